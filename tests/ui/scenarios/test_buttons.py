from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from cashier_sim.ui import theme
from cashier_sim.ui.scenarios import buttons
from cashier_sim.ui.scenarios.buttons import DrawnButton
from tests.ui.workbench import show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def button(qtbot: QtBot) -> DrawnButton:
    made = DrawnButton("record", buttons.RECORD)
    show(qtbot, made)
    return made


def middle(button: DrawnButton) -> str:
    picture = button.grab().toImage()
    return picture.pixelColor(picture.width() // 2, picture.height() // 2).name()


def test_drawing_is_red_where_it_warns_and_calm_when_nothing_can_be_pressed(
    button: DrawnButton,
) -> None:
    button.resize(theme.TARGET, theme.TARGET)
    assert middle(button) == QColor(theme.LIGHT.danger).name()
    button.setEnabled(False)
    assert middle(button) == QColor(theme.LIGHT.muted).name()
    button.setEnabled(True)
    button.draw(buttons.STOP)
    assert middle(button) == QColor(theme.LIGHT.ink).name()
    assert button.drawing is buttons.STOP


def test_caption_makes_it_wider_and_a_finger_fits(button: DrawnButton) -> None:
    assert button.sizeHint().width() >= theme.TARGET
    assert button.sizeHint().height() >= theme.TARGET
    before = button.sizeHint().width()
    button.setText("Record")
    assert button.minimumSizeHint().width() > before + 30
    button.setProperty("primary", True)
    button.grab()


def test_name_tells_its_key(button: DrawnButton) -> None:
    button.name("Record", "Ctrl+R")
    assert (button.accessibleName(), button.toolTip()) == ("Record", "Record (Ctrl+R)")
    button.name("Record")
    assert button.toolTip() == "Record"


def test_double_click_counts_once_where_a_second_press_is_not_meant(button: DrawnButton) -> None:
    pressed = QSignalSpy(button.clicked)
    kinds = QEvent.Type
    for expected in (2, 3):  # the second double click adds one press only
        for kind in (
            kinds.MouseButtonPress,
            kinds.MouseButtonRelease,
            kinds.MouseButtonDblClick,
            kinds.MouseButtonRelease,
        ):
            send(button, kind)
        assert pressed.count() == expected
        button.takes_double_clicks = False


def send(button: DrawnButton, kind: QEvent.Type) -> None:
    at = QPointF(button.rect().center())
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    held = none if kind is QEvent.Type.MouseButtonRelease else left
    modifiers = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(kind, at, button.mapToGlobal(at), left, held, modifiers)
    QApplication.sendEvent(button, event)
