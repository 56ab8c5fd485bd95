"""Plugins in the back office."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit, QPushButton

from cashier_sim import assets
from cashier_sim.till.commands import AddPlugin, StopPlugin
from cashier_sim.till.events import PluginLogged
from cashier_sim.ui.back_office.check_list import Step
from cashier_sim.ui.back_office.plugins import PluginsPage
from tests.ui.workbench import find, show
from tests.unit.ui.till_views import NOW, plugin, till_view

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cashier_sim.till.commands import Command


@pytest.fixture
def page(qtbot: QtBot) -> PluginsPage:
    made = PluginsPage()
    show(qtbot, made)
    made.show_view(till_view(plugins=(plugin(), plugin("mute", systems=()))))
    return made


@pytest.fixture
def commands(page: PluginsPage) -> list[Command]:
    heard: list[Command] = []
    page.command_requested.connect(heard.append)
    return heard


def test_folder_is_added_by_button_or_enter(page: PluginsPage, commands: list[Command]) -> None:
    folder = find(QLineEdit, "plugins_folder", page)
    add = find(QPushButton, "plugins_add", page)
    assert not add.isEnabled()
    folder.returnPressed.emit()
    folder.setText(" /plugins/new ")
    add.click()
    assert commands == [AddPlugin("/plugins/new")]
    assert folder.text() == ""


def test_check_list_is_about_the_chosen_plugin(page: PluginsPage) -> None:
    assert "hotel" in page.check_list.text(Step.REGISTERED)
    page.panel.choose("mute")
    assert "register_payment_system" in page.check_list.text(Step.REGISTERED)


def test_no_plugins_have_no_check_list(page: PluginsPage) -> None:
    page.show_view(till_view(plugins=()))
    assert not page.check_list.isVisible()


def test_page_hands_on_what_its_panel_says(page: PluginsPage, commands: list[Command]) -> None:
    page.on_event(PluginLogged("hotel", "info", "x", NOW))
    page.panel.write_log()
    assert find(QPlainTextEdit, "plugin_log", page).toPlainText().endswith("x")
    find(QPushButton, "plugin_stop", page).click()
    assert commands == [StopPlugin("hotel")]


def test_folder_can_be_looked_for(page: PluginsPage, monkeypatch: pytest.MonkeyPatch) -> None:
    # The dialog is made, but not shown: Qt's own one takes longer than all other tests here.
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: dialog.fileSelected.emit("/plugins/x"))
    find(QPushButton, "plugins_browse", page).click()
    assert find(QLineEdit, "plugins_folder", page).text() == "/plugins/x"


def test_example_is_added_by_a_click(page: PluginsPage, commands: list[Command]) -> None:
    find(QAction, "plugins_example_bonus", page).trigger()
    assert commands == [AddPlugin(str(assets.plugins_folder() / "bonus"))]


def test_texts_follow_the_language(page: PluginsPage) -> None:
    find(QPushButton, "plugins_add", page).setText("?")
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert find(QPushButton, "plugins_add", page).text() == "Add plugin"
