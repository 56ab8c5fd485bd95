"""What the register keeps: the plugin's snapshots, and what a plugin does not see of them.

All are frozen values; the store writes them as documents. Sums are `Decimal` in currency units
with two places.
"""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import Enum
from uuid import UUID

from cashier_sim.plugin_api import (
    CafeSession,
    DeliveryOrder,
    Order,
    OrderStatus,
    PaymentItem,
    PaymentType,
    PaymentTypeKind,
    User,
)


class PaymentGroup(Enum):
    """Group of the cash screen, in its order there."""

    CASH = "cash"
    CARDS = "cards"
    NON_CASH = "non_cash"
    WRITEOFF = "writeoff"


_GROUPS = {
    PaymentTypeKind.CASH: PaymentGroup.CASH,
    PaymentTypeKind.CARD: PaymentGroup.CARDS,
    PaymentTypeKind.WRITEOFF: PaymentGroup.WRITEOFF,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentTypeSettings:
    """A payment type of the back office with the settings that a plugin does not see."""

    payment_type: PaymentType
    payment_system_key: str = ""
    """Key of the payment system behind it; empty for the register's own types."""
    account: str = ""
    """What its money is booked on; a column of the payments report as CSV."""
    receipt_name: str = ""
    """Its name on cheques; empty = the type's name."""
    sets_exact_sum: bool = True
    """A new item gets the amount still due; otherwise zero until typed."""
    forbids_manual_entry: bool = False
    """The cashier cannot type a sum."""
    sales_slip_copies: int = 0

    @property
    def id(self) -> UUID:
        """Id of the payment type."""
        return self.payment_type.id

    @property
    def is_fiscal(self) -> bool:
        """Printed by the fiscal register; puts a plugin's type among the bank cards."""
        return self.payment_type.print_cheque

    @property
    def group(self) -> PaymentGroup:
        """Where the cash screen offers it; a plugin's type is a bank card when it is fiscal."""
        kind = self.payment_type.kind
        if kind is PaymentTypeKind.EXTERNAL:
            return PaymentGroup.CARDS if self.is_fiscal else PaymentGroup.NON_CASH
        return _GROUPS.get(kind, PaymentGroup.NON_CASH)


class TransactionState(Enum):
    """What is known of an item's money."""

    NOT_TAKEN = "not_taken"
    TAKEN = "taken"
    TAKE_UNKNOWN = "take_unknown"
    """`pay` was asked and never answered."""
    CANCEL_UNKNOWN = "cancel_unknown"
    """`emergency_cancel_payment` was asked and never answered."""
    RETURN_UNKNOWN = "return_unknown"
    """`return_payment` was asked and never answered."""
    CANCELLED = "cancelled"
    RETURNED = "returned"

    @property
    def is_unknown(self) -> bool:
        """Whether a person has to find out what happened."""
        return self in {
            TransactionState.TAKE_UNKNOWN,
            TransactionState.CANCEL_UNKNOWN,
            TransactionState.RETURN_UNKNOWN,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentData:
    """What a plugin keeps with its payment item. Texts are kept as they came, never masked."""

    rollback_data: str | None = None
    custom_data: str | None = None
    card_number: str | None = None
    card_type: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentRecord:
    """The register's side of one payment item."""

    item_id: UUID
    transaction_id: UUID | None = None
    """One id per taken payment; None until it was first asked for."""
    state: TransactionState = TransactionState.NOT_TAKEN
    taken: Decimal = Decimal("0.00")
    returned: Decimal = Decimal("0.00")
    data: PaymentData = field(default_factory=PaymentData)
    taken_at: datetime | None = None
    cashier: User | None = None


class ReceiptState(Enum):
    """What is known of an order's fiscal cheque."""

    NOT_PRINTED = "not_printed"
    PRINTED = "printed"
    UNKNOWN = "unknown"
    """The fiscal register was asked and never answered."""
    RETURN_PRINTED = "return_printed"
    """The return cheque is known to be printed, but the return was not finished: go on with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderRecord:
    """An order with everything the register knows of it: one document of the store."""

    order: Order
    payments: dict[UUID, PaymentRecord] = field(default_factory=dict)
    """By item id, for every item that the order has or had."""
    gone_items: tuple[PaymentItem, ...] = ()
    """Items that left the order after money moved: cancelled or returned; reports need them."""
    receipt: ReceiptState = ReceiptState.NOT_PRINTED
    cafe_session_number: int = 0
    """Shift in which the order was opened."""
    closed_in_session: int | None = None
    returned_items: dict[UUID, Decimal] = field(default_factory=dict)
    """Amounts returned by partial returns, by dish item id."""
    source_order_id: UUID | None = None
    """The order that this one is an open clone of."""
    external_data: dict[str, str] = field(default_factory=dict)
    """What plugins keep with the order, by key."""

    @property
    def is_delivery(self) -> bool:
        """Whether it is a delivery order."""
        return isinstance(self.order, DeliveryOrder)

    @property
    def has_unknown(self) -> bool:
        """Whether something was asked of the outside and never answered."""
        return self.receipt is ReceiptState.UNKNOWN or any(
            record.state.is_unknown for record in self.payments.values()
        )

    @property
    def is_live(self) -> bool:
        """Whether it is open or has an unknown, so that no till shift may forget it."""
        return self.order.status in {OrderStatus.NEW, OrderStatus.BILL} or self.has_unknown

    @property
    def session_number(self) -> int:
        """Number of the till shift that it counts for: where it was closed, else opened."""
        if self.closed_in_session is None:
            return self.cafe_session_number
        return self.closed_in_session


class AttemptKind(Enum):
    """What was asked of the outside."""

    PAY = "pay"
    CANCEL = "emergency_cancel_payment"
    RETURN = "return_payment"
    RETURN_WITHOUT_ORDER = "return_payment_without_order"
    FISCAL_CHEQUE = "fiscal_cheque"


class AttemptState(Enum):
    """What became of it. `ASKED` in a store that was just opened means unknown."""

    ASKED = "asked"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"
    MARKED_DONE = "marked_done"
    """A person found out that it happened."""
    MARKED_NOT_DONE = "marked_not_done"
    """A person found out that it did not happen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastGoods:
    """Dishes of an order of an earlier till shift that come back as goods."""

    order_id: UUID
    items: dict[UUID, Decimal]
    """Amounts by dish item id; the order counts them as returned while nobody knows better."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One request to the outside that may move money or print a fiscal cheque.

    Committed as `ASKED` before the request leaves, so that nothing is ever asked twice by itself.
    """

    id: UUID
    kind: AttemptKind
    state: AttemptState
    order_id: UUID | None
    item_id: UUID | None
    transaction_id: UUID | None
    payment_type_id: UUID | None
    sum: Decimal
    asked_at: datetime
    answered_at: datetime | None = None
    message: str = ""
    cashier: User | None = None
    """Who asked."""
    past_goods: PastGoods | None = None
    """Of a goods return: what it is about, if its order is known."""

    @property
    def is_unanswered(self) -> bool:
        """Whether nobody knows what became of it."""
        return self.state in {AttemptState.ASKED, AttemptState.UNKNOWN}


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionState:
    """The till shift as the register keeps it."""

    current: CafeSession | None = None
    last_number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentReportRow:
    """One movement of money in the payments report."""

    time: datetime
    order_number: int | None
    """None for a goods return."""
    payment_type_name: str
    group: PaymentGroup
    kind: str
    """`payment`, `prepayment`, `cancel`, `return` or `goods_return`."""
    sum: Decimal
    """Negative when money goes back."""
    card_number: str
    card_type: str
    transaction_id: UUID | None
    cafe_session_number: int
    cashier_name: str
    donation_type_name: str = ""
    """The kind of tips; empty = no tips."""
    account: str = ""
    """The payment type's account in the back office."""
    is_unknown: bool = False
