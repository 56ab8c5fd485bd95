"""Typing a date over the one that stands there."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cashier_sim.till.commands import AnswerDialog
from cashier_sim.till.dialogs import DateNumpadDialog
from cashier_sim.ui.dialogs.date_field import DateField
from cashier_sim.ui.dialogs.date_numpad import DateNumpadPanel
from tests.ui.probes.dialog import problem_of
from tests.ui.workbench import find

if TYPE_CHECKING:
    from tests.ui.dialogs.conftest import Screen

SELECTED = datetime(2026, 3, 14, 12, 40, 31, tzinfo=UTC)
DIALOG = DateNumpadDialog(id=1, title="Arrival", selected_date=SELECTED)


def panel(screen: Screen, dialog: DateNumpadDialog = DIALOG) -> DateNumpadPanel:
    screen.show(dialog)
    assert isinstance(screen.panel, DateNumpadPanel)
    return screen.panel


def test_typed_date_is_given_with_the_time_of_day(screen: Screen) -> None:
    shown = panel(screen)
    assert shown.text == "14.03.2026"
    screen.type_text("29022028")
    screen.press(Qt.Key.Key_Return)
    assert screen.commands == [AnswerDialog(1, SELECTED.replace(year=2028, month=2, day=29))]


def test_keys_on_the_screen_type_too(screen: Screen) -> None:
    shown = panel(screen)
    screen.click("dialog_keypad_0")
    screen.click("dialog_keypad_7")
    assert shown.text == "07.03.2026"
    screen.click("dialog_keypad_backspace")
    assert shown.text == "0_.03.2026"
    assert not screen.button("dialog_ok").isEnabled()
    screen.click("dialog_keypad_clear")
    assert shown.text == "__.__.____"


def test_date_of_no_calendar_is_refused_with_the_reason(screen: Screen) -> None:
    shown = panel(screen)
    screen.type_text("31")
    assert problem_of(shown) == ""
    screen.type_text("04")
    assert problem_of(shown) == "There is no such date."
    assert not screen.button("dialog_ok").isEnabled()
    screen.press(Qt.Key.Key_Return)
    assert screen.commands == []
    screen.press(Qt.Key.Key_Backspace)
    assert problem_of(shown) == ""


def test_part_of_a_date_is_refused_with_the_reason(screen: Screen) -> None:
    shown = panel(screen)
    screen.press(Qt.Key.Key_Delete)
    screen.press(Qt.Key.Key_Return)
    assert problem_of(shown) == "Enter it to the end."
    assert screen.commands == []


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ((Qt.Key.Key_Right,), "19.03.2026"),
        ((Qt.Key.Key_End,), "14.03.2029"),
        ((Qt.Key.Key_End, Qt.Key.Key_Left), "14.03.2096"),
        ((Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_Right), "19.03.2026"),
    ],
)
def test_arrows_choose_the_digit(screen: Screen, keys: tuple[Qt.Key, ...], text: str) -> None:
    shown = panel(screen)
    for key in keys:
        screen.press(key)
    screen.type_text("9")
    assert shown.text == text


def test_pressed_digit_is_typed_next(screen: Screen) -> None:
    shown = panel(screen)
    field = find(DateField, "dialog_field", screen.layer)
    at = field.character_rects()[6].center()
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=at)
    screen.type_text("1")
    assert shown.text == "14.03.1026"


def test_escape_cancels(screen: Screen) -> None:
    panel(screen)
    screen.press(Qt.Key.Key_Escape)
    assert screen.commands == [AnswerDialog(1, None)]


def test_own_captions_stand_on_the_bar(screen: Screen) -> None:
    own = DateNumpadDialog(
        id=1, title="t", selected_date=SELECTED, ok_caption="Take it", cancel_caption="Leave it"
    )
    panel(screen, own)
    assert screen.button("dialog_ok").text() == "Take it"
    assert screen.button("dialog_cancel").text() == "Leave it"
