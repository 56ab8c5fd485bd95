"""Employees in the back office."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QListWidget, QPushButton

from cashier_sim.engine.restaurant import Employee, Right
from cashier_sim.plugin_api import User
from cashier_sim.till.commands import ChangeEmployee, CreateEmployee
from cashier_sim.ui.back_office.employees import EmployeesPage
from tests.ui.back_office.parts import shown, view_with, write
from tests.ui.workbench import find

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ANNA = Employee(
    user=User(id=UUID(int=71), name="Анна", card="7701", is_session_open=True), pin="1111"
)
EVA = Employee(
    user=User(id=UUID(int=72), name="Ева"), pin="2222", rights=frozenset({Right.EDIT_ORDERS})
)
IVAN = Employee(
    user=User(id=UUID(int=73), name="Иван", is_session_open=True), pin="3", rights=frozenset()
)
VIEW = view_with(employees=(ANNA, EVA, IVAN))


def test_list_says_what_each_may(qtbot: QtBot) -> None:
    page = EmployeesPage()
    shown(qtbot, page, VIEW)
    lines = find(QListWidget, "employees_list", page)
    assert [lines.item(row).text() for row in range(3)] == [
        "Анна\nall rights",
        "Ева\nrights: 1 · personal shift closed",
        "Иван\nno rights",
    ]


@pytest.mark.parametrize("entry", [ANNA, EVA, IVAN], ids=lambda one: str(one.pin))
def test_what_is_shown_would_change_nothing(qtbot: QtBot, entry: Employee) -> None:
    page = EmployeesPage()
    shown(qtbot, page, VIEW)
    page.choose(entry.user.id)
    rights = tuple(right for right in Right if right in entry.rights)
    assert page.draft.change(VIEW, entry.user.id) == ChangeEmployee(entry.user, entry.pin, rights)
    assert not page.is_dirty


def test_rights_are_given_and_taken(qtbot: QtBot) -> None:
    page = EmployeesPage()
    commands = shown(qtbot, page, VIEW)
    page.choose(IVAN.user.id)
    find(QCheckBox, "employee_right_2", page).click()
    find(QPushButton, "employee_save", page).click()
    assert commands == [ChangeEmployee(IVAN.user, "3", (Right.RETURN_PAYMENTS,))]


def test_new_employee_is_a_waiter_and_needs_a_pin(qtbot: QtBot) -> None:
    page = EmployeesPage()
    commands = shown(qtbot, page, VIEW)
    find(QPushButton, "employee_new", page).click()
    write(page, "employee_name", "Олег")
    assert find(QLabel, "employee_why", page).text() == "A PIN has 1 to 10 digits."
    write(page, "employee_pin", "7777")
    find(QPushButton, "employee_save", page).click()
    assert commands == [CreateEmployee("Олег", "7777", (Right.EDIT_ORDERS,))]


def test_last_one_with_a_right_keeps_it(qtbot: QtBot) -> None:
    page = EmployeesPage()
    shown(qtbot, page, VIEW)
    find(QCheckBox, "employee_right_1", page).click()
    told = find(QLabel, "employee_why", page).text()
    assert told == "Nobody who can sign in would be left with the right “Take payments”."
