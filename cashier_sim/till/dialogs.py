"""Dialogs that wait for the cashier, without a toolkit.

A dialog is a value; `problem` checks an answer by the same rules for mouse, keyboard, wedge and
scenario. None is always a legal answer: it means cancelled or closed.

Source: `IViewManager` (iikoFront API, V6); notices and questions are the register's own.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from typing import Self

from cashier_sim.engine.ports import Notice, Question
from cashier_sim.plugin_api import (
    BarcodeInputDialogResult,
    ButtonWidth,
    CardInputDialogResult,
    ExtendedInputDialogSettings,
    InputDialogResult,
    InputDialogTypes,
    NumberInputDialogResult,
    NumericStringInputDialogResult,
    PhoneInputDialogResult,
)

MAX_NUMBER = 2_147_483_647
"""Largest number of the input dialog: .NET's `int`."""

PHONE_DIGITS = 11
"""Digits of a complete phone number with the country code +7."""

Answer = None | bool | int | str | InputDialogResult


class AnswerProblem(Enum):
    """Why an answer does not fit; the screen has a sentence for each."""

    WRONG_KIND = "answer_wrong_kind"
    OUT_OF_RANGE = "answer_out_of_range"
    NOT_LISTENED_TO = "answer_not_listened_to"
    EMPTY = "answer_empty"
    TOO_LONG = "answer_too_long"
    INCOMPLETE = "answer_incomplete"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialog:
    """A dialog on the screen; the subclasses say which."""

    id: int
    call_id: int | None = None
    """The plugin call that waits for it; None for the register's own."""
    plugin_name: str = ""
    """Which plugin shows it; empty for the register's own."""

    def problem(self, answer: Answer) -> AnswerProblem | None:
        """Why `answer` does not fit this dialog, or None if it does."""
        return None if answer is None else self._problem(answer)

    def _problem(self, answer: bool | int | str | InputDialogResult) -> AnswerProblem | None:
        raise NotImplementedError

    def masked(self, mask: Callable[[str], str]) -> Self:
        """The dialog with `mask` applied to what it says; what is typed into it is left alone."""
        del mask
        return self

    @property
    def listens_to_cards(self) -> bool:
        """Whether a card swipe answers it."""
        return False

    @property
    def listens_to_barcodes(self) -> bool:
        """Whether a scan answers it."""
        return False


@dataclass(frozen=True, slots=True, kw_only=True)
class OkDialog(Dialog):
    """Tells something; answered by True or None."""

    title: str
    message: str

    def masked(self, mask: Callable[[str], str]) -> Self:
        """The dialog with `mask` applied to title and message."""
        return replace(self, title=mask(self.title), message=mask(self.message))

    def _problem(self, answer: bool | int | str | InputDialogResult) -> AnswerProblem | None:
        return None if answer is True else AnswerProblem.WRONG_KIND


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorDialog(Dialog):
    """Tells a plugin's error; answered by True or None."""

    message: str

    def masked(self, mask: Callable[[str], str]) -> Self:
        """The dialog with `mask` applied to the message."""
        return replace(self, message=mask(self.message))

    def _problem(self, answer: bool | int | str | InputDialogResult) -> AnswerProblem | None:
        return None if answer is True else AnswerProblem.WRONG_KIND


@dataclass(frozen=True, slots=True, kw_only=True)
class YesNoDialog(Dialog):
    """Asks; answered by a bool."""

    title: str
    message: str

    def masked(self, mask: Callable[[str], str]) -> Self:
        """The dialog with `mask` applied to title and message."""
        return replace(self, title=mask(self.title), message=mask(self.message))

    def _problem(self, answer: bool | int | str | InputDialogResult) -> AnswerProblem | None:
        return None if isinstance(answer, bool) else AnswerProblem.WRONG_KIND


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooserDialog(Dialog):
    """Offers `items`; answered by an index from 0."""

    title: str
    items: tuple[str, ...]
    selected_item_index: int = -1
    button_width: ButtonWidth = ButtonWidth.NORMAL

    def masked(self, mask: Callable[[str], str]) -> Self:
        """The dialog with `mask` applied to title and items."""
        items = tuple(map(mask, self.items))
        return replace(self, title=mask(self.title), items=items)

    def _problem(self, answer: bool | int | str | InputDialogResult) -> AnswerProblem | None:
        if isinstance(answer, bool) or not isinstance(answer, int):
            return AnswerProblem.WRONG_KIND
        return None if 0 <= answer < len(self.items) else AnswerProblem.OUT_OF_RANGE


@dataclass(frozen=True, slots=True, kw_only=True)
class InputDialog(Dialog):
    """Asks for a number, a card, or either; answered by the matching result."""

    title: str
    types: InputDialogTypes
    initial_value: int | None = None

    def masked(self, mask: Callable[[str], str]) -> Self:
        """The dialog with `mask` applied to the title."""
        return replace(self, title=mask(self.title))

    @property
    def listens_to_cards(self) -> bool:
        """Whether `types` has `CARD`."""
        return InputDialogTypes.CARD in self.types

    def _problem(self, answer: bool | int | str | InputDialogResult) -> AnswerProblem | None:
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

    title: str
    hint: str
    settings: ExtendedInputDialogSettings

    def masked(self, mask: Callable[[str], str]) -> Self:
        """The dialog with `mask` applied to title and hint."""
        return replace(self, title=mask(self.title), hint=mask(self.hint))

    @property
    def listens_to_cards(self) -> bool:
        """Whether the card slider is on."""
        return self.settings.enable_card_slider

    @property
    def listens_to_barcodes(self) -> bool:
        """Whether there is a barcode tab."""
        return self.settings.enable_barcode

    def _problem(self, answer: bool | int | str | InputDialogResult) -> AnswerProblem | None:
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

    title: str
    initial_text: str = ""
    is_multiline: bool = True
    max_length: int = MAX_NUMBER
    capitalize: bool = False
    is_password: bool = False
    """Hides the text and overrides `is_multiline` and `capitalize`."""

    def masked(self, mask: Callable[[str], str]) -> Self:
        """The dialog with `mask` applied to the title, not to the text that is given back."""
        return replace(self, title=mask(self.title))

    def _problem(self, answer: bool | int | str | InputDialogResult) -> AnswerProblem | None:
        if not isinstance(answer, str):
            return AnswerProblem.WRONG_KIND
        return AnswerProblem.TOO_LONG if len(answer) > self.max_length else None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeDialog(Dialog):
    """A notice of the register; answered by True or None."""

    notice: Notice

    def _problem(self, answer: bool | int | str | InputDialogResult) -> AnswerProblem | None:
        return None if answer is True else AnswerProblem.WRONG_KIND


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionDialog(Dialog):
    """A question of the register; answered by one of its options. None = its last, safe option."""

    question: Question

    def _problem(self, answer: bool | int | str | InputDialogResult) -> AnswerProblem | None:
        return None if answer in self.question.options else AnswerProblem.WRONG_KIND


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
