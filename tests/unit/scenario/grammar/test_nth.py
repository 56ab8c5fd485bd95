from __future__ import annotations

import pytest

from cashier_sim.scenario.errors import NameNotFoundError, StepFailedError
from cashier_sim.scenario.grammar.nth import NTH, Nth, find_nth, nth_of, only_of
from cashier_sim.scenario.language import Language

DISHES = ("борщ", "чай", "борщ")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (Language.RUSSIAN, "«Борщ» № 2"),
        (Language.RUSSIAN, "«Борщ»"),
        (Language.ENGLISH, '"Борщ" no. 2'),
        (Language.ENGLISH, '"Борщ"'),
    ],
)
def test_name_with_a_number_is_written_as_it_is_read(language: Language, text: str) -> None:
    assert NTH.write(NTH.read(text, language), language) == text


def test_number_within_the_name_is_part_of_it() -> None:
    assert NTH.read("«Стол № 2»", Language.RUSSIAN) == Nth("Стол № 2")
    assert NTH.read("«Стол № 2» №3", Language.RUSSIAN) == Nth("Стол № 2", 3)


def test_second_of_the_name_is_found() -> None:
    entries = tuple(enumerate(DISHES))
    assert find_nth("dish", Nth("борщ"), entries, lambda one: one[1]) == (0, "борщ")
    assert find_nth("dish", Nth("борщ", 2), entries, lambda one: one[1]) == (2, "борщ")


@pytest.mark.parametrize("number", [0, 3])
def test_number_beyond_those_of_the_name_is_refused(number: int) -> None:
    with pytest.raises(StepFailedError, match=f"no dish «борщ» № {number}; of this name: 2"):
        find_nth("dish", Nth("борщ", number), DISHES, str)


def test_unknown_name_is_refused_with_the_nearest() -> None:
    with pytest.raises(NameNotFoundError, match="there is no dish «борш»; nearest: «борщ»"):
        find_nth("dish", Nth("борш", 2), DISHES, str)


def test_entry_is_said_by_name_and_number() -> None:
    entries = tuple(enumerate(DISHES))
    assert nth_of(lambda one: one[0] == 2, entries, lambda one: one[1]) == Nth("борщ", 2)
    assert nth_of(lambda one: one[0] == 7, entries, lambda one: one[1]) is None


def test_only_the_first_of_a_name_is_said_by_name_alone() -> None:
    entries = tuple(enumerate(DISHES))
    assert only_of(lambda one: one[0] == 0, entries, lambda one: one[1]) == "борщ"
    assert only_of(lambda one: one[0] == 2, entries, lambda one: one[1]) is None
    assert only_of(lambda one: one[0] == 7, entries, lambda one: one[1]) is None
