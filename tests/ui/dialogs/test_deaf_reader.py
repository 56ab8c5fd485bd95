"""Swipes and scans at dialogs that do not listen to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from cashier_sim.plugin_api import (
    BarcodeInputDialogResult,
    ExtendedInputDialogSettings,
    InputDialogTypes,
    NumberInputDialogResult,
)
from cashier_sim.till.commands import AnswerDialog, SwipeTrack
from cashier_sim.till.dialogs import (
    Dialog,
    ExtendedInputDialog,
    InputDialog,
    KeyboardDialog,
    PermissionDialog,
)
from tests.ui.dialogs.samples import EVERY_DIALOG
from tests.ui.probes.dialog import problem_of

if TYPE_CHECKING:
    from tests.ui.dialogs.conftest import Screen

SWIPE = ";0000000000000012=9912?"
SCAN = "]E04600000000012"
REFUSED = "The dialog does not take this."
NUMBER = InputDialog(id=1, title="Room", types=InputDialogTypes.NUMBER)
DEAF = [
    dialog
    for dialog in EVERY_DIALOG
    if not (dialog.listens_to_cards or isinstance(dialog, KeyboardDialog))
]


def read(screen: Screen, burst: str) -> None:
    """Type as a reader does, with Enter at the end."""
    screen.type_text(burst)
    screen.press(Qt.Key.Key_Return)


@pytest.mark.parametrize("dialog", DEAF, ids=lambda dialog: type(dialog).__name__)
def test_swipe_answers_no_dialog_that_does_not_listen(screen: Screen, dialog: Dialog) -> None:
    screen.show(dialog)
    read(screen, SWIPE)
    assert screen.commands == []
    assert problem_of(screen.panel) == REFUSED


def test_scan_is_refused_too(screen: Screen) -> None:
    screen.show(NUMBER)
    read(screen, SCAN)
    assert screen.commands == []
    assert problem_of(screen.panel) == REFUSED


def test_person_goes_on_after_a_swipe(screen: Screen) -> None:
    screen.show(NUMBER)
    read(screen, SWIPE)
    screen.now_ms += 1_000
    screen.type_text("12")
    screen.press(Qt.Key.Key_Return)
    assert screen.commands == [AnswerDialog(1, NumberInputDialogResult(number=12))]
    assert problem_of(screen.panel) == ""


def test_dialog_that_listens_to_cards_takes_the_swipe_and_refuses_the_scan(screen: Screen) -> None:
    screen.show(InputDialog(id=1, title="Card", types=InputDialogTypes.CARD))
    read(screen, SCAN)
    assert problem_of(screen.panel) == REFUSED
    screen.now_ms += 1_000
    read(screen, SWIPE)
    assert screen.commands == [SwipeTrack(SWIPE)]


def test_code_that_begins_like_a_card_is_typed_by_hand(screen: Screen) -> None:
    settings = ExtendedInputDialogSettings(enable_barcode=True)
    screen.show(ExtendedInputDialog(id=1, title="Code", hint="", settings=settings))
    for character in "%A1":
        screen.type_text(character)
        screen.now_ms += 200
    screen.press(Qt.Key.Key_Return)
    assert screen.commands == [AnswerDialog(1, BarcodeInputDialogResult(barcode="%A1"))]


def test_keyboard_takes_everything_for_text(screen: Screen) -> None:
    screen.show(KeyboardDialog(id=1, title="Note"))
    screen.type_text(";12")
    screen.click("dialog_ok")
    assert screen.commands == [AnswerDialog(1, ";12")]


def test_samples_have_a_dialog_that_listens() -> None:
    assert any(isinstance(dialog, PermissionDialog) for dialog in EVERY_DIALOG)
    assert len(DEAF) > 10
