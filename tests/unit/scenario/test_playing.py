"""Each scenario has a register of its own, and its result tells everything that is asked later."""

from __future__ import annotations

import asyncio
import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cashier_sim.scenario.feature_file import Scenario, parse_feature
from cashier_sim.scenario.playing import PlaySettings, ScenarioRunner
from cashier_sim.scenario.results import ScenarioResult, StepStatus
from cashier_sim.scenario.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Iterator

RUSSIAN = """\
# language: ru
@a
Функция: Заказ

  Сценарий: Новый
    Дано открыта смена
    Когда кассир создаёт заказ
    И кассир добавляет блюдо «Борщ с пампушками»

  Сценарий: Чужое блюдо
    Дано открыта смена
    Когда кассир создаёт заказ
    И кассир добавляет блюдо «Бощ»
"""
ENGLISH = """\
Feature: Order

  Scenario: New
    Given the till shift is opened
    When the cashier creates an order
    And the cashier adds the dish "Борщ с пампушками"
"""
PATH = Path("features/order.feature")
ALONE = PlaySettings(plugins=())


def scenarios(text: str, path: Path = PATH) -> tuple[Scenario, ...]:
    return parse_feature(text, path).scenarios


@pytest.fixture
def runner() -> Iterator[ScenarioRunner]:
    with ScenarioRunner(ALONE) as made:
        yield made


@pytest.fixture
def telling() -> Iterator[ScenarioRunner]:
    with ScenarioRunner(replace(ALONE, tells_all=True)) as made:
        yield made


def test_result_tells_which_scenario_and_how_it_went(runner: ScenarioRunner) -> None:
    result = runner.play(scenarios(RUSSIAN)[0])
    assert (result.path, result.feature, result.name, result.line) == (
        "features/order.feature",
        "Заказ",
        "Новый",
        5,
    )
    assert (result.language, result.tags, result.seed) == ("ru", ("@a",), 1)
    assert result.status is StepStatus.PASSED
    assert [step.status for step in result.steps] == [StepStatus.PASSED] * 3
    assert result.pid == os.getpid()
    assert result.duration_ms > 0


def test_register_that_does_not_come_to_rest_meets_the_limit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def never(_: Stage) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(Stage, "begin", never)
    with ScenarioRunner(replace(ALONE, limit_seconds=0.01)) as runner:
        result = runner.play(scenarios(RUSSIAN)[0])
    assert result.status is StepStatus.FAILED
    assert result.problem == "the scenario took longer than its limit of 0.01 s"
    assert {step.status for step in result.steps} == {StepStatus.SKIPPED}


def test_failed_scenario_has_the_failed_step(runner: ScenarioRunner) -> None:
    result = runner.play(scenarios(RUSSIAN)[1])
    assert result.status is StepStatus.FAILED
    assert result.failed_step is not None
    assert result.failed_step.problem.startswith("there is no dish «Бощ»; nearest: «Борщ")


def test_timeline_is_told_of_what_failed_and_otherwise_only_when_asked(
    runner: ScenarioRunner, telling: ScenarioRunner
) -> None:
    passing, failing = scenarios(RUSSIAN)
    assert runner.play(passing).trace == ()
    for result in (runner.play(failing), telling.play(passing)):
        assert any("command CreateOrder" in line for line in result.trace)


def test_scenarios_know_nothing_of_each_other(telling: ScenarioRunner) -> None:
    first, second = scenarios(RUSSIAN)
    alone = telling.play(first)
    telling.play(second)
    assert telling.play(first).trace == alone.trace


def test_seed_reaches_the_register_and_the_result() -> None:
    with ScenarioRunner(PlaySettings(plugins=(), seed=5)) as runner:
        assert runner.setup(PATH).seed == 5
        assert runner.play(scenarios(RUSSIAN)[0]).seed == 5


def test_both_languages_of_a_scenario_have_the_same_timeline(telling: ScenarioRunner) -> None:
    russian = telling.play(scenarios(RUSSIAN)[0])
    english = telling.play(scenarios(ENGLISH)[0])
    assert russian.trace
    assert english.trace == russian.trace


def test_steps_of_a_passed_scenario_show_nothing_unless_asked(runner: ScenarioRunner) -> None:
    scenario = parse_feature(
        RUSSIAN.replace("кассир создаёт заказ", "кассир открывает смену"), PATH
    ).scenarios[0]
    refused = runner.play(scenario)
    assert [one.kind for one in refused.steps[1].shown] == ["refusal"]
    passed = runner.play(scenarios(RUSSIAN)[0])
    assert all(step.shown == () for step in passed.steps)


def test_paths_are_told_from_the_root(tmp_path: Path) -> None:
    with ScenarioRunner(PlaySettings(plugins=(), root=tmp_path)) as runner:
        inside = runner.play(scenarios(ENGLISH, tmp_path / "deep" / "a.feature")[0])
        outside = runner.play(scenarios(ENGLISH, Path("/else/a.feature"))[0])
    assert inside.path == "deep/a.feature"
    assert outside.path == "/else/a.feature"


def test_plugin_of_a_scenario_is_the_one_its_file_lies_in(tmp_path: Path) -> None:
    (tmp_path / "shop" / "features").mkdir(parents=True)
    (tmp_path / "shop" / "Manifest.xml").touch()
    feature = tmp_path / "shop" / "features" / "a.feature"
    with ScenarioRunner(PlaySettings()) as runner:
        setup = runner.setup(feature)
    assert setup.plugin_folders == (tmp_path / "shop",)
    assert setup.feature_folder == feature.parent
    with ScenarioRunner(PlaySettings(plugins=(tmp_path / "other",))) as runner:
        assert runner.setup(feature).plugin_folders == (tmp_path / "other",)
    with ScenarioRunner(PlaySettings()) as runner:
        assert runner.setup(tmp_path / "a.feature").plugin_folders == ()


def test_plugin_that_cannot_be_used_is_told_before_the_first_step(tmp_path: Path) -> None:
    (tmp_path / "Manifest.xml").write_text("<Manifest", encoding="utf-8")
    with ScenarioRunner(PlaySettings(plugins=(tmp_path,))) as runner:
        result = runner.play(scenarios(ENGLISH)[0])
    assert result.status is StepStatus.FAILED
    assert result.failed_step is None
    assert [step.status for step in result.steps] == [StepStatus.SKIPPED] * 3
    assert result.problem.startswith(f"the plugin in {tmp_path} cannot be used: ")


def test_kept_processes_are_shared_and_only_where_they_are_asked_for() -> None:
    with ScenarioRunner(PlaySettings(plugins=(), reuses_plugins=True)) as runner:
        kept = runner.setup(PATH).kept_processes
        assert kept is not None
        assert runner.setup(PATH).kept_processes is kept
        assert played(runner).status is StepStatus.PASSED
    with ScenarioRunner(ALONE) as runner:
        assert runner.setup(PATH).kept_processes is None


def played(runner: ScenarioRunner) -> ScenarioResult:
    return runner.play(scenarios(ENGLISH)[0])


def test_runner_may_be_closed_twice_and_without_use() -> None:
    runner = ScenarioRunner(ALONE)
    runner.close()
    played(runner)
    runner.close()
    runner.close()
