"""The report's own words."""

from __future__ import annotations

import re

from cashier_sim.scenario.report import texts as module
from tests.unit.scenario.report.made import EN, RU


def test_both_languages_have_the_same_gaps() -> None:
    for russian, english in module._TEXTS.values():  # noqa: SLF001  # the table is what is tested
        assert set(re.findall(r"\{\w+\}", russian)) == set(re.findall(r"\{\w+\}", english))


def test_words_are_filled_with_values() -> None:
    assert RU("failed_of", failed=1, total=3) == "Не прошло: 1 из 3"
    assert EN("failed_of", failed=1, total=3) == "1 of 3 failed"


def test_slips_are_called_by_their_kind_or_method() -> None:
    assert (RU.slip_title("sale"), EN.slip_title("sale")) == ("фискальный чек", "fiscal cheque")
    assert RU.slip_title("pay") == "pay"
