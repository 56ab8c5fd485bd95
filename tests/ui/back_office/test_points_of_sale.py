"""Points of sale in the back office."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QListWidget, QPushButton

from cashier_sim.plugin_api import CashRegister, PointOfSale
from cashier_sim.till.commands import ChangePointOfSale, CreatePointOfSale
from cashier_sim.ui.back_office.points_of_sale import PointsOfSalePage
from tests.ui.back_office.parts import shown, view_with, write
from tests.ui.workbench import find

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TILL = CashRegister(id=UUID(int=2), name="Касса 1")
HALL = PointOfSale(id=UUID(int=81), name="Зал", cash_register=TILL)
BAR = PointOfSale(id=UUID(int=82), name="Бар", cash_register=TILL, is_main=False)
VIEW = view_with(points_of_sale=(HALL, BAR))


def test_main_one_stays_the_main_one_until_another_is(qtbot: QtBot) -> None:
    page = PointsOfSalePage()
    commands = shown(qtbot, page, VIEW)
    lines = find(QListWidget, "points_list", page)
    assert [lines.item(row).text() for row in range(2)] == ["Зал\nКасса 1 · main", "Бар\nКасса 1"]
    main = find(QCheckBox, "point_is_main", page)
    assert (main.isChecked(), main.isEnabled()) == (True, False)
    page.choose(BAR.id)
    main.click()
    find(QPushButton, "point_save", page).click()
    assert commands == [ChangePointOfSale(replace(BAR, is_main=True))]


def test_point_of_sale_is_created(qtbot: QtBot) -> None:
    page = PointsOfSalePage()
    commands = shown(qtbot, page, VIEW)
    find(QPushButton, "point_new", page).click()
    write(page, "point_name", "Терраса")
    find(QPushButton, "point_save", page).click()
    assert commands == [CreatePointOfSale("Терраса")]
