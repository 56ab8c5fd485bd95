"""What the engine asks of the outside. The till gives real ones, tests give fakes.

Every method runs on the register's thread. An outcome is a value, never an exception: a call can
end in ways that no exception describes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import Protocol
from uuid import UUID

from cashier_sim.engine.locks import SCREEN, LockOwner
from cashier_sim.engine.model import (
    Attempt,
    OrderRecord,
    PaymentData,
    PaymentReportRow,
    PaymentTypeSettings,
    SessionState,
)
from cashier_sim.engine.notification_calls import NotificationCall, NotificationPoint, Notified
from cashier_sim.engine.restaurant import Restaurant
from cashier_sim.plugin_api import FiscalPaymentTypeGroup, XElement


class ProcessorMethod(Enum):
    """A call point of a payment system, by its name in the contract."""

    COLLECT_DATA = "collect_data"
    ON_PAYMENT_ADDED = "on_payment_added"
    ON_PRELIMINARY_PAYMENT_EDITING = "on_preliminary_payment_editing"
    PAY = "pay"
    EMERGENCY_CANCEL_PAYMENT = "emergency_cancel_payment"
    RETURN_PAYMENT = "return_payment"
    RETURN_PAYMENT_WITHOUT_ORDER = "return_payment_without_order"
    CAN_PAY_SILENTLY = "can_pay_silently"
    """Optional, as all that follow."""
    PAY_SILENTLY = "pay_silently"
    EMERGENCY_CANCEL_PAYMENT_SILENTLY = "emergency_cancel_payment_silently"
    RETURN_PAYMENT_SILENTLY = "return_payment_silently"
    ON_PAYMENT_DELETING = "on_payment_deleting"
    PAYMENT_STATE = "payment_state"
    """Ours, not iikoFront's: `payment_state(transaction_id) -> bool | None`, optional."""


@dataclass(slots=True)
class DataDraft:
    """`PaymentDataContext` of one running call; the engine keeps it only when the call succeeds."""

    data: PaymentData = field(default_factory=PaymentData)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessorCall:
    """One call of a payment system's method.

    `arguments` is the bag of named values on offer (entities, ids, sums); the services
    `printer`, `view_manager`, `context`, `progress_bar` and, where the method may edit its order,
    `operation_service` are added by the till.
    """

    method: ProcessorMethod
    payment_system_key: str
    arguments: Mapping[str, object]
    draft: DataDraft | None
    """None where the contract has no context."""
    order_id: UUID | None
    """The order whose lock `operation_service` borrows."""
    lock_owner: LockOwner = SCREEN
    """Whose lock that is."""
    item_id: UUID | None = None
    is_silent: bool = False
    """The register works without a window: `view_manager` is None."""


@dataclass(frozen=True, slots=True)
class Returned:
    """The method returned."""

    value: object = None


@dataclass(frozen=True, slots=True)
class Failed:
    """`PaymentActionFailedException`: its message is shown to the cashier."""

    message: str
    keep_in_order: bool = False
    """The item of a failed `pay` stays in the order; only where the ApiVersion knows it."""


@dataclass(frozen=True, slots=True)
class Cancelled:
    """`PaymentActionCancelledException`: nothing is shown."""

    keep_in_order: bool = False
    """As in `Failed`."""


@dataclass(frozen=True, slots=True)
class Raised:
    """Any other exception."""

    type_name: str
    message: str
    stack: str = ""
    """Readable stack of the plugin's side, its own file and line last."""


class NoAnswerReason(Enum):
    """Why a call never answered."""

    DIED = "died"
    TIMED_OUT = "timed_out"
    ENDED_BY_CASHIER = "ended_by_cashier"


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """The call ended without an answer: what it did is unknown."""

    reason: NoAnswerReason


@dataclass(frozen=True, slots=True)
class NotLoaded:
    """The payment system is not registered now; nothing was called."""

    payment_system_key: str


Outcome = Returned | Failed | Cancelled | Raised | NoAnswer | NotLoaded


class Processors(Protocol):
    """The payment systems of the loaded plugins."""

    def is_registered(self, payment_system_key: str) -> bool:
        """Whether a live plugin holds this key."""
        ...

    def can_return_without_order(self, payment_system_key: str) -> bool:
        """Whether it was registered with the flag for goods returns."""
        ...

    def has_method(self, payment_system_key: str, method: ProcessorMethod) -> bool:
        """Whether the processor has an optional method that its ApiVersion knows."""
        ...

    def fiscal_group(self, payment_system_key: str) -> FiscalPaymentTypeGroup:
        """Where its fiscal types stand on the cash screen; `DEFAULT` when not registered."""
        ...

    async def call(self, call: ProcessorCall) -> Outcome:
        """Call a method and wait for its end; dialogs may be answered meanwhile."""
        ...

    def is_listened_to(self, point: NotificationPoint) -> bool:
        """Whether a notification would reach a subscriber now."""
        ...

    async def notify(self, call: NotificationCall) -> Notified:
        """Call every subscriber of a notification in turn and wait for them."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class FiscalLine:
    """A dish, discount or payment on a fiscal cheque."""

    name: str
    amount: Decimal
    sum: Decimal


class FiscalChequeKind(Enum):
    """What the fiscal register is asked to print."""

    SALE = "sale"
    PREPAYMENT = "prepayment"
    RETURN = "return"
    PREPAYMENT_RETURN = "prepayment_return"
    GOODS_RETURN = "goods_return"
    X_REPORT = "x_report"
    Z_REPORT = "z_report"


@dataclass(frozen=True, slots=True, kw_only=True)
class FiscalCheque:
    """A fiscal cheque; `document` is what appears on paper when it is printed."""

    kind: FiscalChequeKind
    document: XElement
    total: Decimal
    order_id: UUID | None


@dataclass(frozen=True, slots=True)
class FiscalPrinted:
    """The cheque is printed and registered under `number`."""

    number: int


@dataclass(frozen=True, slots=True)
class FiscalRefused:
    """The register refused; nothing was printed. `code` names a text of the screen."""

    code: str


@dataclass(frozen=True, slots=True)
class FiscalNoAnswer:
    """The connection was lost: printed or not is unknown."""


FiscalOutcome = FiscalPrinted | FiscalRefused | FiscalNoAnswer


class FiscalRegister(Protocol):
    """The (simulated) fiscal register."""

    async def print_cheque(self, cheque: FiscalCheque) -> FiscalOutcome:
        """Print one cheque."""
        ...


class SlipKind(Enum):
    """Which of the register's own non-fiscal slips is printed."""

    PRECHEQUE = "precheque"
    PREPAYMENT = "prepayment"
    SALES_SLIP = "sales_slip"
    SERVICE_CHEQUE = "service_cheque"
    """For the kitchen."""
    RETURN = "return"


class ReceiptPrinter(Protocol):
    """The receipt printer, for the register's own slips. A failure never comes back."""

    def print(self, kind: SlipKind, document: XElement) -> None:
        """Queue a slip."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something told to the cashier in a modal box: a code of the screen's texts, or a message.

    Exactly one of `message` (a plugin's own words) and `code` is set.
    """

    code: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    message: str = ""
    details: str = ""
    """A plugin's stack trace, one click away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A choice put before the cashier; the answer is one of `options` (codes), the last = safe."""

    code: str
    options: tuple[str, ...]
    values: Mapping[str, str] = field(default_factory=dict)
    is_grave: bool = False
    """Going on takes something away for good: a hasty Enter has to mean the safe option."""


class Cashier(Protocol):
    """The person at the screen (or a scenario)."""

    async def tell(self, notice: Notice) -> None:
        """Show a box and wait until it is closed."""
        ...

    async def ask(self, question: Question) -> str:
        """Ask and wait for one of `question.options`."""
        ...


class Clock(Protocol):
    """Time with the restaurant's zone; the engine never reads another clock."""

    def now(self) -> datetime:
        """The present moment."""
        ...


class Ids(Protocol):
    """Maker of ids; the engine never makes a random one itself."""

    def new(self) -> UUID:
        """A fresh id."""
        ...


class Store(Protocol):
    """Where documents live. One `commit` is one durable transaction, all or nothing."""

    def load_orders(self) -> tuple[OrderRecord, ...]:
        """All orders."""
        ...

    def load_known_orders(self, session_number: int) -> tuple[OrderRecord, ...]:
        """Live orders and those of one till shift, oldest first."""
        ...

    def load_order(self, order_id: UUID) -> OrderRecord | None:
        """One order, or None."""
        ...

    def load_past_orders(
        self, session_number: int, number: int | None, limit: int
    ) -> tuple[OrderRecord, ...]:
        """Settled orders of other till shifts than one, newest first, `limit` at most.

        Args:
            session_number: The till shift left out.
            number: Of the order sought; None = any.
            limit: Most orders to read, > 0.
        """
        ...

    def last_order_number(self) -> int:
        """The highest number of an order; 0 in a new store."""
        ...

    def load_attempts(self) -> tuple[Attempt, ...]:
        """All attempts, oldest first."""
        ...

    def load_unanswered_attempts(self) -> tuple[Attempt, ...]:
        """The attempts whose outcome nobody knows, oldest first."""
        ...

    def load_movements(self, session_number: int | None) -> tuple[PaymentReportRow, ...]:
        """The movements of money in one till shift, or in all (None), oldest first."""
        ...

    def load_session(self) -> SessionState:
        """The till shift."""
        ...

    def load_payment_types(self) -> tuple[PaymentTypeSettings, ...]:
        """The payment types of the back office; empty in a new store."""
        ...

    def load_restaurant(self) -> Restaurant | None:
        """The restaurant as the back office changed it; None before its first change."""
        ...

    def commit(
        self,
        *,
        note: str,
        at: datetime,
        orders: tuple[OrderRecord, ...] = (),
        attempts: tuple[Attempt, ...] = (),
        session: SessionState | None = None,
        payment_types: tuple[PaymentTypeSettings, ...] | None = None,
        restaurant: Restaurant | None = None,
        movements: tuple[PaymentReportRow, ...] = (),
    ) -> None:
        """Write changed documents and a journal line (`note`: what happened) together.

        `movements` are added to those that are there and never change.
        `payment_types` and `restaurant` replace what was there when they are not None.
        """
        ...
