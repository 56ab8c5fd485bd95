"""Small drawings that stand over a caption: strokes on a grid of 24 by 24."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

_GRID = 24.0
_STROKE = 1.75
SIZE_PX = 22

Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyph:
    """Lines, boxes and circles in units of the grid, from its upper left corner."""

    lines: tuple[tuple[Point, ...], ...] = ()
    boxes: tuple[tuple[float, float, float, float], ...] = ()
    """Left, top, width, height."""
    circles: tuple[tuple[float, float, float], ...] = ()
    """Middle and radius."""


BANKNOTE = Glyph(
    boxes=((2, 6, 20, 12),),
    circles=((12, 12, 2.5),),
    lines=(((5.5, 12), (6.5, 12)), ((17.5, 12), (18.5, 12))),
)
CARD = Glyph(
    boxes=((2, 5, 20, 14),), lines=(((2, 9), (22, 9)), ((2, 10.5), (22, 10.5)), ((5, 15), (9, 15)))
)
TRANSFER = Glyph(
    lines=(
        ((3, 8), (21, 8)),
        ((17, 4), (21, 8), (17, 12)),
        ((21, 16), (3, 16)),
        ((7, 12), (3, 16), (7, 20)),
    )
)
NO_MONEY = Glyph(circles=((12, 12, 9),), lines=(((5.6, 5.6), (18.4, 18.4)),))


def paint_glyph(painter: QPainter, glyph: Glyph, place: QRectF, color: str) -> None:
    """Draw a glyph.

    Args:
        painter: An active painter.
        glyph: What to draw.
        place: A square in logical pixels that it fills.
        color: `#RRGGBB`.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(place.topLeft())
    scale = place.width() / _GRID
    painter.scale(scale, scale)
    pen = QPen(QColor(color), _STROKE / scale)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for box in glyph.boxes:
        painter.drawRoundedRect(QRectF(*box), 1.5, 1.5)
    for x, y, radius in glyph.circles:
        painter.drawEllipse(QPointF(x, y), radius, radius)
    for line in glyph.lines:
        painter.drawPolyline(QPolygonF([QPointF(*point) for point in line]))
    painter.restore()
