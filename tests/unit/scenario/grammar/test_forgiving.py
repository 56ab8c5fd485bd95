"""Fixed words are read as they are meant; what stands in quotation marks stays as it is."""

from __future__ import annotations

import pytest

from cashier_sim.scenario.grammar.forgiving import Forgiving
from cashier_sim.scenario.language import Language

RU, EN = Language.RUSSIAN, Language.ENGLISH

RUSSIAN = Forgiving(
    ("(кассир )создаёт заказ", "блюдо {dish:text} продаётся", "все", "всё", "меняет"), RU
)
ENGLISH = Forgiving(("the cashier creates",), EN)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("создаёт заказ", "создаёт заказ"),
        ("создает заказ", "создаёт заказ"),
        ("мёняет", "меняет"),
        ("чужое её слово", "чужое её слово"),
        ("Создаёт заказ.", "создаёт заказ"),
        ("  создаёт \t заказ ", "создаёт заказ"),
        ("создаёт\N{NO-BREAK SPACE}за\N{SOFT HYPHEN}каз", "создаёт заказ"),
        ("сумма 1\N{NARROW NO-BREAK SPACE}290,50", "сумма 1 290,50"),
        ("заказ №1 открыт", "заказ № 1 открыт"),
        ("цена - 5 , вид – «а»", "цена — 5, вид — «а»"),
        ("печатает X\N{NON-BREAKING HYPHEN}отчёт, \N{MINUS SIGN}5", "печатает X-отчёт, -5"),
        ("блюдо „Чай”", "блюдо «Чай»"),
        ("блюдо „Чай“.", "блюдо «Чай»"),
        ('блюдо "Чай"', "блюдо «Чай»"),
        ("блюдо “Чай”  продается", "блюдо «Чай» продаётся"),
        ("“Чай” продается", "«Чай» продаётся"),
    ],
)
def test_russian_is_read_as_it_is_meant(typed: str, meant: str) -> None:
    assert [*RUSSIAN.readings(typed)] == [meant]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("The cashier  creates.", "the cashier creates"),
        ("the dish “Tea”", 'the dish "Tea"'),
        ("the dish «Tea»", 'the dish "Tea"'),
        ("order no.2", "order no. 2"),
        ("the order — one - two", "the order — one - two"),
    ],
)
def test_english_is_read_as_it_is_meant(typed: str, meant: str) -> None:
    assert [*ENGLISH.readings(typed)] == [meant]


@pytest.mark.parametrize(
    "value",
    ["Создает  заказ. ", "а - б , в №1", "\N{NO-BREAK SPACE}a\tb", "„x“", "Чай «Ёж»", "", "."],
)
def test_what_is_quoted_stays_as_it_is(value: str) -> None:
    assert [*RUSSIAN.readings(f"блюдо  «{value}»")] == [f"блюдо «{value}»"]


def test_text_that_needs_the_other_marks_keeps_them() -> None:
    assert [*RUSSIAN.readings('блюдо  "a » b"')] == ['блюдо "a » b"']
    assert [*ENGLISH.readings('the  dish «a "b"»')] == ['the dish «a "b"»']
    assert [*RUSSIAN.readings("блюдо  „a » b“")] == ["блюдо „a » b“"]


def test_word_that_is_two_is_read_as_both() -> None:
    assert [*RUSSIAN.readings("создает все")] == ["создаёт все", "создаёт всё"]


def test_many_doubtful_words_are_not_tried_for_ever() -> None:
    assert len([*RUSSIAN.readings("все " * 100)]) == 16
