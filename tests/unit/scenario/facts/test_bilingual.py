"""Words and numbers in both languages."""

from __future__ import annotations

from decimal import Decimal

import pytest

from cashier_sim.scenario.facts import bilingual
from cashier_sim.scenario.language import Language

RU, EN = Language.RUSSIAN, Language.ENGLISH


def test_words_of_a_language() -> None:
    assert bilingual.said(("да", "yes"), RU) == "да"
    assert bilingual.word({1: ("один", "one")}, 1, EN) == "one"
    assert (bilingual.yes_or_no(True, RU), bilingual.yes_or_no(False, EN)) == ("да", "no")


@pytest.mark.parametrize(
    ("value", "russian", "english"),
    [
        (Decimal("2.000"), "2", "2"),
        (Decimal("0.350"), "0,35", "0.35"),
        (Decimal("100"), "100", "100"),
        (20, "20", "20"),
        (Decimal("1E+2"), "100", "100"),
    ],
)
def test_amounts_have_no_zeros_at_their_end(
    value: Decimal | int, russian: str, english: str
) -> None:
    assert (bilingual.number(value, RU), bilingual.number(value, EN)) == (russian, english)


def test_money_is_that_of_the_screen() -> None:
    assert bilingual.money(Decimal("1240.5"), RU) == "1 240,50"
    assert bilingual.money(Decimal("1240.5"), EN) == "1 240.50"
