from __future__ import annotations

import asyncio
import re
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cashier_sim.scenario.feature_file import parse_feature
from cashier_sim.scenario.grammar.parameters import COMMON, word_parameter
from cashier_sim.scenario.grammar.sentence import Block, Chapter, sentence
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.manual import (
    CHAPTERS,
    CHECK,
    DOCUMENT,
    KINDS,
    document,
    example,
    main,
)
from cashier_sim.scenario.player import Player
from cashier_sim.scenario.results import StepStatus
from cashier_sim.scenario.stage import Stage, StageSetup, open_stage
from cashier_sim.scenario.vocabulary import Vocabulary, vocabulary

if TYPE_CHECKING:
    from cashier_sim.scenario.feature_file import Scenario, Table

ROOT = Path(__file__).parents[3]


@sentence(
    chapter=Chapter.PAYMENTS,
    ru=("(кассир )берёт {money:money} \\(сдачи нет\\)", "без сдачи {money:money}"),
    en="(the cashier )takes {money:money} \\(no change\\)",
    meaning=("Берёт деньги.", "Takes money."),
    example={"money": Decimal("5.00")},
    is_during_call=True,
)
async def take(stage: Stage, money: Decimal) -> None:
    del stage, money


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="в заказе {colour:colour}:",
    en="the order has {colour:colour}:",
    meaning=("Смотрит в заказ.", "Looks at the order."),
    example={"colour": 1, "table": (("блюдо", "за"), ("Чай", "5"))},
    block=Block.TABLE,
    allows_refusal=True,
)
async def look(stage: Stage, colour: int, table: Table) -> None:
    del stage, colour, table


@sentence(
    chapter=Chapter.ORDERS,
    ru="заказ с запиской:",
    en="an order with a note:",
    meaning=("Пишет записку.", "Writes a note."),
    example={"doc_string": "без лука\n\nсрочно"},
    block=Block.DOC_STRING,
)
async def note(stage: Stage, doc_string: str) -> None:
    del stage, doc_string


COLOUR = word_parameter("colour", {1: ("красный | белый", "red | white"), 2: ("синий", "blue")})
WORDS = Vocabulary((take, look, note), (*COMMON, COLOUR))


def test_sentence_stands_with_its_other_words_example_and_marks() -> None:
    assert (
        "### `(кассир) берёт {money} (сдачи нет)`\n\n"
        "`(the cashier) takes {money} (no change)`\n\n"
        "Берёт деньги.  \nTakes money.\n\n"
        "Also: `без сдачи {money}`. *During a call.*\n\n"
        "```gherkin\n"
        "Когда кассир берёт 5,00 (сдачи нет)\n"
        "When the cashier takes 5.00 (no change)\n"
        "```\n"
    ) in document(WORDS)


def test_expectation_shows_its_table() -> None:
    assert (
        "*Looks at a refusal.*\n\n```gherkin\n"
        "Тогда в заказе красный | белый:\n"
        "  | блюдо | за |\n"
        "  | Чай   | 5  |\n"
        "Then the order has red | white:\n"
        "  | dish | за |\n"
        "  | Чай  | 5  |\n"
    ) in document(WORDS)


def test_given_sentence_shows_its_text() -> None:
    assert (
        'Дано заказ с запиской:\n  """\n  без лука\n\n  срочно\n  """\n'
        "Given an order with a note:\n"
    ) in document(WORDS)


def test_only_chapters_with_sentences_have_a_heading() -> None:
    headings = re.findall("^## (.*)$", document(WORDS), re.MULTILINE)
    chapters = (Chapter.ORDERS, Chapter.PAYMENTS, Chapter.EXPECTED_ORDER)
    assert headings[2:-1] == [" · ".join(CHAPTERS[chapter]) for chapter in chapters]


def test_kinds_are_listed_with_words_or_examples() -> None:
    text = document(WORDS)
    assert "| `colour` | `красный \\| белый`, `синий` | `red \\| white`, `blue` |\n" in text
    assert "| `money` | сумма, не больше двух знаков после запятой; `5,00` |" in text


def test_every_chapter_has_a_heading() -> None:
    assert set(CHAPTERS) == set(Chapter)


def test_every_kind_that_is_no_list_of_words_is_described() -> None:
    kinds = vocabulary().parameters.values()
    open_kinds = {kind.name for kind in kinds if not kind.words}
    assert open_kinds == set(KINDS), "describe the kind in cashier_sim/scenario/manual.py"


def test_links_lead_to_headings() -> None:
    text = document()
    headings = {
        re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        for heading in re.findall("^## (.*)$", text, re.MULTILINE)
    }
    links = set(re.findall(r"\]\(#([^)]*)\)", text))
    assert links <= headings
    assert len(links) > len(CHAPTERS) / 2


def test_example_has_its_subject() -> None:
    assert example(take, Language.RUSSIAN, WORDS) == "кассир берёт 5,00 (сдачи нет)"
    assert example(note, Language.ENGLISH, WORDS) == "an order with a note:"


@pytest.mark.parametrize("language", Language)
def test_the_first_scenarios_of_the_manual_pass(language: Language) -> None:
    texts = re.findall("```gherkin\n(.*?)```", document(), re.DOTALL)[:2]
    text = next(one for one in texts if ("# language: ru" in one) == (language.value == "ru"))
    (scenario,) = parse_feature(text, Path("manual.feature")).scenarios
    assert scenario.language is language
    asyncio.run(_passes(scenario))


async def _passes(scenario: Scenario) -> None:
    async with open_stage(scenario.language, StageSetup()) as stage:
        results = await Player(stage).play(scenario)
    assert [(one.text, one.status) for one in results] == [
        (one.text, StepStatus.PASSED) for one in scenario.steps
    ], results


def test_the_document_is_current() -> None:
    assert main([CHECK, str(ROOT / DOCUMENT)]) == 0


def test_the_document_is_written_and_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "scenarios.md"
    assert main([CHECK, str(path)]) == 1
    assert "python -m cashier_sim.scenario.manual" in capsys.readouterr().err
    assert main([str(path)]) == 0
    assert path.read_text(encoding="utf-8") == document()
    assert main([CHECK, str(path)]) == 0
    path.write_text("old", encoding="utf-8")
    assert main([CHECK, str(path)]) == 1
