"""What all pages with a list and a form do, shown with the pages of the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton, QWidget

from cashier_sim.engine.restaurant import MenuGroup
from cashier_sim.till.commands import ChangeMenuGroup, CreateMenuGroup, DeleteMenuGroup
from cashier_sim.ui.back_office.menu_groups import MenuGroupsPage
from tests.ui.back_office.parts import shown, view_with, write
from tests.ui.workbench import find

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cashier_sim.till.commands import Command

SOUPS = MenuGroup(id=UUID(int=1), name="Супы", product_ids=(UUID(int=5),))
DRINKS = MenuGroup(id=UUID(int=2), name="Напитки", product_ids=())
VIEW = view_with(menu_groups=(SOUPS, DRINKS))


@pytest.fixture
def page(qtbot: QtBot) -> MenuGroupsPage:
    made = MenuGroupsPage()
    shown(qtbot, made, VIEW)
    return made


@pytest.fixture
def commands(page: MenuGroupsPage) -> list[Command]:
    heard: list[Command] = []
    page.command_requested.connect(heard.append)
    return heard


def button(page: MenuGroupsPage, act: str) -> QPushButton:
    return find(QPushButton, f"menu_group_{act}", page)


def strip(page: MenuGroupsPage) -> QWidget:
    return find(QWidget, "menu_group_unsaved", page)


def test_other_entry_is_shown_at_once_when_nothing_is_written(page: MenuGroupsPage) -> None:
    page.choose(DRINKS.id)
    assert page.draft.name == "Напитки"
    assert not strip(page).isVisible()


def test_unsaved_changes_are_asked_about(page: MenuGroupsPage) -> None:
    write(page, "menu_group_name", "Soups")
    page.choose(DRINKS.id)
    assert strip(page).isVisible()
    assert find(QLabel, "menu_group_unsaved_text", page).text().startswith("“Супы” has unsaved")
    assert page.draft.name == "Soups"
    chosen = find(QListWidget, "menu_groups_list", page).currentItem()
    assert chosen.data(Qt.ItemDataRole.UserRole) == SOUPS.id
    assert not button(page, "save").isVisible()  # the strip has a button of its own


def test_saving_goes_on_to_the_other_entry(page: MenuGroupsPage, commands: list[Command]) -> None:
    write(page, "menu_group_name", "Soups")
    page.choose(DRINKS.id)
    button(page, "unsaved_save").click()
    assert commands == [ChangeMenuGroup(SOUPS.id, "Soups")]
    renamed = MenuGroup(id=SOUPS.id, name="Soups", product_ids=SOUPS.product_ids)
    page.show_view(view_with(menu_groups=(renamed, DRINKS)))
    assert page.draft.name == "Напитки"
    assert not strip(page).isVisible()


def test_not_saving_goes_on_too(page: MenuGroupsPage, commands: list[Command]) -> None:
    write(page, "menu_group_name", "Soups")
    page.choose(DRINKS.id)
    button(page, "unsaved_discard").click()
    assert (page.draft.name, commands) == ("Напитки", [])


@pytest.mark.parametrize("by_key", [True, False])
def test_staying_keeps_what_is_written(page: MenuGroupsPage, by_key: bool) -> None:
    write(page, "menu_group_name", "Soups")
    page.choose(DRINKS.id)
    if by_key:
        QTest.keyClick(strip(page), Qt.Key.Key_Escape)
    else:
        button(page, "unsaved_stay").click()
    assert (page.draft.name, strip(page).isVisible()) == ("Soups", False)
    assert button(page, "save").isVisible()


def test_what_makes_no_sense_cannot_be_saved_from_the_strip(page: MenuGroupsPage) -> None:
    write(page, "menu_group_name", "Напитки")
    page.choose(DRINKS.id)
    assert not button(page, "unsaved_save").isVisible()


def test_new_entry_asks_before_it_is_left(page: MenuGroupsPage) -> None:
    button(page, "new").click()
    page.choose(DRINKS.id)
    assert "not saved yet" in find(QLabel, "menu_group_unsaved_text", page).text()
    button(page, "unsaved_discard").click()
    assert page.draft.name == "Напитки"


def test_new_entry_is_shown_once_it_is_there(page: MenuGroupsPage, commands: list[Command]) -> None:
    button(page, "new").click()
    write(page, "menu_group_name", "Сезон")
    button(page, "save").click()
    assert commands == [CreateMenuGroup("Сезон")]
    made = MenuGroup(id=UUID(int=3), name="Сезон", product_ids=())
    page.show_view(view_with(menu_groups=(SOUPS, DRINKS, made)))
    button(page, "delete").click()
    assert commands[1:] == [DeleteMenuGroup(made.id)]


def test_why_it_is_not_deleted_is_said(page: MenuGroupsPage) -> None:
    assert not button(page, "delete").isEnabled()
    assert find(QLabel, "menu_group_why", page).text().startswith("Products stand in “Супы” (1)")
    page.choose(DRINKS.id)
    assert button(page, "delete").isEnabled()
    assert not find(QLabel, "menu_group_why", page).isVisible()


def test_deleted_entry_gives_way_to_the_first(page: MenuGroupsPage) -> None:
    page.choose(DRINKS.id)
    write(page, "menu_group_name", "Drinks")
    page.show_view(view_with(menu_groups=(SOUPS,)))
    assert page.draft.name == "Супы"


def test_empty_list_says_what_to_do(page: MenuGroupsPage) -> None:
    page.show_view(view_with(menu_groups=()))
    assert find(QLabel, "menu_groups_empty", page).isVisible()
    assert not button(page, "save").isVisible()
    assert not page.is_dirty
