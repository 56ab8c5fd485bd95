"""The till as its plugins see it: the real `TillServices`."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from cashier_sim.engine.locks import LockOwner
from cashier_sim.engine.ports import (
    Cancelled,
    Clock,
    Failed,
    NoAnswer,
    NotLoaded,
    Outcome,
    Raised,
    Returned,
)
from cashier_sim.engine.register import Register
from cashier_sim.plugin_api import FrontApiException, ReceiptSlip, XElement
from cashier_sim.plugin_host.own_threads import is_in_own_thread
from cashier_sim.till.call_board import CallBoard
from cashier_sim.till.dialog_desk import DialogDesk
from cashier_sim.till.dialogs import Answer, Dialog, Staff
from cashier_sim.till.events import Event, PluginLogged, TraceKind, TraceState
from cashier_sim.till.log_gate import LEFT_OUT, LogGate, Passage
from cashier_sim.till.notifications import Notifications
from cashier_sim.till.pages import Pages
from cashier_sim.till.paper import Origin, SimulatedReceiptPrinter
from cashier_sim.till.plugin_buttons import PluginButtons
from cashier_sim.till.plugin_services import PluginEvent, ServiceCall, ServiceRecord, StartedCall
from cashier_sim.till.readable import HIDDEN, readable, readable_arguments
from cashier_sim.till.screen_operations import ScreenOperations
from cashier_sim.till.settings import Settings
from cashier_sim.till.trace import Ending, Trace
from cashier_sim.till.view import (
    CallFailure,
    CallFault,
    NotificationLevel,
    ReceiptPrinterState,
    RegisteredSystem,
)
from cashier_sim.till.world_box import WorldBox

if TYPE_CHECKING:
    from cashier_sim.engine.operations import Operations

_SECONDS_PER_MINUTE = 60.0
_ENDING_SHOWN_SECONDS = 30.0
_BAD_LEVELS = frozenset({"warn", "error"})
_BAD_EVENTS = frozenset(
    {
        PluginEvent.LOAD_FAILED,
        PluginEvent.CRASHED,
        PluginEvent.GAVE_UP,
        PluginEvent.EXPIRED_USE,
        PluginEvent.THREAD_CRASHED,
        PluginEvent.DISPOSE_FAILED,
        PluginEvent.SUBSCRIBER_SUSPENDED,
        PluginEvent.NEWS_SKIPPED,
        PluginEvent.ICON_UNREADABLE,
    }
)


FAULTS: Mapping[CallFailure, str] = {
    CallFailure.FAILS: "A fault set by the tester: the plugin was not called.",
    CallFailure.CANCELS: "A fault set by the tester: the plugin was not called.",
    CallFailure.RAISES: "A fault set by the tester: the plugin was not called.",
    CallFailure.DIES: (
        "A fault set by the tester: the plugin was not called, and its process was killed."
    ),
    CallFailure.DIES_AFTER: (
        "A fault set by the tester: the plugin's process was killed once the method had returned, "
        "and its answer was lost."
    ),
    CallFailure.HOLDS: "A fault set by the tester: the plugin's answer was held back.",
}
"""What the timeline says under a call that a fault made go wrong."""


_ENDINGS = frozenset({PluginEvent.LOAD_FAILED, PluginEvent.GAVE_UP})
"""After these a plugin does not run until somebody does something about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Collaborators:
    """What the services are made of."""

    trace: Trace
    calls: CallBoard
    dialogs: DialogDesk
    printer: SimulatedReceiptPrinter
    notifications: Notifications
    buttons: PluginButtons
    screen: ScreenOperations
    world: WorldBox
    settings: Settings
    clock: Clock
    register: Callable[[], Register]
    """The engine, which is put together after the plugins."""
    pages: Callable[[], Pages]
    """Where the screen is; made after the plugins too."""
    call_ended: Callable[[], None]
    tell: Callable[[Event], None]
    mask: Callable[[str], str]
    systems_changed: Callable[[], None]
    plugins_changed: Callable[[], None]


class PluginServices:
    """What plugins may ask of the till; see `cashier_sim.till.plugin_services.TillServices`."""

    def __init__(self, collaborators: Collaborators) -> None:
        """Serve over the till's parts."""
        self._on = collaborators
        self._operations: dict[tuple[LockOwner, bool], Operations] = {}
        self._gate = LogGate()

    def call_started(self, call: StartedCall) -> int:
        """Begin a call."""
        call_id = self._on.trace.begin(
            TraceKind.CALL,
            call.point.value,
            plugin_name=call.plugin_name,
            arguments=readable_arguments(call.arguments),
        )
        self._on.calls.begin(
            call_id,
            call.plugin_name,
            call.point,
            call.order_id,
            self._on.clock.now(),
            is_silent=call.is_silent,
        )
        return call_id

    def call_ended(self, call_id: int, outcome: Outcome) -> None:
        """End a call."""
        call = self._on.calls.call(call_id)
        fault = FAULTS[call.fault.failure] if call is not None and call.fault is not None else ""
        self._on.dialogs.abandon(call_id)
        self._on.calls.end(call_id)
        self._on.call_ended()
        ending = ending_of(outcome)
        details = "\n\n".join(filter(None, (fault, ending.details)))
        self._on.trace.end(call_id, ending.state, ending.answer, details)

    def take_fault(self, call_id: int) -> CallFault | None:
        """The fault that a tester has set for a call; the timeline tells of it."""
        call = self._on.calls.call(call_id)
        if call is None:
            return None
        fault = self._on.world.take_fault(call.waiting.plugin_name, call.point.value)
        if fault is not None:
            self._on.calls.note_fault(call_id, fault)
            self._on.trace.note(
                TraceKind.PLUGIN,
                PluginEvent.CALL_FAULT.value,
                plugin_name=fault.plugin_name,
                arguments=(("failure", fault.failure.value), ("message", fault.message)),
                parent_id=call_id,
            )
        return fault

    def hold_answer(self, call_id: int) -> bool:
        """Hold back a call's answer, unless it is being ended."""
        call = self._on.calls.call(call_id)
        if call is None or call.waiting.is_ending:
            return False
        self._on.calls.mark_held(call_id)
        return True

    @contextmanager
    def serving(self, request: ServiceCall) -> Iterator[ServiceRecord]:
        """Note a service call."""
        call_id = request.call_id
        if call_id is None and not is_in_own_thread():
            # A host that does not say which call uses its global services: inside the plugin's
            # open call is where it belongs most likely.
            call_id = self._on.calls.only_call_of(request.plugin_name)
        hides_answer = request.arguments.get("is_password") is True
        with self._on.trace.entered(
            TraceKind.SERVICE,
            request.name,
            plugin_name=request.plugin_name,
            arguments=readable_arguments(request.arguments),
            parent_id=call_id,
        ) as ending:
            try:
                yield _Record(ending, hides_answer=hides_answer)
            except FrontApiException as error:
                ending.state = TraceState.FAILED
                ending.answer = f"{type(error).__name__}: {error}"
                raise

    async def show_dialog(self, call_id: int, dialog: Dialog) -> Answer:
        """Show a dialog of a call."""
        call = self._on.calls.call(call_id)
        if call is None or call.waiting.is_ending:
            return None
        dialog = replace(dialog, call_id=call_id, plugin_name=call.waiting.plugin_name)
        return await self._on.dialogs.show(dialog.masked(self._on.mask))

    def print_slip(self, call_id: int, slip: ReceiptSlip, api_version: int | None = None) -> None:
        """Queue a slip of a call."""
        call = self._on.calls.call(call_id)
        if call is None:
            return
        origin = Origin(
            title=call.point.value,
            plugin_name=call.waiting.plugin_name,
            order_number=self.order_number(call.order_id),
            api_version=api_version,
        )
        self._on.printer.print_slip(slip.doc, origin)

    def print_document(
        self, plugin_name: str, document: XElement, api_version: int | None = None
    ) -> bool:
        """Print on the receipt printer now."""
        origin = Origin(title="print", plugin_name=plugin_name, api_version=api_version)
        return self._on.printer.print_slip(document, origin)

    def has_receipt_printer(self) -> bool:
        """Whether the terminal has a receipt printer."""
        return self._on.world.world.receipt_printer is not ReceiptPrinterState.NONE

    @property
    def buttons(self) -> PluginButtons:
        """What plugins have added to the screens."""
        return self._on.buttons

    @property
    def screen(self) -> ScreenOperations:
        """What plugins do on the screens."""
        return self._on.screen

    def open_order_afterwards(self, order_id: UUID) -> None:
        """Open an order on the screen once nothing holds the screen any more."""
        self._on.pages().open_afterwards(order_id)

    def staff(self) -> Staff:
        """Who works here and who of them is at the register."""
        employees = self._on.register().state.restaurant.employees
        return Staff(employees, self._on.pages().cashier)

    def show_waiting_message(self, call_id: int, message: str) -> None:
        """Change the plugin's line in the waiting window."""
        self._on.calls.show_message(call_id, self._shown(message))

    def operations(self, owner: LockOwner) -> "Operations":
        """The engine's operation service for an owner."""
        key = (owner, owner.is_local)
        if key not in self._operations:
            self._operations[key] = self._on.register().operations(owner)
        return self._operations[key]

    def notify(
        self, level: NotificationLevel, message: str, sender: str, timeout_seconds: float | None
    ) -> None:
        """Show a message at the top left."""
        message, sender = self._shown(message), self._shown(sender)
        self._on.trace.note(TraceKind.NOTIFICATION, level.value, arguments=(("message", message),))
        self._on.notifications.add(
            level, message=message, sender=sender, timeout_seconds=timeout_seconds
        )

    def has_licence(self, module_id: int | None = None) -> bool:
        """Whether a module, or any at all (None), may have a licence now."""
        world = self._on.world.world
        return world.has_licence and module_id not in world.modules_without_licence

    def system_registered(self, plugin_name: str, system: RegisteredSystem) -> None:
        """A payment system is registered; it gets its automatic type."""
        self.plugin_happened(plugin_name, PluginEvent.REGISTERED, text=system.key)
        if self._on.settings.flag("creates_payment_type_for_new_system"):
            self._on.register().back_office.ensure_type_for(system.key, system.name)
        self._on.systems_changed()

    def system_unregistered(self, plugin_name: str, system: RegisteredSystem) -> None:
        """A registration ended."""
        self.plugin_happened(plugin_name, PluginEvent.UNREGISTERED, text=system.key)
        self._on.systems_changed()

    def plugin_happened(
        self, plugin_name: str, event: PluginEvent, *, text: str = "", details: str = ""
    ) -> None:
        """Note an event in a plugin's life; one that ends it unasked is told at the top left."""
        if event in _ENDINGS:
            self._on.notifications.add(
                NotificationLevel.ERROR,
                code=event.value,
                values={"plugin": plugin_name, "problem": self._shown(text)},
                timeout_seconds=_ENDING_SHOWN_SECONDS,
            )
        self._on.trace.note(
            TraceKind.PLUGIN,
            event.value,
            plugin_name=plugin_name,
            state=TraceState.ERROR if event in _BAD_EVENTS else TraceState.DONE,
            answer=text,
            details=details,
        )
        self._on.plugins_changed()

    def plugins_changed(self) -> None:
        """Some `PluginView` is different now."""
        self._on.plugins_changed()

    def plugin_logged(self, plugin_name: str, level: str, line: str) -> None:
        """A line of a plugin's log; warnings and errors are lines of the timeline too."""
        passage = self._gate.passage(plugin_name)
        if passage is Passage.LEAVE_OUT:
            return
        line = self._on.mask(line) if passage is Passage.SHOW else LEFT_OUT
        self._on.tell(PluginLogged(plugin_name, level, line, self._on.clock.now()))
        if level in _BAD_LEVELS:
            first, _, rest = line.partition("\n")
            self._on.trace.note(
                TraceKind.LOG,
                level,
                plugin_name=plugin_name,
                state=TraceState.ERROR if level == "error" else TraceState.DONE,
                answer=first,
                details=rest,
            )

    def now(self) -> datetime:
        """The register's clock."""
        return self._on.clock.now()

    def mask(self, text: str) -> str:
        """The text without card data, but for the test deck's."""
        return self._on.mask(text)

    def call_time_limit_seconds(self) -> float | None:
        """How long a call may run without an open dialog."""
        minutes = self._on.settings.number("call_time_limit_minutes")
        return minutes * _SECONDS_PER_MINUTE if minutes else None

    def _shown(self, text: str) -> str:
        """Masked and of a length that the screen lays out at once; a plugin may send 16 MiB."""
        return self._on.mask(readable(text))

    def order_number(self, order_id: UUID | None) -> int | None:
        """Number of an order, if it is known."""
        record = self._on.register().state.orders.get(order_id) if order_id else None
        return record.order.number if record else None


class _Record:
    def __init__(self, ending: Ending, *, hides_answer: bool) -> None:
        self._ending = ending
        self._hides_answer = hides_answer
        self._ending.answer = readable(None)

    def answered(self, answer: object) -> None:
        self._ending.answer = HIDDEN if self._hides_answer and answer else readable(answer)


def ending_of(outcome: Outcome) -> Ending:
    """How a call's line in the timeline ends."""
    match outcome:
        case Returned(value):
            return Ending(TraceState.DONE, readable(value))
        case Failed(message):
            return Ending(TraceState.FAILED, message)
        case Cancelled():
            return Ending(TraceState.CANCELLED)
        case Raised(type_name, message, stack):
            sentence = f"{type_name}: {message}" if message else type_name
            return Ending(TraceState.ERROR, sentence, stack)
        case NoAnswer(reason):
            return Ending(TraceState.UNKNOWN, reason.value)
        case NotLoaded(key):
            return Ending(TraceState.FAILED, key)
