"""What a plugin's methods declare, against what is on offer."""

from __future__ import annotations

import inspect
from dataclasses import replace

import pytest

from cashier_sim.plugin_api import (
    ArgumentException,
    ExternalPaymentProcessor,
    ExternalPaymentProcessorV6,
    PaymentDeleting,
    PaymentProcessor,
    PaymentSystemRegistrationException,
    SilentCancels,
    SilentPayments,
    SilentReturns,
)
from cashier_sim.plugin_host.binding import (
    CALL_POINTS,
    OPTIONAL_CALL_POINTS,
    OPTIONAL_SINCE,
    bind,
    check_callback,
    check_processor,
    is_positional,
    misfit,
)
from cashier_sim.plugin_host.calls import CALLABLE, Ref, Signature

PROCESSOR = Ref(
    generation=1,
    number=1,
    type_name="Hotel",
    key="hotel",
    name="Гостиница",
    methods={name: Signature(names=names) for name, names in CALL_POINTS.items()},
)
OFFERED = ("printer", "progress_bar", "view_manager")
POSITIONS = ("printer", "progress_bar")


def _with_pay(signature: Signature) -> Ref:
    return replace(PROCESSOR, methods={**PROCESSOR.methods, "pay": signature})


def _signature(*names: str, **more: object) -> Signature:
    plain = Signature(names=names, required=frozenset(names))
    for name, value in more.items():
        object.__setattr__(plain, name, value)
    return plain


def test_processor_that_declares_what_is_on_offer_is_taken() -> None:
    check_processor(PROCESSOR)
    check_processor(_with_pay(_signature("sum", "order")))
    check_processor(_with_pay(Signature(names=("sum", "own"), required=frozenset({"sum"}))))


@pytest.mark.parametrize(
    "shape",
    [
        ExternalPaymentProcessor,
        ExternalPaymentProcessorV6,
        PaymentProcessor,
        SilentPayments,
        SilentCancels,
        SilentReturns,
        PaymentDeleting,
    ],
)
def test_each_shape_of_the_contract_gets_what_its_methods_name(shape: type) -> None:
    points = {**CALL_POINTS, **OPTIONAL_CALL_POINTS}
    for name, offered in points.items():
        method = getattr(shape, name, None)
        if method is not None:
            names = tuple(inspect.signature(method).parameters)[1:]
            assert misfit(name, _signature(*names), offered) == ""


def test_silent_methods_are_offered_what_v6_gave_too() -> None:
    assert {"order_id", "payment_type_id"} <= set(OPTIONAL_CALL_POINTS["pay_silently"])
    assert not {"view_manager", "progress_bar"} & set(OPTIONAL_CALL_POINTS["pay_silently"])


def test_only_methods_that_may_be_missing_came_with_a_version() -> None:
    assert OPTIONAL_SINCE.keys() <= OPTIONAL_CALL_POINTS.keys()


@pytest.mark.parametrize(
    ("processor", "sentence"),
    [
        (replace(PROCESSOR, key=""), "Hotel: payment_system_key is missing or empty"),
        (replace(PROCESSOR, name=""), "Hotel: payment_system_name is missing or empty"),
        (replace(PROCESSOR, methods={"pay": Signature(names=())}), "needs collect_data, on_pay"),
        (_with_pay(_signature("summa")), "Hotel.pay: unknown argument summa; on offer are sum,"),
        (_with_pay(Signature(names=(), positional_only=("sum",))), "sum cannot be; remove the '/'"),
        (
            replace(PROCESSOR, methods={**PROCESSOR.methods, "payment_state": _signature("order")}),
            "Hotel.payment_state: unknown argument order; on offer are transaction_id",
        ),
    ],
)
def test_processor_that_does_not_fit_is_refused_with_what_is_on_offer(
    processor: Ref, sentence: str
) -> None:
    with pytest.raises(PaymentSystemRegistrationException) as caught:
        check_processor(processor)
    assert sentence in str(caught.value)


@pytest.mark.parametrize(
    "signature",
    [
        _signature("printer"),
        _signature("view_manager", "printer"),
        Signature(names=(), takes_rest=True),
        _signature("a", "b"),
        Signature(names=(), positional_only=("a", "b"), required=frozenset("ab")),
        Signature(names=("a",), takes_any_count=True),
        Signature(names=("a", "b", "c"), required=frozenset("a")),
        Signature(names=("printer", "own")),
    ],
)
def test_callbacks_that_fit_by_name_or_by_position_are_taken(signature: Signature) -> None:
    callback = Ref(generation=1, number=1, type_name="f", methods={CALLABLE: signature})
    check_callback("opening", callback, OFFERED, POSITIONS)


@pytest.mark.parametrize(
    "signature",
    [
        _signature("a"),
        _signature("a", "b", "c"),
        Signature(names=()),
        _signature("a", "b", keyword_only=frozenset("b")),
        Signature(names=("a", "b"), keyword_only=frozenset("b")),
    ],
)
def test_callbacks_with_a_wrong_count_are_refused(signature: Signature) -> None:
    callback = Ref(generation=1, number=1, type_name="f", methods={CALLABLE: signature})
    with pytest.raises(ArgumentException, match=r"f must take 2 arguments \(printer, progress_bar"):
        check_callback("opening", callback, OFFERED, POSITIONS)


def test_what_cannot_be_called_is_no_callback() -> None:
    with pytest.raises(ArgumentException, match="int cannot be called"):
        check_callback("opening", Ref(generation=1, number=1, type_name="int"), OFFERED, POSITIONS)


def test_method_gets_what_it_declares() -> None:
    assert bind("pay", _signature("b", "a"), ("a", "b", "c")) == ("a", "b")
    assert bind("pay", Signature(names=("a",), takes_rest=True), ("a", "b")) == ("a", "b")
    assert bind("f", _signature("x", "y"), ("a", "b", "c"), ("c", "a")) == ("c", "a")
    assert bind("f", _signature("a"), ("a", "b"), ("b", "a")) == ("a",)
    assert not is_positional(_signature("a"), ("a",), ())


def test_missing_argument_is_the_callers_fault() -> None:
    with pytest.raises(ValueError, match="pay: unknown argument x"):
        bind("pay", _signature("x"), ("a",))
