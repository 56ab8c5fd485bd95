"""The hotel plugin through its whole life, as a cashier sees it."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.engine.model import PaymentGroup
from cashier_sim.plugin_api import (
    CardInputDialogResult,
    InputDialogTypes,
    NumberInputDialogResult,
    OrderStatus,
    Tags,
    XElement,
)
from cashier_sim.till.commands import (
    ChooseGoodsReturnType,
    CloseCafeSession,
    DeletePayment,
    EditPreliminaryPayment,
    EnterSum,
    GoToPayment,
    GoToPrepayments,
    OpenCafeSession,
    OpenOrder,
    PressPay,
    PressPrepay,
    PressReturnGoods,
    PressReturnPart,
    ReturnPayment,
    SetGoodsReturnAmount,
    SetReturnAmount,
    ShowScreen,
    StartPartialReturn,
    StopPlugin,
    SwipeCard,
)
from cashier_sim.till.dialogs import InputDialog
from cashier_sim.till.view import FiscalRegisterState, PluginState, Screen
from tests.process.acceptance.harness import EXAMPLES, GIVE_BACK, GIVE_UP, OK, notices, question

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from tests.process.acceptance.harness import ProbeTill, Scene, Stage

HOTEL = "Гостиница"
ROOM_12 = NumberInputDialogResult(number=12)
ROOM_7 = NumberInputDialogResult(number=7)


def play(stage: Stage, scene: Scene) -> None:
    """Play a scene with the hotel plugin."""
    stage.play_with((EXAMPLES / "hotel",), scene)


def pair(left: str, right: object) -> str:
    """A line of a slip."""
    return str(XElement(Tags.PAIR, left=left, right=right))


async def _to_pay(till: ProbeTill) -> UUID:
    await till.order()
    await till.do(GoToPayment())
    assert await till.choose(name=HOTEL) == []
    return till.record.order.id


async def _paid_by_room(till: ProbeTill) -> UUID:
    order_id = await _to_pay(till)
    (dialog,) = await till.act(PressPay(), ROOM_12)
    assert isinstance(dialog, InputDialog)
    assert dialog.title == "Введите номер или прокатайте карту"
    assert dialog.types == InputDialogTypes.CARD | InputDialogTypes.NUMBER
    await till.do(OpenOrder(order_id))
    return order_id


def test_system_has_a_type_and_greets_at_the_opening(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        assert [system.name for system in till.plugin.systems] == [HOTEL]
        (choice,) = [one for one in till.view.choices if one.settings.payment_type.name == HOTEL]
        assert choice.group is PaymentGroup.NON_CASH
        await till.do(OpenCafeSession())
        (note,) = till.view.notifications
        assert (note.message, note.sender) == (
            "Гостиница на связи, можно оплачивать на номер.",
            HOTEL,
        )

    play(stage, scene)


def test_room_is_charged_and_the_guest_gets_a_slip(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        order_id = await _paid_by_room(till)
        record = till.record_of(order_id)
        assert record.order.status is OrderStatus.CLOSED
        (slot,) = record.payments.values()
        assert (slot.data.card_number, slot.data.card_type) == ("12", "Номер гостя")
        assert slot.data.rollback_data is not None
        assert "<Room>12</Room>" in slot.data.rollback_data
        (paper,) = till.papers
        assert pair("Гость", "Анна Петрова") in paper
        assert pair("Сумма", "390.00") in paper
        assert pair("Заказ №", record.order.number) in paper
        assert _ledger(stage)[str(slot.transaction_id)]["sum"] == "390.00"

    play(stage, scene)


def _ledger(stage: Stage) -> dict[str, dict[str, str]]:
    path = _own_folder(stage) / "ledger.json"
    charges: dict[str, dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))
    return charges


def _own_folder(stage: Stage) -> Path:
    return stage.data_folder / "plugin-data" / "hotel" / "data"


def test_card_is_charged_and_remembered_for_the_return(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        order_id = await _to_pay(till)
        paying = till.start(PressPay())
        await till.dialog()
        await till.do(SwipeCard("Номер 12"))
        assert await paying is None
        await till.do(OpenOrder(order_id))
        await till.act(ReturnPayment())
        assert pair("Была ли карта", "ДА") in till.papers[-1]
        assert till.record_of(order_id).order.status is OrderStatus.DELETED

    play(stage, scene)


def test_declined_room_and_nothing_entered_leave_the_order_open(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await _to_pay(till)
        asked, told = await till.act(PressPay(), ROOM_7, OK)
        assert isinstance(asked, InputDialog)
        assert notices([told]) == ["Платеж не прошёл: гостиница отклонила начисление."]
        assert till.items == ()
        await till.choose(name=HOTEL)
        assert len(await till.act(PressPay(), None)) == 1  # quiet: the cashier knows
        assert till.items == ()
        assert not (_own_folder(stage) / "ledger.json").exists()

    play(stage, scene)


def test_closed_hotel_refuses_before_the_item_exists(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.order()
        await till.do(GoToPayment())
        (_own_folder(stage) / "closed").touch()
        told = await till.choose(OK, name=HOTEL)
        assert notices(told) == ["Гостиница не отвечает. Выберите другой тип оплаты."]
        assert till.items == ()

    play(stage, scene)


def test_part_then_rest_is_returned(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        order_id = await _paid_by_room(till)
        dish = till.record.order.items[0].id
        for amount in ("0.4", "0.6"):
            await till.do(StartPartialReturn())
            await till.do(SetReturnAmount(dish, Decimal(amount)))
            await till.act(PressReturnPart())
        slips = [paper for paper in till.papers if "Возврат суммы" in paper]
        assert len(slips) == 2
        assert pair("Возврат суммы", "156.00") in slips[0]
        assert pair("Возврат суммы", "234.00") in slips[1]
        assert pair("Была ли карта", "НЕТ") in slips[0]
        (charge,) = _ledger(stage).values()
        assert charge["refunded"] == "390.00"
        assert till.record_of(order_id).order.status is OrderStatus.CLOSED

    play(stage, scene)


def test_prepayment_and_its_return(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.order()
        await till.do(GoToPrepayments())
        await till.choose(name=HOTEL)
        await till.do(EnterSum(Decimal("100.00")))
        await till.act(PressPrepay(), ROOM_12)
        await till.act(DeletePayment(till.items[0].id), GIVE_BACK)
        assert till.items == ()
        (charge,) = _ledger(stage).values()
        assert (charge["sum"], charge["refunded"]) == ("100.00", "100.00")

    play(stage, scene)


def test_refused_cheque_gives_the_charge_back(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await _to_pay(till)
        await till.fiscal_register(FiscalRegisterState.REFUSES)
        _, asked = await till.act(PressPay(), ROOM_12, GIVE_UP)
        assert question(asked) == "cheque_refused"
        (charge,) = _ledger(stage).values()
        assert charge["refunded"] == "390.00"
        assert till.items == ()

    play(stage, scene)


def test_goods_are_credited_to_the_room(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.do(OpenCafeSession())
        await till.do(ShowScreen(Screen.GOODS_RETURN))
        await till.do(SetGoodsReturnAmount(till.view.restaurant.products[0].id, Decimal(1)))
        await till.do(ChooseGoodsReturnType(till.settings(HOTEL).id))
        card = CardInputDialogResult(
            full_card_track=next(one.track for one in till.view.world.cards),
            track1="HOTEL^ROOM 12",
            track2="9900000000000012=0001",
            track3="",
        )
        await till.act(PressReturnGoods(), card)
        assert pair("Гость", "Анна Петрова") in till.papers[-1]
        assert till.slips()[-1].title == "goods_return"

    play(stage, scene)


def test_delivery_keeps_an_intention_that_the_cashier_may_change(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.delivery()
        await till.choose(name=HOTEL)
        item_id = till.items[0].id
        await till.act(EditPreliminaryPayment(item_id))
        await till.do(EnterSum(Decimal("200.00")))
        assert till.items[0].sum == Decimal("200.00")
        assert till.items[0].max_sum == Decimal("20000.00")
        await till.do(GoToPayment())
        assert not till.items[0].is_preliminary

    play(stage, scene)


def test_shift_slip_reconciles_and_the_plugin_leaves_in_order(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await _paid_by_room(till)
        await till.do(CloseCafeSession())
        assert pair("Начислено на номера", "390.00") in till.papers[-1]
        assert pair("Возвращено", "0.00") in till.papers[-1]
        await till.do(StopPlugin("hotel"))
        assert till.plugin.state is PluginState.STOPPED
        assert till.plugin.systems == ()

    play(stage, scene)
