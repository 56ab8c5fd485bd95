"""Orders and what is in them: immutable snapshots; see `entities`.

Source: the data types of the iikoFront API, without the leading `I`.
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
from cashier_sim.plugin_api.payments import ChequeAdditionalInfo, PaymentItem


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
    """Never here: a deleted dish leaves the order at once, and no stock is kept."""
    comment: str = ""
    size: ProductSize | None = None
    """What a plugin gave when it added the dish; the menu has no sizes."""
    print_time: datetime | None = None
    course: int = 1
    """The course that it is served with, from 1."""
    assigned_modifiers: tuple[OrderModifierItem, ...] = ()
    """Empty: the menu has no modifiers, and no method adds one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscountItem:
    """A discount applied to an order. Source: `IDiscountItem`."""

    id: UUID | None = None
    """None only in orders that were written before discounts had ids."""
    discount_type: DiscountType
    sum: Decimal
    """What it takes off; negative = a surcharge."""
    flexible_sum: Decimal | None = None
    """What was given for a type with a flexible sum."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AppliedDiscountItem:
    """What one discount takes off one dish. Since: V8. Source: `IAppliedDiscountItem`."""

    discount_type: DiscountType
    order_item_id: UUID
    sum: Decimal
    """Negative = a surcharge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentDiscountItem:
    """What a payment processed as a discount takes off. Since: V8. Source: `PaymentDiscounts`."""

    payment_item_id: UUID
    sum: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """An order. Source: `IOrder`."""

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
    """As a plugin set it; the register does not ask."""
    items: tuple[OrderProductItem, ...] = ()
    order_type: OrderType | None = None
    price_category: PriceCategory | None = None
    """None = the menu's prices, the only ones of the simulator."""
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
    """Never here: the simulator has no reserves and banquets."""
    customer_ids: tuple[UUID, ...] = ()
    origin_name: str = ""
    applied_discounts: tuple[AppliedDiscountItem, ...] = ()
    """Since: V8."""
    payment_discounts: tuple[PaymentDiscountItem, ...] = ()
    """Since: V8."""
    cheque_additional_info: ChequeAdditionalInfo | None = None
    """Since: V8."""
    comment: str = ""
    """Since: V8."""
    external_number: str = ""
    """Its number in another system. Since: V8."""
    fiscal_cheque_numbers: tuple[int, ...] = ()
    """Of all its fiscal cheques, prepayments too. Since: V8."""
    parent_order_id: UUID | None = None
    """The order that it was split from; None, since the simulator splits none. Since: V8."""
    storned_order_id: UUID | None = None
    """The returned order that it is a clone of. Since: V8."""
    last_changed_terminal_id: UUID | None = None
    """Since: V8."""
    group_order_id: UUID | None = None
    """What joins several orders; None, since the simulator joins none. Since: V8."""
    tab_name: str = ""
    """What stands for a table where there is none: the order's number. Since: V8."""
    is_fast_food_order: bool = False
    """It has no table. Since: V8."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryOrder(Order):
    """An order that is brought to the guest; it alone has preliminary payments.

    Source: `IDeliveryOrder`.
    """

    client_name: str = ""
    phone: str = ""
    address: str = ""
