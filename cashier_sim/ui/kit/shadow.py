"""The soft shadow around what lies over the till."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QRegion

_REACH = 18
_DROP = 4
_STEP = 2
_DARKNESS = 0.21
"""Alpha where all rings lie over each other, which is at the window's edge."""


def reach(around: QRect) -> QRect:
    """Return a window together with its shadow."""
    return around.adjusted(-_REACH, -_REACH, _REACH, _REACH + _DROP)


def paint_shadow(painter: QPainter, around: QRect, strength: float = 1.0) -> None:
    """Paint the shadow around a window, rings so close that none of them is seen.

    Args:
        painter: An active painter; its clip is left around the window.
        around: Where the window is.
        strength: 0 = not there yet, 1 = all of it.
    """
    # Only around the window: filling what it covers anyway would cost most of a frame.
    painter.setClipRegion(QRegion(reach(around)).subtracted(QRegion(around)))
    painter.setPen(Qt.PenStyle.NoPen)
    color = QColor(0, 0, 0)
    color.setAlphaF(_DARKNESS * _STEP / _REACH * strength)
    painter.setBrush(color)
    for spread in range(_REACH, 0, -_STEP):
        ring = around.adjusted(-spread, -spread + _DROP, spread, spread + _DROP)
        painter.drawRoundedRect(ring, spread, spread)
