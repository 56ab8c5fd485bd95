"""What the timeline shows."""

import pytest

from cashier_sim.till.events import TraceEntry, TraceKind, TraceState
from cashier_sim.ui.docks import timeline_rows
from cashier_sim.ui.docks.timeline_rows import TimelineFilter, TimelineRows
from tests.unit.ui.till_views import entry

COMMAND = entry(1, kind=TraceKind.COMMAND, name="PressPay", plugin_name="", arguments=())
CALL = entry(2, 1)
SERVICE = entry(3, 2, kind=TraceKind.SERVICE, name="show_input_dialog", answer="12")
FAILED = entry(4, 1, name="emergency_cancel_payment", state=TraceState.FAILED, answer="No guest")


def rows_of(*entries: TraceEntry, filter_: TimelineFilter | None = None) -> TimelineRows:
    rows = TimelineRows()
    if filter_:
        rows.apply(filter_)
    for one in entries:
        for id_ in rows.keep(one):
            rows.show(id_)
    return rows


def shown(rows: TimelineRows) -> list[tuple[int, int]]:
    return [(rows.entry(row).id, rows.depth(row)) for row in range(len(rows))]


def test_lines_stand_in_order_under_what_they_happened_inside_of() -> None:
    assert shown(rows_of(COMMAND, CALL, SERVICE, FAILED)) == [(1, 0), (2, 1), (3, 2), (4, 1)]


def test_line_of_an_unknown_parent_stands_at_the_edge() -> None:
    assert shown(rows_of(entry(9, 8))) == [(9, 0)]


@pytest.mark.parametrize(
    ("filter_", "expected"),
    [
        (TimelineFilter(text="SHOW 12"), [1, 2, 3]),
        (TimelineFilter(text="sum 500.00 pay"), [1, 2, 4]),
        (TimelineFilter(text="guest"), [1, 4]),
        (TimelineFilter(troubles_only=True), [1, 4]),
        (TimelineFilter(kinds=frozenset({TraceKind.COMMAND})), [1]),
        (TimelineFilter(text="nothing like it"), []),
    ],
)
def test_filter_keeps_what_fits_and_its_causes(
    filter_: TimelineFilter, expected: list[int]
) -> None:
    live = rows_of(COMMAND, CALL, SERVICE, FAILED, filter_=filter_)
    later = rows_of(COMMAND, CALL, SERVICE, FAILED)
    later.apply(filter_)
    assert shown(live) == shown(later)
    assert [id_ for id_, _ in shown(live)] == expected
    assert live.total == 4


def test_changed_line_may_begin_to_fit() -> None:
    rows = rows_of(
        COMMAND, entry(2, 1, state=TraceState.RUNNING), filter_=TimelineFilter(troubles_only=True)
    )
    assert len(rows) == 0
    assert rows.keep(entry(2, 1, state=TraceState.ERROR)) == [1, 2]


def test_changed_line_that_is_shown_stays_in_its_row() -> None:
    rows = rows_of(COMMAND, CALL)
    assert rows.keep(entry(2, 1, answer="changed")) == []
    assert rows.row_of(2) == 1
    assert rows.entry(1).answer == "changed"
    assert rows.row_of(77) is None


def test_oldest_lines_go_when_full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timeline_rows, "MAX_ENTRIES", 3)
    monkeypatch.setattr(timeline_rows, "DROPPED_AT_ONCE", 2)
    rows = rows_of(COMMAND, CALL, SERVICE, FAILED)
    assert rows.is_full()
    rows.shorten()
    assert [id_ for id_, _ in shown(rows)] == [3, 4]
    assert not rows.is_full()


def test_clear_forgets_everything() -> None:
    rows = rows_of(COMMAND, CALL)
    rows.clear()
    assert (len(rows), rows.total) == (0, 0)
