"""The check box."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtTest import QTest

from cashier_sim.ui import theme
from cashier_sim.ui.docks.check_box import CheckBox
from tests.ui.contrast import contrast

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

EDGE_CONTRAST = 3.0


@pytest.fixture
def box(qtbot: QtBot) -> CheckBox:
    made = CheckBox("box")
    qtbot.addWidget(made)
    made.setText("Plugins have a licence")
    made.resize(made.sizeHint())
    return made


def picture(box: CheckBox) -> QImage:
    return box.grab().toImage()


@pytest.mark.parametrize("frame", [theme.LIGHT, theme.DARK])
def test_empty_box_is_seen_on_its_ground(box: CheckBox, frame: theme.Frame) -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor(frame.panel))
    box.setPalette(palette)
    edge = picture(box).pixelColor(0, box.height() // 2)
    assert contrast(edge.name(), frame.panel) > EDGE_CONTRAST


@pytest.mark.parametrize("is_enabled", [True, False])
def test_tick_comes_and_goes(box: CheckBox, is_enabled: bool) -> None:
    box.setEnabled(is_enabled)
    empty = picture(box)
    box.setChecked(True)
    assert picture(box) != empty
    box.setChecked(False)
    assert picture(box) == empty


def test_text_is_clicked_too(box: CheckBox) -> None:
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.width() - 3, 5))
    assert box.isChecked()


def test_text_is_never_cut(box: CheckBox) -> None:
    assert box.minimumSizeHint() == box.sizeHint()
    short = box.sizeHint().width()
    box.setText("Plugins have a licence, and then some")
    assert box.sizeHint().width() > short
