from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.commands import (
    CreateOrder,
    OpenOrder,
)
from cashier_sim.ui.register.tile import Tile
from tests.ui import views

if TYPE_CHECKING:
    from tests.ui.probes.register import RegisterProbe


ORDERS = (
    views.record(316, status=OrderStatus.CLOSED, payments=(views.payment(views.HOTEL, "890"),)),
    views.record(315, table=None, is_delivery=True),
    views.record(314, table=None),
    views.record(313, table=views.TABLES[8], status=OrderStatus.BILL),
    views.record(312),
)


def tiles(register: RegisterProbe) -> list[tuple[str, str]]:
    page = register.pages.page
    assert page is not None
    shown = [tile for tile in page.findChildren(Tile) if not tile.isHidden()]
    return [(tile.texts.title, tile.texts.number or tile.texts.detail) for tile in shown]


def test_floor_shows_tables_with_their_orders(register: RegisterProbe) -> None:
    register.show(views.view(orders=ORDERS))
    shown = tiles(register)
    assert shown[0] == ("1", "№ 312")
    assert shown[1] == ("2", "free")
    assert ("9", "№ 313") in shown
    assert shown[-2:] == [("Order", "№ 314"), ("Order", "№ 315")]


def test_free_table_begins_an_order_and_taken_one_opens_it(register: RegisterProbe) -> None:
    register.show(views.view(orders=ORDERS))
    hall = views.HALLS[0].id
    register.press(f"floor_{hall}_2")
    register.press(f"floor_{hall}_1")
    assert register.asked == [CreateOrder(views.TABLES[1].id), OpenOrder(views.uid(5312))]


def test_tables_are_reached_by_arrows_and_opened_by_enter(register: RegisterProbe) -> None:
    register.show(views.view(orders=ORDERS))
    page = register.pages.page
    assert page is not None
    page.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return):
        focused = register.pages.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
    assert register.asked == [CreateOrder(views.TABLES[1].id)]
