from __future__ import annotations

from decimal import Decimal

import pytest

from cashier_sim.plugin_api import (
    BarcodeInputDialogResult,
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
from cashier_sim.till.dialogs import (
    MAX_NUMBER,
    Answer,
    AnswerProblem,
    ChooserDialog,
    Dialog,
    ExtendedInputDialog,
    ExtendedKeyboardDialog,
    InputDialog,
    KeyboardDialog,
    PinEntry,
)

CHOOSER = ChooserDialog(id=1, title="t", items=("a", "b"))
CARD = InputDialog(id=1, title="t", types=InputDialogTypes.CARD)
NUMBER = InputDialog(id=1, title="t", types=InputDialogTypes.NUMBER)
NOTHING = ExtendedInputDialog(id=1, title="t", hint="h", settings=ExtendedInputDialogSettings())
ALL = ExtendedInputDialog(
    id=1,
    title="t",
    hint="h",
    settings=ExtendedInputDialogSettings(
        enable_barcode=True,
        enable_card_slider=True,
        enable_numeric_string=True,
        enable_phone=True,
    ),
)
STRINGS = ExtendedInputDialog(
    id=1,
    title="t",
    hint="h",
    settings=ExtendedInputDialogSettings(numeric_input_mode=NumericInputMode.STRING),
    gives_strings=True,
)
DECIMAL = ExtendedInputDialog(
    id=1,
    title="t",
    hint="h",
    settings=ExtendedInputDialogSettings(
        numeric_input_mode=NumericInputMode.DECIMAL,
        min_decimal_value=Decimal("0.5"),
        max_decimal_value=Decimal(10),
    ),
    gives_strings=True,
)
UNBOUND = ExtendedInputDialog(
    id=1,
    title="t",
    hint="h",
    settings=ExtendedInputDialogSettings(
        enable_numeric_string=True, numeric_input_mode=NumericInputMode.DECIMAL
    ),
)
LISTENING = ExtendedKeyboardDialog(
    id=1, title="t", max_length=3, enable_card_slider=True, enable_barcode=True
)
DEAF = ExtendedKeyboardDialog(id=1, title="t")
KEYBOARD = KeyboardDialog(id=1, title="t", max_length=3)
SWIPE = CardInputDialogResult(full_card_track=";1?")
EVERY = (
    CHOOSER,
    CARD,
    NUMBER,
    NOTHING,
    ALL,
    STRINGS,
    DECIMAL,
    UNBOUND,
    KEYBOARD,
    LISTENING,
    DEAF,
)


@pytest.mark.parametrize("dialog", EVERY)
def test_every_dialog_may_be_cancelled(dialog: Dialog) -> None:
    assert dialog.problem(None) is None


@pytest.mark.parametrize("dialog", EVERY)
def test_every_dialog_refuses_an_answer_of_another_kind(dialog: Dialog) -> None:
    assert dialog.problem(PinEntry("1")) is AnswerProblem.WRONG_KIND


@pytest.mark.parametrize(
    ("dialog", "answer"),
    [
        (CHOOSER, 1),
        (CARD, SWIPE),
        (NUMBER, NumberInputDialogResult(number=MAX_NUMBER)),
        (ALL, SWIPE),
        (ALL, BarcodeInputDialogResult(barcode="4")),
        (ALL, NumericStringInputDialogResult(numeric_string="007")),
        (ALL, PhoneInputDialogResult(phone_number="+70000000000")),
        (KEYBOARD, "abc"),
        (STRINGS, StringInputDialogResult(result="007")),
        (DECIMAL, DecimalInputDialogResult(decimal=Decimal("0.5"))),
        (DECIMAL, DecimalInputDialogResult(decimal=Decimal(10))),
        (UNBOUND, DecimalInputDialogResult(decimal=Decimal(-10))),
        (LISTENING, StringInputDialogResult(result="abc")),
        (LISTENING, SWIPE),
        (LISTENING, BarcodeInputDialogResult(barcode="4")),
    ],
)
def test_answers_that_fit(dialog: Dialog, answer: Answer) -> None:
    assert dialog.problem(answer) is None


@pytest.mark.parametrize(
    ("dialog", "answer", "problem"),
    [
        (CHOOSER, True, AnswerProblem.WRONG_KIND),
        (CHOOSER, 2, AnswerProblem.OUT_OF_RANGE),
        (CHOOSER, -1, AnswerProblem.OUT_OF_RANGE),
        (NUMBER, SWIPE, AnswerProblem.NOT_LISTENED_TO),
        (CARD, NumberInputDialogResult(number=1), AnswerProblem.NOT_LISTENED_TO),
        (NUMBER, NumberInputDialogResult(number=-1), AnswerProblem.OUT_OF_RANGE),
        (NUMBER, NumberInputDialogResult(number=MAX_NUMBER + 1), AnswerProblem.OUT_OF_RANGE),
        (ALL, NumberInputDialogResult(number=1), AnswerProblem.WRONG_KIND),
        (NOTHING, SWIPE, AnswerProblem.NOT_LISTENED_TO),
        (NOTHING, BarcodeInputDialogResult(barcode="4"), AnswerProblem.NOT_LISTENED_TO),
        (ALL, BarcodeInputDialogResult(barcode=""), AnswerProblem.EMPTY),
        (ALL, NumericStringInputDialogResult(numeric_string=""), AnswerProblem.EMPTY),
        (ALL, NumericStringInputDialogResult(numeric_string="7a"), AnswerProblem.WRONG_KIND),
        (ALL, PhoneInputDialogResult(phone_number=""), AnswerProblem.EMPTY),
        (ALL, PhoneInputDialogResult(phone_number="+7a"), AnswerProblem.WRONG_KIND),
        (ALL, PhoneInputDialogResult(phone_number="+7000"), AnswerProblem.INCOMPLETE),
        (KEYBOARD, "abcd", AnswerProblem.TOO_LONG),
        (ALL, StringInputDialogResult(result="7"), AnswerProblem.WRONG_KIND),
        (STRINGS, NumericStringInputDialogResult(numeric_string="7"), AnswerProblem.WRONG_KIND),
        (STRINGS, StringInputDialogResult(result="7a"), AnswerProblem.WRONG_KIND),
        (STRINGS, StringInputDialogResult(result=""), AnswerProblem.EMPTY),
        (STRINGS, DecimalInputDialogResult(decimal=Decimal(1)), AnswerProblem.NOT_LISTENED_TO),
        (DECIMAL, StringInputDialogResult(result="7"), AnswerProblem.NOT_LISTENED_TO),
        (DECIMAL, DecimalInputDialogResult(decimal=Decimal("0.49")), AnswerProblem.OUT_OF_RANGE),
        (DECIMAL, DecimalInputDialogResult(decimal=Decimal("10.01")), AnswerProblem.OUT_OF_RANGE),
        (UNBOUND, DecimalInputDialogResult(decimal=Decimal("NaN")), AnswerProblem.WRONG_KIND),
        (LISTENING, "abc", AnswerProblem.WRONG_KIND),
        (LISTENING, StringInputDialogResult(result="abcd"), AnswerProblem.TOO_LONG),
        (LISTENING, BarcodeInputDialogResult(barcode=""), AnswerProblem.EMPTY),
        (DEAF, SWIPE, AnswerProblem.NOT_LISTENED_TO),
        (DEAF, BarcodeInputDialogResult(barcode="4"), AnswerProblem.NOT_LISTENED_TO),
    ],
)
def test_answers_that_do_not_fit(dialog: Dialog, answer: Answer, problem: AnswerProblem) -> None:
    assert dialog.problem(answer) is problem


@pytest.mark.parametrize(
    ("dialog", "mode"),
    [
        (NOTHING, NumericInputMode.DISABLED),
        (ALL, NumericInputMode.STRING),
        (STRINGS, NumericInputMode.STRING),
        (UNBOUND, NumericInputMode.DECIMAL),
    ],
)
def test_the_older_switch_of_the_numeric_tab_means_digits(
    dialog: ExtendedInputDialog, mode: NumericInputMode
) -> None:
    assert dialog.numeric_mode is mode


def test_what_listens_to_cards_and_scans() -> None:
    assert [d for d in EVERY if d.listens_to_cards] == [CARD, ALL, LISTENING]
    assert [d for d in EVERY if d.listens_to_barcodes] == [ALL, LISTENING]


@pytest.mark.parametrize(
    ("dialog", "masked"),
    [
        (CHOOSER, ChooserDialog(id=1, title="T", items=("A", "B"))),
        (CARD, InputDialog(id=1, title="T", types=InputDialogTypes.CARD)),
        (
            NOTHING,
            ExtendedInputDialog(id=1, title="T", hint="H", settings=ExtendedInputDialogSettings()),
        ),
        (
            KeyboardDialog(id=1, title="t", initial_text="kept"),
            KeyboardDialog(id=1, title="T", initial_text="kept"),
        ),
    ],
)
def test_what_a_dialog_says_is_masked_and_what_is_typed_is_not(
    dialog: Dialog, masked: Dialog
) -> None:
    assert dialog.masked(str.upper) == masked
