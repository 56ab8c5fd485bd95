"""Edits of an order's dishes as pure functions: record in, changed record out.

Dishes change only while the order is new. As in `cashier_sim.engine.edits`, screen and plugins
share these rules, a refusal is an `EngineError`, and the commit makes the sums anew.
"""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.codes import Code
from cashier_sim.engine.edits import changed, not_below_paid, require_known
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import OrderRecord
from cashier_sim.engine.sums import ZERO, exact
from cashier_sim.plugin_api import (
    OrderGuestItem,
    OrderProductItem,
    OrderStatus,
    Product,
    ProductSize,
)

MIN_AMOUNT = Decimal("0.001")
MAX_AMOUNT = Decimal("999.999")


def add_dish(
    record: OrderRecord,
    *,
    item_id: UUID,
    product: Product,
    amount: Decimal,
    guest: OrderGuestItem | None = None,
    size: ProductSize | None = None,
    course: int = 1,
    open_price: Decimal | None = None,
) -> OrderRecord:
    """Add a dish for `guest`, or for the order's first one, at the menu's price or an open one.

    Raises:
        EngineError: `ORDER_NOT_NEW`, `AMOUNT_OUT_OF_RANGE` or `PRODUCT_INACTIVE`.
    """
    require_new(record)
    if not product.is_active:
        raise EngineError(Code.PRODUCT_INACTIVE, product=product.name)
    item = OrderProductItem(
        id=item_id,
        product=product,
        amount=dish_amount(amount),
        price=product.price,
        open_price=open_price,
        cost=ZERO,
        result_sum=ZERO,
        guest=guest or record.order.guests[0],
        size=size,
        course=course,
    )
    return changed(record, lambda order: replace(order, items=(*order.items, item)))


def change_dish_amount(record: OrderRecord, item_id: UUID, amount: Decimal) -> OrderRecord:
    """Set the amount of a dish.

    Raises:
        EngineError: `ORDER_NOT_NEW`, `DISH_NOT_FOUND`, `AMOUNT_OUT_OF_RANGE` or `BELOW_PAID`.
    """
    require_new(record)
    item = replace(dish(record, item_id), amount=dish_amount(amount))
    items = tuple(item if old.id == item_id else old for old in record.order.items)
    return not_below_paid(changed(record, lambda order: replace(order, items=items)))


def comment_dish(record: OrderRecord, item_id: UUID, comment: str) -> OrderRecord:
    """Set the comment of a dish.

    Raises:
        EngineError: `ORDER_NOT_NEW`, `OUTCOME_UNKNOWN` or `DISH_NOT_FOUND`.
    """
    require_new(record)
    item = replace(dish(record, item_id), comment=comment)
    items = tuple(item if old.id == item_id else old for old in record.order.items)
    return changed(record, lambda order: replace(order, items=items))


def remove_dish(record: OrderRecord, item_id: UUID) -> OrderRecord:
    """Take a dish out of the order.

    Raises:
        EngineError: `ORDER_NOT_NEW`, `DISH_NOT_FOUND` or `BELOW_PAID`.
    """
    require_new(record)
    item = dish(record, item_id)
    items = tuple(old for old in record.order.items if old is not item)
    return not_below_paid(changed(record, lambda order: replace(order, items=items)))


def dish(record: OrderRecord, item_id: UUID) -> OrderProductItem:
    """The dish with this id.

    Raises:
        EngineError: `DISH_NOT_FOUND`.
    """
    for item in record.order.items:
        if item.id == item_id:
            return item
    raise EngineError(Code.DISH_NOT_FOUND, number=str(record.order.number))


def dish_amount(amount: Decimal) -> Decimal:
    """Check an amount of a dish: 0.001 to 999.999, at most three places.

    Raises:
        EngineError: `AMOUNT_OUT_OF_RANGE`.
        ArgumentException: It is no `Decimal`, such as a float.
    """
    amount = exact(amount, "amount")
    if (
        not amount.is_finite()
        or not MIN_AMOUNT <= amount <= MAX_AMOUNT
        or amount != amount.quantize(MIN_AMOUNT)
    ):
        raise EngineError(
            Code.AMOUNT_OUT_OF_RANGE, amount=str(amount), min=str(MIN_AMOUNT), max=str(MAX_AMOUNT)
        )
    return amount


def require_new(record: OrderRecord) -> None:
    """Refuse to change the dishes of an order that is no longer new, or waits for a repair.

    Raises:
        EngineError: `ORDER_NOT_NEW` or `OUTCOME_UNKNOWN`.
    """
    if record.order.status is not OrderStatus.NEW:
        raise EngineError(Code.ORDER_NOT_NEW, number=str(record.order.number))
    require_known(record)
