from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from cashier_sim.till.commands import (
    AddProduct,
)
from cashier_sim.till.view import Screen
from cashier_sim.ui.register.menu_grid import MenuGrid
from tests.ui import views

if TYPE_CHECKING:
    from cashier_sim.engine.model import OrderRecord
    from cashier_sim.till.view import TillView
    from tests.ui.probes.register import RegisterProbe


def order(record: OrderRecord | None = None) -> TillView:
    return views.view(Screen.ORDER, current=views.order_view(of=record))


def dishes(register: RegisterProbe) -> list[str]:
    return [cell.text() for cell in register.find(MenuGrid, "menu").cells]


def test_menu_adds_dishes_by_group(register: RegisterProbe) -> None:
    register.show(order())
    assert dishes(register)[0] == "Борщ с говядиной"
    register.press("menu_group_2")
    assert dishes(register) == [product.name for product in views.PRODUCTS[5:]]
    register.press("menu_dish_1")
    assert register.asked == [AddProduct(views.PRODUCTS[5].id)]


def test_dish_is_found_by_name_or_number_and_taken_by_enter(register: RegisterProbe) -> None:
    register.show(order())
    finder = register.find(QLineEdit, "menu_finder")
    finder.insert("морс")
    assert dishes(register) == ["Морс клюквенный"]
    QTest.keyClick(finder, Qt.Key.Key_Return)
    assert register.asked == [AddProduct(views.PRODUCTS[7].id)]
    assert finder.text() == ""
    QTest.keyClicks(finder, "002")
    assert dishes(register) == ["Чай чёрный"]
    QTest.keyClicks(finder, "9")
    assert dishes(register) == []
    assert register.find(MenuGrid, "menu").tabs[0].isChecked() is False


def test_page_that_is_deleted_gives_way_to_the_last(register: RegisterProbe) -> None:
    register.show(order())
    register.press("menu_group_2")
    groups = views.RESTAURANT.menu_groups[:1]
    smaller = replace(order(), restaurant=replace(views.RESTAURANT, menu_groups=groups))
    register.show(smaller)
    assert dishes(register)[0] == "Борщ с говядиной"


def test_tabs_of_another_menu_are_gone_at_once(register: RegisterProbe) -> None:
    view = order()
    register.show(view)
    menu = register.find(MenuGrid, "menu")
    before = menu.tabs
    groups = view.restaurant.menu_groups[:1]
    register.show(replace(view, restaurant=replace(view.restaurant, menu_groups=groups)))
    assert len(menu.tabs) == 1
    assert not any(tab.isVisible() for tab in before)
