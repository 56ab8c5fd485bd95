"""Typing on the keypads of the dialogs."""

from functools import reduce
from typing import TypeVar

import pytest

from cashier_sim.plugin_api import (
    BarcodeInputDialogResult,
    NumberInputDialogResult,
    NumericStringInputDialogResult,
    PhoneInputDialogResult,
    StringInputDialogResult,
)
from cashier_sim.till.dialogs import PinEntry
from cashier_sim.ui.dialogs.entries import (
    MAX_PIN_LENGTH,
    MAX_TEXT_LENGTH,
    PIN_DOT,
    BarcodeEntry,
    DigitsEntry,
    Entry,
    NumberEntry,
    PhoneEntry,
    PinDigits,
)

EntryT = TypeVar("EntryT", bound=Entry)


def type_all(entry: EntryT, text: str) -> EntryT:
    return reduce(lambda so_far, character: so_far.typed(character), text, entry)


def test_number_shows_zero_and_has_no_result_until_typed() -> None:
    assert NumberEntry().text == "0"
    assert NumberEntry().result is None


def test_number_grows_digit_by_digit() -> None:
    entry = type_all(NumberEntry(), "012")
    assert entry.text == "12"
    assert entry.result == NumberInputDialogResult(number=12)


def test_typed_zero_is_a_number() -> None:
    assert NumberEntry().typed("0").result == NumberInputDialogResult(number=0)


def test_number_beyond_int_is_not_taken() -> None:
    assert type_all(NumberEntry(), "21474836470").text == "2147483647"
    assert type_all(NumberEntry(), "2147483648").text == "214748364"


def test_first_digit_replaces_the_initial_value() -> None:
    entry = NumberEntry.starting_with(40)
    assert entry.result == NumberInputDialogResult(number=40)
    assert type_all(entry, "12").text == "12"
    assert entry.erased().typed("1").text == "41"


def test_no_initial_value_is_an_empty_entry() -> None:
    assert NumberEntry.starting_with(None) == NumberEntry()


def test_number_is_erased_and_cleared() -> None:
    entry = type_all(NumberEntry(), "123")
    assert entry.erased().text == "12"
    assert entry.cleared() == NumberEntry()
    assert NumberEntry().erased() == NumberEntry()


@pytest.mark.parametrize("character", ["a", ",", "", "12", "٣"])
@pytest.mark.parametrize("entry", [NumberEntry(), PhoneEntry(), DigitsEntry()])
def test_what_is_no_digit_changes_nothing(entry: Entry, character: str) -> None:
    assert entry.typed(character) is entry


def test_phone_fills_its_mask() -> None:
    entry = type_all(PhoneEntry(), "912")
    assert entry.text == "+7 (912) ___-__-__"
    assert entry.result is None


def test_complete_phone_has_its_country_code_and_takes_no_more() -> None:
    entry = type_all(PhoneEntry(), "91234567890")
    assert entry.text == "+7 (912) 345-67-89"
    assert entry.result == PhoneInputDialogResult(phone_number="+79123456789")
    assert entry.erased().result is None
    assert entry.cleared() == PhoneEntry()


def test_digits_keep_leading_zeros() -> None:
    entry = type_all(DigitsEntry(), "007")
    assert entry.result == NumericStringInputDialogResult(numeric_string="007")
    assert entry.erased().text == "00"
    assert entry.cleared().result is None


def test_digits_are_a_string_since_v7() -> None:
    entry = type_all(DigitsEntry(gives_string=True), "007")
    assert entry.result == StringInputDialogResult(result="007")
    assert entry.cleared() == DigitsEntry(gives_string=True)


def test_pin_shows_its_length_only() -> None:
    entry = type_all(PinDigits(), "12a3")
    assert entry.text == PIN_DOT * 3
    assert entry.result == PinEntry("123")
    assert entry.erased().result == PinEntry("12")
    assert entry.cleared().result is None
    assert len(type_all(PinDigits(), "1" * 99).digits) == MAX_PIN_LENGTH


def test_barcode_takes_printable_ascii_only() -> None:
    entry = type_all(BarcodeEntry(), "AB-1ж\t")
    assert entry.result == BarcodeInputDialogResult(barcode="AB-1")
    assert entry.erased().text == "AB-"
    assert entry.cleared().result is None


@pytest.mark.parametrize("entry", [BarcodeEntry("1" * MAX_TEXT_LENGTH), DigitsEntry("1" * 128)])
def test_long_texts_end(entry: Entry) -> None:
    assert entry.typed("1") is entry
