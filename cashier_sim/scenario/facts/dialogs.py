"""What a dialog shows: its kind, texts, options, limits and captions."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal

from cashier_sim.plugin_api import InputDialogTypes, NumericInputMode, QuantityChangerItem
from cashier_sim.scenario import words
from cashier_sim.scenario.dialog_answers import STANDARD
from cashier_sim.scenario.facts import bilingual
from cashier_sim.scenario.facts.bilingual import Pair
from cashier_sim.scenario.facts.tables import Cell, Column
from cashier_sim.scenario.language import Language
from cashier_sim.till.dialogs import (
    MAX_NUMBER,
    CalendarDialog,
    ChooserDialog,
    CloseDialog,
    DateNumpadDialog,
    DateTimeDialog,
    Dialog,
    ErrorDialog,
    ExtendedInputDialog,
    ExtendedKeyboardDialog,
    InputDialog,
    KeyboardDialog,
    MessageDialog,
    NoticeDialog,
    OkDialog,
    PermissionDialog,
    QuantityChangerDialog,
    QuestionDialog,
)

KINDS: Mapping[str, Pair] = {
    "input": ("ввода", "input"),
    "extended_input": ("расширенного ввода", "extended input"),
    "choice": ("выбора", "choice"),
    "text": ("ввода текста", "text"),
    "extended_text": ("расширенного ввода текста", "extended text"),
    "date": ("ввода даты", "date"),
    "calendar": ("календаря", "calendar"),
    "moment": ("даты и времени", "date and time"),
    "quantities": ("количества", "quantities"),
    "permission": ("подтверждения прав", "permission"),
    "message": ("сообщения", "message"),
    "error": ("ошибки", "error"),
    "question": ("вопроса", "question"),
    "notice": ("сообщения кассы", "notice of the register"),
    "register_question": ("вопроса кассы", "question of the register"),
}
"""What the kinds of dialogs are called: «окно …», "the … dialog"."""

# The most special first.
_KIND_OF: tuple[tuple[type[Dialog], str], ...] = (
    (InputDialog, "input"),
    (ExtendedInputDialog, "extended_input"),
    (ChooserDialog, "choice"),
    (ExtendedKeyboardDialog, "extended_text"),
    (KeyboardDialog, "text"),
    (DateNumpadDialog, "date"),
    (CalendarDialog, "calendar"),
    (DateTimeDialog, "moment"),
    (QuantityChangerDialog, "quantities"),
    (PermissionDialog, "permission"),
    (ErrorDialog, "error"),
    (OkDialog, "message"),
    (CloseDialog, "message"),
    (MessageDialog, "question"),
    (NoticeDialog, "notice"),
    (QuestionDialog, "register_question"),
)

ERROR: Pair = ("Ошибка", "Error")
"""Heading of a plugin's error."""

_ACCEPTED: Mapping[str, Pair] = {
    "number": ("число", "a number"),
    "digits": ("цифры", "digits"),
    "decimal": ("дробное число", "a decimal"),
    "text": ("текст", "text"),
    "phone": ("телефон", "a phone"),
    "barcode": ("штрихкод", "a barcode"),
    "card": ("карта", "a card"),
    "pin": ("ПИН-код", "a PIN"),
}

QUANTITY_COLUMNS: tuple[Column[QuantityChangerItem], ...] = (
    Column(("название", "name"), lambda item, _: item.name),
    Column(("количество", "amount"), lambda item, _: Decimal(item.quantity)),
    Column(("от", "from"), lambda item, _: Decimal(item.min)),
    Column(("до", "to"), lambda item, _: Decimal(item.max)),
)


def kind_of(dialog: Dialog) -> str:
    """Which kind of `KINDS` a dialog is."""
    return next(kind for type_, kind in _KIND_OF if isinstance(dialog, type_))


def heading(dialog: Dialog, language: Language) -> str:
    """What stands at the top of a dialog: its title, or what the register says or asks."""
    match dialog:
        case NoticeDialog(notice=notice):
            return words.notice_text(notice, language)
        case QuestionDialog(question=question):
            return words.question_text(question, language)
        case PermissionDialog(rights=rights):
            return ", ".join(words.code_text(right.value, {}, language) for right in rights)
        case MessageDialog():
            return bilingual.said(ERROR, language) if dialog.heading is None else dialog.heading
        case _:
            title = getattr(dialog, "title", "")
            return str(title)


def text(dialog: Dialog) -> str:
    """What a dialog says below its heading; empty when it says nothing there."""
    match dialog:
        case MessageDialog():
            return dialog.text
        case ExtendedInputDialog(hint=said) | QuantityChangerDialog(text=said):
            return said
        case NoticeDialog(notice=notice):
            return notice.details
        case _:
            return ""


def options(dialog: Dialog, language: Language) -> tuple[str, ...]:
    """What can be chosen in a dialog: items, rows, options or buttons from left to right."""
    match dialog:
        case ChooserDialog(items=items):
            return items
        case QuantityChangerDialog(items=rows):
            return tuple(row.name for row in rows)
        case QuestionDialog(question=question):
            return tuple(words.code_text(one, {}, language) for one in question.options)
        case MessageDialog():
            return tuple(
                button.caption or STANDARD[button.name][language] for button in dialog.buttons
            )
        case _:
            return ()


def summary(dialog: Dialog, language: Language) -> str:
    """A dialog in one line, for errors."""
    kind = bilingual.word(KINDS, kind_of(dialog), language)
    said = words.plain(text(dialog))
    return f"{kind} «{words.plain(heading(dialog, language))}»" + (f": {said}" if said else "")


def facts(dialog: Dialog, language: Language) -> list[tuple[Pair, Cell]]:
    """Everything that a dialog shows, with its names; words of the register in the language."""
    return list(_facts(dialog, language))


def _facts(dialog: Dialog, language: Language) -> Iterator[tuple[Pair, Cell]]:
    yield ("вид", "kind"), bilingual.word(KINDS, kind_of(dialog), language)
    yield ("заголовок", "title"), heading(dialog, language)
    yield ("текст", "text"), text(dialog)
    offered = options(dialog, language)
    if offered:
        yield ("варианты", "options"), ", ".join(offered)
    accepted = [bilingual.word(_ACCEPTED, one, language) for one in _accepted(dialog)]
    if accepted:
        yield ("принимает", "takes"), ", ".join(accepted)
    yield from _limits(dialog)
    yield from _typing(dialog, language)
    yield from _captions(dialog, language)
    if dialog.plugin_name:
        yield ("плагин", "plugin"), dialog.plugin_name


def _accepted(dialog: Dialog) -> Iterator[str]:
    match dialog:
        case InputDialog(types=types):
            if InputDialogTypes.NUMBER in types:
                yield "number"
        case ExtendedInputDialog(settings=settings):
            if dialog.numeric_mode is not NumericInputMode.DISABLED:
                is_decimal = dialog.numeric_mode is NumericInputMode.DECIMAL
                yield "decimal" if is_decimal else "digits"
            if settings.enable_phone:
                yield "phone"
        case KeyboardDialog():
            yield "text"
        case PermissionDialog():
            yield "pin"
    if dialog.listens_to_barcodes:
        yield "barcode"
    if dialog.listens_to_cards:
        yield "card"


_START: Pair = ("начальное значение", "initial value")
_LEAST: Pair = ("наименьшее", "least")
_MOST: Pair = ("наибольшее", "most")


def _limits(dialog: Dialog) -> Iterator[tuple[Pair, Cell]]:
    match dialog:
        case InputDialog(initial_value=start):
            yield _START, "" if start is None else Decimal(start)
        case ExtendedInputDialog(settings=settings):
            yield _LEAST, _bound(settings.min_decimal_value)
            yield _MOST, _bound(settings.max_decimal_value)
            yield ("по умолчанию", "default"), _bound(settings.default_decimal_value)
        case ChooserDialog(items=items, selected_item_index=index):
            yield ("выбрано", "selected"), items[index] if 0 <= index < len(items) else ""
        case QuantityChangerDialog(min_quantity=least, max_quantity=most):
            yield _LEAST, Decimal(least)
            yield _MOST, Decimal(most)
        case CalendarDialog() | DateTimeDialog():
            yield _START, _moment(dialog.start)
            yield _LEAST, _moment(dialog.first)
            yield _MOST, _moment(dialog.last)
        case DateNumpadDialog():
            yield _START, _moment(dialog.start)


def _typing(dialog: Dialog, language: Language) -> Iterator[tuple[Pair, Cell]]:
    if not isinstance(dialog, KeyboardDialog):
        return
    yield _START, dialog.initial_text
    most = "" if dialog.max_length == MAX_NUMBER else Decimal(dialog.max_length)
    yield ("наибольшая длина", "greatest length"), most
    is_multiline = dialog.is_multiline and not dialog.is_password
    yield ("несколько строк", "several lines"), bilingual.yes_or_no(is_multiline, language)
    yield ("скрывает ввод", "hides the input"), bilingual.yes_or_no(dialog.is_password, language)


def _captions(dialog: Dialog, language: Language) -> Iterator[tuple[Pair, Cell]]:
    if isinstance(dialog, MessageDialog):
        return
    for name, title in (
        ("ok", ("кнопка подтверждения", "confirming button")),
        ("cancel", ("кнопка отмены", "cancelling button")),
    ):
        if hasattr(dialog, f"{name}_caption"):
            own: str | None = getattr(dialog, f"{name}_caption")
            yield title, own or STANDARD[name][language]


def _bound(value: Decimal | None) -> Cell:
    return "" if value is None else value


def _moment(value: date | datetime) -> str:
    return f"{value:%Y-%m-%d %H:%M}" if isinstance(value, datetime) else f"{value:%Y-%m-%d}"
