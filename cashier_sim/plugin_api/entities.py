"""Entities of a restaurant as a plugin sees them: immutable snapshots.

Changing anything makes a new snapshot; a changed order has a higher `revision`. Sums are
`Decimal` in currency units with two decimals. Times carry the restaurant's time zone.

Source: the data types of the iikoFront API (V6 members), without the leading `I`.
"""

from datetime import datetime
from decimal import Decimal
from enum import IntEnum
from uuid import UUID

from cashier_sim.quick_dataclasses import dataclass


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


class PaymentStatus(IntEnum):
    """State of a payment item. Source: `PaymentStatus`."""

    NEW = 0
    """In the order, no money taken yet."""
    PROCESSED = 1
    """The money has been taken."""
    STORNED = 2
    """Returned together with its order."""
    CANCELLED = 3


class PaymentTypeKind(IntEnum):
    """What stands behind a payment type; a plugin's types are `EXTERNAL`.

    Source: `PaymentTypeKind`.
    """

    UNKNOWN = 0
    CASH = 1
    CARD = 2
    CREDIT = 3
    WRITEOFF = 4
    VOUCHER = 5
    EXTERNAL = 6
    SMART_SALE = 7
    SBERBANK = 8
    TRPOS = 9


class ProductType(IntEnum):
    """Kind of a product on the menu. Source: `ProductType`."""

    GOODS = 0
    DISH = 1
    MODIFIER = 2
    SERVICE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """Proof that a user entered a pin on one operation service. Source: `ICredentials`."""

    id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """An employee. Source: `IUser`."""

    id: UUID
    name: str
    card: str = ""
    cell_phone: str = ""
    is_session_open: bool = False
    """Whether the user's personal shift is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CashRegister:
    """A fiscal register or a till without one. Source: `ICashRegisterInfo`."""

    id: UUID
    name: str
    number: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Conception:
    """A concept of the restaurant chain. Source: `IConception`."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PointOfSale:
    """The logical unit that stands for one cash register. Source: `IPointOfSale`."""

    id: UUID
    name: str
    cash_register: CashRegister
    conception: Conception | None = None
    is_main: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RestaurantSection:
    """A hall of the restaurant. Source: `IRestaurantSection`."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of a hall. Source: `ITable`."""

    id: UUID
    number: int
    name: str
    restaurant_section: RestaurantSection


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductCategory:
    """A category of products, for reports and discounts. Source: `IProductCategory`."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductScale:
    """A scale of sizes, such as small and large. Source: `IProductScale`."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductSize:
    """One size of a scale. Source: `IProductSize`."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """Something on the menu. Source: `IProduct`."""

    id: UUID
    name: str
    full_name: str
    number: str
    """The article."""
    price: Decimal
    category: ProductCategory | None = None
    type: ProductType = ProductType.DISH
    is_active: bool = True
    can_set_open_price: bool = False
    measuring_unit_name: str = ""
    tax_percent: Decimal | None = None
    scale: ProductScale | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderType:
    """Kind of service, such as delivery. Source: `IOrderType`."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceCategory:
    """A price list. Source: `IPriceCategory`."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscountType:
    """A discount of the back office. Source: `IDiscountType`."""

    id: UUID
    name: str
    percent: Decimal
    """Share of the order's full sum, 0 to 100."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscountItem:
    """A discount applied to an order. Source: `IDiscountItem`."""

    discount_type: DiscountType
    sum: Decimal
    """What it takes off, >= 0."""


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
class PaymentType:
    """A payment type of the back office. Source: `IPaymentType` (V6)."""

    id: UUID
    name: str
    kind: PaymentTypeKind
    can_be_external_processed: bool = False
    """Always false for the types of a plugin."""
    can_display_change: bool = False
    discount_type: DiscountType | None = None
    is_combinable: bool = True
    is_enabled: bool = True
    is_hidden: bool = False
    open_cash_drawer_on_pay: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DonationType:
    """A kind of tips. Source: `IDonationType`."""

    name: str
    order_service_types: tuple[str, ...] = ()
    payment_types: tuple[PaymentType, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentItemAdditionalData:
    """What one kind of payment item knows beyond its sum; base class.

    Source: `IPaymentItemAdditionalData`.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPaymentItemAdditionalData(PaymentItemAdditionalData):
    """Of a bank card item. Source: `CardPaymentItemAdditionalData`."""

    card_number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditPaymentItemAdditionalData(PaymentItemAdditionalData):
    """Of an item paid on a counteragent's account. Source: `CreditPaymentItemAdditionalData`."""

    counteragent_user_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class ExternalPaymentItemAdditionalData(PaymentItemAdditionalData):
    """Of a plugin's item. Source: `ExternalPaymentItemAdditionalData`."""

    custom_data: str = ""
    """At most 5000 characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoucherPaymentItemAdditionalData(PaymentItemAdditionalData):
    """Of a voucher item. Source: `VoucherPaymentItemAdditionalData`."""

    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteoffPaymentItemAdditionalData(PaymentItemAdditionalData):
    """Of a write-off item. Source: `WriteoffPaymentItemAdditionalData`."""

    ratio: int = 1
    """1 or -1."""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentItem:
    """One row of an order's payments. Source: `IPaymentItem` (V6)."""

    id: UUID
    type: PaymentType
    sum: Decimal
    status: PaymentStatus = PaymentStatus.NEW
    is_external: bool = False
    is_preliminary: bool = False
    """An intention of a delivery order, not money yet."""
    is_prepay: bool = False
    is_processed_externally: bool = False
    min_sum: Decimal | None = None
    """Lower bound of what the cashier may type; None = no bound of its own."""
    max_sum: Decimal | None = None
    """Upper bound of what the cashier may type; None = no bound of its own."""
    point_of_sale: PointOfSale | None = None
    """None until the item is processed."""
    donation_type: DonationType | None = None
    additional_data: PaymentItemAdditionalData | None = None


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


@dataclass(frozen=True, slots=True, kw_only=True)
class CafeSession:
    """The till shift. Source: the cafe session of iikoFront."""

    id: UUID
    number: int
    open_time: datetime
    close_time: datetime | None = None
