"""What to do with open calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton

from cashier_sim.till.commands import OpenCalls
from cashier_sim.ui.docks.open_calls import OpenCallsQuestion
from tests.ui.workbench import find

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def question(qtbot: QtBot) -> OpenCallsQuestion:
    made = OpenCallsQuestion()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("choice", OpenCalls)
def test_choice_comes_back_with_the_act(
    qtbot: QtBot, question: OpenCallsQuestion, choice: OpenCalls
) -> None:
    question.ask("reload", "It is answering a call.")
    with qtbot.waitSignal(question.answered) as answered:
        find(QPushButton, f"open_calls_{choice.value}", question).click()
    assert answered.args == ["reload", choice]
    assert question.isHidden()


def test_it_can_be_left(qtbot: QtBot, question: OpenCallsQuestion) -> None:
    question.ask("stop", "It is answering a call.")
    with qtbot.assertNotEmitted(question.answered):
        find(QPushButton, "open_calls_leave", question).click()
    assert question.isHidden()


def test_texts_follow_the_language(question: OpenCallsQuestion) -> None:
    leave = find(QPushButton, "open_calls_leave", question)
    leave.setText("?")
    QApplication.sendEvent(question, QEvent(QEvent.Type.LanguageChange))
    assert leave.text() == "Leave it running"
