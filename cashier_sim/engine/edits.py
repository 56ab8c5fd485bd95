"""Edits of an order's payments and discounts as pure functions: record in, changed record out.

The screen's services and a plugin's operation service both go through these, so that a rule holds
for either. A refusal is an `EngineError`; nothing here commits, and sums that follow (due, result
sum) are made anew by the commit.
"""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.codes import Code
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import (
    Attempt,
    AttemptKind,
    OrderRecord,
    PaymentData,
    PaymentRecord,
    ReceiptState,
    TransactionState,
)
from cashier_sim.engine.sums import ZERO, discount_id, recomputed
from cashier_sim.plugin_api import (
    DiscountItem,
    DiscountType,
    ExternalPaymentItemAdditionalData,
    Order,
    OrderStatus,
    PaymentItem,
    PaymentStatus,
    PaymentType,
    PaymentTypeKind,
)

MAX_CUSTOM_DATA_CHARS = 5000
"""Source: `MaxExternalPaymentItemDataLength` (iikoFront API)."""

_UNKNOWN_AFTER = {
    AttemptKind.PAY: TransactionState.TAKE_UNKNOWN,
    AttemptKind.CANCEL: TransactionState.CANCEL_UNKNOWN,
    AttemptKind.RETURN: TransactionState.RETURN_UNKNOWN,
}


def changed(record: OrderRecord, change: Callable[[Order], Order]) -> OrderRecord:
    """The record with another order snapshot."""
    return replace(record, order=change(record.order))


def add_payment(record: OrderRecord, item: PaymentItem) -> OrderRecord:
    """Add a payment item under the rules of payments; its discount is `add_linked_discount`.

    Raises:
        EngineError: `ORDER_NOT_OPEN`, `NOT_A_DELIVERY`, `PAYMENT_TYPE_DISABLED`,
            `PAYMENT_TYPE_TWICE`, `PAYMENT_TYPE_NOT_COMBINABLE`, `CUSTOM_DATA_TOO_LONG` or one of
            `check_sum`.
    """
    require_open(record)
    require_type_fits(record, item.type)
    if item.is_preliminary and not record.is_delivery:
        raise EngineError(Code.NOT_A_DELIVERY, number=str(record.order.number))
    check_sum(item.sum, item.min_sum, item.max_sum)
    data = first_data(item)
    item = replace(
        item,
        is_processed_as_discount=item.type.process_as_discount,
        is_fiscalized_as_discount=item.type.fiscalize_as_discount,
    )
    record = changed(record, lambda order: replace(order, payments=(*order.payments, item)))
    return with_payment(record, PaymentRecord(item_id=item.id, data=data))


def first_data(item: PaymentItem) -> PaymentData:
    """The data that a new item comes with: a plugin's own, if it gave some.

    Raises:
        EngineError: `CUSTOM_DATA_TOO_LONG`.
    """
    if isinstance(item.additional_data, ExternalPaymentItemAdditionalData):
        return PaymentData(custom_data=custom_data(item.additional_data.custom_data))
    return PaymentData()


def require_type_fits(record: OrderRecord, payment_type: PaymentType) -> None:
    """Refuse a type that the order cannot take one more item of.

    Two unprocessed items of one type never stand in an order, bank cards apart; a type that does
    not combine stands alone.

    Raises:
        EngineError: `PAYMENT_TYPE_DISABLED`, `PAYMENT_TYPE_TWICE` or
            `PAYMENT_TYPE_NOT_COMBINABLE`.
    """
    if not payment_type.is_enabled:
        raise EngineError(Code.PAYMENT_TYPE_DISABLED, type=payment_type.name)
    for item in record.order.payments:
        if item.type.id != payment_type.id:
            if not (item.type.is_combinable and payment_type.is_combinable):
                raise EngineError(
                    Code.PAYMENT_TYPE_NOT_COMBINABLE, type=payment_type.name, other=item.type.name
                )
        elif item.status is PaymentStatus.NEW and payment_type.kind is not PaymentTypeKind.CARD:
            raise EngineError(Code.PAYMENT_TYPE_TWICE, type=payment_type.name)


def add_linked_discount(record: OrderRecord, payment_type: PaymentType) -> OrderRecord:
    """Apply the discount that is linked to a payment type, once.

    One that is switched off is not applied; nor is one with a sum of its own, which only its
    plugin knows.
    """
    linked = payment_type.discount_type
    if linked is None or not linked.is_active or linked.is_flexible_sum:
        return record
    return add_discount(record, linked)


def add_discount(record: OrderRecord, discount_type: DiscountType) -> OrderRecord:
    """Apply a discount unless it is applied; the commit computes what it takes off."""
    if any(discount.discount_type.id == discount_type.id for discount in record.order.discounts):
        return record
    discount = DiscountItem(
        id=discount_id(record.order.id, discount_type.id), discount_type=discount_type, sum=ZERO
    )
    return changed(record, lambda order: replace(order, discounts=(*order.discounts, discount)))


def change_payment_sum(
    record: OrderRecord,
    item_id: UUID,
    new_sum: Decimal,
    min_sum: Decimal | None,
    max_sum: Decimal | None,
) -> OrderRecord:
    """Set an unprocessed item's sum and the bounds for what the cashier may type.

    Raises:
        EngineError: `PAYMENT_NOT_FOUND`, `PAYMENT_PROCESSED`, `OUTCOME_UNKNOWN` or one of
            `check_sum`.
    """
    item = require_unprocessed(record, item_id)
    check_sum(new_sum, min_sum, max_sum)
    return replace_payment(record, replace(item, sum=new_sum, min_sum=min_sum, max_sum=max_sum))


def check_sum(
    new_sum: Decimal,
    min_sum: Decimal | None,
    max_sum: Decimal | None,
) -> None:
    """Refuse a negative sum and one outside its bounds; None = no bound of its own.

    Raises:
        EngineError: `PAYMENT_SUM_NEGATIVE`, `PAYMENT_SUM_TOO_SMALL`, `PAYMENT_SUM_TOO_LARGE` or
            `PAYMENT_BOUNDS_CROSSED`.
    """
    if new_sum < 0:
        raise EngineError(Code.PAYMENT_SUM_NEGATIVE, sum=str(new_sum))
    if min_sum is not None and max_sum is not None and min_sum > max_sum:
        raise EngineError(Code.PAYMENT_BOUNDS_CROSSED, min=str(min_sum), max=str(max_sum))
    if min_sum is not None and new_sum < min_sum:
        raise EngineError(Code.PAYMENT_SUM_TOO_SMALL, sum=str(new_sum), min=str(min_sum))
    if max_sum is not None and new_sum > max_sum:
        raise EngineError(Code.PAYMENT_SUM_TOO_LARGE, sum=str(new_sum), max=str(max_sum))


def remove_payment(record: OrderRecord, item_id: UUID) -> OrderRecord:
    """Take an unprocessed item out; its linked discount stays, as at iikoFront.

    Raises:
        EngineError: `PAYMENT_NOT_FOUND`, `PAYMENT_PROCESSED` or `OUTCOME_UNKNOWN`.
    """
    require_open(record)
    return drop_payment(record, require_unprocessed(record, item_id).id)


def drop_payment(record: OrderRecord, item_id: UUID) -> OrderRecord:
    """Take an item out, tips too, whatever its state; its `PaymentRecord` stays."""
    payments = tuple(item for item in record.order.payments if item.id != item_id)
    donations = tuple(item for item in record.order.donations if item.id != item_id)
    return changed(record, lambda order: replace(order, payments=payments, donations=donations))


def replace_payment(record: OrderRecord, item: PaymentItem) -> OrderRecord:
    """Put a changed item in the place of the one with its id.

    Raises:
        EngineError: `PAYMENT_NOT_FOUND`.
    """
    old_item = payment(record, item.id)
    payments = tuple(item if old is old_item else old for old in record.order.payments)
    donations = tuple(item if old is old_item else old for old in record.order.donations)
    return changed(record, lambda order: replace(order, payments=payments, donations=donations))


def with_payment(record: OrderRecord, payment_record: PaymentRecord) -> OrderRecord:
    """Set the register's side of an item."""
    return replace(record, payments={**record.payments, payment_record.item_id: payment_record})


def payment(record: OrderRecord, item_id: UUID) -> PaymentItem:
    """The payment item with this id, or the tips.

    Raises:
        EngineError: `PAYMENT_NOT_FOUND`.
    """
    for item in (*record.order.payments, *record.order.donations):
        if item.id == item_id:
            return item
    raise EngineError(Code.PAYMENT_NOT_FOUND, number=str(record.order.number))


def custom_data(text: str) -> str:
    """Check a plugin's own data of an item: at most 5000 characters.

    Raises:
        EngineError: `CUSTOM_DATA_TOO_LONG`.
    """
    if len(text) > MAX_CUSTOM_DATA_CHARS:
        raise EngineError(
            Code.CUSTOM_DATA_TOO_LONG, length=str(len(text)), max=str(MAX_CUSTOM_DATA_CHARS)
        )
    return text


def with_unknown(record: OrderRecord, attempt: Attempt) -> OrderRecord:
    """The record once `attempt` is known to have no answer: the item or the cheque is unknown."""
    if attempt.kind is AttemptKind.FISCAL_CHEQUE:
        return replace(record, receipt=ReceiptState.UNKNOWN)
    state = _UNKNOWN_AFTER.get(attempt.kind)
    if state is None or attempt.item_id is None:
        return record
    before = record.payments.get(attempt.item_id, PaymentRecord(item_id=attempt.item_id))
    return with_payment(record, replace(before, state=state, transaction_id=attempt.transaction_id))


def not_below_paid(record: OrderRecord) -> OrderRecord:
    """Let an edit pass that leaves the order at least as dear as what is paid already.

    A payment taken as a discount has to find enough to take off.

    Raises:
        EngineError: `BELOW_PAID`.
    """
    order = recomputed(record.order)
    lowering = {entry.payment_item_id: entry.sum for entry in order.payment_discounts}
    idle = (
        item.sum - lowering[item.id]
        for item in order.payments
        if item.id in lowering and item.status is PaymentStatus.PROCESSED
    )
    paid = sum(idle, order.processed_payments_sum)
    if order.result_sum < paid:
        raise EngineError(Code.BELOW_PAID, sum=str(order.result_sum), paid=str(paid))
    return record


def require_open(record: OrderRecord) -> None:
    """Refuse to change an order that is closed or deleted, or waits for a repair.

    Raises:
        EngineError: `ORDER_NOT_OPEN` or `OUTCOME_UNKNOWN`.
    """
    if record.order.status not in {OrderStatus.NEW, OrderStatus.BILL}:
        raise EngineError(Code.ORDER_NOT_OPEN, number=str(record.order.number))
    require_known(record)


def require_known(record: OrderRecord) -> None:
    """Refuse to change an order while something of it is unknown: a repair must find it as it was.

    Raises:
        EngineError: `OUTCOME_UNKNOWN`.
    """
    if record.has_unknown:
        raise EngineError(Code.OUTCOME_UNKNOWN, number=str(record.order.number))


def require_unprocessed(record: OrderRecord, item_id: UUID) -> PaymentItem:
    """The item with this id, which must not be processed.

    Raises:
        EngineError: `PAYMENT_NOT_FOUND`, `PAYMENT_PROCESSED` or `OUTCOME_UNKNOWN`.
    """
    require_known(record)
    item = payment(record, item_id)
    if item.status is not PaymentStatus.NEW:
        raise EngineError(Code.PAYMENT_PROCESSED, type=item.type.name)
    return item
