"""Payment types and the payment items of an order: immutable snapshots; see `entities`.

Source: the data types of the iikoFront API, without the leading `I`.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum
from uuid import UUID

from cashier_sim.plugin_api.entities import DiscountType, PointOfSale, User


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


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentType:
    """A payment type of the back office. Source: `IPaymentType`."""

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
    print_cheque: bool = False
    """Fiscal: the fiscal register prints its payments. Since: V8."""
    process_as_discount: bool = False
    """Its payments lower the order's sum like a discount instead of covering it. Since: V8."""
    fiscalize_as_discount: bool = False
    """The fiscal cheque shows its payments as a discount. Since: V8."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DonationType:
    """A kind of tips. Source: `IDonationType`."""

    id: UUID
    name: str
    order_service_types: tuple[str, ...] = ()
    """Names of the kinds of order that it goes with; empty = all."""
    payment_types: tuple[PaymentType, ...] = ()
    """What it may be paid with."""


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
    authorization_user: User | None = None
    """Who allowed it. Since: V8."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IikoCard51PaymentItemAdditionalData(PaymentItemAdditionalData):
    """Not supported: of an item of iiko's own loyalty; adding such an item is refused.

    Source: `IikoCard51PaymentItemAdditionalData`.
    """

    credential: str
    search_scope: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationDetailsInfo:
    """The organisation that a payment is made out to. Source: `IOrganizationDetailsInfo`."""

    name: str
    tax_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChequeAdditionalInfo:
    """Where the electronic cheque goes. Source: `ChequeAdditionalInfo`."""

    need_receipt: bool = True
    """Whether a cheque is printed on paper too; the simulator always prints one."""
    phone: str = ""
    email: str = ""
    settlement_place: str = ""
    """Where the guest paid; a line of the cheque."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentItem:
    """One row of an order's payments. Source: `IPaymentItem`."""

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
    is_fiscalized_externally: bool = False
    """Its cheque was printed elsewhere. Since: V7."""
    organization_details_info: OrganizationDetailsInfo | None = None
    """Whom it is made out to; None, since no screen of the simulator asks. Since: V7."""
    guest_id: UUID | None = None
    """The guest who pays, when guests pay apart. None: here one payment is for all. Since: V8."""
    is_processed_as_discount: bool = False
    """It lowers the order's sum instead of covering it. Since: V8."""
    is_fiscalized_as_discount: bool = False
    """The fiscal cheque shows it as a discount. Since: V8."""
