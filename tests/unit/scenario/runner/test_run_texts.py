"""Every sentence of the command exists in both languages, with the same gaps."""

from __future__ import annotations

import re

import pytest

from cashier_sim.scenario.language import Language
from cashier_sim.scenario.runner.run_texts import TEXTS, decimal, told

RU, EN = Language.RUSSIAN, Language.ENGLISH
SAME = re.compile(r"\{\w+\}|`[^`]*`|-k|--\w+|Manifest\.xml|\.feature")
"""What is the same in both."""


@pytest.mark.parametrize("code", TEXTS)
def test_both_languages_say_the_same_of_the_same(code: str) -> None:
    russian, english = TEXTS[code]
    assert sorted(SAME.findall(russian)) == sorted(SAME.findall(english))
    assert not re.search("[A-Za-z]", SAME.sub("", russian))
    assert not re.search("[А-Яа-яЁё]", english)


def test_values_stand_in_the_sentence() -> None:
    assert told("not_there", EN, path="a") == "a is not there"
    assert told("not_there", RU, path="a") == "такого нет: a"
    assert told("unwritable", RU, path="a", reason="Permission denied") == (
        "a не записать: нет прав; возьмите другой файл"
    )


def test_numbers_have_the_mark_of_the_language() -> None:
    assert (decimal(1.25, EN), decimal(0.04, RU)) == ("1.2", "0,0")
