"""What a plugin's process says, as events: the result of `register_side.Session.receive`."""

from collections.abc import Mapping
from dataclasses import dataclass

from cashier_sim.plugin_host.calls import CallRaised, CallReturned
from cashier_sim.plugin_host.events import LogLevel


@dataclass(frozen=True, slots=True)
class Hello:
    """The process is there and ready to load its plugin."""

    language: str
    pid: int
    token: str
    """What an attaching host was given to show that it is the expected one."""


@dataclass(frozen=True, slots=True)
class DebuggerListens:
    """The process waits for a debugger at this address."""

    address: str


@dataclass(frozen=True, slots=True)
class Answered:
    """A request has its answer."""

    request_id: int
    end: CallReturned | CallRaised


@dataclass(frozen=True, slots=True)
class ServiceAsked:
    """The plugin asks for a service and waits for `Session.reply` or `Session.error`."""

    request_id: int
    call_id: int | None
    service: str
    method: str
    arguments: Mapping[str, object]
    number: int | None = None
    """Which object of the service is meant, where there may be several."""
    inside: int | None = None
    """The call whose thread asks, where the service belongs to no call."""
    is_own_thread: bool = False
    """A thread of the plugin's own asks."""


@dataclass(frozen=True, slots=True)
class ServiceMisused:
    """The plugin asked for a service with arguments that mean nothing."""

    request_id: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Logged:
    """The plugin writes to its log."""

    level: LogLevel
    text: str
    is_own_thread: bool = False
    """A thread of the plugin's own writes."""


@dataclass(frozen=True, slots=True)
class ThreadEnded:
    """A thread of the plugin's own ended with an exception."""

    error: CallRaised


@dataclass(frozen=True, slots=True)
class UsedLate:
    """The plugin used an object of a call that was over."""

    call_id: int
    sentence: str


@dataclass(frozen=True, slots=True)
class ShutdownAsked:
    """The plugin wants to end in good order."""


@dataclass(frozen=True, slots=True)
class Violation:
    """What came is not this version of the wire: the process cannot be trusted any more."""

    sentence: str


Incoming = (
    Hello
    | DebuggerListens
    | Answered
    | ServiceAsked
    | ServiceMisused
    | Logged
    | ThreadEnded
    | UsedLate
    | ShutdownAsked
    | Violation
)
