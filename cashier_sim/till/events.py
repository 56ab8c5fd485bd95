"""What comes out of the till: facts, in the past tense."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from cashier_sim.plugin_api import XElement
from cashier_sim.till.commands import Command, Refusal
from cashier_sim.till.view import TillView


class TraceKind(Enum):
    """What a line of the timeline is about."""

    COMMAND = "command"
    """A cashier's or tester's act."""
    CALL = "call"
    """The register called a plugin."""
    SERVICE = "service"
    """A plugin called the register."""
    DIALOG = "dialog"
    SLIP = "slip"
    FISCAL = "fiscal"
    STATE = "state"
    """A transaction of the store: what changed."""
    PLUGIN = "plugin"
    """A plugin started, registered, crashed, stopped."""
    LOG = "log"
    NOTIFICATION = "notification"


class TraceState(Enum):
    """How far it is, or how it ended."""

    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    """`PaymentActionFailedException`, or a refusal."""
    CANCELLED = "cancelled"
    ERROR = "error"
    """Any other exception, or a crash."""
    UNKNOWN = "unknown"
    """Ended without an answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TraceEntry:
    """One line of the timeline. Card data in its texts is masked already."""

    id: int
    """Also the call's id for `CALL`."""
    parent_id: int | None
    """The entry that it happened inside of."""
    kind: TraceKind
    name: str
    """Name of the command, method or state change."""
    plugin_name: str = ""
    arguments: tuple[tuple[str, str], ...] = ()
    """Names and readable values, in the contract's order."""
    state: TraceState = TraceState.RUNNING
    answer: str = ""
    """What came back, readable; the message of an error."""
    details: str = ""
    """A stack trace, or a whole document."""
    started_at: datetime
    duration_ms: float | None = None
    """None while it runs; wall time, so volatile."""
    is_in_own_thread: bool = False
    """A thread of a plugin's own brought it about, so that no act decides when it comes."""
    slip_id: int | None = None
    """The slip of a `SLIP` line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedSlip:
    """A slip that came out of the receipt printer or the fiscal register."""

    id: int
    """From 1, in printing order."""
    printed_at: datetime
    document: XElement
    title: str
    """Method or cheque kind that printed it, as a code of the screen's texts."""
    plugin_name: str = ""
    order_number: int | None = None
    trace_id: int | None = None
    """The timeline entry that printed it."""
    is_fiscal: bool = False
    width_chars: int = 44
    as_real_printer: bool = False
    api_version: int | None = None
    """Of the plugin that printed it, such as 8; None = it has none, or no plugin did."""


class Event:
    """Base of the events."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class ViewChanged(Event):
    """The state of the register changed."""

    view: TillView


@dataclass(frozen=True, slots=True)
class TraceAdded(Event):
    """The timeline got a line."""

    entry: TraceEntry


@dataclass(frozen=True, slots=True)
class TraceChanged(Event):
    """A line of the timeline changed; same id as before."""

    entry: TraceEntry


@dataclass(frozen=True, slots=True)
class SlipPrinted(Event):
    """A slip came out."""

    slip: PrintedSlip


@dataclass(frozen=True, slots=True)
class CommandBegun(Event):
    """A command is allowed and about to be carried out; `CommandDone` or a refusal follows."""

    command: Command
    view: TillView
    """The state before it."""


@dataclass(frozen=True, slots=True)
class CommandRefused(Event):
    """A command was not carried out; nothing changed."""

    command: Command
    refusal: Refusal


@dataclass(frozen=True, slots=True)
class CommandDone(Event):
    """A command was carried out to its end."""

    command: Command


@dataclass(frozen=True, slots=True)
class PluginLogged(Event):
    """A plugin wrote a line to its log or printed one."""

    plugin_name: str
    level: str
    """`info`, `warn`, `error` or `output` (printed to standard output or error)."""
    line: str
    at: datetime


@dataclass(frozen=True, slots=True)
class TillReplaced(Event):
    """Another register stands here now, with a timeline and perhaps a tape of its own.

    Whoever has readers takes new ones; `ViewChanged` follows.
    """


@dataclass(frozen=True, slots=True)
class TillStopped(Event):
    """The last event: everything is closed."""
