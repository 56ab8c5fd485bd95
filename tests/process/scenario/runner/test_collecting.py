"""pytest collects scenarios as tests of its own: names, marks, lines, properties, choices."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

from cashier_sim.scenario.feature_file import Scenario, parse_feature
from cashier_sim.scenario.results import ScenarioResult, StepStatus
from cashier_sim.scenario.runner.collecting import carried, is_at, is_chosen, item_name, mark_name
from tests.unit.scenario.played import PATH

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PLUGIN = ("-p", "cashier_sim.scenario.runner.pytest_plugin", "-p", "no:cacheprovider")

FEATURE = """\
# language: ru
@касса
Функция: Заказ

  @быстро @skip-not
  Сценарий: Новый заказ
    Дано открыта смена
    Когда кассир создаёт заказ

  Структура сценария: Блюдо
    Дано открыта смена
    Когда кассир создаёт заказ
    И кассир добавляет блюдо «<блюдо>»
    Примеры:
      | блюдо |
      | Борщ с пампушками |
      | Нет такого |

  Сценарий: Новый заказ
    Дано открыта смена

  @skip
  Сценарий: Когда-нибудь
    Дано открыта сменаа
"""


@pytest.fixture
def play(pytester: pytest.Pytester) -> Callable[..., pytest.RunResult]:
    """Run pytest in a folder with the file above, and these words."""
    (pytester.path / "заказ.feature").write_text(FEATURE, encoding="utf-8")

    def run(*words: str) -> pytest.RunResult:
        return pytester.runpytest_inprocess(*PLUGIN, *words)

    return run


def outline() -> tuple[Scenario, ...]:
    return parse_feature(FEATURE, PATH).scenarios


def test_each_scenario_is_a_test_of_its_own_name(play: Callable[..., pytest.RunResult]) -> None:
    names = play("--collect-only", "-q").outlines[:5]
    assert names == [
        "заказ.feature::Новый заказ",
        "заказ.feature::Блюдо[Борщ с пампушками]",
        "заказ.feature::Блюдо[Нет такого]",
        "заказ.feature::Новый заказ #2",
        "заказ.feature::Когда-нибудь",
    ]


def test_scenarios_pass_fail_and_are_skipped_by_their_tag(
    play: Callable[..., pytest.RunResult],
) -> None:
    result = play("-rA", "--strict-markers")
    result.assert_outcomes(passed=3, failed=1, skipped=1)
    result.stdout.fnmatch_lines(
        [
            "Не найдено: блюдо «Нет такого». Похожие: *",
            "заказ.feature:13: Блюдо (блюдо = Нет такого)",
            "  ✗ И кассир добавляет блюдо «Нет такого»   <-- заказ.feature:13",
        ]
    )
    assert "Traceback" not in result.stdout.str()
    assert "collecting.py" not in result.stdout.str()


@pytest.mark.parametrize(
    ("words", "passed", "failed"),
    [
        (("-m", "быстро"), 1, 0),
        (("-m", "касса and not быстро and not skip"), 2, 1),
        (("-k", "блюдо"), 1, 1),
        (("--cashier-sim-tag=@быстро",), 1, 0),
        (("--cashier-sim-tag=~@быстро", "--cashier-sim-tag=~@skip"), 2, 1),
        (("--cashier-sim-at=заказ.feature:11",), 1, 1),
        (("--cashier-sim-at=заказ.feature:16",), 1, 0),
        (("заказ.feature::Новый заказ #2",), 1, 0),
        (("заказ.feature::Блюдо[Нет такого]",), 0, 1),
    ],
)
def test_scenarios_are_chosen(
    play: Callable[..., pytest.RunResult], words: tuple[str, ...], passed: int, failed: int
) -> None:
    play(*words).assert_outcomes(passed=passed, failed=failed, deselected=None)


def test_language_leaves_the_other_files_out(play: Callable[..., pytest.RunResult]) -> None:
    play("--cashier-sim-lang=en").assert_outcomes(deselected=5)


def test_choices_of_scenarios_leave_other_tests_alone(
    play: Callable[..., pytest.RunResult], pytester: pytest.Pytester
) -> None:
    pytester.makepyfile(test_other="def test_other(): pass")
    play("--cashier-sim-tag=@быстро").assert_outcomes(passed=2, deselected=4)


def test_last_failed_are_played_again(pytester: pytest.Pytester) -> None:
    (pytester.path / "a.feature").write_text(FEATURE, encoding="utf-8")
    with_cache = PLUGIN[:2]
    pytester.runpytest_inprocess(*with_cache).assert_outcomes(passed=3, failed=1, skipped=1)
    pytester.runpytest_inprocess(*with_cache, "--lf").assert_outcomes(failed=1)


def test_junit_has_properties_and_the_failure(
    play: Callable[..., pytest.RunResult], tmp_path: Path
) -> None:
    out = tmp_path / "out.xml"
    play(f"--junitxml={out}", "--cashier-sim-seed=7", "-k", "Нового or Блюдо or быстро")
    cases = ET.parse(out).getroot().findall(".//testcase")  # noqa: S314 (our own file)
    properties = {
        one.attrib["name"]: one.attrib["value"] for one in cases[0].findall(".//property")
    }
    assert properties == {
        "feature": "Заказ",
        "line": "6",
        "language": "ru",
        "tags": "@касса @быстро @skip-not",
        "seed": "7",
    }
    failure = cases[-1].find("failure")
    assert failure is not None
    assert "Не найдено: блюдо «Нет такого»" in failure.attrib["message"] + (failure.text or "")


def played(pytester: pytest.Pytester, *words: str) -> ScenarioResult | None:
    """What the report of the one scenario that is played carries."""
    recorder = pytester.inline_run(*PLUGIN, *words)
    (report,) = (
        one for one in recorder.getreports("pytest_runtest_logreport") if one.when == "call"
    )
    assert isinstance(report, pytest.TestReport)
    return carried(report)


def test_result_travels_with_the_report_through_workers(pytester: pytest.Pytester) -> None:
    (pytester.path / "a.feature").write_text(FEATURE, encoding="utf-8")
    for words in ((), ("-n", "1")):
        result = played(pytester, "-k", "быстро", "--cashier-sim-tell-all", *words)
        assert result is not None
        assert (result.name, result.path) == ("Новый заказ", "a.feature")
        assert [step.sentence for step in result.steps] == ["given_open_shift", "create_order"]


def test_result_that_nobody_is_told_of_does_not_travel(pytester: pytest.Pytester) -> None:
    (pytester.path / "a.feature").write_text(FEATURE, encoding="utf-8")
    assert played(pytester, "-k", "быстро") is None
    failed = played(pytester, "-k", "Блюдо and Нет")
    assert failed is not None
    assert failed.status is StepStatus.FAILED


def test_item_knows_its_line_for_editors(pytester: pytest.Pytester) -> None:
    (pytester.path / "a.feature").write_text(FEATURE, encoding="utf-8")
    items, _ = pytester.inline_genitems(*PLUGIN)
    assert [item.reportinfo()[1] for item in items] == [5, 15, 16, 18, 22]
    assert items[0].reportinfo()[2] == "Новый заказ"


def test_unreadable_file_is_told_without_a_stack_of_ours(pytester: pytest.Pytester) -> None:
    (pytester.path / "a.feature").write_text("Feature: A\n  Scenario: B\n    * x\n    | a\n  ? y\n")
    result = pytester.runpytest_inprocess(*PLUGIN)
    assert result.ret == pytest.ExitCode.INTERRUPTED
    result.stdout.fnmatch_lines(["*a.feature:*: *got *"])
    assert "Traceback" not in result.stdout.str()


@pytest.mark.parametrize(
    ("text", "words", "complaint"),
    [
        ("Гость платит\n", ("--cashier-sim-lang", "ru"), "*:1: Здесь не может стоять*"),
        ("Гость платит\n", ("--cashier-sim-lang", "en"), "*:1: expected: *"),
        ("Гость платит\n", (), "*:1: Здесь не может стоять*"),
        ("Feature: A\n  Scenario: B\n", (), "*:2: has no steps*"),
        ("# language: ru\nФункция: А\n  Сценарий: Б\n", (), "*:3: В сценарии нет шагов*"),
        ("Функция: А\n", ("--cashier-sim-lang", "en"), "*:1: Функция начинается на языке ru*"),
        (
            "Feature: A\n  Scenario: B\n    the cashier creates an order\n    * x\n",
            (),
            "*:3: the keyword of the step is missing; write: When the cashier creates an order",
        ),
    ],
)
def test_unreadable_file_is_told_in_its_language_or_in_that_of_the_run(
    play: Callable[..., pytest.RunResult],
    pytester: pytest.Pytester,
    monkeypatch: pytest.MonkeyPatch,
    text: str,
    words: tuple[str, ...],
    complaint: str,
) -> None:
    monkeypatch.setenv("LC_ALL", "ru_RU.UTF-8")
    bad = pytester.path / "bad.feature"
    bad.write_text(text, encoding="utf-8")
    play(str(bad), *words).stdout.fnmatch_lines([complaint])


@pytest.mark.parametrize(
    ("ini", "complaint"),
    [
        ("cashier_sim_plugins = nowhere", "nowhere is no folder of a plugin"),
        ("cashier_sim_seed = often", "cashier_sim_seed in *tox.ini must be a number, not often"),
        ("cashier_sim_limit = -1", "must be above 0 seconds, not -1"),
    ],
)
def test_wrong_settings_are_refused_before_anything_is_played(
    pytester: pytest.Pytester, ini: str, complaint: str
) -> None:
    pytester.makeini(f"[pytest]\n{ini}")
    result = pytester.runpytest_inprocess(*PLUGIN)
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines([f"*{complaint}*"])


def test_mark_of_a_tag_has_no_sign_that_pytest_cannot_read() -> None:
    assert [mark_name(tag) for tag in ("@касса", "@issue:5", "@a(b", "@_x", "@:")] == [
        "касса",
        "issue_5",
        "a_b",
        "x",
        "_",
    ]


def test_name_of_an_item_never_looks_like_a_path_in_pytest() -> None:
    (one,) = parse_feature("Feature: A\n  Scenario: a::b\n    * x\n", PATH).scenarios
    assert item_name(one) == "a:b"
    (nameless,) = parse_feature("Feature: A\n  Scenario:\n    * x\n", PATH).scenarios
    assert item_name(nameless) == "line 2"


def test_line_belongs_to_a_scenario_and_to_all_examples_of_an_outline() -> None:
    new, first, second, *_ = outline()
    assert [is_at(new, {line}) for line in (5, 6, 8, 9)] == [False, True, True, False]
    assert is_at(first, {11})
    assert is_at(second, {11})
    assert [is_at(one, {16}) for one in (first, second)] == [True, False]
    assert is_at(new, set())


def test_scenario_is_chosen_by_tags_and_language() -> None:
    new = outline()[0]
    assert is_chosen(new, [], None)
    assert is_chosen(new, ["@касса", "быстро"], "ru")
    assert not is_chosen(new, ["@касса", "@медленно"], None)
    assert not is_chosen(new, ["~@касса"], None)
    assert not is_chosen(new, [], "en")
