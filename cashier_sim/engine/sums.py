"""Money: quantising, and every sum of an order that follows from its items.

Pure functions over frozen values. Sums are `Decimal` in currency units with two places.
"""

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from cashier_sim.engine.model import OrderRecord
from cashier_sim.plugin_api import (
    ArgumentException,
    ArgumentOutOfRangeException,
    DiscountItem,
    Order,
    OrderProductItem,
    PaymentItem,
    PaymentStatus,
)

CENT = Decimal("0.01")
ZERO = Decimal("0.00")
MONEY_LIMIT = Decimal(10) ** 12
"""What a sum must stay below, so that no computation here loses a digit."""

_HUNDRED = Decimal(100)


def money(value: Decimal, name: str = "sum") -> Decimal:
    """Quantise an amount to two places, halves away from zero. The door for every sum.

    Args:
        value: The amount; a whole `int` is taken too.
        name: What the error calls it.

    Raises:
        ArgumentException: It is no `Decimal`, such as a float.
        ArgumentOutOfRangeException: It is not a number, infinite or beyond `MONEY_LIMIT`.
    """
    amount = exact(value, name)
    if not amount.is_finite() or abs(amount) >= MONEY_LIMIT:
        raise ArgumentOutOfRangeException(
            f"{name}: {value} is not an amount of money; give a number between "
            f"-{MONEY_LIMIT:f} and {MONEY_LIMIT:f}"
        )
    # Adding zero turns a rounded "-0.00" into "0.00".
    return amount.quantize(CENT, ROUND_HALF_UP) + ZERO


def exact(value: Decimal, name: str) -> Decimal:
    """Take a number that has lost nothing yet: a `Decimal`, or a whole `int`.

    Raises:
        ArgumentException: It is something else, such as a float.
    """
    if isinstance(value, bool) or not isinstance(value, Decimal | int):
        raise ArgumentException(f"{name}: {value!r} is a {type(value).__name__}; give a Decimal")
    return Decimal(value)


def counted_payments(order: Order) -> tuple[PaymentItem, ...]:
    """The items that pay the order: new or processed; preliminary ones are no money yet."""
    return tuple(
        item
        for item in order.payments
        if not item.is_preliminary and item.status in {PaymentStatus.NEW, PaymentStatus.PROCESSED}
    )


def entered(record: OrderRecord) -> Decimal:
    """What the payment items of the order add up to; the screen's «Внесено»."""
    return sum((item.sum for item in counted_payments(record.order)), ZERO)


def due(record: OrderRecord) -> Decimal:
    """What no payment item covers yet, >= 0; the screen's «Внести»."""
    return max(record.order.result_sum - entered(record), ZERO)


def change(record: OrderRecord) -> Decimal:
    """What goes back to the guest, >= 0: what is above the due, but only out of types with change.

    In an order that can be closed, items = result sum + change.
    """
    changeable = sum(
        (item.sum for item in counted_payments(record.order) if item.type.can_display_change), ZERO
    )
    return max(min(entered(record) - record.order.result_sum, changeable), ZERO)


def item_cost(item: OrderProductItem) -> Decimal:
    """Price times amount of a dish with its modifiers, before discounts."""
    price = item.price if item.open_price is None else item.open_price
    modifiers = (money(extra.price * extra.amount) for extra in item.assigned_modifiers)
    return sum(modifiers, money(price * item.amount))


def recomputed(order: Order) -> Order:
    """The order with every sum that follows from its dishes, discounts and payments made anew.

    A discount's percent is of the full sum; several never take off more than there is. Each
    dish bears its share of the discount, to the cent.
    """
    costs = [ZERO if item.deleted else item_cost(item) for item in order.items]
    full_sum = sum(costs, ZERO)
    discounts = _discounts(order.discounts, full_sum)
    taken_off = sum((discount.sum for discount in discounts), ZERO)
    items = tuple(
        _with_sums(item, cost, cost - share)
        for item, cost, share in zip(order.items, costs, _shares(costs, taken_off), strict=True)
    )
    processed = (
        item.sum for item in counted_payments(order) if item.status is PaymentStatus.PROCESSED
    )
    return replace(
        order,
        items=items,
        discounts=discounts,
        full_sum=full_sum,
        result_sum=full_sum - taken_off,
        processed_payments_sum=sum(processed, ZERO),
    )


def _with_sums(item: OrderProductItem, cost: Decimal, result_sum: Decimal) -> OrderProductItem:
    # A dish that did not change stays the same object, so that a screen can tell at a glance.
    if item.cost == cost and item.result_sum == result_sum:
        return item
    return replace(item, cost=cost, result_sum=result_sum)


def _discounts(discounts: tuple[DiscountItem, ...], full_sum: Decimal) -> tuple[DiscountItem, ...]:
    left = full_sum
    result = []
    for discount in discounts:
        taken_off = min(money(full_sum * discount.discount_type.percent / _HUNDRED), left)
        left -= taken_off
        result.append(replace(discount, sum=taken_off))
    return tuple(result)


def _shares(costs: list[Decimal], taken_off: Decimal) -> list[Decimal]:
    """Split a discount over dishes in proportion to their costs.

    Running totals are rounded, not shares: so the shares add up exactly, and none is negative or
    above its dish's cost.
    """
    full_sum = sum(costs, ZERO)
    if not taken_off:
        return [ZERO] * len(costs)
    totals = [ZERO]
    running = ZERO
    for cost in costs:
        running += cost
        totals.append(money(taken_off * running / full_sum))
    return [after - before for before, after in pairwise(totals)]
