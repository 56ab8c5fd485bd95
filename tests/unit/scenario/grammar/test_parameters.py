"""Values are written as people write them, and read back to the same."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from decimal import Decimal  # noqa: TC003 (Hypothesis reads the annotations)
from enum import Enum
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.grammar.parameters import (
    AMOUNT,
    DAY,
    DURATION,
    INT,
    MOMENT,
    MONEY,
    TEXT,
    Parameter,
    word_parameter,
)
from cashier_sim.scenario.language import Language

V = TypeVar("V")
RU, EN = Language.RUSSIAN, Language.ENGLISH
languages = st.sampled_from(Language)


def back(kind: Parameter[V], value: V, language: Language) -> V:
    text = kind.write(value, language)
    assert re.fullmatch(kind.pattern[language], text), text
    return kind.read(text, language)


@given(st.text(alphabet=st.characters(blacklist_characters='«»"\n')), languages)
def test_text_comes_back(value: str, language: Language) -> None:
    assert back(TEXT, value, language) == value


def test_text_may_hold_one_pair_of_quotes() -> None:
    assert back(TEXT, "Кафе «Мята» и чай", RU) == "Кафе «Мята» и чай"
    assert back(TEXT, 'the "best" one', EN) == 'the "best" one'
    assert TEXT.write("plain", EN) == '"plain"'


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2), languages)
def test_money_comes_back(value: Decimal, language: Language) -> None:
    assert back(MONEY, value, language) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 290,50", "1290.50"),
        ("1\u00a0290.5", "1290.50"),
        ("1\u202f000\u202f000", "1000000.00"),
        ("-5", "-5.00"),
    ],
)
def test_money_is_read_as_the_screen_writes_it(text: str, value: str) -> None:
    assert re.fullmatch(MONEY.pattern[RU], text)
    assert str(MONEY.read(text, RU)) == value


def test_money_has_two_decimals_at_most() -> None:
    with pytest.raises(StepFailedError, match=r"the sum 1\.005 has more than two decimals"):
        MONEY.read("1.005", EN)


@given(st.decimals(min_value=0, max_value=1000, places=3), languages)
def test_amount_comes_back(value: Decimal, language: Language) -> None:
    assert back(AMOUNT, value, language) == value


@given(st.integers(min_value=1 - 10**15, max_value=10**15 - 1), languages)
def test_whole_number_comes_back(value: int, language: Language) -> None:
    assert back(INT, value, language) == value


def test_moment_and_day_come_back() -> None:
    assert back(MOMENT, datetime(2026, 3, 14, 12, 5), RU) == datetime(2026, 3, 14, 12, 5)  # noqa: DTZ001 (the restaurant's zone is added later)
    assert back(DAY, date(2026, 3, 14), EN) == date(2026, 3, 14)


def test_moment_that_is_not_in_the_calendar_is_refused() -> None:
    for kind, text in ((MOMENT, "2026-02-30 12:00"), (DAY, "2026-13-01")):
        with pytest.raises(StepFailedError, match=f"there is no such moment: {text}"):
            kind.read(text, RU)


@pytest.mark.parametrize("kind", [MONEY, AMOUNT, INT])
def test_number_that_is_too_long_is_refused(kind: Parameter[object]) -> None:
    for digits in ("1" * 40, "1" * 5000):
        with pytest.raises(StepFailedError, match="has more than 15 digits"):
            kind.read(digits, RU)


def test_span_that_is_too_long_is_refused() -> None:
    for text in (f"{'9' * 15} часов", f"{'9' * 40} часов"):
        with pytest.raises(StepFailedError):
            DURATION.read(text, RU)


@given(st.integers(min_value=0, max_value=10**6), languages)
def test_duration_comes_back(seconds: int, language: Language) -> None:
    value = timedelta(seconds=seconds)
    assert back(DURATION, value, language) == value


@pytest.mark.parametrize(
    ("value", "ru", "en"),
    [
        (timedelta(hours=1), "1 час", "1 hour"),
        (timedelta(hours=2), "2 часа", "2 hours"),
        (timedelta(hours=11), "11 часов", "11 hours"),
        (timedelta(minutes=21), "21 минуту", "21 minutes"),
        (timedelta(minutes=3), "3 минуты", "3 minutes"),
        (timedelta(minutes=5), "5 минут", "5 minutes"),
        (timedelta(minutes=12), "12 минут", "12 minutes"),
        (timedelta(seconds=90), "90 секунд", "90 seconds"),
    ],
)
def test_duration_has_the_largest_whole_unit_and_its_ending(
    value: timedelta, ru: str, en: str
) -> None:
    assert DURATION.write(value, RU) == ru
    assert DURATION.write(value, EN) == en


class Colour(Enum):
    DARK = "dark"
    DARK_RED = "dark red"


def test_words_are_read_and_written_by_language_the_longest_first() -> None:
    colours = word_parameter(
        "colour",
        {Colour.DARK: ("тёмный", "dark"), Colour.DARK_RED: ("тёмный красный", "dark red")},
    )
    for language in Language:
        for colour in Colour:
            assert back(colours, colour, language) is colour
    found = re.match(colours.pattern[EN], "dark red wine")
    assert found is not None
    assert found[0] == "dark red"
