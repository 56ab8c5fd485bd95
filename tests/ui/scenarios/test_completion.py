from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from cashier_sim.scenario.grammar.parameters import COMMON
from cashier_sim.scenario.grammar.sentence import Block, Chapter, Sentence, sentence
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.vocabulary import Vocabulary
from cashier_sim.ui.scenarios.completion import Completion

if TYPE_CHECKING:
    from cashier_sim.scenario.stage import Stage

RU, EN = Language.RUSSIAN, Language.ENGLISH


async def nothing(stage: Stage) -> None:
    """Do nothing."""


def made(
    name: str, ru: str | tuple[str, ...], en: str, block: Block = Block.NONE, **example: object
) -> Sentence:
    make = sentence(
        chapter=Chapter.ORDERS,
        ru=ru,
        en=en,
        meaning=(f"[{name}]", en),
        example=example,
        block=block,
    )
    return replace(make(nothing), name=name)


WORDS = Vocabulary(
    (
        made("create", "(кассир )создаёт заказ", "(the cashier )creates an order"),
        made("sum", "вводит сумму {sum:money}", "enters the sum {sum:money}", sum=Decimal("500")),
        made(
            "dish",
            ("добавляет блюдо {dish:text}", "пробивает {dish:text}"),
            "adds the dish {dish:text}",
            dish="Борщ",
        ),
        made("table", "заказ с блюдами:", "an order with the dishes:", Block.TABLE),
        made("doc", "напечатано:", "printed:", Block.DOC_STRING),
    ),
    COMMON,
)


def proposed(typed: str, language: Language = RU) -> list[str]:
    return [one.text for one in Completion(WORDS).proposals(typed, language)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("вводит", "вводит сумму 500"),
        ("сумм", "вводит сумму 500"),
        ("доб бл", "добавляет блюдо «Борщ»"),
        ("ЗАКАЗ", "заказ с блюдами:"),
        ("соз зак", "создаёт заказ"),
        ("длюдо", "добавляет блюдо «Борщ»"),
        ("создает", "создаёт заказ"),
        ("кассир созд", "кассир создаёт заказ"),
        ("Кассир", "кассир создаёт заказ"),
        ("пробив", "добавляет блюдо «Борщ»"),
    ],
)
def test_best_fit_comes_first(typed: str, first: str) -> None:
    assert proposed(typed)[0] == first


def test_sentence_inside_is_found_too_and_nonsense_is_not() -> None:
    assert proposed("заказ") == ["заказ с блюдами:", "создаёт заказ"]
    assert proposed("ыыы") == []
    assert len(proposed("")) == len(WORDS.sentences)


def test_subject_is_kept_where_it_is_typed() -> None:
    assert proposed("касси") == []
    assert proposed("кассир блюд") == []
    assert proposed("the cashier cre", EN) == ["the cashier creates an order"]


def test_language_is_that_of_the_file() -> None:
    assert proposed("sum", EN) == ["enters the sum 500"]


def test_gaps_are_the_values_without_their_quotes() -> None:
    completion = Completion(WORDS)
    dish = completion.of_text("добавляет блюдо «Борщ»", RU)
    assert dish is not None
    ((start, length),) = dish.gaps
    assert dish.text[start : start + length] == "Борщ"
    assert dish.meaning == "[dish]"
    sum_ = completion.of_text("вводит сумму 500", RU)
    assert sum_ is not None
    ((start, length),) = sum_.gaps
    assert sum_.text[start : start + length] == "500"
    assert completion.of_text("поёт", RU) is None


def test_what_hangs_on_the_step_comes_with_it() -> None:
    completion = Completion(WORDS)
    below = {one.text: one.below for one in completion.proposals("", RU)}
    assert below["заказ с блюдами:"] == "\n|  |"
    assert below["напечатано:"] == '\n"""\n\n"""'
    assert below["создаёт заказ"] == ""
