"""Texts are compared with placeholders, which are kept once all of it holds."""

from __future__ import annotations

from decimal import Decimal

import pytest

from cashier_sim.scenario.facts.matching import (
    MOST_SHOWN,
    Matching,
    differs,
    listed,
    nearest_first,
    not_there,
    unwanted,
)


def test_spaces_of_any_kind_are_one() -> None:
    assert Matching({}).fits("1 240,00 ₽", "1\u00a0240,00\u202f₽")


def test_what_a_placeholder_stands_for_is_kept_only_at_the_end() -> None:
    remembered = {"a": "1"}
    matching = Matching(remembered)
    assert matching.fits("{a} {b}", "1 2")
    assert matching.fits("{b}", "2")
    assert not matching.fits("{b}", "3")
    assert remembered == {"a": "1"}
    matching.keep()
    assert remembered == {"a": "1", "b": "2"}


@pytest.mark.parametrize(
    ("expected", "actual", "found"),
    [
        ("номер {n}", "Гость, номер 12 занят", "12"),
        ("номер {n}", "Гость, номер 12", "12"),
        ("{n} занят", "12 занят", "12"),
    ],
)
def test_placeholder_inside_of_a_text_is_a_whole_word(
    expected: str, actual: str, found: str
) -> None:
    remembered: dict[str, str] = {}
    matching = Matching(remembered)
    assert matching.fits_inside(expected, actual)
    matching.keep()
    assert remembered == {"n": found}


def test_part_of_a_word_is_inside_too() -> None:
    assert Matching({}).fits_inside("омер", "Номера")
    assert not Matching({}).fits_inside("омер", "Ноmера")


@pytest.mark.parametrize("text", ["1500", "1 500,00", "1500.0", "1\u00a0500", "{}", "{сумма}"])
def test_numbers_may_be_written_in_several_ways(text: str) -> None:
    assert Matching({}).fits_number(text, Decimal("1500.00"))


@pytest.mark.parametrize("text", ["", "1501", "пятьсот", "1,500.00"])
def test_other_numbers_do_not_fit(text: str) -> None:
    assert not Matching({}).fits_number(text, Decimal("1500.00"))


def test_minus_of_the_screen_is_one() -> None:
    assert Matching({}).fits_number("\u221250", Decimal(-50))


def test_nearest_comes_first_by_its_best_line_and_once() -> None:
    found = nearest_first("Гость Иванов", ["Итого", "Отель\nГость Петров\nИтого", "Итого"])
    assert found == ["Отель\nГость Петров\nИтого", "Итого"]


def test_errors_have_both_sides_readable() -> None:
    error = differs("another page", "Касса", "")
    assert (error.problem, error.expected, error.actual) == ("another page", "Касса", "(empty)")
    assert not_there("no dish", "Борщ", ["Уха", "Борщок"]).actual == "\n  Борщок\n  Уха"
    assert unwanted("dishes", "none", ["Уха", "Борщок"]).actual == "\n  Уха\n  Борщок"


def test_long_lists_are_cut() -> None:
    assert listed([]) == "nothing"
    assert listed(["один"]) == "один"
    told = listed([str(n) for n in range(MOST_SHOWN + 2)])
    assert told.endswith(f"\n  {MOST_SHOWN - 1}\n  … and 2 more")
