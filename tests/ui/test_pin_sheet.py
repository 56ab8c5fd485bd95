from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cashier_sim.till.commands import (
    LogIn,
)
from cashier_sim.ui.kit.labels import ElidedLabel
from tests.ui.probes.window import Asked, button

if TYPE_CHECKING:
    from cashier_sim.ui.window import Window


def test_other_cashier_signs_in_by_pin(window: Window, asked: Asked) -> None:
    button(window, "cashier_button").click()
    QTest.keyClicks(window.pin, "12x3")
    QTest.keyClick(window.pin, Qt.Key.Key_Backspace)
    QTest.keyClick(window.pin, Qt.Key.Key_Return)
    assert asked.commands == [LogIn("12")]
    assert not window.pin.isVisible()


def test_the_one_act_stands_before_the_way_out_as_in_dialogs(window: Window) -> None:
    button(window, "cashier_button").click()
    ok, cancel = button(window, "pin_ok"), button(window, "pin_sheet_close")
    assert ok.isVisible()
    assert ok.x() < cancel.x()
    assert ok.width() == cancel.width()


def test_pin_can_be_given_up(window: Window, asked: Asked) -> None:
    button(window, "cashier_button").click()
    dots = window.findChild(ElidedLabel, "pin_dots")
    assert dots is not None
    QTest.keyClicks(window.pin, "77")
    assert dots.text == "●●"
    QTest.keyClick(window.pin, Qt.Key.Key_Escape)
    assert not window.pin.isVisible()
    assert asked.commands == []
