from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.discounts import Discounts, apply_discount, remove_discount
from cashier_sim.engine.edits import with_payment
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.locks import LockOwner
from cashier_sim.engine.model import OrderRecord, PaymentRecord, TransactionState
from cashier_sim.engine.sums import discount_id, recomputed
from cashier_sim.plugin_api import (
    ArgumentException,
    DiscountItem,
    DiscountType,
    EntityAlreadyInUseException,
    EntityNotFoundException,
    OrderStatus,
    PaymentStatus,
)
from tests.unit.engine.builders import (
    CARD,
    DISCOUNT,
    RESTAURANT,
    SOUP,
    TEA,
    Bench,
    bench,
    dish,
    payment,
    record,
)

PLUGIN = LockOwner("plugin hotel")
BY_SUM = DiscountType(
    id=UUID(int=41), name="Скидка суммой", percent=Decimal(0), is_flexible_sum=True
)
SURCHARGE = DiscountType(id=UUID(int=42), name="Обслуживание", percent=Decimal(-10))
HIDDEN = replace(DISCOUNT, id=UUID(int=43), is_manual=False)
TEN = Decimal("10.00")


def summed(made: OrderRecord) -> OrderRecord:
    return replace(made, order=recomputed(made.order))


@pytest.fixture
def soup() -> OrderRecord:
    return record(dishes=(dish(),))


# rules


def test_discount_is_applied_with_an_id_of_its_own(soup: OrderRecord) -> None:
    edited = summed(apply_discount(soup, DISCOUNT, None))
    (item,) = edited.order.discounts

    assert (item.discount_type, item.sum, item.flexible_sum) == (DISCOUNT, Decimal("42.00"), None)
    assert item.id == discount_id(soup.order.id, DISCOUNT.id)
    assert edited.order.result_sum == Decimal("378.00")


def test_discount_of_a_given_sum_is_applied(soup: OrderRecord) -> None:
    edited = summed(apply_discount(soup, BY_SUM, TEN))

    assert edited.order.discounts[0].flexible_sum == TEN
    assert edited.order.result_sum == Decimal("410.00")


def test_precheque_does_not_freeze_discounts() -> None:
    billed = record(dishes=(dish(),), status=OrderStatus.BILL)

    assert apply_discount(billed, DISCOUNT, None).order.discounts


@pytest.mark.parametrize(
    ("kind", "given_sum", "code"),
    [
        (replace(DISCOUNT, is_active=False), None, Code.DISCOUNT_TYPE_INACTIVE),
        (SURCHARGE, None, Code.DISCOUNT_TWICE),
        (BY_SUM, None, Code.DISCOUNT_NEEDS_SUM),
        (DISCOUNT, TEN, Code.DISCOUNT_WITHOUT_SUM),
        (BY_SUM, Decimal("0.00"), Code.DISCOUNT_SUM_NOT_POSITIVE),
        (BY_SUM, Decimal("-1.00"), Code.DISCOUNT_SUM_NOT_POSITIVE),
    ],
)
def test_discount_that_does_not_fit_is_refused(
    soup: OrderRecord, kind: DiscountType, given_sum: Decimal | None, code: Code
) -> None:
    has_one = apply_discount(soup, SURCHARGE, None)
    with pytest.raises(EngineError) as refused:
        apply_discount(has_one, kind, given_sum)
    assert refused.value.code is code


def test_discount_is_taken_off(soup: OrderRecord) -> None:
    both = apply_discount(apply_discount(soup, DISCOUNT, None), BY_SUM, TEN)
    edited = remove_discount(both, discount_id(soup.order.id, DISCOUNT.id))

    assert [item.discount_type for item in edited.order.discounts] == [BY_SUM]


def test_discount_of_an_earlier_version_is_found_by_its_type(soup: OrderRecord) -> None:
    old = DiscountItem(discount_type=DISCOUNT, sum=Decimal("42.00"))
    made = replace(soup, order=replace(soup.order, discounts=(old,)))

    assert remove_discount(made, discount_id(made.order.id, DISCOUNT.id)).order.discounts == ()


def test_discount_that_is_not_there_is_refused(soup: OrderRecord) -> None:
    with pytest.raises(EngineError) as refused:
        remove_discount(soup, UUID(int=9))
    assert (refused.value.code, refused.value.values) == (Code.DISCOUNT_NOT_FOUND, {"number": "1"})


@pytest.mark.parametrize(
    "edit",
    [
        lambda made: apply_discount(made, DISCOUNT, None),
        lambda made: remove_discount(made, UUID(int=9)),
    ],
)
def test_closed_order_keeps_its_discounts(edit: Callable[[OrderRecord], object]) -> None:
    with pytest.raises(EngineError) as refused:
        edit(record(dishes=(dish(),), status=OrderStatus.CLOSED))
    assert refused.value.code is Code.ORDER_NOT_OPEN


def prepaid(total: str) -> OrderRecord:
    """A soup of which a part is paid."""
    item = payment(80, CARD, total, PaymentStatus.PROCESSED)
    slot = PaymentRecord(item_id=item.id, state=TransactionState.TAKEN, taken=item.sum)
    return with_payment(record(dishes=(dish(),), payments=(item,)), slot)


def test_discount_does_not_go_below_what_is_paid() -> None:
    with pytest.raises(EngineError) as refused:
        apply_discount(prepaid("400.00"), DISCOUNT, None)

    assert refused.value.code is Code.BELOW_PAID
    assert apply_discount(prepaid("378.00"), DISCOUNT, None).order.discounts


def test_surcharge_is_not_taken_off_below_what_is_paid() -> None:
    charged = apply_discount(prepaid("440.00"), SURCHARGE, None)
    with pytest.raises(EngineError) as refused:
        remove_discount(charged, discount_id(charged.order.id, SURCHARGE.id))
    assert refused.value.code is Code.BELOW_PAID


# the cashier's acts


class Room:
    """Discounts over one order with a soup and a tea."""

    def __init__(self) -> None:
        self.on: Bench = bench()
        restaurant = replace(
            RESTAURANT, discount_types=(*RESTAURANT.discount_types, BY_SUM, HIDDEN)
        )
        made = record(dishes=(dish(), dish(71, TEA)))
        self.on.state.commit("put", orders=(made,), restaurant=restaurant)
        self.order_id = made.order.id
        self.discounts = Discounts(self.on.state)


def test_cashier_applies_and_removes_a_discount() -> None:
    room = Room()
    applied = room.discounts.apply(room.order_id, DISCOUNT.id)
    assert applied.order.result_sum == Decimal("512.91")
    (item,) = applied.order.discounts
    assert item.id is not None

    removed = room.discounts.remove(room.order_id, item.id)
    assert removed.order.discounts == ()
    assert removed.order.result_sum == SOUP.price + TEA.price
    assert room.on.state.record(room.order_id) == removed
    assert [change.note for change in room.on.changes[-2:]] == [
        "discount applied",
        "discount removed",
    ]


def test_cashier_gives_the_sum_of_a_discount_that_has_none() -> None:
    room = Room()
    applied = room.discounts.apply(room.order_id, BY_SUM.id, Decimal("9.995"))

    assert applied.order.discounts[0].sum == TEN


def test_sum_is_money() -> None:
    room = Room()
    with pytest.raises(ArgumentException, match="float"):
        room.discounts.apply(room.order_id, BY_SUM.id, 9.5)  # type: ignore[arg-type]  # no Decimal


def test_discount_that_only_plugins_apply_is_refused() -> None:
    room = Room()
    with pytest.raises(EngineError) as refused:
        room.discounts.apply(room.order_id, HIDDEN.id)
    assert refused.value.code is Code.DISCOUNT_NOT_MANUAL


def test_discount_type_that_is_not_there_is_refused() -> None:
    room = Room()
    with pytest.raises(EntityNotFoundException):
        room.discounts.apply(room.order_id, UUID(int=9))


def test_order_of_a_plugin_is_in_use() -> None:
    room = Room()
    with (
        room.on.state.locks.hold(room.order_id, PLUGIN),
        pytest.raises(EntityAlreadyInUseException),
    ):
        room.discounts.apply(room.order_id, DISCOUNT.id)
    assert room.on.state.locks.holder(room.order_id) is None
