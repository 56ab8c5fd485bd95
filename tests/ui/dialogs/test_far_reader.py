"""Swipes and scans while the keyboard is in a dock."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from cashier_sim.plugin_api import ExtendedInputDialogSettings, InputDialogTypes
from cashier_sim.till.commands import ScanBarcode, SwipeTrack
from cashier_sim.till.dialogs import ExtendedInputDialog, InputDialog
from cashier_sim.ui.dialogs.far_reader import FarReader

if TYPE_CHECKING:
    from tests.ui.dialogs.conftest import Screen

CARD = InputDialog(id=1, title="Card", types=InputDialogTypes.CARD)
CODE = ExtendedInputDialog(
    id=1, title="Code", hint="", settings=ExtendedInputDialogSettings(enable_barcode=True)
)
NUMBER = InputDialog(id=1, title="Room", types=InputDialogTypes.NUMBER)


class Dock:
    """A text field outside the till, with the keyboard in it."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.search = QLineEdit(screen.window)
        self.search.show()

    def type_text(self, text: str, *, enter: bool = False) -> None:
        self.search.setFocus()
        QTest.keyClicks(self.search, text)
        if enter:
            QTest.keyClick(self.search, Qt.Key.Key_Return)

    def expire(self) -> None:
        self.screen.overlay.findChildren(FarReader)[0].expire()


@pytest.fixture
def dock(screen: Screen) -> Dock:
    return Dock(screen)


def test_card_reaches_the_dialog_that_waits_for_it(screen: Screen, dock: Dock) -> None:
    screen.show(CARD)
    dock.type_text("%B12^A B?;12=3?", enter=True)
    assert screen.commands == [SwipeTrack("%B12^A B?;12=3?")]
    assert dock.search.text() == ""


def test_code_reaches_the_dialog_that_waits_for_it(screen: Screen, dock: Dock) -> None:
    screen.show(CODE)
    dock.type_text("]E0460", enter=True)
    assert screen.commands == [ScanBarcode("460")]
    assert dock.search.text() == ""


def test_typing_stays_in_the_dock(screen: Screen, dock: Dock) -> None:
    entered = []
    dock.search.returnPressed.connect(lambda: entered.append(dock.search.text()))
    screen.show(CARD)
    dock.type_text("room 12;a", enter=True)
    assert dock.search.text() == "room 12;a"
    assert entered == ["room 12;a"]
    assert screen.commands == []


def test_what_begins_like_a_card_is_given_back_when_no_key_follows(
    screen: Screen, dock: Dock
) -> None:
    screen.show(CARD)
    dock.type_text("50%")
    assert dock.search.text() == "50"
    dock.expire()
    assert dock.search.text() == "50%"


def test_slow_typing_after_a_start_sign_is_typing(screen: Screen, dock: Dock) -> None:
    screen.show(CARD)
    dock.type_text(";")
    screen.now_ms += 1000
    dock.type_text("a;")
    screen.now_ms += 1000
    dock.type_text(";b")
    dock.expire()
    assert dock.search.text() == ";a;;b"


def test_card_without_enter_is_read_when_no_key_follows(screen: Screen, dock: Dock) -> None:
    screen.show(CARD)
    dock.type_text(";12=3?")
    screen.now_ms += 1000
    dock.type_text("a")
    assert screen.commands == [SwipeTrack(";12=3?")]
    assert dock.search.text() == "a"


def test_keyboard_that_is_in_the_dock_already_is_heard(screen: Screen, dock: Dock) -> None:
    dock.type_text("x")
    screen.show(CARD)
    dock.type_text(";12=3?", enter=True)
    assert dock.search.text() == "x"
    assert screen.commands == [SwipeTrack(";12=3?")]


def test_nothing_is_caught_for_a_dialog_that_does_not_listen(screen: Screen, dock: Dock) -> None:
    screen.show(NUMBER)
    dock.type_text(";12=3?]E0460", enter=True)
    assert dock.search.text() == ";12=3?]E0460"
    assert screen.commands == []


def test_nothing_is_caught_after_the_dialog(screen: Screen, dock: Dock) -> None:
    screen.show(CARD)
    dock.type_text(";1")
    screen.show()
    assert dock.search.text() == ";1"
    dock.type_text(";12=3?", enter=True)
    assert dock.search.text() == ";1;12=3?"
    assert screen.commands == []


def test_dialog_itself_hears_a_swipe_once(screen: Screen, dock: Dock) -> None:
    screen.show(CARD)
    dock.type_text("x")
    screen.panel.first_focus().setFocus()
    screen.type_text(";12=3?")
    screen.press(Qt.Key.Key_Return)
    assert screen.commands == [SwipeTrack(";12=3?")]
