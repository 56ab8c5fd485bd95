"""The log of calls."""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton, QTableView

from cashier_sim.till.events import (
    TillReplaced,
    TillStopped,
    TraceAdded,
    TraceChanged,
    TraceKind,
    TraceState,
)
from cashier_sim.ui.docks.timeline import TimelineDock
from tests.ui.workbench import find, show
from tests.unit.ui.till_views import entry

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cashier_sim.till.events import TraceEntry

MANY = 10_000


@pytest.fixture
def dock(qtbot: QtBot) -> TimelineDock:
    made = TimelineDock(clock_ms=lambda: 1500)
    made.resize(900, 300)
    show(qtbot, made)
    return made


def add(dock: TimelineDock, *entries: TraceEntry) -> None:
    for one in entries:
        dock.on_event(TraceAdded(one))


def lines(dock: TimelineDock) -> list[int]:
    return [dock.model.entry(row).id for row in range(dock.model.rowCount())]


def test_lines_are_added_and_changed(dock: TimelineDock) -> None:
    add(dock, entry(1, state=TraceState.RUNNING, duration_ms=None))
    dock.on_event(TraceChanged(entry(1, answer="True")))
    dock.on_event(TillStopped())
    assert lines(dock) == [1]
    assert dock.model.entry(0).answer == "True"


def test_chosen_line_shows_its_details_and_follows_its_changes(dock: TimelineDock) -> None:
    add(dock, entry(1), entry(2, state=TraceState.RUNNING, answer=""))
    dock.choose(2)
    assert "under way" in dock.details.text
    dock.on_event(
        TraceChanged(entry(2, state=TraceState.ERROR, answer="KeyError", details="line 81"))
    )
    assert "KeyError" in dock.details.text
    assert "line 81" in dock.details.text


def test_text_is_looked_for_after_a_pause_or_on_enter(dock: TimelineDock) -> None:
    add(dock, entry(1), entry(2, name="collect_data"))
    search = find(QLineEdit, "timeline_search", dock)
    search.setText("collect")
    assert lines(dock) == [1, 2]
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert lines(dock) == [2]


def test_problems_only_keeps_what_failed(dock: TimelineDock) -> None:
    add(dock, entry(1), entry(2, state=TraceState.UNKNOWN))
    find(QCheckBox, "timeline_troubles", dock).click()
    assert lines(dock) == [2]


def test_kinds_are_left_out_one_by_one(dock: TimelineDock) -> None:
    add(dock, entry(1), entry(2, kind=TraceKind.LOG))
    find(QAction, "timeline_kind_log", dock).trigger()
    assert lines(dock) == [1]


def test_hidden_line_that_is_asked_for_is_shown(dock: TimelineDock) -> None:
    add(dock, entry(1), entry(2, name="collect_data"))
    find(QLineEdit, "timeline_search", dock).setText("collect")
    dock.apply_filter()
    dock.choose(1)
    assert "pay" in dock.details.text
    dock.choose(99)
    assert lines(dock) == [1, 2]


def test_chosen_lines_are_copied_or_all(dock: TimelineDock) -> None:
    add(dock, entry(1), entry(2, 1, name="collect_data"))
    find(QPushButton, "timeline_copy", dock).click()
    assert QGuiApplication.clipboard().text().count("\n") == 1
    dock.choose(2)
    dock.copy()
    assert QGuiApplication.clipboard().text().count("collect_data") == 1
    assert "pay" not in QGuiApplication.clipboard().text()


def test_clear_empties_the_list(dock: TimelineDock) -> None:
    add(dock, entry(1, state=TraceState.RUNNING))
    find(QPushButton, "timeline_clear", dock).click()
    assert lines(dock) == []
    assert not dock.model.has_running


def test_line_of_a_slip_leads_to_the_slip(dock: TimelineDock, qtbot: QtBot) -> None:
    add(dock, entry(1), entry(2, kind=TraceKind.SLIP, slip_id=5))
    view = find(QTableView, "timeline_list", dock)
    dock.choose(2)
    with qtbot.waitSignal(dock.slip_chosen) as chosen:
        view.activated.emit(view.currentIndex())
    assert chosen.args == [5]
    dock.choose(1)
    with qtbot.assertNotEmitted(dock.slip_chosen):
        view.activated.emit(view.currentIndex())


def test_newest_line_stays_in_view_unless_scrolled_away(dock: TimelineDock) -> None:
    bar = find(QTableView, "timeline_list", dock).verticalScrollBar()
    add(dock, *(entry(number) for number in range(100)))
    QApplication.processEvents()
    assert bar.value() == bar.maximum() > 0
    dock.resize(900, 200)
    QApplication.processEvents()
    assert bar.value() == bar.maximum()
    bar.setValue(0)
    add(dock, entry(100))
    QApplication.processEvents()
    assert bar.value() == 0


def test_running_durations_move_while_it_is_seen(dock: TimelineDock) -> None:
    add(dock, entry(1, state=TraceState.RUNNING, duration_ms=None))
    assert dock._tick.isActive()  # noqa: SLF001 -- whether it would move, without waiting
    dock._on_tick()  # noqa: SLF001 -- the timer's slot
    dock.on_event(TraceChanged(entry(1)))
    assert not dock._tick.isActive()  # noqa: SLF001 -- as above


def test_texts_follow_the_language(dock: TimelineDock) -> None:
    find(QPushButton, "timeline_copy", dock).setText("?")
    QApplication.sendEvent(dock, QEvent(QEvent.Type.LanguageChange))
    assert find(QPushButton, "timeline_copy", dock).text() == "Copy"


@pytest.mark.long
def test_ten_thousand_lines_stay_quick(dock: TimelineDock) -> None:
    started = perf_counter()
    add(dock, *(replace(entry(number), parent_id=None) for number in range(MANY)))
    per_line_ms = (perf_counter() - started) * 1000 / MANY
    started = perf_counter()
    find(QLineEdit, "timeline_search", dock).setText("pay")
    dock.apply_filter()
    filter_ms = (perf_counter() - started) * 1000
    assert per_line_ms < 1
    assert filter_ms < 500


def test_another_register_begins_with_no_lines(dock: TimelineDock) -> None:
    add(dock, entry(1), entry(2))
    dock.on_event(TillReplaced())
    assert lines(dock) == []
    add(dock, entry(1))
    assert lines(dock) == [1]
