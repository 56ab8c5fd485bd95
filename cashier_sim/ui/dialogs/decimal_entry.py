"""A number with decimals as it is typed, without a toolkit; see `entries`."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Self

from cashier_sim.plugin_api import DecimalInputDialogResult

MAX_WHOLE_DIGITS = 15
MAX_DECIMALS = 9
"""More is not typed: together they stay within the 28 digits of .NET's `decimal`."""

_MARKS = frozenset(".,юбЮБ")
"""What stands for the decimal mark: also its keys under a Russian layout."""

_MINUS = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class DecimalEntry:
    """A number between two bounds."""

    mark: str
    """The decimal mark that is shown."""
    least: Decimal | None = None
    most: Decimal | None = None
    """The bounds, inclusive; None = none."""
    digits: str = ""
    """What is typed: digits, at most one point, a minus before them."""

    @property
    def text(self) -> str:
        """What the field shows: 0 while nothing is typed."""
        return (self.digits or "0").replace(".", self.mark)

    @property
    def number(self) -> Decimal | None:
        """What is typed so far; None while there is no digit."""
        return Decimal(self.digits) if any(map(str.isdigit, self.digits)) else None

    @property
    def is_outside(self) -> bool:
        """Whether the number is not within the bounds."""
        number = self.number
        if number is None:
            return False
        is_low = self.least is not None and number < self.least
        return is_low or (self.most is not None and number > self.most)

    @property
    def result(self) -> DecimalInputDialogResult | None:
        """The number, or None while nothing is typed or it is outside the bounds."""
        number = self.number
        if number is None or self.is_outside:
            return None
        return DecimalInputDialogResult(decimal=number)

    def typed(self, character: str) -> Self:
        """Append a digit or the decimal mark; a minus turns the sign where that may fit."""
        if character in _MARKS:
            return self if "." in self.digits else self._with(f"{self.digits or '0'}.")
        if character == _MINUS:
            return self._turned()
        if not (len(character) == 1 and character.isascii() and character.isdigit()):
            return self
        return self._with_digit(character)

    def erased(self) -> Self:
        """Without the last character."""
        return self._with(self.digits[:-1])

    def cleared(self) -> Self:
        """Nothing typed."""
        return self._with("")

    def filled(self, number: Decimal) -> Self:
        """Another number in its place."""
        return self._with(f"{number:f}")

    def _with(self, digits: str) -> Self:
        return replace(self, digits="" if digits == _MINUS else digits)

    def _turned(self) -> Self:
        if self.digits.startswith(_MINUS):
            return self._with(self.digits.removeprefix(_MINUS))
        may_be_negative = self.least is None or self.least < 0
        return self._with(f"-{self.digits or '0'}") if may_be_negative else self

    def _with_digit(self, digit: str) -> Self:
        sign = _MINUS if self.digits.startswith(_MINUS) else ""
        whole, point, decimals = self.digits.removeprefix(_MINUS).partition(".")
        if point:
            decimals += digit
        else:
            whole = digit if whole == "0" else whole + digit
        fits = len(whole) <= MAX_WHOLE_DIGITS and len(decimals) <= MAX_DECIMALS
        return self._with(f"{sign}{whole}{point}{decimals}") if fits else self
