"""What a plugin does without a window: money, precheques, the till shift."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.plugin_api import Credentials, Order

if TYPE_CHECKING:
    from tests.unit.till.histories.hand import Hand

Work = Coroutine[object, object, object]
Flow = Callable[["Hand", Order, Credentials], Work]


def _pay(hand: Hand, order: Order, by: Credentials) -> Work:
    return hand.service.pay_order(order, True, by)


def _pay_out(hand: Hand, order: Order, by: Credentials) -> Work:
    kind = hand.any_of(hand.service.get_payment_types_to_pay_out_on_user())
    amount = hand.any_of((order.result_sum, Decimal(10)))
    return hand.service.pay_order_and_pay_out_on_user(order, kind, amount, by)


def _prepay(hand: Hand, order: Order, by: Credentials) -> Work:
    return hand.service.process_prepay(order, hand.any_of(order.payments), by)


def _unprocess(hand: Hand, order: Order, by: Credentials) -> Work:
    item = hand.any_of(order.payments)
    return hand.service.unprocess_payment(order, item, by, None, hand.chance.random() < 0.5)


def _tip(hand: Hand, order: Order, by: Credentials) -> Work:
    kind = hand.any_of(hand.service.get_donation_types_compatible_with(order))
    paid_with = hand.any_of(kind.payment_types)
    is_taken = hand.chance.random() < 0.3
    return hand.service.add_donation(order, kind, paid_with, None, is_taken, Decimal(50), by)


def _untip(hand: Hand, order: Order, by: Credentials) -> Work:
    return hand.service.delete_donation(order, hand.any_of(order.donations), by)


def _storno(hand: Hand, order: Order, by: Credentials) -> Work:
    return hand.service.storno_order(order, by)


def _storno_past(hand: Hand, order: Order, by: Credentials) -> Work:
    kind = hand.any_of(hand.service.get_payment_types())
    return hand.service.storno_past_order(order, kind, by)


def _storno_past_items(hand: Hand, order: Order, by: Credentials) -> Work:
    kind, items = hand.any_of(hand.service.get_payment_types()), (hand.any_of(order.items),)
    return hand.service.storno_past_order_items(order, items, kind, by)


def _bill(hand: Hand, order: Order, by: Credentials) -> Work:
    return hand.service.bill_order(order, 42, by)


def _print_bill(hand: Hand, order: Order, by: Credentials) -> Work:
    return hand.service.print_bill_cheque(order, by)


def _cancel_bill(hand: Hand, order: Order, by: Credentials) -> Work:
    return hand.service.cancel_bill(order, by)


def _delete(hand: Hand, order: Order, by: Credentials) -> Work:
    return hand.service.delete_order(order, by)


def _open_shift(hand: Hand, order: Order, by: Credentials) -> Work:
    del order
    return hand.service.open_cafe_session(by)


def _close_shift(hand: Hand, order: Order, by: Credentials) -> Work:
    del order
    hand.any_of((None,) if hand.chance.random() < 0.1 else ())  # seldom: it ends many chances
    return hand.service.close_cafe_session(by)


FLOWS: dict[str, Flow] = {
    "pay": _pay,
    "pay out": _pay_out,
    "prepay": _prepay,
    "unprocess": _unprocess,
    "tip": _tip,
    "untip": _untip,
    "storno": _storno,
    "storno past": _storno_past,
    "storno past items": _storno_past_items,
    "bill": _bill,
    "print bill": _print_bill,
    "cancel bill": _cancel_bill,
    "delete": _delete,
    "open shift": _open_shift,
    "close shift": _close_shift,
}
OF_CLOSED = frozenset({"storno", "storno past", "storno past items"})
OF_SHIFT = frozenset({"open shift", "close shift"})
