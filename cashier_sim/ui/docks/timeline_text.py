"""A line of the timeline as plain text, for copying, without a toolkit."""

from cashier_sim.till.events import TraceEntry

_SECOND_MS = 1000
_MINUTE_MS = 60_000
_INDENT = "    "


def entry_text(entry: TraceEntry, depth: int = 0) -> str:
    """One line, and below it a stack trace if there is one.

    Args:
        entry: The line; card data in it is masked already.
        depth: How far to indent.
    """
    owner = f"{entry.plugin_name}." if entry.plugin_name else ""
    duration = "" if entry.duration_ms is None else f"  ({entry.duration_ms:.1f} ms)"
    answer = f": {entry.answer}" if entry.answer else ""
    line = (
        f"{entry.started_at:%H:%M:%S.%f}"[:-3]
        + f"  {_INDENT * depth}{entry.kind.value} {owner}{entry.name}({arguments_text(entry)})"
        + f" -> {entry.state.value}{answer}{duration}"
    )
    return f"{line}\n{entry.details}" if entry.details else line


def arguments_text(entry: TraceEntry) -> str:
    """The arguments in the contract's order, such as `sum=500.00, order_id=…`."""
    return ", ".join(f"{name}={value}" for name, value in entry.arguments)


def duration_parts(duration_ms: float) -> tuple[str, str]:
    """A duration as a figure and its unit: `ms`, `s` or `min`."""
    if duration_ms < _SECOND_MS:
        return f"{duration_ms:.0f}" if duration_ms >= 1 else "<1", "ms"
    if duration_ms < _MINUTE_MS:
        return f"{duration_ms / _SECOND_MS:.1f}", "s"
    minutes, rest = divmod(int(duration_ms) // _SECOND_MS, 60)
    return f"{minutes}:{rest:02}", "min"
