"""The dock with the plugins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton

from cashier_sim.till.commands import StopPlugin
from cashier_sim.till.events import PluginLogged
from cashier_sim.ui.docks.plugins import PluginsDock
from tests.ui.workbench import find, show
from tests.unit.ui.till_views import NOW, till_view

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_dock_hands_on_what_its_panel_says(qtbot: QtBot) -> None:
    dock = PluginsDock()
    show(qtbot, dock)
    dock.show_view(till_view())
    assert dock.panel.chosen_name == "hotel"
    dock.on_event(PluginLogged("hotel", "info", "x", NOW))
    dock.panel.write_log()
    assert find(QPlainTextEdit, "plugin_log", dock).toPlainText().endswith("x")
    with qtbot.waitSignal(dock.command_requested) as asked:
        find(QPushButton, "plugin_stop", dock).click()
    assert asked.args == [StopPlugin("hotel")]
    QApplication.sendEvent(dock, QEvent(QEvent.Type.LanguageChange))
    assert dock.windowTitle() == "Plugins"
