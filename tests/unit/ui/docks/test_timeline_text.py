"""The timeline as text."""

import pytest

from cashier_sim.till.events import TraceState
from cashier_sim.ui.docks.timeline_text import arguments_text, duration_parts, entry_text
from tests.unit.ui.till_views import entry


def test_line_reads_like_a_call() -> None:
    assert entry_text(entry(1), depth=1) == (
        "12:40:00.000      call hotel.pay(sum=500.00, order_id=40) -> done: None  (3.2 ms)"
    )


def test_running_line_without_plugin_has_neither() -> None:
    running = entry(
        1, plugin_name="", arguments=(), answer="", state=TraceState.RUNNING, duration_ms=None
    )
    assert entry_text(running) == "12:40:00.000  call pay() -> running"


def test_stack_trace_stands_below() -> None:
    assert entry_text(entry(1, details="Traceback")).endswith("ms)\nTraceback")


def test_arguments_keep_their_order() -> None:
    assert arguments_text(entry(1)) == "sum=500.00, order_id=40"


@pytest.mark.parametrize(
    ("duration_ms", "expected"),
    [
        (0.2, ("<1", "ms")),
        (3.2, ("3", "ms")),
        (999.4, ("999", "ms")),
        (1500, ("1.5", "s")),
        (61_000, ("1:01", "min")),
    ],
)
def test_duration_has_a_fitting_unit(duration_ms: float, expected: tuple[str, str]) -> None:
    assert duration_parts(duration_ms) == expected
