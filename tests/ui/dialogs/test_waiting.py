"""The waiting window by itself; how it comes and goes is tested with the overlay."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from cashier_sim.till.commands import EndCall
from cashier_sim.till.view import WaitingCaption
from cashier_sim.ui.dialogs.waiting import WaitingPanel
from tests.ui.workbench import find
from tests.unit.ui.till_views import till_view, waiting

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_every_caption_has_words(qtbot: QtBot) -> None:
    panel = WaitingPanel()
    qtbot.addWidget(panel)
    seen = set()
    for caption in WaitingCaption:
        panel.show_view(till_view(waiting=waiting(caption=caption)))
        seen.add(panel.texts[0])
    assert len(seen) == len(WaitingCaption)


def test_message_of_the_plugin_may_change_and_go(qtbot: QtBot) -> None:
    panel = WaitingPanel()
    qtbot.addWidget(panel)
    panel.show_view(till_view(waiting=waiting(message="Шаг 2")))
    assert panel.texts[1] == "Шаг 2"
    panel.show_elapsed(timedelta(seconds=75))
    panel.show_view(till_view(waiting=waiting(message="")))
    assert panel.texts[1:] == ("", "Plugin hotel · 1:15")
    panel.show_view(till_view(waiting=waiting(is_held=True)))
    assert panel.texts[2] == "Plugin hotel has answered · held back · 1:15"


def test_button_asks_for_the_end_of_its_call(qtbot: QtBot) -> None:
    panel = WaitingPanel()
    qtbot.addWidget(panel)
    panel.show_view(till_view(waiting=waiting(call_id=12)))
    with qtbot.waitSignal(panel.command_requested) as asked:
        find(QPushButton, "waiting_end_call", panel).click()
    assert asked.args == [EndCall(12)]
