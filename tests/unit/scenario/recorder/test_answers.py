"""Answers to a recorder's questions: named cards, own sentences, and what is never written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cashier_sim.engine.ports import Outcome, ProcessorMethod, Returned
from cashier_sim.plugin_api import InputDialogTypes
from cashier_sim.scenario.recorder.errors import AnswerError, AnswerProblem
from cashier_sim.scenario.recorder.recording import QuestionKind
from cashier_sim.scenario.sentences.expected_dialogs import dialog_says
from cashier_sim.till.commands import (
    AddPlugin,
    AddProduct,
    AnswerDialog,
    ChoosePaymentType,
    CreateOrder,
    GoToPayment,
    OpenCafeSession,
    SwipeTrack,
)
from cashier_sim.till.dialogs import InputDialog, KeyboardDialog
from tests.unit.scenario.recorder.desk import Desk, desk

if TYPE_CHECKING:
    from cashier_sim.scenario.grammar.sentence import Arguments, Sentence
    from cashier_sim.scenario.language import Language
    from cashier_sim.scenario.stage import Happened
    from cashier_sim.till.view import TillView
    from tests.unit.till.fake_plugins import FakeCall

TRACK = ";770042?"
BANK_NUMBER = "4000000000000002"
"""Its check digit fits, as that of a real card's would."""
BANK_TRACK = f"%B{BANK_NUMBER}^IVANOV/IVAN^29122011234567?"
ELSEWHERE = "/opt/plugins-of-anna/loyalty"


async def swiped(at: Desk, *tracks: str) -> None:
    """Record a payment in which cards are swiped."""

    async def ask(call: FakeCall) -> Outcome:
        types = InputDialogTypes.CARD
        for _ in tracks:
            await call.ask(InputDialog(id=0, title="Карта", types=types))
        return Returned()

    at.scene.fake.register()
    at.scene.fake.scripts[ProcessorMethod.COLLECT_DATA] = ask
    at.record()
    await to_cash_screen(at)
    await at.do(hotel(at), *(SwipeTrack(track) for track in tracks))


async def typed(at: Desk, text: str) -> None:
    """Record a payment in which something is typed."""

    async def ask(call: FakeCall) -> Outcome:
        await call.ask(KeyboardDialog(id=0, title="Карта"))
        return Returned()

    at.scene.fake.register()
    at.scene.fake.scripts[ProcessorMethod.COLLECT_DATA] = ask
    at.record()
    await to_cash_screen(at)
    await at.do(hotel(at))
    dialog = at.scene.view.dialog
    assert dialog is not None
    await at.do(AnswerDialog(dialog.id, text))


async def to_cash_screen(at: Desk) -> None:
    dish = at.scene.view.restaurant.products[0].id
    await at.do(OpenCafeSession(), CreateOrder(), AddProduct(dish), GoToPayment())


def hotel(at: Desk) -> ChoosePaymentType:
    choices = at.scene.view.choices
    return ChoosePaymentType(
        next(one.settings.id for one in choices if one.settings.payment_system_key)
    )


def deck(at: Desk) -> dict[str, str]:
    return {card.name: card.track for card in at.scene.view.world.cards}


@desk
async def test_named_card_becomes_a_test_card_and_is_said_by_its_name(at: Desk) -> None:
    await swiped(at, TRACK)
    at.recorder.answer(at.question.id, " Карта гостя ")
    assert deck(at)["Карта гостя"] == TRACK
    assert at.recorder.recording.questions == ()
    assert at.lines[:2] == [
        "Дано открыта смена",
        f"И в колоде есть карта «Карта гостя» с дорожкой «{TRACK}»",
    ]
    assert at.lines[-1] == "И проводит карту «Карта гостя»"


@desk
async def test_one_card_is_asked_about_once(at: Desk) -> None:
    await swiped(at, TRACK, TRACK, TRACK)
    at.recorder.answer(at.question.id, "Карта гостя")
    assert at.lines[-3:] == ["И проводит карту «Карта гостя»"] * 3


@desk
async def test_payment_card_is_kept_nowhere(at: Desk) -> None:
    await swiped(at, BANK_TRACK)
    at.recorder.answer(at.question.id, "Карта банка")
    said = repr(at.recorder.recording) + repr(deck(at))
    for secret in (BANK_NUMBER, BANK_NUMBER[:6], "IVANOV"):
        assert secret not in said
    assert "    И в колоде есть карта «Карта банка»\n" in at.recorder.recording.text
    assert at.lines[-1] == "И проводит карту «Карта банка»"


@desk
async def test_payment_card_that_is_named_is_known_when_it_is_swiped_again(at: Desk) -> None:
    await swiped(at, BANK_TRACK, TRACK)
    at.recorder.answer(at.recorder.recording.questions[0].id, "Карта банка")
    at.recorder.answer(at.question.id, "Карта гостя")
    assert at.lines[-2:] == ["И проводит карту «Карта банка»", "И проводит карту «Карта гостя»"]


@desk
async def test_name_of_another_card_is_not_taken(at: Desk) -> None:
    await swiped(at, TRACK)
    with pytest.raises(AnswerError) as error:
        at.recorder.answer(at.question.id, "Номер 12")
    assert error.value.problem is AnswerProblem.NAME_TAKEN
    assert at.question.kind is QuestionKind.UNKNOWN_CARD


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        ("  ", AnswerProblem.EMPTY),
        ("две\nстроки", AnswerProblem.HAS_LINE_BREAK),
        (BANK_NUMBER, AnswerProblem.HAS_CARD_DATA),
        ("Карта «гостя", AnswerProblem.NOT_A_SENTENCE),
    ],
)
def test_answer_that_cannot_be_written_is_not_taken(answer: str, problem: AnswerProblem) -> None:
    @desk
    async def story(at: Desk) -> None:
        await swiped(at, TRACK)
        before = at.recorder.recording
        with pytest.raises(AnswerError) as error:
            at.recorder.answer(at.question.id, answer)
        assert error.value.problem is problem
        assert at.recorder.recording == before

    story()


@desk
async def test_typed_card_number_is_not_written_but_asked_about(at: Desk) -> None:
    await typed(at, BANK_NUMBER)
    assert at.question.kind is QuestionKind.CARD_DATA
    assert BANK_NUMBER not in repr(at.recorder.recording)
    with pytest.raises(AnswerError) as error:
        at.recorder.answer(at.question.id, "«")
    assert error.value.problem is AnswerProblem.NOT_A_SENTENCE
    at.recorder.answer(at.question.id, "0000000000000000")
    assert at.lines[-1] == "И вводит текст «0000000000000000»"


@desk
async def test_what_no_sentence_says_is_answered_by_one(at: Desk) -> None:
    at.record()
    await at.do(AddPlugin(ELSEWHERE), OpenCafeSession())
    assert at.question.kind is QuestionKind.NO_SENTENCE
    assert "/opt" not in repr(at.recorder.recording)
    with pytest.raises(AnswerError) as error:
        at.recorder.answer(at.question.id, "ставит плагин")
    assert error.value.problem is AnswerProblem.NOT_A_SENTENCE
    at.recorder.answer(at.question.id, "установлен плагин «hotel»")
    assert at.lines == ["Дано установлен плагин «hotel»", "И открыта смена"]


@desk
async def test_what_differs_in_every_run_is_answered_by_what_to_expect(at: Desk) -> None:
    def expected(
        view: TillView, happened: Happened, language: Language
    ) -> tuple[tuple[Sentence, Arguments], ...]:
        del view, happened, language
        return ((dialog_says, {"text": "Пишу в /var/x1/plugin.log"}),)

    at.record(expected=expected)
    await at.do(OpenCafeSession())
    at.recorder.expect_now()
    assert at.question.kind is QuestionKind.VOLATILE_TEXT
    assert at.question.subject == "/var/x1/plugin.log"
    at.recorder.answer(at.question.id, "{}")
    assert at.lines[-1] == "Тогда в окне сказано «Пишу в {}»"


@desk
async def test_closed_question_is_not_asked_again(at: Desk) -> None:
    await swiped(at, TRACK)
    number = at.question.id
    at.recorder.answer(number, "Карта гостя")
    changes, lines = at.changes, at.lines
    at.recorder.answer(number, "Карта другого")
    assert (at.changes, at.lines) == (changes, lines)


@desk
async def test_question_may_be_answered_after_the_end(at: Desk) -> None:
    await swiped(at, TRACK)
    number = at.question.id
    at.recorder.stop()
    at.recorder.answer(number, "Карта гостя")
    assert at.lines[-1] == "И проводит карту «Карта гостя»"
    assert "Карта гостя" not in deck(at)
