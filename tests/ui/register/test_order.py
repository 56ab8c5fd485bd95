from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.commands import (
    AddProduct,
    CancelPrecheque,
    ChangeItemAmount,
    DeleteOrder,
    GoToPayment,
    GoToPreliminary,
    GoToPrepayments,
    PrintPrecheque,
    RemoveItem,
)
from cashier_sim.till.view import PaymentRowKind, Screen
from cashier_sim.ui.kit.lines import LinesView
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


def test_last_dish_is_chosen_and_its_amount_changes(register: RegisterProbe) -> None:
    register.show(order())
    register.press("more_button")
    register.press("less_button")
    register.press("remove_dish_button")
    bread = views.uid(1003)
    assert register.asked == [
        ChangeItemAmount(bread, Decimal(2)),
        RemoveItem(bread),  # less than one is none
        RemoveItem(bread),
    ]


def test_other_dish_can_be_chosen(register: RegisterProbe) -> None:
    register.show(order())
    register.find(LinesView, "order_column_lines").choose(views.uid(1001))
    register.press("less_button")
    assert register.asked == [ChangeItemAmount(views.uid(1001), Decimal(1))]


def test_new_dish_becomes_the_chosen_one(register: RegisterProbe) -> None:
    few = views.record(items=(views.dish(0),))
    register.show(order(few))
    register.show(order(views.record(items=(views.dish(0), views.dish(1)))))
    assert register.find(LinesView, "order_column_lines").chosen == views.uid(1001)


def test_billed_order_is_frozen(register: RegisterProbe) -> None:
    register.show(order(views.record(status=OrderStatus.BILL)))
    why = "The precheque is printed. Cancel it to change the dishes."
    for name in ("menu_dish_1", "more_button"):
        assert not register.button(name).isEnabled()
        assert register.button(name).toolTip() == why
    assert not register.button("precheque_button").isVisible()
    register.press("cancel_precheque_button")
    assert register.asked == [CancelPrecheque()]


def test_empty_order_says_what_to_do(register: RegisterProbe) -> None:
    register.show(order(views.record(items=())))
    assert not register.button("to_payment_button").isEnabled()
    told = register.button("to_payment_button").toolTip()
    assert told == "The order is empty. Add a dish first."
    assert register.button("more_button").toolTip() == "Choose a dish of the order"


def test_bar_leads_on(register: RegisterProbe) -> None:
    register.show(order())
    assert not register.button("preliminary_button").isVisible()
    for name in (
        "precheque_button",
        "prepayments_button",
        "delete_order_button",
        "to_payment_button",
    ):
        register.press(name)
    assert register.asked == [PrintPrecheque(), GoToPrepayments(), DeleteOrder(), GoToPayment()]


def test_delivery_has_preliminary_payments(register: RegisterProbe) -> None:
    register.show(order(views.record(is_delivery=True)))
    assert register.text("order_header_title") == "Delivery № 312"
    register.press("preliminary_button")
    assert register.asked == [GoToPreliminary()]


def test_unknown_outcome_leads_to_the_cash_screen(register: RegisterProbe) -> None:
    row = views.row(views.payment(views.HOTEL, "890.00"), PaymentRowKind.UNKNOWN)
    current = views.order_view((row,), attempts=(views.unknown_attempt(row.item),))
    register.show(views.view(Screen.ORDER, current=current))
    register.press("settle_button")
    assert register.asked == [GoToPayment()]


def test_dishes_are_reached_by_arrows_from_the_page(register: RegisterProbe) -> None:
    register.show(order())
    page = register.pages.page
    assert page is not None
    page.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return):
        focused = register.pages.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
    assert register.asked == [AddProduct(views.PRODUCTS[1].id)]


def test_panel_of_one_order_does_not_stay_open_on_another(register: RegisterProbe) -> None:
    register.show(order())
    register.press("guests_button")
    register.show(order(views.record(313)))
    assert register.button("menu_dish_1").isVisible()
    assert register.button("back_button").isVisible()
