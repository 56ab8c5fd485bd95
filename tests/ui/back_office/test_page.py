"""The back office as a whole."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QListWidget, QPlainTextEdit, QPushButton

from cashier_sim.engine.back_office import Undoable
from cashier_sim.till.commands import StopPlugin, UndoDeletion
from cashier_sim.till.events import PluginLogged
from cashier_sim.ui.back_office.page import BackOfficePage
from tests.ui.back_office.parts import write
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


def test_part_with_unsaved_changes_is_not_left_unasked(page: BackOfficePage) -> None:
    navigation = find(QListWidget, "back_office_navigation", page)
    write(page, "type_name", "Room")
    page.choose(page.settings)
    assert page.payment_types.isVisible()
    assert navigation.currentRow() == 0
    find(QPushButton, "payment_type_unsaved_discard", page).click()
    assert page.settings.isVisible()
    assert navigation.currentRow() == 10


def test_deletion_is_offered_back(page: BackOfficePage, qtbot: QtBot) -> None:
    undo = find(QPushButton, "back_office_undo_button", page)
    assert not undo.isVisible()
    page.show_view(replace(till_view(), undoable=Undoable(name="Борщ")))
    assert undo.isVisible()
    with qtbot.waitSignal(page.command_requested) as asked:
        undo.click()
    assert asked.args == [UndoDeletion()]
