from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.back_office.reductions import (
    with_discount_type,
    with_donation_type,
    without_discount_type,
    without_donation_type,
)
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import OrderRecord
from cashier_sim.plugin_api import (
    DiscountItem,
    DiscountType,
    DonationType,
    EntityNotFoundException,
    OrderStatus,
)
from tests.unit.engine.back_office.data import NEW, REFERENCE, TIPS, with_orders
from tests.unit.engine.builders import CARD, CASH, DISCOUNT, HOTEL, payment, record

SURCHARGE = DiscountType(id=NEW, name=" Обслуживание ", percent=Decimal(-10))
FREE = replace(
    REFERENCE,
    payment_types=tuple(
        replace(one, payment_type=replace(one.payment_type, discount_type=None))
        for one in REFERENCE.payment_types
    ),
)
"""No payment type brings a discount."""


# discounts and surcharges


def test_surcharge_is_added() -> None:
    added = with_discount_type(REFERENCE, SURCHARGE).restaurant.discount_types

    assert added == (DISCOUNT, replace(SURCHARGE, name="Обслуживание"))


def test_changed_discount_is_changed_in_the_types_that_bring_it() -> None:
    dear = replace(DISCOUNT, percent=Decimal("12.5"))
    after = with_discount_type(REFERENCE, dear)

    assert after.restaurant.discount_types == (dear,)
    brought = [one.payment_type.discount_type for one in after.payment_types if one.id == HOTEL.id]
    assert brought == [dear]


def test_flexible_sum_has_no_percent() -> None:
    flexible = replace(SURCHARGE, is_flexible_sum=True, percent=Decimal(5))
    added = with_discount_type(REFERENCE, flexible).restaurant.discount_types[-1]

    assert (added.is_flexible_sum, added.percent) == (True, Decimal(0))


@pytest.mark.parametrize(
    ("percent", "told"),
    [
        ("100.01", "percent_out_of_range: percent=100.01, min=-100, max=100"),
        ("-101", "percent_out_of_range"),
        ("0", "percent_is_zero"),
    ],
)
def test_percent_is_a_part_of_the_whole(percent: str, told: str) -> None:
    with pytest.raises(EngineError, match=told):
        with_discount_type(REFERENCE, replace(SURCHARGE, percent=Decimal(percent)))


def test_unused_discount_is_deleted() -> None:
    closed = replace(_discounted(), order=replace(_discounted().order, status=OrderStatus.CLOSED))
    kept = replace(FREE, records=(closed,))

    assert without_discount_type(kept, DISCOUNT.id).restaurant.discount_types == ()


def test_discount_of_an_open_order_is_not_deleted() -> None:
    with pytest.raises(EngineError, match="entry_in_use: name=Гость отеля, number=1"):
        without_discount_type(replace(FREE, records=(_discounted(),)), DISCOUNT.id)


def test_discount_that_a_payment_type_brings_is_not_deleted() -> None:
    with pytest.raises(EngineError, match="entry_linked: name=Гость отеля, other=Гостиница"):
        without_discount_type(REFERENCE, DISCOUNT.id)


def test_discount_that_is_not_there_is_refused() -> None:
    with pytest.raises(EntityNotFoundException, match="no discount with id"):
        without_discount_type(REFERENCE, NEW)


# tips


def test_kind_of_tips_is_added_and_changed() -> None:
    kitchen = DonationType(id=NEW, name=" Кухне ", payment_types=(CASH.payment_type,))
    added = with_donation_type(REFERENCE, kitchen)
    assert added.restaurant.donation_types == (TIPS, replace(kitchen, name="Кухне"))

    card = replace(TIPS, payment_types=(CARD.payment_type,))
    assert with_donation_type(added, card).restaurant.donation_types[0] == card


def test_tips_are_paid_with_something() -> None:
    with pytest.raises(EngineError, match="donation_without_types"):
        with_donation_type(REFERENCE, replace(TIPS, payment_types=()))


def test_unused_kind_of_tips_is_deleted() -> None:
    plain = replace(
        record(), order=replace(record().order, donations=(payment(80, CASH, "10.00"),))
    )

    assert without_donation_type(with_orders(plain), TIPS.id).restaurant.donation_types == ()


def test_tips_of_an_open_order_keep_their_kind() -> None:
    given = replace(payment(80, CASH, "10.00"), donation_type=TIPS)
    tipped = replace(record(), order=replace(record().order, donations=(given,)))
    with pytest.raises(EngineError, match="entry_in_use: name=Чаевые, number=1"):
        without_donation_type(with_orders(tipped), TIPS.id)


def test_kind_of_tips_that_is_not_there_is_refused() -> None:
    with pytest.raises(EntityNotFoundException, match="no kind of tips with id"):
        without_donation_type(REFERENCE, UUID(int=999))


def _discounted() -> OrderRecord:
    item = DiscountItem(id=UUID(int=950), discount_type=DISCOUNT, sum=Decimal("1.00"))
    return replace(record(), order=replace(record().order, discounts=(item,)))
