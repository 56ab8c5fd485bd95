from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from cashier_sim.ui import theme
from cashier_sim.ui.kit.glyphs import BANKNOTE, CARD, NO_MONEY, TRANSFER, Glyph, paint_glyph

pytestmark = pytest.mark.usefixtures("qapp")


def drawn(glyph: Glyph) -> QImage:
    image = QImage(44, 44, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.PAPER))
    painter = QPainter(image)
    paint_glyph(painter, glyph, QRectF(10, 10, 24, 24), theme.INK)
    painter.end()
    return image


def is_inked(image: QImage, x: int, y: int) -> bool:
    return image.pixelColor(x, y).lightness() < 160


def test_glyph_stands_in_its_place() -> None:
    image = drawn(Glyph(lines=(((0, 12), (24, 12)),)))
    assert [is_inked(image, x, 22) for x in (8, 11, 22, 33, 36)] == [False, True, True, True, False]
    assert not is_inked(image, 22, 18)


def test_parts_are_drawn_as_outlines() -> None:
    box = drawn(Glyph(boxes=((2, 2, 20, 20),)))
    circle = drawn(Glyph(circles=((12, 12, 10),)))
    for image in (box, circle):
        assert is_inked(image, 12, 22)
        assert not is_inked(image, 22, 22)


def test_glyphs_of_the_groups_are_told_apart() -> None:
    images = [drawn(glyph) for glyph in (BANKNOTE, CARD, TRANSFER, NO_MONEY)]
    assert all(one != other for at, one in enumerate(images) for other in images[at + 1 :])
