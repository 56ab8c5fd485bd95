from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.probes.window import button, label

if TYPE_CHECKING:
    from cashier_sim.ui.window import Window


def test_header_tells_shift_and_cashier(window: Window) -> None:
    assert label(window, "shift_label") == "Shift open · 12:40"
    assert button(window, "cashier_button").text() == "Иванов"
