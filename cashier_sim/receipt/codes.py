"""QR codes and barcodes as dots. Not imported by the layout, so that only painting loads zxing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import zxingcpp

if TYPE_CHECKING:
    from cashier_sim.receipt.model import Correction

_BLACK_TO_ONE = bytes.maketrans(b"\x00\xff", b"10")


@dataclass(frozen=True, slots=True)
class Bits:
    """Black and white dots.

    Attributes:
        width: Dots across.
        height: Dots down.
        data: Rows from top to bottom, each padded to whole bytes, the leftmost dot in the highest
            bit, 1 for black.
    """

    width: int
    height: int
    data: bytes

    @property
    def bytes_per_row(self) -> int:
        """Bytes of one row."""
        return (self.width + 7) // 8

    def rows(self) -> tuple[str, ...]:
        """Return the rows as texts of `1` and `0`."""
        step = self.bytes_per_row
        return tuple(
            f"{int.from_bytes(self.data[row * step : (row + 1) * step], 'big'):0{step * 8}b}"[
                : self.width
            ]
            for row in range(self.height)
        )


@lru_cache(maxsize=256)
def qr_bits(text: str, correction: Correction) -> Bits:
    """Return the modules of a QR code, without the quiet zone; a text of `model.QrCode` fits."""
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level=correction.value)
    return _bits(code)


@lru_cache(maxsize=256)
def barcode_bits(text: str) -> Bits:
    """Return the modules of a Code 128 barcode as a single row, without the quiet zone."""
    bits = _bits(zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.Code128))
    return Bits(bits.width, 1, bits.data[: bits.bytes_per_row])


def _bits(code: zxingcpp.Barcode) -> Bits:
    image = zxingcpp.write_barcode_to_image(code, scale=1, add_quiet_zones=False)
    height, width = image.shape
    padding = -width % 8
    buffer = memoryview(image)  # type: ignore[arg-type]  # its stub forgets that it is a buffer
    dots = bytes(buffer).translate(_BLACK_TO_ONE)
    rows = (dots[start : start + width] for start in range(0, width * height, width))
    data = b"".join(
        (int(row, 2) << padding).to_bytes((width + padding) // 8, "big") for row in rows
    )
    return Bits(width, height, data)
