"""The dialogs that something is chosen or typed in. Source: `IViewManager`."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from cashier_sim.plugin_api import (
    BarcodeInputDialogResult,
    ButtonWidth,
    CardInputDialogResult,
    DecimalInputDialogResult,
    ExtendedInputDialogSettings,
    InputDialogTypes,
    NumberInputDialogResult,
    NumericInputMode,
    NumericStringInputDialogResult,
    PhoneInputDialogResult,
    StringInputDialogResult,
)
from cashier_sim.till.dialogs.base import AnswerProblem, Dialog, Given

MAX_NUMBER = 2_147_483_647
"""Largest number of the input dialog: .NET's `int`."""

PHONE_DIGITS = 11
"""Digits of a complete phone number with the country code +7."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooserDialog(Dialog):
    """Offers `items`; answered by an index from 0."""

    said: ClassVar = ("title", "items", "cancel_caption")

    title: str
    items: tuple[str, ...]
    selected_item_index: int = -1
    button_width: ButtonWidth = ButtonWidth.NORMAL
    cancel_caption: str | None = None

    def _problem(self, answer: Given) -> AnswerProblem | None:
        if isinstance(answer, bool) or not isinstance(answer, int):
            return AnswerProblem.WRONG_KIND
        return None if 0 <= answer < len(self.items) else AnswerProblem.OUT_OF_RANGE


@dataclass(frozen=True, slots=True, kw_only=True)
class InputDialog(Dialog):
    """Asks for a number, a card, or either; answered by the matching result."""

    said: ClassVar = ("title", "ok_caption", "cancel_caption")

    title: str
    types: InputDialogTypes
    initial_value: int | None = None
    ok_caption: str | None = None
    cancel_caption: str | None = None

    @property
    def listens_to_cards(self) -> bool:
        """Whether `types` has `CARD`."""
        return InputDialogTypes.CARD in self.types

    def _problem(self, answer: Given) -> AnswerProblem | None:
        if isinstance(answer, CardInputDialogResult):
            return None if self.listens_to_cards else AnswerProblem.NOT_LISTENED_TO
        if not isinstance(answer, NumberInputDialogResult):
            return AnswerProblem.WRONG_KIND
        if InputDialogTypes.NUMBER not in self.types:
            return AnswerProblem.NOT_LISTENED_TO
        return None if 0 <= answer.number <= MAX_NUMBER else AnswerProblem.OUT_OF_RANGE


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtendedInputDialog(Dialog):
    """Asks for a barcode, a phone, a number or a card; answered by the result of the tab used."""

    said: ClassVar = ("title", "hint", "ok_caption", "cancel_caption")

    title: str
    hint: str
    settings: ExtendedInputDialogSettings
    gives_strings: bool = False
    """Digits come back as a `StringInputDialogResult`: so since V7."""
    ok_caption: str | None = None
    cancel_caption: str | None = None

    @property
    def numeric_mode(self) -> NumericInputMode:
        """What the numeric tab asks for; the older switch means digits."""
        mode = self.settings.numeric_input_mode
        is_old = mode is NumericInputMode.DISABLED and self.settings.enable_numeric_string
        return NumericInputMode.STRING if is_old else mode

    @property
    def listens_to_cards(self) -> bool:
        """Whether the card slider is on."""
        return self.settings.enable_card_slider

    @property
    def listens_to_barcodes(self) -> bool:
        """Whether there is a barcode tab."""
        return self.settings.enable_barcode

    def _problem(self, answer: Given) -> AnswerProblem | None:
        settings = self.settings
        match answer:
            case CardInputDialogResult():
                enabled, problem = settings.enable_card_slider, None
            case BarcodeInputDialogResult(barcode=text):
                enabled, problem = settings.enable_barcode, _text_problem(text)
            case PhoneInputDialogResult(phone_number=text):
                enabled, problem = settings.enable_phone, _phone_problem(text)
            case _:
                return self._numeric_problem(answer)
        return problem if enabled else AnswerProblem.NOT_LISTENED_TO

    def _numeric_problem(self, answer: Given) -> AnswerProblem | None:
        match answer:
            case StringInputDialogResult(result=text) if self.gives_strings:
                asked, problem = NumericInputMode.STRING, _digits_problem(text)
            case NumericStringInputDialogResult(numeric_string=text) if not self.gives_strings:
                asked, problem = NumericInputMode.STRING, _digits_problem(text)
            case DecimalInputDialogResult(decimal=number):
                asked, problem = NumericInputMode.DECIMAL, self._decimal_problem(number)
            case _:
                return AnswerProblem.WRONG_KIND
        return problem if self.numeric_mode is asked else AnswerProblem.NOT_LISTENED_TO

    def _decimal_problem(self, number: Decimal) -> AnswerProblem | None:
        least, most = self.settings.min_decimal_value, self.settings.max_decimal_value
        if not number.is_finite():
            return AnswerProblem.WRONG_KIND
        is_inside = (least is None or least <= number) and (most is None or number <= most)
        return None if is_inside else AnswerProblem.OUT_OF_RANGE


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyboardDialog(Dialog):
    """Asks for text; answered by it."""

    said: ClassVar = ("title", "ok_caption", "cancel_caption")

    title: str
    initial_text: str = ""
    is_multiline: bool = True
    max_length: int = MAX_NUMBER
    capitalize: bool = False
    is_password: bool = False
    """Hides the text and overrides `is_multiline` and `capitalize`."""
    ok_caption: str | None = None
    cancel_caption: str | None = None

    def _problem(self, answer: Given) -> AnswerProblem | None:
        return self._typed_problem(answer) if isinstance(answer, str) else AnswerProblem.WRONG_KIND

    def _typed_problem(self, text: str) -> AnswerProblem | None:
        return AnswerProblem.TOO_LONG if len(text) > self.max_length else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtendedKeyboardDialog(KeyboardDialog):
    """Asks for text, a card or a code; answered by the matching result."""

    enable_card_slider: bool = False
    enable_barcode: bool = False

    @property
    def listens_to_cards(self) -> bool:
        """Whether the card slider is on."""
        return self.enable_card_slider

    @property
    def listens_to_barcodes(self) -> bool:
        """Whether scans are taken."""
        return self.enable_barcode

    def _problem(self, answer: Given) -> AnswerProblem | None:
        match answer:
            case StringInputDialogResult(result=text):
                enabled, problem = True, self._typed_problem(text)
            case CardInputDialogResult():
                enabled, problem = self.enable_card_slider, None
            case BarcodeInputDialogResult(barcode=text):
                enabled, problem = self.enable_barcode, _text_problem(text)
            case _:
                return AnswerProblem.WRONG_KIND
        return problem if enabled else AnswerProblem.NOT_LISTENED_TO


def _text_problem(text: str) -> AnswerProblem | None:
    return None if text else AnswerProblem.EMPTY


def _digits_problem(text: str) -> AnswerProblem | None:
    if not text:
        return AnswerProblem.EMPTY
    return None if text.isascii() and text.isdigit() else AnswerProblem.WRONG_KIND


def _phone_problem(text: str) -> AnswerProblem | None:
    digits = text.removeprefix("+")
    if not (digits.isascii() and digits.isdigit()):
        return AnswerProblem.WRONG_KIND if digits else AnswerProblem.EMPTY
    return None if len(digits) == PHONE_DIGITS else AnswerProblem.INCOMPLETE
