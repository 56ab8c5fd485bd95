"""Results are plain values that survive the way between processes."""

from __future__ import annotations

import msgspec

from cashier_sim.scenario.results import ScenarioResult, Shown, StepResult, StepStatus


def step(
    status: StepStatus, *, problem: str = "", expected: str = "", actual: str = ""
) -> StepResult:
    return StepResult(
        keyword="Когда",
        text="платит",
        line=3,
        status=status,
        problem=problem,
        expected=expected,
        actual=actual,
    )


def result(*steps: StepResult) -> ScenarioResult:
    return ScenarioResult(
        path="a.feature",
        feature="Оплата",
        name="Наличными",
        line=2,
        language="ru",
        tags=("@a",),
        example=(("сумма", "5"),),
        seed=1,
        status=StepStatus.FAILED,
        steps=steps,
        plugin_logs=(("hotel", "line"),),
    )


def test_failure_of_a_step_has_its_problem_and_both_sides() -> None:
    failed = step(StepStatus.FAILED, problem="not so", expected="1", actual="2")
    assert failed.failure == "not so\nexpected: 1\nactual:   2"
    assert step(StepStatus.FAILED, problem="not so").failure == "not so"
    assert step(StepStatus.PASSED).failure == ""


def test_failed_step_is_the_first_that_failed() -> None:
    passed, failed = step(StepStatus.PASSED), step(StepStatus.FAILED, problem="a")
    later = step(StepStatus.FAILED, problem="b")
    assert result(passed, failed, later).failed_step is failed
    assert result(passed).failed_step is None


def test_result_comes_back_from_json_as_it_was() -> None:
    shown = Shown(kind="dialog", title="Комната", arguments=(("a", "b"),), depth=1)
    whole = result(
        StepResult(
            keyword="И",
            text="x",
            line=4,
            status=StepStatus.SKIPPED,
            table=(("a", "b"), ("1", "2")),
            doc_string="t",
            shown=(shown,),
        )
    )
    assert msgspec.json.decode(msgspec.json.encode(whole), type=ScenarioResult) == whole
