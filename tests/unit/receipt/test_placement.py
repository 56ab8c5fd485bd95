import pytest

from cashier_sim.receipt.breaking import Align
from cashier_sim.receipt.model import Barcode, Correction, Image, QrCode, ResizeMode
from cashier_sim.receipt.placement import Placement, place_barcode, place_image, place_qr_code
from cashier_sim.receipt.profile import COLUMNS_32, COLUMNS_44


@pytest.mark.parametrize(
    ("align", "left"), [(Align.LEFT, 0), (Align.CENTER, 235), (Align.RIGHT, 471)]
)
def test_qr_code_stands_where_it_is_aligned(align: Align, left: int) -> None:
    box = QrCode("x", 5, Correction.MEDIUM, align)
    assert place_qr_code(box, COLUMNS_44) == Placement(left, 105, 105, 5)


def test_modules_shrink_until_the_code_fits() -> None:
    box = QrCode("x" * 2000, 9, Correction.LOW, Align.CENTER)
    placement = place_qr_code(box, COLUMNS_32)
    assert placement.module == 2
    assert placement.width <= COLUMNS_32.dots


def test_barcode_height_is_a_part_of_its_width() -> None:
    placement = place_barcode(Barcode("ABC", 0.5, True, Align.LEFT), COLUMNS_44)
    assert placement.module == 2
    assert placement.height == round(placement.width / 2)


def test_too_long_barcode_has_no_place_left_of_the_paper() -> None:
    placement = place_barcode(Barcode("a" * 80, 0.3, True, Align.RIGHT), COLUMNS_44)
    assert placement.left == 0
    assert placement.module == 1


@pytest.mark.parametrize(
    ("width", "mode", "expected"),
    [
        (100, ResizeMode.FIT, Placement(284, 100, 50)),
        (768, ResizeMode.FIT, Placement(0, 384, 25)),
        (768, ResizeMode.CLIP, Placement(0, 384, 50)),
    ],
)
def test_image_wider_than_the_paper_is_shrunk_or_cut(
    width: int, mode: ResizeMode, expected: Placement
) -> None:
    box = Image(b"", width, 50, Align.RIGHT, mode)
    assert place_image(box, COLUMNS_32) == expected
