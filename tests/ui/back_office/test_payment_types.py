"""Payment types in the back office."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QPushButton

from cashier_sim.till.commands import ChangePaymentType, CreatePaymentType, DeletePaymentType
from cashier_sim.ui.back_office.payment_types import PaymentTypesPage
from tests.ui.workbench import find, show
from tests.unit.ui.till_views import choice, payment_type, till_view, waiting

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cashier_sim.till.commands import Command

HOTEL = payment_type(1, "Гостиница")
BONUS = payment_type(2, "Bonus", payment_system_key="bonus", is_fiscal=True)
CASH = payment_type(3, "Наличные", payment_system_key="")
CHOICES = (choice(HOTEL), choice(BONUS, is_loaded=False), choice(CASH))


@pytest.fixture
def page(qtbot: QtBot) -> PaymentTypesPage:
    made = PaymentTypesPage()
    made.resize(900, 700)
    show(qtbot, made)
    made.show_view(till_view(choices=CHOICES))
    return made


@pytest.fixture
def commands(page: PaymentTypesPage) -> list[Command]:
    heard: list[Command] = []
    page.command_requested.connect(heard.append)
    return heard


def button(page: PaymentTypesPage, act: str) -> QPushButton:
    return find(QPushButton, f"payment_type_{act}", page)


def write_name(page: PaymentTypesPage, text: str) -> None:
    field = find(QLineEdit, "type_name", page)
    field.selectAll()
    QTest.keyClicks(field, text)


def test_list_says_where_each_type_stands(page: PaymentTypesPage) -> None:
    types = find(QListWidget, "payment_types_list", page)
    off = replace(HOTEL, payment_type=replace(HOTEL.payment_type, is_enabled=False))
    page.show_view(till_view(choices=(choice(off), CHOICES[1])))
    assert types.item(0).text() == "Гостиница\nCashless · hotel · switched off"
    assert types.item(1).text() == "Bonus\nBank cards · bonus · not loaded"


def test_change_is_saved(page: PaymentTypesPage, commands: list[Command]) -> None:
    assert not button(page, "save").isEnabled()
    write_name(page, "Room")
    button(page, "save").click()
    changed = replace(HOTEL, payment_type=replace(HOTEL.payment_type, name="Room"))
    assert commands == [ChangePaymentType(changed)]
    page.show_view(till_view(choices=(choice(changed), *CHOICES[1:])))
    assert not button(page, "save").isEnabled()


@pytest.mark.parametrize("act", ["save", "discard", "delete"])
def test_keyboard_goes_to_the_list_and_not_to_the_next_button(
    page: PaymentTypesPage, act: str
) -> None:
    write_name(page, "Room")
    button(page, act).setFocus()
    QTest.keyClick(button(page, act), Qt.Key.Key_Space)
    assert page.window().focusWidget() is find(QListWidget, "payment_types_list", page)


def test_refusal_is_said_and_nothing_is_saved(page: PaymentTypesPage) -> None:
    write_name(page, "Bonus")
    assert not button(page, "save").isEnabled()
    assert find(QLabel, "payment_type_why", page).isVisible()


def test_flow_at_the_register_forbids_changes(page: PaymentTypesPage) -> None:
    page.show_view(till_view(choices=CHOICES, is_busy=True, waiting=waiting()))
    write_name(page, "Room")
    assert not button(page, "save").isEnabled()
    assert not button(page, "delete").isEnabled()


def test_discard_brings_back_what_is_stored(page: PaymentTypesPage) -> None:
    write_name(page, "Room")
    button(page, "discard").click()
    assert page.draft.name == "Гостиница"


def test_new_type_is_created_and_then_edited(
    page: PaymentTypesPage, commands: list[Command]
) -> None:
    button(page, "new").click()
    assert button(page, "save").text() == "Create"
    assert page.draft.name == "Гостиница 2"
    button(page, "save").click()
    assert commands == [CreatePaymentType(name="Гостиница 2", payment_system_key="hotel")]
    created = payment_type(9, "Гостиница 2")
    page.show_view(till_view(choices=(*CHOICES, choice(created))))
    assert button(page, "save").text() == "Save"
    button(page, "delete").click()
    assert commands[1:] == [DeletePaymentType(created.id)]


def test_new_type_can_be_given_up(page: PaymentTypesPage) -> None:
    button(page, "new").click()
    button(page, "discard").click()
    assert page.draft.name == "Гостиница"


def test_new_type_needs_a_payment_system(page: PaymentTypesPage) -> None:
    page.show_view(till_view(choices=CHOICES, plugins=()))
    button(page, "new").click()
    write_name(page, "New")
    assert not button(page, "save").isEnabled()
    assert "payment system" in find(QLabel, "payment_type_why", page).text()


def test_registers_own_type_is_not_deleted(page: PaymentTypesPage) -> None:
    page.choose(CASH.id)
    assert page.draft.name == "Наличные"
    assert not button(page, "delete").isVisible()


def test_what_is_being_written_survives_other_changes(page: PaymentTypesPage) -> None:
    write_name(page, "Room")
    page.show_view(till_view(choices=(*CHOICES, choice(payment_type(8, "Other")))))
    assert page.draft.name == "Room"


def test_deleted_type_gives_way_to_the_first(page: PaymentTypesPage) -> None:
    page.choose(BONUS.id)
    page.show_view(till_view(choices=(CHOICES[0], CHOICES[2])))
    assert page.draft.name == "Гостиница"


def test_no_types_say_what_to_do(page: PaymentTypesPage) -> None:
    page.show_view(till_view(choices=()))
    assert find(QLabel, "payment_types_empty", page).isVisible()
    assert not button(page, "save").isVisible()


def test_texts_follow_the_language(page: PaymentTypesPage) -> None:
    button(page, "delete").setText("?")
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert button(page, "delete").text() == "Delete"
