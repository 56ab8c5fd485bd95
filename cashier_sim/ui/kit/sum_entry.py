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
MAX_DECIMALS = 2
_ZERO = Decimal(0)


class EntryProblem(Enum):
    """What is wrong with what was typed."""

    ABOVE_MAXIMUM = "payment_sum_too_large"
    BELOW_MINIMUM = "payment_sum_too_small"


@dataclass(frozen=True, slots=True, kw_only=True)
class SumEntry:
    """A sum being typed. Every key gives a new entry.

    Args:
        text: Digits, at most one comma, at most two decimals behind it.
        is_fresh: The next digit starts anew instead of being appended.
        minimum: Least sum that may be left standing, None = no limit.
        maximum: Largest sum that may be typed, None = no limit.
        refused: Whether the last key was refused since it led above `maximum`.
    """

    text: str = ""
    is_fresh: bool = True
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    refused: bool = False

    @classmethod
    def of(
        cls, value: Decimal, *, minimum: Decimal | None = None, maximum: Decimal | None = None
    ) -> "SumEntry":
        """Return a fresh entry that shows `value`."""
        text = f"{value:.2f}".replace(".", COMMA).removesuffix(",00")
        return cls(text="" if value == _ZERO else text, minimum=minimum, maximum=maximum)

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
            if len(decimals) == MAX_DECIMALS:
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
        return self._typed(f"{value:.2f}".replace(".", COMMA).removesuffix(",00"))

    def _typed(self, text: str) -> "SumEntry":
        typed = replace(self, text=text, is_fresh=False, refused=False)
        if self.maximum is not None and typed.value > max(self.maximum, _ZERO):
            # Less than before is a way back down, never refused.
            return typed if typed.value < self.value else replace(self, refused=True)
        return typed
