"""Calls of plugins, and what they asked of the register, as the timeline tells them."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from cashier_sim.engine.notification_calls import NotificationPoint
from cashier_sim.engine.ports import ProcessorMethod
from cashier_sim.till.events import PrintedSlip, TraceEntry, TraceKind, TraceState

METHODS = frozenset(method.value for method in ProcessorMethod)
"""Methods of payment systems."""

POINTS = frozenset(point.value for point in NotificationPoint)
"""Notifications that plugins subscribe to."""

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
    return _of(entries, TraceKind.CALL, METHODS)


def notified(entries: Iterable[TraceEntry]) -> list[TraceEntry]:
    """Notifications that subscribers were told, oldest first."""
    return _of(entries, TraceKind.CALL, POINTS)


def screen_calls(entries: Iterable[TraceEntry]) -> list[TraceEntry]:
    """Calls of what plugins gave the screen, such as buttons; oldest first."""
    calls = (entry for entry in entries if entry.kind is TraceKind.CALL)
    known = METHODS | POINTS
    return sorted((one for one in calls if one.name not in known), key=lambda one: one.id)


def requests(entries: Iterable[TraceEntry]) -> list[TraceEntry]:
    """What plugins asked of the register, oldest first."""
    found = (entry for entry in entries if entry.kind is TraceKind.SERVICE)
    return sorted(found, key=lambda entry: entry.id)


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


def _of(entries: Iterable[TraceEntry], kind: TraceKind, names: frozenset[str]) -> list[TraceEntry]:
    found = (entry for entry in entries if entry.kind is kind and entry.name in names)
    return sorted(found, key=lambda entry: entry.id)
