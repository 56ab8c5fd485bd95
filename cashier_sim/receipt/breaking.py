"""One paragraph to lines: the three ways to break long text, alignment and padding."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from cashier_sim.receipt.characters import columns, fitting, is_usual, narrowed

if TYPE_CHECKING:
    from collections.abc import Iterator


class Formatter(Enum):
    """What to do with text that is longer than its line.

    Source: `Tags.WrapText`, `SplitText`, `CutText` (iikoFront API).
    """

    WRAP = "wrap"
    """Break at any character."""
    SPLIT = "split"
    """Break at spaces; a word longer than the line is broken at any character."""
    CUT = "cut"
    """Leave out what does not fit."""


class Align(Enum):
    """Where text stands in its line. Source: `Attributes.Align` (iikoFront API)."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


def broken(text: str, width: int, formatter: Formatter) -> list[str]:
    """Break one paragraph into lines of at most `width` columns; an empty one is one line.

    Args:
        text: Cleaned text without line breaks.
        width: Columns, at least 1.
        formatter: How to break.
    """
    if len(text) <= width and is_usual(text):
        return [text]
    text = narrowed(text, width)
    if columns(text) <= width:
        return [text]
    if formatter is Formatter.CUT:
        return [text[: _end_of_piece(text, 0, width)]]
    if formatter is Formatter.SPLIT:
        return list(_split(text, width))
    return list(_wrapped(text, width))


def _end_of_piece(text: str, start: int, width: int) -> int:
    if is_usual(text):
        return min(start + width, len(text))
    return fitting(text, start, width)


def _wrapped(text: str, width: int) -> Iterator[str]:
    start = 0
    while start < len(text):
        end = _end_of_piece(text, start, width)
        yield text[start:end]
        start = end


def _split(text: str, width: int) -> Iterator[str]:
    start = 0
    while start < len(text):
        end = _end_of_piece(text, start, width)
        if end < len(text) and text[end] != " ":
            space = text.rfind(" ", start, end)
            if text[start:space].strip(" ") and space > start:
                end = space
        yield text[start:end].rstrip(" ")
        start = end
        while start < len(text) and text[start] == " ":
            start += 1


def aligned(line: str, width: int, align: Align, fill: str = " ") -> str:
    """Put a line at its place among `width` columns.

    Args:
        line: Cleaned text that fits.
        width: Columns.
        align: Where it stands; a justified line is stretched by `justified`, so it stands left.
        fill: Pads the rest, repeated if shorter; with spaces the right end stays bare.
    """
    rest = width - columns(line)
    if rest <= 0:
        return line
    before = rest // 2 if align is Align.CENTER else rest if align is Align.RIGHT else 0
    if fill == " ":
        return " " * before + line
    return filling(fill, before) + line + filling(fill, rest - before)


def filling(symbols: str, width: int) -> str:
    """Return exactly `width` columns of a repeated pattern.

    Args:
        symbols: The pattern; one without any width counts as a space.
        width: Columns, 0 or more.
    """
    if len(symbols) == 1 and is_usual(symbols):
        return symbols * width
    step = columns(symbols)
    if step == 0:
        return " " * width
    pattern = symbols * (width // step + 1)
    if is_usual(symbols):
        return pattern[:width]
    end = fitting(pattern, 0, width) if width else 0
    piece = narrowed(pattern[:end], width)
    return piece + " " * (width - columns(piece))


def justified(line: str, width: int, fill: str = " ") -> str:
    """Stretch the spaces between the words of a line until it takes `width` columns.

    Args:
        line: Cleaned text that fits; a single word stays as it is.
        width: Columns.
        fill: What the added columns are made of.
    """
    words = line.split(" ")
    gaps = len(words) - 1
    rest = width - columns(line)
    if gaps == 0 or rest <= 0:
        return line
    each, longer = divmod(rest, gaps)
    pieces = [words[0]]
    for place, word in enumerate(words[1:]):
        pieces.append(" " + filling(fill, each + (place < longer)) + word)
    return "".join(pieces)
