"""Hides card data at the door of trace, log, report and screen.

What looks like a track, or like a card number (13 to 19 digits whose check digit fits), is
replaced by its last four digits. Cards of the tester's deck are no secret and stay readable.
"""

import re
from collections.abc import Collection

_LUHN_CYCLE = 10
_NINE = 9

_TRACK = re.compile(
    r"""%[A-Za-z]?\d{4,}[^?;%\n]{0,75}\?                     # track 1: number, ^name^, data
      | ;\d{4,}[\d=:<>]{0,33}\?                              # track 2 and 3: number, =, data
      | (?<!\d)%?[A-Za-z]?\d{12,19}\^[^?^\n]{0,45}(?:\^\d*)?  # track 1 cut, or without marks
      | (?<!\d)\d{12,19}=\d{7,}\??                           # track 2 cut, or without marks
    """,
    re.VERBOSE,
)
# Not inside a longer word or number, nor next to a dash, so that ids are never taken for one.
_NUMBER = re.compile(r"(?<![\w-])\d(?:[ -]?\d){12,18}(?![\w-])")

# In each of the above; nearly all texts are through with it at once.
_FOUR_DIGITS = re.compile(r"\d(?:[ -]?\d){3}")


def may_hold_card(text: str) -> bool:
    """Whether `masked` has to look closer; False = it would change nothing."""
    return _FOUR_DIGITS.search(text) is not None


def masked(text: str, exempt: Collection[str] = ()) -> str:
    """The text with tracks and card numbers replaced by `•••• 1234`.

    Args:
        text: Anything that is about to be shown or written.
        exempt: Tracks of the test deck; they and what they contain stay as they are.
    """

    def replaced(match: re.Match[str]) -> str:
        found = match.group()
        if any(found in track for track in exempt):
            return found
        if match.re is _TRACK:
            return f"•••• {_first_number(found)[-4:]}"
        digits = "".join(filter(str.isdigit, found))
        return f"•••• {digits[-4:]}" if is_luhn_valid(digits) else found

    if not may_hold_card(text):
        return text
    return _NUMBER.sub(replaced, _TRACK.sub(replaced, text))


def is_luhn_valid(digits: str) -> bool:
    """Whether the last of the digits is the check digit of the others."""
    total = 0
    for position, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if position % 2 else 1)
        total += value - _NINE if value > _NINE else value
    return total % _LUHN_CYCLE == 0


def _first_number(track: str) -> str:
    return next(re.finditer(r"\d+", track)).group()
