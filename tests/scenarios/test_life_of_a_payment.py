"""The whole life of a payment, as the article tells it, with the hotel plugin in its process."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.plugin_api import NumberInputDialogResult, OrderStatus
from cashier_sim.till.commands import (
    ChooseGoodsReturnType,
    CloseCafeSession,
    OpenOrder,
    PressPay,
    PressReturnGoods,
    ReturnPayment,
    SetFiscalRegister,
    SetGoodsReturnAmount,
    ShowScreen,
    SwipeCard,
)
from cashier_sim.till.dialogs import NoticeDialog
from cashier_sim.till.view import FiscalRegisterState, PaymentRowKind, Screen
from tests.scenarios.hotel_till import in_the_hotel, play

if TYPE_CHECKING:
    from tests.process.till.real_till import RealTill

ONE = Decimal(1)
ROOM_12 = NumberInputDialogResult(number=12)
ROOM_7 = NumberInputDialogResult(number=7)


async def pays_for_room_12(till: RealTill) -> None:
    await till.ready_to_pay()
    paying = till.start(PressPay())
    await till.answer(ROOM_12)
    assert await paying is None


def titles(till: RealTill) -> list[str]:
    return [slip.title for slip in till.slips()]


@in_the_hotel
async def test_a_room_pays_and_gets_its_money_back(till: RealTill) -> None:
    await pays_for_room_12(till)
    assert till.view.current is None
    (record,) = till.view.orders
    assert record.order.status is OrderStatus.CLOSED
    assert titles(till)[-2:] == ["pay", "sale"]
    await till.do(ShowScreen(Screen.REPORT))
    assert [row.card_number for row in till.view.report] == ["12"]
    await till.do(OpenOrder(record.order.id))
    await till.do(ReturnPayment())
    assert titles(till)[-2:] == ["return_payment", "return"]
    assert till.view.screen is Screen.ORDER


@in_the_hotel
async def test_a_card_of_the_deck_pays(till: RealTill) -> None:
    await till.ready_to_pay()
    paying = till.start(PressPay())
    await till.dialog()
    await till.do(SwipeCard("Номер 12"))
    assert await paying is None
    (record,) = till.view.orders
    (slot,) = record.payments.values()
    assert slot.data.card_type == "Карта гостя"
    assert slot.data.rollback_data is not None
    assert "<IsCard>true</IsCard>" in slot.data.rollback_data


@in_the_hotel
async def test_a_room_that_declines_leaves_the_order_open(till: RealTill) -> None:
    await till.ready_to_pay()
    paying = till.start(PressPay())
    await till.answer(ROOM_7)
    await till.until(lambda: isinstance(till.view.dialog, NoticeDialog))
    await till.answer(True)
    assert await paying is None
    assert till.view.screen is Screen.PAYMENT
    assert till.rows == ()


@in_the_hotel
async def test_a_taken_payment_is_cancelled_when_the_cheque_is_given_up(till: RealTill) -> None:
    await till.ready_to_pay()
    await till.do(SetFiscalRegister(FiscalRegisterState.REFUSES))
    paying = till.start(PressPay())
    await till.answer(ROOM_12)
    await till.answer("give_up")
    assert await paying is None
    assert [entry.name for entry in till.trace("emergency_cancel_payment")]
    assert all(row.kind is PaymentRowKind.UNPROCESSED for row in till.rows)


@in_the_hotel
async def test_goods_come_back_without_an_order_and_the_shift_closes(till: RealTill) -> None:
    await till.order()
    await till.do(ShowScreen(Screen.GOODS_RETURN))
    await till.do(SetGoodsReturnAmount(till.view.restaurant.products[0].id, ONE))
    hotel = next(c for c in till.view.choices if c.settings.payment_system_key == "hotel")
    await till.do(ChooseGoodsReturnType(hotel.settings.id))
    returning = till.start(PressReturnGoods())
    await till.answer(ROOM_12)
    assert await returning is None
    assert "return_payment_without_order" in titles(till)
    await till.do(CloseCafeSession())
    assert till.view.session.current is None


def test_the_same_scene_gives_the_same_timeline_and_slips() -> None:
    first, second = play(pays_for_room_12), play(pays_for_room_12)
    assert first == second
    assert repr(first) == repr(second)
