from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cashier_sim.ui.kit.placed import placed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_layout_tells_its_widgets_in_order(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    column, row = QVBoxLayout(parent), QHBoxLayout()
    first, second, inner = QLabel("1"), QLabel("2"), QLabel("3")
    column.addWidget(second)
    column.insertWidget(0, first)
    column.addLayout(row)
    row.addWidget(inner)
    loose = QLabel("beside", parent)
    second.hide()
    assert placed(column) == [first, second]
    assert placed(row) == [inner]
    assert loose not in placed(column)


def test_a_layout_of_nothing_has_nothing(qtbot: QtBot) -> None:
    del qtbot
    assert placed(QVBoxLayout()) == []
