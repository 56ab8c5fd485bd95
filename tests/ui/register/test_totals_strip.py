from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.ui.register.totals_strip import TotalsStrip

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_strip_shows_as_many_sums_as_there_are(qtbot: QtBot) -> None:
    strip = TotalsStrip("totals")
    qtbot.addWidget(strip)
    strip.show_totals(("Cash", "1.00"), ("Hotel", "2.00"))
    assert list(strip.shown) == [("Cash", "1.00"), ("Hotel", "2.00")]
    strip.show_totals(("Cash", "3.00"))
    assert list(strip.shown) == [("Cash", "3.00")]


def test_many_sums_take_a_second_row(qtbot: QtBot) -> None:
    strip = TotalsStrip("totals")
    qtbot.addWidget(strip)
    strip.show_totals(("Cash", "1.00"))
    one = strip.heightForWidth(700)
    strip.show_totals(*((f"Type {number}", "1.00") for number in range(6)))
    assert strip.heightForWidth(700) > one
