"""Records as documents: JSON made from the frozen values, and the same values back.

A field's type says what a document holds, apart from two places where a subclass may stand: the
order (`DeliveryOrder`) and a payment item's additional data. Those carry a tag of their own.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec

from cashier_sim.engine.model import OrderRecord
from cashier_sim.engine.restaurant import Restaurant
from cashier_sim.plugin_api import (
    CardPaymentItemAdditionalData,
    CreditPaymentItemAdditionalData,
    DeliveryOrder,
    ExternalPaymentItemAdditionalData,
    PaymentItem,
    PaymentItemAdditionalData,
    VoucherPaymentItemAdditionalData,
    WriteoffPaymentItemAdditionalData,
)

T = TypeVar("T")
R = TypeVar("R", bound=OrderRecord)


_ADDITIONAL_DATA: dict[str, type[PaymentItemAdditionalData]] = {
    kind.__name__: kind
    for kind in (
        PaymentItemAdditionalData,
        CardPaymentItemAdditionalData,
        CreditPaymentItemAdditionalData,
        ExternalPaymentItemAdditionalData,
        VoucherPaymentItemAdditionalData,
        WriteoffPaymentItemAdditionalData,
    )
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _DeliveryRecord(OrderRecord):
    """An order record with the exact class of its order, for the decoder to read."""

    order: DeliveryOrder


class _AdditionalData(msgspec.Struct):
    kind: str
    """Name of the class; `_ADDITIONAL_DATA` has them all."""
    data: msgspec.Raw


class _OrderDocument(msgspec.Struct, tag="order"):
    record: OrderRecord
    additional_data: dict[UUID, _AdditionalData]
    """By payment item id; in the record itself it has lost its class."""


class _DeliveryDocument(msgspec.Struct, tag="delivery"):
    record: _DeliveryRecord
    additional_data: dict[UUID, _AdditionalData]


_encoder = msgspec.json.Encoder()
_restaurant_encoder = msgspec.json.Encoder(
    enc_hook=lambda zone: zone.key  # the only class that msgspec does not know
)
_restaurants = msgspec.json.Decoder(Restaurant, dec_hook=lambda _kind, key: ZoneInfo(key))
_orders = msgspec.json.Decoder(_OrderDocument | _DeliveryDocument)


def encoded(value: object) -> bytes:
    """A value other than an order record as a document."""
    return _encoder.encode(value)


def decoder(kind: type[T]) -> Callable[[bytes], T]:
    """What reads the documents that `encoded` made of values of one type."""
    return msgspec.json.Decoder(kind).decode


def encoded_restaurant(restaurant: Restaurant) -> bytes:
    """The reference data as a document."""
    return _restaurant_encoder.encode(restaurant)


def decoded_restaurant(document: bytes) -> Restaurant:
    """The reference data that `encoded_restaurant` made the document of, equal to them."""
    return _restaurants.decode(document)


def encoded_order(record: OrderRecord) -> bytes:
    """An order record as a document."""
    data = {
        item.id: _AdditionalData(
            kind=type(item.additional_data).__name__,
            data=msgspec.Raw(_encoder.encode(item.additional_data)),
        )
        for item in _payment_items(record)
        if item.additional_data is not None
    }
    if isinstance(record.order, DeliveryOrder):
        exact = _same_fields(record, _DeliveryRecord)
        return _encoder.encode(_DeliveryDocument(record=exact, additional_data=data))
    return _encoder.encode(_OrderDocument(record=record, additional_data=data))


def decoded_order(document: bytes) -> OrderRecord:
    """The record that `encoded_order` made the document of, equal to it."""
    found = _orders.decode(document)
    record = (
        _same_fields(found.record, OrderRecord)
        if isinstance(found, _DeliveryDocument)
        else found.record
    )
    if not found.additional_data:
        return record
    data = {
        item_id: msgspec.json.decode(tagged.data, type=_ADDITIONAL_DATA[tagged.kind])
        for item_id, tagged in found.additional_data.items()
    }
    order = replace(
        record.order,
        payments=_with_data(record.order.payments, data),
        donations=_with_data(record.order.donations, data),
    )
    return replace(record, order=order, gone_items=_with_data(record.gone_items, data))


def _payment_items(record: OrderRecord) -> Iterator[PaymentItem]:
    yield from record.order.payments
    yield from record.order.donations
    yield from record.gone_items


def _with_data(
    items: tuple[PaymentItem, ...], data: Mapping[UUID, PaymentItemAdditionalData]
) -> tuple[PaymentItem, ...]:
    return tuple(
        replace(item, additional_data=data[item.id]) if item.id in data else item for item in items
    )


def _same_fields(record: OrderRecord, kind: type[R]) -> R:
    return kind(**{field.name: getattr(record, field.name) for field in fields(record)})
