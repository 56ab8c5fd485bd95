"""What the bank plugin gives back, and what it says when the till shift opens and closes."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from cashier_sim.engine.model import TransactionState
from cashier_sim.plugin_api import (
    InputDialogTypes,
    NumberInputDialogResult,
    OrderStatus,
)
from cashier_sim.till.commands import (
    ChooseGoodsReturnType,
    CloseCafeSession,
    DeletePayment,
    EnterSum,
    FindPastOrders,
    GoToPrepayments,
    OpenCafeSession,
    OpenOrder,
    PressPay,
    PressPrepay,
    PressReturnGoods,
    PressReturnPart,
    ReturnPayment,
    SetGoodsReturnAmount,
    SetPastReturnAmount,
    SetReturnAmount,
    ShowScreen,
    StartPartialReturn,
    StartPastReturn,
)
from cashier_sim.till.dialogs import InputDialog
from cashier_sim.till.view import (
    NotificationLevel,
    Screen,
)
from tests.process.acceptance.bank_words import (
    BANK,
    close_bank,
    folder,
    invoices,
    open_bank,
    paid,
    pair,
    play,
    to_pay,
)
from tests.process.acceptance.harness import GIVE_BACK, OK, notices

if TYPE_CHECKING:
    from uuid import UUID

    from tests.process.acceptance.harness import ProbeTill, Stage


def test_part_then_rest_is_returned(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        order_id = await paid(till)
        dish = till.record.order.items[0].id
        for amount in ("0.4", "0.6"):
            await till.do(StartPartialReturn())
            await till.do(SetReturnAmount(dish, Decimal(amount)))
            await till.act(PressReturnPart())
        slips = [paper for paper in till.papers if "Возврат суммы" in paper]
        assert [
            pair("Возврат суммы", sum_) in slip
            for sum_, slip in zip(("156.00", "234.00"), slips, strict=True)
        ] == [True, True]
        assert all(pair("Операция", "000001") in slip for slip in slips)
        (invoice,) = invoices(stage)
        assert invoice["refunded"] == "390.00"
        assert till.record_of(order_id).order.status is OrderStatus.CLOSED

    play(stage, scene)


def test_whole_order_is_returned_when_the_bank_answers(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        order_id = await paid(till)
        close_bank(stage)
        told = await till.act(ReturnPayment(), OK)
        assert notices(told) == ["Банк не отвечает. Деньги не возвращены."]
        assert till.record_of(order_id).order.status is OrderStatus.CLOSED
        open_bank(stage)
        await till.act(ReturnPayment())
        assert till.record_of(order_id).order.status is OrderStatus.DELETED

    play(stage, scene)


def test_bank_gives_back_no_more_than_was_paid(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        order_id = await paid(till)
        (folder(stage) / "ledger.json").unlink()  # it forgets everything
        told = await till.act(ReturnPayment(), OK)
        assert notices(told) == ["Банк отклонил возврат: столько не оплачено."]
        (slot,) = till.record_of(order_id).payments.values()
        assert slot.state is TransactionState.TAKEN

    play(stage, scene)


def test_prepayment_and_its_return(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.order()
        await till.do(GoToPrepayments())
        await till.choose(name=BANK)
        await till.do(EnterSum(Decimal("100.00")))
        await till.act(PressPrepay())
        assert till.items[0].is_prepay
        await till.act(DeletePayment(till.items[0].id), GIVE_BACK)
        assert till.items == ()
        (invoice,) = invoices(stage)
        assert (invoice["sum"], invoice["refunded"]) == ("100.00", "100.00")

    play(stage, scene)


@pytest.mark.parametrize(
    ("number", "boxes", "refunded"),
    [(1, (), "390.00"), (9, (OK,), "0.00"), (None, (), "0.00")],
)
def test_goods_come_back_by_the_number_of_the_slip(
    stage: Stage, number: int | None, boxes: tuple[bool, ...], refunded: str
) -> None:
    async def scene(till: ProbeTill) -> None:
        await paid(till)
        await till.do(ShowScreen(Screen.GOODS_RETURN))
        await till.do(SetGoodsReturnAmount(till.view.restaurant.products[0].id, Decimal(1)))
        await till.do(ChooseGoodsReturnType(till.settings(BANK).id))
        answer = None if number is None else NumberInputDialogResult(number=number)
        asked, *told = await till.act(PressReturnGoods(), answer, *boxes)
        assert isinstance(asked, InputDialog)
        assert asked.types == InputDialogTypes.NUMBER
        assert notices(told) == ["Банк не нашёл оплаты на такую сумму."] * len(boxes)
        (invoice,) = invoices(stage)
        assert invoice["refunded"] == refunded

    play(stage, scene)


def test_shift_opens_with_a_warning_when_the_bank_is_closed(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        close_bank(stage)
        await till.do(OpenCafeSession())
        (note,) = till.view.notifications
        assert (note.level, note.sender) == (NotificationLevel.WARNING, BANK)
        assert note.message == "Банк не отвечает, оплата по QR-коду пока не пройдёт."

    play(stage, scene)


def test_shift_opening_undoes_what_the_last_one_left(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await to_pay(till)
        close_bank(stage)
        await till.act(PressPay(), OK)
        await till.do(DeletePayment(till.items[0].id))
        await till.do(CloseCafeSession())
        open_bank(stage)
        await till.do(OpenCafeSession())
        assert [note.message for note in till.view.notifications] == [
            "Банк не отвечает, сверка итогов не прошла.",
            "Отменено незавершённых оплат: 1.",
        ]

    play(stage, scene)


def test_shift_closes_with_a_reconciliation(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await paid(till)
        await till.act(ReturnPayment())
        await paid(till)
        await till.do(CloseCafeSession())
        slip = till.papers[-1]
        assert "Сверка итогов № 1" in slip
        assert pair("Оплаты", "2 на 780.00") in slip
        assert pair("Отмены", "0 на 0.00") in slip
        assert pair("Возвраты", "1 на 390.00") in slip
        assert pair("Итого", "390.00") in slip
        assert till.view.session.current is None

    play(stage, scene)


async def _past_return(till: ProbeTill, amount: str) -> UUID:
    """An order of an earlier till shift, with some of its dish chosen to come back."""
    order_id = await paid(till)
    await till.do(ShowScreen(Screen.ORDERS))
    await till.do(CloseCafeSession())
    await till.do(OpenCafeSession())
    await till.do(FindPastOrders())
    await till.do(OpenOrder(order_id))
    await till.do(StartPastReturn())
    (dish,) = till.view.goods_return.items
    await till.do(SetPastReturnAmount(dish, Decimal(amount)))
    await till.do(ChooseGoodsReturnType(till.settings(BANK).id))
    return order_id


def test_dishes_of_a_past_order_come_back_from_its_own_payment(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await _past_return(till, "0.4")
        assert await till.act(PressReturnGoods()) == []
        (invoice,) = invoices(stage)
        assert invoice["refunded"] == "156.00"

    play(stage, scene)


def test_past_order_that_the_bank_does_not_know_gives_nothing_back(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await _past_return(till, "1")
        (folder(stage) / "ledger.json").unlink()
        told = await till.act(PressReturnGoods(), OK)
        assert notices(told) == ["Банк не нашёл оплаты на такую сумму."]
        close_bank(stage)
        assert notices(await till.act(PressReturnGoods(), OK)) == ["Банк не отвечает."]

    play(stage, scene)
