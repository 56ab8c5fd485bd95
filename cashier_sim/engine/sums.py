"""Money: quantising, and every sum of an order that follows from its items.

Pure functions over frozen values. Sums are `Decimal` in currency units with two places.
"""

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from uuid import UUID, uuid5

from cashier_sim.engine.model import OrderRecord
from cashier_sim.plugin_api import (
    AppliedDiscountItem,
    ArgumentException,
    ArgumentOutOfRangeException,
    DiscountItem,
    Order,
    OrderProductItem,
    PaymentDiscountItem,
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
    """The items whose money the order takes: new or processed; preliminary ones are none yet."""
    return tuple(
        item
        for item in order.payments
        if not item.is_preliminary and item.status in {PaymentStatus.NEW, PaymentStatus.PROCESSED}
    )


def covering_payments(order: Order) -> tuple[PaymentItem, ...]:
    """The items that pay the order's sum: those counted that do not lower it as a discount."""
    return tuple(item for item in counted_payments(order) if not item.is_processed_as_discount)


def entered(record: OrderRecord) -> Decimal:
    """What the payment items of the order add up to; the screen's «Внесено»."""
    return sum((item.sum for item in covering_payments(record.order)), ZERO)


def due(record: OrderRecord) -> Decimal:
    """What no payment item covers yet, >= 0; the screen's «Внести»."""
    return max(record.order.result_sum - entered(record), ZERO)


def change(record: OrderRecord) -> Decimal:
    """What goes back to the guest, >= 0: what is above the due, but only out of types with change.

    In an order that can be closed, items = result sum + change.
    """
    changeable = sum(
        (item.sum for item in covering_payments(record.order) if item.type.can_display_change),
        ZERO,
    )
    return max(min(entered(record) - record.order.result_sum, changeable), ZERO)


def item_cost(item: OrderProductItem) -> Decimal:
    """Price times amount of a dish with its modifiers, before discounts."""
    price = item.price if item.open_price is None else item.open_price
    modifiers = (money(extra.price * extra.amount) for extra in item.assigned_modifiers)
    return sum(modifiers, money(price * item.amount))


def discount_id(order_id: UUID, discount_type_id: UUID) -> UUID:
    """The id of a discount in an order, which has at most one of a type."""
    return uuid5(order_id, str(discount_type_id))


def recomputed(order: Order) -> Order:
    """The order with every sum that follows from its dishes, discounts and payments made anew.

    A discount's percent is of the full sum; a payment that is processed as a discount takes off
    its sum; several never take off more than there is. Each dish bears its share, to the cent.
    """
    costs = [ZERO if item.deleted else item_cost(item) for item in order.items]
    left = _Left(costs)
    discounts = []
    applied: list[AppliedDiscountItem] = []
    for discount in order.discounts:
        taken_off, shares = left.take_off(_asked(discount, left.full_sum))
        applied += _applied(discount, order.items, shares)
        id_ = discount.id or discount_id(order.id, discount.discount_type.id)
        discounts.append(replace(discount, id=id_, sum=taken_off))
    payment_discounts = tuple(
        PaymentDiscountItem(payment_item_id=item.id, sum=left.take_off(item.sum)[0])
        for item in order.payments
        if _lowers_the_sum(item)
    )
    processed = (
        item.sum for item in covering_payments(order) if item.status is PaymentStatus.PROCESSED
    )
    return replace(
        order,
        items=tuple(map(_with_sums, order.items, costs, left.sums)),
        discounts=tuple(discounts),
        applied_discounts=tuple(applied),
        payment_discounts=payment_discounts,
        full_sum=left.full_sum,
        result_sum=sum(left.sums, ZERO),
        processed_payments_sum=sum(processed, ZERO),
    )


@dataclass(slots=True, init=False)
class _Left:
    """What the dishes of one order still cost while discounts are taken off them."""

    full_sum: Decimal
    costs: list[Decimal]
    sums: list[Decimal]

    def __init__(self, costs: list[Decimal]) -> None:
        self.full_sum = sum(costs, ZERO)
        self.costs = costs
        self.sums = costs

    def take_off(self, asked: Decimal) -> tuple[Decimal, list[Decimal]]:
        """Take off what is asked, or what there is; give what it was, and each dish's share."""
        taken_off = min(asked, sum(self.sums, ZERO))
        # A discount goes by what is left, so that no dish gets below zero; a surcharge by costs,
        # since nothing may be left.
        shares = split(taken_off, self.costs if taken_off < 0 else self.sums)
        self.sums = [left - share for left, share in zip(self.sums, shares, strict=True)]
        return taken_off, shares


def split(amount: Decimal, weights: list[Decimal]) -> list[Decimal]:
    """Split an amount in proportion to weights, to the cent, by largest remainder.

    Args:
        amount: What is split; negative too.
        weights: At least 0, with two places. Shares of an amount within their sum are within
            each weight.

    Returns:
        Shares that add up to `amount`; all zero when nothing weighs anything.
    """
    parts = [int(weight.scaleb(2)) for weight in weights]
    whole = sum(parts)
    if not amount or not whole:
        return [ZERO] * len(weights)
    cents = abs(int(amount.scaleb(2)))
    shares, remainders = zip(*(divmod(cents * part, whole) for part in parts), strict=True)
    missing = cents - sum(shares)
    favoured = set(sorted(range(len(parts)), key=lambda at: -remainders[at])[:missing])
    sign = CENT if amount > 0 else -CENT
    return [(share + (at in favoured)) * sign + ZERO for at, share in enumerate(shares)]


def _asked(discount: DiscountItem, full_sum: Decimal) -> Decimal:
    if discount.flexible_sum is not None:
        return discount.flexible_sum
    return money(full_sum * discount.discount_type.percent / _HUNDRED)


def _applied(
    discount: DiscountItem, items: tuple[OrderProductItem, ...], shares: list[Decimal]
) -> list[AppliedDiscountItem]:
    return [
        AppliedDiscountItem(discount_type=discount.discount_type, order_item_id=item.id, sum=share)
        for item, share in zip(items, shares, strict=True)
        if share
    ]


def _lowers_the_sum(item: PaymentItem) -> bool:
    # One that went back with its order still tells what the order had cost.
    return (
        item.is_processed_as_discount
        and not item.is_preliminary
        and item.status is not PaymentStatus.CANCELLED
    )


def _with_sums(item: OrderProductItem, cost: Decimal, result_sum: Decimal) -> OrderProductItem:
    # A dish that did not change stays the same object, so that a screen can tell at a glance.
    if item.cost == cost and item.result_sum == result_sum:
        return item
    return replace(item, cost=cost, result_sum=result_sum)
