"""Orders and what is in them: immutable snapshots; see `entities`.

Source: the data types of the iikoFront API (V6 members), without the leading `I`.
"""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import IntEnum
from uuid import UUID

from cashier_sim.plugin_api.entities import (
    DiscountType,
    PriceCategory,
    Product,
    ProductSize,
    Table,
    User,
)
from cashier_sim.plugin_api.payments import PaymentItem


class OrderStatus(IntEnum):
    """State of an order. Source: `OrderStatus`."""

    NEW = 0
    BILL = 1
    """The precheque is printed; the dishes are frozen."""
    CLOSED = 2
    DELETED = 3


class OrderItemStatus(IntEnum):
    """State of a dish in an order. Source: `OrderItemStatus`."""

    ADDED = 0
    PRINTED = 1
    """Sent to the kitchen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderType:
    """Kind of service, such as delivery. Source: `IOrderType`."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderGuestItem:
    """A guest of an order. Source: `IOrderGuestItem`."""

    id: UUID
    name: str
    rank: int
    """Position in the order, from 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderModifierItem:
    """A modifier of a dish in an order. Source: `IOrderModifierItem`."""

    id: UUID
    product: Product
    amount: Decimal
    price: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderProductItem:
    """A dish in an order. Source: `IOrderProductItem`."""

    id: UUID
    product: Product
    amount: Decimal
    """0.001 to 999.999."""
    price: Decimal
    """Of one unit."""
    open_price: Decimal | None = None
    cost: Decimal
    """`price` times `amount`, before discounts."""
    result_sum: Decimal
    """After discounts."""
    guest: OrderGuestItem
    status: OrderItemStatus = OrderItemStatus.ADDED
    deleted: bool = False
    comment: str = ""
    size: ProductSize | None = None
    print_time: datetime | None = None
    assigned_modifiers: tuple[OrderModifierItem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscountItem:
    """A discount applied to an order. Source: `IDiscountItem`."""

    discount_type: DiscountType
    sum: Decimal
    """What it takes off, >= 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """An order. Source: `IOrder` (V6)."""

    id: UUID
    number: int
    revision: int
    status: OrderStatus
    open_time: datetime
    bill_time: datetime | None = None
    close_time: datetime | None = None
    waiter: User
    cashier: User | None = None
    tables: tuple[Table, ...] = ()
    guests: tuple[OrderGuestItem, ...] = ()
    estimated_guests_count: int = 1
    items: tuple[OrderProductItem, ...] = ()
    order_type: OrderType | None = None
    price_category: PriceCategory | None = None
    discounts: tuple[DiscountItem, ...] = ()
    full_sum: Decimal = Decimal("0.00")
    """Before discounts."""
    result_sum: Decimal = Decimal("0.00")
    """After discounts and surcharges."""
    payments: tuple[PaymentItem, ...] = ()
    processed_payments_sum: Decimal = Decimal("0.00")
    donations: tuple[PaymentItem, ...] = ()
    was_prepaid: bool = False
    fiscal_cheque_number: int | None = None
    is_banquet_order: bool = False
    customer_ids: tuple[UUID, ...] = ()
    origin_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryOrder(Order):
    """An order that is brought to the guest; it alone has preliminary payments.

    Source: `IDeliveryOrder`.
    """

    client_name: str = ""
    phone: str = ""
    address: str = ""
