"""What a person reads in a dialog beside its own texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from tests.ui.workbench import find

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def problem_of(panel: QWidget) -> str:
    """What is said to be wrong with the last answer; empty for nothing."""
    label = find(QLabel, "dialog_problem", panel)
    return "" if label.isHidden() else label.text()
