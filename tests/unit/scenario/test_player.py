"""Steps are played in order; the first failure ends a scenario, and says all that is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.scenario.results import StepResult, StepStatus
from tests.unit.scenario.played import play

if TYPE_CHECKING:
    from cashier_sim.scenario.feature_file import Step

PASSED, FAILED, SKIPPED = StepStatus.PASSED, StepStatus.FAILED, StepStatus.SKIPPED


def statuses(*lines: str) -> list[StepStatus]:
    return [one.status for one in play(*lines)]


def test_all_steps_pass_in_order() -> None:
    results = play("смена", "заказ", "заказов: 1")
    assert [one.status for one in results] == [PASSED] * 3
    assert [(one.text, one.line, one.sentence) for one in results] == [
        ("смена", 4, "shift"),
        ("заказ", 5, "order"),
        ("заказов: 1", 6, "orders"),
    ]
    assert all(one.duration_ms > 0 for one in results)


def test_steps_after_a_failure_are_skipped() -> None:
    *_, failed, skipped = play("смена", "заказов: 3", "заказ")
    assert (failed.status, failed.expected, failed.actual) == (FAILED, "3", "0")
    assert failed.failure == "orders\nexpected: 3\nactual:   0"
    assert (skipped.status, skipped.problem) == (SKIPPED, "")


def test_all_steps_that_nobody_understands_fail_and_none_is_played() -> None:
    results = play("смена", "смела", "заказ", "заказав", "блюда")
    assert [one.status for one in results] == [SKIPPED, FAILED, SKIPPED, FAILED, FAILED]
    assert [one.problem.split("\n")[0] for one in results if one.status is FAILED] == [
        "unknown sentence: смела",
        "unknown sentence: заказав",
        "unknown sentence: блюда",
    ]
    assert "смена" in results[1].problem.split("nearest:")[1]


def test_refusal_fails_the_step_and_tells_the_reason() -> None:
    _, refused, after = play("смена", "смена", "заказов: 0")
    assert refused.status is FAILED
    assert refused.problem.startswith("the register refuses: ")
    assert refused.problem.endswith(" [shift_open]")
    assert after.status is SKIPPED


def test_refusal_that_the_next_sentence_looks_at_is_no_failure() -> None:
    lines = ("смена", "смена", "касса отказывает: «shift_open»", "заказ")
    assert statuses(*lines) == [PASSED] * 4


def test_looking_at_a_refusal_does_not_allow_another() -> None:
    lines = ("смена", "смена", "касса отказывает: «shift_open»", "смена", "заказ")
    assert statuses(*lines) == [PASSED, PASSED, PASSED, FAILED, SKIPPED]


def test_expected_refusal_that_does_not_come_fails() -> None:
    _, failed = play("смена", "касса отказывает: «shift_open»")
    assert (failed.status, failed.actual) == (FAILED, "")


def test_error_of_ours_fails_the_step_with_its_stack() -> None:
    failed, skipped = play("наша ошибка", "смена")
    assert failed.status is FAILED
    assert failed.problem == "an error of the simulator: KeyError: 'lost'"
    assert "in bug" in failed.details
    assert skipped.status is SKIPPED


def test_call_is_enough_only_for_the_step_before_a_sentence_about_it() -> None:
    lines = ("достаточно: «False»", "достаточно: «True»", "во время вызова", "достаточно: «False»")
    assert statuses(*lines) == [PASSED] * 4


def test_scenario_that_takes_too_long_fails_at_the_step_under_way() -> None:
    passed, failed, skipped = play("смена", "пауза", "заказ", limit_seconds=0.02)
    assert (passed.status, failed.status, skipped.status) == (PASSED, FAILED, SKIPPED)
    assert failed.problem == "the scenario took longer than its limit of 0.02 s"


class Heard:
    """Keeps what a watcher hears."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    async def before(self, number: int, step: Step) -> None:
        self.heard.append(f"before {number} {step.text}")

    def after(self, number: int, result: StepResult) -> None:
        self.heard.append(f"after {number} {result.status.value}")


def test_watcher_sees_each_step_and_the_skipped_ones_only_end() -> None:
    watcher = Heard()
    play("смена", "заказов: 1", "заказ", watcher=watcher)
    assert watcher.heard == [
        "before 0 смена",
        "after 0 passed",
        "before 1 заказов: 1",
        "after 1 failed",
        "after 2 skipped",
    ]
