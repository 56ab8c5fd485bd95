"""Boxes that tell or ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit

from cashier_sim.engine.ports import Notice, Question
from cashier_sim.till.commands import AnswerDialog
from cashier_sim.till.dialogs import (
    Answer,
    Dialog,
    ErrorDialog,
    NoticeDialog,
    OkDialog,
    QuestionDialog,
    YesNoDialog,
)
from cashier_sim.ui.dialogs.messages import DETAILS_WIDTH, MESSAGE_WIDTH, NoticePanel
from tests.ui.workbench import find

if TYPE_CHECKING:
    from tests.ui.dialogs.conftest import Screen

OK = OkDialog(id=1, title="Hotel", message="Done")
ERROR = ErrorDialog(id=1, message="No such room")
YES_NO = YesNoDialog(id=1, title="Hotel", message="Sure?")
QUESTION = QuestionDialog(
    id=1,
    question=Question(code="cheque_refused", options=("retry", "give_up"), values={"sum": "1"}),
)
NOTICE = NoticeDialog(id=1, notice=Notice(message="KeyError: 'room'", details="Traceback: line 81"))


@pytest.mark.parametrize(
    ("dialog", "name", "answer"),
    [
        (OK, "dialog_ok", True),
        (ERROR, "dialog_close", True),
        (YES_NO, "dialog_yes", True),
        (YES_NO, "dialog_no", False),
        (QUESTION, "dialog_option_retry", "retry"),
        (QUESTION, "dialog_option_give_up", "give_up"),
        (NOTICE, "dialog_close", True),
    ],
)
def test_button_answers(screen: Screen, dialog: Dialog, name: str, answer: Answer) -> None:
    screen.show(dialog)
    screen.click(name)
    assert screen.commands == [AnswerDialog(1, answer)]


@pytest.mark.parametrize(
    ("dialog", "on_enter", "on_escape"),
    [
        (OK, True, True),
        (ERROR, True, True),
        (YES_NO, True, False),
        (QUESTION, "retry", "give_up"),
        (NOTICE, True, True),
    ],
)
def test_keys_answer(screen: Screen, dialog: Dialog, on_enter: Answer, on_escape: Answer) -> None:
    screen.show(dialog)
    screen.press(Qt.Key.Key_Return)
    screen.panel.accept()
    screen.press(Qt.Key.Key_Escape)
    expected = [on_enter, on_enter, on_escape]
    assert screen.commands == [AnswerDialog(1, answer) for answer in expected]


def test_error_is_titled_as_in_iikofront(screen: Screen) -> None:
    screen.show(ERROR)
    assert screen.panel.title == "Error"


def test_question_shows_its_sentence_and_its_options_in_words(screen: Screen) -> None:
    screen.show(QUESTION)
    assert " " in screen.panel.title
    assert screen.button("dialog_option_retry").text() == "Try again"


def test_question_with_many_answers_is_wider(screen: Screen) -> None:
    screen.show(QUESTION)
    narrow = screen.panel.wished_width
    many = Question(code="cheque_refused", options=("retry", "give_up", "cancel"))
    screen.show(QuestionDialog(id=2, question=many))
    assert screen.panel.wished_width > narrow


def test_stack_trace_is_one_click_away(screen: Screen) -> None:
    screen.show(NOTICE)
    panel = screen.panel
    assert isinstance(panel, NoticePanel)
    assert (panel.shows_details, panel.wished_width) == (False, MESSAGE_WIDTH)
    screen.click("dialog_show_details")
    assert (panel.shows_details, panel.wished_width) == (True, DETAILS_WIDTH)
    screen.click("dialog_show_details")
    assert not panel.shows_details


def test_stack_trace_is_hidden_in_a_demo(screen: Screen) -> None:
    screen.show(NOTICE)
    screen.click("dialog_show_details")
    screen.show(NOTICE, settings={"demo_mode": True})
    panel = screen.panel
    assert isinstance(panel, NoticePanel)
    assert not panel.shows_details
    assert not screen.button("dialog_show_details").isVisible()


def test_notice_of_the_register_is_no_error(screen: Screen) -> None:
    screen.show(NoticeDialog(id=1, notice=Notice(code="cheque_unknown", values={"sum": "1"})))
    assert screen.panel.title == "Attention"
    assert not screen.button("dialog_show_details").isVisible()


def test_texts_of_plugins_are_never_markup(screen: Screen) -> None:
    screen.show(OkDialog(id=1, title="<b>x</b>", message="<img src='file:///etc'>"))
    assert screen.panel.title == "<b>x</b>"


@pytest.mark.parametrize("message", ["word " * 2000, "line\n" * 100])
def test_endless_message_scrolls_and_its_button_stays_in_view(screen: Screen, message: str) -> None:
    screen.show(OkDialog(id=1, title="Hotel", message=message))
    QApplication.processEvents()
    assert screen.layer.rect().contains(screen.panel.geometry())
    assert screen.panel.rect().contains(screen.button("dialog_ok").geometry())
    shown = find(QPlainTextEdit, "dialog_message", screen.panel)
    assert shown.toPlainText() == message


def test_endless_notice_is_cut(screen: Screen) -> None:
    screen.show(NoticeDialog(id=1, notice=Notice(message="x" * 10_000)))
    QApplication.processEvents()
    assert screen.layer.rect().contains(screen.panel.geometry())
    assert find(QLabel, "dialog_message", screen.panel).text().endswith("…")
