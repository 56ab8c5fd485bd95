"""How long a slip of 40 lines with a QR code takes, from markup to text and to a picture.

The bare side does what no layout can do without: lxml parses, each pair is set left and right, and
for a picture each line is a QStaticText and the code comes from zxing-cpp. Each slip has a code of
its own, as on a real register, so that no cache of codes helps.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from itertools import cycle
from typing import TYPE_CHECKING

import zxingcpp
from lxml import etree
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QStaticText

from bench.harness import Measure, Pair, timed
from cashier_sim.paint import fonts
from cashier_sim.paint.slip import SlipPainter
from cashier_sim.receipt import COLUMNS_42, lay_out, to_text

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTH_CHARS = 42
WIDTH_PX = 420
LINE_PX = 25
QR_PX = 160
LINES = 40
VARIANTS = 600
"""More than any cache of codes holds."""
TIMES = 20
"""Slips in one sample."""


def slip(number: int) -> str:
    """Return the markup of one of many slips that differ in their code."""
    pairs = "".join(
        f'<pair left="Позиция {place}" right="{place * 101}.50" fit="left"/>'
        for place in range(1, LINES - 4)
    )
    payload = f"t=20250101T1200&amp;s=1234.50&amp;fn=0000000000000000&amp;i={number:06}&amp;n=1"
    return (
        '<doc><f1><center>Гостиница «Тёплый ключ»</center></f1><line symbols="-"/>'
        f"{pairs}<line/><f1>Спасибо, что вы у нас</f1><qrcode>{payload}</qrcode></doc>"
    )


def _slips() -> Iterator[str]:
    return cycle([slip(number) for number in range(VARIANTS)])


@contextmanager
def _to_text() -> Iterator[Pair]:
    ours, bare = _slips(), _slips()
    yield Pair(
        timed(lambda: to_text(lay_out(next(ours), COLUMNS_42)), TIMES),
        timed(lambda: "\n".join(bare_lines(etree.fromstring(next(bare)))), TIMES),
    )


@contextmanager
def _to_picture() -> Iterator[Pair]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    fonts.load()
    ours, bare = _slips(), _slips()
    yield Pair(timed(lambda: draw(next(ours)), TIMES), timed(lambda: bare_draw(next(bare)), TIMES))
    application.processEvents()


def draw(markup: str) -> QImage:
    """Draw a slip as the tape does."""
    picture = SlipPainter(lay_out(markup, COLUMNS_42), WIDTH_PX)
    image, painter = _paper(round(picture.height))
    picture.paint(painter)
    painter.end()
    return image


def bare_draw(markup: str) -> QImage:
    """Draw the same lines and the same code as simply as it can be."""
    root = etree.fromstring(markup)
    image, painter = _paper(LINES * LINE_PX + QR_PX)
    painter.setFont(fonts.mono(round(LINE_PX / 1.5)))
    painter.setPen(QColor("black"))
    for place, line in enumerate(bare_lines(root)[:-1]):
        painter.drawStaticText(QPointF(0, place * LINE_PX), QStaticText(line))
    code = zxingcpp.create_barcode(
        root.findtext("qrcode"), zxingcpp.BarcodeFormat.QRCode
    ).to_image()
    height, width = code.shape
    pixels = bytes(memoryview(code))  # type: ignore[arg-type]  # its stub forgets the buffer
    dots = QImage(pixels, width, height, width, QImage.Format.Format_Grayscale8)
    painter.drawImage(QRectF(0, LINES * LINE_PX, QR_PX, QR_PX), dots)
    painter.end()
    return image


def _paper(height: int) -> tuple[QImage, QPainter]:
    image = QImage(WIDTH_PX, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image, QPainter(image)


def bare_lines(root: etree._Element) -> list[str]:
    """Set each child of a slip as one line."""
    return [_bare_line(element) for element in root]


def _bare_line(element: etree._Element) -> str:
    if element.tag == "pair":
        half = WIDTH_CHARS // 2
        return element.get("left", "").ljust(half) + element.get("right", "").rjust(half)
    if element.tag == "line":
        return "-" * WIDTH_CHARS
    return "".join(element.itertext()).ljust(WIDTH_CHARS)


MEASURES = (
    Measure("slip of 40 lines with QR, markup to text", 2.0, _to_text),
    Measure("slip of 40 lines with QR, markup to picture", 1.5, _to_picture),
)
