"""The timeline for Qt's views."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt

from cashier_sim.till.events import TraceState
from cashier_sim.ui.docks import timeline_rows
from cashier_sim.ui.docks.timeline_model import TimelineModel
from cashier_sim.ui.docks.timeline_rows import TimelineFilter
from tests.unit.ui.till_views import entry

pytestmark = pytest.mark.usefixtures("qapp")


def test_rows_are_told_as_they_come() -> None:
    model = TimelineModel(lambda: 0)
    inserted: list[int] = []
    changed: list[int] = []
    model.rowsInserted.connect(lambda _, first, last: inserted.extend((first, last)))
    model.dataChanged.connect(lambda first, _: changed.append(first.row()))
    model.take(entry(1))
    model.take(entry(2, 1))
    model.take(entry(1, answer="x"))
    assert inserted == [0, 0, 1, 1]
    assert changed == [0]
    assert (model.depth(1), model.row_of(2), model.total) == (1, 1, 2)


def test_line_is_one_text_for_screen_readers() -> None:
    model = TimelineModel(lambda: 0)
    model.take(entry(1))
    assert "sum=500.00" in str(model.data(model.index(0)))
    assert model.data(model.index(0), int(Qt.ItemDataRole.DecorationRole)) is None
    assert model.data(QModelIndex()) is None
    assert model.rowCount(model.index(0)) == 0


def test_running_line_lasts_until_it_ends() -> None:
    now = [1000]
    model = TimelineModel(lambda: now[0])
    running = entry(1, state=TraceState.RUNNING, duration_ms=None)
    model.take(running)
    now[0] = 3500
    assert model.has_running
    assert model.duration_ms(running) == 2500
    model.take(entry(1))
    assert not model.has_running
    assert model.duration_ms(model.entry(0)) == 3.2
    assert model.duration_ms(entry(7, duration_ms=None)) is None


def test_filter_and_clear_reset_the_view() -> None:
    model = TimelineModel(lambda: 0)
    model.take(entry(1))
    model.apply(TimelineFilter(text="nothing"))
    assert model.rowCount() == 0
    assert model.filter.text == "nothing"
    model.clear()
    assert model.total == 0


def test_oldest_lines_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timeline_rows, "MAX_ENTRIES", 2)
    monkeypatch.setattr(timeline_rows, "DROPPED_AT_ONCE", 1)
    model = TimelineModel(lambda: 0)
    for number in range(1, 4):
        model.take(entry(number))
    assert [model.entry(row).id for row in range(model.rowCount())] == [2, 3]
