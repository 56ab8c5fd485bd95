from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDockWidget, QLineEdit

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cashier_sim.ui.window import Window

CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def test_key_brings_a_dock_to_the_front_and_the_keyboard_into_it(
    qtbot: QtBot, window: Window
) -> None:
    world = window.findChild(QDockWidget, "world_dock")
    assert world is not None
    field = QLineEdit()
    world.setWidget(field)
    assert world.visibleRegion().isEmpty()
    QTest.keyClick(window, Qt.Key.Key_4, CTRL_ALT)
    qtbot.waitUntil(lambda: not world.visibleRegion().isEmpty())
    QTest.keyClick(window, Qt.Key.Key_7, CTRL_ALT)  # there is no such dock
    world.hide()
    QTest.keyClick(window, Qt.Key.Key_4, CTRL_ALT)  # as in a demo
    assert world.isHidden()
