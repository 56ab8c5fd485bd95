"""Boxes: the elements that print a picture; what cannot be one is refused, saying why."""

from __future__ import annotations

import base64
import binascii
import math
from typing import TYPE_CHECKING

from cashier_sim.plugin_api.markup import Attributes
from cashier_sim.receipt.breaking import Align
from cashier_sim.receipt.errors import PictureError
from cashier_sim.receipt.model import Barcode, Correction, Image, Logo, QrCode, ResizeMode
from cashier_sim.receipt.style import ALIGNS

if TYPE_CHECKING:
    from cashier_sim.receipt.style import Style
    from cashier_sim.receipt.tree import Node

_MODULE_DOTS = {"tiny": 3, "small": 4, "normal": 5, "large": 7, "extralarge": 9}
_CORRECTIONS = {
    "low": Correction.LOW,
    "medium": Correction.MEDIUM,
    "high": Correction.HIGH,
    "ultra": Correction.ULTRA,
}
# Three bytes below the standard's capacity, for the header that says the text is UTF-8.
_QR_BYTES = {
    Correction.LOW: 2950,
    Correction.MEDIUM: 2328,
    Correction.HIGH: 1660,
    Correction.ULTRA: 1270,
}
_BARCODE_CHARACTERS = 80
_HEIGHT_RATIO = 0.3
_TALLEST = 3.0
_PNG = b"\x89PNG\r\n\x1a\n"
_BMP = b"BM"
_GIF = (b"GIF87a", b"GIF89a")
_JPEG = b"\xff\xd8"
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_MOST_DOTS = 20_000


def qr_code(node: Node, style: Style) -> QrCode:
    """Read a `qrcode`.

    Raises:
        PictureError: There is no text, or more than one code can carry.
    """
    text = node.text().strip()
    correction = _CORRECTIONS.get(node.attributes.get(Attributes.CORRECTION, ""), Correction.MEDIUM)
    size = len(text.encode("utf-8", "replace"))
    if not 0 < size <= _QR_BYTES[correction]:
        raise PictureError(
            f"A QR code of this correction carries 1 to {_QR_BYTES[correction]} bytes; "
            f"this text has {size}."
        )
    module_dots = _MODULE_DOTS.get(node.attributes.get(Attributes.SIZE, ""), _MODULE_DOTS["normal"])
    return QrCode(text, module_dots, correction, _align(node, style))


def barcode(node: Node, style: Style) -> Barcode:
    """Read a `barcode`.

    Raises:
        PictureError: The text is empty, too long, or not of Code 128's characters.
    """
    text = node.text().strip()
    if not (text.isascii() and text.isprintable() and 0 < len(text) <= _BARCODE_CHARACTERS):
        raise PictureError(
            f"A barcode carries 1 to {_BARCODE_CHARACTERS} Latin letters, digits and signs."
        )
    caption = node.attributes.get(Attributes.HRI) != "off"
    return Barcode(text, _height_ratio(node), caption, _align(node, style))


def _height_ratio(node: Node) -> float:
    try:
        ratio = float(node.attributes.get(Attributes.HEIGHT_RATIO, _HEIGHT_RATIO))
    except ValueError:
        return _HEIGHT_RATIO
    return min(ratio, _TALLEST) if math.isfinite(ratio) and ratio > 0 else _HEIGHT_RATIO


def image(node: Node, style: Style) -> Image:
    """Read an `image`.

    Raises:
        PictureError: The text is not base64, or not of a picture that we know.
    """
    try:
        data = base64.b64decode(node.text().encode("ascii", "replace"))
    except binascii.Error as error:
        raise PictureError(f"The picture is not base64 text ({error}).") from error
    width, height = picture_size(data)
    clip = node.attributes.get(Attributes.RESIZE_MODE) == ResizeMode.CLIP.value
    mode = ResizeMode.CLIP if clip else ResizeMode.FIT
    return Image(data, width, height, _align(node, style), mode)


def logo(node: Node, style: Style) -> Logo:
    """Read a `logo`."""
    return Logo(node.text().strip(), _align(node, style))


def _align(node: Node, style: Style) -> Align:
    align = ALIGNS.get(node.attributes.get(Attributes.ALIGN, ""), style.align)
    return Align.LEFT if align is Align.JUSTIFY else align


def picture_size(data: bytes) -> tuple[int, int]:
    """Return width and height of a PNG, BMP, GIF or JPEG file in dots.

    Raises:
        PictureError: It is none of these, is cut short, or has no or absurdly many dots.
    """
    width, height = _stated_size(data)
    if not (0 < width <= _MOST_DOTS and 0 < height <= _MOST_DOTS):
        raise PictureError(f"The picture is no PNG, BMP, GIF or JPEG ({len(data)} bytes).")
    return width, height


def _stated_size(data: bytes) -> tuple[int, int]:
    if data.startswith(_PNG):
        return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    if data.startswith(_BMP):
        height = int.from_bytes(data[22:26], "little", signed=True)  # negative: top row first
        return int.from_bytes(data[18:22], "little", signed=True), abs(height)
    if data.startswith(_GIF):
        return int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little")
    if data.startswith(_JPEG):
        return _jpeg_size(data)
    return 0, 0


def _jpeg_size(data: bytes) -> tuple[int, int]:
    """Size from the first frame header, found by walking the segments."""
    place = 2
    while place + 9 <= len(data):
        marker = data[place + 1]
        if marker in _JPEG_FRAMES:
            height, width = data[place + 5 : place + 7], data[place + 7 : place + 9]
            return int.from_bytes(width, "big"), int.from_bytes(height, "big")
        place += 2 + int.from_bytes(data[place + 2 : place + 4], "big")
    return 0, 0
