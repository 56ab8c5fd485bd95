from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.back_office.menu import (
    group_of,
    with_menu_group,
    with_product,
    without_menu_group,
    without_product,
)
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.restaurant import MenuGroup
from cashier_sim.plugin_api import EntityNotFoundException, OrderStatus, Product
from tests.unit.engine.back_office.data import NEW, REFERENCE, with_orders
from tests.unit.engine.builders import OLD_DISH, SOUP, TEA, dish, record

SOUPS = REFERENCE.restaurant.menu_groups[0]
UKHA = Product(id=NEW, name=" Уха ", full_name=" ", number=" 7 ", price=Decimal(300))


def test_product_is_added_to_the_menu_and_to_a_page() -> None:
    after = with_product(REFERENCE, UKHA, SOUPS.id).restaurant

    added = replace(UKHA, name="Уха", full_name="Уха", number="7", price=Decimal("300.00"))
    assert after.products == (SOUP, TEA, OLD_DISH, added)
    assert str(after.products[-1].price) == "300.00"
    assert after.menu_groups == (replace(SOUPS, product_ids=(SOUP.id, OLD_DISH.id, NEW)),)


def test_product_on_no_page_is_on_the_menu_all_the_same() -> None:
    after = with_product(REFERENCE, UKHA, None).restaurant

    assert (len(after.products), after.menu_groups) == (4, (SOUPS,))
    assert group_of(after.menu_groups, SOUP.id) == SOUPS.id
    assert group_of(after.menu_groups, NEW) is None


def test_changed_product_keeps_its_place_on_its_page() -> None:
    dear = replace(SOUP, price=Decimal("500.00"), full_name="Борщ с пампушками")
    after = with_product(REFERENCE, dear, SOUPS.id).restaurant

    assert after.products == (dear, TEA, OLD_DISH)
    assert after.menu_groups == (SOUPS,)


def test_product_moves_to_another_page() -> None:
    wider = with_menu_group(REFERENCE, NEW, "Первое")
    after = with_product(wider, SOUP, NEW).restaurant

    assert [group.product_ids for group in after.menu_groups] == [(OLD_DISH.id,), (SOUP.id,)]


@pytest.mark.parametrize(
    ("product", "told"),
    [
        (replace(UKHA, name="Чай"), "name_is_taken: name=Чай"),
        (replace(UKHA, number="2"), "article_taken: number=2, name=Чай"),
        (replace(UKHA, price=Decimal("-0.01")), "price_out_of_range: price=-0.01, min=0.00"),
        (replace(UKHA, price=Decimal(1000000)), "price_out_of_range"),
    ],
)
def test_product_that_makes_no_sense_is_refused(product: Product, told: str) -> None:
    with pytest.raises(EngineError, match=told):
        with_product(REFERENCE, product, None)


def test_any_number_of_products_have_no_article() -> None:
    first = with_product(REFERENCE, replace(UKHA, number=""), None)
    other = replace(UKHA, id=UUID(int=901), name="Щи серые", number="")

    assert len(with_product(first, other, None).restaurant.products) == 5


def test_page_that_is_not_there_is_refused() -> None:
    with pytest.raises(EntityNotFoundException, match="no menu group with id"):
        with_product(REFERENCE, UKHA, NEW)


def test_unused_product_is_deleted_from_its_page_too() -> None:
    closed = record(dishes=(dish(),), status=OrderStatus.CLOSED, closed_in=3)
    after = without_product(with_orders(closed), SOUP.id).restaurant

    assert after.products == (TEA, OLD_DISH)
    assert after.menu_groups == (replace(SOUPS, product_ids=(OLD_DISH.id,)),)


def test_product_of_an_open_order_is_not_deleted() -> None:
    with pytest.raises(EngineError, match="entry_in_use: name=Борщ, number=1"):
        without_product(with_orders(record(dishes=(dish(),))), SOUP.id)


def test_last_product_stays() -> None:
    alone = replace(REFERENCE, restaurant=replace(REFERENCE.restaurant, products=(TEA,)))
    with pytest.raises(EngineError, match="last_entry: name=Чай"):
        without_product(alone, TEA.id)


def test_page_is_added_and_renamed() -> None:
    wider = with_menu_group(REFERENCE, NEW, " Напитки ").restaurant
    assert wider.menu_groups == (SOUPS, MenuGroup(id=NEW, name="Напитки", product_ids=()))

    renamed = with_menu_group(REFERENCE, SOUPS.id, "Первое").restaurant
    assert renamed.menu_groups == (replace(SOUPS, name="Первое"),)
    with pytest.raises(EngineError, match="name_is_taken: name=Супы"):
        with_menu_group(REFERENCE, NEW, "Супы")


def test_empty_page_is_deleted_and_a_full_one_is_not() -> None:
    wider = with_menu_group(REFERENCE, NEW, "Напитки")

    assert without_menu_group(wider, NEW).restaurant.menu_groups == (SOUPS,)
    with pytest.raises(EngineError, match="group_not_empty: name=Супы, count=2"):
        without_menu_group(wider, SOUPS.id)
