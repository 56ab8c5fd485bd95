"""What a driver of the till sees: one immutable value, replaced whole at every change.

A screen is a function of it; a command is allowed or refused by looking at it and nothing else.
Parts that did not change are the same objects as before, so a screen may compare with `is`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import Enum
from uuid import UUID

from cashier_sim.engine.back_office import Undoable
from cashier_sim.engine.model import (
    Attempt,
    OrderRecord,
    PaymentGroup,
    PaymentRecord,
    PaymentReportRow,
    PaymentTypeSettings,
    SessionState,
)
from cashier_sim.engine.restaurant import Restaurant
from cashier_sim.plugin_api import FiscalPaymentTypeGroup, PaymentItem, User
from cashier_sim.till.dialogs import Dialog
from cashier_sim.till.path_geometry import PathGeometry
from cashier_sim.till.world import (
    CallFailure,
    CallFault,
    FiscalRegisterState,
    ReceiptPrinterState,
    TestCard,
    World,
)

__all__ = [
    "ButtonPlace",
    "CallFailure",
    "CallFault",
    "FiscalRegisterState",
    "GoodsReturnView",
    "Notification",
    "NotificationLevel",
    "OrderView",
    "PartialReturnView",
    "PastOrdersView",
    "PaymentRow",
    "PaymentRowKind",
    "PaymentTypeChoice",
    "PluginButton",
    "PluginState",
    "PluginView",
    "ReceiptPrinterState",
    "RegisteredSystem",
    "Screen",
    "StatusText",
    "TestCard",
    "TillView",
    "Waiting",
    "WaitingCaption",
    "World",
]


class Screen(Enum):
    """A page of the register."""

    ORDERS = "orders"
    ORDER = "order"
    """An open order with the menu."""
    PAYMENT = "payment"
    """The cash screen."""
    PREPAYMENTS = "prepayments"
    """Prepayments and payments of an open order."""
    PRELIMINARY = "preliminary"
    """Preliminary payments of a delivery order."""
    CLOSED_ORDER = "closed_order"
    PARTIAL_RETURN = "partial_return"
    GOODS_RETURN = "goods_return"
    SHIFT = "shift"
    REPORT = "report"
    """The payments report."""
    ADDITIONS = "additions"
    """What plugins offer besides orders («Дополнения»)."""


class PaymentRowKind(Enum):
    """How a payment row is labelled."""

    UNPROCESSED = "unprocessed"
    PROCESSED = "processed"
    PREPAYMENT = "prepayment"
    PRELIMINARY = "preliminary"
    EXTERNAL = "external"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentRow:
    """One payment item of the current order, as the cash screen shows it."""

    item: PaymentItem
    record: PaymentRecord
    kind: PaymentRowKind
    is_loaded: bool = True
    """False = its payment system is not registered now: paying or returning is refused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderView:
    """The order on the screen with what follows from it."""

    record: OrderRecord
    rows: tuple[PaymentRow, ...]
    due: Decimal
    """Still to be entered, >= 0."""
    entered: Decimal
    """What the rows cover."""
    change: Decimal
    active_item_id: UUID | None = None
    """The row that the keypad edits."""
    pay_refusal: str | None = None
    """Code of why «Оплатить» is not possible now; None = possible."""
    pay_refusal_values: Mapping[str, str] = field(default_factory=dict)
    """What its sentence is filled with."""
    attempts: tuple[Attempt, ...] = ()
    """Attempts of this order whose outcome is unknown."""
    has_unfinished_return: bool = False
    """A return of it stopped in between; it can be done again until this till shift closes."""
    donations: tuple[PaymentRow, ...] = ()
    """Its tips, which no sum of the order counts."""
    guest_id: UUID | None = None
    """The guest whom the next dishes are for."""
    is_of_present_shift: bool = True
    """Open, or closed in the till shift that is open now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentTypeChoice:
    """A payment type as the cash screen offers it."""

    settings: PaymentTypeSettings
    group: PaymentGroup
    is_loaded: bool = True
    """False = shown disabled: its payment system is not registered now."""
    returns_without_order: bool = False
    """Offered on the goods-return screen."""

    @property
    def is_offered(self) -> bool:
        """Whether the cashier may pay with it: it is neither switched off nor hidden."""
        return self.settings.payment_type.is_enabled and not self.settings.payment_type.is_hidden


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialReturnView:
    """The partial return being prepared on the closed order."""

    amounts: dict[UUID, Decimal]
    """Amount to return by dish item id; 0 is left out."""
    returnable: dict[UUID, Decimal]
    """What is still there of each dish."""
    total: Decimal
    shares: dict[UUID, Decimal]
    """Sum given back by payment item id."""
    limits: dict[UUID, Decimal]
    """Most that each payment can give back: taken minus returned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsReturnView:
    """The goods return being prepared."""

    lines: tuple[tuple[UUID, Decimal], ...] = ()
    """Product ids with amounts."""
    total: Decimal = Decimal("0.00")
    payment_type_id: UUID | None = None
    order: OrderRecord | None = None
    """The order of an earlier till shift whose dishes come back; None = any goods."""
    items: dict[UUID, Decimal] = field(default_factory=dict)
    """Amounts to return by dish item id of `order`; 0 is left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastOrdersView:
    """Orders of earlier till shifts, as far as they were asked for."""

    number: int | None
    """The number that was sought; None = any."""
    limit: int
    """How many were asked for."""
    orders: tuple[OrderRecord, ...]
    """Newest first."""
    has_more: bool
    """The store has more than were asked for."""


class WaitingCaption(Enum):
    """Caption of the waiting window."""

    COLLECTING_DATA = "collecting_data"
    PAYMENT = "payment"
    CANCELLING = "cancelling"
    RETURNING = "returning"
    SHIFT = "shift"
    FISCAL_CHEQUE = "fiscal_cheque"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """The waiting window over the screen while the outside is busy."""

    call_id: int | None
    """The plugin call that can be ended; None = nothing to end."""
    plugin_name: str
    caption: WaitingCaption
    message: str = ""
    """The plugin's own line."""
    since: datetime
    is_ending: bool = False
    """The cashier has asked to end the call."""
    holds_answer: bool = False
    """A fault will hold the plugin's answer back."""
    is_held: bool = False
    """The plugin has answered, and a fault holds its answer back."""


class NotificationLevel(Enum):
    """Kind of a message at the top left."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notification:
    """A message at the top left of the register. Source: `AddNotificationMessage` and siblings."""

    id: int
    level: NotificationLevel
    message: str = ""
    """The sender's own words; empty when `code` is set."""
    code: str = ""
    """A message of the register itself, by the code of its text."""
    values: dict[str, str] = field(default_factory=dict)
    sender: str
    closes_at: datetime | None = None


class PluginState(Enum):
    """Life of a plugin."""

    STOPPED = "stopped"
    STARTING = "starting"
    WAITING_FOR_DEBUGGER = "waiting_for_debugger"
    RUNNING = "running"
    RESTARTING = "restarting"
    STOPPING = "stopping"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredSystem:
    """A payment system that a plugin holds registered now."""

    key: str
    name: str
    returns_without_order: bool
    fiscal_group: FiscalPaymentTypeGroup = FiscalPaymentTypeGroup.DEFAULT
    """Where its fiscal types stand on the cash screen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PluginView:
    """A plugin on the plugins screen."""

    name: str
    """Folder name; the plugin's id here."""
    folder: str
    state: PluginState
    reason: str = ""
    """Why it failed or did not register: a sentence for its author."""
    details: str = ""
    """Readable stack, if there is one."""
    systems: tuple[RegisteredSystem, ...] = ()
    pid: int | None = None
    crashes_this_hour: int = 0
    log_path: str = ""
    open_calls: int = 0
    license_module_id: int | None = None
    """The module whose licence it needs; None = its manifest names none."""
    debugger_address: str = ""
    """Where a debugger may attach, while it may."""


class ButtonPlace(Enum):
    """Where a plugin's button stands."""

    PAYMENT = "payment"
    """The cash screen, that of prepayments too."""
    ORDER = "order"
    """The additions of an open order."""
    CLOSED_ORDER = "closed_order"
    """The additions of an order closed in the present till shift."""
    PAST_ORDER = "past_order"
    """The additions of an order closed in an earlier till shift."""
    PRODUCTS_RETURN = "products_return"
    """The additions of the goods return."""
    ADDITIONS = "additions"
    """The additions menu."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PluginButton:
    """A button that a plugin has added to a page."""

    id: UUID
    place: ButtonPlace
    caption: str
    is_checked: bool = False
    is_enabled: bool = True
    icon: PathGeometry | None = None
    plugin_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusText:
    """A short text of a plugin in the register's status line."""

    text: str
    plugin_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TillView:
    """The whole state of a running register, for its drivers."""

    now: datetime
    restaurant: Restaurant
    screen: Screen
    cashier: User
    session: SessionState
    orders: tuple[OrderRecord, ...]
    """Newest first."""
    current: OrderView | None
    choices: tuple[PaymentTypeChoice, ...]
    """All payment types, by group and name."""
    partial_return: PartialReturnView | None = None
    goods_return: GoodsReturnView = field(default_factory=GoodsReturnView)
    report: tuple[PaymentReportRow, ...] = ()
    unknown: tuple[Attempt, ...] = ()
    """All attempts whose outcome is unknown."""
    is_busy: bool = False
    """A flow holds the screen: only dialogs, world, plugin and view commands are allowed."""
    waiting: Waiting | None = None
    silent_calls: tuple[Waiting, ...] = ()
    """Calls of payment systems that the cashier does not see, newest first."""
    dialogs: tuple[Dialog, ...] = ()
    """Open dialogs, the topmost last."""
    notifications: tuple[Notification, ...] = ()
    world: World
    plugins: tuple[PluginView, ...] = ()
    plugin_buttons: tuple[PluginButton, ...] = ()
    """In the order of adding, of all places."""
    status_texts: tuple[StatusText, ...] = ()
    settings: dict[str, object] = field(default_factory=dict)
    """By key of the catalogue in `cashier_sim.till.settings`."""
    has_card_listener: bool = False
    """A plugin wants the cards that are swiped on the order screen."""
    has_barcode_listener: bool = False
    """A plugin wants the codes that are scanned there."""
    past_orders: PastOrdersView | None = None
    """What was found of earlier till shifts; None = nobody has asked."""
    undoable: Undoable | None = None
    """The deletion of reference data that can be taken back."""
    locked_orders: frozenset[UUID] = frozenset()
    """Ids of orders that another terminal edits, as the tester wants."""

    @property
    def dialog(self) -> Dialog | None:
        """The topmost open dialog."""
        return self.dialogs[-1] if self.dialogs else None

    @property
    def open_calls(self) -> tuple[Waiting, ...]:
        """The call that the cashier waits for, then silent ones; held answers come first."""
        seen = () if self.waiting in (None, *self.silent_calls) else (self.waiting,)
        return tuple(sorted((*seen, *self.silent_calls), key=lambda call: not call.is_held))

    def offered(self, group: PaymentGroup | None) -> tuple[PaymentTypeChoice, ...]:
        """What the cash screen offers in a group; None = nothing."""
        return tuple(one for one in self.choices if one.group is group and one.is_offered)
