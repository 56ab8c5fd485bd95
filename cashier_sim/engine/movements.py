"""What each movement of money does to an order, as pure functions: record in, record out.

The flows commit these after an answer; the repairs commit the same ones after a person's answer.
"""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.edits import changed, drop_payment, payment, replace_payment, with_payment
from cashier_sim.engine.model import OrderRecord, PaymentData, PaymentRecord, TransactionState
from cashier_sim.engine.sums import ZERO
from cashier_sim.plugin_api import (
    OrderStatus,
    PaymentItem,
    PaymentStatus,
    PaymentType,
    PointOfSale,
    User,
)

OPEN_STATUSES = frozenset({OrderStatus.NEW, OrderStatus.BILL})


def left_to_return(record: OrderRecord, item_id: UUID) -> Decimal:
    """What was taken by an item and not given back yet, >= 0."""
    payment_record = record.payments[item_id]
    return payment_record.taken - payment_record.returned


def money_taken(
    record: OrderRecord,
    item: PaymentItem,
    *,
    taken: Decimal,
    transaction_id: UUID | None,
    point_of_sale: PointOfSale,
    cashier: User | None,
    at: datetime,
    data: PaymentData | None = None,
) -> OrderRecord:
    """The item is processed.

    Args:
        record: The order now.
        item: The item as it was when its money was asked for; it is put back as that if a plugin
            changed or deleted it meanwhile, since the money is taken all the same.
        taken: What stays in the till: the item's sum without change.
        transaction_id: Of the taken payment.
        point_of_sale: Where it was taken.
        cashier: Who pressed the button.
        at: When it was answered.
        data: The plugin's data; None = as they were.
    """
    before = record.payments[item.id]
    processed = replace(item, status=PaymentStatus.PROCESSED, point_of_sale=point_of_sale)
    record = put_payment(record, processed)
    if item.is_prepay:
        record = changed(record, lambda order: replace(order, was_prepaid=True))
    return with_payment(
        record,
        replace(
            before,
            transaction_id=transaction_id,
            state=TransactionState.TAKEN,
            taken=taken,
            data=before.data if data is None else data,
            taken_at=at,
            cashier=cashier,
        ),
    )


def put_payment(record: OrderRecord, item: PaymentItem) -> OrderRecord:
    """Set an item, or add it at the end if the order lost it; tips stand with the tips."""
    if has_payment(record, item.id):
        return replace_payment(record, item)
    if item.donation_type is not None:
        return changed(record, lambda order: replace(order, donations=(*order.donations, item)))
    return changed(record, lambda order: replace(order, payments=(*order.payments, item)))


def has_payment(record: OrderRecord, item_id: UUID) -> bool:
    """Whether the order has the item, or the tips, now."""
    return any(item.id == item_id for item in (*record.order.payments, *record.order.donations))


def money_not_taken(record: OrderRecord, item_id: UUID) -> OrderRecord:
    """The item is unprocessed again, and its transaction never was."""
    item = payment(record, item_id)
    record = replace_payment(record, replace(item, is_prepay=False))
    return forget_transaction(record, item_id)


def payment_failed(record: OrderRecord, item_id: UUID) -> OrderRecord:
    """The item leaves the order after a failed `pay`; its linked discount stays.

    Source: iikoFront documentation and its issue 268.
    """
    return forget_transaction(drop_payment(record, item_id), item_id)


def forget_transaction(record: OrderRecord, item_id: UUID) -> OrderRecord:
    """Set the item's money as never asked for; the next taking gets an id of its own."""
    before = record.payments[item_id]
    return with_payment(
        record,
        replace(before, state=TransactionState.NOT_TAKEN, transaction_id=None),
    )


def money_cancelled(
    record: OrderRecord, item_id: UUID, data: PaymentData | None = None
) -> OrderRecord:
    """The taken money is undone: the item leaves the order with its linked discount."""
    return _leave(record, item_id, TransactionState.CANCELLED, PaymentStatus.CANCELLED, data)


def money_returned(
    record: OrderRecord, item_id: UUID, returned: Decimal, data: PaymentData | None = None
) -> OrderRecord:
    """A part or all of the money is given back.

    An item of an open order (a prepayment) leaves it once everything is given back; in a closed
    order it stays.
    """
    before = record.payments[item_id]
    total = before.returned + returned
    is_all = total >= before.taken
    after = replace(
        before,
        returned=total,
        state=TransactionState.RETURNED if is_all else TransactionState.TAKEN,
        data=before.data if data is None else data,
    )
    record = with_payment(record, after)
    if is_all and record.order.status in OPEN_STATUSES:
        return _leave(record, item_id, after.state, PaymentStatus.STORNED, after.data)
    return record


def _leave(
    record: OrderRecord,
    item_id: UUID,
    state: TransactionState,
    status: PaymentStatus,
    data: PaymentData | None,
) -> OrderRecord:
    before = record.payments[item_id]
    item = payment(record, item_id)
    record = drop_payment(record, item_id)
    if item.donation_type is None:
        record = without_linked_discount(record, item.type)
    record = replace(record, gone_items=(*record.gone_items, replace(item, status=status)))
    after = replace(before, state=state, data=before.data if data is None else data)
    return with_payment(record, after)


def without_linked_discount(record: OrderRecord, payment_type: PaymentType) -> OrderRecord:
    """Take out the discount that came with a type, unless another item brought it too.

    Tips bring none, so those that leave take none along.
    """
    linked = payment_type.discount_type
    if linked is None or any(
        item.type.discount_type is not None and item.type.discount_type.id == linked.id
        for item in record.order.payments
    ):
        return record
    discounts = tuple(
        discount for discount in record.order.discounts if discount.discount_type.id != linked.id
    )
    return changed(record, lambda order: replace(order, discounts=discounts))


def real_items(record: OrderRecord) -> OrderRecord:
    """A delivery order whose preliminary payments have become ordinary unprocessed items."""
    payments = tuple(replace(item, is_preliminary=False) for item in record.order.payments)
    return changed(record, lambda order: replace(order, payments=payments))


def kept_sum(record: OrderRecord) -> Decimal:
    """What the order holds of taken money now, in currency units."""
    return sum(
        (slot.taken - slot.returned for slot in record.payments.values() if _is_kept(slot)), ZERO
    )


def _is_kept(payment_record: PaymentRecord) -> bool:
    return payment_record.state is TransactionState.TAKEN
