"""Makes the answer that the open dialog takes of what a scenario types or presses."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from cashier_sim.engine.codes import Code
from cashier_sim.plugin_api import (
    BarcodeInputDialogResult,
    DecimalInputDialogResult,
    InputDialogTypes,
    NumberInputDialogResult,
    NumericInputMode,
    NumericStringInputDialogResult,
    PhoneInputDialogResult,
    StringInputDialogResult,
)
from cashier_sim.scenario import words
from cashier_sim.scenario.dialog_texts import texts_of
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.grammar.names import find
from cashier_sim.scenario.language import Language
from cashier_sim.till.codes import Code as TillCode
from cashier_sim.till.dialogs import (
    Answer,
    CalendarDialog,
    ChooserDialog,
    DateNumpadDialog,
    DateTimeDialog,
    Dialog,
    ExtendedInputDialog,
    ExtendedKeyboardDialog,
    Given,
    InputDialog,
    KeyboardDialog,
    MessageDialog,
    NoticeDialog,
    PermissionDialog,
    PinEntry,
    QuantityChangerDialog,
    QuestionDialog,
)

STANDARD: Mapping[str, Mapping[Language, str]] = {
    name: {Language.RUSSIAN: russian, Language.ENGLISH: english}
    for name, russian, english in (
        ("ok", "ОК", "OK"),
        ("close", "Закрыть", "Close"),
        ("yes", "Да", "Yes"),
        ("no", "Нет", "No"),
        ("retry", "Повторить", "Retry"),
        ("ignore", "Игнорировать", "Ignore"),
        ("cancel", "Отмена", "Cancel"),
    )
}
"""What the screen writes on buttons that have no caption of a plugin's."""

_OK_RUSSIAN = STANDARD["ok"][Language.RUSSIAN]
_OK_ENGLISH = STANDARD["ok"][Language.ENGLISH]
_OPTION = "option "
"""Stands before the codes of options, which may be called like a standard button."""

OPTIONS: tuple[str, ...] = (
    Code.RETRY,
    Code.GIVE_UP,
    Code.CLOSE_SHIFT,
    Code.KEEP_OPEN,
    TillCode.GIVE_BACK,
    TillCode.KEEP_PAYMENT,
    TillCode.REMOVE_DISH,
    TillCode.KEEP_DISH,
)
"""What the register's own questions offer."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button of a dialog, as a sentence names it."""

    caption: str = ""
    """A plugin's own words; empty when `name` says it."""
    name: str = ""
    """The first standard button or option with these words in the file's language."""


def pressed(caption: str, language: Language) -> Pressed:
    """The button of these words."""
    told = _typed(caption, language)
    for name in (*STANDARD, *(f"{_OPTION}{one}" for one in OPTIONS)):
        if caption_of(Pressed(name=name), language) == told:
            return Pressed(name=name)
    return Pressed(caption)


def _typed(caption: str, language: Language) -> str:
    """A caption as it is compared: in Russian, «OK» is the same in letters of either alphabet."""
    is_ok = language is Language.RUSSIAN and caption == _OK_ENGLISH
    return _OK_RUSSIAN if is_ok else words.plain(caption)


def caption_of(button: Pressed, language: Language) -> str:
    """The words of a button."""
    if not button.name:
        return button.caption
    standard = STANDARD.get(button.name)
    return standard[language] if standard else _option(button.name, language)


def button_answering(dialog: Dialog, answer: Answer) -> Pressed | None:
    """The button that gives an answer; None when the dialog has none for it, or several alike."""
    match dialog:
        case QuestionDialog():
            return Pressed(name=f"{_OPTION}{answer}") if answer in OPTIONS else None
        case NoticeDialog():
            return Pressed(name="close") if answer is True else None
        case MessageDialog(buttons=buttons):
            own = [button.caption for button in buttons if button.caption is not None]
            for button in buttons:
                if button.answer is answer:
                    caption = button.caption
                    if caption is not None:
                        return Pressed(caption) if own.count(caption) == 1 else None
                    is_hidden = any(one in own for one in STANDARD[button.name].values())
                    return None if is_hidden else Pressed(name=button.name)
    return None


def answer_of(dialog: Dialog, button: Pressed, language: Language) -> Answer:
    """What pressing a button answers.

    Raises:
        NameNotFoundError: The dialog has no such button.
        StepFailedError: It has nothing yet that the button could accept.
    """
    caption = _typed(caption_of(button, language), language)
    offered: dict[str, Answer | _Nothing] = {}
    # A plugin's own caption is meant before a standard one that reads the same.
    for one in sorted(_offered(dialog, language), key=lambda one: not one.is_own):
        offered.setdefault(_typed(one.caption, language), one.answer)
    if caption not in offered:
        find("button in the dialog", caption, offered, lambda one: one)
    answer = offered[caption]
    if isinstance(answer, _Nothing):
        raise StepFailedError(
            f"the {described(dialog)} has nothing to accept yet; {_takes(dialog)}"
        )
    return answer


def number(dialog: Dialog, value: int) -> Given:
    """The answer of a typed whole number."""
    match dialog:
        case InputDialog():
            return NumberInputDialogResult(number=value)
    raise _unfit(dialog, "a number")


def text(dialog: Dialog, value: str) -> Given:
    """The answer of a typed text."""
    match dialog:
        case ExtendedKeyboardDialog():
            return StringInputDialogResult(result=value)
        case KeyboardDialog():
            return value
    raise _unfit(dialog, "a text")


def item(dialog: Dialog, name: str) -> Given:
    """The answer that chooses the first item of a name."""
    if not isinstance(dialog, ChooserDialog):
        raise _unfit(dialog, "an item")
    numbered = tuple(enumerate(dialog.items))
    return find("item", name, numbered, lambda one: words.plain(one[1]))[0]


def item_number(dialog: Dialog, place: int) -> Given:
    """The answer that chooses the item at a place, counted from 1."""
    if not isinstance(dialog, ChooserDialog):
        raise _unfit(dialog, "an item")
    return place - 1


def decimal(dialog: Dialog, value: Decimal) -> Given:
    """The answer of a typed number with decimals."""
    if not isinstance(dialog, ExtendedInputDialog):
        raise _unfit(dialog, "a number with decimals")
    return DecimalInputDialogResult(decimal=value)


def digits(dialog: Dialog, value: str) -> Given:
    """The answer of typed digits."""
    if not isinstance(dialog, ExtendedInputDialog):
        raise _unfit(dialog, "digits")
    if dialog.gives_strings:
        return StringInputDialogResult(result=value)
    return NumericStringInputDialogResult(numeric_string=value)


def phone(dialog: Dialog, value: str) -> Given:
    """The answer of a typed phone number."""
    if not isinstance(dialog, ExtendedInputDialog):
        raise _unfit(dialog, "a phone number")
    return PhoneInputDialogResult(phone_number=value)


def barcode(dialog: Dialog, value: str) -> Given:
    """The answer of a typed barcode."""
    if not isinstance(dialog, ExtendedInputDialog | ExtendedKeyboardDialog):
        raise _unfit(dialog, "a barcode")
    return BarcodeInputDialogResult(barcode=value)


def day(dialog: Dialog, value: date) -> Given:
    """The answer that chooses a day."""
    if not isinstance(dialog, CalendarDialog | DateNumpadDialog):
        raise _unfit(dialog, "a date")
    return dialog.answer_on(value)


def moment(dialog: Dialog, value: datetime) -> Given:
    """The answer that chooses a minute."""
    if not isinstance(dialog, DateTimeDialog):
        raise _unfit(dialog, "a date and time")
    return dialog.answer_at(value)


def pin(dialog: Dialog, value: str) -> Given:
    """The answer of a typed pin."""
    if not isinstance(dialog, PermissionDialog):
        raise _unfit(dialog, "a pin")
    return PinEntry(value)


def quantities(dialog: Dialog, table: tuple[tuple[str, ...], ...]) -> Given:
    """The answer that sets quantities; rows that are not named keep theirs.

    Args:
        dialog: The open dialog.
        table: Names of rows and their quantities; the second row of a name means the next of it.

    Raises:
        StepFailedError: The dialog has no quantities, or a row is none.
    """
    if not isinstance(dialog, QuantityChangerDialog):
        raise _unfit(dialog, "quantities")
    chosen = list(dialog.start)
    left = list(enumerate(words.plain(row.name) for row in dialog.items))
    for row in table:
        if len(row) != 2 or not row[1].lstrip("-").isdecimal():  # noqa: PLR2004 (name, quantity)
            raise StepFailedError(f"a row has a name and a whole quantity, not: {' | '.join(row)}")
        found = find("row in the dialog", row[0], left, lambda one: one[1])
        left.remove(found)
        chosen[found[0]] = int(row[1])
    return tuple(chosen)


def described(dialog: Dialog) -> str:
    """A dialog in short: what it is and its title."""
    said = texts_of(dialog, Language.ENGLISH)
    title = words.plain(said.title or said.text)
    kind = type(dialog).__name__
    return f"{kind} «{title}»" if title else kind


class _Nothing:
    """Stands for what a button would accept, when nothing is there."""


def _option(code: str, language: Language) -> str:
    return words.code_text(code.removeprefix(_OPTION), {}, language)


@dataclass(frozen=True, slots=True)
class _Offered:
    """A button of a dialog."""

    caption: str
    answer: Answer | _Nothing
    is_own: bool
    """The caption is a plugin's."""


def _offered(dialog: Dialog, language: Language) -> Iterator[_Offered]:
    """The buttons of a dialog."""
    match dialog:
        case MessageDialog(buttons=buttons):
            for button in buttons:
                yield _button(button.name, button.caption, button.answer, language)
        case NoticeDialog():
            yield _button("close", None, True, language)
        case QuestionDialog(question=question):
            for option in question.options:
                yield _Offered(_option(option, language), option, is_own=False)
        case ChooserDialog():
            yield _button("cancel", dialog.cancel_caption or None, None, language)
        case PermissionDialog():
            yield _button("cancel", None, None, language)
        case (
            InputDialog()
            | ExtendedInputDialog()
            | KeyboardDialog()
            | DateNumpadDialog()
            | CalendarDialog()
            | DateTimeDialog()
            | QuantityChangerDialog()
        ):
            yield _button("ok", dialog.ok_caption or None, _accepted(dialog), language)
            yield _button("cancel", dialog.cancel_caption or None, None, language)


def _button(name: str, own: str | None, answer: Answer | _Nothing, language: Language) -> _Offered:
    caption = STANDARD[name][language] if own is None else own
    return _Offered(caption, answer, is_own=own is not None)


def _accepted(dialog: Dialog) -> Answer | _Nothing:
    """What accepting a dialog as it opened answers."""
    match dialog:
        case InputDialog(initial_value=int(value)):
            return number(dialog, value)
        case KeyboardDialog(initial_text=start):
            return text(dialog, start)
        case DateNumpadDialog() | CalendarDialog():
            return dialog.answer_on(dialog.start)
        case DateTimeDialog():
            return dialog.answer_at(dialog.start)
        case QuantityChangerDialog():
            return dialog.start
    return _Nothing()


def _unfit(dialog: Dialog, given: str) -> StepFailedError:
    return StepFailedError(f"the {described(dialog)} does not take {given}; {_takes(dialog)}")


_TAKES: tuple[tuple[type[Dialog], str], ...] = (
    (ChooserDialog, "an item"),
    (DateNumpadDialog, "a date"),
    (CalendarDialog, "a date"),
    (DateTimeDialog, "a date and time"),
    (QuantityChangerDialog, "quantities"),
    (PermissionDialog, "a pin or a card"),
)


def _takes(dialog: Dialog) -> str:
    """What a dialog takes, as the end of a sentence."""
    for kind, taken in _TAKES:
        if isinstance(dialog, kind):
            return f"it takes {taken}"
    taken_here = tuple(_inputs(dialog))
    if taken_here:
        return f"it takes {' or '.join(taken_here)}"
    captions = [one.caption for one in _offered(dialog, Language.ENGLISH)]
    return f"it has the buttons {', '.join(f'«{one}»' for one in captions)}"


def _inputs(dialog: Dialog) -> Iterator[str]:
    """What can be typed, swiped or scanned into a dialog as it is set."""
    match dialog:
        case InputDialog(types=types) if InputDialogTypes.NUMBER in types:
            yield "a number"
        case ExtendedInputDialog(settings=settings):
            if dialog.numeric_mode is not NumericInputMode.DISABLED:
                is_decimal = dialog.numeric_mode is NumericInputMode.DECIMAL
                yield "a number with decimals" if is_decimal else "digits"
            if settings.enable_phone:
                yield "a phone number"
        case KeyboardDialog():
            yield "a text"
    if dialog.listens_to_barcodes:
        yield "a barcode"
    if dialog.listens_to_cards:
        yield "a card"
