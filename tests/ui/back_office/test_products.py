"""Products in the back office."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListWidget, QPushButton

from cashier_sim.engine.restaurant import MenuGroup
from cashier_sim.plugin_api import Product
from cashier_sim.till.commands import ChangeProduct, CreateProduct
from cashier_sim.ui.back_office.products import ProductsPage
from tests.ui.back_office.parts import shown, view_with, write
from tests.ui.workbench import find

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SOUP = Product(
    id=UUID(int=5),
    name="Борщ",
    full_name="Борщ с пампушками",
    number="301",
    price=Decimal("420.00"),
    tax_percent=Decimal(10),
)
WATER = Product(
    id=UUID(int=6),
    name="Вода",
    full_name="Вода",
    number="",
    price=Decimal("149.50"),
    is_active=False,
    can_set_open_price=True,
    tax_percent=Decimal("12.5"),
)
SOUPS = MenuGroup(id=UUID(int=1), name="Супы", product_ids=(SOUP.id,))
VIEW = view_with(products=(SOUP, WATER), menu_groups=(SOUPS,))


def test_list_says_price_and_page(qtbot: QtBot) -> None:
    page = ProductsPage()
    shown(qtbot, page, VIEW)
    lines = find(QListWidget, "products_list", page)
    assert lines.item(0).text() == "Борщ\n420.00\u00a0₽ · Супы"
    assert lines.item(1).text() == "Вода\n149.50\u00a0₽ · not on sale"


@pytest.mark.parametrize(("product", "group_id"), [(SOUP, SOUPS.id), (WATER, None)])
def test_what_is_shown_would_change_nothing(
    qtbot: QtBot, product: Product, group_id: UUID | None
) -> None:
    page = ProductsPage()
    shown(qtbot, page, VIEW)
    page.choose(product.id)
    assert page.draft.change(VIEW, product.id) == ChangeProduct(product, group_id)
    assert not page.is_dirty


def test_list_is_searched(qtbot: QtBot) -> None:
    page = ProductsPage()
    shown(qtbot, page, VIEW)
    lines = find(QListWidget, "products_list", page)
    search = find(QLineEdit, "products_search", page)
    search.insert("вода 149")
    assert [lines.item(row).text()[:4] for row in range(lines.count())] == ["Вода"]
    search.clear()
    assert lines.count() == 2


def test_new_product_begins_on_the_first_page(qtbot: QtBot) -> None:
    page = ProductsPage()
    commands = shown(qtbot, page, VIEW)
    find(QPushButton, "product_new", page).click()
    write(page, "product_name", "Уха")
    write(page, "product_price", "1 540,5")
    tax = find(QComboBox, "product_tax", page)
    tax.setCurrentIndex(tax.count() - 1)
    tax.activated.emit(tax.count() - 1)
    find(QPushButton, "product_save", page).click()
    assert commands == [
        CreateProduct("Уха", Decimal("1540.5"), group_id=SOUPS.id, tax_percent=Decimal(20))
    ]


@pytest.mark.parametrize("text", ["dear", "1.005", "inf"])
def test_what_is_no_price_is_said(qtbot: QtBot, text: str) -> None:
    page = ProductsPage()
    shown(qtbot, page, VIEW)
    write(page, "product_price", text)
    assert not find(QPushButton, "product_save", page).isEnabled()
    assert "price such as" in find(QLabel, "product_why", page).text()


def test_pages_of_the_menu_are_offered_as_they_are_now(qtbot: QtBot) -> None:
    page = ProductsPage()
    shown(qtbot, page, VIEW)
    write(page, "product_name", "Borscht")
    renamed = replace(SOUPS, name="Первое")
    page.show_view(view_with(products=(SOUP, WATER), menu_groups=(renamed,)))
    group = find(QComboBox, "product_group", page)
    assert [group.itemText(at) for at in range(group.count())] == ["on none", "Первое"]
    assert (page.draft.name, page.draft.group_id) == ("Borscht", SOUPS.id)


def test_menu_without_pages_offers_none(qtbot: QtBot) -> None:
    page = ProductsPage()
    view = view_with(products=(SOUP,), menu_groups=())
    shown(qtbot, page, view)
    assert page.blank(view).group_id is None
