"""Sections in columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from cashier_sim.ui.docks.flow_columns import COLUMN_WIDTH, FlowColumns
from tests.ui.workbench import show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_width_decides_how_many_columns_there_are(qtbot: QtBot) -> None:
    labels = [QLabel(str(number)) for number in range(4)]
    columns = FlowColumns([[label] for label in labels])
    show(qtbot, columns)
    columns.resize(COLUMN_WIDTH, 400)
    assert columns.columns == 1
    columns.resize(3 * COLUMN_WIDTH + 100, 400)
    assert columns.columns == 3
    columns.resize(9000, 400)
    assert columns.columns == 4
    columns.arrange(0)
    assert columns.columns == 1
    assert columns.minimumSizeHint().width() == COLUMN_WIDTH
