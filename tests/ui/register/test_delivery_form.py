from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from cashier_sim.till.commands import (
    CreateDelivery,
)
from tests.ui import views

if TYPE_CHECKING:
    from tests.ui.probes.register import RegisterProbe


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
