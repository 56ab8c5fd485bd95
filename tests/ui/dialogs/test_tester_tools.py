"""Cards to swipe and a code to scan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from cashier_sim.till.commands import Command, ScanBarcode, SwipeCard
from cashier_sim.till.view import TestCard
from cashier_sim.ui import theme
from cashier_sim.ui.dialogs.tester_tools import CardTools, ScanTools
from tests.ui.workbench import find, show
from tests.unit.ui.till_views import CARDS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

MANY = tuple(TestCard(name=f"Card {number}", track=f";{number}?") for number in range(20))


@pytest.fixture
def cards(qtbot: QtBot) -> CardTools:
    tools = CardTools()
    show(qtbot, tools)
    tools.show_cards(CARDS)
    return tools


def test_each_card_is_swiped_by_its_name(cards: CardTools) -> None:
    swiped: list[Command] = []
    cards.command_requested.connect(swiped.append)
    find(QPushButton, "tester_card_1", cards).click()
    assert swiped == [SwipeCard("Отказ")]


def test_empty_deck_says_what_to_do(cards: CardTools) -> None:
    hint = find(QLabel, "tester_no_cards", cards)
    assert not hint.isVisible()
    cards.show_cards(())
    assert hint.isVisible()


def test_endless_name_is_cut_and_its_tooltip_has_the_rest(cards: CardTools) -> None:
    cards.show_cards((TestCard(name="x" * 200, track=";1?"),))
    button = find(QPushButton, "tester_card_0", cards)
    assert button.text().endswith("…")
    assert button.toolTip().startswith("x" * 200)


def test_many_cards_scroll_and_lie_in_one_row_when_flat(cards: CardTools) -> None:
    cards.show_cards(MANY)
    cards.fold(flat=False)
    high = cards.sizeHint().height()
    assert high < len(MANY) * theme.TARGET
    cards.fold(flat=True)
    QApplication.processEvents()
    assert cards.sizeHint().height() < 2 * theme.TARGET
    buttons = [find(QPushButton, f"tester_card_{number}", cards) for number in range(len(MANY))]
    assert len({button.y() for button in buttons}) == 1
    assert find(QLabel, "tester_cards_title", cards).text() == "Cards"


def test_code_is_scanned_by_button_and_enter_and_an_empty_one_is_not(qtbot: QtBot) -> None:
    tools = ScanTools()
    show(qtbot, tools)
    scanned: list[Command] = []
    tools.command_requested.connect(scanned.append)
    code = find(QLineEdit, "tester_code", tools)
    find(QPushButton, "tester_scan", tools).click()
    code.setText(" 460 ")
    find(QPushButton, "tester_scan", tools).click()
    QTest.keyClick(code, Qt.Key.Key_Return)
    assert scanned == [ScanBarcode("460")] * 2


def test_scanner_takes_little_room_when_flat(qtbot: QtBot) -> None:
    tools = ScanTools()
    show(qtbot, tools)
    tools.fold(flat=True)
    assert not find(QLabel, "tester_scan_title", tools).isVisible()
    assert find(QLineEdit, "tester_code", tools).maximumWidth() < 200
    tools.fold(flat=False)
    assert find(QLabel, "tester_scan_title", tools).isVisible()
