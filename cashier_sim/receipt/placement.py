"""Where a picture stands on the paper, in the printer's dots."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cashier_sim.receipt.breaking import Align
from cashier_sim.receipt.codes import barcode_bits, qr_bits
from cashier_sim.receipt.model import ResizeMode

if TYPE_CHECKING:
    from cashier_sim.receipt.model import Barcode, Image, QrCode
    from cashier_sim.receipt.profile import WidthProfile

_BAR_DOTS = 2


class Placement(NamedTuple):
    """A rectangle of dots.

    Attributes:
        left: Dots from the left edge of the printable width.
        width: Dots across.
        height: Dots down.
        module: Dots of one module of a code; 1 for an image.
    """

    left: int
    width: int
    height: int
    module: int = 1


def place_qr_code(box: QrCode, profile: WidthProfile) -> Placement:
    """Place a QR code; its modules shrink until it fits."""
    modules = qr_bits(box.text, box.correction).width
    module = max(1, min(box.module_dots, profile.dots // modules))
    side = modules * module
    return Placement(_left(box.align, side, profile), side, side, module)


def place_barcode(box: Barcode, profile: WidthProfile) -> Placement:
    """Place the bars of a barcode, without its caption; one that is too wide is cut at right."""
    modules = barcode_bits(box.text).width
    module = max(1, min(_BAR_DOTS, profile.dots // modules))
    width = modules * module
    height = max(1, round(width * box.height_ratio))
    return Placement(_left(box.align, width, profile), width, height, module)


def place_image(box: Image, profile: WidthProfile) -> Placement:
    """Place an image: one that is too wide is shrunk or, with `clip`, cut at right."""
    width, height = box.width, box.height
    if width > profile.dots:
        if box.resize_mode is ResizeMode.FIT:
            height = max(1, height * profile.dots // width)
        width = profile.dots
    return Placement(_left(box.align, width, profile), width, height)


def _left(align: Align, width: int, profile: WidthProfile) -> int:
    rest = max(0, profile.dots - width)
    if align is Align.CENTER:
        return rest // 2
    return rest if align is Align.RIGHT else 0
