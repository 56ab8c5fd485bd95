"""Turning days or months."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.ui import theme
from cashier_sim.ui.dialogs.turner import Turner
from cashier_sim.ui.kit.buttons import TillButton
from tests.ui.workbench import find, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_keys_turn_one_way_and_the_other(qtbot: QtBot) -> None:
    turner = Turner("month")
    show(qtbot, turner)
    turned: list[int] = []
    turner.turned.connect(turned.append)
    find(TillButton, "month_earlier", turner).click()
    find(TillButton, "month_later", turner).click()
    assert turned == [-1, 1]


def test_name_and_keys_speak(qtbot: QtBot) -> None:
    turner = Turner("month")
    show(qtbot, turner)
    turner.set_text("March 2026")
    turner.name_keys(earlier="Month before", later="Month after")
    earlier, later = (find(TillButton, f"month_{way}", turner) for way in ("earlier", "later"))
    assert turner.text == "March 2026"
    assert (earlier.accessibleName(), later.accessibleName()) == ("Month before", "Month after")
    assert later.height() >= theme.TARGET


def test_closed_way_cannot_be_turned(qtbot: QtBot) -> None:
    turner = Turner("month")
    show(qtbot, turner)
    turner.enable(earlier=False, later=True)
    assert not find(TillButton, "month_earlier", turner).isEnabled()
    assert find(TillButton, "month_later", turner).isEnabled()
