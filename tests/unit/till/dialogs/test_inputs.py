from __future__ import annotations

import pytest

from cashier_sim.plugin_api import (
    BarcodeInputDialogResult,
    CardInputDialogResult,
    ExtendedInputDialogSettings,
    InputDialogTypes,
    NumberInputDialogResult,
    NumericStringInputDialogResult,
    PhoneInputDialogResult,
)
from cashier_sim.till.dialogs import (
    MAX_NUMBER,
    Answer,
    AnswerProblem,
    ChooserDialog,
    Dialog,
    ExtendedInputDialog,
    InputDialog,
    KeyboardDialog,
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
KEYBOARD = KeyboardDialog(id=1, title="t", max_length=3)
SWIPE = CardInputDialogResult(full_card_track=";1?")
EVERY = (CHOOSER, CARD, NUMBER, NOTHING, ALL, KEYBOARD)


@pytest.mark.parametrize("dialog", EVERY)
def test_every_dialog_may_be_cancelled(dialog: Dialog) -> None:
    assert dialog.problem(None) is None


@pytest.mark.parametrize("dialog", [d for d in EVERY if d not in (ALL, NOTHING)])
def test_every_dialog_refuses_an_answer_of_another_kind(dialog: Dialog) -> None:
    wrong = PhoneInputDialogResult(phone_number="+70000000000")
    assert dialog.problem(wrong) is AnswerProblem.WRONG_KIND


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
    ],
)
def test_answers_that_do_not_fit(dialog: Dialog, answer: Answer, problem: AnswerProblem) -> None:
    assert dialog.problem(answer) is problem


def test_what_listens_to_cards_and_scans() -> None:
    assert [d for d in EVERY if d.listens_to_cards] == [CARD, ALL]
    assert [d for d in EVERY if d.listens_to_barcodes] == [ALL]


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
