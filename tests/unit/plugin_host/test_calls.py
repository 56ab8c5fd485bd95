"""Values that go in and come out of calls."""

from __future__ import annotations

from cashier_sim.plugin_host.calls import CALLABLE, CallRaised, Ref, Signature


def test_exceptions_know_what_they_derive_from() -> None:
    error = CallRaised("Refused", "", ("PaymentActionFailedException", "Exception"))
    assert error.is_a("Refused")
    assert error.is_a("PaymentActionFailedException")
    assert not error.is_a("PaymentActionCancelledException")


def test_references_are_equal_by_process_and_number() -> None:
    ref = Ref(generation=1, number=2, type_name="A", methods={"pay": Signature(names=())})
    assert {ref: "x"}[Ref(generation=1, number=2, type_name="B")] == "x"
    assert ref != Ref(generation=2, number=2, type_name="A")


def test_a_callable_is_called_by_its_own_name() -> None:
    ref = Ref(generation=1, number=2, type_name="Hotel.on_bill")
    assert ref.called(CALLABLE) == "Hotel.on_bill"
    assert ref.called("pay") == "Hotel.on_bill.pay"
