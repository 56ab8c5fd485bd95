"""Few things that are set up, each with a button that undoes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.docks.rows import Row, UndoRows
from tests.ui.workbench import find, nameless, show

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


def row(key: str) -> Row:
    return Row(key=key, name=f"clear_{key}", text=f"{key} is set", undoing=f"Clear {key}")


@pytest.fixture
def rows(qtbot: QtBot) -> Iterator[UndoRows]:
    place = QWidget()
    made = UndoRows("rows")
    QVBoxLayout(place).addWidget(made)
    show(qtbot, place)
    yield made
    place.close()


def test_nothing_is_shown_where_nothing_is_set(rows: UndoRows) -> None:
    assert not rows.isVisible()
    rows.show_rows([row("a")])
    assert rows.isVisible()
    rows.show_rows([])
    assert not rows.isVisible()


def test_each_row_says_what_it_is_and_is_undone_by_its_key(rows: UndoRows) -> None:
    undone: list[object] = []
    rows.undone.connect(undone.append)
    rows.show_rows([row("a"), row("b")])
    button = find(QPushButton, "clear_b", rows)
    assert find(QLabel, "clear_b_text", rows).text() == "b is set"
    assert button.accessibleName() == button.toolTip() == "Clear b"
    assert min(button.width(), button.height()) >= theme.TARGET
    assert nameless(rows) == []
    button.click()
    assert undone == ["b"]


def test_same_rows_stay_the_same_widgets(rows: UndoRows) -> None:
    rows.show_rows([row("a")])
    before = find(QPushButton, "clear_a", rows)
    rows.show_rows([row("a")])
    assert find(QPushButton, "clear_a", rows) is before


def test_focus_goes_to_another_row_when_its_row_goes(rows: UndoRows) -> None:
    rows.show_rows([row("a"), row("b")])
    rows.window().activateWindow()
    find(QPushButton, "clear_b", rows).setFocus()
    rows.show_rows([row("a")])
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "clear_a"
