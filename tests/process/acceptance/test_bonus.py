"""The bonus plugin through its whole life, as a cashier sees it."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from cashier_sim.plugin_api import (
    BarcodeInputDialogResult,
    OrderStatus,
    PaymentStatus,
    PhoneInputDialogResult,
    Tags,
    XElement,
)
from cashier_sim.till.commands import (
    AskPlugin,
    ChangePaymentType,
    ChoosePaymentType,
    DeleteOrder,
    DeletePayment,
    EditPreliminaryPayment,
    EnterExactSum,
    EnterSum,
    GoToPayment,
    GoToPrepayments,
    KillPlugin,
    OpenOrder,
    PressPay,
    PressPrepay,
    PressReturnPart,
    ReturnPayment,
    ScanBarcode,
    SetReturnAmount,
    StartPartialReturn,
    StartPlugin,
    SwipeCard,
)
from cashier_sim.till.dialogs import ErrorDialog, ExtendedInputDialog, OkCancelDialog
from cashier_sim.till.view import FiscalRegisterState, PaymentRowKind
from tests.process.acceptance.harness import EXAMPLES, GIVE_BACK, GIVE_UP, OK, notices, question

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from cashier_sim.till.dialogs import Answer
    from tests.process.acceptance.harness import ProbeTill, Scene, Stage

BONUS = "Бонусы"
ANNA = PhoneInputDialogResult(phone_number="+70000000012")
GOLD = BarcodeInputDialogResult(barcode="BONUS7")
MARIA = PhoneInputDialogResult(phone_number="+70000000021")
NOBODY = PhoneInputDialogResult(phone_number="+79999999999")
EMPTY = PhoneInputDialogResult(phone_number="+70000000030")
HALF = Decimal("195.00")
"""Of the order, which costs 390."""


def play(stage: Stage, scene: Scene) -> None:
    """Play a scene with the bonus plugin."""
    stage.play_with((EXAMPLES / "bonus",), scene)


def pair(left: str, right: object) -> str:
    """A line of a slip."""
    return str(XElement(Tags.PAIR, left=left, right=right))


async def _added(till: ProbeTill, guest: Answer = ANNA) -> UUID:
    """An order on the cash screen with points of a guest."""
    await till.at_cash_screen()
    await till.choose(guest, OK, name=BONUS)
    return till.record.order.id


async def _add_cash(till: ProbeTill) -> None:
    await till.do(ChoosePaymentType(till.cash.id))


async def _paid(till: ProbeTill, guest: Answer = ANNA) -> UUID:
    order_id = await _added(till, guest)
    await _add_cash(till)
    await till.act(PressPay())
    await till.do(OpenOrder(order_id))
    return order_id


def _own_folder(stage: Stage) -> Path:
    return stage.data_folder / "plugin-data" / "bonus" / "data"


def _entries(stage: Stage) -> dict[str, dict[str, object]]:
    """The ledger, by payment item."""
    text = (_own_folder(stage) / "ledger.json").read_text(encoding="utf-8")
    entries: dict[str, dict[str, object]] = json.loads(text)
    return entries


def _close_bonus_system(stage: Stage) -> None:
    (_own_folder(stage) / "closed").touch()


def _toasts(till: ProbeTill) -> list[str]:
    return [note.message for note in till.view.notifications]


# finding the guest


def test_guest_is_found_by_phone_and_the_balance_is_shown(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        asked, shown = await till.choose(ANNA, OK, name=BONUS)
        assert isinstance(asked, ExtendedInputDialog)
        assert asked.hint == "Введите телефон гостя, прокатайте карту или отсканируйте код"
        assert asked.settings.enable_phone
        assert isinstance(shown, OkCancelDialog)
        assert shown.message == "Анна Петрова: на счёте 350,00"

    play(stage, scene)


def test_guest_is_found_by_card_and_by_code(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        for reading in (SwipeCard("Бонусы: Анна Петрова"), ScanBarcode("BONUS12")):
            choosing = till.start(ChoosePaymentType(till.settings(BONUS).id))
            assert isinstance(await till.dialog(), ExtendedInputDialog)
            await till.do(reading)
            await till.until(lambda: isinstance(till.view.dialog, OkCancelDialog))
            await till.answer(OK)
            assert await choosing is None
            (item,) = till.items
            assert till.record.payments[item.id].data.custom_data == "12"
            await till.act(DeletePayment(item.id))

    play(stage, scene)


def test_unknown_guest_is_told_and_asked_again(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        _, told, again, _ = await till.choose(NOBODY, OK, ANNA, OK, name=BONUS)
        assert isinstance(told, ErrorDialog)
        assert told.message == "Такого гостя в бонусной программе нет."
        assert isinstance(again, ExtendedInputDialog)
        assert len(till.items) == 1

    play(stage, scene)


def test_giving_up_adds_nothing_and_says_nothing(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        answers: tuple[tuple[Answer, ...], ...] = ((None,), (ANNA, None))
        for given in answers:
            await till.choose(*given, name=BONUS)
            assert till.items == ()

    play(stage, scene)


def test_guest_without_points_and_a_closed_system_add_nothing(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        _, told = await till.choose(EMPTY, OK, name=BONUS)
        assert notices([told]) == ["Иван Новиков: на счёте нет баллов."]
        _close_bonus_system(stage)
        told_closed = await till.choose(OK, name=BONUS)
        assert notices(told_closed) == ["Бонусная система не отвечает. Выберите другой тип оплаты."]
        assert till.items == ()

    play(stage, scene)


# the sum and the discount


def test_sum_is_capped_by_the_share_of_the_order(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await _added(till)
        (item,) = till.items
        assert (item.sum, item.max_sum) == (HALF, HALF)
        assert await till.refused(EnterSum(HALF + 1)) == "payment_sum_too_large"
        await till.do(EnterSum(Decimal(50)))
        await till.do(EnterExactSum())
        assert till.items[0].sum == HALF
        assert _toasts(till) == ["Анна Петрова: на счёте 350,00, можно списать до 195,00"]
        assert _entries(stage)[str(item.id)]["sum"] == "195.00"

    play(stage, scene)


def test_sum_is_capped_by_the_balance_and_a_gold_guest_gets_a_discount(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await _added(till, GOLD)
        order = till.record.order
        assert [one.discount_type.name for one in order.discounts] == ["Друзья дома"]
        assert order.result_sum == Decimal("331.50")
        assert (till.items[0].sum, till.items[0].max_sum) == (Decimal("120.00"), Decimal("120.00"))
        await till.act(DeletePayment(till.items[0].id))
        assert till.record.order.discounts == ()
        assert till.record.order.result_sum == Decimal("390.00")

    play(stage, scene)


def test_discount_that_the_back_office_links_is_not_given_twice(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        settings = till.settings(BONUS)
        kinds = till.view.restaurant.discount_types
        linked = next(kind for kind in kinds if kind.name == "Гость отеля")
        payment_type = replace(settings.payment_type, discount_type=linked)
        await till.do(ChangePaymentType(replace(settings, payment_type=payment_type)))
        await _added(till, GOLD)
        order = till.record.order
        assert [one.discount_type.name for one in order.discounts] == ["Гость отеля"]
        assert order.result_sum == Decimal("351.00")
        assert till.items[0].max_sum == Decimal("120.00")
        await till.act(DeletePayment(till.items[0].id))
        assert till.record.order.discounts == ()

    play(stage, scene)


# deletion


def test_deleted_item_releases_what_it_had_reserved(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await _added(till)
        await till.act(DeletePayment(till.items[0].id))
        assert till.items == ()
        assert _entries(stage) == {}

    play(stage, scene)


def test_reservation_that_cannot_be_released_forbids_the_deletion(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await _added(till)
        _close_bonus_system(stage)
        told = await till.act(DeletePayment(till.items[0].id), OK)
        assert notices(told) == ["Бонусная система не отвечает. Бронь баллов не снята."]
        assert len(till.items) == 1

    play(stage, scene)


def test_charged_item_cannot_be_deleted_and_is_charged_once(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        order_id = await _added(till, MARIA)
        await _add_cash(till)
        told = await till.act(PressPay(), OK)
        assert notices(told) == ["Ответ бонусной системы потерян. Нажмите «Оплатить» ещё раз."]
        item = till.items[0]
        assert item.status is PaymentStatus.NEW
        told = await till.act(DeletePayment(item.id), OK)
        assert notices(told) == [
            "Баллы уже списаны. Нажмите «Оплатить»: второго списания не будет."
        ]
        await till.act(PressPay())
        assert till.record_of(order_id).order.status is OrderStatus.CLOSED
        ((key, entry),) = _entries(stage).items()
        assert (key, entry["sum"]) == (str(item.id), "195.00")
        transaction_id = till.record_of(order_id).payments[item.id].transaction_id
        assert entry["transaction_id"] == str(transaction_id)

    play(stage, scene)


def test_lost_answer_of_a_prepayment_is_undone_since_its_item_goes(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.order()
        await till.do(GoToPrepayments())
        await till.choose(MARIA, OK, name=BONUS)
        told = await till.act(PressPrepay(), OK)
        assert len(notices(told)) == 1
        assert till.items == ()
        (entry,) = _entries(stage).values()
        assert (entry["sum"], entry["refunded"]) == ("195.00", "195.00")

    play(stage, scene)


def test_order_that_is_deleted_gives_back_what_was_reserved(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await _added(till)
        assert len(_entries(stage)) == 1
        await till.act(DeleteOrder())
        # The news comes afterwards, while the register goes on.
        await till.until(lambda: till.trace("order_changed"))
        await till.until(lambda: not _entries(stage))

    play(stage, scene)


# paying and giving back


def test_points_are_charged_and_the_guest_is_told(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        order_id = await _paid(till)
        record = till.record_of(order_id)
        assert record.order.status is OrderStatus.CLOSED
        slot = record.payments[record.order.payments[0].id]
        assert (slot.data.card_number, slot.data.card_type) == ("12", "Карта")
        assert "<GuestName>Анна Петрова</GuestName>" in (slot.data.rollback_data or "")
        (paper,) = till.papers
        assert pair("Списано баллов", HALF) in paper
        assert pair("Осталось", "155.00") in paper
        assert _toasts(till)[-1] == "Анна Петрова: списано 195,00, осталось 155,00"
        assert all(note.closes_at for note in till.view.notifications)

    play(stage, scene)


def test_points_that_were_spent_meanwhile_take_the_item_out(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await _added(till)
        await _add_cash(till)
        entries = _entries(stage)
        (entry,) = entries.values()
        entries["of another register"] = entry | {"sum": "300.00", "order_id": "other"}
        ledger = _own_folder(stage) / "ledger.json"
        ledger.write_text(json.dumps(entries), encoding="utf-8")
        told = await till.act(PressPay(), OK)
        assert notices(told) == ["Анна Петрова: на счёте не хватает баллов."]
        assert [item.type.name for item in till.items] == [till.cash.payment_type.name]

    play(stage, scene)


def test_closed_system_keeps_the_item_for_another_try(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await _added(till)
        await _add_cash(till)
        _close_bonus_system(stage)
        assert notices(await till.act(PressPay(), OK)) == ["Бонусная система не отвечает."]
        assert till.items[0].status is PaymentStatus.NEW
        (_own_folder(stage) / "closed").unlink()
        order_id = till.record.order.id
        await till.act(PressPay())
        assert till.record_of(order_id).order.status is OrderStatus.CLOSED

    play(stage, scene)


def test_return_gives_the_points_back(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        order_id = await _paid(till)
        await till.act(ReturnPayment())
        assert till.record_of(order_id).order.status is OrderStatus.DELETED
        assert pair("Возвращено баллов", HALF) in till.papers[-1]
        assert pair("Гость", "Анна Петрова") in till.papers[-1]
        (entry,) = _entries(stage).values()
        assert entry["refunded"] == "195.00"

    play(stage, scene)


def test_part_of_the_order_gives_a_part_of_the_points_back(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await _paid(till)
        dish = till.record.order.items[0].id
        await till.do(StartPartialReturn())
        await till.do(SetReturnAmount(dish, Decimal("0.1")))
        await till.act(PressReturnPart())
        (entry,) = _entries(stage).values()
        assert entry["refunded"] == "39.00"

    play(stage, scene)


def test_closed_system_refuses_the_return(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        order_id = await _paid(till)
        _close_bonus_system(stage)
        told = await till.act(ReturnPayment(), OK)
        assert notices(told) == ["Бонусная система не отвечает."]
        assert till.record_of(order_id).order.status is OrderStatus.CLOSED

    play(stage, scene)


def test_refused_cheque_gives_the_points_back(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await _added(till)
        await _add_cash(till)
        await till.fiscal_register(FiscalRegisterState.REFUSES)
        (asked,) = await till.act(PressPay(), GIVE_UP)
        assert question(asked) == "cheque_refused"
        (entry,) = _entries(stage).values()
        assert entry["refunded"] == "195.00"
        assert pair("Возвращено баллов", HALF) in till.papers[-1]

    play(stage, scene)


def test_prepayment_and_its_return(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.order()
        await till.do(GoToPrepayments())
        await till.choose(ANNA, OK, name=BONUS)
        await till.do(EnterSum(Decimal("100.00")))
        await till.act(PressPrepay())
        await till.act(DeletePayment(till.items[0].id), GIVE_BACK)
        assert till.items == ()
        (entry,) = _entries(stage).values()
        assert (entry["sum"], entry["refunded"]) == ("100.00", "100.00")

    play(stage, scene)


def test_delivery_reserves_nothing_before_it_is_paid(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.delivery()
        await till.choose(ANNA, OK, name=BONUS)
        (item,) = till.items
        await till.act(EditPreliminaryPayment(item.id))
        await till.do(EnterSum(Decimal("90.00")))
        assert not (_own_folder(stage) / "ledger.json").exists()
        await till.do(GoToPayment())
        await _add_cash(till)
        await till.act(PressPay())
        assert _entries(stage)[str(item.id)]["sum"] == "90.00"

    play(stage, scene)


@pytest.mark.parametrize(
    ("is_charged", "kind"), [(True, PaymentRowKind.PROCESSED), (False, PaymentRowKind.UNPROCESSED)]
)
def test_ledger_tells_what_became_of_a_payment_without_an_answer(
    stage: Stage, *, is_charged: bool, kind: PaymentRowKind
) -> None:
    async def scene(till: ProbeTill) -> None:
        await _added(till)
        await _add_cash(till)
        ledger = _own_folder(stage) / "ledger.json"
        kept = _entries(stage)
        ledger.unlink()
        os.mkfifo(ledger)  # who reads it waits, so the plugin can be killed inside `pay`
        paying = till.start(PressPay())
        await till.until(lambda: till.trace("view_manager.change_progress_bar_message"))
        await till.do(KillPlugin("bonus"))
        await till.answer(OK)
        assert await paying is None
        row = till.rows[0]
        assert row.kind is PaymentRowKind.UNKNOWN
        ledger.unlink()
        if is_charged:
            kept[str(row.item.id)]["transaction_id"] = str(row.record.transaction_id)
        ledger.write_text(json.dumps(kept), encoding="utf-8")
        await till.do(StartPlugin("bonus"))
        (attempt,) = till.view.unknown
        await till.act(AskPlugin(attempt.id))
        assert till.rows[0].kind is kind

    play(stage, scene)
