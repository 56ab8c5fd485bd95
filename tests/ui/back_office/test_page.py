"""The back office as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QListWidget, QPlainTextEdit, QPushButton

from cashier_sim.till.commands import StopPlugin
from cashier_sim.till.events import PluginLogged
from cashier_sim.ui.back_office.page import BackOfficePage
from tests.ui.workbench import find, show
from tests.unit.ui.till_views import NOW, till_view

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def page(qtbot: QtBot) -> BackOfficePage:
    made = BackOfficePage()
    show(qtbot, made)
    made.show_view(till_view())
    return made


def test_payment_types_come_first(page: BackOfficePage) -> None:
    assert page.payment_types.isVisible()
    assert page.payment_types.draft.name == "Гостиница"


def test_chosen_part_catches_up_with_the_register(page: BackOfficePage) -> None:
    for part in (*page.parts()[1:], page.payment_types):
        page.choose(part)
        assert part.isVisible()
    assert page.plugins.panel.chosen_name == "hotel"


def test_parts_speak_for_the_page(page: BackOfficePage, qtbot: QtBot) -> None:
    page.choose(page.plugins)
    page.on_event(PluginLogged("hotel", "info", "x", NOW))
    page.plugins.panel.write_log()
    assert find(QPlainTextEdit, "plugin_log", page).toPlainText().endswith("x")
    with qtbot.waitSignal(page.command_requested) as asked:
        find(QPushButton, "plugin_stop", page).click()
    assert asked.args == [StopPlugin("hotel")]


def test_texts_follow_the_language(page: BackOfficePage) -> None:
    navigation = find(QListWidget, "back_office_navigation", page)
    navigation.item(9).setText("?")
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert navigation.item(9).text() == "Plugins"
