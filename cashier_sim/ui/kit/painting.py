"""Painting that several controls share."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
CENTER = int(Qt.AlignmentFlag.AlignCenter)


def write(painter: QPainter, area: QRect, text: str, flags: int = LEFT) -> None:
    """Write one line with the painter's font and pen, cut with … where it does not fit."""
    fitting = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, flags, fitting)
