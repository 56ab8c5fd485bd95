"""Calls of plugins, and what they asked of the register, as the timeline tells them."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from cashier_sim.engine.notification_calls import NotificationPoint
from cashier_sim.engine.ports import ProcessorMethod
from cashier_sim.till.events import PrintedSlip, TraceEntry, TraceKind, TraceState
from cashier_sim.till.screen_calls import ScreenPoint

METHODS = frozenset(method.value for method in ProcessorMethod)
"""Methods of payment systems."""

NOTIFICATIONS: frozenset[str] = frozenset(
    point.value for points in (NotificationPoint, ScreenPoint) for point in points
)
"""Whatever else a plugin is called for: notifications, buttons, edits of a screen."""

_ENDS = {
    TraceState.RUNNING: "running",
    TraceState.DONE: "done",
    TraceState.FAILED: "failed",
    TraceState.CANCELLED: "cancelled",
    TraceState.ERROR: "raised",
    TraceState.UNKNOWN: "unknown",
}


def processor_calls(entries: Iterable[TraceEntry]) -> list[TraceEntry]:
    """Calls of payment systems, oldest first."""
    return [entry for entry in _of(entries, TraceKind.CALL) if entry.name in METHODS]


def notified(entries: Iterable[TraceEntry]) -> list[TraceEntry]:
    """Notifications that subscribers were told, and buttons that were pressed; oldest first."""
    return [entry for entry in _of(entries, TraceKind.CALL) if entry.name not in METHODS]


def requests(entries: Iterable[TraceEntry]) -> list[TraceEntry]:
    """What plugins asked of the register, oldest first."""
    return _of(entries, TraceKind.SERVICE)


def ended(entry: TraceEntry) -> str:
    """How a call ended, in a word and its message."""
    end = _ENDS[entry.state]
    return f"{end}: {entry.answer}" if entry.answer and entry.state is not TraceState.DONE else end


def summary(entry: TraceEntry) -> str:
    """A line of the timeline: name, arguments and end."""
    arguments = ", ".join(f"{name}={value}" for name, value in entry.arguments)
    return f"{entry.name}({arguments}) {ended(entry)}"


def argument(entry: TraceEntry, name: str) -> str | None:
    """An argument as the timeline shows it; None when there is none of this name."""
    return next((value for known, value in entry.arguments if known == name), None)


def fiscal_total(entries: Mapping[int, TraceEntry], slip: PrintedSlip) -> Decimal | None:
    """The sum that the fiscal register was told.

    Args:
        entries: Lines of the timeline by id.
        slip: What may be its cheque.

    Returns:
        None for what another printer has printed, or when its lines are not among these.
    """
    entry = entries.get(slip.trace_id or 0)
    parent = entries.get(entry.parent_id or 0) if entry is not None else None
    if parent is None or parent.kind is not TraceKind.FISCAL:
        return None
    total = argument(parent, "total")
    return None if total is None else Decimal(total)


def _of(entries: Iterable[TraceEntry], kind: TraceKind) -> list[TraceEntry]:
    return sorted((entry for entry in entries if entry.kind is kind), key=lambda entry: entry.id)
