"""Choosing a moment."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cashier_sim.till.commands import AnswerDialog
from cashier_sim.till.dialogs import DateTimeDialog
from cashier_sim.ui.dialogs.date_time import DateTimePanel
from cashier_sim.ui.language import Language, LanguageSwitch
from cashier_sim.ui.studio import settle
from tests.ui.probes.dialog import problem_of

if TYPE_CHECKING:
    from tests.ui.dialogs.conftest import Screen

at = datetime.fromisoformat


def dialog(
    selected: str = "2026-03-31 12:40:31", first: str = "2026-03-01", last: str = "2026-05-01 18:30"
) -> DateTimeDialog:
    return DateTimeDialog(
        id=1, title="When", selected_date=at(selected), min_date=at(first), max_date=at(last)
    )


def panel(screen: Screen, asked: DateTimeDialog | None = None) -> DateTimePanel:
    screen.show(asked or dialog())
    assert isinstance(screen.panel, DateTimePanel)
    return screen.panel


def test_typed_time_is_given_as_a_whole_minute(screen: Screen) -> None:
    shown = panel(screen)
    assert (shown.day, shown.moment) == ("Tuesday, 31 March 2026", at("2026-03-31 12:40"))
    screen.type_text("0705")
    screen.press(Qt.Key.Key_Return)
    assert screen.commands == [AnswerDialog(1, at("2026-03-31 07:05"))]


def test_keys_on_the_screen_type_too(screen: Screen) -> None:
    shown = panel(screen)
    screen.click("date_time_digit_2")
    screen.click("dialog_keypad_5")
    screen.click("dialog_keypad_9")
    assert shown.moment == at("2026-03-31 12:59")
    screen.click("dialog_keypad_backspace")
    assert shown.moment == at("2026-03-31 12:50")
    screen.click("dialog_keypad_clear")
    assert shown.moment == at("2026-03-31")
    screen.click("dialog_ok")
    assert screen.commands == [AnswerDialog(1, at("2026-03-31"))]


def test_digit_being_typed_is_marked(screen: Screen) -> None:
    panel(screen)
    screen.type_text("1")
    marked = [place for place in range(4) if screen.button(f"date_time_digit_{place}").isChecked()]
    assert marked == [1]


def test_arrows_on_the_screen_count(screen: Screen) -> None:
    shown = panel(screen)
    screen.click("date_time_digit_hours_up")
    screen.click("date_time_digit_minutes_down")
    assert shown.moment == at("2026-03-31 13:39")


@pytest.mark.parametrize(
    ("keys", "moment"),
    [
        ((Qt.Key.Key_Up,), "2026-03-31 13:40"),
        ((Qt.Key.Key_Down,), "2026-03-31 11:40"),
        ((Qt.Key.Key_End, Qt.Key.Key_Up), "2026-03-31 12:41"),
        ((Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_Up), "2026-03-31 13:40"),
        ((Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down), "2026-03-31 12:39"),
        ((Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Backspace), "2026-03-31 12:40"),
        ((Qt.Key.Key_PageUp,), "2026-03-30 12:40"),
        ((Qt.Key.Key_PageDown,), "2026-04-01 12:40"),
        ((Qt.Key.Key_Delete,), "2026-03-31 00:00"),
    ],
)
def test_keys_choose_and_count(screen: Screen, keys: tuple[Qt.Key, ...], moment: str) -> None:
    shown = panel(screen)
    for key in keys:
        screen.press(key)
    assert shown.moment == at(moment)


def test_control_turns_months_to_the_last_day_of_a_shorter_one(screen: Screen) -> None:
    shown = panel(screen)
    QTest.keyClick(screen.focused, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert shown.moment == at("2026-04-30 12:40")


def test_days_turn_up_to_the_bounds(screen: Screen) -> None:
    shown = panel(screen, dialog("2026-04-30 12:40"))
    screen.click("date_time_day_later")
    assert shown.day == "Friday, 1 May 2026"
    assert not screen.button("date_time_day_later").isEnabled()
    screen.press(Qt.Key.Key_PageDown)
    assert problem_of(shown) == "Not after 01.05.2026 18:30."
    screen.click("date_time_day_earlier")
    assert problem_of(shown) == ""


def test_moment_beyond_the_bounds_is_refused_with_the_reason(screen: Screen) -> None:
    shown = panel(screen, dialog("2026-05-01 12:40"))
    screen.type_text("1831")
    assert problem_of(shown) == "Not after 01.05.2026 18:30."
    assert not screen.button("dialog_ok").isEnabled()
    screen.press(Qt.Key.Key_Return)
    assert screen.commands == []
    screen.press(Qt.Key.Key_Left)
    screen.press(Qt.Key.Key_Backspace)
    screen.type_text("1830")
    assert screen.button("dialog_ok").isEnabled()


def test_too_early_says_since_when(screen: Screen) -> None:
    shown = panel(screen, dialog("2026-03-02 12:40", first="2026-03-02 12:00:01"))
    screen.press(Qt.Key.Key_Down)
    assert problem_of(shown) == "Not before 02.03.2026 12:01."
    screen.press(Qt.Key.Key_PageUp)
    assert problem_of(shown) == "Not before 02.03.2026 12:01."


def test_selected_moment_beyond_the_bounds_opens_at_the_nearest(screen: Screen) -> None:
    assert panel(screen, dialog("2030-01-01")).moment == at("2026-05-01 18:30")


def test_escape_cancels(screen: Screen) -> None:
    panel(screen)
    screen.press(Qt.Key.Key_Escape)
    assert screen.commands == [AnswerDialog(1, None)]


def test_open_dialog_follows_the_language(screen: Screen) -> None:
    shown = panel(screen)
    screen.type_text("07")
    switch = LanguageSwitch()
    switch.use(Language.RUSSIAN)
    settle()
    assert (shown.day, shown.moment) == ("Вторник, 31 марта 2026", at("2026-03-31 07:40"))
    switch.use(Language.ENGLISH)
    settle()
    assert shown.day == "Tuesday, 31 March 2026"
