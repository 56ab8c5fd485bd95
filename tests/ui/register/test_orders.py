from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.engine.model import SessionState
from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.commands import (
    CreateOrder,
    OpenCafeSession,
    OpenOrder,
    ShowScreen,
)
from cashier_sim.till.view import Screen
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


def test_unknown_outcome_is_told_with_the_way_to_it(register: RegisterProbe) -> None:
    attempt = views.unknown_attempt(views.payment(views.HOTEL, "5"))
    register.show(views.view(orders=ORDERS, unknown=(attempt,)))
    told = register.text("unknown_text")
    assert told == "Outcomes unknown: 1. Was the payment taken? 5.00\u00a0₽"
    register.press("settle_button")
    loose = views.unknown_attempt(views.payment(views.HOTEL, "5"), order_id=None)
    register.show(views.view(orders=ORDERS, unknown=(loose,)))
    register.press("settle_button")
    assert register.asked == [OpenOrder(views.uid(5312)), ShowScreen(Screen.GOODS_RETURN)]
    register.show(views.view(orders=ORDERS))
    assert not register.button("settle_button").isVisible()
