"""The cells of a month."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from cashier_sim.ui import theme
from cashier_sim.ui.dialogs.month_grid import MonthGrid
from cashier_sim.ui.kit.buttons import TillButton
from tests.ui.workbench import find, nameless, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CHOSEN = date(2026, 3, 14)


@pytest.fixture
def grid(qtbot: QtBot) -> MonthGrid:
    widget = MonthGrid("day")
    widget.resize(480, 360)
    widget.show_month(CHOSEN, lambda day: day >= date(2026, 3, 3))
    show(qtbot, widget)
    return widget


def cell(grid: MonthGrid, at: int) -> TillButton:
    return find(TillButton, f"day_{at}", grid)


def ground(grid: MonthGrid, at: int) -> str:
    image = cell(grid, at).grab().toImage()
    return image.pixelColor(1, 1).name().upper()


def ink(grid: MonthGrid, at: int) -> int:
    """How many pixels of a cell are dark."""
    image = cell(grid, at).grab().toImage()
    dots = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(x, y).lightness() < 100 for x, y in dots)


def test_week_begins_with_monday(grid: MonthGrid) -> None:
    names = [find(QLabel, f"day_weekday_{at}", grid).text() for at in range(7)]
    assert names == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


def test_days_tell_what_they_are_by_their_ground(grid: MonthGrid) -> None:
    assert cell(grid, 0).text() == "23"
    assert ground(grid, 0) == theme.DISABLED_KEY
    assert ground(grid, 8) == theme.PAPER
    assert ground(grid, 19) == theme.ACCENT
    assert ground(grid, 41) == theme.SECONDARY_KEY


def test_chosen_day_is_bold(grid: MonthGrid) -> None:
    assert ink(grid, 19) > 1.1 * ink(grid, 20)


def test_press_tells_the_day(grid: MonthGrid, qtbot: QtBot) -> None:
    with qtbot.waitSignal(grid.pressed) as told:
        cell(grid, 41).click()
    assert told.args == [date(2026, 4, 5)]


def test_ends_of_the_calendar_leave_blank_cells(grid: MonthGrid) -> None:
    grid.show_month(date.max, lambda day: day.year > 1)
    assert cell(grid, 41).text() == ""
    assert not cell(grid, 41).isEnabled()


def test_every_cell_is_named_and_large_enough(grid: MonthGrid) -> None:
    assert nameless(grid) == []
    smallest = min(min(cell(grid, at).width(), cell(grid, at).height()) for at in range(42))
    assert smallest >= theme.TARGET


def test_mark_moves_only_with_the_chosen_day(grid: MonthGrid) -> None:
    cell(grid, 19).click()
    cell(grid, 20).click()
    assert [at for at in range(42) if cell(grid, at).isChecked()] == [19]
