"""The strips under a page of the back office."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from cashier_sim.ui.back_office.strips import UndoStrip, UnsavedStrip
from tests.ui.workbench import find, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    ("act", "signal"),
    [("save", "save_chosen"), ("discard", "discard_chosen"), ("stay", "stay_chosen")],
)
def test_each_button_has_its_meaning(qtbot: QtBot, act: str, signal: str) -> None:
    strip = UnsavedStrip("x")
    show(qtbot, strip)
    strip.ask("Борщ", can_save=True)
    with qtbot.waitSignal(getattr(strip, signal)):
        find(QPushButton, f"x_unsaved_{act}", strip).click()


def test_only_escape_stays(qtbot: QtBot) -> None:
    strip = UnsavedStrip("x")
    show(qtbot, strip)
    strip.ask("", can_save=False)
    with qtbot.assertNotEmitted(strip.stay_chosen):
        QTest.keyClick(strip, Qt.Key.Key_A)
    with qtbot.waitSignal(strip.stay_chosen):
        QTest.keyClick(strip, Qt.Key.Key_Escape)


def test_deletion_is_offered_back(qtbot: QtBot) -> None:
    strip = UndoStrip()
    show(qtbot, strip)
    strip.offer("Борщ", is_possible=True)
    text = find(QLabel, "back_office_undo_text", strip)
    assert (strip.isVisible(), text.text()) == (True, "“Борщ” is deleted.")
    with qtbot.waitSignal(strip.undo_requested):
        find(QPushButton, "back_office_undo_button", strip).click()
    strip.offer("", is_possible=False)
    assert text.text() == "The restaurant is as in the demo again."
    assert not find(QPushButton, "back_office_undo_button", strip).isEnabled()
    strip.offer(None, is_possible=True)
    assert not strip.isVisible()


def test_texts_follow_the_language(qtbot: QtBot) -> None:
    for strip, name, text in (
        (UndoStrip(), "back_office_undo_button", "Undo"),
        (UnsavedStrip("x"), "x_unsaved_stay", "Go on writing"),
    ):
        qtbot.addWidget(strip)
        button = find(QPushButton, name, strip)
        button.setText("?")
        QApplication.sendEvent(strip, QEvent(QEvent.Type.LanguageChange))
        assert button.text() == text
