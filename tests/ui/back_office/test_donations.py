"""Kinds of tips in the back office."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QLabel, QListWidget, QPushButton

from cashier_sim.plugin_api import DonationType, OrderType
from cashier_sim.till.commands import ChangeDonationType, CreateDonationType
from cashier_sim.ui.back_office.donations import DonationsPage
from tests.ui.back_office.parts import shown, view_with, write
from tests.ui.workbench import find
from tests.unit.ui.till_views import till_view

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

HOTEL = till_view().choices[0].settings.payment_type
TIPS = DonationType(
    id=UUID(int=45), name="Чаевые", payment_types=(HOTEL,), order_service_types=("Зал",)
)
HALL = OrderType(id=UUID(int=46), name="Зал")
VIEW = view_with(donation_types=(TIPS,), order_types=(HALL,))


def test_what_is_shown_would_change_nothing(qtbot: QtBot) -> None:
    page = DonationsPage()
    shown(qtbot, page, VIEW)
    expected = ChangeDonationType(TIPS.id, "Чаевые", (HOTEL.id,), ("Зал",))
    assert page.draft.change(VIEW, TIPS.id) == expected
    assert not page.is_dirty
    assert find(QListWidget, "donations_list", page).item(0).text() == "Чаевые\nГостиница"


def test_tips_without_a_payment_type_are_not_created(qtbot: QtBot) -> None:
    page = DonationsPage()
    commands = shown(qtbot, page, VIEW)
    find(QPushButton, "donation_new", page).click()
    write(page, "donation_name", "Кухне")
    assert "at least one payment type" in find(QLabel, "donation_why", page).text()
    find(QCheckBox, "donation_type_0", page).click()
    find(QPushButton, "donation_save", page).click()
    assert commands == [CreateDonationType("Кухне", (HOTEL.id,))]
