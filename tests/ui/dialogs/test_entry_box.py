"""A field above a keypad."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from cashier_sim.plugin_api import InputDialogTypes
from cashier_sim.till.dialogs import InputDialog
from cashier_sim.ui.dialogs.entries import DigitsEntry, NumberEntry
from cashier_sim.ui.dialogs.entry_box import EntryBox, ReadingPanel
from cashier_sim.ui.dialogs.field import EntryField, FieldLook

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def box(qtbot: QtBot) -> EntryBox:
    made = EntryBox(EntryField("field", FieldLook.FIGURE, 72))
    qtbot.addWidget(made)
    return made


def test_every_key_is_told(box: EntryBox, qtbot: QtBot) -> None:
    box.edit(NumberEntry())
    with qtbot.waitSignals([box.changed] * 4):
        for key in ("1", "2", "backspace", "3"):
            box.press(key)
    assert box.text == "13"
    box.press("clear")
    assert box.text == "0"


def test_text_is_typed_as_far_as_it_fits(box: EntryBox) -> None:
    box.edit(DigitsEntry())
    box.type_text("0a7")
    assert box.entry == DigitsEntry("07")


def test_key_that_means_nothing_is_left_to_the_dialog(box: EntryBox) -> None:
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)
    assert not box.take_key(key)


def test_panel_without_a_field_has_to_say_what_typing_does(qtbot: QtBot) -> None:
    panel = ReadingPanel(InputDialog(id=1, title="", types=InputDialogTypes.CARD), 300, lambda: 0)
    qtbot.addWidget(panel)
    with pytest.raises(NotImplementedError):
        panel.type_text("1")
