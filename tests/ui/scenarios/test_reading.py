from __future__ import annotations

from pathlib import Path

import pytest

from cashier_sim.scenario.language import Language
from cashier_sim.ui.scenarios.reading import (
    LineKind,
    Reader,
    classify,
    keywords_of_steps,
    structure_trouble,
)

HEAD = "# language: ru\nФункция: А\n  Сценарий: Б\n"


def troubles(*steps: str, head: str = HEAD) -> list[tuple[int, str, bool]]:
    text = head + "".join(f"    {one}\n" for one in steps)
    return [(one.line, one.problem, one.is_unknown) for one in Reader().read(text).troubles]


@pytest.mark.parametrize(
    ("text", "kind", "keyword"),
    [
        ("", LineKind.EMPTY, ""),
        ("   # a remark", LineKind.COMMENT, ""),
        ("  @a @b", LineKind.TAGS, ""),
        ("  | a | b |", LineKind.TABLE, ""),
        ("Функция: А", LineKind.HEADING, "Функция:"),
        ("  Структура сценария: А", LineKind.HEADING, "Структура сценария:"),
        ("    Когда кассир", LineKind.STEP, "Когда "),
        ("    * кассир", LineKind.STEP, "* "),
        ("    И\tкассир", LineKind.STEP, "И\t"),
        ("  Когда\N{NO-BREAK SPACE}кассир", LineKind.STEP, "Когда\N{NO-BREAK SPACE}"),
        ("  Просто слова", LineKind.TEXT, ""),
        ('   """', LineKind.DOC_STRING, ""),
    ],
)
def test_lines_are_told_apart(text: str, kind: LineKind, keyword: str) -> None:
    line = classify(text, Language.RUSSIAN)
    assert line.kind is kind
    assert text[line.keyword_at : line.keyword_end] == keyword


def test_text_between_fences_is_no_step() -> None:
    reading = Reader().read(
        HEAD + '    Дано открыта смена\n    """\n    Когда кассир\n    """\n    И да'
    )
    kinds = [line.kind for line in reading.lines[3:]]
    assert kinds == [LineKind.STEP, *[LineKind.DOC_STRING] * 3, LineKind.STEP]
    assert reading.step_count == 2


def test_sentences_are_known_or_not() -> None:
    assert troubles("Дано открыта смена", "Когда кассир создаёт заказ", "И кассир поёт") == [
        (6, "", True)
    ]
    assert troubles("Дано открыта смена", "Когда ") == []  # somebody is about to write


def test_value_that_cannot_be_is_told() -> None:
    ((line, problem, is_unknown),) = troubles("Когда вводит сумму 1,234")
    assert (line, is_unknown) == (4, False)
    assert "more than two decimals" in problem


def test_what_must_hang_on_a_step_is_missed() -> None:
    ((_, problem, _),) = troubles("Дано заказ с блюдами:")
    assert "table" in problem
    assert troubles("Дано заказ с блюдами:", "| Эспрессо | 2 |") == []


def test_steps_of_an_outline_are_read_with_their_first_example() -> None:
    outline = (
        "# language: ru\nФункция: А\n  Структура сценария: Б\n"
        "    Когда вводит сумму <сумма>\n    Примеры:\n      | сумма |\n      | {} |\n      | 2 |\n"
    )
    assert Reader().read(outline.format("100,50")).troubles == ()
    assert len(Reader().read(outline.format("слово")).troubles) == 1


def test_what_was_seen_before_is_not_asked_again() -> None:
    reader = Reader()
    text = HEAD + "    Дано открыта смена\n"
    first = reader.read(text)
    assert reader.read(text + "    Дано открыта смена\n").troubles == first.troubles == ()
    assert reader.read(text.replace("ru", "en")).language is Language.ENGLISH


def test_nearest_sentences_are_offered() -> None:
    nearest = Reader().nearest("кассир создал заказ", Language.RUSSIAN)
    assert "создаёт заказ" in nearest[:3]


def test_what_gherkin_does_not_understand_is_told_with_its_line() -> None:
    assert structure_trouble(HEAD + "    Дано открыта смена\n", Path("a")) is None
    trouble = structure_trouble(HEAD + "    Дано открыта смена\nпросто слова\n", Path("a"))
    assert trouble is not None
    assert trouble.line == 5
    trouble = structure_trouble(HEAD + "    открыта смена\n    Дано нет\n", Path("a"))
    assert trouble is not None
    assert (trouble.line, trouble.problem[-19:]) == (4, "Когда открыта смена")


def test_keywords_of_steps_are_those_of_gherkin() -> None:
    assert {"Дано", "Когда", "Тогда", "И", "*"} <= set(keywords_of_steps(Language.RUSSIAN))
