from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cashier_sim.ui.kit.sum_entry import EntryProblem, SumEntry


def press(entry: SumEntry, keys: str) -> SumEntry:
    for key in keys:
        match key:
            case ",":
                entry = entry.comma()
            case "<":
                entry = entry.backspace()
            case "x":
                entry = entry.clear()
            case digit:
                entry = entry.digit(digit)
    return entry


@pytest.mark.parametrize(
    ("keys", "value", "shown"),
    [
        ("", "0", "0"),
        ("500", "500", "500"),
        ("12345", "12345", "12\u202f345"),
        ("0012", "12", "12"),
        ("5,", "5", "5,"),
        (",5", "0.5", "0,5"),
        ("1,234", "1.23", "1,23"),
        ("1,2,3", "1.23", "1,23"),
        ("55<", "5", "5"),
        ("5<<", "0", "0"),
        ("55x", "0", "0"),
        ("1234567890", "123456789", "123\u202f456\u202f789"),
    ],
)
def test_keys_make_a_sum(keys: str, value: str, shown: str) -> None:
    entry = press(SumEntry(), keys)
    assert entry.value == Decimal(value)
    assert entry.shown() == shown


def test_first_key_replaces_the_sum_that_was_there() -> None:
    entry = SumEntry.of(Decimal("801.00"))
    assert entry.shown() == "801"
    assert entry.digit("5").value == 5


def test_backspace_edits_the_sum_that_was_there() -> None:
    assert SumEntry.of(Decimal("801.50")).backspace().value == Decimal("801.5")


def test_quick_sums_add_to_what_is_there() -> None:
    entry = SumEntry.of(Decimal("1.50")).add(Decimal(100)).add(Decimal(5))
    assert entry.value == Decimal("106.50")
    assert entry.add(Decimal(1_000_000_000)) is entry


def test_key_above_the_maximum_is_refused() -> None:
    entry = press(SumEntry(maximum=Decimal(500)), "501")
    assert entry.value == 50
    assert entry.problem is EntryProblem.ABOVE_MAXIMUM
    assert press(entry, "0").problem is None
    assert entry.add(Decimal(1000)).problem is EntryProblem.ABOVE_MAXIMUM


def test_way_down_from_above_the_maximum_is_open() -> None:
    entry = SumEntry.of(Decimal(900), maximum=Decimal(50))
    assert entry.backspace().value == 90
    assert entry.clear().value == 0


def test_below_the_minimum_is_legal_while_typing_only() -> None:
    entry = press(SumEntry(minimum=Decimal(100)), "5")
    assert entry.value == 5
    assert not entry.is_complete
    assert entry.problem is EntryProblem.BELOW_MINIMUM
    assert press(entry, "00").is_complete
    assert press(entry, "00").problem is None


@given(keys=st.text("0123456789,<x", max_size=30), maximum=st.integers(0, 10_000))
def test_no_keys_lead_above_the_maximum(keys: str, maximum: int) -> None:
    entry = press(SumEntry(maximum=Decimal(maximum)), keys)
    assert 0 <= entry.value <= maximum
    assert entry.value == entry.value.quantize(Decimal("0.01"))


def test_amount_has_three_decimals_and_no_needless_zeros() -> None:
    entry = SumEntry.of(Decimal("1.500"), decimals=3)
    assert entry.shown() == "1,5"
    assert press(SumEntry(decimals=3), "0,1239").value == Decimal("0.123")
