"""Edits that a plugin makes at once, each drawn from what the order has."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from cashier_sim.plugin_api import Order

if TYPE_CHECKING:
    from tests.unit.till.histories.hand import Hand

SUMS = tuple(map(Decimal, ("0", "10.00", "120.00", "390.00", "1000.00", "-1", "0.005")))
AMOUNTS = tuple(map(Decimal, ("1", "2", "0.333", "0", "1000")))
NEW_ORDER = "order"
"""The edit that concerns no order that is there."""

Door = Any
"""An operation service or an edit session: alike in the names of their methods, not in types."""

Edit = Callable[["Hand", Door, Order, tuple[Any, ...]], object]
"""Edits an order through a door; the tuple ends the arguments."""


class NothingThere(Exception):
    """What was drawn does not exist now."""


def _new_order(hand: Hand, door: Door, order: Order, ends: tuple[Any, ...]) -> object:
    del order
    return door.create_order(hand.service.get_tables()[: hand.chance.randint(0, 2)], *ends)


def _comment(hand: Hand, door: Door, order: Order, ends: tuple[Any, ...]) -> object:
    return door.change_order_comment(hand.any_of(("", "у окна")), order, *ends)


def _external_data(hand: Hand, door: Door, order: Order, ends: tuple[Any, ...]) -> object:
    if hand.chance.random() < 0.5:
        return door.add_order_external_data("ключ", "значение", order, *ends)
    return door.delete_order_external_data("ключ", order, *ends)


def _guest(hand: Hand, door: Door, order: Order, ends: tuple[Any, ...]) -> object:
    return door.add_order_guest(None, hand.any_of(("Гость", "")), order, *ends)


def _delete_guest(hand: Hand, door: Door, order: Order, ends: tuple[Any, ...]) -> object:
    return door.delete_order_guest(hand.any_of(order.guests), order, *ends)


def _dish(hand: Hand, door: Door, order: Order, ends: tuple[Any, ...]) -> object:
    product, guest = hand.any_of(hand.service.get_active_products()), hand.any_of(order.guests)
    amount = hand.any_of(AMOUNTS[:3])
    return door.add_order_product_item(amount, product, order, guest, None, *ends)


def _amount(hand: Hand, door: Door, order: Order, ends: tuple[Any, ...]) -> object:
    return door.change_order_item_amount(
        hand.any_of(AMOUNTS), hand.any_of(order.items), order, *ends
    )


def _delete_dish(hand: Hand, door: Door, order: Order, ends: tuple[Any, ...]) -> object:
    return door.delete_order_item(hand.any_of(order.items), order, *ends)


def _discount(hand: Hand, door: Door, order: Order, ends: tuple[Any, ...]) -> object:
    kind = hand.any_of(hand.service.get_discount_types())
    if kind.is_flexible_sum:
        return door.add_flexible_sum_discount(hand.any_of(SUMS), kind, order, *ends)
    return door.add_discount(kind, order, *ends)


def _delete_discount(hand: Hand, door: Door, order: Order, ends: tuple[Any, ...]) -> object:
    return door.delete_discount(hand.any_of(order.discounts), order, *ends)


def _payment(hand: Hand, door: Door, order: Order, ends: tuple[Any, ...]) -> object:
    kind = hand.any_of(hand.service.get_payment_types())
    return door.add_payment_item(hand.any_of(SUMS), None, kind, order, *ends)


def _external(hand: Hand, door: Door, order: Order, ends: tuple[Any, ...]) -> object:
    kind, is_taken = hand.any_of(hand.service.get_payment_types()), hand.chance.random() < 0.5
    add = door.add_external_payment_item
    return add(hand.any_of(SUMS), is_taken, None, kind, order, *ends)


def _fiscalized(hand: Hand, door: Door, order: Order, ends: tuple[Any, ...]) -> object:
    kind = hand.any_of(hand.service.get_payment_types())
    add = door.add_external_fiscalized_payment_item
    return add(hand.any_of(SUMS), None, kind, order, *ends)


def _preliminary(hand: Hand, door: Door, order: Order, ends: tuple[Any, ...]) -> object:
    kind = hand.any_of(hand.service.get_payment_types())
    add = door.add_preliminary_payment_item
    return add(hand.any_of(SUMS), None, kind, order, *ends)


def _change_sum(hand: Hand, door: Door, order: Order, ends: tuple[Any, ...]) -> object:
    item = hand.any_of(order.payments)
    most = hand.any_of((None, Decimal(500)))
    change = door.change_payment_item_sum
    return change(hand.any_of(SUMS), None, most, item, order, *ends)


def _delete_payment(hand: Hand, door: Door, order: Order, ends: tuple[Any, ...]) -> object:
    return door.delete_payment_item(hand.any_of(order.payments), order, *ends)


def _delete_external(hand: Hand, door: Door, order: Order, ends: tuple[Any, ...]) -> object:
    return door.delete_external_payment_item(hand.any_of(order.payments), order, *ends)


def _custom_data(hand: Hand, door: Door, order: Order, ends: tuple[Any, ...]) -> object:
    item = hand.any_of(order.payments)
    return door.change_payment_item_custom_data("данные", item, order, *ends)


EDITS: dict[str, Edit] = {
    NEW_ORDER: _new_order,
    "comment": _comment,
    "external data": _external_data,
    "guest": _guest,
    "delete guest": _delete_guest,
    "dish": _dish,
    "amount": _amount,
    "delete dish": _delete_dish,
    "discount": _discount,
    "delete discount": _delete_discount,
    "payment": _payment,
    "external": _external,
    "fiscalized": _fiscalized,
    "preliminary": _preliminary,
    "change sum": _change_sum,
    "delete payment": _delete_payment,
    "delete external": _delete_external,
    "custom data": _custom_data,
}
SESSION_EDITS = tuple(
    name for name in EDITS if name not in {NEW_ORDER, "delete external", "custom data"}
)
"""Edits of an order that an edit session has as well."""
