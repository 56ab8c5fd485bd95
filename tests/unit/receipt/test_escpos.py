from collections.abc import Callable

import pytest

from cashier_sim import assets
from cashier_sim.receipt.breaking import Align
from cashier_sim.receipt.codes import Bits
from cashier_sim.receipt.escpos import (
    CODE_PAGES,
    CP866,
    CP1251,
    CodePage,
    escpos_listing,
    to_escpos,
)
from cashier_sim.receipt.layout import lay_out
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

CUT = bytes.fromhex("1d 56 42 00")
IMAGE = Image(b"", 9, 2, Align.LEFT, ResizeMode.FIT)


def line(text: str, look: Look | None = None, font: Font = Font.SMALL) -> Line:
    return Line(font, (Run(text, look or Look()),))


def body(*items: Item, code_page: CodePage = CP866) -> bytes:
    """The bytes after reset and code page and before the last cut."""
    data = to_escpos(Receipt(COLUMNS_32, items), code_page=code_page)
    head = b"\x1b@\x1bt" + bytes([code_page.number])
    assert data.startswith(head)
    assert data.endswith(CUT)
    return data[len(head) : -len(CUT)]


FONT = bytes.fromhex("1d 21 00 1b 20 00")


def test_text_is_of_the_code_page_with_line_feeds() -> None:
    assert body(line("Гость"), line("")) == FONT + "Гость".encode("cp866") + b"\n\n"
    assert body(line("Гость"), code_page=CP1251) == FONT + "Гость".encode("cp1251") + b"\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("«Ёж» – 5 ₽…", '"Ёж" - 5 р.'), ("日x", "??x"), ("e\u0301", "e"), ("№", "№")],
)
def test_what_the_code_page_lacks_keeps_its_columns(text: str, expected: str) -> None:
    assert body(line(text)) == FONT + expected.encode("cp866") + b"\n"


@pytest.mark.parametrize("page", CODE_PAGES)
def test_code_pages_are_known_to_python_and_fit_a_byte(page: CodePage) -> None:
    assert "Total 1".encode(page.encoding) == b"Total 1"
    assert 0 <= page.number <= 255


def test_large_font_is_twice_as_wide_and_fonts_change_only_when_they_do() -> None:
    data = body(line("a", font=Font.LARGE), line("b", font=Font.LARGE), line("c"))
    assert data == bytes.fromhex("1d 21 11 1b 20 00") + b"a\nb\n" + FONT + b"c\n"


def test_characters_are_spaced_to_the_width_of_the_paper() -> None:
    data = to_escpos(Receipt(COLUMNS_44, (line("a"),)))
    assert b"\x1b \x01" in data


def test_looks_are_switched_on_and_off() -> None:
    every = Look(bold=True, italic=True, underline=True, reverse=True)
    on = bytes.fromhex("1b 45 01 1b 2d 01 1d 42 01 1b 34")
    off = bytes.fromhex("1b 45 00 1b 2d 00 1d 42 00 1b 35")
    assert body(line("a", every), line("b")) == FONT + on + b"a\n" + off + b"b\n"


def test_qr_code_is_printed_by_the_printer_itself() -> None:
    data = body(QrCode("ж", 5, Correction.HIGH, Align.CENTER))
    assert data == b"".join(
        [
            b"\x1ba\x01",
            b"\x1d(k\x04\x001A2\x00",
            b"\x1d(k\x03\x001C\x05",
            b"\x1d(k\x03\x001E\x32",
            b"\x1d(k\x05\x001P0" + "ж".encode(),
            b"\x1d(k\x03\x001Q0",
            b"\x1ba\x00",
        ]
    )


def test_barcode_is_code_128_with_braces_doubled() -> None:
    data = body(Barcode("A{", 0.3, caption=False, align=Align.LEFT))
    assert data == bytes.fromhex("1d 68 22 1d 77 02 1d 48 00") + b"\x1dkI\x05{BA{{"
    assert b"\x1dH\x02" in body(Barcode("A", 3.0, caption=True, align=Align.LEFT))


def test_image_needs_someone_who_makes_dots() -> None:
    assert body(IMAGE) == b"[image 9 x 2]\n"
    bits = Bits(9, 2, b"\xff\x80\x00\x00")
    data = to_escpos(Receipt(COLUMNS_32, (IMAGE,)), rasterise=lambda _: bits)
    assert b"\x1dv0\x00\x02\x00\x02\x00\xff\x80\x00\x00" in data


@pytest.mark.parametrize(
    ("number", "expected"),
    [("7", b"\x1cp\x07\x00"), ("0", b"[logo]\n"), ("x", b"[logo]\n"), ("9" * 5000, b"[logo]\n")],
)
def test_logo_comes_from_the_printers_memory(number: str, expected: bytes) -> None:
    assert body(Logo(number, Align.LEFT)) == expected


def test_bell_drawer_and_cut() -> None:
    pulse = bytes.fromhex("1b 70 00 19 fa")
    receipt = Receipt(COLUMNS_32, (Pulse(), Pagecut()), bell=True)
    assert to_escpos(receipt) == b"\x1b@\x1bt\x11" + pulse + pulse + CUT


@pytest.mark.parametrize("name", ["hotel-payment", "cash-cheque", "every-tag"])
def test_sample_slips_are_sent_as_before(
    name: str, check_snapshot: Callable[[str, str], None]
) -> None:
    slip = assets.path(f"receipts/{name}.xml").read_text(encoding="utf-8")
    check_snapshot(f"{name}.44.escpos.txt", escpos_listing(lay_out(slip, COLUMNS_44)))
