"""The form of a payment type."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QSpinBox

from cashier_sim.plugin_api import DiscountType
from cashier_sim.ui.back_office.draft import PaymentTypeDraft
from cashier_sim.ui.back_office.payment_type_form import PaymentTypeForm
from tests.ui.workbench import find, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

DISCOUNT = DiscountType(id=UUID(int=9), name="Гость отеля", percent=Decimal(10))
FULL = PaymentTypeDraft(
    name="Гостиница",
    payment_system_key="hotel",
    is_fiscal=True,
    account="76.01",
    receipt_name="На номер",
    is_combinable=False,
    sets_exact_sum=False,
    forbids_manual_entry=True,
    sales_slip_copies=2,
    open_cash_drawer_on_pay=True,
    discount_type_id=DISCOUNT.id,
    process_as_discount=True,
    fiscalize_as_discount=True,
    is_enabled=False,
    is_hidden=True,
)


@pytest.fixture
def form(qtbot: QtBot) -> PaymentTypeForm:
    made = PaymentTypeForm()
    show(qtbot, made)
    made.offer((("hotel", "Гостиница"), ("gone", "")), (DISCOUNT,))
    return made


@pytest.mark.parametrize("draft", [FULL, PaymentTypeDraft()])
def test_what_is_shown_comes_back(form: PaymentTypeForm, draft: PaymentTypeDraft) -> None:
    form.show_draft(FULL, is_own=False, is_new=False)
    form.show_draft(draft, is_own=False, is_new=False)
    assert form.draft == draft


def test_every_edit_is_told(form: PaymentTypeForm, qtbot: QtBot) -> None:
    form.show_draft(FULL, is_own=False, is_new=False)
    with qtbot.waitSignals([form.changed] * 4):
        name = find(QLineEdit, "type_name", form)
        name.end(False)
        QTest.keyClicks(name, "2")
        find(QCheckBox, "type_is_fiscal", form).click()
        find(QSpinBox, "type_sales_slip_copies", form).setValue(0)
        find(QComboBox, "type_system", form).activated.emit(0)
    expected = replace(FULL, name="Гостиница2", is_fiscal=False, sales_slip_copies=0)
    assert form.draft == expected


def test_showing_a_draft_is_no_edit(form: PaymentTypeForm, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(form.changed):
        form.show_draft(FULL, is_own=False, is_new=False)


def test_new_offers_keep_what_is_chosen(form: PaymentTypeForm) -> None:
    form.show_draft(FULL, is_own=False, is_new=False)
    form.offer((("bonus", "Бонусы"), ("hotel", "Гостиница")), (DISCOUNT,))
    assert form.draft == FULL
    system = find(QComboBox, "type_system", form)
    assert [system.itemText(row) for row in range(3)] == [
        "none",
        "Бонусы (bonus)",
        "Гостиница (hotel)",
    ]


def test_unloaded_system_says_so(form: PaymentTypeForm) -> None:
    assert find(QComboBox, "type_system", form).itemText(2) == "gone (not loaded now)"


def test_group_follows_the_fiscal_flag(form: PaymentTypeForm) -> None:
    form.show_draft(PaymentTypeDraft(), is_own=False, is_new=True)
    group = find(QLabel, "type_group", form)
    assert group.text().endswith("Cashless")
    find(QCheckBox, "type_is_fiscal", form).click()
    assert group.text().endswith("Bank cards")


def test_accepting_outside_is_greyed_out_with_the_reason(form: PaymentTypeForm) -> None:
    form.show_draft(FULL, is_own=False, is_new=False)
    assert not find(QCheckBox, "type_can_be_external_processed", form).isEnabled()
    why = find(QLabel, "type_outside_why", form)
    assert "Never for a plugin" in why.text()
    form.show_draft(FULL, is_own=True, is_new=False)
    assert find(QCheckBox, "type_can_be_external_processed", form).isEnabled()
    assert not why.isVisible()


def test_registers_own_type_keeps_its_kind(form: PaymentTypeForm) -> None:
    form.show_draft(PaymentTypeDraft(name="Наличные"), is_own=True, is_new=False)
    assert not find(QComboBox, "type_system", form).isEnabled()
    assert not find(QCheckBox, "type_is_fiscal", form).isEnabled()
    assert not find(QLabel, "type_group", form).isVisible()


@pytest.mark.parametrize("name", ["type_is_enabled", "type_is_hidden"])
def test_new_type_cannot_be_kept_from_the_cash_screen(form: PaymentTypeForm, name: str) -> None:
    form.show_draft(PaymentTypeDraft(), is_own=False, is_new=True)
    assert not find(QCheckBox, name, form).isVisible()
    form.show_draft(PaymentTypeDraft(), is_own=False, is_new=False)
    assert find(QCheckBox, name, form).isVisible()


def test_language_keeps_what_is_written(form: PaymentTypeForm) -> None:
    form.show_draft(FULL, is_own=False, is_new=False)
    QApplication.sendEvent(form, QEvent(QEvent.Type.LanguageChange))
    assert form.draft == FULL


def test_name_is_ready_to_be_replaced(form: PaymentTypeForm) -> None:
    form.show_draft(FULL, is_own=False, is_new=False)
    form.focus_name()
    assert find(QLineEdit, "type_name", form).selectedText() == "Гостиница"
