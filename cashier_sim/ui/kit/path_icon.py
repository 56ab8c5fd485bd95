"""Icons that plugins write as paths, as shapes to paint."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QTransform

from cashier_sim.till.path_geometry import PathGeometry, Stroke


def painter_path(geometry: PathGeometry) -> QPainterPath:
    """Return the shape of an icon, in its own units."""
    path = QPainterPath()
    path.setFillRule(
        Qt.FillRule.WindingFill if geometry.fills_by_direction else Qt.FillRule.OddEvenFill
    )
    for segment in geometry.segments:
        points = [QPointF(x, y) for x, y in segment.points]
        match segment.stroke:
            case Stroke.MOVE:
                path.moveTo(*points)
            case Stroke.LINE:
                path.lineTo(*points)
            case Stroke.CURVE:
                path.cubicTo(*points)
            case Stroke.CLOSE:
                path.closeSubpath()
    return path


def fitted(path: QPainterPath, area: QRectF) -> QPainterPath:
    """Return a shape as large as fits an area, in its middle; one without a size stays empty."""
    bounds = path.boundingRect()
    longest = max(bounds.width() / area.width(), bounds.height() / area.height())
    if longest <= 0:
        return QPainterPath()
    scale = 1 / longest
    moved = QTransform.fromTranslate(area.center().x(), area.center().y())
    moved.scale(scale, scale)
    moved.translate(-bounds.center().x(), -bounds.center().y())
    return moved.map(path)
