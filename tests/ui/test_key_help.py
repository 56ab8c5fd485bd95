from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel

from cashier_sim.till.view import Screen
from cashier_sim.ui.key_help import KeyLine
from tests.ui import views
from tests.ui.probes.window import button
from tests.ui.workbench import find

if TYPE_CHECKING:
    from cashier_sim.ui.window import Window


def test_help_lists_the_keys_of_the_page(window: Window) -> None:
    button(window, "help_button").click()
    lines = window.key_help.lines
    told = dict(zip(lines[::2], lines[1::2], strict=True))
    assert told["F12"] == "New order"
    assert told["Ctrl+D"] == "Hide what only a tester needs"
    button(window, "help_button").click()
    assert not window.key_help.isVisible()


def test_captions_of_the_bottom_bar_are_written_as_sentences(window: Window) -> None:
    captions = ("SAVE AS CSV", "Settle it", "X REPORT", "← BACK")
    window.key_help.show_keys(tuple(KeyLine("F1", caption) for caption in captions))
    assert window.key_help.lines[1:8:2] == ("Save as CSV", "Settle it", "X report", "Back")


def test_keys_go_down_the_first_column_and_on_in_the_second(window: Window) -> None:
    window.key_help.show_keys(tuple(KeyLine(f"F{at}", "act") for at in range(1, 4)))
    window.key_help.resize(800, 600)
    first, second, after = (
        label.mapTo(window.key_help, QPoint(0, 0))
        for label in (find(QLabel, f"key_{at}", window.key_help) for at in (1, 2, 6))
    )
    assert (first.x(), first.y() < second.y()) == (second.x(), True)
    assert after.x() > first.x()


def test_help_lists_the_key_that_leads_to_the_search_for_dishes(window: Window) -> None:
    window.show_view(views.view(Screen.ORDER, current=views.order_view()))
    button(window, "help_button").click()
    lines = window.key_help.lines
    assert dict(zip(lines[::2], lines[1::2], strict=True))["Ctrl+F"] == "Find a dish"
