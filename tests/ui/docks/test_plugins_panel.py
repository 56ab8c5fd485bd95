"""Plugins and what is done with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPlainTextEdit, QPushButton

from cashier_sim.till.commands import (
    KillPlugin,
    OpenCalls,
    ReloadPlugin,
    RemovePlugin,
    StartMode,
    StartPlugin,
    StopPlugin,
)
from cashier_sim.till.events import PluginLogged, TillReplaced, TillStopped
from cashier_sim.till.view import PluginState
from cashier_sim.ui.docks.plugins_panel import LOG_LINES, PluginsPanel
from tests.ui.workbench import find, show
from tests.unit.ui.till_views import NOW, plugin, till_view

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cashier_sim.till.commands import Command

FAILED = plugin("broken", state=PluginState.FAILED, reason="No class Plugin.", details="line 3")


@pytest.fixture
def panel(qtbot: QtBot) -> PluginsPanel:
    made = PluginsPanel("panel")
    made.resize(900, 500)
    show(qtbot, made)
    made.show_view(till_view(plugins=(plugin(), FAILED)))
    return made


@pytest.fixture
def commands(panel: PluginsPanel) -> list[Command]:
    heard: list[Command] = []
    panel.command_requested.connect(heard.append)
    return heard


def button(panel: PluginsPanel, act: str) -> QPushButton:
    return find(QPushButton, f"plugin_{act}", panel)


def offered(panel: PluginsPanel) -> set[str]:
    acts = ("start", "debug", "ide", "reload", "stop", "kill", "remove")
    return {act for act in acts if button(panel, act).isVisible()}


def test_running_plugin_can_be_ended(panel: PluginsPanel, commands: list[Command]) -> None:
    assert offered(panel) == {"reload", "stop", "kill", "remove"}
    for act in ("reload", "stop", "kill", "remove"):
        button(panel, act).click()
    assert commands == [
        ReloadPlugin("hotel"),
        StopPlugin("hotel"),
        KillPlugin("hotel"),
        RemovePlugin("hotel"),
    ]


def test_failed_plugin_says_why_and_can_be_started(
    panel: PluginsPanel, commands: list[Command]
) -> None:
    panel.choose("broken")
    assert offered(panel) == {"start", "debug", "ide", "remove"}
    assert find(QLabel, "plugin_reason", panel).text() == "No class Plugin."
    assert find(QPlainTextEdit, "plugin_stack", panel).toPlainText() == "line 3"
    button(panel, "start").click()
    button(panel, "debug").click()
    button(panel, "ide").click()
    assert commands == [
        StartPlugin("broken"),
        StartPlugin("broken", StartMode.UNDER_DEBUGGER),
        StartPlugin("broken", StartMode.FROM_IDE),
    ]


def test_open_calls_are_asked_about_first(panel: PluginsPanel, commands: list[Command]) -> None:
    panel.show_view(till_view(plugins=(plugin(open_calls=1),)))
    question = find(QFrame, "open_calls", panel)
    button(panel, "reload").click()
    assert question.isVisible()
    assert commands == []
    find(QPushButton, "open_calls_cancel", panel).click()
    assert commands == [ReloadPlugin("hotel", OpenCalls.CANCEL)]
    button(panel, "stop").click()
    panel.show_view(till_view(plugins=(plugin(),)))
    assert not question.isVisible()


def test_log_of_the_chosen_plugin_is_shown(panel: PluginsPanel) -> None:
    log = find(QPlainTextEdit, "plugin_log", panel)
    panel.on_event(PluginLogged("hotel", "info", "room 12", NOW))
    panel.on_event(PluginLogged("broken", "stderr", "boom", NOW))
    panel.on_event(TillStopped())
    panel.write_log()
    assert log.toPlainText() == "12:40:00 info   room 12"
    panel.choose("broken")
    assert log.toPlainText() == "12:40:00 stderr boom"


def test_log_of_another_register_begins_empty(panel: PluginsPanel) -> None:
    log = find(QPlainTextEdit, "plugin_log", panel)
    panel.on_event(PluginLogged("hotel", "info", "old", NOW))
    panel.write_log()
    panel.on_event(PluginLogged("hotel", "info", "old, not written yet", NOW))
    panel.on_event(TillReplaced())
    panel.write_log()
    assert log.toPlainText() == ""
    panel.on_event(PluginLogged("hotel", "info", "new", NOW))
    panel.write_log()
    assert log.toPlainText() == "12:40:00 info   new"


def test_flood_is_written_at_intervals_and_cut(panel: PluginsPanel, qtbot: QtBot) -> None:
    log = find(QPlainTextEdit, "plugin_log", panel)
    for number in range(LOG_LINES + 50):
        panel.on_event(PluginLogged("hotel", "stdout", str(number), NOW))
    assert log.toPlainText() == ""
    qtbot.waitUntil(lambda: log.toPlainText().endswith(f" {LOG_LINES + 49}"), timeout=1000)
    assert log.blockCount() == LOG_LINES


def test_hidden_log_catches_up_when_it_is_seen(panel: PluginsPanel) -> None:
    panel.on_event(PluginLogged("hotel", "info", "before", NOW))
    panel.hide()
    panel.on_event(PluginLogged("hotel", "info", "after", NOW))
    panel.show()
    lines = find(QPlainTextEdit, "plugin_log", panel).toPlainText().splitlines()
    assert [line.split()[-1] for line in lines] == ["before", "after"]


def test_log_file_is_opened(panel: PluginsPanel, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    open_log = button(panel, "open_log")
    assert not open_log.isVisible()
    panel.show_view(till_view(plugins=(plugin(log_path="/tmp/hotel.log"),)))  # noqa: S108 -- a name
    open_log.click()
    assert [url.toLocalFile() for url in opened] == ["/tmp/hotel.log"]  # noqa: S108 -- a name


def test_chosen_plugin_stays_chosen_and_its_change_is_seen(panel: PluginsPanel) -> None:
    panel.choose("broken")
    panel.show_view(till_view(plugins=(plugin(), plugin("broken"))))
    assert panel.chosen_name == "broken"
    assert offered(panel) == {"reload", "stop", "kill", "remove"}


def test_no_plugins_say_what_to_do(panel: PluginsPanel) -> None:
    panel.show_view(till_view(plugins=()))
    assert find(QLabel, "plugins_empty", panel).isVisible()
    assert panel.chosen_name == ""


def test_texts_follow_the_language(panel: PluginsPanel) -> None:
    button(panel, "stop").setText("?")
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    assert button(panel, "stop").text() == "Stop"
