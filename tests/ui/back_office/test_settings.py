"""Settings of the simulator."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QSpinBox

from cashier_sim.till.commands import ChangeSetting
from cashier_sim.till.settings import CATALOGUE
from cashier_sim.ui.back_office.settings import SettingsPage
from tests.ui.workbench import find, show
from tests.unit.ui.till_views import till_view

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cashier_sim.till.commands import Command

DEFAULTS = {setting.key: setting.default for setting in CATALOGUE}


@pytest.fixture
def page(qtbot: QtBot) -> SettingsPage:
    made = SettingsPage()
    show(qtbot, made)
    made.show_view(till_view(settings=DEFAULTS))
    return made


@pytest.fixture
def commands(page: SettingsPage) -> list[Command]:
    heard: list[Command] = []
    page.command_requested.connect(heard.append)
    return heard


def test_every_setting_of_the_catalogue_has_an_editor(page: SettingsPage) -> None:
    kinds = (QCheckBox, QComboBox, QSpinBox)
    for setting in CATALOGUE:
        name = f"setting_{setting.key}"
        assert any(page.findChild(kind, name) is not None for kind in kinds), name


def test_change_holds_at_once(page: SettingsPage, commands: list[Command]) -> None:
    find(QCheckBox, "setting_demo_mode", page).click()
    language = find(QComboBox, "setting_language", page)
    language.setCurrentIndex(1)
    language.activated.emit(1)
    limit = find(QSpinBox, "setting_call_time_limit_minutes", page)
    limit.setValue(3)
    limit.editingFinished.emit()
    assert commands == [
        ChangeSetting("demo_mode", True),
        ChangeSetting("language", "en"),
        ChangeSetting("call_time_limit_minutes", 3),
    ]


def test_same_value_is_no_change(page: SettingsPage, commands: list[Command]) -> None:
    find(QSpinBox, "setting_call_time_limit_minutes", page).editingFinished.emit()
    assert commands == []


def test_values_are_shown(page: SettingsPage) -> None:
    page.show_view(
        till_view(
            settings={
                **DEFAULTS,
                "dark_docks": True,
                "language": "en",
                "call_time_limit_minutes": 7,
            }
        )
    )
    assert find(QCheckBox, "setting_dark_docks", page).isChecked()
    assert find(QComboBox, "setting_language", page).currentText() == "English"
    assert find(QSpinBox, "setting_call_time_limit_minutes", page).text() == "7 min"


def test_flow_at_the_register_forbids_changes_and_says_so(page: SettingsPage) -> None:
    page.show_view(till_view(settings=DEFAULTS, is_busy=True))
    assert not find(QSpinBox, "setting_call_time_limit_minutes", page).isEnabled()
    assert find(QCheckBox, "setting_demo_mode", page).isEnabled()
    assert find(QLabel, "settings_why", page).isVisible()


def test_texts_follow_the_language(page: SettingsPage) -> None:
    check = find(QCheckBox, "setting_demo_mode", page)
    check.setText("?")
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert check.text() == "Demo mode"
