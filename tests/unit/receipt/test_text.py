import pytest

from cashier_sim.receipt.breaking import Align
from cashier_sim.receipt.model import (
    Barcode,
    Correction,
    Image,
    Item,
    Line,
    Logo,
    Look,
    Pagecut,
    Pulse,
    QrCode,
    Receipt,
    ResizeMode,
    Run,
)
from cashier_sim.receipt.profile import COLUMNS_32, COLUMNS_44, Font
from cashier_sim.receipt.text import to_text


def line(text: str, font: Font = Font.SMALL) -> Line:
    return Line(font, (Run(text),))


def text_of(*items: Item) -> str:
    return to_text(Receipt(COLUMNS_32, items))


def test_lines_come_as_they_are_without_spaces_at_their_ends() -> None:
    bold = Line(Font.SMALL, (Run(" a"), Run("b  ", Look(bold=True))))
    assert text_of(bold, line(""), line("c")) == " ab\n\nc"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("left", "left"),
        ("           right", "                           right"),
        ("     center     ", "             center"),
        ("a          101.5", "a                          101.5"),
        ("ab          1.50", "ab                          1.50"),
        ("----------------", "-" * 32),
        ("a  b  c  d  e  f", "a     b     c     d     e      f"),
        ("", ""),
    ],
)
def test_lines_of_another_font_stand_where_they_do_on_paper(text: str, expected: str) -> None:
    assert text_of(line(text, Font.LARGE)) == expected


def test_slightly_smaller_font_is_moved_a_little() -> None:
    pair = line("a" + " " * 40 + "b", Font.MEDIUM)
    assert to_text(Receipt(COLUMNS_44, (pair,))) == "a" + " " * 42 + "b"


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (QrCode("a\nb", 5, Correction.LOW, Align.CENTER), "           [QR: a b]"),
        (Barcode("A1", 0.3, True, Align.RIGHT), "                   [barcode: A1]"),
        (Image(b"", 30, 20, Align.LEFT, ResizeMode.FIT), "[image 30 × 20]"),
        (Logo("1", Align.LEFT), "[logo 1]"),
        (Pagecut(), "[cut]"),
        (Pulse(), "[drawer]"),
    ],
)
def test_pictures_and_commands_are_named_in_brackets(item: Item, expected: str) -> None:
    assert text_of(item) == expected


def test_long_code_is_broken_to_the_width() -> None:
    lines = text_of(QrCode("x" * 60, 5, Correction.LOW, Align.LEFT)).split("\n")
    assert [len(part) for part in lines] == [32, 32, 2]
