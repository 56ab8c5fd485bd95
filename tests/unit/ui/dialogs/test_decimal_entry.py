"""Typing a number with decimals."""

from decimal import Decimal
from functools import reduce

import pytest

from cashier_sim.plugin_api import DecimalInputDialogResult
from cashier_sim.ui.dialogs.decimal_entry import MAX_DECIMALS, MAX_WHOLE_DIGITS, DecimalEntry

EMPTY = DecimalEntry(mark=",")
BOUND = DecimalEntry(mark=",", least=Decimal("0.5"), most=Decimal(20))


def type_all(entry: DecimalEntry, text: str) -> DecimalEntry:
    return reduce(lambda so_far, character: so_far.typed(character), text, entry)


def test_nothing_typed_shows_zero_and_has_no_result() -> None:
    assert EMPTY.text == "0"
    assert EMPTY.number is None
    assert EMPTY.result is None
    assert not BOUND.is_outside


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("12", "12"),
        ("012", "12"),
        ("0,5", "0,5"),
        (",5", "0,5"),
        ("1.5", "1,5"),
        ("1ю5", "1,5"),
        ("1,2,3", "1,23"),
        ("1,", "1,"),
        ("1a٣", "1"),
        ("-5", "-5"),
        ("5-", "-5"),
        ("5--", "5"),
        ("-,5", "-0,5"),
    ],
)
def test_digits_mark_and_sign_are_typed(typed: str, text: str) -> None:
    assert type_all(EMPTY, typed).text == text


def test_result_keeps_the_decimals_that_were_typed() -> None:
    result = type_all(EMPTY, "1,50").result
    assert result == DecimalInputDialogResult(decimal=Decimal("1.50"))
    assert str(result.decimal) == "1.50"


def test_sign_needs_a_bound_below_zero() -> None:
    assert type_all(BOUND, "5-").text == "5"
    negative = DecimalEntry(mark=",", least=Decimal(-10))
    assert type_all(negative, "-5").result == DecimalInputDialogResult(decimal=Decimal(-5))


@pytest.mark.parametrize(
    ("typed", "is_outside"), [("0,4", True), ("0,5", False), ("20", False), ("20,1", True)]
)
def test_number_outside_its_bounds_is_no_result(typed: str, is_outside: bool) -> None:
    entry = type_all(BOUND, typed)
    assert entry.is_outside is is_outside
    assert (entry.result is None) is is_outside


def test_number_is_erased_and_cleared() -> None:
    entry = type_all(EMPTY, "-1,5")
    assert entry.erased().text == "-1,"
    assert entry.erased().erased().text == "-1"
    assert entry.erased().erased().erased() == EMPTY
    assert entry.cleared() == EMPTY


def test_default_takes_the_place_of_what_was_typed() -> None:
    assert type_all(EMPTY, "99").filled(Decimal("1E+2")).text == "100"


def test_endless_numbers_end() -> None:
    whole = type_all(EMPTY, "1" * (MAX_WHOLE_DIGITS + 1))
    assert len(whole.digits) == MAX_WHOLE_DIGITS
    decimals = type_all(EMPTY, "1," + "1" * (MAX_DECIMALS + 1))
    assert len(decimals.digits) == MAX_DECIMALS + 2
