from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from cashier_sim.ui.kit.shadow import paint_shadow, reach

CARD = QRect(40, 40, 40, 40)


def shadow(strength: float = 1.0) -> list[int]:
    """Lightness from the card's lower edge down to where nothing reaches."""
    image = QImage(120, 120, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    paint_shadow(painter, CARD, strength)
    painter.end()
    below = reach(CARD).bottom() + 2
    return [image.pixelColor(60, y).lightness() for y in range(CARD.bottom() + 1, below)]


def test_shadow_fades_away_from_the_window_without_a_visible_step() -> None:
    row = shadow()
    assert row[0] < 215
    assert row[-1] == 255
    assert row == sorted(row)
    assert max(after - before for before, after in pairwise(row)) <= 8


def test_shadow_that_is_not_there_yet_is_not_seen() -> None:
    assert set(shadow(0.0)) == {255}


def test_window_itself_stays_as_it_was() -> None:
    image = QImage(120, 120, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    paint_shadow(painter, CARD)
    painter.end()
    assert image.pixelColor(60, 60).lightness() == 255
