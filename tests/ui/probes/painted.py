"""Listens to a widget paint itself, and tells every text with the place where it is drawn.

Nothing is drawn: the widget paints on a device whose engine only notes what it is asked for. So it
hears labels, buttons, delegates and what a widget writes by itself alike.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import (
    QFontMetricsF,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QRegion,
    QTextItem,
)
from PySide6.QtWidgets import QWidget

_METRICS = {
    QPaintDevice.PaintDeviceMetric.PdmWidthMM: 300,
    QPaintDevice.PaintDeviceMetric.PdmHeightMM: 300,
    QPaintDevice.PaintDeviceMetric.PdmNumColors: 2**31 - 1,
    QPaintDevice.PaintDeviceMetric.PdmDepth: 32,
    QPaintDevice.PaintDeviceMetric.PdmDpiX: 96,
    QPaintDevice.PaintDeviceMetric.PdmDpiY: 96,
    QPaintDevice.PaintDeviceMetric.PdmPhysicalDpiX: 96,
    QPaintDevice.PaintDeviceMetric.PdmPhysicalDpiY: 96,
    QPaintDevice.PaintDeviceMetric.PdmDevicePixelRatio: 1,
    QPaintDevice.PaintDeviceMetric.PdmDevicePixelRatioScaled: 65536,
}


@dataclass(frozen=True, slots=True)
class PaintedText:
    """A piece of text in one font on one line."""

    text: str
    rect: QRectF
    """Where its ink stands in its widget, in logical pixels."""
    size_px: int
    """Of its font; -1 where that is given in points."""


def painted_texts(widget: QWidget) -> list[PaintedText]:
    """Return the texts that a widget itself paints, not its children, in order."""
    device = _Device(widget)
    widget.render(device, QPoint(), QRegion(), QWidget.RenderFlag(0))
    return device.engine.texts


class _Engine(QPaintEngine):
    """Notes texts, and draws nothing."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.texts: list[PaintedText] = []

    def begin(self, pdev: QPaintDevice) -> bool:
        del pdev
        return True

    def end(self) -> bool:
        return True

    def updateState(self, state: QPaintEngineState) -> None:
        del state

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def drawTextItem(self, p: QPointF, textItem: QTextItem) -> None:  # type: ignore[override]  # Qt gives no other kind
        ink = QFontMetricsF(textItem.font()).tightBoundingRect(textItem.text())
        place = self.painter().transform().mapRect(ink.translated(p))
        self.texts.append(PaintedText(textItem.text(), place, textItem.font().pixelSize()))

    def drawPixmap(self, *drawn: object) -> None:
        del drawn

    def drawImage(self, *drawn: object) -> None:
        del drawn

    def drawPath(self, *drawn: object) -> None:
        del drawn

    def drawPolygon(self, *drawn: object) -> None:
        del drawn

    def drawRects(self, *drawn: object) -> None:
        del drawn

    def drawLines(self, *drawn: object) -> None:
        del drawn

    def drawEllipse(self, *drawn: object) -> None:
        del drawn

    def drawPoints(self, *drawn: object) -> None:
        del drawn

    def drawTiledPixmap(self, *drawn: object) -> None:
        del drawn


class _Device(QPaintDevice):
    """As large as a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.engine = _Engine()
        self._size = {
            QPaintDevice.PaintDeviceMetric.PdmWidth: widget.width(),
            QPaintDevice.PaintDeviceMetric.PdmHeight: widget.height(),
        }

    def paintEngine(self) -> QPaintEngine:
        return self.engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        return self._size.get(metric, _METRICS.get(metric, 0))
