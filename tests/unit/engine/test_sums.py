# long because all that money depends on is computed in one module

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cashier_sim.engine.model import OrderRecord
from cashier_sim.engine.sums import (
    change,
    covering_payments,
    discount_id,
    due,
    entered,
    exact,
    item_cost,
    money,
    recomputed,
    split,
)
from cashier_sim.plugin_api import (
    ArgumentException,
    ArgumentOutOfRangeException,
    DiscountItem,
    DiscountType,
    Order,
    OrderModifierItem,
    PaymentItem,
    PaymentStatus,
)
from tests.unit.engine.builders import (
    CARD,
    CASH,
    DISCOUNT,
    HOTEL,
    SOUP,
    TEA,
    dish,
    order,
    payment,
    record,
)

PRICES = st.decimals("0", "99999.99", places=2)
AMOUNTS = st.decimals("0.001", "999.999", places=3)


def settled(order_: Order) -> OrderRecord:
    return OrderRecord(order=recomputed(order_))


# money


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("1.005", "1.01"),
        ("1.004999", "1.00"),
        ("-1.005", "-1.01"),
        ("-0.001", "0.00"),
        ("2", "2.00"),
        ("999999999999.99", "999999999999.99"),
    ],
)
def test_money_has_two_places_with_halves_away_from_zero(value: str, expected: str) -> None:
    assert str(money(Decimal(value))) == expected


def test_money_takes_a_whole_number() -> None:
    assert str(money(7)) == "7.00"  # type: ignore[arg-type]  # what an untyped plugin gives


@pytest.mark.parametrize(
    "value", ["NaN", "sNaN", "Infinity", "-Infinity", "1000000000000", "-1000000000000"]
)
def test_what_is_no_amount_of_money_is_refused_by_name(value: str) -> None:
    with pytest.raises(ArgumentOutOfRangeException, match=rf"^min_sum: {value} is not"):
        money(Decimal(value), "min_sum")


@pytest.mark.parametrize("value", [1.1, True, "5", None])
def test_what_is_no_exact_number_is_refused_by_name(value: object) -> None:
    with pytest.raises(ArgumentException, match=rf"^sum: {value!r} is a .*; give a Decimal$"):
        exact(value, "sum")  # type: ignore[arg-type]  # what an untyped plugin gives


@given(st.decimals("-999999999", "999999999", allow_nan=False))
def test_money_is_off_by_half_a_cent_at_most_and_stays_as_it_is(value: Decimal) -> None:
    rounded = money(value)

    assert abs(rounded - value) <= Decimal("0.005")
    assert money(rounded) == rounded
    assert rounded.as_tuple().exponent == -2
    assert rounded == value.quantize(Decimal("0.01"), ROUND_HALF_UP)


# an order's sums


def test_sums_of_an_empty_order_are_zero() -> None:
    empty = recomputed(order())

    assert empty.full_sum == empty.result_sum == empty.processed_payments_sum == 0


def test_cost_is_price_times_amount_with_modifiers() -> None:
    extra = OrderModifierItem(
        id=UUID(int=1), product=TEA, amount=Decimal(2), price=Decimal("10.255")
    )
    item = replace(dish(amount="0.5"), assigned_modifiers=(extra,))

    assert item_cost(item) == Decimal("210.00") + Decimal("20.51")


def test_open_price_replaces_the_price() -> None:
    assert item_cost(replace(dish(amount="2"), open_price=Decimal("99.99"))) == Decimal("199.98")


def test_dish_that_did_not_change_stays_the_same_object() -> None:
    before = recomputed(order(dishes=(dish(70), dish(71))))
    after = recomputed(replace(before, items=(*before.items, dish(72))))

    assert all(new is old for new, old in zip(after.items, before.items, strict=False))
    assert after.items[2].cost == SOUP.price


def test_deleted_dish_costs_nothing() -> None:
    deleted = replace(dish(71), deleted=True)
    sums = recomputed(order(dishes=(dish(), deleted)))

    assert sums.full_sum == SOUP.price
    assert sums.items[1].result_sum == 0


def test_discount_is_of_the_full_sum_and_borne_by_the_dishes() -> None:
    discounted = replace(
        order(dishes=(dish(70, SOUP), dish(71, TEA))),
        discounts=(DiscountItem(discount_type=DISCOUNT, sum=Decimal(0)),),
    )
    sums = recomputed(discounted)

    assert sums.full_sum == Decimal("569.90")
    assert sums.discounts[0].sum == Decimal("56.99")
    assert sums.result_sum == Decimal("512.91")
    assert [item.result_sum for item in sums.items] == [Decimal("378.00"), Decimal("134.91")]


def test_discounts_never_take_off_more_than_there_is() -> None:
    kinds = (
        DiscountType(id=UUID(int=1), name="90", percent=Decimal(90)),
        DiscountType(id=UUID(int=2), name="50", percent=Decimal(50)),
    )
    discounts = tuple(DiscountItem(discount_type=kind, sum=Decimal(0)) for kind in kinds)
    sums = recomputed(replace(order(dishes=(dish(),)), discounts=discounts))

    assert [discount.sum for discount in sums.discounts] == [Decimal("378.00"), Decimal("42.00")]
    assert sums.result_sum == 0


SURCHARGE = DiscountType(id=UUID(int=1), name="Обслуживание", percent=Decimal(-10))
BY_SUM = DiscountType(
    id=UUID(int=2), name="Скидка суммой", percent=Decimal(0), is_flexible_sum=True
)


def with_discounts(made: Order, *discounts: DiscountItem) -> Order:
    return recomputed(replace(made, discounts=discounts))


def of(kind: DiscountType, flexible_sum: str | None = None) -> DiscountItem:
    """A discount as it is applied, before the sums are made."""
    given_sum = None if flexible_sum is None else Decimal(flexible_sum)
    return DiscountItem(discount_type=kind, sum=Decimal(0), flexible_sum=given_sum)


def lowering(number: int, total: str, status: PaymentStatus = PaymentStatus.NEW) -> PaymentItem:
    """A payment that is processed as a discount."""
    return replace(payment(number, HOTEL, total, status), is_processed_as_discount=True)


def test_surcharge_is_added_and_borne_by_the_dishes() -> None:
    sums = with_discounts(order(dishes=(dish(70, SOUP), dish(71, TEA))), of(SURCHARGE))

    assert sums.discounts[0].sum == Decimal("-56.99")
    assert sums.result_sum == Decimal("626.89")
    assert [item.result_sum for item in sums.items] == [Decimal("462.00"), Decimal("164.89")]


def test_surcharge_after_a_whole_discount_is_shared_by_costs() -> None:
    whole = DiscountType(id=UUID(int=3), name="100", percent=Decimal(100))
    sums = with_discounts(order(dishes=(dish(70, SOUP), dish(71, SOUP))), of(whole), of(SURCHARGE))

    assert [item.result_sum for item in sums.items] == [Decimal("42.00"), Decimal("42.00")]


def test_discount_of_a_given_sum_takes_off_that_sum() -> None:
    sums = with_discounts(order(dishes=(dish(),)), of(BY_SUM, "20.00"))

    assert (sums.discounts[0].sum, sums.result_sum) == (Decimal("20.00"), Decimal("400.00"))


def test_discount_of_a_given_sum_takes_off_at_most_what_there_is() -> None:
    sums = with_discounts(order(dishes=(dish(),)), of(BY_SUM, "500.00"))
    more = recomputed(replace(sums, items=(*sums.items, dish(71))))

    assert (sums.discounts[0].sum, sums.result_sum) == (SOUP.price, Decimal(0))
    assert (more.discounts[0].sum, more.result_sum) == (Decimal("500.00"), Decimal("340.00"))


def test_each_discount_tells_what_it_takes_off_each_dish() -> None:
    dishes = (dish(70, SOUP), dish(71, TEA), replace(dish(72), deleted=True))
    sums = with_discounts(order(dishes=dishes), of(DISCOUNT), of(BY_SUM, "0.01"))

    assert [
        (item.discount_type, item.order_item_id.int, item.sum) for item in sums.applied_discounts
    ] == [
        (DISCOUNT, 70, Decimal("42.00")),
        (DISCOUNT, 71, Decimal("14.99")),
        (BY_SUM, 70, Decimal("0.01")),
    ]


def test_discount_of_an_earlier_version_gets_the_id_of_its_type() -> None:
    sums = with_discounts(order(dishes=(dish(),)), of(DISCOUNT))

    assert sums.discounts[0].id == discount_id(sums.id, DISCOUNT.id)


def test_payment_as_discount_lowers_the_sum_and_covers_nothing() -> None:
    sums = recomputed(
        order(dishes=(dish(),), payments=(lowering(80, "20.00"), payment(81, CASH, "50.00")))
    )

    assert [(item.payment_item_id.int, item.sum) for item in sums.payment_discounts] == [
        (80, Decimal("20.00"))
    ]
    assert (sums.result_sum, sums.items[0].result_sum) == (Decimal("400.00"), Decimal("400.00"))
    assert [item.id.int for item in covering_payments(sums)] == [81]
    assert due(OrderRecord(order=sums)) == Decimal("350.00")


@pytest.mark.parametrize(
    ("status", "result_sum"),
    [
        (PaymentStatus.PROCESSED, "400.00"),
        (PaymentStatus.STORNED, "400.00"),
        (PaymentStatus.CANCELLED, "420.00"),
    ],
)
def test_payment_as_discount_counts_until_it_is_cancelled(
    status: PaymentStatus, result_sum: str
) -> None:
    sums = recomputed(order(dishes=(dish(),), payments=(lowering(80, "20.00", status),)))

    assert sums.result_sum == Decimal(result_sum)
    assert sums.processed_payments_sum == 0


def test_preliminary_payment_as_discount_lowers_nothing_yet() -> None:
    planned = replace(lowering(80, "20.00"), is_preliminary=True)

    assert recomputed(order(dishes=(dish(),), payments=(planned,))).payment_discounts == ()


@pytest.mark.parametrize(
    ("amount", "weights", "shares"),
    [
        ("0.05", ["1.00", "1.00", "1.00"], ["0.02", "0.02", "0.01"]),
        ("0.01", ["1.00", "2.00"], ["0.00", "0.01"]),
        ("-0.01", ["1.00", "2.00"], ["0.00", "-0.01"]),
        ("0.00", ["1.00"], ["0.00"]),
        ("5.00", ["0.00"], ["0.00"]),
        ("5.00", [], []),
    ],
)
def test_what_is_left_of_a_split_goes_to_the_largest_remainders(
    amount: str, weights: list[str], shares: list[str]
) -> None:
    assert [str(share) for share in split(Decimal(amount), [*map(Decimal, weights)])] == shares


@given(st.lists(PRICES, min_size=1, max_size=9), st.data())
def test_split_adds_up_within_its_weights(weights: list[Decimal], data: st.DataObject) -> None:
    amount = data.draw(st.decimals("0", str(sum(weights)), places=2))
    shares = split(amount, weights)

    assert sum(shares) == amount
    assert all(0 <= share <= weight for share, weight in zip(shares, weights, strict=True))
    assert split(-amount, weights) == [-share for share in shares]


kinds = st.one_of(
    st.decimals("-100", "100", places=2)
    .map(lambda percent: replace(DISCOUNT, percent=percent))
    .map(of),
    PRICES.map(lambda total: of(BY_SUM, str(total))),
)


@given(
    st.lists(st.tuples(PRICES, AMOUNTS), min_size=1, max_size=8),
    st.lists(kinds, max_size=4),
    st.lists(PRICES, max_size=2),
)
def test_sums_add_up_to_the_cent(
    rows: list[tuple[Decimal, Decimal]], discounts: list[DiscountItem], payments: list[Decimal]
) -> None:
    dishes = tuple(
        replace(dish(70 + index), price=price, amount=amount)
        for index, (price, amount) in enumerate(rows)
    )
    items = tuple(lowering(90 + index, str(total)) for index, total in enumerate(payments))
    sums = with_discounts(order(dishes=dishes, payments=items), *discounts)
    taken_off = sum(discount.sum for discount in sums.discounts)
    paid_off = sum(discount.sum for discount in sums.payment_discounts)

    assert sum(item.cost for item in sums.items) == sums.full_sum
    assert sum(item.result_sum for item in sums.items) == sums.result_sum >= 0
    assert all(item.result_sum >= 0 for item in sums.items)
    assert sums.full_sum - taken_off - paid_off == sums.result_sum
    assert sum(item.sum for item in sums.applied_discounts) == taken_off
    assert recomputed(sums) == sums


# payments


def test_processed_payments_are_summed() -> None:
    payments = (
        payment(80, CARD, "100.00", PaymentStatus.PROCESSED),
        payment(81, CASH, "50.00"),
        payment(82, CARD, "7.00", PaymentStatus.STORNED),
    )

    assert recomputed(order(payments=payments)).processed_payments_sum == Decimal("100.00")


def test_due_is_what_no_item_covers() -> None:
    paid = settled(order(dishes=(dish(),), payments=(payment(80, CARD, "100.00"),)))

    assert due(paid) == 320
    assert entered(paid) == 100
    assert change(paid) == 0


def test_due_is_never_negative() -> None:
    paid = settled(order(dishes=(dish(),), payments=(payment(80, CASH, "500.00"),)))

    assert due(paid) == 0


@pytest.mark.parametrize("status", [PaymentStatus.STORNED, PaymentStatus.CANCELLED])
def test_returned_items_cover_nothing(status: PaymentStatus) -> None:
    returned = settled(order(dishes=(dish(),), payments=(payment(80, CARD, "100.00", status),)))

    assert due(returned) == SOUP.price


def test_preliminary_payments_are_no_money_yet() -> None:
    planned = payment(80, CARD, "100.00", is_preliminary=True)

    assert due(settled(order(dishes=(dish(),), payments=(planned,)))) == SOUP.price


def test_donations_are_outside() -> None:
    tipped = replace(order(dishes=(dish(),)), donations=(payment(80, CARD, "100.00"),))

    assert due(settled(tipped)) == SOUP.price


def test_change_comes_out_of_cash_only() -> None:
    payments = (payment(80, CARD, "400.00"), payment(81, CASH, "50.00"))

    assert change(settled(order(dishes=(dish(),), payments=payments))) == Decimal("30.00")


def test_change_is_not_more_than_the_cash() -> None:
    payments = (payment(80, CARD, "500.00"), payment(81, CASH, "50.00"))

    assert change(settled(order(dishes=(dish(),), payments=payments))) == Decimal("50.00")


@given(st.decimals("0", "1000", places=2), st.decimals("0", "1000", places=2), AMOUNTS)
def test_items_are_the_result_sum_plus_change_once_nothing_is_due(
    card: Decimal, cash: Decimal, amount: Decimal
) -> None:
    payments: tuple[PaymentItem, ...] = (payment(80, CARD, str(card)), payment(81, CASH, str(cash)))
    paid = settled(order(dishes=(dish(amount=str(amount)),), payments=payments))

    assert due(paid) >= 0
    assert 0 <= change(paid) <= cash
    if due(paid) == 0 and card <= paid.order.result_sum:
        assert entered(paid) == paid.order.result_sum + change(paid)


def test_record_keeps_what_is_not_a_sum() -> None:
    before = record(dishes=(dish(),))

    assert replace(
        recomputed(before.order), items=(), full_sum=Decimal(0), result_sum=Decimal(0)
    ) == (replace(before.order, items=(), full_sum=Decimal(0), result_sum=Decimal(0)))
