import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from cashier_sim.paint.fonts import raw_mono
from cashier_sim.paint.lettering import Piece, draw_text, pieces
from cashier_sim.receipt.model import PLAIN, Look

pytestmark = pytest.mark.usefixtures("qapp")

CELL = 10


def inked(text: str, look: Look = PLAIN, columns: int = 12) -> list[bool]:
    """Which columns of the drawn text have ink."""
    image = QImage(columns * CELL, 30, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    draw_text(painter, QRectF(0, 0, columns * CELL, 30), text, look, CELL)
    painter.end()
    data, step = bytes(image.constBits()), image.bytesPerLine()
    return [
        any(
            min(data[y * step + column * CELL : y * step + (column + 1) * CELL]) < 128
            for y in range(30)
        )
        for column in range(columns)
    ]


def test_each_character_is_in_its_own_column() -> None:
    assert inked("a b  жж") == [True, False, True, False, False, True, True] + [False] * 5


def test_padding_moves_the_text() -> None:
    assert inked("   x")[:5] == [False, False, False, True, False]


@pytest.mark.parametrize("look", [Look(bold=True), Look(italic=True)])
def test_looks_change_the_letters(look: Look) -> None:
    assert inked("a b", look)[:3] == [True, False, True]


def test_foreign_text_stays_in_the_columns_that_it_takes() -> None:
    columns = inked("a日 😀 b")
    assert columns[0]
    assert columns[7]
    assert not any(columns[8:])
    assert not columns[6]


def test_text_splits_into_what_our_font_has_and_what_it_lacks() -> None:
    shalom, word = "\u05e9\u05dc\u05d5\u05dd", "\u05e9\u05dc"
    assert pieces(f"ab日 {shalom} {word}x\u0301", raw_mono(12.0)) == [
        Piece("ab", 0, 2, True),
        Piece("日", 2, 2, False),
        Piece(" ", 4, 1, True),
        Piece(shalom, 5, 4, False),
        Piece(" ", 9, 1, True),
        Piece(word, 10, 2, False),
        Piece("x\u0301", 12, 1, False),
    ]
    assert pieces("", raw_mono(12.0)) == []


def test_foreign_character_wider_than_its_column_is_squeezed() -> None:
    columns = inked("a\ufdfdb")  # a whole phrase in one character
    assert columns[0]
    assert columns[2]
    assert not any(columns[3:])
