"""Draws a laid-out receipt to any paint device, at any width.

Everything follows from the width, so that a receipt looks the same on screen, in a picture and on
paper.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from cashier_sim.paint.lettering import draw_text
from cashier_sim.paint.pictures import barcode_image, image_of, qr_image
from cashier_sim.receipt.breaking import aligned
from cashier_sim.receipt.characters import columns
from cashier_sim.receipt.model import (
    PLAIN,
    Barcode,
    Image,
    Line,
    Logo,
    Pagecut,
    Pulse,
    QrCode,
)
from cashier_sim.receipt.placement import place_barcode, place_image, place_qr_code
from cashier_sim.receipt.profile import Font

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QPainter

    from cashier_sim.receipt.model import Item, Receipt
    from cashier_sim.receipt.placement import Placement

INK = QColor("#1F2220")
PAPER = QColor("#FFFEFA")
_FAINT = QColor("#8A8D8B")
_LINE_IN_CELLS = {Font.SMALL: 2.5, Font.MEDIUM: 2.5, Font.LARGE: 2.25}
_LOGO_LINES = 3
_UNDERLINE_AT = 0.84
_UNDERLINE_IN_CELLS = 0.12


class Band(NamedTuple):
    """One item of the receipt and where it stands, in logical pixels from the top."""

    top: float
    height: float
    item: Item


class SlipPainter:
    """Draws one receipt at one width. GUI thread only; needs a QGuiApplication."""

    def __init__(self, receipt: Receipt, width: float) -> None:
        """Measure the receipt.

        Args:
            receipt: What to draw.
            width: Logical pixels that its columns fill, > 0.
        """
        self._profile = receipt.profile
        self._width = width
        self._dot = width / receipt.profile.dots
        self._line = self._cell(Font.SMALL) * _LINE_IN_CELLS[Font.SMALL]
        self._bands: list[Band] = []
        self._height = 0.0
        items = receipt.lines
        if items and isinstance(items[-1], Pagecut):
            items = items[:-1]  # the last cut is the lower edge of the paper itself
        for item in items:
            height = self._height_of(item)
            self._bands.append(Band(self._height, height, item))
            self._height += height

    @property
    def width(self) -> float:
        """Logical pixels across."""
        return self._width

    @property
    def height(self) -> float:
        """Logical pixels down."""
        return self._height

    def paint(self, painter: QPainter, first: float = 0.0, last: float = inf) -> None:
        """Draw what stands between two heights, with the top left corner at the painter's origin.

        Args:
            painter: An active painter.
            first: Logical pixels from the top; what ends above is left out.
            last: Logical pixels from the top; what starts below is left out.
        """
        for band in self._bands:
            if band.top > last:
                break
            if band.top + band.height >= first:
                self._paint_band(painter, band)

    def _cell(self, font: Font) -> float:
        return self._width / self._profile.columns(font)

    def _height_of(self, item: Item) -> float:
        match item:
            case Line():
                return self._cell(item.font) * _LINE_IN_CELLS[item.font]
            case QrCode():
                return place_qr_code(item, self._profile).height * self._dot + self._line
            case Barcode():
                lines = 2 if item.caption else 1
                bars = place_barcode(item, self._profile).height * self._dot
                return bars + lines * self._line
            case Image():
                return place_image(item, self._profile).height * self._dot + self._line
            case Logo():
                return self._line * _LOGO_LINES
            case _:
                return self._line if isinstance(item, Pagecut) else 0.0

    def _paint_band(self, painter: QPainter, band: Band) -> None:
        item = band.item
        match item:
            case Line():
                self._paint_line(painter, band, item)
            case QrCode():
                self._paint_picture(
                    painter, band, place_qr_code(item, self._profile), qr_image(item)
                )
            case Barcode():
                self._paint_barcode(painter, band, item)
            case Image():
                placed = place_image(item, self._profile)
                self._paint_picture(painter, band, placed, image_of(item, self._profile))
            case Logo():
                self._paint_logo(painter, band, item)
            case _:
                self._paint_cut(painter, band, item)

    def _paint_line(self, painter: QPainter, band: Band, line: Line) -> None:
        cell = self._cell(line.font)
        column = 0
        for text, look in line.runs:
            taken = columns(text)
            area = QRectF(column * cell, band.top, taken * cell, band.height)
            column += taken
            if look.reverse:
                painter.fillRect(area, INK)
            pen = PAPER if look.reverse else INK
            painter.setPen(pen)
            draw_text(painter, area, text, look, cell)
            if look.underline:
                top = band.top + band.height * _UNDERLINE_AT
                stroke = QRectF(area.left(), top, area.width(), cell * _UNDERLINE_IN_CELLS)
                painter.fillRect(stroke, pen)

    def _paint_picture(
        self, painter: QPainter, band: Band, placed: Placement, image: QImage
    ) -> None:
        """Draw dots at whole device pixels, so that the modules of a code are all alike."""
        if image.isNull():
            self._paint_missing(painter, band, placed)
            return
        area = QRectF(
            placed.left * self._dot,
            band.top + self._line / 2,
            placed.width * self._dot,
            placed.height * self._dot,
        )
        if placed.module > 1:
            area = _on_device_pixels(painter, area, placed.width // placed.module)
        painter.drawImage(area, image)

    def _paint_barcode(self, painter: QPainter, band: Band, box: Barcode) -> None:
        placed = place_barcode(box, self._profile)
        self._paint_picture(painter, band, placed, barcode_image(box))
        if box.caption:
            cell = self._cell(Font.SMALL)
            caption = box.text[: self._profile.small]
            middle = (placed.left + placed.width / 2) * self._dot
            half = len(caption) * cell / 2
            left = min(max(0.0, middle - half), self._width - 2 * half)
            top = band.top + band.height - self._line * 1.25
            painter.setPen(INK)
            draw_text(painter, QRectF(left, top, 2 * half, self._line), caption, PLAIN, cell)

    def _paint_missing(self, painter: QPainter, band: Band, placed: Placement) -> None:
        """A frame where a picture should be whose file says what it is and then breaks off."""
        painter.setPen(QPen(_FAINT, 1.0, Qt.PenStyle.DashLine))
        left, width = placed.left * self._dot, placed.width * self._dot
        painter.drawRect(QRectF(left, band.top, width, band.height).adjusted(1, 2, -1, -2))

    def _paint_logo(self, painter: QPainter, band: Band, logo: Logo) -> None:
        painter.setPen(QPen(_FAINT, 1.0, Qt.PenStyle.DashLine))
        cell = self._cell(Font.SMALL)
        caption = f" logo {logo.number} "[: self._profile.small]
        text = aligned(caption, self._profile.small, logo.align)
        left = (columns(text) - columns(caption)) * cell
        frame = QRectF(left, band.top, columns(caption) * cell, band.height)
        painter.drawRect(frame.adjusted(1, 4, -1, -4))
        painter.setPen(_FAINT)
        draw_text(painter, frame, caption, PLAIN, cell)

    def _paint_cut(self, painter: QPainter, band: Band, item: Pagecut | Pulse) -> None:
        if isinstance(item, Pagecut):
            painter.setPen(QPen(_FAINT, 1.0, Qt.PenStyle.DashLine))
            middle = band.top + band.height / 2
            painter.drawLine(QPointF(0.0, middle), QPointF(self._width, middle))


def _on_device_pixels(painter: QPainter, area: QRectF, modules: int) -> QRectF:
    """The area shrunk around its middle so that each module takes a whole number of pixels."""
    transform = painter.deviceTransform()
    scale = transform.m11()
    module = max(1, int(area.width() * scale / modules + 0.01)) / scale
    side = module * modules
    left = transform.map(QPointF(area.center().x() - side / 2, 0.0)).x()
    top = transform.map(QPointF(0.0, area.top())).y()
    height = area.height() if area.height() != area.width() else side
    return QRectF(
        area.center().x() - side / 2 + (round(left) - left) / scale,
        area.top() + (round(top) - top) / scale,
        side,
        height,
    )
