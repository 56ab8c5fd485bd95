"""Details of a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QTextBrowser

from cashier_sim.ui import theme
from cashier_sim.ui.docks.timeline_details import TimelineDetails
from cashier_sim.ui.docks.timeline_words import TimelineWords
from tests.ui.workbench import find, show
from tests.unit.ui.till_views import entry

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def details(qtbot: QtBot, owner: QObject) -> TimelineDetails:
    made = TimelineDetails(TimelineWords(owner))
    show(qtbot, made)
    return made


def test_nothing_chosen_says_how_to_choose(qtbot: QtBot) -> None:
    assert "Choose a line" in details(qtbot, QObject()).text


def test_everything_of_a_line_is_there(qtbot: QtBot) -> None:
    owner = QObject()
    pane = details(qtbot, owner)
    pane.show_entry(entry(1, answer="<b>12</b>", details='File "hotel.py"\n  room = 1'))
    for part in ("pay", "plugin call", "hotel", "done", "sum", "500.00", "<b>12</b>", "hotel.py"):
        assert part in pane.text
    pane.show_entry(None)
    assert "Choose a line" in pane.text


def test_line_of_a_plugins_own_thread_says_so(qtbot: QtBot) -> None:
    owner = QObject()
    pane = details(qtbot, owner)
    pane.show_entry(entry(1, is_in_own_thread=True))
    assert "in a thread of the plugin's own" in pane.text
    pane.show_entry(entry(2))
    assert "thread" not in pane.text


def test_line_with_nothing_has_no_empty_sections(qtbot: QtBot) -> None:
    owner = QObject()
    pane = details(qtbot, owner)
    shown = entry(1, arguments=(), answer="", plugin_name="")
    pane.show_entry(shown)
    pane.show_entry(shown)
    assert "Arguments" not in pane.text
    assert "Answer" not in pane.text


def test_colours_follow_the_scheme(qtbot: QtBot) -> None:
    owner = QObject()
    pane = details(qtbot, owner)
    pane.show_entry(entry(1))
    dark = QPalette()
    dark.setColor(QPalette.ColorRole.Window, QColor(theme.DARK.panel))
    pane.setPalette(dark)
    assert theme.DARK.muted.lower() in find(QTextBrowser, "timeline_details", pane).toHtml()
