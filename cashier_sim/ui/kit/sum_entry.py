"""What a cashier types on the keypad: a sum as a small state machine, without Qt.

A fresh entry shows the sum it was given, and the first key replaces it. Keys that would lead
above `maximum` are refused and the entry says why; a value below `minimum` is legal while typing,
since 500 begins with 5.
"""

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum

from cashier_sim.ui.kit.money import group_thousands

COMMA = ","
MAX_DIGITS = 9
SUM_DECIMALS = 2
AMOUNT_DECIMALS = 3
_ZERO = Decimal(0)


class EntryProblem(Enum):
    """What is wrong with what was typed."""

    ABOVE_MAXIMUM = "payment_sum_too_large"
    BELOW_MINIMUM = "payment_sum_too_small"


@dataclass(frozen=True, slots=True, kw_only=True)
class SumEntry:
    """A sum being typed. Every key gives a new entry.

    Args:
        text: Digits, at most one comma, decimals behind it.
        is_fresh: The next digit starts anew instead of being appended.
        minimum: Least sum that may be left standing, None = no limit.
        maximum: Largest sum that may be typed, None = no limit.
        decimals: Digits that may stand behind the comma: 2 for sums, 3 for amounts.
        refused: Whether the last key was refused since it led above `maximum`.
    """

    text: str = ""
    is_fresh: bool = True
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    decimals: int = SUM_DECIMALS
    refused: bool = False

    @classmethod
    def of(
        cls,
        value: Decimal,
        *,
        minimum: Decimal | None = None,
        maximum: Decimal | None = None,
        decimals: int = SUM_DECIMALS,
    ) -> "SumEntry":
        """Return a fresh entry that shows `value`."""
        text = _text(value, decimals)
        return cls(text=text, minimum=minimum, maximum=maximum, decimals=decimals)

    @property
    def value(self) -> Decimal:
        """The sum typed so far, 0 when empty."""
        text = self.text.replace(COMMA, ".").rstrip(".")
        return Decimal(text or "0")

    @property
    def problem(self) -> EntryProblem | None:
        """What is wrong now, or None."""
        if self.refused:
            return EntryProblem.ABOVE_MAXIMUM
        if self.minimum is not None and self.value < self.minimum:
            return EntryProblem.BELOW_MINIMUM
        return None

    @property
    def is_complete(self) -> bool:
        """Whether the value may be taken over as it stands."""
        return self.minimum is None or self.value >= self.minimum

    def shown(self, mark: str = COMMA) -> str:
        """Return the text for the display, with `mark` as the decimal mark."""
        whole, comma, decimals = self.text.partition(COMMA)
        return f"{group_thousands(whole or '0')}{mark if comma else ''}{decimals}"

    def digit(self, digit: str) -> "SumEntry":
        """Return the entry after a digit key, `0` to `9`."""
        base = "" if self.is_fresh else self.text
        whole, comma, decimals = base.partition(COMMA)
        if comma:
            if len(decimals) == self.decimals:
                return self
            return self._typed(f"{base}{digit}")
        if len(whole) == MAX_DIGITS:
            return self
        return self._typed(f"{whole}{digit}".lstrip("0") or "0")

    def comma(self) -> "SumEntry":
        """Return the entry after the decimal key."""
        base = "" if self.is_fresh else self.text
        return self if COMMA in base else self._typed(f"{base or '0'}{COMMA}")

    def backspace(self) -> "SumEntry":
        """Return the entry with the last key taken back."""
        return self._typed(self.text[:-1])

    def clear(self) -> "SumEntry":
        """Return the empty entry."""
        return self._typed("")

    def add(self, step: Decimal) -> "SumEntry":
        """Return the entry after a quick-sum key (+100): `step` more than before."""
        value = self.value + step
        if len(str(int(value))) > MAX_DIGITS:
            return self
        return self._typed(_text(value, self.decimals))

    def _typed(self, text: str) -> "SumEntry":
        typed = replace(self, text=text, is_fresh=False, refused=False)
        if self.maximum is not None and typed.value > max(self.maximum, _ZERO):
            # Less than before is a way back down, never refused.
            return typed if typed.value < self.value else replace(self, refused=True)
        return typed


def _text(value: Decimal, decimals: int) -> str:
    if value == _ZERO:
        return ""
    whole, _, rest = f"{value:.{decimals}f}".partition(".")
    if decimals == SUM_DECIMALS:  # a sum shows both of its decimals or none
        return whole if not rest.strip("0") else f"{whole}{COMMA}{rest}"
    rest = rest.rstrip("0")
    return f"{whole}{COMMA}{rest}" if rest else whole
