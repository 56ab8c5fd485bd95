from __future__ import annotations

import pytest

from cashier_sim.scenario.language import Language, language_of


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
