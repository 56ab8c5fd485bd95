"""Example tables in English."""

from __future__ import annotations

from cashier_sim.scenario.facts.glossary import in_english, pairs
from cashier_sim.scenario.vocabulary import vocabulary


def test_words_and_sums_are_english_and_names_stay() -> None:
    table = (("тип", "сумма", "загружена"), ("Гостиница", "1 500,00", "да"), ("12", "a,b", ""))
    assert in_english(table) == (
        ("type", "sum", "loaded"),
        ("Гостиница", "1 500.00", "yes"),
        ("12", "a,b", ""),
    )


def test_one_word_has_one_translation() -> None:
    known: dict[str, str] = {}
    for russian, english in pairs():
        assert known.setdefault(russian, english) == english, russian


def test_headings_of_every_example_are_known() -> None:
    for said in vocabulary().sentences:
        table = said.example.get("table")
        if said.is_expectation and table is not None and len(table[0]) > 1 and len(table) > 1:
            assert in_english(table)[0] != table[0], said.name
