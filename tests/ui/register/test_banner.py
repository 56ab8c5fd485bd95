from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.ui import theme
from cashier_sim.ui.register.banner import Banner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_sentence_stands_on_its_ground_and_the_act_at_the_right(qtbot: QtBot) -> None:
    banner = Banner("shift", theme.SLATE, "open_shift", key="F9")
    qtbot.addWidget(banner)
    banner.text.set_text("The till shift is closed.")
    banner.act.set_caption("Open the shift")
    banner.resize(800, 48)
    banner.show()
    assert banner.act.geometry().right() == 799
    assert banner.act.key == "F9"
    assert banner.grab().toImage().pixelColor(2, 24).name().upper() == theme.SLATE
