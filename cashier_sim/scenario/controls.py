"""Shows control characters: what a plugin writes must not steer a terminal or break a page."""

import re

_CONTROL = re.compile(
    # All but tab and line feed; separators of lines; what turns the direction of a text round;
    # halves of characters, which cannot be written at all.
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def printable(text: str) -> str:
    r"""A text with its control characters as Python writes them, such as `\x1b` and `\r`.

    Line breaks and tabs stay; a line break of Windows is one. A text that was shown stays the same.
    """
    return _CONTROL.sub(_written, text.replace("\r\n", "\n"))


def _written(found: re.Match[str]) -> str:
    return found[0].encode("unicode_escape").decode("ascii")
