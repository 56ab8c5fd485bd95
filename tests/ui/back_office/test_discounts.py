"""Discounts and surcharges in the back office."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListWidget, QPushButton

from cashier_sim.plugin_api import DiscountType
from cashier_sim.till.commands import ChangeDiscountType, CreateDiscountType, DeleteDiscountType
from cashier_sim.ui.back_office.discounts import DiscountsPage
from tests.ui.back_office.parts import shown, view_with, write
from tests.ui.workbench import find

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

GUEST = DiscountType(id=UUID(int=41), name="Гость", percent=Decimal("12.5"))
SERVICE = DiscountType(
    id=UUID(int=42), name="Сервис", percent=Decimal(-10), is_manual=False, is_active=False
)
SUM = DiscountType(id=UUID(int=43), name="Сумма", percent=Decimal(0), is_flexible_sum=True)
VIEW = view_with(discount_types=(GUEST, SERVICE, SUM))


def test_list_says_what_each_does(qtbot: QtBot) -> None:
    page = DiscountsPage()
    shown(qtbot, page, VIEW)
    lines = find(QListWidget, "discounts_list", page)
    assert [lines.item(row).text() for row in range(3)] == [
        "Гость\ndiscount 12.5\u00a0%",
        "Сервис\nsurcharge 10\u00a0% · not by hand · switched off",
        "Сумма\na sum given each time",
    ]


@pytest.mark.parametrize("entry", [GUEST, SERVICE, SUM], ids=lambda one: str(one.percent))
def test_what_is_shown_would_change_nothing(qtbot: QtBot, entry: DiscountType) -> None:
    page = DiscountsPage()
    shown(qtbot, page, VIEW)
    page.choose(entry.id)
    assert page.draft.change(VIEW, entry.id) == ChangeDiscountType(entry)
    assert not page.is_dirty


def test_percent_is_written_with_comma_or_point(qtbot: QtBot) -> None:
    page = DiscountsPage()
    commands = shown(qtbot, page, VIEW)
    write(page, "discount_percent", "7,5")
    find(QPushButton, "discount_save", page).click()
    assert commands == [ChangeDiscountType(replace(GUEST, percent=Decimal("7.5")))]


@pytest.mark.parametrize("text", ["ten", "-5", ""])
def test_what_is_no_percent_is_said(qtbot: QtBot, text: str) -> None:
    page = DiscountsPage()
    shown(qtbot, page, VIEW)
    write(page, "discount_percent", text)
    assert not find(QPushButton, "discount_save", page).isEnabled()
    assert "percent such as" in find(QLabel, "discount_why", page).text()


def test_surcharge_is_created(qtbot: QtBot) -> None:
    page = DiscountsPage()
    commands = shown(qtbot, page, VIEW)
    find(QPushButton, "discount_new", page).click()
    write(page, "discount_name", "Ночь")
    kind = find(QComboBox, "discount_kind", page)
    kind.setCurrentIndex(1)
    kind.activated.emit(1)
    find(QPushButton, "discount_save", page).click()
    assert commands == [CreateDiscountType("Ночь", Decimal(-10))]


def test_given_sum_has_no_percent(qtbot: QtBot) -> None:
    page = DiscountsPage()
    shown(qtbot, page, VIEW)
    page.choose(SUM.id)
    assert not find(QLineEdit, "discount_percent", page).isEnabled()
    assert page.problem() == ""


def test_discount_is_deleted(qtbot: QtBot) -> None:
    page = DiscountsPage()
    commands = shown(qtbot, page, VIEW)
    find(QPushButton, "discount_delete", page).click()
    assert commands == [DeleteDiscountType(GUEST.id)]
