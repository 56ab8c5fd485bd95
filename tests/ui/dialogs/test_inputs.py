"""Numbers, cards, codes and phones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest

from cashier_sim.plugin_api import (
    BarcodeInputDialogResult,
    ExtendedInputDialogSettings,
    InputDialogResult,
    InputDialogTypes,
    NumberInputDialogResult,
    NumericStringInputDialogResult,
    PhoneInputDialogResult,
)
from cashier_sim.till.commands import AnswerDialog, ScanBarcode, SwipeTrack
from cashier_sim.till.dialogs import ExtendedInputDialog, InputDialog
from cashier_sim.ui.dialogs.inputs import ExtendedInputPanel, InputPanel

if TYPE_CHECKING:
    from tests.ui.dialogs.conftest import Screen

CARD, NUMBER = InputDialogTypes.CARD, InputDialogTypes.NUMBER
TRACK = ";0000000000000012=9912?"


def show_input(screen: Screen, types: InputDialogTypes, initial: int | None = None) -> InputPanel:
    screen.show(InputDialog(id=1, title="Room", types=types, initial_value=initial))
    assert isinstance(screen.panel, InputPanel)
    return screen.panel


def show_extended(screen: Screen, **settings: object) -> ExtendedInputPanel:
    chosen = ExtendedInputDialogSettings(**settings)  # type: ignore[arg-type]  # its fields
    screen.show(ExtendedInputDialog(id=1, title="Guest", hint="Any way", settings=chosen))
    assert isinstance(screen.panel, ExtendedInputPanel)
    return screen.panel


def answers(screen: Screen, *results: InputDialogResult) -> bool:
    return screen.commands == [AnswerDialog(1, result) for result in results]


def test_ok_waits_for_a_digit(screen: Screen) -> None:
    panel = show_input(screen, NUMBER)
    assert panel.text == "0"
    assert not screen.button("dialog_ok").isEnabled()
    screen.click("dialog_keypad_1")
    screen.click("dialog_keypad_2")
    screen.click("dialog_ok")
    assert answers(screen, NumberInputDialogResult(number=12))


def test_physical_keys_type_erase_and_accept(screen: Screen) -> None:
    panel = show_input(screen, NUMBER)
    screen.type_text("123")
    screen.press(Qt.Key.Key_Backspace)
    assert panel.text == "12"
    screen.press(Qt.Key.Key_Return)
    assert answers(screen, NumberInputDialogResult(number=12))
    screen.press(Qt.Key.Key_Delete)
    assert panel.text == "0"


def test_number_is_pasted(screen: Screen) -> None:
    panel = show_input(screen, NUMBER)
    QGuiApplication.clipboard().setText(" 4-2\n")
    QTest.keySequence(screen.focused, QKeySequence(QKeySequence.StandardKey.Paste))
    assert panel.text == "42"


def test_initial_value_is_replaced_by_typing(screen: Screen) -> None:
    panel = show_input(screen, NUMBER, 40)
    assert panel.text == "40"
    screen.type_text("7")
    assert panel.text == "7"
    screen.click("dialog_keypad_clear")
    screen.click("dialog_keypad_3")
    screen.click("dialog_keypad_backspace")
    assert panel.text == "0"


@pytest.mark.parametrize("types", [CARD, CARD | NUMBER])
def test_burst_of_a_reader_is_a_swipe(screen: Screen, types: InputDialogTypes) -> None:
    panel = show_input(screen, types)
    screen.type_text(TRACK)
    screen.press(Qt.Key.Key_Return)
    assert screen.commands == [SwipeTrack(TRACK)]
    assert panel.text == "0"


def test_burst_is_heard_while_a_button_has_the_focus(screen: Screen) -> None:
    show_input(screen, CARD)
    screen.button("dialog_cancel").setFocus()
    screen.type_text("%B0000000000000012^A B?")
    screen.press(Qt.Key.Key_Return)
    assert screen.commands == [SwipeTrack("%B0000000000000012^A B?")]


def test_digits_after_an_abandoned_burst_are_typed(screen: Screen) -> None:
    panel = show_input(screen, CARD | NUMBER)
    screen.type_text(";")
    screen.now_ms += 1000
    screen.type_text("5")
    assert panel.text == "5"
    assert screen.commands == []


def test_card_dialog_has_nothing_to_type_into(screen: Screen) -> None:
    show_input(screen, CARD)
    screen.type_text("5")
    screen.press(Qt.Key.Key_Return)
    assert not screen.button("dialog_ok").isVisible()
    screen.click("dialog_cancel")
    assert screen.commands == [AnswerDialog(1, None)]


def test_tabs_keep_what_was_typed(screen: Screen) -> None:
    panel = show_extended(screen, enable_numeric_string=True, enable_phone=True)
    screen.type_text("007")
    screen.click("dialog_tab_phone")
    assert panel.text == "+7 (___) ___-__-__"
    assert not screen.button("dialog_ok").isEnabled()
    screen.press(Qt.Key.Key_Up)
    assert panel.text == "007"
    screen.press(Qt.Key.Key_Return)
    assert answers(screen, NumericStringInputDialogResult(numeric_string="007"))


def test_phone_is_complete_before_ok(screen: Screen) -> None:
    show_extended(screen, enable_phone=True)
    screen.type_text("912345678")
    screen.press(Qt.Key.Key_Return)
    assert screen.commands == []
    screen.type_text("9")
    screen.click("dialog_ok")
    assert answers(screen, PhoneInputDialogResult(phone_number="+79123456789"))


def test_barcode_is_typed_or_scanned(screen: Screen) -> None:
    show_extended(screen, enable_barcode=True, tab_title_barcode="Voucher")
    assert screen.button("dialog_tab_barcode").text() == "Voucher"
    screen.type_text("AB-1")
    screen.press(Qt.Key.Key_Return)
    screen.type_text("]C1460")
    screen.press(Qt.Key.Key_Return)
    assert screen.commands == [
        AnswerDialog(1, BarcodeInputDialogResult(barcode="AB-1")),
        ScanBarcode("460"),
    ]


def test_card_slider_alone_has_no_tab(screen: Screen) -> None:
    panel = show_extended(screen, enable_card_slider=True)
    screen.press(Qt.Key.Key_Down)
    panel.choose_tab(0)
    panel.accept()
    assert screen.commands == []
    screen.press(Qt.Key.Key_Escape)
    assert screen.commands == [AnswerDialog(1, None)]
