"""A check box that is seen in both schemes: Qt's own one has a dark edge on a dark ground."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox

from cashier_sim.ui import theme
from cashier_sim.ui.docks.look import frame_of
from cashier_sim.ui.kit import fonts

_BOX = 16
TEXT_INSET = _BOX + theme.GAP
"""From the left edge to the text."""

_CORNER = 3
_TICK = ((4.0, 8.5), (7.0, 11.5), (12.5, 5.0))
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class CheckBox(QCheckBox):
    """A box with its text; the tick is ink on accent.

    Args:
        name: Object name.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFont(fonts.sans(13))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Box and text, high enough to be hit."""
        text = QFontMetrics(self.font()).size(0, self.text())
        return QSize(TEXT_INSET + text.width() + 2, max(text.height(), _BOX) + theme.GAP)

    def minimumSizeHint(self) -> QSize:
        """The whole text: it is never cut."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 -- Qt's own name
        """Box and text alike."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, tick, text."""
        del event
        frame = frame_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(0, (self.height() - _BOX) // 2, _BOX, _BOX)
        ink = frame.ink if self.isEnabled() else frame.muted
        self._paint_box(painter, box, frame)
        if self.isChecked():
            tick = QPolygonF([QPointF(x + box.x(), y + box.y()) for x, y in _TICK])
            color = theme.INK if self.isEnabled() else frame.muted
            painter.setPen(QPen(QColor(color), 2))
            painter.drawPolyline(tick)
        painter.setPen(QColor(ink))
        painter.setFont(self.font())
        room = self.rect().adjusted(TEXT_INSET, 0, 0, 0)
        painter.drawText(room, int(_LEFT), self.text())

    def _paint_box(self, painter: QPainter, box: QRect, frame: theme.Frame) -> None:
        is_accent = self.isChecked() and self.isEnabled()
        fill = theme.ACCENT if is_accent else frame.panel
        if self.underMouse() and self.isEnabled():
            fill = theme.shade(fill, theme.PRESSED if self.isDown() else theme.HOVER)
        edge = frame.muted if self.isEnabled() else frame.hairline
        painter.setBrush(QColor(fill))
        painter.setPen(QColor(edge))
        # Half a pixel in: a hairline that lies on pixels instead of between them.
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
