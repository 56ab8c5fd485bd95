"""The deck of test cards."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QPushButton

from cashier_sim.plugin_api import InputDialogTypes
from cashier_sim.till.commands import AddTestCard, RemoveTestCard, SwipeCard
from cashier_sim.till.dialogs import InputDialog
from cashier_sim.till.view import Screen, TestCard, World
from cashier_sim.ui.docks.cards import CardDeck
from tests.ui.workbench import find, show
from tests.unit.ui.till_views import CARDS, till_view

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cashier_sim.till.commands import Command

CARD = InputDialog(id=1, title="Card", types=InputDialogTypes.CARD)


@pytest.fixture
def deck(qtbot: QtBot) -> CardDeck:
    made = CardDeck()
    show(qtbot, made)
    return made


@pytest.fixture
def commands(deck: CardDeck) -> list[Command]:
    heard: list[Command] = []
    deck.command_requested.connect(heard.append)
    return heard


def test_card_is_swiped_while_a_dialog_listens(deck: CardDeck, commands: list[Command]) -> None:
    swipe = find(QPushButton, "cards_swipe", deck)
    deck.show_view(till_view())
    assert not swipe.isEnabled()
    assert find(QLabel, "cards_why", deck).isVisible()
    cards = find(QListWidget, "cards_list", deck)
    cards.itemActivated.emit(cards.item(0))
    deck.show_view(till_view(CARD))
    cards.setCurrentRow(1)
    swipe.click()
    assert commands == [SwipeCard("Отказ")]


def test_card_is_swiped_on_the_order_screen_for_a_plugin_that_wants_it(
    deck: CardDeck, commands: list[Command]
) -> None:
    deck.show_view(replace(till_view(), screen=Screen.ORDER, has_card_listener=True))
    find(QListWidget, "cards_list", deck).setCurrentRow(1)
    find(QPushButton, "cards_swipe", deck).click()
    assert commands == [SwipeCard("Отказ")]


def test_card_is_added_and_removed(deck: CardDeck, commands: list[Command]) -> None:
    deck.show_view(till_view())
    add = find(QPushButton, "cards_add", deck)
    assert not add.isEnabled()
    find(QLineEdit, "cards_name", deck).setText(" New ")
    track = find(QLineEdit, "cards_track", deck)
    track.returnPressed.emit()
    track.setText(";1=2?")
    add.click()
    find(QPushButton, "cards_remove", deck).click()
    assert commands == [
        AddTestCard(TestCard(name="New", track=";1=2?")),
        RemoveTestCard("Анна Петрова"),
    ]
    assert track.text() == ""


def test_chosen_card_stays_chosen(deck: CardDeck) -> None:
    deck.show_view(till_view())
    cards = find(QListWidget, "cards_list", deck)
    cards.setCurrentRow(1)
    more = World(cards=(*CARDS, TestCard(name="Third", track=";3?")))
    deck.show_view(till_view(world=more))
    assert cards.currentRow() == 1
    deck.show_view(till_view(world=World(cards=())))
    assert cards.count() == 0
    assert not find(QPushButton, "cards_remove", deck).isEnabled()


def test_texts_follow_the_language(deck: CardDeck) -> None:
    find(QPushButton, "cards_add", deck).setText("?")
    QApplication.sendEvent(deck, QEvent(QEvent.Type.LanguageChange))
    assert find(QPushButton, "cards_add", deck).text() == "Add"
