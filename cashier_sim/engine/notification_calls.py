"""What the register tells the subscribers of plugins, and what comes of it: values only."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from uuid import UUID

from cashier_sim.engine.locks import SCREEN, LockOwner
from cashier_sim.plugin_api import ChequeAdditionalInfo


class NotificationPoint(Enum):
    """A notification of the contract, by its name there."""

    CAFE_SESSION_OPENING = "cafe_session_opening"
    CAFE_SESSION_CLOSING = "cafe_session_closing"
    NAVIGATING_TO_PAYMENT_SCREEN = "navigating_to_payment_screen"
    BEFORE_ORDER_BILL = "before_order_bill"
    BEFORE_SERVICE_CHEQUE = "before_service_cheque"
    SERVICE_CHEQUE_PRINTED = "service_cheque_printed"
    BEFORE_DELETE_ORDER = "before_delete_order"
    BEFORE_DELETE_PRINTED_ITEMS = "before_delete_printed_items"
    BILL_CHEQUE_PRINTING = "bill_cheque_printing"
    CASH_CHEQUE_PRINTING = "cash_cheque_printing"
    ORDER_STORNING = "order_storning"
    ORDER_STORNED = "order_storned"
    BEFORE_DO_CHEQUE = "before_do_cheque"
    BEFORE_PAYMENT_ADDED = "before_payment_added"
    PAYMENT_SCREEN_UPDATED = "payment_screen_updated"
    ORDER_EDIT_CARD_SLIDED = "order_edit_card_slided"
    ORDER_EDIT_BARCODE_SCANNED = "order_edit_barcode_scanned"
    ORDER_CHANGED = "order_changed"
    ORDER_BILL_CANCELLED = "order_bill_cancelled"
    PAYMENT_TYPE_CHANGED = "payment_type_changed"
    DONATION_TYPE_CHANGED = "donation_type_changed"
    USER_CHANGED = "user_changed"
    CHANGE_SUM_CHANGED = "change_sum_changed"
    SCREEN_CHANGED = "screen_changed"


@dataclass(slots=True)
class ScreenContextDraft:
    """`NavigatingToPaymentScreenContext` of one opening; kept when nobody gives it up."""

    cheque_additional_info: ChequeAdditionalInfo | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotificationCall:
    """One notification of all its subscribers.

    `arguments` is the bag of named values on offer; the services `printer`, `view_manager`,
    `progress_bar`, `context` and `operation_service` are added by the till where the notification
    has them.
    """

    point: NotificationPoint
    arguments: Mapping[str, object] = field(default_factory=dict)
    order_id: UUID | None = None
    """The order whose lock `operation_service` borrows."""
    lock_owner: LockOwner = SCREEN
    """Whose lock that is."""
    is_silent: bool = False
    """The register works without a window: `view_manager` is None."""
    screen_context: ScreenContextDraft | None = None
    """What subscribers may say while the cash screen opens; None for other notifications."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notified:
    """What came of a notification."""

    is_aborted: bool = False
    """A subscriber gave the operation up, where it may; the later ones were not called."""
    plugin_name: str = ""
    """Who gave it up."""
    message: str = ""
    """What it said about that; may be empty."""
    answers: tuple[object, ...] = ()
    """What the subscribers returned, in order, without those that raised or returned None."""
