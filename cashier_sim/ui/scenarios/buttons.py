"""Buttons with a drawing: record, play, pause, step, stop and their like."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter

from cashier_sim.ui import theme
from cashier_sim.ui.docks.look import frame_of
from cashier_sim.ui.kit import fonts

_GRID = 24.0
_SIZE = 20
_STROKE = 2.0
_GAP = 6

Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """Shapes on a grid of 24 by 24, from its upper left corner."""

    filled: tuple[tuple[Point, ...], ...] = ()
    lines: tuple[tuple[Point, ...], ...] = ()
    dot: float = 0.0
    """Radius of a filled circle in the middle."""
    is_danger: bool = False


RECORD = Drawing(dot=7.0, is_danger=True)
PLAY = Drawing(filled=(((6, 4), (20, 12), (6, 20)),))
PAUSE = Drawing(
    filled=(((6, 4), (10, 4), (10, 20), (6, 20)), ((14, 4), (18, 4), (18, 20), (14, 20)))
)
STEP = Drawing(filled=(((4, 4), (15, 12), (4, 20)), ((17, 4), (20, 4), (20, 20), (17, 20))))
STOP = Drawing(filled=(((5, 5), (19, 5), (19, 19), (5, 19)),))
TO_LINE = Drawing(
    filled=(((4, 3), (13, 8.5), (4, 14)),), lines=(((4, 19), (20, 19)), ((20, 5), (20, 19)))
)
HAND = Drawing(
    lines=(
        ((12, 4), (12, 13)),
        ((7, 8), (12, 3), (17, 8)),
        ((4, 13), (4, 20), (20, 20), (20, 13)),
    )
)
SHOW = Drawing(
    lines=(((3, 4), (21, 4), (21, 16), (3, 16), (3, 4)), ((8, 21), (16, 21)), ((12, 16), (12, 21)))
)
FOLDER = Drawing(
    lines=(((3, 19), (3, 5), (9, 5), (11, 8), (21, 8), (21, 19), (3, 19)), ((3, 12), (21, 12)))
)
SAVE = Drawing(
    lines=(
        ((4, 4), (17, 4), (20, 7), (20, 20), (4, 20), (4, 4)),
        ((8, 20), (8, 14), (16, 14), (16, 20)),
        ((8, 4), (8, 8), (14, 8), (14, 4)),
    )
)
NEW = Drawing(lines=(((12, 5), (12, 19)), ((5, 12), (19, 12))))
UNDO = Drawing(lines=(((9, 5), (4, 10), (9, 15)), ((4, 10), (20, 10), (20, 18))))
LARGE = Drawing(
    lines=(
        ((14, 4), (20, 4), (20, 10)),
        ((20, 4), (14, 10)),
        ((10, 20), (4, 20), (4, 14)),
        ((4, 20), (10, 14)),
    )
)
AGAIN = Drawing(
    lines=(
        ((20, 5), (20, 11), (14, 11)),
        ((20, 11), (17, 7.5), (13, 6), (9, 6.8), (6, 9.5), (5, 13), (6.5, 17), (10, 19.5)),
        ((10, 19.5), (14, 19.8), (18, 17.5)),
    )
)
EYE = Drawing(
    lines=(((2, 12), (7, 6.5), (17, 6.5), (22, 12), (17, 17.5), (7, 17.5), (2, 12)),), dot=3.0
)


class DrawnButton(QPushButton):
    """A button with a drawing, and a caption beside it if it has one.

    Args:
        name: Object name.
        drawing: What is drawn.

    Attributes:
        takes_double_clicks: Whether the second press of a double click counts as another one.
    """

    def __init__(self, name: str, drawing: Drawing) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFont(fonts.sans(13, fonts.MEDIUM))
        self.setProperty("touch", True)
        self.setMinimumHeight(theme.TARGET)
        self.setStyleSheet("padding-left: 10px; padding-right: 10px;")
        self._drawing = drawing
        self.takes_double_clicks = True

    @property
    def drawing(self) -> Drawing:
        """What is drawn."""
        return self._drawing

    def draw(self, drawing: Drawing) -> None:
        """Draw something else from now on."""
        if drawing is not self._drawing:
            self._drawing = drawing
            self.update()

    def name(self, name: str, key: str = "") -> None:
        """Say what the button does, and by which key."""
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({key})" if key else name)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Leave out the second press of somebody in a hurry, where it is not meant."""
        if self.takes_double_clicks:
            super().mouseDoubleClickEvent(event)

    def sizeHint(self) -> QSize:
        """Drawing and caption side by side."""
        width = _SIZE + 2 * (theme.TARGET - _SIZE) // 2
        if self.text():
            width += _GAP + self.fontMetrics().horizontalAdvance(self.text())
        return QSize(width, theme.TARGET)

    def minimumSizeHint(self) -> QSize:
        """Nothing of it is left out."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The styled ground, the drawing, the caption."""
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        frame = frame_of(self)
        ink = frame.ink if self.isEnabled() else frame.muted
        if self.property("primary") and self.isEnabled():
            ink = theme.INK
        is_danger = self._drawing.is_danger and self.isEnabled()
        left = (theme.TARGET - _SIZE) / 2 if self.text() else (self.width() - _SIZE) / 2
        place = QRectF(left, (self.height() - _SIZE) / 2, _SIZE, _SIZE)
        _paint(painter, self._drawing, place, frame.danger if is_danger else ink)
        if self.text():
            painter.setPen(QColor(ink))
            room = QRectF(place.right() + _GAP, 0, self.width() - place.right(), self.height())
            align = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(room, align, self.text())


def _paint(painter: QPainter, drawing: Drawing, place: QRectF, color: str) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(place.topLeft())
    scale = place.width() / _GRID
    painter.scale(scale, scale)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    for shape in drawing.filled:
        painter.drawPolygon(QPolygonF([QPointF(*point) for point in shape]))
    if drawing.dot:
        painter.drawEllipse(QPointF(_GRID / 2, _GRID / 2), drawing.dot, drawing.dot)
    pen = QPen(QColor(color), _STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for line in drawing.lines:
        painter.drawPolyline(QPolygonF([QPointF(*point) for point in line]))
    painter.restore()
