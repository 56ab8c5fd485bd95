"""What plugins may ask of the till. Everything runs on the register's thread."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from cashier_sim.engine.locks import LockOwner
from cashier_sim.engine.notification_calls import NotificationPoint
from cashier_sim.engine.ports import Outcome, ProcessorMethod
from cashier_sim.plugin_api import ReceiptSlip, XElement
from cashier_sim.till.dialogs import Answer, Dialog, Staff
from cashier_sim.till.screen_calls import ScreenPoint
from cashier_sim.till.view import CallFault, NotificationLevel, RegisteredSystem

if TYPE_CHECKING:
    from cashier_sim.engine.operations import Operations
    from cashier_sim.till.plugin_buttons import PluginButtons
    from cashier_sim.till.screen_operations import ScreenOperations

CallPoint = ProcessorMethod | NotificationPoint | ScreenPoint
"""What a plugin is called for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StartedCall:
    """A call of a plugin that is about to be made."""

    plugin_name: str
    point: CallPoint
    arguments: Mapping[str, object]
    """By name, in the contract's order; services are left out."""
    order_id: UUID | None = None
    item_id: UUID | None = None
    is_silent: bool = False
    """The register works without a window, and the cashier does not wait."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceCall:
    """A request of a plugin to one of the register's services."""

    plugin_name: str
    call_id: int | None
    """The call that it came out of; None = from a thread of the plugin's own, or at loading."""
    name: str
    """Service and method, such as `view_manager.show_input_dialog`."""
    arguments: Mapping[str, object]
    """By name, in the contract's order."""


class ServiceRecord(Protocol):
    """The trace line of a service call that is being carried out."""

    def answered(self, answer: object) -> None:
        """Note what goes back to the plugin; without it the answer reads as None."""
        ...


class PluginEvent(Enum):
    """Something in the life of a plugin that the timeline shows."""

    STARTING = "plugin_starting"
    WAITING_FOR_DEBUGGER = "plugin_waiting_for_debugger"
    LOADED = "plugin_loaded"
    LOAD_FAILED = "plugin_load_failed"
    REGISTERED = "payment_system_registered"
    UNREGISTERED = "payment_system_unregistered"
    SUBSCRIBED = "subscribed"
    UNSUBSCRIBED = "unsubscribed"
    SUBSCRIBER_SUSPENDED = "subscriber_suspended"
    """A handler raised; it is not called again until its plugin restarts."""
    NEWS_SKIPPED = "news_skipped"
    """It is slower than the register and gets only the newest news of each entity."""
    BUTTON_ADDED = "button_added"
    BUTTON_REMOVED = "button_removed"
    ICON_UNREADABLE = "icon_unreadable"
    """The geometry of a button's icon cannot be read; the button has none."""
    CRASHED = "plugin_crashed"
    GAVE_UP = "plugin_gave_up"
    """It crashed too often and is not restarted."""
    EXPIRED_USE = "expired_use"
    """An object of a call was used after the call."""
    THREAD_CRASHED = "thread_crashed"
    """A thread of the plugin's own ended with an exception."""
    DISPOSE_FAILED = "dispose_failed"
    STOPPED = "plugin_stopped"
    CALL_FAULT = "call_fault"
    """A fault that a tester has set makes a call go wrong."""


class TillServices(Protocol):
    """The till as its plugins see it."""

    # calls of plugins

    def call_started(self, call: StartedCall) -> int:
        """Begin a call: a line in the timeline and the waiting window.

        Returns:
            The call's id, unique in this register's run; `PluginHost.call` takes it too.
        """
        ...

    def call_ended(self, call_id: int, outcome: Outcome) -> None:
        """End a call; dialogs of it that are still open close with None."""
        ...

    def take_fault(self, call_id: int) -> CallFault | None:
        """The fault that a tester has set for this call, if any; it is used up then."""
        ...

    def hold_answer(self, call_id: int) -> bool:
        """Tell that a fault holds back the call's answer.

        Returns:
            False = it must not, since the call is being ended already.
        """
        ...

    def serving(self, request: ServiceCall) -> AbstractContextManager[ServiceRecord]:
        """Note a service call while it is carried out, with what happens inside as its children.

        An exception that leaves the block is noted with its type and message and goes on.
        """
        ...

    # what a call may ask; all of it inside `serving`

    async def show_dialog(self, call_id: int, dialog: Dialog) -> Answer:
        """Show a dialog and wait for its answer; None = cancelled, or the call was ended.

        Its `id`, `call_id` and `plugin_name` are filled in here. A second dialog of the same
        call lies above the first.
        """
        ...

    def print_slip(self, call_id: int, slip: ReceiptSlip, api_version: int | None = None) -> None:
        """Queue a slip for an API version; a failure of the printer never comes back."""
        ...

    def show_waiting_message(self, call_id: int, message: str) -> None:
        """Change the plugin's line in the waiting window."""
        ...

    def open_order_afterwards(self, order_id: UUID) -> None:
        """Open an order on the screen once nothing holds the screen any more."""
        ...

    def staff(self) -> Staff:
        """Who works here and who of them is at the register."""
        ...

    # what a plugin may ask at any time

    def operations(self, owner: LockOwner) -> "Operations":
        """The engine's operation service for an owner; the same owner gets the same object.

        Args:
            owner: `LockOwner(plugin_name)` for a plugin's global one; `SCREEN`, or what another
                owner lends, for the local one of a call.
        """
        ...

    def notify(
        self,
        level: NotificationLevel,
        message: str,
        sender: str,
        timeout_seconds: float | None,
    ) -> None:
        """Show a message at the top left; None = until closed."""
        ...

    def has_licence(self, module_id: int | None = None) -> bool:
        """Whether a module, or any at all (None), may have a licence now."""
        ...

    def print_document(
        self, plugin_name: str, document: XElement, api_version: int | None = None
    ) -> bool:
        """Print on the receipt printer now; False when it does not print."""
        ...

    def has_receipt_printer(self) -> bool:
        """Whether the terminal has one, ready or not."""
        ...

    @property
    def buttons(self) -> "PluginButtons":
        """What plugins have added to the screens."""
        ...

    @property
    def screen(self) -> "ScreenOperations":
        """What plugins do on the screens at a moment of their own choice."""
        ...

    # what plugins tell

    def system_registered(self, plugin_name: str, system: RegisteredSystem) -> None:
        """A payment system is registered, after all checks; it gets its automatic type."""
        ...

    def system_unregistered(self, plugin_name: str, system: RegisteredSystem) -> None:
        """A registration ended: disposed, or its process did; its types stay."""
        ...

    def plugin_happened(
        self, plugin_name: str, event: PluginEvent, *, text: str = "", details: str = ""
    ) -> None:
        """Note an event in a plugin's life; `details` is a stack or a long text."""
        ...

    def plugins_changed(self) -> None:
        """Some `PluginView` is different now; cheap, may be called often."""
        ...

    def plugin_logged(self, plugin_name: str, level: str, line: str) -> None:
        """A line of a plugin's log.

        Args:
            plugin_name: Whose.
            level: `info`, `warn`, `error` or `output` (printed to standard output or error).
            line: One line, without its end.
        """
        ...

    # what the till decides

    def now(self) -> datetime:
        """The register's clock."""
        ...

    def mask(self, text: str) -> str:
        """The text without card data, but for the test deck's."""
        ...

    def call_time_limit_seconds(self) -> float | None:
        """How long a call may run without an open dialog; None = without limit."""
        ...
