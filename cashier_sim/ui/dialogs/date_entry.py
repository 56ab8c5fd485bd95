"""A date typed as digits over the one that stands there, without a toolkit.

Entries are immutable: each key gives the next entry. A key that does not fit leaves it as it is.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Self

BLANK = "_"
_DIGITS = 8
_DAY, _MONTH, _YEAR = 0, 2, 4
"""Where the parts begin, in digits."""

_MAX_TENS = {_DAY: 3, _MONTH: 1}
"""Largest first digit of a part; a larger one is the part's only digit."""


@dataclass(frozen=True, slots=True)
class DateEntry:
    """Day, month and year as eight digits, one of which is being typed."""

    digits: str
    """`ddmmyyyy`; a digit that was erased is `BLANK`."""
    at: int = 0
    """The digit being typed, 0 to 7; after the last one it is the first again."""

    @classmethod
    def starting_with(cls, day: date) -> Self:
        """The entry as the dialog opens."""
        return cls(f"{day.day:02}{day.month:02}{day.year:04}")

    @property
    def text(self) -> str:
        """What the field shows, `dd.mm.yyyy`."""
        return f"{self.digits[:_MONTH]}.{self.digits[_MONTH:_YEAR]}.{self.digits[_YEAR:]}"

    @property
    def place(self) -> int:
        """The character of `text` that is being typed."""
        return _place(self.at)

    @property
    def is_complete(self) -> bool:
        """Whether no digit is missing."""
        return BLANK not in self.digits

    @property
    def day(self) -> date | None:
        """The date; None while a digit is missing, and for one that no calendar has."""
        if not self.is_complete:
            return None
        day, month, year = (int(part) for part in self.text.split("."))
        try:
            return date(year, month, day)
        except ValueError:
            return None

    @property
    def is_impossible(self) -> bool:
        """Whether it is typed to the end of a part, and no calendar has it."""
        is_between_parts = self.at in {_DAY, _MONTH, _YEAR}
        return is_between_parts and self.is_complete and self.day is None

    def typed(self, character: str) -> Self:
        """Put a digit in place of the one being typed, and go on to the next.

        A digit that no day or month begins with is taken for the whole part: 4 is day 04.
        """
        if not (len(character) == 1 and character.isascii() and character.isdigit()):
            return self
        if int(character) > _MAX_TENS.get(self.at, 9):
            character = f"0{character}"
        digits = _put(self.digits, self.at, character)
        return replace(self, digits=digits, at=(self.at + len(character)) % _DIGITS)

    def erased(self) -> Self:
        """Go back by one digit and erase it; from the first of a complete date to the last one."""
        if self.at == 0 and not self.is_complete:
            return self
        at = (self.at - 1) % _DIGITS
        return replace(self, digits=_put(self.digits, at, BLANK), at=at)

    def cleared(self) -> Self:
        """All digits erased."""
        return replace(self, digits=BLANK * _DIGITS, at=0)

    def moved(self, by: int) -> Self:
        """Type another digit, `by` places to the right; the ends hold."""
        return replace(self, at=min(max(0, self.at + by), _DIGITS - 1))

    def placed(self, place: int) -> Self:
        """Type the digit at, or before, a character of `text`."""
        return replace(self, at=sum(_place(at) <= place for at in range(1, _DIGITS)))


def _put(digits: str, at: int, new: str) -> str:
    return f"{digits[:at]}{new}{digits[at + len(new) :]}"


def _place(at: int) -> int:
    return at + (at >= _MONTH) + (at >= _YEAR)
