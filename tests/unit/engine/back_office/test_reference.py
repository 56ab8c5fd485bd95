from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.back_office.reference import (
    agreeing,
    check_unused,
    checked_name,
    found,
    put,
    without,
)
from cashier_sim.engine.errors import EngineError
from cashier_sim.plugin_api import EntityNotFoundException, OrderStatus
from tests.unit.engine.back_office.data import REFERENCE, TIPS, with_orders
from tests.unit.engine.builders import CASH, DISCOUNT, HOTEL, SOUP, TEA, record


def test_name_loses_the_blanks_around_it() -> None:
    assert checked_name(" Солянка ", SOUP.id, (SOUP, TEA)) == "Солянка"


def test_entry_keeps_its_own_name() -> None:
    assert checked_name(SOUP.name, SOUP.id, (SOUP, TEA)) == SOUP.name


@pytest.mark.parametrize(
    ("name", "told"), [("", "name_is_empty"), (" ", "name_is_empty"), ("Чай ", "taken: name=Чай")]
)
def test_name_must_be_one_of_its_own(name: str, told: str) -> None:
    with pytest.raises(EngineError, match=told):
        checked_name(name, SOUP.id, (SOUP, TEA))


def test_entry_is_put_last_or_in_its_own_place() -> None:
    dear = replace(SOUP, price=Decimal(1000))

    assert put((SOUP,), TEA) == (SOUP, TEA)
    assert put((SOUP, TEA), dear) == (dear, TEA)
    assert without((SOUP, TEA), SOUP) == (TEA,)


def test_entry_that_is_not_there_is_named() -> None:
    assert found((SOUP, TEA), TEA.id, "product") == TEA
    with pytest.raises(EntityNotFoundException, match="There is no product with id") as refused:
        found((SOUP,), TEA.id, "product")
    assert refused.value.entity_id == TEA.id


def test_first_order_that_uses_an_entry_is_named() -> None:
    check_unused((record(1),), "Борщ", lambda _: False)
    with pytest.raises(EngineError, match="entry_in_use: name=Борщ, number=2"):
        check_unused((record(1), record(2)), "Борщ", lambda one: one.order.number > 1)


def test_live_orders_are_the_open_ones() -> None:
    closed = record(2, status=OrderStatus.CLOSED, closed_in=3)

    assert with_orders(record(1), closed).live == (record(1),)


def test_snapshots_follow_their_entries() -> None:
    dear = replace(DISCOUNT, percent=Decimal(20))
    renamed = replace(CASH, payment_type=replace(CASH.payment_type, name="Монеты"))
    changed = agreeing(
        replace(
            REFERENCE,
            restaurant=replace(REFERENCE.restaurant, discount_types=(dear,)),
            payment_types=(renamed, HOTEL),
        )
    )

    assert changed.payment_types[1].payment_type.discount_type == dear
    tips = changed.restaurant.donation_types[0]
    assert tips == replace(TIPS, payment_types=(renamed.payment_type,))


def test_snapshot_of_what_is_gone_goes() -> None:
    gone = agreeing(replace(REFERENCE, restaurant=replace(REFERENCE.restaurant, discount_types=())))

    assert [one.payment_type.discount_type for one in gone.payment_types] == [None] * 6
    assert UUID(int=40) not in {one.id for one in gone.restaurant.discount_types}
