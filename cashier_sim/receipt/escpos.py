"""A receipt as ESC/POS, the command language of receipt printers (Epson's dialect).

Texts are bytes of one code page, cp866 unless told otherwise; what the page lacks is replaced by a
look-alike or `?` of the same width, so that columns stay.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from cashier_sim.receipt.breaking import Align
from cashier_sim.receipt.characters import columns
from cashier_sim.receipt.model import (
    PLAIN,
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
)
from cashier_sim.receipt.profile import Font

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cashier_sim.receipt.codes import Bits
    from cashier_sim.receipt.profile import WidthProfile


@dataclass(frozen=True, slots=True)
class CodePage:
    """A character table of the printer.

    Attributes:
        encoding: Python's name of it.
        number: Its number for `ESC t`, 0 to 255; these differ between makers, ours are Epson's.
    """

    encoding: str
    number: int


CP866 = CodePage("cp866", 17)
CP1251 = CodePage("cp1251", 46)
CP437 = CodePage("cp437", 0)
CP858 = CodePage("cp858", 19)
CP857 = CodePage("cp857", 13)
CODE_PAGES = (CP866, CP1251, CP437, CP858, CP857)


class Command(NamedTuple):
    """Bytes for the printer, and what they say."""

    data: bytes
    comment: str


_LOOK_ALIKES = str.maketrans(
    "«»“”„‘’\u201a–—\u2212\u2010\u2011…×₽₸€№•·≈", '"""""\'\'\'-----.xртEN**~'
)
_ALIGNMENTS = {Align.LEFT: 0, Align.JUSTIFY: 0, Align.CENTER: 1, Align.RIGHT: 2}
_CORRECTIONS = {
    Correction.LOW: 48,
    Correction.MEDIUM: 49,
    Correction.HIGH: 50,
    Correction.ULTRA: 51,
}
_CHARACTER_DOTS = 12
_BAR_DOTS = 2
_TALLEST_BARS = 255
_MOST_LOGOS = 255


def to_escpos(
    receipt: Receipt,
    *,
    code_page: CodePage = CP866,
    rasterise: Callable[[Image], Bits] | None = None,
) -> bytes:
    """Write a receipt for a printer, from its reset to the cut.

    Args:
        receipt: What to print.
        code_page: Character table for all texts.
        rasterise: Turns an image into dots; without it images print as their size in brackets.
    """
    commands = escpos_commands(receipt, code_page=code_page, rasterise=rasterise)
    return b"".join(command.data for command in commands)


def escpos_listing(receipt: Receipt, *, code_page: CodePage = CP866) -> str:
    """Write the same as hex with a comment to each command, for people and for tests."""
    return "\n".join(
        f"{command.data.hex(' ')}  ; {command.comment}"
        for command in escpos_commands(receipt, code_page=code_page)
    )


def escpos_commands(
    receipt: Receipt,
    *,
    code_page: CodePage = CP866,
    rasterise: Callable[[Image], Bits] | None = None,
) -> Iterator[Command]:
    """Return the commands one by one; see `to_escpos` for the arguments."""
    yield Command(b"\x1b@", "ESC @ reset")
    yield Command(b"\x1bt" + bytes([code_page.number]), f"ESC t code page {code_page.encoding}")
    if receipt.bell:
        yield Command(b"\x1bp\x00\x19\xfa", "ESC p bell on the drawer's port")
    yield from _Writer(receipt.profile, code_page, rasterise).commands(receipt.lines)
    if not receipt.lines or not isinstance(receipt.lines[-1], Pagecut):
        yield from _cut()


def _pulse(_item: Pulse) -> Iterator[Command]:
    yield Command(b"\x1bp\x00\x19\xfa", "ESC p open the drawer")


def _cut() -> Iterator[Command]:
    yield Command(b"\x1dVB\x00", "GS V feed and cut")


class _Writer:
    """Remembers what the printer is set to, so that it is told only of changes."""

    def __init__(
        self,
        profile: WidthProfile,
        code_page: CodePage,
        rasterise: Callable[[Image], Bits] | None,
    ) -> None:
        self._profile = profile
        self._code_page = code_page
        self._rasterise = rasterise
        self._font: Font | None = None
        self._look = PLAIN

    def commands(self, items: tuple[Item, ...]) -> Iterator[Command]:
        for item in items:
            match item:
                case Line():
                    yield from self._line(item)
                case QrCode():
                    yield from self._aligned(item.align, _qr_code(item))
                case Barcode():
                    yield from self._aligned(item.align, _barcode(item))
                case Image():
                    yield from self._aligned(item.align, self._image(item))
                case Logo():
                    yield from self._aligned(item.align, self._logo(item))
                case Pagecut():
                    yield from _cut()
                case _:
                    yield from _pulse(item)

    def _aligned(self, align: Align, commands: Iterator[Command]) -> Iterator[Command]:
        where = _ALIGNMENTS[align]
        if where:
            yield Command(b"\x1ba" + bytes([where]), f"ESC a {align.value}")
        yield from commands
        if where:
            yield Command(b"\x1ba\x00", "ESC a left")

    def _line(self, line: Line) -> Iterator[Command]:
        yield from self._set_font(line.font)
        for run in line.runs:
            if run.text:
                yield from self._set_look(run.look)
                yield Command(self._encoded(run.text), run.text)
        yield Command(b"\n", "LF")

    def _plain_line(self, text: str) -> Iterator[Command]:
        yield Command(self._encoded(text), text)
        yield Command(b"\n", "LF")

    def _set_font(self, font: Font) -> Iterator[Command]:
        if font is self._font:
            return
        self._font = font
        scale = 2 if font is Font.LARGE else 1
        spacing = max(0, self._profile.dots // self._profile.columns(font) // scale)
        spacing = min(255, max(0, spacing - _CHARACTER_DOTS))
        size = 0x11 if font is Font.LARGE else 0
        yield Command(b"\x1d!" + bytes([size]), f"GS ! size of {font.value}")
        yield Command(b"\x1b " + bytes([spacing]), "ESC SP dots between characters")

    def _set_look(self, look: Look) -> Iterator[Command]:
        before, self._look = self._look, look
        if look.bold != before.bold:
            yield Command(b"\x1bE" + bytes([look.bold]), f"ESC E bold {_on(look.bold)}")
        if look.underline != before.underline:
            state = _on(look.underline)
            yield Command(b"\x1b-" + bytes([look.underline]), f"ESC - underline {state}")
        if look.reverse != before.reverse:
            yield Command(b"\x1dB" + bytes([look.reverse]), f"GS B reverse {_on(look.reverse)}")
        if look.italic != before.italic:
            code = b"\x1b4" if look.italic else b"\x1b5"
            yield Command(code, f"ESC 4/5 italic {_on(look.italic)}, where the printer has it")

    def _encoded(self, text: str) -> bytes:
        try:
            return text.encode(self._code_page.encoding)
        except UnicodeEncodeError:
            return b"".join(map(self._encoded_character, text))

    def _encoded_character(self, character: str) -> bytes:
        for candidate in (character, character.translate(_LOOK_ALIKES)):
            try:
                return candidate.encode(self._code_page.encoding)
            except UnicodeEncodeError:
                continue
        return b"?" * columns(character)

    def _image(self, box: Image) -> Iterator[Command]:
        if self._rasterise is None:
            yield from self._plain_line(f"[image {box.width} x {box.height}]")
            return
        bits = self._rasterise(box)
        size = bits.bytes_per_row.to_bytes(2, "little") + bits.height.to_bytes(2, "little")
        yield Command(b"\x1dv0\x00" + size + bits.data, "GS v 0 picture, row by row")

    def _logo(self, box: Logo) -> Iterator[Command]:
        number = box.number
        if number.isascii() and number.isdecimal() and 0 < int(number[:4]) <= _MOST_LOGOS:
            code = b"\x1cp" + bytes([int(number)]) + b"\x00"
            yield Command(code, f"FS p picture {int(number)} from the printer's memory")
        else:
            yield from self._plain_line("[logo]")


def _on(value: bool) -> str:
    return "on" if value else "off"


def _qr_code(box: QrCode) -> Iterator[Command]:
    data = box.text.encode("utf-8", "replace")
    start = b"\x1d(k"
    level = bytes([_CORRECTIONS[box.correction]])
    yield Command(start + b"\x04\x001A2\x00", "GS ( k QR model 2")
    yield Command(start + b"\x03\x001C" + bytes([box.module_dots]), "GS ( k module size")
    yield Command(start + b"\x03\x001E" + level, f"GS ( k correction {box.correction.value}")
    size = (len(data) + 3).to_bytes(2, "little")
    yield Command(start + size + b"1P0" + data, "GS ( k text of the QR code")
    yield Command(start + b"\x03\x001Q0", "GS ( k print the QR code")


def _barcode(box: Barcode) -> Iterator[Command]:
    data = b"{B" + box.text.encode("ascii").replace(b"{", b"{{")
    width = (11 * len(box.text) + 35) * _BAR_DOTS
    height = max(1, min(_TALLEST_BARS, round(width * box.height_ratio)))
    yield Command(b"\x1dh" + bytes([height]), "GS h height of the bars")
    yield Command(b"\x1dw" + bytes([_BAR_DOTS]), "GS w width of a bar")
    caption = 2 if box.caption else 0
    yield Command(b"\x1dH" + bytes([caption]), f"GS H text below {_on(box.caption)}")
    yield Command(b"\x1dkI" + bytes([len(data)]) + data, f"GS k Code 128: {box.text}")
