"""Parts of docks and back office."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from cashier_sim.till.events import TillStopped
from cashier_sim.ui import theme
from cashier_sim.ui.docks.look import (
    Dock,
    caption,
    choosing,
    frame_of,
    heading,
    reading,
    select,
    side_by_side,
    spinning,
)
from tests.unit.ui.till_views import till_view

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("frame", [theme.LIGHT, theme.DARK])
def test_scheme_is_known_by_the_ground(qtbot: QtBot, frame: theme.Frame) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor(frame.panel))
    widget.setPalette(palette)
    assert frame_of(widget) is frame


def test_texts_are_never_markup(qtbot: QtBot) -> None:
    for label in (caption("a", muted=True), heading("b")):
        qtbot.addWidget(label)
        assert label.textFormat() is Qt.TextFormat.PlainText


def test_value_without_an_entry_is_no_choice(qtbot: QtBot) -> None:
    box = choosing("box", ("a", "b"))
    qtbot.addWidget(box)
    select(box, "b")
    assert box.currentIndex() == 1
    select(box, "c")
    assert box.currentIndex() == -1


def test_number_box_has_room_for_its_text(qtbot: QtBot) -> None:
    box = spinning("box", 0, 99)
    qtbot.addWidget(box)
    box.resize(box.sizeHint())
    box.show()
    assert box.lineEdit().width() > 40


def test_long_texts_wrap_on_request(qtbot: QtBot) -> None:
    wrapped, plain = reading("a", wraps=True), reading("b")
    qtbot.addWidget(wrapped)
    qtbot.addWidget(plain)
    assert wrapped.lineWrapMode() is QPlainTextEdit.LineWrapMode.WidgetWidth
    assert plain.lineWrapMode() is QPlainTextEdit.LineWrapMode.NoWrap


def test_neither_side_can_be_lost(qtbot: QtBot) -> None:
    split = side_by_side("split", QLabel("a"), QLabel("b"), (1, 2))
    qtbot.addWidget(split)
    assert not split.childrenCollapsible()


def test_bare_dock_shows_nothing_of_a_view(qtbot: QtBot) -> None:
    dock = Dock("bare")
    qtbot.addWidget(dock)
    dock.show_view(till_view())
    dock.on_event(TillStopped())
    dock.retranslate()
    assert dock.widget() is None
