from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from cashier_sim.engine.model import SessionState
from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.commands import (
    CreateDelivery,
    CreateOrder,
    OpenCafeSession,
    OpenOrder,
    ShowScreen,
)
from cashier_sim.till.view import Screen
from cashier_sim.ui.kit.lines import LinesView
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


def test_closed_orders_are_a_list(register: RegisterProbe) -> None:
    register.show(views.view(orders=ORDERS))
    register.press("closed_orders_tab")
    assert register.lines("closed_orders_lines") == ["№ 316 12:40 890.00"]
    view = register.find(LinesView, "closed_orders_lines")
    view.choose(views.uid(5316))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert register.asked == [OpenOrder(views.uid(5316))]


def test_closed_shift_is_told_with_the_way_out(register: RegisterProbe) -> None:
    register.show(views.view(session=SessionState()))
    register.press("open_shift_button")
    assert register.asked == [OpenCafeSession()]
    register.show(views.view())
    assert not register.button("open_shift_button").isVisible()


def test_bar_leads_to_the_other_pages(register: RegisterProbe) -> None:
    register.show(views.view())
    for name in ("shift_button", "report_button", "goods_return_button", "new_order_button"):
        register.press(name)
    assert register.asked == [
        ShowScreen(Screen.SHIFT),
        ShowScreen(Screen.REPORT),
        ShowScreen(Screen.GOODS_RETURN),
        CreateOrder(),
    ]


def test_delivery_needs_a_client(register: RegisterProbe) -> None:
    register.show(views.view())
    register.press("new_delivery_button")
    create = register.button("delivery_create")
    assert not create.isEnabled()
    assert create.toolTip() == "Write the client's name"
    for field, text in (("client", " Мария "), ("phone", "+7 900"), ("address", "Садовая, 4")):
        edit = register.find(QLineEdit, f"delivery_{field}")
        edit.insert(text)  # QTest types ASCII only
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert register.asked == [CreateDelivery("Мария", "+7 900", "Садовая, 4")]
    assert not create.isVisible()


def test_delivery_can_be_given_up(register: RegisterProbe) -> None:
    register.show(views.view())
    register.press("new_delivery_button")
    register.press("delivery_cancel")
    assert register.button("new_order_button").isVisible()
    assert register.asked == []


def test_count_of_unknown_outcomes_is_told(register: RegisterProbe) -> None:
    attempt = views.unknown_attempt(views.payment(views.HOTEL, "5"))
    register.show(views.view(orders=ORDERS, unknown=(attempt,)))
    facts = register.text("orders_header_facts")
    assert facts.endswith("open: 4   ·   outcomes unknown: 1")
