"""Notifications stand in order with the calls of payment systems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.till.commands import (
    DeleteClosedOrder,
    GoToPayment,
    PressPay,
    PrintPrecheque,
    PrintServiceCheque,
    ReturnPayment,
)
from cashier_sim.till.events import TraceKind
from cashier_sim.till.view import FiscalRegisterState
from tests.process.acceptance.harness import GIVE_UP, OK, on_probe
from tests.process.acceptance.notified import LISTENING, version

if TYPE_CHECKING:
    from tests.process.acceptance.harness import ProbeTill

ALL = "listen_to_all(given)"
NEWS = ("order_changed", "screen_changed", "change_sum_changed", "order_bill_cancelled")


def _calls(till: ProbeTill) -> list[str]:
    """What the probe was called for since the shift is open, news apart."""
    names = [line.name for line in till.lines(TraceKind.CALL)]
    return [name for name in names if name not in {*NEWS, "cafe_session_opening"}]


@on_probe(manifest=version("V8"), constants=LISTENING, loaded=ALL)
async def test_a_payment_from_the_order_screen_to_its_cheque(till: ProbeTill) -> None:
    await till.order()
    await till.act(PrintServiceCheque())
    await till.act(PrintPrecheque())
    await till.act(GoToPayment())
    await till.choose()
    await till.act(PressPay())
    assert _calls(till) == [
        "before_service_cheque",
        "service_cheque_printed",
        "before_order_bill",
        "bill_cheque_printing",
        "navigating_to_payment_screen",
        "collect_data",
        "before_payment_added",
        "on_payment_added",
        "payment_screen_updated",
        "pay",
        "before_do_cheque",
        "cash_cheque_printing",
    ]


@on_probe(manifest=version("V8"), constants=LISTENING, loaded=ALL)
async def test_a_cheque_that_is_given_up_is_cancelled_after_all(till: ProbeTill) -> None:
    await till.to_pay()
    await till.fiscal_register(FiscalRegisterState.REFUSES)
    await till.act(PressPay(), GIVE_UP)
    assert _calls(till)[-4:] == [
        "pay",
        "before_do_cheque",
        "cash_cheque_printing",
        "emergency_cancel_payment",
    ]


@on_probe(manifest=version("V6"), constants=LISTENING, loaded=ALL)
async def test_a_return_is_told_before_the_money_goes_back_in_v6(till: ProbeTill) -> None:
    await till.closed_order()
    await till.act(ReturnPayment())
    assert _calls(till)[-2:] == ["order_storning", "return_payment"]


STORNED = """
def storned(order, new_order_id, user):
    given.note("storned", order=order.id, new=new_order_id, status=order.status.name)

subscribe("order_storned", storned)
"""


@on_probe(manifest=version("V7"), constants=LISTENING, loaded=STORNED)
async def test_a_return_is_told_with_its_clone_when_it_is_done_since_v7(till: ProbeTill) -> None:
    await till.closed_order()
    order_id = till.record.order.id
    await till.act(ReturnPayment())
    assert _calls(till)[-2:] == ["return_payment", "order_storned"]
    assert till.got("storned").values == {
        "order": repr(order_id),
        "new": repr(till.record.order.id),
        "status": "'DELETED'",
    }


@on_probe(manifest=version("V8"), constants=LISTENING, loaded=STORNED)
async def test_a_deleted_closed_order_has_no_clone(till: ProbeTill) -> None:
    await till.closed_order()
    await till.act(DeleteClosedOrder())
    assert till.got("storned").values["new"] == "None"


@on_probe(
    manifest=version("V8"),
    constants=LISTENING,
    loaded=STORNED,
    return_payment="raise PaymentActionFailedException('no')",
)
async def test_a_return_that_fails_is_not_told(till: ProbeTill) -> None:
    await till.closed_order()
    await till.act(ReturnPayment(), OK)
    assert "order_storned" not in _calls(till)
