"""Arrows over a grid of cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QScrollArea, QWidget

from cashier_sim.ui.kit.walk import GridWalk
from tests.ui.workbench import show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

COLUMNS = 3


class Grid:
    """Seven cells in three columns, under a field."""

    def __init__(self, qtbot: QtBot) -> None:
        self.area = QScrollArea()
        self.ground = QWidget()
        self.field = QLineEdit()
        self.cells = [QPushButton(str(number)) for number in range(7)]
        self.walk = GridWalk(self.area, lambda: self.cells, self.area)
        self.clicked: list[str] = []
        layout = QGridLayout(self.ground)
        layout.addWidget(self.field, 0, 0)
        self.walk.enter_from(self.field)
        for at, cell in enumerate(self.cells):
            layout.addWidget(cell, 1 + at // COLUMNS, at % COLUMNS)
            cell.setMinimumHeight(100)
            cell.clicked.connect(self._on_clicked)
            self.walk.watch(cell)
        self.area.setWidget(self.ground)
        self.area.resize(400, 200)
        show(qtbot, self.area)

    def _on_clicked(self) -> None:
        self.clicked.append(self.focused)

    @property
    def focused(self) -> str:
        focused = self.area.window().focusWidget()
        return focused.text() if isinstance(focused, QPushButton) else ""

    def press(self, key: Qt.Key) -> None:
        focused = self.area.window().focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)


@pytest.fixture
def grid(qtbot: QtBot) -> Grid:
    return Grid(qtbot)


@pytest.mark.parametrize(
    ("start", "key", "end"),
    [
        (0, Qt.Key.Key_Right, "1"),
        (2, Qt.Key.Key_Right, "3"),
        (6, Qt.Key.Key_Right, "6"),
        (3, Qt.Key.Key_Left, "2"),
        (0, Qt.Key.Key_Left, "0"),
        (1, Qt.Key.Key_Down, "4"),
        (5, Qt.Key.Key_Down, "6"),
        (6, Qt.Key.Key_Down, "6"),
        (6, Qt.Key.Key_Up, "3"),
    ],
)
def test_arrows_walk(grid: Grid, start: int, key: Qt.Key, end: str) -> None:
    grid.cells[start].setFocus()
    grid.press(key)
    assert grid.focused == end


def test_cells_that_cannot_be_pressed_are_passed(grid: Grid) -> None:
    grid.cells[1].setEnabled(False)
    grid.cells[0].setFocus()
    grid.press(Qt.Key.Key_Right)
    assert grid.focused == "2"


def test_enter_presses_the_cell(grid: Grid) -> None:
    grid.cells[4].setFocus()
    grid.press(Qt.Key.Key_Return)
    assert grid.clicked == ["4"]


def test_arrow_down_leads_from_the_field_into_the_grid(grid: Grid) -> None:
    grid.field.setFocus()
    grid.press(Qt.Key.Key_Left)
    assert grid.focused == ""
    grid.press(Qt.Key.Key_Down)
    assert grid.focused == "0"


def test_cell_comes_into_view(grid: Grid) -> None:
    grid.cells[3].setFocus()
    grid.press(Qt.Key.Key_Down)
    assert not grid.cells[6].visibleRegion().isEmpty()


def test_empty_grid_has_nowhere_to_go(grid: Grid) -> None:
    grid.field.setFocus()
    for cell in grid.cells:
        cell.setEnabled(False)
    grid.press(Qt.Key.Key_Down)
    assert grid.area.window().focusWidget() is grid.field
