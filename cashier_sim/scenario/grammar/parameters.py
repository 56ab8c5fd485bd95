"""What stands in the sentences' gaps: how each kind of value is written and read.

A kind is written the same in both languages, or by a table of words for each.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Generic, TypeVar

from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.language import Language

V = TypeVar("V")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter(Generic[V]):
    """A kind of value.

    Attributes:
        name: As in `{gap:name}`.
        pattern: Regular expression of it, by language, without capturing groups.
        read: Makes the value of what was matched. `StepFailedError` for one that cannot be.
        write: The reverse; what `read` understands again.
        words: Of a closed set, what its values are called, by language; empty for others.
    """

    name: str
    pattern: Mapping[Language, str]
    read: Callable[[str, Language], V]
    write: Callable[[V, Language], str]
    words: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)


def _both(pattern: str) -> Mapping[Language, str]:
    return dict.fromkeys(Language, pattern)


def _read_text(text: str, language: Language) -> str:
    del language
    return text[1:-1]


def _write_text(value: str, language: Language) -> str:
    marks = "«»" if language is Language.RUSSIAN or '"' in value else '""'
    return f"{marks[0]}{value}{marks[1]}"


TEXT = Parameter(
    name="text",
    pattern=_both('«(?:[^«»]|«[^«»]*»)*»|"[^"]*"'),
    read=_read_text,
    write=_write_text,
)
"""Quoted text: «…», which may hold one more pair of «…», or "…"."""


_MOST_DIGITS = 15
"""More than any restaurant counts; beyond, arithmetic would fail."""


def _check_length(number: str) -> None:
    if sum(map(str.isdecimal, number)) > _MOST_DIGITS:
        raise StepFailedError(f"the number {number} has more than {_MOST_DIGITS} digits")


def _read_decimal(text: str, language: Language) -> Decimal:
    del language
    _check_length(text)
    return Decimal(re.sub(r"[\s\u00a0\u202f]", "", text).replace(",", "."))


def _write_decimal(value: Decimal, language: Language) -> str:
    text = f"{value:f}"
    return text.replace(".", ",") if language is Language.RUSSIAN else text


_NUMBER = r"-?\d+(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)?"


def _read_money(text: str, language: Language) -> Decimal:
    value = _read_decimal(text, language)
    exact = value.quantize(Decimal("0.01"))
    if exact != value:
        raise StepFailedError(f"the sum {text} has more than two decimals")
    return exact


MONEY = Parameter(name="money", pattern=_both(_NUMBER), read=_read_money, write=_write_decimal)
"""A sum in the restaurant's currency, such as 1 290,50: point or comma, two decimals at most."""

AMOUNT = Parameter(name="amount", pattern=_both(_NUMBER), read=_read_decimal, write=_write_decimal)
"""An amount, such as 2 or 0,350."""


def _read_int(text: str, language: Language) -> int:
    del language
    _check_length(text)
    return int(text)


INT = Parameter(
    name="int", pattern=_both(r"-?\d+"), read=_read_int, write=lambda value, _: str(value)
)
"""A whole number."""


def _read_moment(text: str, language: Language) -> datetime:
    del language
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise StepFailedError(f"there is no such moment: {text}") from None


MOMENT = Parameter(
    name="moment",
    pattern=_both(r"\d{4}-\d\d-\d\d \d\d:\d\d"),
    read=_read_moment,
    write=lambda value, _: value.strftime("%Y-%m-%d %H:%M"),
)
"""A minute without a zone: the restaurant's, such as 2026-03-14 12:00."""


def _read_day(text: str, language: Language) -> date:
    return _read_moment(text, language).date()


DAY = Parameter(
    name="day",
    pattern=_both(r"\d{4}-\d\d-\d\d"),
    read=_read_day,
    write=lambda value, _: value.isoformat(),
)
"""A day, such as 2026-03-14."""

_UNITS: Mapping[Language, Mapping[str, int]] = {
    Language.RUSSIAN: {"час": 3600, "минут": 60, "секунд": 1},
    Language.ENGLISH: {"hour": 3600, "minute": 60, "second": 1},
}
_ENDINGS = {Language.RUSSIAN: "(?:а|ы|у|ов)?", Language.ENGLISH: "s?"}


def _read_duration(text: str, language: Language) -> timedelta:
    count, unit = text.split()
    _check_length(count)
    seconds = next(length for stem, length in _UNITS[language].items() if unit.startswith(stem))
    try:
        return timedelta(seconds=int(count) * seconds)
    except OverflowError:
        raise StepFailedError(f"there is no such span: {text}") from None


def _write_duration(value: timedelta, language: Language) -> str:
    seconds = round(value.total_seconds())
    stem, length = next(
        (stem, length) for stem, length in _UNITS[language].items() if seconds % length == 0
    )
    return f"{seconds // length} {stem}{_ending(seconds // length, stem, language)}"


def _ending(count: int, stem: str, language: Language) -> str:
    if language is Language.ENGLISH:
        return "" if count == 1 else "s"
    is_teen = count % 100 // 10 == 1
    is_one = count % 10 == 1 and not is_teen
    is_few = count % 10 in {2, 3, 4} and not is_teen
    if stem == "час":
        return "" if is_one else "а" if is_few else "ов"
    return "у" if is_one else "ы" if is_few else ""


DURATION = Parameter(
    name="duration",
    pattern={
        language: rf"\d+ (?:{'|'.join(units)}){_ENDINGS[language]}"
        for language, units in _UNITS.items()
    },
    read=_read_duration,
    write=_write_duration,
)
"""A span, such as 5 минут or 5 minutes."""

COMMON: tuple[Parameter[Any], ...] = (TEXT, MONEY, AMOUNT, INT, MOMENT, DAY, DURATION)
"""Kinds that any sentence may use; the others stand with their sentences."""


def word_parameter(name: str, words: Mapping[V, tuple[str, str]]) -> Parameter[V]:
    """Make a kind of a closed set of values.

    Args:
        name: As in `{gap:name}`.
        words: What each value is called, in Russian and in English; all different.
    """
    by_language = {
        language: {value: pair[number] for value, pair in words.items()}
        for number, language in enumerate(Language)
    }

    def read(text: str, language: Language) -> V:
        return next(value for value, word in by_language[language].items() if word == text)

    def write(value: V, language: Language) -> str:
        return by_language[language][value]

    # The longest first, since one word may begin another.
    pattern = {
        language: "|".join(map(re.escape, sorted(table.values(), key=len, reverse=True)))
        for language, table in by_language.items()
    }
    words_of = {language: tuple(table.values()) for language, table in by_language.items()}
    return Parameter(name=name, pattern=pattern, read=read, write=write, words=words_of)
