from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

from cashier_sim.ui.kit.keypad import DigitOrder, Keypad

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def key(code: Qt.Key, text: str = "", modifiers: Qt.KeyboardModifier | None = None) -> QKeyEvent:
    held = modifiers or Qt.KeyboardModifier.NoModifier
    return QKeyEvent(QEvent.Type.KeyPress, code, held, text)


@pytest.fixture
def keypad(qtbot: QtBot) -> Keypad:
    keypad = Keypad("pad", quick_sums=(1, 1000))
    qtbot.addWidget(keypad)
    return keypad


def button(keypad: Keypad, name: str) -> QAbstractButton:
    found = keypad.findChild(QAbstractButton, name)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("event", "pressed"),
    [
        (key(Qt.Key.Key_7, "7"), "7"),
        (key(Qt.Key.Key_Comma, ","), "comma"),
        (key(Qt.Key.Key_Period, "."), "comma"),
        (key(Qt.Key.Key_unknown, "ю"), "comma"),
        (key(Qt.Key.Key_Backspace), "backspace"),
    ],
)
def test_physical_keys_are_keys(
    qtbot: QtBot, keypad: Keypad, event: QKeyEvent, pressed: str
) -> None:
    with qtbot.waitSignal(keypad.key_pressed) as told:
        assert keypad.take_key(event)
    assert told.args == [pressed]


@pytest.mark.parametrize(
    "event",
    [
        key(Qt.Key.Key_A, "a"),
        key(Qt.Key.Key_1, "1", Qt.KeyboardModifier.AltModifier),
        key(Qt.Key.Key_Delete),  # this keypad has no key that clears
        key(Qt.Key.Key_unknown, "٣"),
    ],
)
def test_other_keys_are_left_to_others(qtbot: QtBot, keypad: Keypad, event: QKeyEvent) -> None:
    with qtbot.assertNotEmitted(keypad.key_pressed):
        assert not keypad.take_key(event)


def test_disabled_keypad_takes_nothing(keypad: Keypad) -> None:
    keypad.setEnabled(False)
    assert not keypad.take_key(key(Qt.Key.Key_7, "7"))


def test_keys_and_quick_sums_are_clicked(qtbot: QtBot, keypad: Keypad) -> None:
    with qtbot.waitSignal(keypad.key_pressed) as told:
        button(keypad, "pad_comma").click()
    assert told.args == ["comma"]
    with qtbot.waitSignal(keypad.sum_added) as added:
        button(keypad, "pad_plus_1000").click()
    assert added.args == [Decimal(1000)]


def test_dialogs_have_a_key_that_clears_instead_of_the_comma(qtbot: QtBot) -> None:
    keypad = Keypad("pad", order=DigitOrder.PHONE, with_comma=False)
    qtbot.addWidget(keypad)
    assert keypad.findChild(QAbstractButton, "pad_comma") is None
    with qtbot.waitSignal(keypad.key_pressed) as told:
        assert keypad.take_key(key(Qt.Key.Key_Delete))
    assert told.args == ["clear"]
