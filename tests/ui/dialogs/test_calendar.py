"""Choosing a day from a month."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cashier_sim.till.commands import AnswerDialog
from cashier_sim.till.dialogs import CalendarDialog
from cashier_sim.ui.dialogs.calendar import CalendarPanel
from cashier_sim.ui.language import Language, LanguageSwitch
from cashier_sim.ui.studio import settle
from tests.ui.probes.dialog import problem_of
from tests.unit.ui.till_views import NOW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.dialogs.conftest import Screen


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


SELECTED = moment("2024-05-31 09:30")
"""The register's clock shows 14 May 2024."""


def calendar(
    selected: datetime = SELECTED, first: str = "2024-02-10", last: str = "2025-06-20"
) -> CalendarDialog:
    return CalendarDialog(
        id=1, title="Day", selected_date=selected, min_date=moment(first), max_date=moment(last)
    )


def panel(screen: Screen, dialog: CalendarDialog) -> CalendarPanel:
    screen.show(dialog)
    assert isinstance(screen.panel, CalendarPanel)
    return screen.panel


def cell_of(screen: Screen, number: int, *, after: int = 0) -> str:
    """The object name of the cell that shows a number, the first one from the cell `after` on."""
    return next(
        f"calendar_day_{at}"
        for at in range(after, 42)
        if screen.button(f"calendar_day_{at}").text() == str(number)
    )


@pytest.fixture
def russian() -> Iterator[None]:
    switch = LanguageSwitch()
    switch.use(Language.RUSSIAN)
    yield
    switch.use(Language.ENGLISH)


def test_pressed_day_is_given_with_the_time_of_day(screen: Screen) -> None:
    shown = panel(screen, calendar())
    screen.click(cell_of(screen, 8, after=7))
    assert shown.day == date(2024, 5, 8)
    assert screen.commands == []
    screen.click("dialog_ok")
    assert screen.commands == [AnswerDialog(1, moment("2024-05-08 09:30"))]


def test_chosen_day_stays_marked_when_it_is_pressed_again(screen: Screen) -> None:
    panel(screen, calendar())
    cell = cell_of(screen, 31)
    screen.click(cell)
    assert screen.button(cell).isChecked()


def test_day_of_the_next_month_turns_the_page(screen: Screen) -> None:
    shown = panel(screen, calendar())
    assert shown.month == "May 2024"
    screen.click(cell_of(screen, 2, after=28))
    assert (shown.month, shown.day) == ("June 2024", date(2024, 6, 2))


def test_shorter_month_takes_its_last_day(screen: Screen) -> None:
    shown = panel(screen, calendar())
    screen.click("calendar_month_later")
    assert shown.day == date(2024, 6, 30)
    screen.press(Qt.Key.Key_PageUp)
    assert shown.day == date(2024, 5, 30)


@pytest.mark.parametrize(
    ("key", "day"),
    [
        (Qt.Key.Key_Left, date(2024, 5, 13)),
        (Qt.Key.Key_Right, date(2024, 5, 15)),
        (Qt.Key.Key_Up, date(2024, 5, 7)),
        (Qt.Key.Key_Down, date(2024, 5, 21)),
        (Qt.Key.Key_Home, date(2024, 5, 1)),
        (Qt.Key.Key_End, date(2024, 5, 31)),
        (Qt.Key.Key_PageUp, date(2024, 4, 14)),
        (Qt.Key.Key_PageDown, date(2024, 6, 14)),
    ],
)
def test_keys_move_over_the_days(screen: Screen, key: Qt.Key, day: date) -> None:
    shown = panel(screen, calendar(moment("2024-05-14 00:00")))
    screen.press(key)
    assert shown.day == day


def test_control_turns_years(screen: Screen) -> None:
    shown = panel(screen, calendar(moment("2024-02-29 00:00")))
    QTest.keyClick(screen.focused, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert shown.day == date(2025, 2, 28)


def test_days_beyond_the_bounds_cannot_be_pressed(screen: Screen) -> None:
    panel(screen, calendar(moment("2024-02-12 00:00")))
    assert not screen.button(cell_of(screen, 9)).isEnabled()
    assert screen.button(cell_of(screen, 10)).isEnabled()


def test_keys_beyond_the_bounds_are_refused_with_the_reason(screen: Screen) -> None:
    shown = panel(screen, calendar(moment("2024-02-10 00:00")))
    screen.press(Qt.Key.Key_Left)
    assert (shown.day, problem_of(shown)) == (date(2024, 2, 10), "Not before 10.02.2024.")
    screen.press(Qt.Key.Key_PageUp)
    assert problem_of(shown) == "Not before 10.02.2024."
    screen.press(Qt.Key.Key_Right)
    assert problem_of(shown) == ""


def test_last_day_says_so_too(screen: Screen) -> None:
    shown = panel(screen, calendar(moment("2030-01-01 00:00")))
    assert shown.day == date(2025, 6, 20)
    screen.press(Qt.Key.Key_Right)
    assert problem_of(shown) == "Not after 20.06.2025."


def test_months_turn_up_to_the_bounds(screen: Screen) -> None:
    shown = panel(screen, calendar(moment("2024-03-05 00:00")))
    screen.press(Qt.Key.Key_PageUp)
    assert shown.day == date(2024, 2, 10)
    assert not screen.button("calendar_month_earlier").isEnabled()
    screen.press(Qt.Key.Key_End)
    assert shown.day == date(2024, 2, 29)
    screen.press(Qt.Key.Key_Home)
    assert shown.day == date(2024, 2, 10)


def test_today_is_that_of_the_register(screen: Screen) -> None:
    shown = panel(screen, calendar())
    screen.click("calendar_today")
    assert shown.day == NOW.date()


def test_today_beyond_the_bounds_cannot_be_chosen(screen: Screen) -> None:
    panel(screen, calendar(first="2024-05-15"))
    assert not screen.button("calendar_today").isEnabled()


def test_height_stays_while_something_is_wrong(screen: Screen) -> None:
    shown = panel(screen, calendar(moment("2024-02-10 00:00")))
    before = shown.geometry()
    screen.press(Qt.Key.Key_Left)
    assert problem_of(shown)
    assert shown.geometry() == before


@pytest.mark.usefixtures("russian")
def test_month_is_written_in_russian(screen: Screen) -> None:
    shown = panel(screen, calendar())
    assert shown.month == "Май 2024"
    assert screen.button("calendar_today").text() == "Сегодня"
    assert screen.button(cell_of(screen, 31)).accessibleName() == "Пятница, 31 мая 2024"


def test_open_calendar_follows_the_language(screen: Screen) -> None:
    shown = panel(screen, calendar())
    screen.press(Qt.Key.Key_PageDown)
    switch = LanguageSwitch()
    switch.use(Language.RUSSIAN)
    settle()
    screen.press(Qt.Key.Key_Down)
    assert (shown.month, shown.day) == ("Июль 2024", date(2024, 7, 7))
    switch.use(Language.ENGLISH)
    settle()
    assert shown.month == "July 2024"
