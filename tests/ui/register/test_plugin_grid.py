from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cashier_sim.till.view import Screen
from cashier_sim.ui import theme
from cashier_sim.ui.register.plugin_grid import PluginGrid
from tests.ui import views

if TYPE_CHECKING:
    from uuid import UUID

    from pytestqt.qtbot import QtBot


BUTTONS = tuple(views.plugin_button(number, f"Кнопка {number}") for number in range(30))
VIEW = views.view(Screen.ADDITIONS, plugin_buttons=BUTTONS)


@pytest.fixture
def grid(qtbot: QtBot) -> PluginGrid:
    grid = PluginGrid("grid")
    qtbot.addWidget(grid)
    grid.resize(600, 400)
    grid.show()
    return grid


def test_a_press_tells_whose_button_it_was(grid: PluginGrid) -> None:
    pressed: list[UUID] = []
    grid.pressed.connect(pressed.append)
    grid.show_buttons(BUTTONS, VIEW)
    grid.cells[7].click()
    assert pressed == [BUTTONS[7].id]


def test_thirty_buttons_stand_in_rows_and_scroll(grid: PluginGrid) -> None:
    grid.show_buttons(BUTTONS, VIEW)
    spots = {(cell.x(), cell.y()) for cell in grid.cells}
    assert len(spots) == 30
    assert all(cell.height() >= theme.TARGET for cell in grid.cells)
    assert grid.width() == 600


def test_cells_that_are_not_needed_go_away(grid: PluginGrid) -> None:
    grid.show_buttons(BUTTONS[:3], VIEW)
    third = grid.cells[2]
    grid.show_buttons(BUTTONS[:2], VIEW)
    assert len(grid.cells) == 2
    assert third.isHidden()


def test_a_button_that_is_switched_off_says_so_and_the_others_whose_they_are(
    grid: PluginGrid,
) -> None:
    buttons = (BUTTONS[0], replace(BUTTONS[1], is_enabled=False))
    grid.show_buttons(buttons, replace(VIEW, plugin_buttons=buttons))
    assert grid.cells[0].toolTip() == "Кнопка 0\nbonus"
    assert not grid.cells[1].isEnabled()
    assert "bonus" in grid.cells[1].toolTip()


def test_arrows_walk_over_the_cells(grid: PluginGrid) -> None:
    grid.show_buttons(BUTTONS, VIEW)
    grid.cells[0].setFocus()
    QTest.keyClick(grid.cells[0], Qt.Key.Key_Right)
    assert grid.window().focusWidget() is grid.cells[1]
