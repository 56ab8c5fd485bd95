"""Answers that are typed into dialogs with tabs, and pins."""

from decimal import Decimal

from cashier_sim.plugin_api import (
    BarcodeInputDialogResult,
    DecimalInputDialogResult,
    NumericStringInputDialogResult,
    PhoneInputDialogResult,
    StringInputDialogResult,
)
from cashier_sim.scenario import dialog_answers
from cashier_sim.scenario.grammar.sayable import is_sayable
from cashier_sim.scenario.grammar.sentence import Arguments, Chapter, Sentence, sentence
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.commands import AnswerDialog
from cashier_sim.till.dialogs import Dialog, ExtendedInputDialog, PinEntry
from cashier_sim.till.view import TillView


def dialog_of(command: AnswerDialog, view: TillView) -> Dialog | None:
    """The dialog that a command answers."""
    return next((one for one in view.dialogs if one.id == command.dialog_id), None)


def _typed_decimal(command: AnswerDialog, view: TillView) -> Arguments | None:
    del view
    match command.answer:
        case DecimalInputDialogResult(decimal=number):
            return {"number": number}
    return None


@sentence(
    chapter=Chapter.DIALOGS,
    ru="(кассир )вводит дробное число {number:amount}",
    en="(the cashier )enters the decimal number {number:amount}",
    meaning=(
        "Вводит число с дробной частью в окно расширенного ввода.",
        "Enters a number with decimals into the extended input dialog.",
    ),
    example={"number": Decimal("12.5")},
    spells=AnswerDialog,
    spell=_typed_decimal,
)
async def type_decimal(stage: Stage, number: Decimal) -> None:
    """Type a number with decimals."""
    await stage.answer(dialog_answers.decimal(stage.dialog, number))


def _typed_digits(command: AnswerDialog, view: TillView) -> Arguments | None:
    match command.answer:
        case NumericStringInputDialogResult(numeric_string=digits):
            return {"digits": digits}
        case StringInputDialogResult(result=digits):
            is_input = isinstance(dialog_of(command, view), ExtendedInputDialog)
            return {"digits": digits} if is_input else None
    return None


@sentence(
    chapter=Chapter.DIALOGS,
    ru="(кассир )вводит цифры {digits:text}",
    en="(the cashier )enters the digits {digits:text}",
    meaning=(
        "Вводит цифры в окно расширенного ввода; нули впереди остаются.",
        "Enters digits into the extended input dialog; leading zeros stay.",
    ),
    example={"digits": "0042"},
    spells=AnswerDialog,
    spell=_typed_digits,
)
async def type_digits(stage: Stage, digits: str) -> None:
    """Type digits."""
    await stage.answer(dialog_answers.digits(stage.dialog, digits))


def _typed_phone(command: AnswerDialog, view: TillView) -> Arguments | None:
    del view
    match command.answer:
        case PhoneInputDialogResult(phone_number=phone):
            return {"phone": phone}
    return None


@sentence(
    chapter=Chapter.DIALOGS,
    ru="(кассир )вводит телефон {phone:text}",
    en="(the cashier )enters the phone {phone:text}",
    meaning=(
        "Вводит номер телефона в окно расширенного ввода.",
        "Enters a phone number into the extended input dialog.",
    ),
    example={"phone": "+70000000000"},
    spells=AnswerDialog,
    spell=_typed_phone,
)
async def type_phone(stage: Stage, phone: str) -> None:
    """Type a phone number."""
    await stage.answer(dialog_answers.phone(stage.dialog, phone))


def _typed_barcode(command: AnswerDialog, view: TillView) -> Arguments | None:
    del view
    match command.answer:
        case BarcodeInputDialogResult(barcode=barcode) if is_sayable(barcode):
            return {"barcode": barcode}
    return None


@sentence(
    chapter=Chapter.DIALOGS,
    ru="(кассир )вводит штрихкод {barcode:text}",
    en="(the cashier )types the barcode {barcode:text}",
    meaning=(
        "Вводит штрихкод в открытое окно руками, без сканера.",
        "Types a barcode into the open dialog, without a scanner.",
    ),
    example={"barcode": "4600000000001"},
    spells=AnswerDialog,
    spell=_typed_barcode,
)
async def type_barcode(stage: Stage, barcode: str) -> None:
    """Type a barcode."""
    await stage.answer(dialog_answers.barcode(stage.dialog, barcode))


def _typed_pin(command: AnswerDialog, view: TillView) -> Arguments | None:
    del view
    return {"pin": command.answer.pin} if isinstance(command.answer, PinEntry) else None


@sentence(
    chapter=Chapter.DIALOGS,
    ru="(кассир )подтверждает право пин-кодом {pin:text}",
    en="(the cashier )confirms the right by the pin {pin:text}",
    meaning=(
        "Вводит пин-код сотрудника в окно, которое спрашивает о праве.",
        "Types an employee's pin into the dialog that asks for a right.",
    ),
    example={"pin": "1111"},
    spells=AnswerDialog,
    spell=_typed_pin,
)
async def type_pin(stage: Stage, pin: str) -> None:
    """Type a pin into a dialog that asks for a right."""
    await stage.answer(dialog_answers.pin(stage.dialog, pin))


TYPED_SENTENCES: tuple[Sentence, ...] = (
    type_decimal,
    type_digits,
    type_phone,
    type_barcode,
    type_pin,
)
"""In the order of the manual."""
