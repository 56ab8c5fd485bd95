"""How a line of the timeline is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from cashier_sim.till.events import TraceState
from cashier_sim.ui import theme
from cashier_sim.ui.docks.timeline_delegate import ROW_HEIGHT, TimelineDelegate, dot_color
from cashier_sim.ui.docks.timeline_model import TimelineModel
from cashier_sim.ui.docks.timeline_words import TimelineWords
from tests.ui.workbench import show
from tests.unit.ui.till_views import entry

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    ("state", "color"),
    [
        (TraceState.DONE, theme.LIGHT.ok),
        (TraceState.FAILED, theme.LIGHT.danger),
        (TraceState.ERROR, theme.LIGHT.danger),
        (TraceState.CANCELLED, theme.LIGHT.muted),
        (TraceState.RUNNING, theme.LIGHT.waiting),
        (TraceState.UNKNOWN, theme.LIGHT.waiting),
    ],
)
def test_dot_says_how_a_line_stands(state: TraceState, color: str) -> None:
    assert dot_color(state, theme.LIGHT) == color


@pytest.mark.parametrize("width", [300, 900])
def test_dot_of_a_line_is_painted(qtbot: QtBot, width: int) -> None:
    view = QListView()
    model = TimelineModel(lambda: 0, view)
    model.take(entry(1, state=TraceState.FAILED, answer="No guest\nsecond line"))
    model.take(entry(2, 1, state=TraceState.RUNNING, duration_ms=None, plugin_name=""))
    delegate = TimelineDelegate(model, TimelineWords(view), view)
    view.setModel(model)
    view.setItemDelegate(delegate)
    view.resize(width, 120)
    show(qtbot, view)
    view.setCurrentIndex(model.index(0))
    picture = view.viewport().grab().toImage()
    color = picture.pixelColor(16, ROW_HEIGHT // 2)
    assert color.name() == theme.LIGHT.danger.lower()
    assert delegate.sizeHint(QStyleOptionViewItem(), model.index(0)).height() == ROW_HEIGHT
