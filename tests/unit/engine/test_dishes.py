from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.dishes import (
    add_dish,
    change_dish_amount,
    comment_dish,
    dish_amount,
    remove_dish,
    require_new,
)
from cashier_sim.engine.errors import EngineError
from cashier_sim.plugin_api import (
    ArgumentException,
    OrderGuestItem,
    OrderStatus,
    PaymentStatus,
    ProductSize,
)
from tests.unit.engine.builders import CARD, GUEST, OLD_DISH, SOUP, dish, payment, record

if TYPE_CHECKING:
    from collections.abc import Callable

    from cashier_sim.engine.model import OrderRecord

ITEM = UUID(int=70)


def test_dish_is_added_for_the_first_guest_at_the_menu_price() -> None:
    (item,) = add_dish(record(), item_id=ITEM, product=SOUP, amount=Decimal(2)).order.items

    assert (item.id, item.product, item.amount, item.price) == (
        ITEM,
        SOUP,
        Decimal(2),
        SOUP.price,
    )
    assert item.guest == GUEST


def test_dish_is_added_at_an_open_price_for_a_course() -> None:
    (item,) = add_dish(
        record(),
        item_id=ITEM,
        product=SOUP,
        amount=Decimal(1),
        course=2,
        open_price=Decimal("99.00"),
    ).order.items

    assert (item.price, item.open_price, item.course) == (SOUP.price, Decimal("99.00"), 2)


def test_dish_is_commented_and_the_others_stay() -> None:
    made = record(dishes=(dish(70), dish(71)))
    edited = comment_dish(made, ITEM, "без сметаны")

    assert [item.comment for item in edited.order.items] == ["без сметаны", ""]
    assert edited.order.items[1] is made.order.items[1]


def test_dish_is_added_for_a_given_guest_in_a_size() -> None:
    guest = OrderGuestItem(id=UUID(int=31), name="Гость 2", rank=1)
    size = ProductSize(id=UUID(int=32), name="Большая")
    edited = add_dish(
        record(), item_id=ITEM, product=SOUP, amount=Decimal(1), guest=guest, size=size
    )

    assert (edited.order.items[0].guest, edited.order.items[0].size) == (guest, size)


def test_product_not_on_sale_is_refused() -> None:
    with pytest.raises(EngineError, match="product_inactive: product=Щи"):
        add_dish(record(), item_id=ITEM, product=OLD_DISH, amount=Decimal(1))


@pytest.mark.parametrize("amount", ["0", "-1", "0.0005", "1.0001", "1000", "NaN", "Infinity"])
def test_amount_out_of_range_is_refused(amount: str) -> None:
    with pytest.raises(EngineError) as refused:
        dish_amount(Decimal(amount))

    assert refused.value.code is Code.AMOUNT_OUT_OF_RANGE
    assert refused.value.values == {"amount": amount, "min": "0.001", "max": "999.999"}


@pytest.mark.parametrize("amount", ["0.001", "999.999", "1.50000"])
def test_amount_in_range_is_kept(amount: str) -> None:
    assert dish_amount(Decimal(amount)) == Decimal(amount)


def test_amount_as_float_is_refused() -> None:
    with pytest.raises(ArgumentException, match=r"amount: 1\.5 is a float"):
        dish_amount(1.5)  # type: ignore[arg-type]  # what an untyped plugin gives


def test_amount_of_one_dish_is_changed() -> None:
    edited = change_dish_amount(record(dishes=(dish(70), dish(71))), ITEM, Decimal("2.5"))

    assert [item.amount for item in edited.order.items] == [Decimal("2.5"), 1]


def test_one_dish_is_removed() -> None:
    edited = remove_dish(record(dishes=(dish(70), dish(71))), ITEM)

    assert [item.id for item in edited.order.items] == [UUID(int=71)]


def test_dish_that_is_not_there_is_named_by_its_order() -> None:
    with pytest.raises(EngineError, match="dish_not_found: number=1"):
        remove_dish(record(dishes=(dish(71),)), ITEM)


def test_order_never_costs_less_than_what_is_paid() -> None:
    paid = record(
        dishes=(dish(amount="2"),),
        payments=(payment(80, CARD, "500.00", PaymentStatus.PROCESSED),),
    )
    with pytest.raises(EngineError) as refused:
        change_dish_amount(paid, ITEM, Decimal(1))

    assert refused.value.code is Code.BELOW_PAID
    assert refused.value.values == {"sum": "420.00", "paid": "500.00"}


@pytest.mark.parametrize("status", [OrderStatus.BILL, OrderStatus.CLOSED, OrderStatus.DELETED])
def test_dishes_are_frozen_unless_the_order_is_new(status: OrderStatus) -> None:
    frozen = record(dishes=(dish(),), status=status)
    acts: tuple[Callable[[], OrderRecord], ...] = (
        lambda: add_dish(frozen, item_id=ITEM, product=SOUP, amount=Decimal(1)),
        lambda: change_dish_amount(frozen, ITEM, Decimal(2)),
        lambda: remove_dish(frozen, ITEM),
        lambda: comment_dish(frozen, ITEM, ""),
    )
    for act in acts:
        with pytest.raises(EngineError, match="order_not_new: number=1"):
            act()


def test_new_order_may_change() -> None:
    require_new(record())
