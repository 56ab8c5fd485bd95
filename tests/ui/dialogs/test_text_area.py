"""The white area of the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from cashier_sim.ui.dialogs.text_area import LineArea, LinesArea, first_capital, text_area

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def make(qtbot: QtBot, text: str = "", **changes: bool) -> LineArea | LinesArea:
    kind = {"is_multiline": True, "is_password": False, "capitalize": False, **changes}
    area = text_area(text, **kind)
    qtbot.addWidget(area)
    return area


def test_password_wins_over_many_lines(qtbot: QtBot) -> None:
    area = make(qtbot, "s", is_password=True)
    assert isinstance(area, LineArea)
    assert area.echoMode() is QLineEdit.EchoMode.Password


@pytest.mark.parametrize("is_multiline", [True, False])
def test_cursor_moves_and_text_is_edited_around_it(qtbot: QtBot, is_multiline: bool) -> None:
    area = make(qtbot, "abc", is_multiline=is_multiline)
    assert area.text_before_cursor() == "abc"
    area.move_cursor("left")
    area.backspace()
    assert (area.text(), area.text_before_cursor()) == ("ac", "a")
    area.delete()
    area.insert("x")
    area.move_cursor("home")
    area.move_cursor("right")
    assert (area.text(), area.text_before_cursor()) == ("ax", "a")
    area.move_cursor("end")
    for where in ("up", "down"):
        area.move_cursor(where)
    assert area.text() == "ax"


@pytest.mark.parametrize(
    ("typed", "before", "capitalize", "expected"),
    [
        ("я", "", True, "Я"),
        ("a", " \n", True, "A"),
        ("a", "b", True, ""),
        ("a", "", False, ""),
        ("A", "", True, ""),
        ("1", "", True, ""),
        ("", "", True, ""),
    ],
)
def test_first_letter_becomes_a_capital(
    typed: str, before: str, capitalize: bool, expected: str
) -> None:
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, typed)
    assert first_capital(key, before, capitalize=capitalize) == expected
