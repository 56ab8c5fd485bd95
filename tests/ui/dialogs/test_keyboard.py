"""Typing text with on-screen and physical keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from cashier_sim.plugin_api import StringInputDialogResult
from cashier_sim.till.commands import AnswerDialog, ScanBarcode, SwipeTrack
from cashier_sim.till.dialogs import ExtendedKeyboardDialog, KeyboardDialog
from cashier_sim.ui import theme
from cashier_sim.ui.dialogs.keyboard import KeyboardPanel
from cashier_sim.ui.kit.buttons import TillButton
from cashier_sim.ui.register.pages import MINIMUM
from tests.ui.probes.dialog import problem_of

if TYPE_CHECKING:
    from tests.ui.dialogs.conftest import Screen


def show_keyboard(screen: Screen, **changes: object) -> KeyboardPanel:
    screen.show(KeyboardDialog(id=1, title="Guest", **changes))  # type: ignore[arg-type]  # its fields
    assert isinstance(screen.panel, KeyboardPanel)
    return screen.panel


def click(screen: Screen, *names: str) -> None:
    for name in names:
        screen.click(f"keyboard_{name}")


def test_keys_are_high_enough_in_the_lowest_till(screen: Screen) -> None:
    show_keyboard(screen)
    for height in (MINIMUM.height(), 640):
        screen.window.resize(1040, 1040)
        screen.window.resize(1040, 1040 - (screen.till.height() - height))
        QApplication.processEvents()
        assert screen.till.height() == height
        keys = screen.panel.findChildren(TillButton)
        assert min(key.height() for key in keys) >= theme.TARGET


def test_keys_type_and_layers_hold_for_one_character(screen: Screen) -> None:
    panel = show_keyboard(screen)
    click(screen, "shift", "1_0", "1_0", "space", "alternate", "0_0", "language", "1_0")
    assert panel.text == "Qq ₽й"


@pytest.mark.parametrize("is_multiline", [True, False])
def test_editing_keys_edit_at_the_cursor(screen: Screen, is_multiline: bool) -> None:
    panel = show_keyboard(screen, initial_text="abcd", is_multiline=is_multiline)
    click(screen, "home", "right", "delete", "end", "left", "backspace", "up", "down")
    assert panel.text == "ad"
    click(screen, "erase_all")
    assert panel.text == ""


def test_enter_begins_a_line_only_where_there_are_lines(screen: Screen) -> None:
    panel = show_keyboard(screen, initial_text="a")
    click(screen, "enter")
    assert panel.text == "a\n"
    screen.show()
    show_keyboard(screen, is_multiline=False)
    assert not screen.button("keyboard_enter").isEnabled()


def test_physical_keyboard_types_and_accepts(screen: Screen) -> None:
    show_keyboard(screen, is_multiline=False)
    screen.type_text("Anna")
    screen.press(Qt.Key.Key_Return)
    assert screen.commands == [AnswerDialog(1, "Anna")]


def test_control_enter_accepts_many_lines(screen: Screen) -> None:
    show_keyboard(screen, initial_text="a")
    screen.press(Qt.Key.Key_Return)
    QTest.keyClick(screen.focused, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert screen.commands == [AnswerDialog(1, "a\n")]


@pytest.mark.parametrize("is_multiline", [True, False])
def test_first_letter_is_capitalized(screen: Screen, is_multiline: bool) -> None:
    panel = show_keyboard(screen, capitalize=True, is_multiline=is_multiline)
    assert screen.button("keyboard_shift").isChecked()
    click(screen, "1_0", "1_0")
    assert panel.text == "Qq"
    click(screen, "erase_all")
    assert screen.button("keyboard_shift").isChecked()
    screen.type_text("anna")
    assert panel.text == "Anna"


def test_password_is_hidden_and_one_line(screen: Screen) -> None:
    panel = show_keyboard(screen, is_password=True, capitalize=True)
    screen.type_text("s1")
    line = panel.first_focus()
    assert isinstance(line, QLineEdit)
    assert line.echoMode() is QLineEdit.EchoMode.Password
    screen.click("dialog_ok")
    assert screen.commands == [AnswerDialog(1, "s1")]


def test_text_beyond_the_limit_is_not_accepted(screen: Screen) -> None:
    panel = show_keyboard(screen, initial_text="ab", max_length=2)
    click(screen, "1_0")
    assert panel.text == "ab"
    assert "too long" in problem_of(panel)
    screen.type_text("c")
    assert not screen.button("dialog_ok").isEnabled()
    screen.press(Qt.Key.Key_Backspace)
    assert screen.button("dialog_ok").isEnabled()
    assert problem_of(panel) == ""


def test_escape_cancels(screen: Screen) -> None:
    show_keyboard(screen)
    screen.press(Qt.Key.Key_Escape)
    screen.click("dialog_cancel")
    assert screen.commands == [AnswerDialog(1, None)] * 2


def test_whole_keyboard_fits_a_small_till(screen: Screen) -> None:
    screen.window.resize(900, 560)
    panel = show_keyboard(screen)
    assert panel.parentWidget() is not None
    assert screen.overlay.rect().contains(panel.geometry())
    assert screen.button("keyboard_1_0").height() >= 34


def show_extended(screen: Screen, **changes: object) -> KeyboardPanel:
    dialog = ExtendedKeyboardDialog(
        id=1,
        title="Guest",
        enable_card_slider=True,
        enable_barcode=True,
        **changes,  # type: ignore[arg-type]  # its fields
    )
    screen.show(dialog)
    assert isinstance(screen.panel, KeyboardPanel)
    return screen.panel


def test_extended_keyboard_gives_its_text_as_a_result(screen: Screen) -> None:
    show_extended(screen)
    screen.type_text("ab")
    screen.click("dialog_ok")
    assert screen.commands == [AnswerDialog(1, StringInputDialogResult(result="ab"))]


def test_extended_keyboard_hears_cards_and_codes_while_text_is_typed(screen: Screen) -> None:
    panel = show_extended(screen)
    screen.type_text("ab")
    screen.type_text(";12=3?")
    screen.press(Qt.Key.Key_Return)
    screen.type_text("]E0460")
    screen.press(Qt.Key.Key_Return)
    assert panel.text == "ab"
    assert screen.commands == [SwipeTrack(";12=3?"), ScanBarcode("460")]


def test_what_began_like_a_burst_is_typed_after_all(screen: Screen) -> None:
    panel = show_extended(screen)
    screen.type_text(";x")
    screen.press(Qt.Key.Key_Return)
    assert panel.text == ";x\n"
    screen.show()
    panel = show_extended(screen, is_multiline=False)
    screen.type_text(";x")
    screen.press(Qt.Key.Key_Return)
    assert screen.commands == [AnswerDialog(1, StringInputDialogResult(result=";x"))]


def test_plain_keyboard_types_what_a_reader_sends(screen: Screen) -> None:
    panel = show_keyboard(screen)
    screen.type_text(";12=3?")
    assert panel.text == ";12=3?"
    assert screen.commands == []


def test_plugin_may_write_its_own_captions(screen: Screen) -> None:
    show_keyboard(screen, ok_caption="Send", cancel_caption="Later")
    assert screen.button("dialog_ok").text() == "Send"
    assert screen.button("dialog_cancel").text() == "Later"
