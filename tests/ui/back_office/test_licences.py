"""Licences in the back office."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLabel

from cashier_sim.till.commands import SetLicence, SetModuleLicence
from cashier_sim.ui.back_office.licences import LicencesPage
from tests.ui.back_office.parts import shown
from tests.ui.workbench import find
from tests.unit.ui.till_views import plugin, till_view

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PLUGINS = (
    plugin("hotel", license_module_id=21),
    plugin("bonus", license_module_id=21),
    plugin("free"),
)


def test_modules_are_named_with_their_plugins(qtbot: QtBot) -> None:
    view = till_view(plugins=PLUGINS)
    world = replace(view.world, modules_without_licence=(5,))
    page = LicencesPage()
    shown(qtbot, page, replace(view, world=world))
    gone, held = (find(QCheckBox, f"licence_module_{place}", page) for place in (0, 1))
    assert (gone.text(), gone.isChecked()) == ("Module 5: no plugin needs it now", False)
    assert (held.text(), held.isChecked()) == ("Module 21: hotel, bonus", True)
    assert not find(QLabel, "licence_none", page).isVisible()


def test_licences_are_taken_and_granted(qtbot: QtBot) -> None:
    view = till_view(plugins=PLUGINS)
    page = LicencesPage()
    commands = shown(qtbot, page, view)
    find(QCheckBox, "licence_module_0", page).click()
    page.show_view(replace(view, world=replace(view.world, modules_without_licence=(21,))))
    find(QCheckBox, "licence_module_0", page).click()
    find(QCheckBox, "licence_all", page).click()
    assert commands == [
        SetModuleLicence(21, has_licence=False),
        SetModuleLicence(21, has_licence=True),
        SetLicence(has_licence=False),
    ]


def test_without_the_registers_licence_modules_are_out_of_reach(qtbot: QtBot) -> None:
    view = till_view(plugins=PLUGINS)
    page = LicencesPage()
    shown(qtbot, page, replace(view, world=replace(view.world, has_licence=False)))
    assert not find(QCheckBox, "licence_module_0", page).isEnabled()


def test_plugins_without_modules_say_what_to_do(qtbot: QtBot) -> None:
    page = LicencesPage()
    shown(qtbot, page, till_view(plugins=()))
    assert "LicenseModuleId" in find(QLabel, "licence_none", page).text()
    assert find(QLabel, "licence_none", page).isVisible()
