"""Finds texts that are cut without an ellipsis."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from cashier_sim.ui.kit.buttons import TillButton


def cut_texts(root: QWidget) -> list[str]:
    """The visible texts below a widget that do not fit, with what they would need."""
    found = []
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and widget.width() > 1:
            cut = _cut(widget)
            if cut:
                found.append(f"{widget.objectName() or type(widget).__name__}: {cut}")
    return found


def _cut(widget: QWidget) -> str:
    match widget:
        case TillButton():
            return _cut_button(widget)
        case QLabel() if widget.text() and widget.pixmap().isNull():
            return _cut_label(widget)
        case QPushButton() | QCheckBox():
            return _too_wide(widget.text(), widget.sizeHint().width(), widget.width())
        case QComboBox():
            wanted = QFontMetrics(widget.font()).horizontalAdvance(widget.currentText()) + 36
            return _too_wide(widget.currentText(), wanted, widget.width())
        case QLineEdit() if not widget.text():
            wanted = QFontMetrics(widget.font()).horizontalAdvance(widget.placeholderText()) + 16
            return _too_wide(widget.placeholderText(), wanted, widget.width())
        case _:
            return ""


def _cut_button(button: TillButton) -> str:
    """A button breaks its caption at spaces and shrinks it, down to 10 px."""
    font = button.caption_font
    longest = max(QFontMetrics(font).horizontalAdvance(word) for word in button.text().split(" "))
    cut = _too_wide(button.text(), longest, button.width() - 2)
    return cut or ("" if font.pixelSize() >= 12 else f"{button.text()!r} in {font.pixelSize()} px")


def _cut_label(label: QLabel) -> str:
    room = label.contentsRect()
    metrics = QFontMetrics(label.font())
    flags = int(label.alignment()) | (int(Qt.TextFlag.TextWordWrap) if label.wordWrap() else 0)
    taken = metrics.boundingRect(0, 0, room.width(), 10_000, flags, label.text())
    if taken.height() > room.height() + 1:
        return f"{label.text()!r} is {taken.height()} high in {room.height()}"
    return _too_wide(label.text(), taken.width(), room.width() + 1)


def _too_wide(text: str, wanted: int, given: int) -> str:
    return f"{text!r} needs {wanted} in {given}" if text and wanted > given else ""
