"""What the dialogs share that are filled in."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from cashier_sim.till.commands import AnswerDialog, Refusal
from cashier_sim.till.dialogs import (
    AnswerProblem,
    CalendarDialog,
    DateNumpadDialog,
    DateTimeDialog,
    Dialog,
    QuantityChangerDialog,
)
from cashier_sim.till.events import CommandRefused
from cashier_sim.ui.dialogs.entry_panel import EntryPanel
from tests.ui.dialogs.samples import EVERY_DIALOG
from tests.ui.probes.dialog import problem_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.dialogs.conftest import Screen

DIALOG = DateNumpadDialog(id=1, title="Day", selected_date=datetime(2026, 3, 14, tzinfo=UTC))


def test_room_for_a_reason_is_kept(screen: Screen) -> None:
    screen.show(DIALOG)
    keys, window = screen.button("dialog_keypad_5").geometry(), screen.panel.geometry()
    screen.type_text("3104")
    assert problem_of(screen.panel)
    assert (screen.button("dialog_keypad_5").geometry(), screen.panel.geometry()) == (keys, window)


def test_dialog_takes_the_keys_itself(screen: Screen) -> None:
    screen.show(DIALOG)
    assert screen.focused is screen.panel
    screen.press(Qt.Key.Key_Tab)
    assert screen.focused.objectName() == "dialog_ok"
    screen.press(Qt.Key.Key_Tab)
    screen.press(Qt.Key.Key_Return)
    assert screen.commands == [AnswerDialog(1, None)]


def test_problem_without_a_reason_of_its_own_has_its_sentence(qtbot: QtBot) -> None:
    panel = EntryPanel(DIALOG, DIALOG, 300)
    qtbot.addWidget(panel)
    panel.retranslate()
    panel.show_problem(AnswerProblem.TOO_EARLY)
    assert problem_of(panel) == "This is too early."
    panel.show_problem(None)
    assert problem_of(panel) == ""


FILLED_IN = (DateNumpadDialog, DateTimeDialog, CalendarDialog, QuantityChangerDialog)


@pytest.mark.parametrize(
    "dialog",
    [dialog for dialog in EVERY_DIALOG if isinstance(dialog, FILLED_IN)],
    ids=lambda dialog: type(dialog).__name__,
)
def test_refusal_of_the_till_is_told_in_the_dialog(screen: Screen, dialog: Dialog) -> None:
    screen.show(dialog)
    refused = AnswerDialog(dialog.id, "tomorrow")
    screen.overlay.on_event(CommandRefused(refused, Refusal("answer_wrong_kind")))
    assert problem_of(screen.panel) == "This is not what the dialog asks for."
