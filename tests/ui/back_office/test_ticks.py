"""Boxes to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox

from cashier_sim.ui.back_office.ticks import Ticks
from tests.ui.workbench import find, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_ticks_come_back_in_the_order_of_the_offer(qtbot: QtBot) -> None:
    ticks = Ticks("x")
    show(qtbot, ticks)
    ticks.offer([(1, "one"), (2, "two"), (3, "three")])
    ticks.tick([3, 1, 9])
    assert ticks.values == [1, 3]
    with qtbot.waitSignal(ticks.ticked):
        find(QCheckBox, "x_0", ticks).click()
    assert ticks.values == [3]


def test_other_offer_keeps_what_is_ticked(qtbot: QtBot) -> None:
    ticks = Ticks("x")
    show(qtbot, ticks)
    ticks.offer([(1, "one"), (2, "two")])
    ticks.tick([2])
    box = find(QCheckBox, "x_1", ticks)
    ticks.offer([(1, "one"), (2, "two")])
    assert find(QCheckBox, "x_1", ticks) is box
    ticks.offer([(2, "zwei"), (3, "drei")])
    assert ticks.values == [2]
