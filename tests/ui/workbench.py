"""Shows widgets of dialogs, docks and back office to tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTextEdit,
    QWidget,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

INTERACTIVE = (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTextEdit,
)
FoundT = TypeVar("FoundT", bound=QObject)


def pytest_itemcollected(item: pytest.Item) -> None:
    """Let a window be shown: Qt's offscreen platform warns that it has no size hints."""
    item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))


def show(qtbot: QtBot, widget: QWidget) -> None:
    """Show a window that the test owns from now on."""
    qtbot.addWidget(widget)
    widget.show()


def nameless(inside: QWidget) -> list[str]:
    """Return what can be used in a widget and has no object name or no accessible name.

    A button's text and a label's buddy count as accessible names: Qt reads them out.
    """
    labelled = {label.buddy() for label in inside.findChildren(QLabel)}
    return [
        f"{type(widget).__name__} {widget.objectName()!r}"
        for widget in inside.findChildren(QWidget)
        if isinstance(widget, INTERACTIVE)
        if not _is_inner(widget)
        if not widget.objectName() or not _accessible_name(widget, labelled)
    ]


def _is_inner(widget: QWidget) -> bool:
    """Whether Qt made it as a part of another widget."""
    parent = widget.parentWidget()
    inside = "" if parent is None else parent.metaObject().className()
    part_of = ("QComboBox", "QSpinBox", "QAbstractScrollArea")
    is_part = isinstance(widget, QHeaderView) or inside.startswith(part_of)
    return is_part or widget.objectName().startswith("qt_")


def _accessible_name(widget: QWidget, labelled: set[QWidget]) -> bool:
    has_text = isinstance(widget, QAbstractButton) and bool(widget.text())
    return has_text or bool(widget.accessibleName()) or widget in labelled


def find(kind: type[FoundT], name: str, inside: QObject) -> FoundT:
    """Return the widget of this object name; fails the test if there is none."""
    found = inside.findChild(kind, name)
    assert found is not None, f"no {kind.__name__} {name} in {inside.objectName()}"
    return found
