"""What is typed on the keypads of the dialogs, without a toolkit.

Entries are immutable: each key gives the next entry. A key that does not fit leaves it as it is.
"""

from dataclasses import dataclass, replace
from typing import Protocol, Self

from cashier_sim.plugin_api import (
    BarcodeInputDialogResult,
    InputDialogResult,
    NumberInputDialogResult,
    NumericStringInputDialogResult,
    PhoneInputDialogResult,
    StringInputDialogResult,
)
from cashier_sim.till.dialogs import MAX_NUMBER, PinEntry

COUNTRY_CODE = "7"
"""The phone mask's country code."""

PHONE_MASK = "+7 ({}{}{}) {}{}{}-{}{}-{}{}"
_PHONE_LENGTH = PHONE_MASK.count("{}")
_BLANK = "_"

MAX_TEXT_LENGTH = 128
"""Longest code or row of digits that can be typed; longer ones come from a scanner only."""

MAX_PIN_LENGTH = 16
PIN_DOT = "●"


class Entry(Protocol):
    """What a keypad edits."""

    @property
    def text(self) -> str:
        """What the field shows."""
        ...

    @property
    def result(self) -> InputDialogResult | PinEntry | None:
        """The answer that «OK» gives; None = not complete, «OK» is disabled."""
        ...

    def typed(self, character: str) -> Self:
        """The entry after one character."""
        ...

    def erased(self) -> Self:
        """The entry without its last character."""
        ...

    def cleared(self) -> Self:
        """The empty entry."""
        ...


@dataclass(frozen=True, slots=True)
class NumberEntry:
    """A whole number of the input dialog, 0 to `MAX_NUMBER`."""

    digits: str = ""
    is_initial: bool = False
    """Holds the plugin's initial value: the first digit replaces it."""

    @classmethod
    def starting_with(cls, value: int | None) -> Self:
        """The entry as the dialog opens."""
        return cls() if value is None else cls(str(value), is_initial=True)

    @property
    def text(self) -> str:
        """What the field shows: 0 while nothing is typed."""
        return self.digits or "0"

    @property
    def result(self) -> NumberInputDialogResult | None:
        """The number, or None while nothing is typed."""
        return NumberInputDialogResult(number=int(self.digits)) if self.digits else None

    def typed(self, character: str) -> Self:
        """Append a digit; leading zeros go, a digit beyond `MAX_NUMBER` is not taken."""
        if not _is_digit(character):
            return self
        digits = character if self.is_initial else self.digits + character
        number = int(digits)
        return self if number > MAX_NUMBER else replace(self, digits=str(number), is_initial=False)

    def erased(self) -> Self:
        """Without the last digit."""
        return replace(self, digits=self.digits[:-1], is_initial=False)

    def cleared(self) -> Self:
        """Nothing typed."""
        return replace(self, digits="", is_initial=False)


@dataclass(frozen=True, slots=True)
class PhoneEntry:
    """A phone number behind the mask +7."""

    digits: str = ""
    """The ten digits after the country code, as far as typed."""

    @property
    def text(self) -> str:
        """What the field shows, with a blank for each missing digit."""
        return PHONE_MASK.format(*self.digits.ljust(_PHONE_LENGTH, _BLANK))

    @property
    def result(self) -> PhoneInputDialogResult | None:
        """The number as `+7…`, or None until it is complete."""
        if len(self.digits) < _PHONE_LENGTH:
            return None
        return PhoneInputDialogResult(phone_number=f"+{COUNTRY_CODE}{self.digits}")

    def typed(self, character: str) -> Self:
        """Append a digit."""
        if not _is_digit(character) or len(self.digits) == _PHONE_LENGTH:
            return self
        return replace(self, digits=self.digits + character)

    def erased(self) -> Self:
        """Without the last digit."""
        return replace(self, digits=self.digits[:-1])

    def cleared(self) -> Self:
        """Nothing typed."""
        return replace(self, digits="")


@dataclass(frozen=True, slots=True)
class DigitsEntry:
    """Digits that are not a number: leading zeros stay."""

    text: str = ""
    gives_string: bool = False
    """The result is a `StringInputDialogResult`: so since V7."""

    @property
    def result(self) -> NumericStringInputDialogResult | StringInputDialogResult | None:
        """The digits, or None while there are none."""
        if not self.text:
            return None
        if self.gives_string:
            return StringInputDialogResult(result=self.text)
        return NumericStringInputDialogResult(numeric_string=self.text)

    def typed(self, character: str) -> Self:
        """Append a digit."""
        fits = _is_digit(character) and len(self.text) < MAX_TEXT_LENGTH
        return replace(self, text=self.text + character) if fits else self

    def erased(self) -> Self:
        """Without the last digit."""
        return replace(self, text=self.text[:-1])

    def cleared(self) -> Self:
        """Nothing typed."""
        return replace(self, text="")


@dataclass(frozen=True, slots=True)
class PinDigits:
    """A pin, of which only the length is shown."""

    digits: str = ""

    @property
    def text(self) -> str:
        """A dot for each digit."""
        return PIN_DOT * len(self.digits)

    @property
    def result(self) -> PinEntry | None:
        """The pin, or None while nothing is typed."""
        return PinEntry(self.digits) if self.digits else None

    def typed(self, character: str) -> Self:
        """Append a digit."""
        fits = _is_digit(character) and len(self.digits) < MAX_PIN_LENGTH
        return replace(self, digits=self.digits + character) if fits else self

    def erased(self) -> Self:
        """Without the last digit."""
        return replace(self, digits=self.digits[:-1])

    def cleared(self) -> Self:
        """Nothing typed."""
        return replace(self, digits="")


@dataclass(frozen=True, slots=True)
class BarcodeEntry:
    """A barcode typed by hand; letters come from the physical keyboard."""

    text: str = ""

    @property
    def result(self) -> BarcodeInputDialogResult | None:
        """The code, or None while there is none."""
        return BarcodeInputDialogResult(barcode=self.text) if self.text else None

    def typed(self, character: str) -> Self:
        """Append a printable ASCII character: no common barcode holds others."""
        fits = len(character) == 1 and character.isascii() and character.isprintable()
        if not fits or len(self.text) >= MAX_TEXT_LENGTH:
            return self
        return replace(self, text=self.text + character)

    def erased(self) -> Self:
        """Without the last character."""
        return replace(self, text=self.text[:-1])

    def cleared(self) -> Self:
        """Nothing typed."""
        return replace(self, text="")


def _is_digit(character: str) -> bool:
    return len(character) == 1 and character.isascii() and character.isdigit()
