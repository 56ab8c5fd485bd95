"""What returned dishes are worth, as pure functions.

The guest gets back what the dishes cost after discounts. Values are of running amounts, so that
parts returned one after another add up to the cent.
"""

from collections.abc import Mapping
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.codes import Code
from cashier_sim.engine.dishes import dish, dish_amount
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import OrderRecord
from cashier_sim.engine.ports import FiscalLine
from cashier_sim.engine.sums import ZERO, money
from cashier_sim.plugin_api import OrderProductItem, PaymentItem

NOTHING = Decimal(0)

Amounts = Mapping[UUID, Decimal]
"""Amounts of dishes by the id of the order's item."""


def returnable(record: OrderRecord) -> dict[UUID, Decimal]:
    """What can still be returned of each dish; dishes that are returned whole are left out."""
    left = {
        item.id: item.amount - record.returned_items.get(item.id, NOTHING)
        for item in record.order.items
        if not item.deleted
    }
    return {item_id: amount for item_id, amount in left.items() if amount > 0}


def require_returnable(record: OrderRecord, items: Amounts) -> None:
    """Refuse a choice of dishes that cannot be returned.

    Raises:
        EngineError: `NOTHING_TO_RETURN`, `DISH_NOT_FOUND`, `AMOUNT_OUT_OF_RANGE` or
            `RETURN_AMOUNT_OUT_OF_RANGE`.
    """
    if not items:
        raise EngineError(Code.NOTHING_TO_RETURN, number=str(record.order.number))
    left = returnable(record)
    for item_id, amount in items.items():
        name = dish(record, item_id).product.name
        most = left.get(item_id, NOTHING)
        if dish_amount(amount) > most:
            raise EngineError(
                Code.RETURN_AMOUNT_OUT_OF_RANGE, dish=name, amount=str(amount), max=str(most)
            )


def with_returned(record: OrderRecord, items: Amounts) -> dict[UUID, Decimal]:
    """All returned amounts once `items` are returned too."""
    amounts = dict(record.returned_items)
    for item_id, amount in items.items():
        amounts[item_id] = amounts.get(item_id, NOTHING) + amount
    return amounts


def without_returned(record: OrderRecord, items: Amounts) -> dict[UUID, Decimal]:
    """All returned amounts once the return of `items` turned out not to have happened."""
    amounts = {
        item_id: amount - items.get(item_id, NOTHING)
        for item_id, amount in record.returned_items.items()
    }
    return {item_id: amount for item_id, amount in amounts.items() if amount > 0}


def value_of(record: OrderRecord, amounts: Amounts) -> Decimal:
    """What `amounts` of the order's dishes cost the guest, in currency units."""
    return sum((_value(item, amounts.get(item.id, NOTHING)) for item in record.order.items), ZERO)


def worth(record: OrderRecord, items: Amounts) -> Decimal:
    """What the guest gets for more dishes than are returned already, in currency units."""
    return value_of(record, with_returned(record, items)) - value_of(record, record.returned_items)


def return_lines(record: OrderRecord, items: Amounts) -> tuple[FiscalLine, ...]:
    """The dishes of a return cheque with what the guest gets for each."""
    after = with_returned(record, items)
    return tuple(
        FiscalLine(
            name=item.product.name,
            amount=items[item.id],
            sum=_value(item, after[item.id])
            - _value(item, record.returned_items.get(item.id, NOTHING)),
        )
        for item in record.order.items
        if item.id in items
    )


def returned_ahead(record: OrderRecord) -> Decimal:
    """Money that has gone back for dishes that are not returned yet, >= 0.

    More than zero after a return that ended in between: the next one has that much less to give.
    """
    # Only of the order's items: a prepayment that was returned before it was closed is settled.
    given_back = sum((record.payments[item.id].returned for item in dish_payments(record)), ZERO)
    return max(given_back - value_of(record, record.returned_items), ZERO)


def returned_beside(record: OrderRecord) -> Decimal:
    """Money that has gone back of what pays for no dishes: tips, and payments as a discount.

    Only a return of the whole order gives it back, so of a closed order it tells that such a
    return has stopped in between.
    """
    order = record.order
    as_discounts = tuple(item for item in order.payments if item.is_processed_as_discount)
    slots = (record.payments[item.id] for item in (*as_discounts, *order.donations))
    return sum((slot.returned for slot in slots), ZERO)


def dish_payments(record: OrderRecord) -> tuple[PaymentItem, ...]:
    """The payments that pay for dishes; one that lowers the sum as a discount does not."""
    return tuple(item for item in record.order.payments if not item.is_processed_as_discount)


def _value(item: OrderProductItem, amount: Decimal) -> Decimal:
    return money(item.result_sum * amount / item.amount)
