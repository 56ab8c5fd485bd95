"""A receipt as a picture file: PNG at any scale, PDF at the size of the paper."""

from __future__ import annotations

from contextlib import contextmanager
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QIODevice, QMarginsF, QSaveFile, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter

from cashier_sim.paint.errors import ExportError
from cashier_sim.paint.slip import PAPER, SlipPainter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from cashier_sim.receipt.model import Receipt

_PIXELS_PER_MM = 5
_DOTS_PER_MM = 8
_PDF_DPI = 600
_MM_PER_INCH = 25.4
_LEAST_HEIGHT_MM = 20.0


def to_image(receipt: Receipt, scale: float = 1.0) -> QImage:
    """Draw a receipt on its paper.

    Args:
        receipt: What to draw.
        scale: 1 is five pixels a millimetre; the image's device pixel ratio is left at 1.
    """
    page = _Page(receipt, _PIXELS_PER_MM * scale)
    image = QImage(ceil(page.width), ceil(page.height), QImage.Format.Format_RGB32)
    image.fill(PAPER)
    painter = QPainter(image)
    page.paint(painter)
    painter.end()
    return image


def save_png(receipt: Receipt, path: Path, scale: float = 2.0) -> None:
    """Write a receipt as PNG.

    Args:
        receipt: What to draw.
        path: The file; it is overwritten.
        scale: 1 is five pixels a millimetre.

    Raises:
        ExportError: The file cannot be written.
    """
    image = to_image(receipt, scale)
    with _written(path) as file:
        QImageWriter(file, QByteArray(b"png")).write(image)


def save_pdf(receipt: Receipt, path: Path) -> None:
    """Write a receipt as PDF, one page as wide as the paper and as long as the receipt.

    Args:
        receipt: What to draw.
        path: The file; it is overwritten.

    Raises:
        ExportError: The file cannot be written.
    """
    pixels_per_mm = _PDF_DPI / _MM_PER_INCH
    page = _Page(receipt, pixels_per_mm)
    width, height = page.width / pixels_per_mm, page.height / pixels_per_mm
    # A page that is wider than high would be taken for a landscape one and turned.
    size = QPageSize(QSizeF(width, max(width, height)), QPageSize.Unit.Millimeter)
    with _written(path) as file:
        writer = QPdfWriter(file)
        writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
        writer.setResolution(_PDF_DPI)
        painter = QPainter(writer)
        page.paint(painter)
        painter.end()


@contextmanager
def _written(path: Path) -> Iterator[QSaveFile]:
    """A file that takes the place of the old one only once it is whole."""
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise ExportError(f"{path} cannot be written. Choose another folder or name.")
    yield file
    if not file.commit():
        raise ExportError(f"{path} cannot be written: is the disk full?")


class _Page:
    """A receipt on its paper, in the pixels of its device."""

    def __init__(self, receipt: Receipt, pixels_per_mm: float) -> None:
        printable = receipt.profile.dots / _DOTS_PER_MM * pixels_per_mm
        self._slip = SlipPainter(receipt, printable)
        self.width = receipt.profile.paper_mm * pixels_per_mm
        self._margin = (self.width - printable) / 2
        least = _LEAST_HEIGHT_MM * pixels_per_mm
        self.height = max(least, self._slip.height + 4 * self._margin)

    def paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self._margin, 2 * self._margin)
        self._slip.paint(painter)
