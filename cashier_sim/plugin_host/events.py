"""What a plugin host tells the till. Immutable; handed over on the register's loop."""

from dataclasses import dataclass
from enum import Enum

from cashier_sim.plugin_host.calls import CallRaised


class HostState(Enum):
    """Where a plugin's process is in its life."""

    STOPPED = "stopped"
    STARTING = "starting"
    """The process starts, or the plugin's constructor runs."""
    WAITING_FOR_DEBUGGER = "waiting_for_debugger"
    """The process waits for a debugger, or the register for a host started from an IDE."""
    RUNNING = "running"
    RESTARTING = "restarting"
    """It crashed and starts again by itself."""
    STOPPING = "stopping"
    """The plugin's `dispose` runs."""
    FAILED = "failed"
    """It did not load, or crashed too often; a person has to start it."""


class LogLevel(Enum):
    """Where a line of a plugin's log comes from."""

    INFO = "info"
    WARN = "warn"
    ERROR = "error"
    OUTPUT = "output"
    """Printed to standard output or error."""


@dataclass(frozen=True, slots=True)
class HostEvent:
    """Base of the events. Registrations are service calls, not events."""

    generation: int
    """Which process: counts from 1, up at each start."""


@dataclass(frozen=True, slots=True)
class StateChanged(HostEvent):
    """`PluginHost.state` has changed; sent for every change, before the event that explains it."""

    state: HostState


@dataclass(frozen=True, slots=True)
class PluginStarted(HostEvent):
    """The plugin's constructor returned; what it registered is registered by now."""

    pid: int


@dataclass(frozen=True, slots=True)
class PluginNotLoaded(HostEvent):
    """The plugin could not be loaded: its code or its constructor raised, or it never returned."""

    error: CallRaised


@dataclass(frozen=True, slots=True)
class PluginDisposed(HostEvent):
    """The plugin's `dispose` raised; it stops all the same."""

    error: CallRaised


@dataclass(frozen=True, slots=True)
class PluginCrashed(HostEvent):
    """The process ended by itself, or was ended after a call that did not come back."""

    exit_code: int
    """As `subprocess` gives it: negative = killed by that signal."""
    will_restart: bool
    sentence: str
    """What happened and why it does or does not restart."""


@dataclass(frozen=True, slots=True)
class PluginStopped(HostEvent):
    """The process is gone, as asked for or by its own orderly exit.

    Like `PluginCrashed` it ends everything that lived in the process: registrations,
    subscriptions, calls.
    """

    exit_code: int
    sentence: str = ""
    """What happened, when nobody asked for it."""


@dataclass(frozen=True, slots=True)
class DebuggerAwaited(HostEvent):
    """Connect now. Shown on the screen, since something listens on the loopback interface."""

    address: str
    """`127.0.0.1:port`."""
    sentence: str
    """What to do with it."""


@dataclass(frozen=True, slots=True)
class LogWritten(HostEvent):
    """One line of the plugin's log."""

    level: LogLevel
    text: str
    """One line, or more of them with a stack."""


@dataclass(frozen=True, slots=True)
class LogDropped(HostEvent):
    """The log grew over its size and its oldest part is gone."""

    byte_count: int


@dataclass(frozen=True, slots=True)
class ExpiredUse(HostEvent):
    """The plugin used an object of a call that had returned; it got `ObjectExpiredException`."""

    call_id: int
    """The call whose object it was."""
    sentence: str
    """Names object, member and call."""


@dataclass(frozen=True, slots=True)
class ThreadCrashed(HostEvent):
    """A thread that the plugin started ended with an exception."""

    error: CallRaised
