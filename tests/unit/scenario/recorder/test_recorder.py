"""What is done at the register becomes sentences, in order, and what cannot be said is asked."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from cashier_sim.engine.ports import Outcome, ProcessorMethod, Returned
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.recorder.recording import QuestionKind, RecordingProblem
from cashier_sim.scenario.sentences.expected_screen import call_is_under_way, page_is_open
from cashier_sim.scenario.stage import StageSetup, options_of
from cashier_sim.till.commands import (
    AddProduct,
    AnswerDialog,
    ChangeSetting,
    ChoosePaymentType,
    CreateOrder,
    EnterSum,
    GoToPayment,
    OpenCafeSession,
    PressPay,
    PrintXReport,
    RestartRegister,
    SaveReport,
    SelectPayment,
    SetReceiptPrinter,
    ShowScreen,
    SwipeCard,
    SwipeTrack,
)
from cashier_sim.till.view import ReceiptPrinterState, Screen
from tests.unit.scenario.recorder.desk import Desk, desk

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cashier_sim.scenario.grammar.sentence import Arguments, Sentence
    from cashier_sim.scenario.stage import Happened
    from cashier_sim.till.view import TillView
    from tests.unit.till.fake_plugins import FakeCall


def product(at: Desk, name: str = "Борщ с пампушками") -> AddProduct:
    return AddProduct(next(o.id for o in at.scene.view.restaurant.products if o.name == name))


def payment(at: Desk, name: str) -> ChoosePaymentType:
    choices = at.scene.view.choices
    types = {one.settings.payment_type.name: one.settings.id for one in choices}
    return ChoosePaymentType(types[name])


async def at_cash_screen(at: Desk, name: str = "Наличные") -> None:
    await at.do(OpenCafeSession(), CreateOrder(), product(at), GoToPayment())
    await at.do(payment(at, name))


def answering(at: Desk, outcome: Outcome | None = None) -> list[FakeCall]:
    """Let the fake hotel ask for a room when data are collected."""
    calls: list[FakeCall] = []

    async def ask(call: FakeCall) -> Outcome:
        calls.append(call)
        await call.ask_room()
        return outcome or Returned()

    at.scene.fake.register()
    at.scene.fake.scripts[ProcessorMethod.COLLECT_DATA] = ask
    return calls


def held(at: Desk) -> asyncio.Event:
    """Let the fake hotel take the money only once the test says so."""
    go_on = asyncio.Event()

    async def wait(call: FakeCall) -> Outcome:
        del call
        await go_on.wait()
        return Returned()

    at.scene.fake.scripts[ProcessorMethod.PAY] = wait
    return go_on


@desk
async def test_acts_become_sentences(at: Desk) -> None:
    at.record()
    await at_cash_screen(at)
    assert at.lines == [
        "Дано открыта смена",
        "Когда создаёт заказ",
        "И добавляет блюдо «Борщ с пампушками»",
        "И переходит в кассу",
        "И выбирает тип оплаты «Наличные»",
    ]
    assert at.recorder.recording.step_count == 5
    assert at.changes == 6


@desk
async def test_english_recording_is_the_same_in_english(at: Desk) -> None:
    at.record(language=Language.ENGLISH)
    await at.do(OpenCafeSession(), CreateOrder(), product(at))
    assert at.lines == [
        "Given an open till shift",
        "When creates an order",
        'And adds the dish "Борщ с пампушками"',
    ]


@desk
async def test_sums_typed_on_one_row_become_the_last(at: Desk) -> None:
    at.record()
    await at_cash_screen(at)
    await at.do(*(EnterSum(Decimal(typed)) for typed in ("1", "12", "120")))
    assert at.lines[-2:] == ["И выбирает тип оплаты «Наличные»", "И вводит сумму 120"]


@desk
async def test_sums_of_two_rows_are_both_said(at: Desk) -> None:
    at.record()
    await at_cash_screen(at)
    first = at.scene.order.active_item_id
    assert first is not None
    await at.do(EnterSum(Decimal(100)), payment(at, "Банковская карта"), EnterSum(Decimal(50)))
    await at.do(SelectPayment(first), EnterSum(Decimal(30)))
    sums = [line for line in at.lines if "сумму" in line]
    assert sums == ["И вводит сумму 100", "И вводит сумму 50", "И вводит сумму 30"]


@desk
async def test_what_only_the_window_shows_is_not_said(at: Desk) -> None:
    at.record()
    await at.do(ChangeSetting("language", "en"), ChangeSetting("dark_docks", value=True))
    assert at.lines == []


@desk
async def test_refused_acts_are_left_out(at: Desk) -> None:
    at.record()
    await at.do(OpenCafeSession())
    await at.refused(OpenCafeSession())
    assert at.lines == ["Дано открыта смена"]


@desk
async def test_refused_acts_are_said_on_request_with_what_the_register_says(at: Desk) -> None:
    at.record(keeps_refused=True)
    await at.do(OpenCafeSession())
    await at.refused(OpenCafeSession())
    assert at.lines[1] == "И открывает смену"
    assert at.lines[2].startswith("Тогда касса отказывает: «")


@desk
async def test_late_refusal_gives_the_sum_before_back(at: Desk) -> None:
    at.record()
    await at_cash_screen(at)
    await at.do(EnterSum(Decimal(100)))
    await at.refused(EnterSum(Decimal("-5")))
    assert at.lines[-1] == "И вводит сумму 100"


@desk
async def test_answers_stand_where_they_were_given(at: Desk) -> None:
    answering(at)
    at.record()
    await at_cash_screen(at, "Гостиница")
    await at.do(SetReceiptPrinter(ReceiptPrinterState.OUT_OF_PAPER))
    dialog = at.scene.view.dialog
    assert dialog is not None
    await at.do(AnswerDialog(dialog.id, None), PrintXReport())
    assert at.lines[-4:] == [
        "И выбирает тип оплаты «Гостиница»",
        "И принтер чеков без бумаги",
        "И закрывает окно",
        "И печатает X-отчёт",
    ]


@desk
async def test_act_during_a_call_says_during_which(at: Desk) -> None:
    at.scene.fake.register()
    at.record()
    await at_cash_screen(at, "Гостиница")
    go_on = held(at)
    at.scene.stage.is_call_enough = True
    await at.do(PressPay(), SetReceiptPrinter(ReceiptPrinterState.OFFLINE))
    go_on.set()
    at.scene.stage.is_call_enough = False
    await at.scene.stage.rest()
    assert at.lines[-3:] == [
        "И нажимает «Оплатить»",
        "И пока выполняется вызов «pay»",
        "И принтер чеков не на связи",
    ]


@desk
async def test_card_of_the_deck_is_said_by_name(at: Desk) -> None:
    answering(at)
    at.record()
    await at_cash_screen(at, "Гостиница")
    await at.do(SwipeCard("Номер 12"))
    assert at.lines[-1] == "И проводит карту «Номер 12»"


@desk
async def test_unknown_card_is_asked_about_and_its_track_is_nowhere(at: Desk) -> None:
    answering(at)
    at.record()
    await at_cash_screen(at, "Гостиница")
    await at.do(SwipeTrack(";770042?"))
    assert at.question.kind is QuestionKind.UNKNOWN_CARD
    assert at.lines[-1].startswith("# ")
    assert "770042" not in repr(at.recorder.recording)


@desk
async def test_act_without_a_sentence_is_asked_about(at: Desk) -> None:
    at.record()
    await at_cash_screen(at)
    await at.do(ShowScreen(Screen.REPORT))
    assert at.recorder.recording.questions == ()
    at.recorder.leave_out(1)
    before = at.lines
    await at.refused(SaveReport("/home/anna/report.csv"))
    assert at.lines == before


@desk
async def test_last_act_is_taken_back(at: Desk) -> None:
    at.record()
    await at.do(OpenCafeSession(), CreateOrder())
    at.recorder.undo_last()
    assert at.lines == ["Дано открыта смена"]
    at.recorder.undo_last()
    at.recorder.undo_last()
    assert at.lines == []


@desk
async def test_question_goes_with_its_line(at: Desk) -> None:
    answering(at)
    at.record()
    await at_cash_screen(at, "Гостиница")
    await at.do(SwipeTrack(";770042?"))
    at.recorder.undo_last()
    assert at.recorder.recording.questions == ()
    assert at.lines[-1] == "И выбирает тип оплаты «Гостиница»"


@desk
async def test_what_is_left_out_is_gone(at: Desk) -> None:
    answering(at)
    at.record()
    await at_cash_screen(at, "Гостиница")
    await at.do(SwipeTrack(";770042?"))
    at.recorder.leave_out(at.question.id)
    at.recorder.leave_out(17)
    assert at.recorder.recording.questions == ()
    assert at.lines[-1] == "И выбирает тип оплаты «Гостиница»"


@desk
async def test_nothing_is_recorded_after_the_end(at: Desk) -> None:
    at.record()
    await at.do(OpenCafeSession())
    at.recorder.stop()
    at.recorder.stop()
    await at.do(CreateOrder())
    at.recorder.expect_now()
    assert at.lines == ["Дано открыта смена"]
    assert not at.recorder.is_going
    with pytest.raises(RuntimeError, match="one scenario"):
        at.recorder.start()


@desk
async def test_restarted_register_is_recorded_further(at: Desk) -> None:
    at.record()
    await at.do(OpenCafeSession(), RestartRegister(), CreateOrder())
    assert at.lines == [
        "Дано открыта смена",
        "И касса перезапускается",
        "Когда создаёт заказ",
    ]
    assert at.recorder.is_going


@desk
async def test_another_register_ends_the_recording(at: Desk) -> None:
    at.record()
    await at.do(OpenCafeSession())
    await at.scene.stage.stand.replace(options_of(StageSetup()))
    assert not at.recorder.is_going
    assert at.recorder.recording.problem is RecordingProblem.REGISTER_REPLACED
    await at.do(OpenCafeSession())
    assert at.lines == ["Дано открыта смена"]


@desk
async def test_closed_register_ends_the_recording(at: Desk) -> None:
    at.record()
    await at.scene.stage.stand.close()
    assert not at.recorder.is_going


@desk
async def test_scenario_gets_another_name(at: Desk) -> None:
    at.record()
    at.recorder.rename("  Оплата\nналичными ")
    at.recorder.rename(" ")
    assert at.recorder.recording.scenario == "Оплата наличными"
    assert "Сценарий: Оплата наличными\n" in at.recorder.recording.text


def shows_page(at: Desk) -> None:
    """Record with little to expect: a call, as if one were under way, and the page."""

    def expected(
        view: TillView, happened: Happened, language: Language
    ) -> Iterable[tuple[Sentence, Arguments]]:
        del happened, language
        yield call_is_under_way, {"plugin": "fake"}
        yield page_is_open, {"page": view.screen}

    at.record(expected=expected)


@desk
async def test_what_is_seen_is_expected(at: Desk) -> None:
    shows_page(at)
    await at.do(OpenCafeSession(), CreateOrder())
    at.recorder.expect_now()
    await at.do(product(at))
    # What may come during a call must not be the first: the register rests.
    assert at.lines == [
        "Дано открыта смена",
        "Когда создаёт заказ",
        "Тогда открыта страница «Заказ»",
        "И идёт вызов плагина «fake»",
        "Когда добавляет блюдо «Борщ с пампушками»",
    ]
    at.recorder.undo_last()
    at.recorder.undo_last()
    assert at.lines == ["Дано открыта смена", "Когда создаёт заказ"]


@desk
async def test_what_is_seen_during_a_call_lets_the_act_before_end_there(at: Desk) -> None:
    at.scene.fake.register()
    shows_page(at)
    await at_cash_screen(at, "Гостиница")
    go_on = held(at)
    at.scene.stage.is_call_enough = True
    await at.do(PressPay())
    at.recorder.expect_now()
    go_on.set()
    at.scene.stage.is_call_enough = False
    await at.scene.stage.rest()
    assert at.lines[-2:] == [
        "Тогда идёт вызов плагина «fake»",
        "И открыта страница «Оплата заказа»",
    ]
