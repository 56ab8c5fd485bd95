"""A file dialog in the language of the screen, and what a file is likely to be called."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from cashier_sim.ui.scenarios.file_dialog import FileDialog, likely_name

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_labels_that_qt_leaves_in_english_are_ours(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    dialog = FileDialog("some_dialog", "Save", owner)
    assert (dialog.objectName(), dialog.windowTitle()) == ("some_dialog", "Save")
    assert dialog.labelText(QFileDialog.DialogLabel.LookIn) == "Folder:"
    assert dialog.labelText(QFileDialog.DialogLabel.FileType) == "Kind:"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("# language: ru\nФункция: Записано на кассе\n", "Записано на кассе.feature"),
        ("@tag\nFeature: Pay / return: twice?\n", "Pay return twice.feature"),
        ("Feature: \n\n  Scenario: one\n", ""),
        ("Feature: ..\n", ""),
        ("", ""),
        ("Feature: " + "a" * 100, "a" * 60 + ".feature"),
    ],
)
def test_file_is_called_after_its_feature(text: str, name: str) -> None:
    assert likely_name(text) == name
