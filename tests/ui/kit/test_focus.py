from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from cashier_sim.ui.kit.focus import FocusRing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> QWidget:
    # What is held is known for the whole program: another test may have pressed and not let go.
    monkeypatch.setattr(QGuiApplication, "mouseButtons", lambda: Qt.MouseButton.NoButton)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    for number in (1, 2):
        button = QPushButton(str(number), window)
        button.setObjectName(f"button_{number}")
        button.setGeometry(40, 50 * number, 80, 44)
    FocusRing(window)
    window.show()
    window.activateWindow()
    return window


def ring(window: QWidget) -> FocusRing:
    found = window.findChild(FocusRing)
    assert found is not None
    return found


def button(window: QWidget, number: int) -> QPushButton:
    found = window.findChild(QPushButton, f"button_{number}")
    assert found is not None
    return found


def test_ring_lies_around_what_tab_reached(window: QWidget) -> None:
    button(window, 1).setFocus(Qt.FocusReason.TabFocusReason)
    assert ring(window).isVisible()
    assert ring(window).geometry() == QRect(37, 47, 86, 50)
    QTest.keyClick(window, Qt.Key.Key_Tab)
    assert ring(window).geometry() == QRect(37, 97, 86, 50)


def test_ring_follows_its_control_and_goes_with_it(window: QWidget) -> None:
    one = button(window, 1)
    one.setFocus(Qt.FocusReason.TabFocusReason)
    one.move(100, 20)
    assert ring(window).geometry() == QRect(97, 17, 86, 50)
    button(window, 2).hide()
    one.hide()
    assert not ring(window).isVisible()


def test_no_ring_after_a_click(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    button(window, 1).setFocus()
    monkeypatch.setattr(QGuiApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)
    button(window, 2).setFocus(Qt.FocusReason.MouseFocusReason)
    assert not ring(window).isVisible()
