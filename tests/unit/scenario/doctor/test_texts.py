"""The doctor's sentences."""

from __future__ import annotations

import re

import pytest

from cashier_sim.scenario.doctor.texts import TEXTS


@pytest.mark.parametrize("code", TEXTS)
def test_both_languages_have_the_same_values_and_advice(code: str) -> None:
    russian, english = TEXTS[code]
    assert set(re.findall(r"\{\w+\}", "".join(russian))) == set(
        re.findall(r"\{\w+\}", "".join(english))
    )
    assert bool(russian[1]) is bool(english[1])
