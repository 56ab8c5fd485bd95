from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.commands import (
    OpenOrder,
)
from cashier_sim.ui.kit.lines import LinesView
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


def test_closed_orders_are_a_list(register: RegisterProbe) -> None:
    register.show(views.view(orders=ORDERS))
    register.press("closed_orders_tab")
    assert register.lines("closed_orders_lines") == ["№ 316 12:40 890.00"]
    view = register.find(LinesView, "closed_orders_lines")
    view.choose(views.uid(5316))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert register.asked == [OpenOrder(views.uid(5316))]
