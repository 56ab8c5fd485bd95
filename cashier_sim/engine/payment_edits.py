"""Edits that only plugins make of payment items, as pure functions: record in, record out.

See `cashier_sim.engine.edits` for those that the screen makes too.
"""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.codes import Code
from cashier_sim.engine.edits import (
    change_payment_sum,
    custom_data,
    drop_payment,
    payment,
    remove_payment,
    replace_payment,
    require_open,
    with_payment,
)
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import OrderRecord, TransactionState
from cashier_sim.plugin_api import (
    ExternalPaymentItemAdditionalData,
    PaymentItem,
    PaymentStatus,
    PaymentTypeKind,
    PointOfSale,
    User,
)


def taken_outside(item: PaymentItem, point_of_sale: PointOfSale) -> PaymentItem:
    """The item as one whose money was taken elsewhere already.

    Raises:
        EngineError: `NOT_ACCEPTED_EXTERNALLY`.
    """
    if not item.type.can_be_external_processed:
        raise EngineError(Code.NOT_ACCEPTED_EXTERNALLY, type=item.type.name)
    return replace(
        item,
        status=PaymentStatus.PROCESSED,
        is_external=True,
        is_processed_externally=True,
        point_of_sale=point_of_sale,
    )


def with_money_of(record: OrderRecord, item_id: UUID, cashier: User, at: datetime) -> OrderRecord:
    """Note the money of an added item that was taken elsewhere."""
    slot = record.payments[item_id]
    taken = payment(record, item_id).sum
    return with_payment(
        record,
        replace(slot, state=TransactionState.TAKEN, taken=taken, taken_at=at, cashier=cashier),
    )


def change_preliminary_sum(record: OrderRecord, item_id: UUID, new_sum: Decimal) -> OrderRecord:
    """Set a preliminary item's sum within its bounds.

    Raises:
        EngineError: `ORDER_NOT_OPEN`, `NOT_PRELIMINARY` or one of `change_payment_sum`.
    """
    require_open(record)
    item = require_preliminary(record, item_id)
    return change_payment_sum(record, item_id, new_sum, item.min_sum, item.max_sum)


def change_custom_data(record: OrderRecord, item_id: UUID, text: str) -> OrderRecord:
    """Set the own data of an item of an open order, taken or not.

    An item of the kind that plugins have shows them in its additional data too.

    Raises:
        EngineError: `ORDER_NOT_OPEN`, `OUTCOME_UNKNOWN`, `PAYMENT_NOT_FOUND` or
            `CUSTOM_DATA_TOO_LONG`.
    """
    require_open(record)
    item = payment(record, item_id)
    text = custom_data(text)
    if item.type.kind is PaymentTypeKind.EXTERNAL:
        given = ExternalPaymentItemAdditionalData(custom_data=text)
        record = replace_payment(record, replace(item, additional_data=given))
    slot = record.payments[item_id]
    return with_payment(record, replace(slot, data=replace(slot.data, custom_data=text)))


def remove_external(record: OrderRecord, item_id: UUID) -> OrderRecord:
    """Take an external item out; one whose money was taken elsewhere counts as given back there.

    Raises:
        EngineError: `ORDER_NOT_OPEN`, `OUTCOME_UNKNOWN`, `PAYMENT_NOT_FOUND`, `NOT_EXTERNAL`;
            `PAYMENT_PROCESSED`: the register itself took its money.
    """
    require_open(record)
    item = require_external(record, item_id)
    if not item.is_processed_externally:
        return remove_payment(record, item_id)
    gone = replace(item, status=PaymentStatus.CANCELLED)
    record = replace(drop_payment(record, item_id), gone_items=(*record.gone_items, gone))
    slot = replace(record.payments[item_id], state=TransactionState.CANCELLED)
    return with_payment(record, slot)


def remove_preliminary(record: OrderRecord, item_id: UUID) -> OrderRecord:
    """Take a preliminary item out.

    Raises:
        EngineError: `ORDER_NOT_OPEN`, `OUTCOME_UNKNOWN`, `PAYMENT_NOT_FOUND` or
            `NOT_PRELIMINARY`.
    """
    require_open(record)
    require_preliminary(record, item_id)
    return remove_payment(record, item_id)


def require_external(record: OrderRecord, item_id: UUID) -> PaymentItem:
    """The item with this id, which must be external.

    Raises:
        EngineError: `PAYMENT_NOT_FOUND` or `NOT_EXTERNAL`.
    """
    item = payment(record, item_id)
    if not item.is_external:
        raise EngineError(Code.NOT_EXTERNAL, type=item.type.name)
    return item


def require_preliminary(record: OrderRecord, item_id: UUID) -> PaymentItem:
    """The item with this id, which must be preliminary.

    Raises:
        EngineError: `PAYMENT_NOT_FOUND` or `NOT_PRELIMINARY`.
    """
    item = payment(record, item_id)
    if not item.is_preliminary:
        raise EngineError(Code.NOT_PRELIMINARY, type=item.type.name)
    return item
