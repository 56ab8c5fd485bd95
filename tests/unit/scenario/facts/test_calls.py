"""Lines of the timeline about plugins."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from cashier_sim.plugin_api import Tags, XElement
from cashier_sim.scenario.facts import calls
from cashier_sim.till.events import PrintedSlip, TraceEntry, TraceKind, TraceState

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)


def line(
    number: int,
    kind: TraceKind,
    name: str,
    *,
    state: TraceState = TraceState.DONE,
    answer: str = "",
    parent_id: int | None = None,
    **arguments: str,
) -> TraceEntry:
    return TraceEntry(
        id=number,
        parent_id=parent_id,
        kind=kind,
        name=name,
        arguments=tuple(arguments.items()),
        state=state,
        answer=answer,
        started_at=NOON,
    )


LINES = [
    line(5, TraceKind.CALL, "pay", sum="500.00"),
    line(2, TraceKind.CALL, "collect_data"),
    line(3, TraceKind.CALL, "order_changed"),
    line(4, TraceKind.CALL, "button"),
    line(7, TraceKind.SERVICE, "printer.print"),
    line(6, TraceKind.SERVICE, "view_manager.show_ok_popup"),
    line(1, TraceKind.COMMAND, "pay"),
]


def test_lines_are_sorted_into_their_kinds_oldest_first() -> None:
    assert [one.name for one in calls.processor_calls(LINES)] == ["collect_data", "pay"]
    assert [one.name for one in calls.notified(LINES)] == ["order_changed", "button"]
    assert [one.id for one in calls.requests(LINES)] == [6, 7]


@pytest.mark.parametrize(
    ("state", "answer", "told"),
    [
        (TraceState.RUNNING, "", "running"),
        (TraceState.DONE, "True", "done"),
        (TraceState.FAILED, "Нет денег", "failed: Нет денег"),
        (TraceState.ERROR, "KeyError: 1", "raised: KeyError: 1"),
        (TraceState.CANCELLED, "", "cancelled"),
        (TraceState.UNKNOWN, "died", "unknown: died"),
    ],
)
def test_ends(state: TraceState, answer: str, told: str) -> None:
    entry = line(1, TraceKind.CALL, "pay", state=state, answer=answer, sum="5", order="1")
    assert calls.ended(entry) == told
    assert calls.summary(entry) == f"pay(sum=5, order=1) {told}"


def test_arguments_by_name() -> None:
    assert calls.argument(LINES[0], "sum") == "500.00"
    assert calls.argument(LINES[0], "order") is None


def test_sum_of_a_fiscal_cheque_stands_in_the_line_around_its_slip() -> None:
    slip = PrintedSlip(id=1, printed_at=NOON, document=XElement(Tags.DOC), title="sale", trace_id=9)
    fiscal = line(8, TraceKind.FISCAL, "sale", total="500.00")
    printed = line(9, TraceKind.SLIP, "sale", parent_id=8)
    assert calls.fiscal_total({8: fiscal, 9: printed}, slip) == Decimal("500.00")
    assert calls.fiscal_total({8: line(8, TraceKind.FISCAL, "sale"), 9: printed}, slip) is None
    assert calls.fiscal_total({8: LINES[0], 9: printed}, slip) is None
    assert calls.fiscal_total({9: printed}, slip) is None
    assert calls.fiscal_total({}, slip) is None
