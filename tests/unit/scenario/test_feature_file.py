"""Files become scenarios whose steps know their lines; what cannot be read says where."""

from __future__ import annotations

from pathlib import Path

import pytest

from cashier_sim.scenario.errors import FeatureFileError
from cashier_sim.scenario.feature_file import (
    Scenario,
    language_told,
    parse_feature,
    read_feature,
)
from cashier_sim.scenario.language import Language

PATH = Path("features/pay.feature")

RUSSIAN = """\
# language: ru
@касса
Функция: Оплата

  Предыстория:
    Дано открыта смена

  @быстро
  Сценарий: Наличными
    Когда кассир создаёт заказ
    И блюда:
      | блюдо | сколько |
      | Борщ  | 2       |
    Тогда напечатан чек:
      \"\"\"
      Гость
        Иванов
      \"\"\"

  Структура сценария: Картой
    Когда кассир вводит сумму <сумма>

    Примеры:
      | сумма | чем    |
      | 500   | картой |
      | 600   | часами |
"""


def scenarios(text: str) -> tuple[Scenario, ...]:
    return parse_feature(text, PATH).scenarios


def test_background_comes_first_and_lines_are_those_of_the_file() -> None:
    cash, *_ = scenarios(RUSSIAN)
    assert [(step.keyword, step.text, step.line) for step in cash.steps] == [
        ("Дано", "открыта смена", 6),
        ("Когда", "кассир создаёт заказ", 10),
        ("И", "блюда:", 11),
        ("Тогда", "напечатан чек:", 14),
    ]
    assert [step.is_background for step in cash.steps] == [True, False, False, False]


def test_what_hangs_on_a_step_is_kept_as_it_is() -> None:
    cash, *_ = scenarios(RUSSIAN)
    assert cash.steps[2].table == (("блюдо", "сколько"), ("Борщ", "2"))
    assert cash.steps[3].doc_string == "Гость\n  Иванов"
    assert (cash.steps[1].table, cash.steps[1].doc_string) == (None, None)


def test_scenario_knows_where_it_is_and_its_tags_with_those_of_the_feature() -> None:
    cash, *_ = scenarios(RUSSIAN)
    assert (cash.name, cash.line, cash.feature, cash.path) == ("Наличными", 9, "Оплата", PATH)
    assert cash.language is Language.RUSSIAN
    assert cash.tags == ("@касса", "@быстро")


def test_outline_is_one_scenario_for_each_example() -> None:
    _, first, second = scenarios(RUSSIAN)
    assert first.steps[-1].text == "кассир вводит сумму 500"
    assert second.steps[-1].text == "кассир вводит сумму 600"
    assert first.steps[-1].line == second.steps[-1].line == 21
    assert (first.line, second.line) == (25, 26)
    assert second.example == (("сумма", "600"), ("чем", "часами"))


def test_english_needs_no_language_line() -> None:
    feature = parse_feature("Feature: Pay\n  Scenario: Cash\n    Given a till\n", PATH)
    assert (feature.language, feature.name) == (Language.ENGLISH, "Pay")
    assert feature.scenarios[0].steps[0].keyword == "Given"


def test_scenarios_in_rules_count_with_their_own_background() -> None:
    text = """\
Feature: Pay
  Background:
    Given one
  Rule: Money first
    Background:
      Given two
    Example: Cash
      When three
"""
    (only,) = scenarios(text)
    assert [(step.text, step.is_background) for step in only.steps] == [
        ("one", True),
        ("two", True),
        ("three", False),
    ]


def test_feature_without_scenarios_is_empty() -> None:
    assert scenarios("Feature: Later\n") == ()


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("Feature: A\n  Scenario: B\n    Given x\n    | a |\n   oops\n", 5, "got 'oops'"),
        ("Feature: A\n  Scenario: B\n    Given x\n    | a |\n    | b | c |\n", 5, "inconsistent"),
        ("Гость платит\n", 1, "got 'Гость платит'"),
        ("# only a remark\n", 1, "has no feature"),
        ("# a remark\n\nФункция: А\n", 3, "write # language: ru in the first line"),
        ("# language: ru\nFeature: A\n", 2, "write # language: en in the first line"),
        ("Feature: A\n  Scenario: B\n    Given c\nFeature: D\n", 4, "got 'Feature: D'"),
        ("# language: ru\nФункциональность A\n", 2, "got 'Функциональность A'"),
        ("", 1, "has no feature"),
        ("# language: de\nFunktionalität: A\n", 1, "in the language de"),
        ("# language: xx\nFeature: A\n", 1, "xx"),
        (RUSSIAN.replace("Когда кассир создаёт", "When кассир создаёт"), 10, "file is in ru"),
        (RUSSIAN.replace("Дано открыта", "Given открыта"), 6, "file is in ru"),
        ("Feature: A\n  Scenario: B\n    Text\n\n    Если c\n    When d\n", 5, "file is in en"),
        ("# language: ru\nФункция: А\n  Сценарий: Б\n    открыта смена\n", 3, "no step"),
        ("# language: ru\nФункция: А\n  Предыстория:\n    открыта смена\n", 3, "no step"),
        ("Feature: A\n  Rule: B\n    Scenario: C\n      opened\n", 3, "no step"),
    ],
)
def test_unreadable_text_says_where_and_why(text: str, line: int, problem: str) -> None:
    with pytest.raises(FeatureFileError) as refused:
        parse_feature(text, PATH)
    assert refused.value.line == line
    assert problem in refused.value.problem
    assert str(refused.value).startswith(f"{PATH}:{line}: ")


def is_opened(text: str, language: Language) -> bool:
    return (text.removesuffix("."), language) in {
        ("открыта смена", Language.RUSSIAN),
        ("an open shift", Language.ENGLISH),
    }


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("Feature: A\n  Scenario: B\n    Given c\n\n  Scenario: D\n", 5, "has no steps"),
        ("Feature: A\n  Background:\n    Given c\n  Scenario: D\n", 4, "has no steps"),
        ("Feature: A\n  Rule: B\n    Scenario: C\n", 3, "has no steps"),
        ("Feature: A\n  Scenario: B\n    an open shift\n", 3, "write: When an open shift"),
        (
            "Feature: A\n  Background:\n    text\n    an open shift\n    Given c\n",
            4,
            "write: When an open shift",
        ),
        (
            "# language: ru\nФункция: А\n  Сценарий: Б\n    открыта смена\n    Когда в\n",
            4,
            "write: Когда открыта смена",
        ),
        ("Feature: A\n  Scenario: B\n    Given c\n    an open shift\n", 4, "keyword of the step"),
        (
            "# language: ru\nФункция: А\n  Сценарий: Б\n    Когда в\n    открыта смена\n",
            5,
            "write: Когда открыта смена",
        ),
        ("Feature: A\n  Scenario: B\n    Given c\n    oops\n", 4, "got 'oops'"),
        ("Feature: A\n  Scenario: B\n    only text\n", 2, "there is text and no step"),
    ],
)
def test_what_is_played_has_steps_and_each_its_keyword(text: str, line: int, problem: str) -> None:
    with pytest.raises(FeatureFileError) as refused:
        parse_feature(text, PATH, is_opened)
    assert refused.value.line == line
    assert problem in refused.value.problem


def test_description_that_is_told_in_sentences_is_none_of_them() -> None:
    text = """\
Feature: A
  an open shift
  Background:
    nothing is needed
    Given c
  Scenario: B
    an open shift.

    Given c
"""
    assert len(parse_feature(text, PATH, is_opened).scenarios) == 1


def test_file_is_read_for_playing(tmp_path: Path) -> None:
    path = tmp_path / "a.feature"
    path.write_text("Feature: A\n  Scenario: B\n")
    assert read_feature(path).scenarios[0].steps == ()
    with pytest.raises(FeatureFileError, match="has no steps"):
        read_feature(path, is_opened)


def test_any_space_may_follow_a_keyword() -> None:
    text = """\
# language: ru
Функция: А
  Сценарий: Б
\tДано\tоткрыта смена
    Когда\N{NO-BREAK SPACE}кассир платит
      \"\"\"
      И\tтак
      \"\"\"
"""
    (only,) = scenarios(text)
    assert [(step.keyword, step.text, step.line) for step in only.steps] == [
        ("Дано", "открыта смена", 4),
        ("Когда", "кассир платит", 5),
    ]
    assert only.steps[1].doc_string == "И\tтак"


def test_descriptions_may_say_what_they_like() -> None:
    text = """\
# language: ru
Функция: А
  When a guest pays.

  Сценарий: Б
    Whenever he pays
    # When is a remark

    Когда платит
  Сценарий: В
"""
    described, *_ = scenarios(text)
    assert [(step.text, step.line) for step in described.steps] == [("платит", 9)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("# language: ru\n", Language.RUSSIAN),
        ("# language: en\nФункция: А\n", Language.ENGLISH),
        ("@a\n\n  Feature: A\n", Language.ENGLISH),
        ("Сценарий\nФункция: А\n", Language.RUSSIAN),
        ("Гость платит\n", None),
        ("", None),
    ],
)
def test_file_tells_its_language_by_its_head_or_its_feature(
    text: str, language: Language | None
) -> None:
    assert language_told(text) is language


def test_file_is_read_with_and_without_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.feature"
    path.write_text(RUSSIAN, encoding="utf-8-sig")
    assert read_feature(path).name == "Оплата"
    path.write_text(RUSSIAN, encoding="utf-8")
    assert len(read_feature(path).scenarios) == 3


def test_file_that_is_no_text_or_not_there_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "a.feature"
    with pytest.raises(FeatureFileError, match="cannot be read: No such file"):
        read_feature(path)
    path.write_bytes("Функция: А".encode("cp1251"))
    with pytest.raises(FeatureFileError, match="save it as UTF-8"):
        read_feature(path)
