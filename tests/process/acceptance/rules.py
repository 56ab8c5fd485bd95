"""Rules of services, revisions and payment items that a plugin may run into, and how it is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cashier_sim.till.commands import OpenOrder, PrintPrecheque, ShowScreen
from cashier_sim.till.view import Screen

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from tests.process.acceptance.harness import ProbeTill

    Stand = Callable[[ProbeTill], Awaitable[None]]

LOCAL_REFUSES = {
    "pay_order": "order, True, by",
    "pay_order_and_pay_out_on_user": "order, cash, Decimal(1), by",
    "process_prepay": "order, item, by",
    "unprocess_payment": "order, item, by",
    "storno_order": "order, by",
    "storno_past_order": "order, cash, by",
    "storno_past_order_items": "order, order.items, cash, by",
    "add_donation": "order, tips, tips.payment_types[0], None, False, Decimal(1), by",
    "delete_donation": "order, item, by",
    "bill_order": "order, 40, by",
    "print_bill_cheque": "order, by",
    "cancel_bill": "order, by",
    "delete_order": "order, by",
    "open_cafe_session": "by",
    "close_cafe_session": "by",
}
"""Methods that a service of a call does not have, by name, and their arguments."""

NAMES = """
def names_of(given, service, order):
    item = order.payments[0] if order.payments else None
    tips = next(iter(service.get_donation_types_compatible_with(order)), None)
    types = {one.name: one for one in service.get_payment_types()}
    return {
        "order": order, "item": item, "tips": tips, "service": service, "given": given,
        "by": service.get_default_credentials(), "cash": types["Наличные"],
        "card": types["Банковская карта"], "staff": types["Питание персонала"],
        "mine": types["Проба"],
        "other": types.get("Вторая"), "Decimal": Decimal, "operations": operations,
        "guest": order.guests[0], "dish": service.get_active_products()[0],
    }


def told(work):
    try:
        work()
    except Exception as error:
        return type(error).__name__ + ": " + str(error)
    return "nothing"
"""
"""Python text for the probe: short names for what a rule is about, and what came of an act."""


async def order_left(till: ProbeTill) -> None:
    """An order of one dish that nobody holds."""
    await till.order()
    await till.do(ShowScreen(Screen.ORDERS))


async def order_billed(till: ProbeTill) -> None:
    """The same, with a precheque."""
    await till.order()
    await till.act(PrintPrecheque())
    await till.do(ShowScreen(Screen.ORDERS))


async def order_closed(till: ProbeTill) -> None:
    """A closed order."""
    await till.closed_order()
    await till.do(ShowScreen(Screen.ORDERS))


async def order_with_item(till: ProbeTill) -> None:
    """An order with one unprocessed item of the probe's."""
    await till.to_pay()
    await till.do(ShowScreen(Screen.ORDERS))


async def order_prepaid(till: ProbeTill) -> None:
    """An order with a prepayment of the probe's."""
    await till.prepaid_order()
    await till.do(ShowScreen(Screen.ORDERS))


async def delivery_left(till: ProbeTill) -> None:
    """A delivery."""
    await till.delivery()
    await till.do(ShowScreen(Screen.ORDERS))


async def order_on_screen(till: ProbeTill) -> None:
    """An order that the order screen holds."""
    await till.order()


async def shift_closed(till: ProbeTill) -> None:
    """An open order that waits for the next till shift."""
    await order_left(till)
    await till.close_shift()


async def order_seen_again(till: ProbeTill) -> None:
    """An order that was left and is open again."""
    await order_left(till)
    await till.do(OpenOrder(till.view.orders[0].order.id))


@dataclass(frozen=True, slots=True)
class Rule:
    """What comes of an act of a plugin.

    Attributes:
        stand: What the order is like before.
        code: An expression over the names of `NAMES`.
        told: The exception, by name, and a part of its message; `nothing` = it is allowed.
        changes: Whether the order is another one afterwards; None = it is when all is allowed.
    """

    stand: Stand
    code: str
    told: str = "nothing"
    changes: bool | None = None


_IN_USE = "EntityAlreadyInUseException: One or more objects used in edit session are already in use"
_ADD = "service.add_payment_item(Decimal(1), None, {}, order, by)"
_CONSTRAINT = "ConstraintViolationException: "
_RANGE = "ArgumentOutOfRangeException: "
_FAILED = "PaymentActionFailedException: "

RULES = {
    # locks
    "global service edits an order that nobody holds": Rule(
        order_left, 'service.change_order_comment("x", order, by)'
    ),
    "order on the order screen is held": Rule(
        order_on_screen, 'service.change_order_comment("x", order, by)', _IN_USE
    ),
    "order that was opened again is held": Rule(
        order_seen_again, 'service.change_order_comment("x", order, by)', _IN_USE
    ),
    "order on a screen is read": Rule(
        order_on_screen, "service.get_order_by_id(order.id)", changes=False
    ),
    "order on a screen is not paid": Rule(
        order_on_screen, "service.pay_order(order, True, by)", _IN_USE
    ),
    # revisions
    "stale snapshot is refused": Rule(
        order_left,
        '[service.change_order_comment(text, order, by) for text in ("1", "2")]',
        "EntityModifiedException: Order 1 was changed",
        changes=True,
    ),
    "snapshot that is read again is not stale": Rule(
        order_left,
        "[service.change_order_comment(text, service.get_order_by_id(order.id), by)"
        ' for text in ("1", "2")]',
    ),
    # adding payments
    "payment is added to a new order": Rule(order_left, _ADD.format("mine")),
    "payment is added to an order with a precheque": Rule(order_billed, _ADD.format("mine")),
    "payment is not added to a closed order": Rule(
        order_closed, _ADD.format("mine"), f"{_CONSTRAINT}Order 1 is closed or deleted"
    ),
    "second unprocessed item of a type is refused": Rule(
        order_with_item, _ADD.format("mine"), f"{_CONSTRAINT}The order has an unprocessed payment"
    ),
    "item of another type of the system is added": Rule(order_with_item, _ADD.format("other")),
    "item beside a processed one of its type is added": Rule(order_prepaid, _ADD.format("mine")),
    "second item of cards is added": Rule(
        order_left,
        "[service.add_payment_item(Decimal(1), None, card, service.get_order_by_id(order.id), by)"
        " for _ in range(2)]",
    ),
    "type that does not combine excludes others": Rule(
        order_with_item,
        _ADD.format("staff"),
        f"{_CONSTRAINT}Payment types 'Питание персонала' and 'Проба' do not combine",
    ),
    "adding a payment needs the right": Rule(
        order_left,
        _ADD.format("mine").replace("by)", 'service.authenticate_by_pin("3333"))'),
        "PermissionDeniedException: Журавлёва Мария lacks the right F_PAY",
    ),
    "sum is no float": Rule(
        order_left,
        "service.add_payment_item(1.5, None, mine, order, by)",
        "ArgumentException: operations.add_payment_item: sum must be Decimal",
    ),
    "sum is not negative": Rule(
        order_left, "service.add_payment_item(Decimal(-1), None, mine, order, by)", f"{_RANGE}sum"
    ),
    "type of a plugin is not processed outside": Rule(
        order_left,
        "service.add_external_payment_item(Decimal(1), True, None, mine, order, by)",
        f"{_CONSTRAINT}PaymentType should be CanBeExternalProcessed",
    ),
    "preliminary payment belongs to a delivery": Rule(
        order_left,
        "service.add_preliminary_payment_item(Decimal(1), None, mine, order, by)",
        f"{_CONSTRAINT}Order 1 is no delivery order",
    ),
    "preliminary payment is added to a delivery": Rule(
        delivery_left, "service.add_preliminary_payment_item(Decimal(1), None, mine, order, by)"
    ),
    # changing and deleting them
    "sum above its bound is refused": Rule(
        order_with_item,
        "service.change_payment_item_sum(Decimal(9), None, Decimal(5), item, order, by)",
        f"{_RANGE}sum: 9.00 is above max_sum 5.00",
    ),
    "sum below its bound is refused": Rule(
        order_with_item,
        "service.change_payment_item_sum(Decimal(9), Decimal(10), None, item, order, by)",
        f"{_RANGE}sum: 9.00 is below min_sum 10.00",
    ),
    "bounds do not cross": Rule(
        order_with_item,
        "service.change_payment_item_sum(Decimal(9), Decimal(9), Decimal(8), item, order, by)",
        f"{_RANGE}min_sum: 9.00 is above max_sum 8.00",
    ),
    "own data have a limit": Rule(
        order_with_item,
        "service.change_payment_item_custom_data('x' * 5001, item, order, by)",
        f"{_RANGE}custom_data: 5001 characters; keep to 5000",
    ),
    "item is deleted without a call": Rule(
        order_with_item, "service.delete_payment_item(item, order, by)"
    ),
    "taken money is not deleted": Rule(
        order_prepaid,
        "service.delete_payment_item(item, order, by)",
        f"{_CONSTRAINT}The money of payment item 'Проба' is taken",
    ),
    "taken item keeps its sum": Rule(
        order_prepaid,
        "service.change_payment_item_sum(Decimal(9), None, None, item, order, by)",
        f"{_CONSTRAINT}The money of payment item 'Проба' is taken",
    ),
    # paying and returning without a window
    "order that is not covered is not paid": Rule(
        order_left,
        "service.pay_order(order, True, by)",
        f"{_FAILED}390.00 of order 1 is not covered",
    ),
    "closed order is not paid": Rule(
        order_closed, "service.pay_order(order, True, by)", f"{_FAILED}Order 1 is closed or deleted"
    ),
    "nothing is paid without a till shift": Rule(
        shift_closed, "service.pay_order(order, True, by)", f"{_FAILED}Cannot use cafe session"
    ),
    "only a closed order is returned": Rule(
        order_left, "service.storno_order(order, by)", f"{_FAILED}Order 1 is not closed"
    ),
    "returning needs the right": Rule(
        order_closed,
        'service.storno_order(order, service.authenticate_by_pin("2222"))',
        "PermissionDeniedException: Орлов Дмитрий lacks the right F_STRN",
    ),
    "order of a system that returns with a window only is not returned": Rule(
        order_closed,
        "service.storno_order(order, by)",
        f"{_FAILED}The payment system of 'Проба' has no return_payment_silently",
    ),
    "item that is not silent is not prepaid": Rule(
        order_with_item,
        "service.process_prepay(order, item, by)",
        f'{_CONSTRAINT}Cannot process not "silent" payment item',
    ),
    "tips are paid with a type of their kind": Rule(
        order_left,
        "service.add_donation(order, tips, mine, None, False, Decimal(1), by)",
        "'Чаевые официанту' is not paid with 'Проба'",
    ),
    "own money is paid out on a user": Rule(
        order_left,
        "service.pay_order_and_pay_out_on_user(order, cash, order.result_sum, by)",
    ),
    "open till shift is not opened again": Rule(
        order_left, "service.open_cafe_session(by)", "CafeSessionException: ", changes=False
    ),
    # dishes and other data
    "dish is added with an amount of three places": Rule(
        order_left, 'service.add_order_product_item(Decimal("0.001"), dish, order, guest, None, by)'
    ),
    "amount above its limit is refused": Rule(
        order_left,
        "service.add_order_product_item(Decimal(1000), dish, order, guest, None, by)",
        f"{_RANGE}amount: 1000 is not within 0.001 to 999.999",
    ),
    "dishes of an order with a precheque are frozen": Rule(
        order_billed,
        "service.add_order_product_item(Decimal(1), dish, order, guest, None, by)",
        f"{_CONSTRAINT}Order 1 is not new any more",
    ),
    "key of external data has a limit": Rule(
        order_left,
        "service.add_order_external_data('k' * 257, 'v', order, by)",
        f"{_RANGE}key",
    ),
    "value of external data has a limit": Rule(
        order_left,
        "service.add_order_external_data('k', 'v' * 32001, order, by)",
        f"{_RANGE}value",
    ),
    "unknown id is nothing for try, and an error for get": Rule(
        order_left,
        "(service.try_get_order_by_id(guest.id), service.get_order_by_id(guest.id))",
        "EntityNotFoundException: There is no order with id",
    ),
}
"""By what they say; nothing of the order changes where a plugin is told something."""
