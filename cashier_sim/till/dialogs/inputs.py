"""The dialogs that something is chosen or typed in. Source: `IViewManager`."""

from dataclasses import dataclass
from typing import ClassVar

from cashier_sim.plugin_api import (
    BarcodeInputDialogResult,
    ButtonWidth,
    CardInputDialogResult,
    ExtendedInputDialogSettings,
    InputDialogTypes,
    NumberInputDialogResult,
    NumericStringInputDialogResult,
    PhoneInputDialogResult,
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
    """Asks for a barcode, a phone, digits or a card; answered by the result of the tab used."""

    said: ClassVar = ("title", "hint", "ok_caption", "cancel_caption")

    title: str
    hint: str
    settings: ExtendedInputDialogSettings
    ok_caption: str | None = None
    cancel_caption: str | None = None

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
            case NumericStringInputDialogResult(numeric_string=text):
                enabled, problem = settings.enable_numeric_string, _digits_problem(text)
            case PhoneInputDialogResult(phone_number=text):
                enabled, problem = settings.enable_phone, _phone_problem(text)
            case _:
                return AnswerProblem.WRONG_KIND
        return problem if enabled else AnswerProblem.NOT_LISTENED_TO


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
        if not isinstance(answer, str):
            return AnswerProblem.WRONG_KIND
        return AnswerProblem.TOO_LONG if len(answer) > self.max_length else None


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
