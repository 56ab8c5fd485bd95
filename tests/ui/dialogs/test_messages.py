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
    CloseDialog,
    Dialog,
    ErrorDialog,
    NoticeDialog,
    OkCancelDialog,
    OkDialog,
    QuestionDialog,
    RetryCancelDialog,
    RetryIgnoreCancelDialog,
    YesNoCancelDialog,
    YesNoDialog,
)
from cashier_sim.ui.dialogs.messages import (
    DETAILS_WIDTH,
    MESSAGE_WIDTH,
    QUESTION_WIDTH,
    NoticePanel,
)
from cashier_sim.ui.dialogs.panel import LONG_CAPTION
from tests.ui.workbench import find

if TYPE_CHECKING:
    from tests.ui.dialogs.conftest import Screen

OK = OkDialog(id=1, title="Hotel", message="Done")
ERROR = ErrorDialog(id=1, message="No such room")
YES_NO = YesNoDialog(id=1, title="Hotel", message="Sure?")
CLOSE = CloseDialog(id=1, title="Hotel", message="Done")
OK_CANCEL = OkCancelDialog(id=1, title="Hotel", message="Sure?")
RETRY_CANCEL = RetryCancelDialog(id=1, title="Hotel", message="No answer")
YES_NO_CANCEL = YesNoCancelDialog(id=1, title="Hotel", message="Sure?")
RETRY_IGNORE_CANCEL = RetryIgnoreCancelDialog(id=1, title="Hotel", message="No answer")
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
        (CLOSE, "dialog_close", True),
        (OK_CANCEL, "dialog_ok", True),
        (OK_CANCEL, "dialog_cancel", False),
        (RETRY_CANCEL, "dialog_retry", True),
        (RETRY_CANCEL, "dialog_cancel", False),
        (YES_NO_CANCEL, "dialog_yes", True),
        (YES_NO_CANCEL, "dialog_no", False),
        (YES_NO_CANCEL, "dialog_cancel", None),
        (RETRY_IGNORE_CANCEL, "dialog_retry", True),
        (RETRY_IGNORE_CANCEL, "dialog_ignore", False),
        (RETRY_IGNORE_CANCEL, "dialog_cancel", None),
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
        (CLOSE, True, True),
        (OK_CANCEL, True, False),
        (RETRY_CANCEL, True, False),
        (YES_NO_CANCEL, True, None),
        (RETRY_IGNORE_CANCEL, True, None),
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


def test_buttons_stand_from_left_to_right_and_say_the_usual_words(screen: Screen) -> None:
    screen.show(RETRY_IGNORE_CANCEL)
    QApplication.processEvents()
    buttons = [screen.button(f"dialog_{name}") for name in ("retry", "ignore", "cancel")]
    assert [button.text() for button in buttons] == ["Retry", "Ignore", "Cancel"]
    assert [button.x() for button in buttons] == sorted(button.x() for button in buttons)


@pytest.mark.parametrize(
    ("key", "after"),
    [
        (Qt.Key.Key_Right, ["dialog_no", "dialog_cancel", "dialog_yes"]),
        (Qt.Key.Key_Left, ["dialog_cancel", "dialog_no", "dialog_yes"]),
    ],
)
def test_arrow_keys_go_from_button_to_button(screen: Screen, key: Qt.Key, after: list[str]) -> None:
    screen.show(YES_NO_CANCEL)
    assert screen.focused is screen.button("dialog_yes")
    seen = []
    for _ in after:
        screen.press(key)
        seen.append(screen.focused.objectName())
    assert seen == after


def test_enter_presses_the_button_that_has_the_focus(screen: Screen) -> None:
    screen.show(YES_NO_CANCEL)
    screen.press(Qt.Key.Key_Right)
    screen.press(Qt.Key.Key_Return)
    assert screen.commands == [AnswerDialog(1, False)]


def test_plugin_may_write_its_own_captions(screen: Screen) -> None:
    screen.show(
        YesNoCancelDialog(
            id=1, title="Hotel", message="?", yes_caption="Charge", cancel_caption="Leave"
        )
    )
    buttons = [screen.button(f"dialog_{name}") for name in ("yes", "no", "cancel")]
    assert [button.text() for button in buttons] == ["Charge", "No", "Leave"]
    assert [button.toolTip() for button in buttons] == ["Charge", "", "Leave"]


def test_box_widens_for_long_captions_and_cuts_endless_ones(screen: Screen) -> None:
    screen.show(YES_NO)
    assert screen.panel.wished_width == MESSAGE_WIDTH
    long = YesNoDialog(
        id=2, title="", message="?", yes_caption="Начислить на гостиничный счёт гостя и закрыть"
    )
    screen.show(long)
    assert screen.panel.wished_width > MESSAGE_WIDTH
    endless = YesNoDialog(id=3, title="", message="?", no_caption="нет " * 500)
    screen.show(endless)
    QApplication.processEvents()
    assert screen.panel.wished_width == QUESTION_WIDTH
    assert len(screen.button("dialog_no").text()) == LONG_CAPTION
    assert screen.button("dialog_no").toolTip() == endless.no_caption


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


def test_grave_question_begins_with_its_safe_answer(screen: Screen) -> None:
    grave = Question(code="give_back_payment", options=("give_back", "keep_payment"), is_grave=True)
    screen.show(QuestionDialog(id=1, question=grave))
    keep = screen.button("dialog_option_keep_payment")
    assert keep.x() < screen.button("dialog_option_give_back").x()
    assert screen.panel.first_focus() is keep
    screen.panel.accept()
    screen.panel.cancel()
    screen.click("dialog_option_give_back")
    kept = AnswerDialog(1, "keep_payment")
    assert screen.commands == [kept, kept, AnswerDialog(1, "give_back")]


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
