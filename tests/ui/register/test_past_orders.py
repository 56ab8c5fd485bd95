from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.commands import FindPastOrders, OpenOrder
from cashier_sim.till.view import PastOrdersView
from cashier_sim.ui.kit.lines import LinesView
from tests.ui import views

if TYPE_CHECKING:
    from tests.ui.probes.register import RegisterProbe

PAST = views.record(12, status=OrderStatus.CLOSED)


def found(*, has_more: bool = False) -> PastOrdersView:
    return PastOrdersView(number=None, limit=50, orders=(PAST,), has_more=has_more)


def test_orders_of_earlier_shifts_are_sought_by_number(register: RegisterProbe) -> None:
    register.show(views.view())
    register.press("past_orders_tab")
    finder = register.find(QLineEdit, "past_orders_finder")
    assert finder.accessibleName() == "Find an order by its number"
    finder.setText("12")
    finder.clear()
    assert register.asked == [FindPastOrders(), FindPastOrders(12), FindPastOrders()]


def test_what_is_found_says_its_day_and_opens(register: RegisterProbe) -> None:
    register.show(views.view(past_orders=found()))
    register.press("past_orders_tab")
    assert register.lines("past_orders_list_lines") == ["№ 12 14.03 890.00"]
    lines = register.find(LinesView, "past_orders_list_lines")
    lines.choose(PAST.order.id)
    lines.activated.emit(lines.currentIndex())
    assert register.asked == [FindPastOrders(), OpenOrder(PAST.order.id)]


def test_more_are_read_when_wanted(register: RegisterProbe) -> None:
    register.show(views.view(past_orders=found()))
    register.press("past_orders_tab")
    assert not register.button("past_orders_more").isVisible()
    register.show(views.view(past_orders=found(has_more=True)))
    register.press("past_orders_more")
    assert register.asked == [FindPastOrders(), FindPastOrders(None, 100)]


def test_a_search_begins_anew_with_the_tab(register: RegisterProbe) -> None:
    register.show(views.view())
    register.press("past_orders_tab")
    register.find(QLineEdit, "past_orders_finder").setText("7")
    register.press("open_orders_tab")
    register.press("past_orders_tab")
    assert register.asked[-1] == FindPastOrders()
    assert register.find(QLineEdit, "past_orders_finder").text() == ""
