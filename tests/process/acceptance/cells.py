"""Where a call can fail, and what has to be left of the act then, whichever way it failed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.engine.model import TransactionState
from cashier_sim.plugin_api import OrderStatus, PaymentStatus
from cashier_sim.till.commands import (
    ChooseGoodsReturnType,
    CloseCafeSession,
    DeleteClosedOrder,
    DeletePayment,
    EditPreliminaryPayment,
    OpenCafeSession,
    PressPay,
    PressPrepay,
    PressReturnGoods,
    PressReturnPart,
    ReturnPayment,
    SetGoodsReturnAmount,
    SetReturnAmount,
    ShowScreen,
    StartPartialReturn,
)
from cashier_sim.till.view import FiscalRegisterState, PaymentRowKind, Screen
from tests.process.acceptance.harness import GIVE_BACK, GIVE_UP, question

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from cashier_sim.till.dialogs import Answer, Dialog
    from tests.process.acceptance.harness import ProbeTill

    Act = Callable[[ProbeTill, tuple[Answer, ...]], Awaitable[list[Dialog]]]
    """Brings the call about, answers the boxes that come of it, and returns them."""
    Left = Callable[[ProbeTill], None]


@dataclass(frozen=True, slots=True)
class Cell:
    """One call point of the table of exceptions.

    Attributes:
        method: What raises.
        act: The cashier's act around it.
        left: Checks what is left.
        shape: Of the contract that the probe has.
    """

    method: str
    act: Act
    left: Left
    shape: str = "article"


async def _choose(till: ProbeTill, answers: tuple[Answer, ...]) -> list[Dialog]:
    await till.at_cash_screen()
    return await till.choose(*answers)


async def _choose_preliminary(till: ProbeTill, answers: tuple[Answer, ...]) -> list[Dialog]:
    await till.delivery()
    return await till.choose(*answers)


async def _edit_preliminary(till: ProbeTill, answers: tuple[Answer, ...]) -> list[Dialog]:
    await till.delivery()
    await till.choose()
    return await till.act(EditPreliminaryPayment(till.items[0].id), *answers)


async def _pay(till: ProbeTill, answers: tuple[Answer, ...]) -> list[Dialog]:
    await till.to_pay()
    return await till.act(PressPay(), *answers)


async def _prepay(till: ProbeTill, answers: tuple[Answer, ...]) -> list[Dialog]:
    await till.to_pay()
    return await till.act(PressPrepay(), *answers)


async def _give_up_cheque(till: ProbeTill, answers: tuple[Answer, ...]) -> list[Dialog]:
    await till.to_pay()
    await till.fiscal_register(FiscalRegisterState.REFUSES)
    asked, *told = await till.act(PressPay(), GIVE_UP, *answers)
    assert question(asked) == "cheque_refused"
    return told


async def _delete_prepayment(till: ProbeTill, answers: tuple[Answer, ...]) -> list[Dialog]:
    await till.prepaid_order()
    asked, *told = await till.act(DeletePayment(till.items[0].id), GIVE_BACK, *answers)
    assert question(asked) == "give_back_payment"
    return told


async def _return_payment(till: ProbeTill, answers: tuple[Answer, ...]) -> list[Dialog]:
    await till.closed_order()
    return await till.act(ReturnPayment(), *answers)


async def _delete_order(till: ProbeTill, answers: tuple[Answer, ...]) -> list[Dialog]:
    await till.closed_order()
    return await till.act(DeleteClosedOrder(), *answers)


async def _return_part(till: ProbeTill, answers: tuple[Answer, ...]) -> list[Dialog]:
    await till.closed_order()
    await till.do(StartPartialReturn())
    await till.do(SetReturnAmount(till.record.order.items[0].id, Decimal("0.5")))
    return await till.act(PressReturnPart(), *answers)


async def _return_goods(till: ProbeTill, answers: tuple[Answer, ...]) -> list[Dialog]:
    await till.do(OpenCafeSession())
    await till.do(ShowScreen(Screen.GOODS_RETURN))
    await till.do(SetGoodsReturnAmount(till.view.restaurant.products[0].id, Decimal(1)))
    await till.do(ChooseGoodsReturnType(till.settings().id))
    return await till.act(PressReturnGoods(), *answers)


async def _open_shift(till: ProbeTill, answers: tuple[Answer, ...]) -> list[Dialog]:
    return await till.act(OpenCafeSession(), *answers)


async def _close_shift(till: ProbeTill, answers: tuple[Answer, ...]) -> list[Dialog]:
    await till.do(OpenCafeSession())
    return await till.act(CloseCafeSession(), *answers)


async def _delete_payment(till: ProbeTill, answers: tuple[Answer, ...]) -> list[Dialog]:
    await till.to_pay()
    return await till.act(DeletePayment(till.items[0].id), *answers)


def _no_item(till: ProbeTill) -> None:
    assert till.record.order.status is OrderStatus.NEW
    assert till.items == ()


def _item_stays(till: ProbeTill) -> None:
    (item,) = till.items
    assert (item.status, item.sum) == (PaymentStatus.NEW, Decimal("390.00"))


def _nothing_taken(till: ProbeTill) -> None:
    _no_item(till)
    assert all(slot.taken == 0 for slot in till.record.payments.values())


def _still_taken(kind: PaymentRowKind, status: OrderStatus) -> Left:
    def check(till: ProbeTill) -> None:
        (row,) = till.rows
        assert till.record.order.status is status
        assert (row.kind, row.item.status) == (kind, PaymentStatus.PROCESSED)
        slot = row.record
        assert (slot.state, slot.taken, slot.returned) == (
            TransactionState.TAKEN,
            Decimal("390.00"),
            Decimal("0.00"),
        )

    return check


def _goods_stay(till: ProbeTill) -> None:
    assert till.view.goods_return.total == Decimal("390.00")
    assert [slip.title for slip in till.slips() if slip.is_fiscal] == []


def _shift_is_open(till: ProbeTill) -> None:
    assert till.view.session.current is not None


def _shift_is_closed(till: ProbeTill) -> None:
    assert till.view.session.current is None
    assert [slip.title for slip in till.slips() if slip.is_fiscal] == ["z_report"]


_CLOSED = _still_taken(PaymentRowKind.PROCESSED, OrderStatus.CLOSED)

CELLS = {
    "collect_data": Cell("collect_data", _choose, _no_item),
    "collect_data_of_delivery": Cell("collect_data", _choose_preliminary, _no_item),
    "on_payment_added": Cell("on_payment_added", _choose, _item_stays),
    "on_payment_added_of_delivery": Cell("on_payment_added", _choose_preliminary, _item_stays),
    "on_preliminary_payment_editing": Cell(
        "on_preliminary_payment_editing", _edit_preliminary, _no_item
    ),
    "on_payment_deleting": Cell("on_payment_deleting", _delete_payment, _item_stays, "V8"),
    "pay": Cell("pay", _pay, _nothing_taken),
    "pay_of_prepayment": Cell("pay", _prepay, _nothing_taken),
    "emergency_cancel_payment": Cell(
        "emergency_cancel_payment",
        _give_up_cheque,
        _still_taken(PaymentRowKind.PROCESSED, OrderStatus.NEW),
    ),
    "return_payment_of_prepayment": Cell(
        "return_payment",
        _delete_prepayment,
        _still_taken(PaymentRowKind.PREPAYMENT, OrderStatus.NEW),
    ),
    "return_payment": Cell("return_payment", _return_payment, _CLOSED),
    "return_payment_of_deleted_order": Cell("return_payment", _delete_order, _CLOSED),
    "return_payment_of_part": Cell("return_payment", _return_part, _CLOSED),
    "return_payment_without_order": Cell(
        "return_payment_without_order", _return_goods, _goods_stay
    ),
}
"""By name: the call points of payment systems."""

KEPT_CELLS = {
    "V6": Cell("pay", _pay, _nothing_taken, "V6"),
    "V8": Cell("pay", _pay, _item_stays, "V8"),
    "V8 prepayment": Cell("pay", _prepay, _nothing_taken, "V8"),
}
"""By what tells whether `keep_in_order` is obeyed."""

SHIFT_CELLS = {
    "opening": Cell("opening", _open_shift, _shift_is_open),
    "closing": Cell("closing", _close_shift, _shift_is_closed),
}
"""By name: the shift's subscribers, whose exceptions stop nothing."""
