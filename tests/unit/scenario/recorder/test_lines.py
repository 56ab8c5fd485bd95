"""Lines become Gherkin: keywords by what they say, tables and texts below, remarks beside."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cashier_sim.scenario.feature_file import Step, parse_feature
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.recorder.lines import Line, Nature, heading, scenario_text

RU, EN = Language.RUSSIAN, Language.ENGLISH
FILE = Path("x.feature")


def text(*lines: Line, language: Language = RU) -> str:
    return heading(language, "Касса") + scenario_text(language, "Проба", lines)


def steps(*lines: Line, language: Language = RU) -> tuple[Step, ...]:
    return parse_feature(text(*lines, language=language), FILE).scenarios[0].steps


def line(said: str, nature: Nature, **more: object) -> Line:
    return Line(text=said, nature=nature, **more)  # type: ignore[arg-type]  # by name in the tests


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (RU, ["Дано", "И", "Когда", "И", "Тогда", "И", "Когда"]),
        (EN, ["Given", "And", "When", "And", "Then", "And", "When"]),
    ],
)
def test_keyword_follows_from_what_is_said(language: Language, words: list[str]) -> None:
    natures = [
        Nature.PREPARATION,
        Nature.PREPARATION,
        Nature.ACT,
        Nature.PREPARATION,
        Nature.EXPECTATION,
        Nature.EXPECTATION,
        Nature.PREPARATION,
    ]
    lines = [line(f"строка {number}", nature) for number, nature in enumerate(natures)]
    assert [step.keyword for step in steps(*lines, language=language)] == words


def test_whole_file_reads_as_a_person_would_write_it() -> None:
    lines = (
        line("открывает смену", Nature.PREPARATION, given_text="открыта смена"),
        line("чего-то не сказать", Nature.REMARK),
        line("создаёт заказ", Nature.ACT),
        line("открывает смену", Nature.PREPARATION, given_text="открыта смена"),
    )
    assert text(*lines) == (
        "# language: ru\n"
        "Функция: Касса\n"
        "\n"
        "  Сценарий: Проба\n"
        "    Дано открыта смена\n"
        "    # чего-то не сказать\n"
        "    Когда создаёт заказ\n"
        "    И открывает смену\n"
    )


def test_table_stands_below_its_sentence_in_straight_columns() -> None:
    table = (("блюдо", "сколько"), ("Борщ | суп", "2"))
    said = text(line("заказ:", Nature.ACT, table=table))
    assert said.endswith("      | блюдо       | сколько |\n      | Борщ \\| суп | 2       |\n")


LINES = st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), max_size=12)


@given(rows=st.lists(st.lists(LINES, min_size=2, max_size=2), min_size=1, max_size=3))
def test_cells_are_read_back(rows: list[list[str]]) -> None:
    table = tuple(tuple(cell.strip() for cell in row) for row in rows)
    assert steps(line("вот:", Nature.ACT, table=table))[0].table == table


def test_line_breaks_and_marks_in_cells_are_read_back() -> None:
    table = (("a\nb", "c\\n", "|"),)
    assert steps(line("вот:", Nature.ACT, table=table))[0].table == table


@pytest.mark.parametrize(
    "content", ["", "одна", "две\n\n  строки", 'три """ знака\n"""', "\n", "\\ и \\n"]
)
def test_text_below_is_read_back(content: str) -> None:
    assert steps(line("вот:", Nature.ACT, doc_string=content))[0].doc_string == content
