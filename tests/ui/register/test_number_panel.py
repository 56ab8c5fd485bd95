from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cashier_sim.till.commands import (
    ChangeItemAmount,
    RemoveItem,
)
from cashier_sim.till.view import Screen
from cashier_sim.ui.register.number_panel import NumberPanel
from tests.ui import views

if TYPE_CHECKING:
    from cashier_sim.engine.model import OrderRecord
    from cashier_sim.till.view import TillView
    from tests.ui.probes.register import RegisterProbe


def order(record: OrderRecord | None = None) -> TillView:
    return views.view(Screen.ORDER, current=views.order_view(of=record))


def test_amount_is_typed(register: RegisterProbe) -> None:
    register.show(order())
    register.press("amount_button")
    assert not register.button("to_payment_button").isVisible()
    panel = register.find(NumberPanel, "amount")
    QTest.keyClicks(panel, "0,5")
    QTest.keyClick(panel, Qt.Key.Key_Return)
    assert register.asked == [ChangeItemAmount(views.uid(1003), Decimal("0.5"))]
    assert register.button("to_payment_button").isVisible()


def test_typed_zero_removes_the_dish_and_cancel_changes_nothing(register: RegisterProbe) -> None:
    register.show(order())
    register.press("amount_button")
    register.press("amount_cancel")
    assert register.asked == []
    register.press("amount_button")
    register.press("amount_keypad_0")
    register.press("amount_ok")
    assert register.asked == [RemoveItem(views.uid(1003))]
