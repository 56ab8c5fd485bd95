"""What a plugin keeps with a payment."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton

from cashier_sim.engine.model import PaymentData, PaymentRecord
from cashier_sim.ui.docks.payments import PaymentsDock
from tests.ui.workbench import find, show
from tests.unit.ui.till_views import CARDS, order_view, till_view

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CARD = "0000 0000 0000 0000"  # its check digit fits, and it is nobody's
ITEM = UUID(int=50)


@pytest.fixture
def dock(qtbot: QtBot) -> PaymentsDock:
    made = PaymentsDock()
    made.resize(900, 300)
    show(qtbot, made)
    return made


def test_without_payments_it_says_what_to_do(dock: PaymentsDock) -> None:
    dock.show_view(till_view())
    assert find(QLabel, "payments_empty", dock).isVisible()


def test_data_of_the_payment_are_readable(dock: PaymentsDock) -> None:
    dock.show_view(till_view(current=order_view()))
    assert dock.value("transaction") == str(UUID(int=0x7C1F))
    assert "\n  <Room>12</Room>" in dock.value("rollback")
    assert dock.value("custom") == ""
    assert dock.value("card_type") == "Номер"


def test_card_data_are_masked_until_asked_for(dock: PaymentsDock) -> None:
    dock.show_view(till_view(current=order_view(PaymentData(card_number=CARD))))
    assert dock.value("card_number") == "•••• 0000"
    show_cards = find(QPushButton, "payment_show_cards", dock)
    show_cards.click()
    assert dock.value("card_number") == CARD
    show_cards.click()
    assert dock.value("card_number") == "•••• 0000"


def test_cards_of_the_deck_are_no_secret(dock: PaymentsDock) -> None:
    dock.show_view(till_view(current=order_view(PaymentData(custom_data=CARDS[0].track))))
    assert dock.value("custom") == CARDS[0].track


def test_gone_payments_stay_to_look_at(dock: PaymentsDock) -> None:
    order = order_view()
    gone = replace(order.record.order.payments[0], id=UUID(int=51))
    record = replace(
        order.record,
        gone_items=(gone, replace(gone, id=UUID(int=52))),
        payments={**order.record.payments, gone.id: PaymentRecord(item_id=gone.id)},
    )
    dock.show_view(till_view(current=replace(order, record=record)))
    assert find(QListWidget, "payments_list", dock).count() == 2
    dock.choose(gone.id)
    assert dock.value("transaction") == ""
    assert not find(QPushButton, "payment_copy_transaction", dock).isEnabled()
    dock.choose(ITEM)
    assert dock.value("transaction") != ""


def test_chosen_payment_stays_chosen(dock: PaymentsDock) -> None:
    order = order_view()
    dock.show_view(till_view(current=order))
    dock.show_view(till_view(current=order))
    dock.show_view(till_view(current=order_view(PaymentData(rollback_data="new"))))
    assert dock.value("rollback") == "new"


def test_row_chosen_on_the_cash_screen_is_followed(dock: PaymentsDock) -> None:
    order = order_view()
    other = replace(order.record.order.payments[0], id=UUID(int=51))
    record = replace(
        order.record,
        order=replace(order.record.order, payments=(order.record.order.payments[0], other)),
        payments={**order.record.payments, other.id: PaymentRecord(item_id=other.id)},
    )
    both = replace(order, record=record, active_item_id=ITEM)
    dock.show_view(till_view(current=both))
    assert dock.value("transaction") != ""
    dock.choose(other.id)
    dock.show_view(till_view(current=replace(both)))
    assert dock.value("transaction") == "", "the tester's own choice stays"
    dock.show_view(till_view(current=replace(both, active_item_id=other.id)))
    dock.show_view(till_view(current=both))
    assert dock.value("transaction") != ""
    dock.show_view(till_view())


def test_transaction_id_is_copied(dock: PaymentsDock) -> None:
    dock.show_view(till_view(current=order_view()))
    find(QPushButton, "payment_copy_transaction", dock).click()
    assert QGuiApplication.clipboard().text() == str(UUID(int=0x7C1F))


def test_texts_follow_the_language(dock: PaymentsDock) -> None:
    find(QPushButton, "payment_copy_transaction", dock).setText("?")
    QApplication.sendEvent(dock, QEvent(QEvent.Type.LanguageChange))
    assert find(QPushButton, "payment_copy_transaction", dock).text() == "Copy id"
