"""The restaurant to look at."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTreeWidget

from cashier_sim.plugin_api import DiscountType
from cashier_sim.till.commands import SetBackToDemo
from cashier_sim.ui.back_office.restaurant import RestaurantPage
from tests.ui.workbench import find, show
from tests.unit.ui.till_views import order_view, restaurant, till_view

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_people_tables_menu_and_discounts_are_shown(qtbot: QtBot) -> None:
    page = RestaurantPage()
    qtbot.addWidget(page)
    discount = DiscountType(id=UUID(int=9), name="Гость", percent=Decimal("10.5"))
    view = till_view(restaurant=replace(restaurant(), discount_types=(discount,)))
    page.show_view(view)
    page.show_view(view)
    tree = find(QTreeWidget, "restaurant_tree", page)
    branches = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    texts = []
    for branch in branches:
        first = branch.child(0) if branch is not None else None
        assert branch is not None
        assert first is not None
        texts.append((branch.text(0), first.text(0), first.text(1)))
    assert texts[0] == ("Employees and their PINs", "Иванов", "1111")
    assert texts[1] == ("Tables", "Стол 1", "Зал")
    assert texts[2][:2] == ("Супы", "Борщ")
    assert texts[3] == ("Discounts", "Гость", "10.5 %")
    assert find(QLabel, "restaurant_title", page).text() == "Тёплый ключ"
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert tree.topLevelItemCount() == 4


def test_nothing_is_shown_before_the_first_view(qtbot: QtBot) -> None:
    page = RestaurantPage()
    qtbot.addWidget(page)
    assert find(QTreeWidget, "restaurant_tree", page).topLevelItemCount() == 0


def test_demo_restaurant_comes_back_unless_orders_are_open(qtbot: QtBot) -> None:
    page = RestaurantPage()
    show(qtbot, page)
    page.show_view(till_view())
    with qtbot.waitSignal(page.command_requested) as asked:
        find(QPushButton, "restaurant_set_back", page).click()
    assert asked.args == [SetBackToDemo()]
    current = order_view()
    page.show_view(till_view(orders=(current.record,)))
    assert not find(QPushButton, "restaurant_set_back", page).isEnabled()
    assert "is open" in find(QLabel, "restaurant_why", page).text()
