"""Characters in columns: which are printed, and how many columns each takes.

A receipt is a grid. East Asian wide and full-width characters, emoji among them, take two columns,
combining marks none, everything else one. Nearly every slip holds usual characters only, so that
one search over the text answers most questions.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_UNUSUAL = re.compile(
    "[^ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u0590\u1e00-\u1fff\u2010-\u2027"
    "\u2030-\u205e\u20a0-\u20bf\u2100-\u214f\u2190-\u2211\u2500-\u25a0]"
)
_LINE_BREAK = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_NOT_PRINTED = frozenset({"Cc", "Cf", "Cs"})
_NO_WIDTH = frozenset({"Mn", "Me"})
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_FIRST_EMOJI_BLOCK = "\U0001f000"
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def is_usual(text: str) -> bool:
    """Return whether every character is printable and takes one column."""
    return _UNUSUAL.search(text) is None


def cleaned(text: str) -> str:
    r"""Return the text as it can be printed.

    Line breaks of all kinds become `\n`, tabs a space; letters and their combining marks are
    composed where one character exists; control and format characters are left out, since a
    printer would take them as commands; halves of surrogate pairs become U+FFFD.
    """
    if is_usual(text):
        return text
    text = unicodedata.normalize("NFC", _LINE_BREAK.sub("\n", text).replace("\t", " "))
    return _UNUSUAL.sub(lambda found: _printed(found[0]), text)


@lru_cache(maxsize=1024)
def _printed(character: str) -> str:
    category = unicodedata.category(character)
    if character == "\n" or category not in _NOT_PRINTED:
        return character
    return REPLACEMENT if category == "Cs" else ""


@lru_cache(maxsize=1024)
def _width(character: str) -> int:
    category = unicodedata.category(character)
    if category in _NO_WIDTH:
        return 0
    if category == "Cn":  # younger than this Python: among the emoji it is probably one
        return 2 if character >= _FIRST_EMOJI_BLOCK else 1
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def columns(text: str) -> int:
    """Return how many columns a cleaned text takes."""
    # Most texts are ASCII, and to ask that is ten times as quick as to search.
    return len(text) if text.isascii() or is_usual(text) else sum(map(_width, text))


def fitting(text: str, start: int, width: int) -> int:
    """Return the end of the longest piece from `start` that fits into `width` columns.

    A combining mark stays with its letter. At least one character is taken while any is left,
    so that a loop over the text ends; `narrowed` sees to it that it fits.

    Args:
        text: Cleaned text with at least one unusual character; for others the end is plain.
        start: Index of the first character.
        width: Columns, at least 1.
    """
    end = start
    taken = 0
    while end < len(text):
        taken += _width(text[end])
        if taken > width and end > start:
            break
        end += 1
    return end


def narrowed(text: str, width: int) -> str:
    """Return the text with characters wider than the whole line replaced by `?`."""
    if width > 1 or is_usual(text):
        return text
    return "".join("?" if _width(character) > width else character for character in text)


def is_right_to_left(text: str) -> bool:
    """Return whether the text holds letters that are written from right to left."""
    return not is_usual(text) and any(
        unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text
    )


def has_wide(text: str) -> bool:
    """Return whether the text holds characters of two columns."""
    return not is_usual(text) and any(_width(character) > 1 for character in text)
