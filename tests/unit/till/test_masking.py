from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cashier_sim.till.masking import is_luhn_valid, masked, may_hold_card

FAKE = "0000000000000000"  # sixteen zeros: its check digit fits, and it is nobody's
TRACK_2 = f";{FAKE}=99120000000000000000?"
TRACK_1 = f"%B{FAKE}^TEST/CARD^99120000000000000000?"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("nothing to hide", "nothing to hide"),
        (f"card {FAKE}.", "card •••• 0000."),
        ("card 0000 0000 0000 0000", "card •••• 0000"),
        ("card 0000-0000-0000-0000", "card •••• 0000"),
        (f"swipe {TRACK_2} done", "swipe •••• 0000 done"),
        (f"swipe {TRACK_1}{TRACK_2}", "swipe •••• 0000•••• 0000"),
        (f"track {TRACK_1[1:-1]} done", "track •••• 0000 done"),
        (f"track {TRACK_1[:30]}… (99 characters)", "track •••• 0000… (99 characters)"),
        (f"track {TRACK_2[1:-1]} done", "track •••• 0000 done"),
        ("check digit off: 0000000000000001", "check digit off: 0000000000000001"),
        ("too short: 000000000000", "too short: 000000000000"),
        ("too long: " + "0" * 20, "too long: " + "0" * 20),
        ("50% off? really; 12=13?", "50% off? really; 12=13?"),
    ],
)
def test_card_data_is_replaced_and_nothing_else(text: str, expected: str) -> None:
    assert masked(text) == expected


def test_a_short_track_is_masked_whatever_its_check_digit() -> None:
    assert masked(";12345=0001?") == "•••• 2345"


def test_ids_of_digits_are_no_card_numbers() -> None:
    transaction_id = "00000000-0000-0000-0000-000000000000"
    assert masked(f"id {transaction_id}") == f"id {transaction_id}"


@pytest.mark.parametrize("text", [TRACK_1 + TRACK_2, TRACK_2, FAKE])
def test_cards_of_the_deck_stay_readable(text: str) -> None:
    assert masked(text, [TRACK_1 + TRACK_2]) == text


@pytest.mark.parametrize(
    ("digits", "valid"), [("0000", True), ("18", True), ("26", True), ("19", False), ("81", False)]
)
def test_check_digit(digits: str, valid: bool) -> None:
    assert is_luhn_valid(digits) is valid


@given(st.text(alphabet="0123456789", min_size=12, max_size=18))
def test_every_valid_number_is_masked(digits: str) -> None:
    check = next(d for d in "0123456789" if is_luhn_valid(digits + d))
    assert digits not in masked(f"paid with {digits}{check}")


@given(st.text(max_size=60))
def test_masking_twice_is_masking_once(text: str) -> None:
    once = masked(text)
    assert masked(once) == once


@pytest.mark.parametrize(
    ("text", "may"), [("", False), ("сумма 123,45", False), ("12 34", True), ("№ 1-2-3-4", True)]
)
def test_texts_without_four_digits_in_a_row_are_let_through(text: str, may: bool) -> None:
    assert may_hold_card(text) is may
    assert may or masked(text) == text
