from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cashier_sim.till.commands import (
    CreateOrder,
)
from tests.ui.probes.window import Asked, button

if TYPE_CHECKING:
    from cashier_sim.ui.window import Window


def test_keys_of_the_page_sleep_under_a_sheet(window: Window, asked: Asked) -> None:
    button(window, "help_button").click()
    QTest.keyClick(window.key_help, Qt.Key.Key_Tab)
    QTest.keyClick(window.key_help, Qt.Key.Key_F12)
    assert asked.commands == []
    QTest.keyClick(window.key_help, Qt.Key.Key_Escape)
    assert not window.key_help.isVisible()
    QTest.keyClick(window, Qt.Key.Key_F12)
    assert asked.commands == [CreateOrder()]
