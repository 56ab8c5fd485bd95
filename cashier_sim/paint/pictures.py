"""Codes and images of a receipt as Qt images of two colours."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter

from cashier_sim.receipt.codes import Bits, barcode_bits, qr_bits
from cashier_sim.receipt.model import ResizeMode
from cashier_sim.receipt.placement import place_image

if TYPE_CHECKING:
    from cashier_sim.receipt.model import Barcode, Image, QrCode
    from cashier_sim.receipt.profile import WidthProfile

_CLEAR = 0x00000000
_BLACK = 0xFF000000


def qr_image(box: QrCode) -> QImage:
    """Return a QR code with one pixel a module, black on nothing."""
    return _image(qr_bits(box.text, box.correction))


def barcode_image(box: Barcode) -> QImage:
    """Return a barcode with one pixel a module, one pixel high, black on nothing."""
    return _image(barcode_bits(box.text))


@lru_cache(maxsize=32)
def image_of(box: Image, profile: WidthProfile) -> QImage:
    """Return an image as the printer prints it: one pixel a dot, black on nothing.

    A file that cannot be read, although its header says that it is a picture, is a null image.
    """
    image = QImage.fromData(box.data)
    if image.isNull():
        return image
    placed = place_image(box, profile)
    if box.resize_mode is ResizeMode.CLIP:
        image = image.copy(0, 0, placed.width, placed.height)
    else:
        image = image.scaled(
            QSize(placed.width, placed.height),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    return _two_colours(image)


def _image(bits: Bits) -> QImage:
    image = QImage(
        bits.data, bits.width, bits.height, bits.bytes_per_row, QImage.Format.Format_Mono
    )
    image.setColorTable([_CLEAR, _BLACK])
    return image.copy()  # the bytes are ours, and Qt does not keep them


def _two_colours(image: QImage) -> QImage:
    """Dots of black on nothing, 1 for black, dithered; what is transparent counts as white."""
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    dots = paper.convertToFormat(QImage.Format.Format_Mono)  # its colours are white, black
    dots.setColorTable([_CLEAR, _BLACK])
    return dots
