from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cashier_sim.ui.kit.money import (
    THIN_SPACE,
    amount_text,
    group_thousands,
    in_cells,
    money_text,
)


@pytest.mark.parametrize(
    ("sum_", "text"),
    [
        ("0", "0,00"),
        ("1240", "1\u202f240,00"),
        ("-89.005", "\u221289,01"),
        ("1234567.8", "1\u202f234\u202f567,80"),
    ],
)
def test_sum_has_two_decimals_and_thin_thousands(sum_: str, text: str) -> None:
    assert money_text(Decimal(sum_), mark=",") == text


def test_sign_stands_behind() -> None:
    assert money_text(Decimal(5), "₽", ",") == "5,00\u00a0₽"


@pytest.mark.parametrize(("amount", "text"), [("1.000", "1"), ("0.5", "0,5"), ("100", "100")])
def test_amount_has_no_needless_zeros(amount: str, text: str) -> None:
    assert amount_text(Decimal(amount), ",") == text


def test_mono_gets_a_space_that_it_has() -> None:
    assert in_cells("1\u202f240,00") == "1\u00a0240,00"


@given(st.integers(0, 10**15))
def test_grouping_changes_no_digit(number: int) -> None:
    text = group_thousands(str(number))
    assert text.replace(THIN_SPACE, "") == str(number)
    assert all(len(part) == 3 for part in text.split(THIN_SPACE)[1:])
