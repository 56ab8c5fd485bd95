"""Words in both languages, for what the sentences name."""

from collections.abc import Mapping
from decimal import Decimal
from typing import TypeVar

from cashier_sim.scenario import words
from cashier_sim.scenario.language import Language

V = TypeVar("V")

Pair = tuple[str, str]
"""What something is called, in Russian and in English."""

_PLACES = {language: place for place, language in enumerate(Language)}
_YES = ("да", "yes")
_NO = ("нет", "no")


def said(pair: Pair, language: Language) -> str:
    """The words of one language."""
    return pair[_PLACES[language]]


def word(table: Mapping[V, Pair], value: V, language: Language) -> str:
    """What a table calls a value."""
    return said(table[value], language)


def yes_or_no(is_so: bool, language: Language) -> str:
    """A truth as a word."""
    return said(_YES if is_so else _NO, language)


def money(value: Decimal, language: Language) -> str:
    """A sum as the screen writes it."""
    return words.money_text(value, language)


def number(value: Decimal | int, language: Language) -> str:
    """An amount without zeros at its end."""
    text = f"{Decimal(value):f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace(".", ",") if language is Language.RUSSIAN else text
