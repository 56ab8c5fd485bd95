"""Points that the bonus plugin charges and gives back."""

from __future__ import annotations

import json
import os
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from cashier_sim.plugin_api import (
    OrderStatus,
    PaymentStatus,
)
from cashier_sim.till.commands import (
    AskPlugin,
    DeletePayment,
    EditPreliminaryPayment,
    EnterSum,
    GoToPayment,
    GoToPrepayments,
    KillPlugin,
    PressPay,
    PressPluginButton,
    PressPrepay,
    PressReturnPart,
    ReturnPayment,
    SetReturnAmount,
    ShowScreen,
    StartPartialReturn,
    StartPlugin,
)
from cashier_sim.till.view import FiscalRegisterState, PaymentRowKind, Screen
from tests.process.acceptance.bonus_words import (
    ANNA,
    BONUS,
    HALF,
    add_cash,
    added,
    close_bonus_system,
    ledger_entries,
    own_folder,
    paid,
    pair,
    play,
    toasts,
)
from tests.process.acceptance.harness import GIVE_BACK, GIVE_UP, OK, notices, question

if TYPE_CHECKING:
    from tests.process.acceptance.harness import ProbeTill, Stage

# paying and giving back


def test_points_are_charged_and_the_guest_is_told(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        order_id = await paid(till)
        record = till.record_of(order_id)
        assert record.order.status is OrderStatus.CLOSED
        slot = record.payments[record.order.payments[0].id]
        assert (slot.data.card_number, slot.data.card_type) == ("12", "Карта")
        assert "<GuestName>Анна Петрова</GuestName>" in (slot.data.rollback_data or "")
        (paper,) = till.papers
        assert pair("Списано баллов", HALF) in paper
        assert pair("Осталось", "155.00") in paper
        assert toasts(till)[-1] == "Анна Петрова: списано 195,00, осталось 155,00"
        assert all(note.closes_at for note in till.view.notifications)

    play(stage, scene)


def test_points_that_were_spent_meanwhile_take_the_item_out(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await added(till)
        await add_cash(till)
        entries = ledger_entries(stage)
        (entry,) = entries.values()
        entries["of another register"] = entry | {"sum": "300.00", "order_id": "other"}
        ledger = own_folder(stage) / "ledger.json"
        ledger.write_text(json.dumps(entries), encoding="utf-8")
        told = await till.act(PressPay(), OK)
        assert notices(told) == ["Анна Петрова: на счёте не хватает баллов."]
        assert [item.type.name for item in till.items] == [till.cash.payment_type.name]

    play(stage, scene)


def test_closed_system_keeps_the_item_for_another_try(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await added(till)
        await add_cash(till)
        close_bonus_system(stage)
        assert notices(await till.act(PressPay(), OK)) == ["Бонусная система не отвечает."]
        assert till.items[0].status is PaymentStatus.NEW
        (own_folder(stage) / "closed").unlink()
        order_id = till.record.order.id
        await till.act(PressPay())
        assert till.record_of(order_id).order.status is OrderStatus.CLOSED

    play(stage, scene)


def test_return_gives_the_points_back(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        order_id = await paid(till)
        await till.act(ReturnPayment())
        assert till.record_of(order_id).order.status is OrderStatus.DELETED
        assert pair("Возвращено баллов", HALF) in till.papers[-1]
        assert pair("Гость", "Анна Петрова") in till.papers[-1]
        (entry,) = ledger_entries(stage).values()
        assert entry["refunded"] == "195.00"

    play(stage, scene)


def test_part_of_the_order_gives_a_part_of_the_points_back(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await paid(till)
        dish = till.record.order.items[0].id
        await till.do(StartPartialReturn())
        await till.do(SetReturnAmount(dish, Decimal("0.1")))
        await till.act(PressReturnPart())
        (entry,) = ledger_entries(stage).values()
        assert entry["refunded"] == "39.00"

    play(stage, scene)


def test_closed_system_refuses_the_return(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        order_id = await paid(till)
        close_bonus_system(stage)
        told = await till.act(ReturnPayment(), OK)
        assert notices(told) == ["Бонусная система не отвечает."]
        assert till.record_of(order_id).order.status is OrderStatus.CLOSED

    play(stage, scene)


def test_refused_cheque_gives_the_points_back(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await added(till)
        await add_cash(till)
        await till.fiscal_register(FiscalRegisterState.REFUSES)
        (asked,) = await till.act(PressPay(), GIVE_UP)
        assert question(asked) == "cheque_refused"
        (entry,) = ledger_entries(stage).values()
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
        (entry,) = ledger_entries(stage).values()
        assert (entry["sum"], entry["refunded"]) == ("100.00", "100.00")

    play(stage, scene)


def test_delivery_reserves_nothing_before_it_is_paid(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.delivery()
        await till.choose(ANNA, OK, name=BONUS)
        (item,) = till.items
        await till.act(EditPreliminaryPayment(item.id))
        await till.do(EnterSum(Decimal("90.00")))
        assert not (own_folder(stage) / "ledger.json").exists()
        await till.do(GoToPayment())
        await add_cash(till)
        await till.act(PressPay())
        assert ledger_entries(stage)[str(item.id)]["sum"] == "90.00"

    play(stage, scene)


@pytest.mark.parametrize(
    ("is_charged", "kind"), [(True, PaymentRowKind.PROCESSED), (False, PaymentRowKind.UNPROCESSED)]
)
def test_ledger_tells_what_became_of_a_payment_without_an_answer(
    stage: Stage, *, is_charged: bool, kind: PaymentRowKind
) -> None:
    async def scene(till: ProbeTill) -> None:
        await added(till)
        await add_cash(till)
        ledger = own_folder(stage) / "ledger.json"
        kept = ledger_entries(stage)
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


def test_additions_give_everybody_the_first_points(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await paid(till)
        await till.do(ShowScreen(Screen.ADDITIONS))
        (button,) = till.view.plugin_buttons
        await till.act(PressPluginButton(button.id), False)
        assert len(ledger_entries(stage)) == 1
        await till.act(PressPluginButton(button.id), True)
        assert ledger_entries(stage) == {}

    play(stage, scene)
