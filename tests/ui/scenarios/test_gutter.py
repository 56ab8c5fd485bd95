from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPlainTextEdit

from cashier_sim.ui import theme
from cashier_sim.ui.scenarios.gutter import Gutter, Mark

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

COLORS = {
    Mark.NEXT: theme.LIGHT.waiting,
    Mark.PASSED: theme.LIGHT.ok,
    Mark.FAILED: theme.LIGHT.danger,
    Mark.SKIPPED: theme.LIGHT.muted,
}


@pytest.mark.parametrize("mark", list(Mark))
def test_each_mark_has_its_colour(qtbot: QtBot, mark: Mark) -> None:
    editor = QPlainTextEdit()
    qtbot.addWidget(editor)
    gutter = Gutter(editor)
    gutter.resize(gutter.sizeHint().width(), 40)
    gutter.show_rows([(1, QRect(0, 0, 100, 20)), (2, QRect(0, 20, 100, 20))])
    gutter.show_marks({2: mark})
    picture = gutter.grab().toImage()
    right = picture.width() // 2
    found = {
        picture.pixelColor(x, y).name()
        for x in range(right, picture.width())
        for y in range(20, picture.height())
    }
    assert QColor(COLORS[mark]).name() in found
    assert gutter.marks == {2: mark}
