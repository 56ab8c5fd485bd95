"""Numbers, cards, codes and phones."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from cashier_sim.plugin_api import (
    BarcodeInputDialogResult,
    DecimalInputDialogResult,
    ExtendedInputDialogSettings,
    InputDialogResult,
    InputDialogTypes,
    NumberInputDialogResult,
    NumericInputMode,
    NumericStringInputDialogResult,
    PhoneInputDialogResult,
    StringInputDialogResult,
)
from cashier_sim.till.commands import AnswerDialog, ScanBarcode, SwipeTrack
from cashier_sim.till.dialogs import ExtendedInputDialog, InputDialog
from cashier_sim.ui.dialogs.inputs import ExtendedInputPanel, InputPanel
from tests.ui.workbench import find

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


def show_decimal(screen: Screen, **settings: object) -> ExtendedInputPanel:
    return show_extended(screen, numeric_input_mode=NumericInputMode.DECIMAL, **settings)


def test_decimal_is_typed_with_the_comma_key(screen: Screen) -> None:
    panel = show_decimal(screen)
    assert not screen.button("dialog_ok").isEnabled()
    for key in ("1", "comma", "5", "0"):
        screen.click(f"dialog_decimal_keypad_{key}")
    assert panel.text == "1.50"
    screen.click("dialog_ok")
    assert answers(screen, DecimalInputDialogResult(decimal=Decimal("1.50")))


def test_decimal_is_typed_erased_and_cleared_with_the_keyboard(screen: Screen) -> None:
    panel = show_decimal(screen)
    screen.type_text("-12,5")
    assert panel.text == "-12.5"
    screen.press(Qt.Key.Key_Backspace)
    assert panel.text == "-12."
    screen.press(Qt.Key.Key_Delete)
    assert panel.text == "0"


@pytest.mark.parametrize(
    ("least", "most", "text"),
    [
        (Decimal("0.5"), Decimal(20), "From 0.5 to 20"),
        (Decimal("0.50"), None, "0.5 or more"),
        (None, Decimal(20), "20 or less"),
        (None, None, ""),
    ],
)
def test_bounds_are_told(
    screen: Screen, least: Decimal | None, most: Decimal | None, text: str
) -> None:
    panel = show_decimal(screen, min_decimal_value=least, max_decimal_value=most)
    label = find(QLabel, "dialog_range", panel)
    assert label.text() == text
    assert label.isVisible() is bool(text)


def test_ok_waits_for_a_number_within_the_bounds(screen: Screen) -> None:
    show_decimal(screen, min_decimal_value=Decimal(10), max_decimal_value=Decimal(20))
    label = find(QLabel, "dialog_range", screen.panel)
    calm = label.styleSheet()
    screen.type_text("1")
    assert not screen.button("dialog_ok").isEnabled()
    assert label.styleSheet() != calm
    screen.type_text("5")
    assert screen.button("dialog_ok").isEnabled()
    assert label.styleSheet() == calm


def test_default_is_entered_by_its_button(screen: Screen) -> None:
    panel = show_decimal(screen, default_decimal_value=Decimal("12.50"))
    screen.type_text("99")
    screen.click("dialog_default")
    assert panel.text == "12.50"
    screen.press(Qt.Key.Key_Return)
    assert answers(screen, DecimalInputDialogResult(decimal=Decimal("12.50")))


def test_default_belongs_to_the_decimal_tab(screen: Screen) -> None:
    panel = show_decimal(screen, default_decimal_value=Decimal(1), enable_phone=True)
    default = screen.button("dialog_default")
    assert default.isVisible()
    assert screen.button("dialog_decimal_keypad_comma").isVisible()
    panel.choose_tab(1)
    assert not default.isVisible()
    assert not screen.button("dialog_decimal_keypad_comma").isVisible()
    default.click()
    assert panel.text == "+7 (___) ___-__-__"


@pytest.mark.parametrize("settings", [{"enable_card_slider": True}, {"enable_phone": True}])
def test_default_has_no_button_without_the_decimal_tab(
    screen: Screen, settings: dict[str, bool]
) -> None:
    show_extended(screen, default_decimal_value=Decimal(1), **settings)
    assert not screen.button("dialog_default").isVisible()


def test_without_a_default_there_is_no_button_for_it(screen: Screen) -> None:
    show_decimal(screen)
    assert not screen.button("dialog_default").isVisible()


def test_digits_come_back_in_the_class_of_the_api_version(screen: Screen) -> None:
    settings = ExtendedInputDialogSettings(numeric_input_mode=NumericInputMode.STRING)
    screen.show(ExtendedInputDialog(id=1, title="", hint="", settings=settings, gives_strings=True))
    screen.type_text("007")
    screen.press(Qt.Key.Key_Return)
    assert answers(screen, StringInputDialogResult(result="007"))


def test_plugin_may_write_its_own_captions(screen: Screen) -> None:
    dialogs = (
        InputDialog(id=1, title="", types=NUMBER, ok_caption="Go", cancel_caption="Stop"),
        ExtendedInputDialog(
            id=2,
            title="",
            hint="",
            settings=ExtendedInputDialogSettings(enable_phone=True),
            ok_caption="Go",
            cancel_caption="Stop",
        ),
    )
    for dialog in dialogs:
        screen.show(dialog)
        assert screen.button("dialog_ok").text() == "Go"
        assert screen.button("dialog_cancel").text() == "Stop"
