from __future__ import annotations

import pytest

from cashier_sim.scenario.language import Language, language_of, most_used, named_language, spoken


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("# language: ru\nФункция: А", Language.RUSSIAN),
        ("\n  #language:en", Language.ENGLISH),
        ("# language: de", Language.ENGLISH),
        ("Feature: A", Language.ENGLISH),
        ("", Language.ENGLISH),
    ],
)
def test_language_stands_in_the_head(text: str, language: Language) -> None:
    assert language_of(text) is language


def test_language_is_named_or_not() -> None:
    assert named_language("# language: ru\n") is Language.RUSSIAN
    assert named_language("# language: de\n") is Language.ENGLISH
    assert named_language("Функция: А\n") is None


def test_language_of_the_system_is_that_of_its_messages() -> None:
    assert spoken({"LANG": "ru_RU.UTF-8"}) is Language.RUSSIAN
    assert spoken({"LC_MESSAGES": "ru", "LANG": "en_GB.UTF-8"}) is Language.RUSSIAN
    assert spoken({"LC_ALL": "C", "LANG": "ru_RU.UTF-8"}) is Language.ENGLISH
    assert spoken({"LC_ALL": "", "LANG": "de_DE"}) is Language.ENGLISH
    assert spoken({}) is Language.ENGLISH


def test_language_of_most_is_used() -> None:
    russian, english = Language
    assert most_used([english, russian, english], russian) is english
    assert most_used([english, russian], english) is russian
    assert most_used([], english) is english
