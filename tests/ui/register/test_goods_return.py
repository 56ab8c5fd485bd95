from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.commands import (
    ChooseGoodsReturnType,
    MarkNotDone,
    PressReturnGoods,
    SetGoodsReturnAmount,
    SetPastReturnAmount,
)
from cashier_sim.till.view import (
    GoodsReturnView,
    Screen,
    TillView,
)
from cashier_sim.ui.register.facts import Facts
from cashier_sim.ui.register.number_panel import NumberPanel
from tests.ui import views

if TYPE_CHECKING:
    from tests.ui.probes.register import RegisterProbe


PAYMENTS = (views.payment(views.HOTEL, "500.00", 1), views.payment(views.CARD, "390.00", 2))


def goods(**changes: object) -> TillView:
    lines = ((views.PRODUCTS[0].id, Decimal(1)), (views.PRODUCTS[5].id, Decimal("1.5")))
    shown = GoodsReturnView(lines=lines, total=Decimal("545.00"), payment_type_id=views.HOTEL.id)
    return views.view(Screen.GOODS_RETURN, **{"goods_return": shown, **changes})


def test_goods_are_chosen_from_the_menu(register: RegisterProbe) -> None:
    register.show(goods())
    register.press("goods_menu_dish_1")
    register.press("goods_menu_dish_2")
    register.press("goods_1_less")
    register.press("goods_2_more")
    soup, tea, coffee = (views.PRODUCTS[place].id for place in (0, 1, 5))
    assert register.asked == [
        SetGoodsReturnAmount(soup, Decimal(2)),
        SetGoodsReturnAmount(tea, Decimal(1)),
        SetGoodsReturnAmount(soup, Decimal(0)),
        SetGoodsReturnAmount(coffee, Decimal("2.5")),
    ]


def test_goods_amount_is_typed(register: RegisterProbe) -> None:
    register.show(goods())
    register.press("goods_2_amount")
    QTest.keyClicks(register.find(NumberPanel, "goods_amount"), "3")
    register.press("goods_amount_ok")
    assert register.asked == [SetGoodsReturnAmount(views.PRODUCTS[5].id, Decimal(3))]


def test_only_types_that_return_goods_are_offered(register: RegisterProbe) -> None:
    register.show(goods())
    assert [register.button(f"goods_type_{n}").text() for n in (1, 2)] == ["Наличные", "Гостиница"]
    assert register.button("goods_type_2").isChecked()
    register.press("goods_type_1")
    register.press("return_goods_button")
    assert register.asked == [ChooseGoodsReturnType(views.CASH.id), PressReturnGoods()]


def test_unknown_goods_return_is_settled_there(register: RegisterProbe) -> None:
    attempt = views.unknown_attempt(PAYMENTS[0], order_id=None)
    register.show(goods(unknown=(attempt,)))
    register.press("goods_repairs_1_not_done")
    assert register.asked == [MarkNotDone(attempt.id)]


def test_dishes_are_reached_by_arrows_from_the_page(register: RegisterProbe) -> None:
    register.show(goods(goods_return=GoodsReturnView()))
    page = register.pages.page
    assert page is not None
    page.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return):
        focused = register.pages.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
    assert register.asked == [SetGoodsReturnAmount(views.PRODUCTS[1].id, Decimal(1))]


def past_order() -> TillView:
    record = views.record(12, status=OrderStatus.CLOSED)
    soup, tea, *_ = record.order.items
    items = {soup.id: Decimal(1), tea.id: Decimal(2)}
    draft = GoodsReturnView(order=record, items=items, total=Decimal("520.00"))
    return goods(goods_return=draft)


def test_dishes_of_a_past_order_come_back(register: RegisterProbe) -> None:
    register.show(past_order())
    facts = register.find(Facts, "goods_past_order").shown
    assert ("Order of an earlier till shift", "№ 12") in facts
    assert not register.button("goods_menu_dish_1").isVisible()
    assert not register.button("goods_1_more").isEnabled()  # all of it comes back already
    assert not register.button("goods_3_less").isEnabled()
    register.press("goods_2_less")
    register.press("goods_3_more")
    assert register.asked == [
        SetPastReturnAmount(views.uid(1001), Decimal(1)),
        SetPastReturnAmount(views.uid(1002), Decimal(1)),
    ]


def test_the_amount_of_a_past_dish_is_typed(register: RegisterProbe) -> None:
    register.show(past_order())
    register.press("goods_2_amount")
    panel = register.find(NumberPanel, "goods_amount")
    QTest.keyClicks(panel, "1")
    QTest.keyClick(panel, Qt.Key.Key_Return)
    assert register.asked == [SetPastReturnAmount(views.uid(1001), Decimal(1))]
    assert register.find(Facts, "goods_past_order").isVisible()
    register.show(goods())
    assert register.button("goods_menu_dish_1").isVisible()
