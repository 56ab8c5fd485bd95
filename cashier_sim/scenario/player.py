"""Plays a scenario on a stage, step by step."""

import asyncio
import time
import traceback
from collections.abc import Callable
from typing import Protocol

from cashier_sim.scenario.errors import ScenarioError, StepFailedError
from cashier_sim.scenario.feature_file import Scenario, Step
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.results import StepResult, StepStatus
from cashier_sim.scenario.stage import Stage
from cashier_sim.scenario.vocabulary import Match, Vocabulary, vocabulary
from cashier_sim.scenario.words import refusal_text
from cashier_sim.till.commands import Refusal

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
        limit_seconds: float | None = None,
    ) -> None:
        """Get ready.

        Args:
            stage: Where.
            watcher: Who sees it.
            words: The vocabulary; None = the register's.
            wall: Seconds for durations.
            limit_seconds: How long all steps together may take, on a real clock; None = as long
                as they like.
        """
        self._stage = stage
        self._watcher = watcher or NoWatcher()
        self._words = words or vocabulary()
        self._wall = wall
        self._limit_seconds = limit_seconds
        self._ends_at: float | None = None

    async def play(self, scenario: Scenario) -> tuple[StepResult, ...]:
        """Play all steps; those after one that failed are skipped.

        Every sentence is read before the first is carried out: when some cannot be read, all of
        these fail, and none is played in vain.
        """
        if self._limit_seconds is not None:
            self._ends_at = asyncio.get_running_loop().time() + self._limit_seconds
        read = [self._read(scenario, one) for one in scenario.steps]
        is_broken = any(isinstance(one, ScenarioError) for one in read)
        results: list[StepResult] = []
        has_failed = False
        for number, (step, match) in enumerate(zip(scenario.steps, read, strict=True)):
            if isinstance(match, ScenarioError):
                result = _failed(step, match, 0.0)
            elif has_failed or is_broken:
                result = _result(step, StepStatus.SKIPPED, match)
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
        problem = await self._problem(match, follower)
        duration_ms = (self._wall() - begun) * _MS
        if problem is not None:
            return _failed(step, problem, duration_ms, match)
        return _result(step, StepStatus.PASSED, match, duration_ms=duration_ms)

    async def _problem(
        self, match: Match, follower: "Match | ScenarioError | None"
    ) -> Exception | None:
        """Carry a sentence out; returns what went wrong."""
        next_sentence = follower.sentence if isinstance(follower, Match) else None
        self._stage.is_call_enough = next_sentence is not None and next_sentence.is_during_call
        limit = asyncio.timeout_at(self._ends_at)
        try:
            async with limit:
                await match.sentence.run(self._stage, **match.arguments)
        except ScenarioError as error:
            return error
        except Exception as error:  # noqa: BLE001 (the runner outlives our bugs, and tells of them)
            return self._too_long() if limit.expired() else error
        refusal = self._stage.refusal
        if refusal is None or match.sentence.allows_refusal:
            return None
        if next_sentence is not None and next_sentence.allows_refusal:
            return None
        return refusal_error(refusal, self._stage.language)

    def _too_long(self) -> StepFailedError:
        waiting = self._stage.view.waiting
        where = f" while the plugin «{waiting.plugin_name}» was in its call" if waiting else ""
        return StepFailedError(
            f"the scenario took longer than its limit of {self._limit_seconds:g} s{where}"
        )


def refusal_error(refusal: Refusal, language: Language) -> StepFailedError:
    """The failure of a step that the register refused, when nobody expects a refusal."""
    values = ", ".join(f"{name}={value}" for name, value in refusal.values.items())
    code = f"{refusal.code} ({values})" if values else refusal.code
    return StepFailedError(f"the register refuses: {refusal_text(refusal, language)} [{code}]")


def _failed(
    step: Step, error: Exception, duration_ms: float, match: Match | None = None
) -> StepResult:
    if isinstance(error, StepFailedError):
        return _result(
            step,
            StepStatus.FAILED,
            match,
            problem=error.problem,
            expected=error.expected,
            actual=error.actual,
            details=_stack(error.__cause__),
            duration_ms=duration_ms,
        )
    is_ours = not isinstance(error, ScenarioError)
    problem = f"an error of the simulator: {type(error).__name__}: {error}" if is_ours else ""
    return _result(
        step,
        StepStatus.FAILED,
        match,
        problem=problem or str(error),
        details=_stack(error) if is_ours else "",
        duration_ms=duration_ms,
    )


def _stack(error: BaseException | None) -> str:
    return "".join(traceback.format_exception(error)) if error is not None else ""


def _result(
    step: Step,
    status: StepStatus,
    match: Match | None = None,
    *,
    problem: str = "",
    expected: str = "",
    actual: str = "",
    details: str = "",
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
        details=details,
        duration_ms=duration_ms,
    )
