import base64
import struct

import pytest

from cashier_sim.receipt.boxes import barcode, image, logo, picture_size, qr_code
from cashier_sim.receipt.breaking import Align
from cashier_sim.receipt.errors import PictureError
from cashier_sim.receipt.model import Barcode, Correction, Image, Logo, QrCode, ResizeMode
from cashier_sim.receipt.style import Style
from cashier_sim.receipt.tree import Node

STYLE = Style(44)
CENTER = Style(44, align=Align.CENTER)
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 30, 20)
BMP = b"BM" + bytes(16) + struct.pack("<ii", 30, -20)
GIF = b"GIF89a" + struct.pack("<HH", 30, 20)
JPEG = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x0b\x08" + struct.pack(">HH", 20, 30) + bytes(4)


def node(tag: str, text: str, **attributes: str) -> Node:
    made = Node(tag, attributes)
    made.content.append(text)
    return made


def test_qr_code_has_documented_defaults() -> None:
    assert qr_code(node("qrcode", " x "), CENTER) == QrCode("x", 5, Correction.MEDIUM, Align.CENTER)


def test_qr_code_takes_size_correction_and_align() -> None:
    box = qr_code(node("qrcode", "x", size="tiny", correction="ultra", align="right"), CENTER)
    assert box == QrCode("x", 3, Correction.ULTRA, Align.RIGHT)


@pytest.mark.parametrize("text", ["", "x" * 2329, "ж" * 1165])
def test_qr_code_refuses_what_it_cannot_carry(text: str) -> None:
    with pytest.raises(PictureError, match="carries 1 to 2328 bytes; this text has"):
        qr_code(node("qrcode", text), STYLE)


def test_barcode_has_defaults_and_takes_its_attributes() -> None:
    assert barcode(node("barcode", "A1"), STYLE) == Barcode("A1", 0.3, True, Align.LEFT)
    box = barcode(node("barcode", "A1", heightRatio="0.5", hri="off"), STYLE)
    assert box == Barcode("A1", 0.5, False, Align.LEFT)


@pytest.mark.parametrize(
    ("ratio", "expected"), [("x", 0.3), ("nan", 0.3), ("-1", 0.3), ("inf", 0.3), ("99", 3.0)]
)
def test_height_ratio_is_kept_sane(ratio: str, expected: float) -> None:
    assert barcode(node("barcode", "A", heightRatio=ratio), STYLE).height_ratio == expected


@pytest.mark.parametrize("text", ["", "ж", "\x01", "a" * 81])
def test_barcode_refuses_what_it_cannot_carry(text: str) -> None:
    with pytest.raises(PictureError, match="1 to 80 Latin letters"):
        barcode(node("barcode", text), STYLE)


@pytest.mark.parametrize("data", [PNG, BMP, GIF, JPEG])
def test_image_is_measured_by_its_header(data: bytes) -> None:
    box = image(node("image", base64.b64encode(data).decode(), resizeMode="clip"), STYLE)
    assert box == Image(data, 30, 20, Align.LEFT, ResizeMode.CLIP)
    assert image(node("image", base64.b64encode(data).decode()), STYLE).resize_mode.value == "fit"


@pytest.mark.parametrize(
    "data", [b"", b"text", PNG[:17], JPEG[:8], b"\xff\xd8\xff\xc4\0\x02" + bytes(9), BMP[:20]]
)
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(PictureError, match="no PNG, BMP, GIF or JPEG"):
        picture_size(data)


def test_text_that_is_not_base64_is_refused() -> None:
    with pytest.raises(PictureError, match="not base64"):
        image(node("image", "aжa"), STYLE)


def test_logo_is_a_number_in_the_printer() -> None:
    assert logo(node("logo", " 3 "), Style(44, align=Align.JUSTIFY)) == Logo("3", Align.LEFT)
