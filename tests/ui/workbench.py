"""Shows widgets of dialogs, docks and back office to tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

FoundT = TypeVar("FoundT", bound=QObject)


def pytest_itemcollected(item: pytest.Item) -> None:
    """Let a window be shown: Qt's offscreen platform warns that it has no size hints."""
    item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))


def show(qtbot: QtBot, widget: QWidget) -> None:
    """Show a window that the test owns from now on."""
    qtbot.addWidget(widget)
    widget.show()


def find(kind: type[FoundT], name: str, inside: QObject) -> FoundT:
    """Return the widget of this object name; fails the test if there is none."""
    found = inside.findChild(kind, name)
    assert found is not None, f"no {kind.__name__} {name} in {inside.objectName()}"
    return found
