from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from cashier_sim.scenario.recorder.errors import AnswerError, AnswerProblem
from cashier_sim.scenario.recorder.recording import QuestionKind, RecorderQuestion
from cashier_sim.ui.scenarios.question_card import QuestionCard
from tests.ui.workbench import find, nameless, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def card(qtbot: QtBot) -> QuestionCard:
    made = QuestionCard()
    show(qtbot, made)
    return made


def question(
    number: int, kind: QuestionKind = QuestionKind.UNKNOWN_CARD, *proposals: str
) -> RecorderQuestion:
    return RecorderQuestion(id=number, kind=kind, subject="**** 99", proposals=proposals)


def text(card: QuestionCard, name: str) -> str:
    return find(QLabel, f"recorder_question_{name}", card).text()


def field(card: QuestionCard) -> QLineEdit:
    return find(QLineEdit, "recorder_answer_text", card)


def test_oldest_question_is_asked_with_its_best_answer(qtbot: QtBot, card: QuestionCard) -> None:
    card.show_questions((question(3, QuestionKind.UNKNOWN_CARD, "Card 1", "Card 2"), question(4)))
    assert "**** 99" in text(card, "text")
    assert text(card, "more") == "and 1 more"
    assert field(card).text() == "Card 1"
    assert nameless(card) == []
    with qtbot.waitSignal(card.answered) as answered:
        QTest.keyClicks(field(card), "X")  # over what is selected
        find(QPushButton, "recorder_answer_button", card).click()
    assert answered.args == [3, "X"]
    with qtbot.waitSignal(card.left_out) as left_out:
        find(QPushButton, "recorder_leave_out", card).click()
    assert left_out.args == [3]


def test_what_is_typed_stays_while_more_is_recorded(card: QuestionCard) -> None:
    card.show_questions((question(3),))
    field(card).setText("half")
    card.show_questions((question(3), question(4)))
    assert field(card).text() == "half"
    card.show_questions((question(4),))
    assert field(card).text() == ""
    card.show_questions(())
    assert card.isHidden()


@pytest.mark.parametrize("problem", list(AnswerProblem))
def test_answer_that_is_not_taken_says_why(card: QuestionCard, problem: AnswerProblem) -> None:
    card.show_questions((question(3),))
    card.show_problem(AnswerError(problem, "more"))
    assert text(card, "problem").endswith("more")
    assert find(QLabel, "recorder_question_problem", card).isVisible()


def test_each_kind_of_question_has_its_words(card: QuestionCard) -> None:
    told = set()
    for number, kind in enumerate(QuestionKind):
        card.show_questions((question(number, kind),))
        told.add(text(card, "text"))
    assert len(told) == len(QuestionKind)
    for kind_of_change in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
        QApplication.sendEvent(card, QEvent(kind_of_change))


def test_nothing_is_answered_where_nothing_is_asked(qtbot: QtBot, card: QuestionCard) -> None:
    with qtbot.assertNotEmitted(card.answered), qtbot.assertNotEmitted(card.left_out):
        find(QPushButton, "recorder_answer_button", card).click()
        find(QPushButton, "recorder_leave_out", card).click()
    card.retranslate()
