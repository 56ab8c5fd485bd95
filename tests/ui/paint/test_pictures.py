import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from cashier_sim.paint.pictures import barcode_image, image_of, qr_image
from cashier_sim.receipt.breaking import Align
from cashier_sim.receipt.model import Barcode, Correction, Image, QrCode, ResizeMode
from cashier_sim.receipt.profile import COLUMNS_32

pytestmark = pytest.mark.usefixtures("qapp")

FIT, CLIP = ResizeMode.FIT, ResizeMode.CLIP


def picture(width: int, height: int, left: str = "black", right: str = "white") -> bytes:
    """A PNG whose left half has one colour and its right half another."""
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(right))
    for x in range(width // 2):
        for y in range(height):
            image.setPixelColor(x, y, QColor(left))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(data.data())


def box(data: bytes, width: int, height: int, mode: ResizeMode = FIT) -> Image:
    return Image(data, width, height, Align.LEFT, mode)


def test_qr_code_has_a_pixel_for_each_module() -> None:
    image = qr_image(QrCode("x", 5, Correction.LOW, Align.LEFT))
    assert (image.width(), image.height()) == (21, 21)
    assert image.pixelColor(0, 0) == QColor("black")
    assert image.pixelColor(1, 1).alpha() == 0


def test_barcode_is_one_pixel_high() -> None:
    image = barcode_image(Barcode("A", 0.3, caption=True, align=Align.LEFT))
    assert image.height() == 1
    assert image.pixelColor(0, 0) == QColor("black")


@pytest.mark.parametrize("right", ["white", "transparent"])
def test_image_is_black_on_nothing(right: str) -> None:
    image = image_of(box(picture(10, 4, right=right), 10, 4), COLUMNS_32)
    assert image.pixelColor(0, 0) == QColor("black")
    assert image.pixelColor(9, 3).alpha() == 0


@pytest.mark.parametrize(("mode", "size"), [(FIT, (384, 5)), (CLIP, (384, 10))])
def test_image_wider_than_the_paper_follows_its_mode(
    mode: ResizeMode, size: tuple[int, int]
) -> None:
    image = image_of(box(picture(768, 10), 768, 10, mode), COLUMNS_32)
    assert (image.width(), image.height()) == size


def test_broken_image_is_nothing() -> None:
    broken = box(picture(10, 2)[:30], 10, 2)
    assert image_of(broken, COLUMNS_32).isNull()
