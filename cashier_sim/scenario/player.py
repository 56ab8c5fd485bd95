"""Plays a scenario on a stage, step by step."""

import time
from collections.abc import Callable
from typing import Protocol

from cashier_sim.scenario.errors import ScenarioError, StepFailedError
from cashier_sim.scenario.feature_file import Scenario, Step
from cashier_sim.scenario.results import StepResult, StepStatus
from cashier_sim.scenario.stage import Stage
from cashier_sim.scenario.vocabulary import Match, Vocabulary, vocabulary

_MS = 1000.0


class Watcher(Protocol):
    """Sees a scenario being played. Called on the register's loop."""

    async def before(self, number: int, step: Step) -> None:
        """A step is next, counted from 0; it begins once this returns, which may take its time."""
        ...

    def after(self, number: int, result: StepResult) -> None:
        """A step has ended, or is left out."""
        ...


class NoWatcher:
    """Sees nothing and holds nothing up."""

    async def before(self, number: int, step: Step) -> None:
        """Go on at once."""

    def after(self, number: int, result: StepResult) -> None:
        """Do nothing."""


class Player:
    """Plays one scenario. Lives on the loop of its stage."""

    def __init__(
        self,
        stage: Stage,
        *,
        watcher: Watcher | None = None,
        words: Vocabulary | None = None,
        wall: Callable[[], float] = time.perf_counter,
    ) -> None:
        """Get ready.

        Args:
            stage: Where.
            watcher: Who sees it.
            words: The vocabulary; None = the register's.
            wall: Seconds for durations.
        """
        self._stage = stage
        self._watcher = watcher or NoWatcher()
        self._words = words or vocabulary()
        self._wall = wall

    async def play(self, scenario: Scenario) -> tuple[StepResult, ...]:
        """Play all steps; those after one that failed are skipped.

        Every sentence is read before the first is carried out: a step that nobody understands
        fails, and none before it is played in vain.
        """
        read: list[Match | ScenarioError] = [self._read(scenario, one) for one in scenario.steps]
        is_broken = any(isinstance(one, ScenarioError) for one in read)
        results: list[StepResult] = []
        has_failed = False
        for number, (step, match) in enumerate(zip(scenario.steps, read, strict=True)):
            if isinstance(match, ScenarioError) and not has_failed:
                result = _failed(step, match, 0.0)
            elif has_failed or is_broken or isinstance(match, ScenarioError):
                result = _result(step, StepStatus.SKIPPED)
            else:
                follower = read[number + 1] if number + 1 < len(read) else None
                result = await self._played(number, step, match, follower)
            has_failed = has_failed or result.status is StepStatus.FAILED
            self._watcher.after(number, result)
            results.append(result)
        return tuple(results)

    def _read(self, scenario: Scenario, step: Step) -> Match | ScenarioError:
        try:
            return self._words.match(step, scenario.language)
        except ScenarioError as error:
            return error

    async def _played(
        self, number: int, step: Step, match: Match, follower: "Match | ScenarioError | None"
    ) -> StepResult:
        await self._watcher.before(number, step)
        begun = self._wall()
        next_sentence = follower.sentence if isinstance(follower, Match) else None
        self._stage.is_call_enough = next_sentence is not None and next_sentence.is_during_call
        try:
            await match.sentence.run(self._stage, **match.arguments)
            if self._stage.refusal is not None and not (
                match.sentence.allows_refusal
                or (next_sentence is not None and next_sentence.allows_refusal)
            ):
                raise _refused(self._stage)
        except ScenarioError as error:
            return _failed(step, error, (self._wall() - begun) * _MS, match)
        return _result(step, StepStatus.PASSED, match, duration_ms=(self._wall() - begun) * _MS)


def _refused(stage: Stage) -> StepFailedError:
    refusal = stage.refusal
    values = "" if refusal is None else ", ".join(f"{k}={v}" for k, v in refusal.values.items())
    code = refusal.code if refusal else ""
    return StepFailedError(
        f"the register refuses: {code} ({values})" if values else f"the register refuses: {code}"
    )


def _failed(
    step: Step, error: ScenarioError, duration_ms: float, match: Match | None = None
) -> StepResult:
    if isinstance(error, StepFailedError):
        return _result(
            step,
            StepStatus.FAILED,
            match,
            problem=error.problem,
            expected=error.expected,
            actual=error.actual,
            duration_ms=duration_ms,
        )
    return _result(step, StepStatus.FAILED, match, problem=str(error), duration_ms=duration_ms)


def _result(
    step: Step,
    status: StepStatus,
    match: Match | None = None,
    *,
    problem: str = "",
    expected: str = "",
    actual: str = "",
    duration_ms: float = 0.0,
) -> StepResult:
    return StepResult(
        keyword=step.keyword,
        text=step.text,
        line=step.line,
        status=status,
        sentence=match.sentence.name if match else "",
        doc_string=step.doc_string,
        table=step.table,
        problem=problem,
        expected=expected,
        actual=actual,
        duration_ms=duration_ms,
    )
