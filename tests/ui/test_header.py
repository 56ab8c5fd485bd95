from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.probes.window import button, label

if TYPE_CHECKING:
    from cashier_sim.ui.window import Window


def test_header_tells_shift_and_cashier(window: Window) -> None:
    assert label(window, "shift_label") == "Shift open · 12:40"
    assert button(window, "cashier_button").text() == "Иванов"


@pytest.mark.parametrize("name", ["language_button", "demo_button"])
def test_click_on_a_switch_leaves_the_keyboard_where_it_was(window: Window, name: str) -> None:
    window.till.setFocus()
    held = window.focusWidget()
    QTest.mouseClick(button(window, name), Qt.MouseButton.LeftButton)
    assert window.focusWidget() is held
