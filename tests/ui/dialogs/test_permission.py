"""A right that somebody confirms."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel

from cashier_sim.engine.restaurant import Employee, Right
from cashier_sim.plugin_api import PermissionsCheckMode, User
from cashier_sim.till.commands import AnswerDialog, Refusal, SwipeCard, SwipeTrack
from cashier_sim.till.dialogs import AnswerProblem, PermissionDialog, PinEntry
from cashier_sim.till.events import CommandRefused
from cashier_sim.ui.dialogs.entries import PIN_DOT
from cashier_sim.ui.dialogs.field import EntryField
from cashier_sim.ui.dialogs.permission import PermissionPanel
from cashier_sim.ui.texts import code_text
from tests.ui.probes.dialog import problem_of
from tests.ui.workbench import find

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.dialogs.conftest import Screen

BOSS = Employee(user=User(id=UUID(int=1), name="Boss", card="7001"), pin="1111")
WAITER = Employee(user=User(id=UUID(int=2), name="Waiter"), pin="2222", rights=frozenset())
ONE = PermissionDialog(id=1, rights=(Right.RETURN_PAYMENTS,), staff=(BOSS, WAITER))
SEVERAL = PermissionDialog(
    id=1,
    rights=(Right.RETURN_PAYMENTS, Right.RUN_SHIFT),
    mode=PermissionsCheckMode.ANY,
    staff=(BOSS,),
)


def show(screen: Screen, dialog: PermissionDialog = ONE) -> PermissionPanel:
    screen.show(dialog)
    assert isinstance(screen.panel, PermissionPanel)
    return screen.panel


def text_of(screen: Screen, name: str) -> str:
    return find(QLabel, name, screen.panel).text()


@pytest.fixture
def in_russian() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Russian))
    yield
    QLocale.setDefault(before)


def test_it_says_which_right_and_what_to_do(screen: Screen) -> None:
    panel = show(screen)
    assert panel.title == "A right must be confirmed"
    assert text_of(screen, "dialog_hint") == "Return payments"
    assert text_of(screen, "dialog_card_hint") == "Swipe a card"
    assert not find(QLabel, "dialog_any", panel).isVisible()


@pytest.mark.usefixtures("in_russian")
def test_right_has_its_name_in_the_language_of_the_screen(screen: Screen) -> None:
    show(screen)
    assert text_of(screen, "dialog_hint") == "Возвращать оплату"


def test_several_rights_of_which_one_is_enough(screen: Screen) -> None:
    panel = show(screen, SEVERAL)
    assert text_of(screen, "dialog_hint") == "Return payments\nOpen and close the till shift"
    assert find(QLabel, "dialog_any", panel).isVisible()


def test_pin_is_typed_on_the_pad(screen: Screen) -> None:
    panel = show(screen)
    assert not panel.shows_pin_pad
    screen.click("dialog_enter_pin")
    assert panel.shows_pin_pad
    assert not screen.button("dialog_ok").isEnabled()
    for _ in range(4):
        screen.click("dialog_keypad_1")
    screen.click("dialog_ok")
    assert screen.commands == [AnswerDialog(1, PinEntry("1111"))]


def test_keyboard_opens_the_pad_and_types(screen: Screen) -> None:
    panel = show(screen)
    screen.type_text("1112")
    screen.press(Qt.Key.Key_Backspace)
    screen.type_text("1")
    assert panel.shows_pin_pad
    screen.press(Qt.Key.Key_Return)
    assert screen.commands == [AnswerDialog(1, PinEntry("1111"))]


def test_enter_opens_the_pad_first(screen: Screen) -> None:
    panel = show(screen)
    screen.press(Qt.Key.Key_Return)
    assert panel.shows_pin_pad
    screen.press(Qt.Key.Key_Return)
    assert screen.commands == []


@pytest.mark.parametrize(
    ("pin", "problem"), [("9999", AnswerProblem.WRONG_PIN), ("2222", AnswerProblem.NO_RIGHT)]
)
def test_wrong_pin_is_said_and_forgotten(screen: Screen, pin: str, problem: AnswerProblem) -> None:
    panel = show(screen)
    screen.type_text(pin)
    screen.press(Qt.Key.Key_Return)
    assert problem_of(panel) == code_text(problem.value)
    assert screen.commands == []
    screen.type_text("1111")
    assert problem_of(panel) == ""
    screen.press(Qt.Key.Key_Return)
    assert screen.commands == [AnswerDialog(1, PinEntry("1111"))]


def test_empty_field_says_what_is_typed_into_it(screen: Screen) -> None:
    panel = show(screen)
    screen.click("dialog_enter_pin")
    field = find(EntryField, "dialog_field", panel)
    assert (field.text, field.accessibleName()) == ("", "PIN")


def test_typed_pin_is_not_shown(screen: Screen) -> None:
    panel = show(screen)
    screen.type_text("1111")
    field = find(EntryField, "dialog_field", panel)
    assert (field.text, field.accessibleName()) == (PIN_DOT * 4, PIN_DOT * 4)


def test_card_is_swiped_by_a_reader(screen: Screen) -> None:
    show(screen)
    screen.type_text(";7001=99?")
    screen.press(Qt.Key.Key_Return)
    assert screen.commands == [SwipeTrack(";7001=99?")]


@pytest.mark.parametrize("command", [SwipeTrack(";9?"), SwipeCard("Анна")])
def test_card_that_is_nobodys_is_said(screen: Screen, command: SwipeTrack | SwipeCard) -> None:
    panel = show(screen)
    refusal = Refusal(AnswerProblem.UNKNOWN_CARD.value)
    screen.overlay.on_event(CommandRefused(command, refusal))
    assert problem_of(panel) == code_text(AnswerProblem.UNKNOWN_CARD.value)


def test_escape_cancels(screen: Screen) -> None:
    show(screen)
    screen.press(Qt.Key.Key_Escape)
    assert screen.commands == [AnswerDialog(1, None)]
