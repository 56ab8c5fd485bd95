from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cashier_sim.till.commands import Refusal
from cashier_sim.ui.register.choice_list import Choice, ChoiceList
from tests.ui import views

if TYPE_CHECKING:
    from uuid import UUID

    from pytestqt.qtbot import QtBot

CHOICES = (
    Choice(views.uid(1), "Гость отеля", "any sum"),
    Choice(views.uid(2), "Друзья дома", refusal=Refusal("order_is_empty")),
    Choice(views.uid(3), "Обслуживание"),
)


@pytest.fixture
def choices(qtbot: QtBot) -> ChoiceList:
    shown = ChoiceList("choices")
    qtbot.addWidget(shown)
    shown.resize(400, 300)
    shown.show_title("Choose one", "There is nothing.")
    shown.show_choices(CHOICES)
    shown.show()
    return shown


def test_what_is_pressed_is_chosen(choices: ChoiceList) -> None:
    chosen: list[UUID] = []
    choices.chosen.connect(chosen.append)
    for cell in choices.cells:
        cell.click()
    assert chosen == [views.uid(1), views.uid(3)]
    assert choices.cells[1].toolTip() == "The order is empty. Add a dish first."


def test_arrows_pass_what_cannot_be_chosen(choices: ChoiceList) -> None:
    choices.take_focus()
    assert choices.focusWidget() is choices.cells[0]
    QTest.keyClick(choices.cells[0], Qt.Key.Key_Right)
    assert choices.focusWidget() is choices.cells[2]


def test_an_empty_list_says_what_to_do_and_can_be_left(choices: ChoiceList, qtbot: QtBot) -> None:
    choices.show_choices(())
    choices.take_focus()
    assert choices.cells == ()
    with qtbot.waitSignal(choices.closed):
        QTest.keyClick(choices.focusWidget(), Qt.Key.Key_Space)


def test_fifty_choices_scroll(choices: ChoiceList) -> None:
    choices.show_choices([Choice(views.uid(n), f"Тип {n}") for n in range(1, 51)])
    QApplication.processEvents()  # the layout
    assert choices.height() == 300
    assert len(choices.cells) == 50
    assert choices.cells[-1].height() >= 44
