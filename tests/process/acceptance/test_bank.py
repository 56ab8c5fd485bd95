"""The bank plugin through its whole life, as a cashier sees it.

What it gives back is in `test_bank_returns.py`, what it does without a window in
`test_bank_links.py`, what is left of it when the register dies in `test_bank_unknown.py`.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from cashier_sim.engine.model import PaymentGroup
from cashier_sim.plugin_api import (
    OrderStatus,
    PaymentStatus,
)
from cashier_sim.till.commands import (
    ChoosePaymentType,
    DeletePayment,
    EditPreliminaryPayment,
    EndCall,
    EnterSum,
    GoToPayment,
    PressPay,
    ShowScreen,
)
from cashier_sim.till.dialogs import ChooserDialog
from cashier_sim.till.view import (
    FiscalRegisterState,
    PaymentRowKind,
    PluginState,
    Screen,
)
from tests.process.acceptance.bank_words import (
    BANK,
    close_bank,
    invoices,
    open_bank,
    paid,
    pair,
    play,
    settle,
    states,
    to_pay,
)
from tests.process.acceptance.harness import GIVE_BACK, GIVE_UP, OK, notices, question

if TYPE_CHECKING:
    from tests.process.acceptance.harness import ProbeTill, Stage


def test_fiscal_types_stand_among_the_cards(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        assert [system.name for system in till.plugin.systems] == [BANK]
        await till.create_type("По QR", is_fiscal=True, key="bank")
        groups = {one.settings.payment_type.name: one.group for one in till.view.choices}
        assert groups["По QR"] is PaymentGroup.CARDS
        assert groups[BANK] is PaymentGroup.NON_CASH

    play(stage, scene)


def test_guest_scans_the_code_while_the_time_counts_down(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        order_id = await paid(till)
        record = till.record_of(order_id)
        assert record.order.status is OrderStatus.CLOSED
        lines = till.trace("view_manager.change_progress_bar_message")
        messages = [str(value) for line in lines for _, value in line.arguments]
        assert messages[-3:] == [f"Ждём оплату по QR-коду: {seconds} с" for seconds in (20, 19, 18)]
        code, receipt = till.papers
        assert "<qrcode>https://bank.example/pay/000001</qrcode>" in code
        assert pair("Заказ №", record.order.number) in code
        assert pair("Операция", "000001") in receipt
        assert pair("Сумма", "390.00") in receipt
        assert states(stage) == ["approved"]

    play(stage, scene)


def test_report_shows_the_operation(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await paid(till)
        await till.do(ShowScreen(Screen.REPORT))
        (row,) = till.view.report
        assert (row.payment_type_name, row.sum) == (BANK, Decimal("390.00"))
        assert (row.card_number, row.card_type) == ("000001", "QR-код")

    play(stage, scene)


def test_declined_payment_stays_in_the_order_for_another_try(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        order_id = await to_pay(till)
        told = await till.act(PressPay(), OK)
        assert notices(told) == ["Банк отклонил оплату: на счёте гостя не хватает денег."]
        assert [item.status for item in till.items] == [PaymentStatus.NEW]
        settle(stage, guest="pays")
        await till.act(PressPay())
        assert till.record_of(order_id).order.status is OrderStatus.CLOSED
        assert states(stage) == ["declined", "approved"]

    play(stage, scene, guest="has_no_money")


def test_guest_who_gives_up_leaves_quietly(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await to_pay(till)
        assert await till.act(PressPay()) == []
        assert till.items == ()
        assert states(stage) == ["given_up"]

    play(stage, scene, guest="gives_up")


def test_guest_who_does_nothing_runs_out_of_time(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await to_pay(till)
        told = await till.act(PressPay(), OK)
        assert notices(told) == ["Гость не оплатил вовремя. Деньги не списаны."]
        assert [item.status for item in till.items] == [PaymentStatus.NEW]
        assert states(stage) == ["expired"]

    play(stage, scene, guest="does_nothing")


@pytest.mark.parametrize(
    ("choice", "boxes", "state", "is_kept"),
    [
        (1, (OK,), "declined", True),
        (2, (), "given_up", False),
        (3, (OK,), "expired", True),
        (None, (), "cancelled", False),
    ],
)
def test_tester_says_in_demo_mode_what_the_guest_does(
    stage: Stage,
    choice: int | None,
    boxes: tuple[bool, ...],
    state: str,
    is_kept: bool,
) -> None:
    async def scene(till: ProbeTill) -> None:
        await to_pay(till)
        asked, *_ = await till.act(PressPay(), choice, *boxes)
        assert isinstance(asked, ChooserDialog)
        assert asked.title == "Телефон гостя: что делает гость?"
        assert asked.cancel_caption == "Отменить оплату"
        assert states(stage) == [state]
        assert bool(till.items) is is_kept

    play(stage, scene, demo=True)


def test_guest_pays_at_once_in_demo_mode(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        order_id = await to_pay(till)
        await till.act(PressPay(), 0)
        assert till.record_of(order_id).order.status is OrderStatus.CLOSED
        (invoice,) = invoices(stage)
        assert (invoice["state"], invoice["polls"]) == ("approved", 1)

    play(stage, scene, demo=True)


def test_closed_bank_refuses_before_the_item_exists(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        close_bank(stage)
        told = await till.choose(OK, name=BANK)
        assert notices(told) == ["Банк не отвечает. Выберите другой тип оплаты."]
        assert till.items == ()

    play(stage, scene)


def test_bank_that_closes_before_the_payment_takes_nothing(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await to_pay(till)
        close_bank(stage)
        told = await till.act(PressPay(), OK)
        assert notices(told) == ["Банк не отвечает. Деньги не списаны."]
        assert [item.status for item in till.items] == [PaymentStatus.NEW]
        assert till.papers == []

    play(stage, scene)


def test_bank_that_falls_silent_is_told_later_what_to_undo(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await to_pay(till)
        paying = till.start(PressPay())
        await till.until(lambda: till.view.waiting and "Ждём оплату" in till.view.waiting.message)
        close_bank(stage)
        box = await till.dialog()
        assert notices([box]) == ["Гость не оплатил вовремя. Деньги не списаны."]
        await till.answer(OK)
        await paying
        open_bank(stage)
        assert states(stage) == ["waiting"]
        await till.do(DeletePayment(till.items[0].id))
        await till.choose(name=BANK)
        settle(stage, guest="pays")
        await till.act(PressPay())
        assert states(stage) == ["cancelled", "approved"]

    play(stage, scene, guest="does_nothing", poll_interval_seconds=0.01)


@pytest.mark.parametrize(("guest", "state"), [("pays", "reversed"), ("does_nothing", "cancelled")])
def test_cashier_ends_the_call_and_nothing_stays_taken(
    stage: Stage, guest: str, state: str
) -> None:
    async def scene(till: ProbeTill) -> None:
        await to_pay(till)
        paying = till.start(PressPay())
        await till.until(lambda: till.view.waiting and "Ждём оплату" in till.view.waiting.message)
        assert till.view.waiting is not None
        assert till.view.waiting.call_id is not None
        await till.do(EndCall(till.view.waiting.call_id))  # before the first question
        assert await paying is None
        assert till.view.unknown == ()
        assert till.items == ()
        assert states(stage) == [state]
        assert till.plugin.state is PluginState.RUNNING

    play(
        stage,
        scene,
        changes=lambda options: replace(options, grace_seconds=3.0),
        guest=guest,
        guest_acts_after_polls=1,
        poll_interval_seconds=0.4,
    )


def test_refused_cheque_reverses_the_payment(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await to_pay(till)
        await till.fiscal_register(FiscalRegisterState.REFUSES)
        (asked,) = await till.act(PressPay(), GIVE_UP)
        assert question(asked) == "cheque_refused"
        assert "Оплата отменена" in till.papers[-1]
        assert pair("Операция", "000001") in till.papers[-1]
        assert states(stage) == ["reversed"]
        assert till.items == ()

    play(stage, scene)


def test_payment_that_the_bank_cannot_reverse_stays_taken(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await to_pay(till)
        await till.fiscal_register(FiscalRegisterState.REFUSES)
        paying = till.start(PressPay())
        await till.dialog()
        close_bank(stage)
        await till.answer(GIVE_UP)
        box = await till.dialog()
        assert notices([box]) == ["Банк не отвечает. Оплата не отменена."]
        await till.answer(OK)
        await paying
        assert [row.kind for row in till.rows] == [PaymentRowKind.PROCESSED]
        open_bank(stage)
        await till.act(DeletePayment(till.items[0].id), GIVE_BACK)
        assert till.items == ()
        assert states(stage) == ["reversed"]

    play(stage, scene)


def test_delivery_keeps_an_intention_that_the_cashier_may_change(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.delivery()
        await till.choose(name=BANK)
        await till.act(EditPreliminaryPayment(till.items[0].id))
        await till.do(EnterSum(Decimal("200.00")))
        assert till.items[0].is_preliminary
        await till.do(GoToPayment())
        await till.do(ChoosePaymentType(till.cash.id))
        await till.act(PressPay())
        (invoice,) = invoices(stage)
        assert (invoice["state"], invoice["sum"]) == ("approved", "200.00")

    play(stage, scene)


def test_wrong_settings_are_told_by_name(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await to_pay(till)
        settle(stage, guest="sings")
        (box,) = await till.act(PressPay(), OK)
        assert notices([box]) == ["bank.json: 'sings' is not a valid GuestAct"]
        assert [item.status for item in till.items] == [PaymentStatus.NEW]

    play(stage, scene)
