"""Swipes, scans and typing from key presses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from cashier_sim.plugin_api import InputDialogTypes
from cashier_sim.till.commands import ScanBarcode, SwipeTrack
from cashier_sim.till.dialogs import ExtendedKeyboardDialog, InputDialog
from cashier_sim.ui.dialogs.reader import KeyReader

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cashier_sim.till.commands import Command

CARD = InputDialog(id=1, title="", types=InputDialogTypes.CARD)


class Heard:
    def __init__(self, qtbot: QtBot) -> None:
        self.panel = QWidget()
        self.button = QPushButton("ok")
        self.clicks = 0
        self.button.clicked.connect(self.click)
        QVBoxLayout(self.panel).addWidget(self.button)
        qtbot.addWidget(self.panel)
        self.now_ms = 0
        self.reader = KeyReader(CARD, lambda: self.now_ms, self.panel)
        self.reader.watch(self.panel)
        self.read: list[Command] = []
        self.typed: list[str] = []
        self.reader.read.connect(self.read.append)
        self.reader.typed.connect(self.typed.append)

    def click(self) -> None:
        self.clicks += 1


@pytest.fixture
def heard(qtbot: QtBot) -> Heard:
    return Heard(qtbot)


def test_space_inside_a_burst_presses_no_button(heard: Heard) -> None:
    QTest.keyClicks(heard.button, "%B12^A B?")
    QTest.keyClick(heard.button, Qt.Key.Key_Return)
    assert heard.read == [SwipeTrack("%B12^A B?")]
    assert heard.clicks == 0


def test_space_alone_presses_the_button(heard: Heard) -> None:
    QTest.keyClick(heard.button, Qt.Key.Key_Space)
    assert heard.clicks == 1
    assert heard.typed == []


def test_burst_without_enter_ends_by_itself(heard: Heard) -> None:
    QTest.keyClicks(heard.panel, ";12=3?")
    assert heard.read == []
    heard.reader.expire()
    heard.reader.stop()
    assert heard.read == [SwipeTrack(";12=3?")]


def test_typing_goes_through_at_once(heard: Heard) -> None:
    QTest.keyClicks(heard.panel, "12")
    assert heard.typed == ["1", "2"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Left, Qt.Key.Key_Return])
def test_other_keys_are_left_to_the_dialog(heard: Heard, key: Qt.Key) -> None:
    QTest.keyClick(heard.panel, key)
    assert heard.typed == []


def test_shortcuts_are_no_typing(heard: Heard) -> None:
    QTest.keyClick(heard.panel, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert heard.typed == []


def test_text_that_types_for_itself_keeps_its_typing(qtbot: QtBot) -> None:
    text = QLineEdit()
    qtbot.addWidget(text)
    dialog = ExtendedKeyboardDialog(id=1, title="", enable_card_slider=True, enable_barcode=True)
    reader = KeyReader(dialog, lambda: 0, text, passes_typing=True)
    reader.watch(text)
    read: list[Command] = []
    typed: list[str] = []
    reader.read.connect(read.append)
    reader.typed.connect(typed.append)
    QTest.keyClicks(text, "ab")
    QTest.keyClicks(text, ";1")
    reader.expire()
    QTest.keyClicks(text, "]E0460")
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert text.text() == "ab"
    assert typed == [";1"]
    assert read == [ScanBarcode("460")]
