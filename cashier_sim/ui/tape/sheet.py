"""One sheet of the tape: the slip on its piece of paper, with a caption above it."""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPainterPath, QPen

from cashier_sim.late_modules import LateModule
from cashier_sim.paint import fonts
from cashier_sim.ui import theme

if TYPE_CHECKING:
    from cashier_sim.paint import slip as slip_painter
    from cashier_sim.ui.tape.source import TapeSlip
else:
    slip_painter = LateModule("cashier_sim.paint.slip")

CAPTION_HEIGHT: Final = 24.0
_WIDEST_PAPER_MM: Final = 80
_DOTS_PER_MM: Final = 8
_USUAL_WIDTH: Final = 340
_HEAD: Final = 16.0
_FOOT: Final = 26.0
_GAP: Final = 12.0
_DOT: Final = 3.5
_TOOTH_WIDTH: Final = 8.0
_TOOTH_HEIGHT: Final = 5.0
_SHADOWS: Final = ((1.0, 26), (2.5, 12), (4.5, 6))
"""How far down each layer of the shadow falls, and its alpha."""
_RING: Final = ((theme.INK, 4.0), (theme.ACCENT, 2.0))
"""Ring of the chosen sheet: accent edged in ink, as the focus ring is."""


class Sheet:
    """A slip measured for a width of paper. GUI thread only."""

    def __init__(self, slip: TapeSlip, full_width: float) -> None:
        """Measure a slip.

        Args:
            slip: What is printed.
            full_width: Logical pixels of paper of 80 mm; narrower paper is as much narrower.
        """
        profile = slip.receipt.profile
        per_mm = full_width / _WIDEST_PAPER_MM
        printed = round(profile.dots / _DOTS_PER_MM * per_mm)
        self.slip = slip
        self.paper_width = float(round(profile.paper_mm * per_mm))
        self._caption = f"{slip.time:%H:%M:%S}   {slip.title}"
        if slip.origin:
            self._caption += f" · {slip.origin}"
        self._scale = full_width / _USUAL_WIDTH
        self._painter = slip_painter.SlipPainter(slip.receipt, printed)
        self._side = (self.paper_width - printed) / 2
        self.paper_height = float(
            round(self._painter.height + (_HEAD + _FOOT) * min(1.0, self._scale))
        )

    @property
    def height(self) -> float:
        """Logical pixels with the caption above and the gap below."""
        return CAPTION_HEIGHT + self.paper_height + _GAP

    def paper(self, view_width: float, top: float) -> QRectF:
        """Return where the paper is in a view, for a sheet that starts at a height in it."""
        left = max(float(theme.MARGIN), round((view_width - self.paper_width) / 2))
        return QRectF(left, top + CAPTION_HEIGHT, self.paper_width, self.paper_height)

    def paint(self, painter: QPainter, paper: QRectF, clip: QRectF, *, is_selected: bool) -> None:
        """Draw the paper and what is printed on it.

        Args:
            painter: An active painter.
            paper: Where the paper is, as `paper` says.
            clip: What needs to be drawn.
            is_selected: Whether it has the ring of the chosen sheet.
        """
        _paint_paper(painter, paper, clip)
        head = _HEAD * min(1.0, self._scale)
        first = clip.top() - paper.top() - head
        painter.translate(paper.left() + self._side, paper.top() + head)
        self._painter.paint(painter, first, first + clip.height())
        painter.translate(-paper.left() - self._side, -paper.top() - head)
        if is_selected:
            _paint_ring(painter, paper)

    def paint_caption(
        self, painter: QPainter, paper: QRectF, frame: theme.Frame, notes: str
    ) -> None:
        """Draw the line above the paper: what it is and when, and how many notes it has."""
        area = QRectF(paper.left(), paper.top() - CAPTION_HEIGHT, paper.width(), CAPTION_HEIGHT - 4)
        font = fonts.sans(12)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        bottom = Qt.AlignmentFlag.AlignBottom
        room = int(area.width())
        if notes:
            taken = metrics.horizontalAdvance(notes)
            painter.setPen(QColor(frame.ink))
            painter.drawText(area, bottom | Qt.AlignmentFlag.AlignRight, notes)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(frame.waiting))
            middle = QPointF(area.right() - taken - theme.GAP, area.bottom() - metrics.height() / 2)
            painter.drawEllipse(middle, _DOT, _DOT)
            room -= taken + 3 * theme.GAP
        painter.setPen(QColor(frame.muted))
        shown = metrics.elidedText(self._caption, Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, bottom | Qt.AlignmentFlag.AlignLeft, shown)


def _paint_paper(painter: QPainter, paper: QRectF, clip: QRectF) -> None:
    """The paper where it needs to be drawn: plain fills, and teeth only where they show."""
    body = paper.adjusted(0, 0, 0, -_TOOTH_HEIGHT)
    painter.fillRect(body.intersected(clip), QColor(theme.RECEIPT_PAPER))
    if clip.bottom() < body.bottom():
        return
    ratio = painter.device().devicePixelRatio()
    painter.drawImage(body.bottomLeft(), _torn_edge(paper.width(), ratio))


def _paint_ring(painter: QPainter, paper: QRectF) -> None:
    outline = QPainterPath(paper.topLeft())
    outline.lineTo(paper.bottomLeft() - QPointF(0.0, _TOOTH_HEIGHT))
    outline.connectPath(_edge(paper.width()).translated(outline.currentPosition()))
    outline.lineTo(paper.topRight())
    outline.closeSubpath()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for color, thickness in _RING:
        painter.setPen(QPen(QColor(color), thickness))
        painter.drawPath(outline)


@lru_cache(maxsize=64)
def _edge(width: float) -> QPainterPath:
    """The lower edge of paper that was torn off against teeth, from its left end at the origin."""
    teeth = max(1, round(width / _TOOTH_WIDTH))
    step = width / teeth
    path = QPainterPath(QPointF(0.0, 0.0))
    for tooth in range(teeth):
        path.lineTo((tooth + 0.5) * step, _TOOTH_HEIGHT)
        path.lineTo((tooth + 1) * step, 0.0)
    return path


@lru_cache(maxsize=16)
def _torn_edge(width: float, ratio: float) -> QImage:
    """Teeth and their shadow as an image, since a path of many teeth is slow to fill."""
    depth = _TOOTH_HEIGHT + _SHADOWS[-1][0] + 1
    image = QImage(
        ceil(width * ratio), ceil(depth * ratio), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    edge = _edge(width)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for fall, alpha in _SHADOWS:
        painter.setBrush(QColor(0, 0, 0, alpha))
        painter.drawPath(edge.translated(0.0, fall))
        painter.drawRect(QRectF(0.0, 0.0, width, fall))
    painter.setBrush(QColor(theme.RECEIPT_PAPER))
    painter.drawPath(edge)
    painter.end()
    return image
