"""A time of day as four digits, one of which is being typed, without a toolkit.

Entries are immutable: each key gives the next entry. A key that does not fit leaves it as it is.
The time is one that a clock shows, at every moment.
"""

from dataclasses import dataclass, replace
from datetime import time
from typing import Self

_DIGITS = 4
_HOURS, _MINUTES = 0, 2
"""Where the parts begin, in digits."""

_PART = 2
_TO_NEXT_PART = {_HOURS: 24, _MINUTES: 60}
_MAX_TENS = {_HOURS: 2, _MINUTES: 5}
"""Largest first digit of a part; a larger one is the part's only digit."""


@dataclass(frozen=True, slots=True)
class TimeEntry:
    """Hours and minutes."""

    digits: str
    """`HHMM`."""
    at: int = 0
    """The digit being typed, 0 to 3; after the last one it is the first again."""

    @classmethod
    def starting_with(cls, moment: time) -> Self:
        """The entry as the dialog opens."""
        return cls(f"{moment.hour:02}{moment.minute:02}")

    @property
    def time(self) -> time:
        """The time of day."""
        return time(int(self.digits[:_MINUTES]), int(self.digits[_MINUTES:]))

    def typed(self, character: str) -> Self:
        """Put a digit in place of the one being typed, and go on to the next.

        A digit that no hour or minute begins with is taken for the whole part: 9 is 09 hours. An
        hour that would become 24 or more becomes 20 until its second digit is typed.
        """
        if not (len(character) == 1 and character.isascii() and character.isdigit()):
            return self
        if int(character) > _MAX_TENS.get(self.at, 9):
            character = f"0{character}"
        digits = _put(self.digits, self.at, character)
        if int(digits[:_MINUTES]) >= _TO_NEXT_PART[_HOURS]:
            if self.at != _HOURS:
                return self
            digits = _put(digits, _HOURS, "20")
        return replace(self, digits=digits, at=(self.at + len(character)) % _DIGITS)

    def erased(self) -> Self:
        """Go back by one digit, which becomes 0; from the first to the last one."""
        at = (self.at - 1) % _DIGITS
        return replace(self, digits=_put(self.digits, at, "0"), at=at)

    def cleared(self) -> Self:
        """Midnight."""
        return replace(self, digits="0" * _DIGITS, at=0)

    def moved(self, by: int) -> Self:
        """Type another digit, `by` places to the right; the ends hold."""
        return self.placed(min(max(0, self.at + by), _DIGITS - 1))

    def placed(self, at: int) -> Self:
        """Type the digit `at`, 0 to 3."""
        return replace(self, at=at)

    def stepped(self, part: int, by: int) -> Self:
        """Add to the hours or minutes; neither carries over to the other, nor to the day.

        Args:
            part: 0 = hours, 1 = minutes.
            by: How many.
        """
        begin = part * _PART
        value = (int(self.digits[begin : begin + _PART]) + by) % _TO_NEXT_PART[begin]
        return replace(self, digits=_put(self.digits, begin, f"{value:02}"))

    @property
    def part(self) -> int:
        """The part being typed: 0 = hours, 1 = minutes."""
        return self.at // _PART


def _put(digits: str, at: int, new: str) -> str:
    return f"{digits[:at]}{new}{digits[at + len(new) :]}"
