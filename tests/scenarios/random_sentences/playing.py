"""Plays random sentences; makes of those that break the register the shortest file that does."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from cashier_sim import assets
from cashier_sim.plugin_host.kept_processes import KeptProcesses
from cashier_sim.scenario.feature_file import Scenario, parse_feature
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.player import Player
from cashier_sim.scenario.results import StepStatus
from cashier_sim.scenario.stage import StageSetup, open_stage
from tests.scenarios.random_sentences.hand import Hand
from tests.unit.till.histories.shrinking import shortest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cashier_sim.scenario.results import StepResult
    from cashier_sim.scenario.stage import Stage

PLUGINS = ("hotel", "bonus", "voucher")
"""Quick ones: the bank waits for its guest on a real clock."""

LIMIT_SECONDS = 3.0
"""How long a step may wait for rest: longer than any plugin here works by itself."""

HEADS = {
    Language.RUSSIAN: "# language: ru\nФункция: Случайные фразы\n  Сценарий: {name}\n",
    Language.ENGLISH: "Feature: Random sentences\n  Scenario: {name}\n",
}
OURS = ("an error of the simulator", "the register failed", "the register did not come to rest")
"""How the failure of a step begins that is no fault of the sentence."""

END_CALL = {
    Language.RUSSIAN: "кассир прерывает вызов",
    Language.ENGLISH: "the cashier ends the call",
}


@dataclass(frozen=True, slots=True)
class Breakage:
    """Sentences that broke the register.

    Attributes:
        texts: Those before that passed, and the one that broke it.
        problem: What came of it.
        details: The stack.
    """

    texts: tuple[str, ...]
    problem: str
    details: str


def feature_of(texts: Sequence[str], language: Language, name: str) -> str:
    """The text of a file with one scenario."""
    return HEADS[language].format(name=name) + "".join(f"    * {text}\n" for text in texts)


def scenario_of(texts: Sequence[str], language: Language) -> Scenario:
    """A scenario of some sentences."""
    return parse_feature(feature_of(texts, language, "random"), Path("random.feature")).scenarios[0]


class Table:
    """Where histories are played, one after the other; a context manager.

    Args:
        language: What the sentences are in.
        setup: How the stages are made; None = with plugins, whose processes are reused.
        plugins: Example plugins, if there is no setup.
    """

    def __init__(
        self,
        language: Language,
        setup: StageSetup | None = None,
        plugins: Sequence[str] = PLUGINS,
    ) -> None:
        self._language = language
        self._setup = setup
        self._plugins = plugins
        self._loop = asyncio.new_event_loop()
        self._kept = KeptProcesses()

    def close(self) -> None:
        """End the processes."""
        self._loop.run_until_complete(self._kept.close())
        self._loop.close()

    def play(self, seed: int, length: int) -> Breakage | None:
        """Play so many random sentences on a register of their own; None = it stood all of them."""
        return self._loop.run_until_complete(self._play(seed, length))

    def breakage_of(self, texts: Sequence[str]) -> Breakage | None:
        """Play these sentences as a runner would, up to the first that fails."""
        return self._loop.run_until_complete(self._breakage_of(texts))

    def shortened(self, broken: Breakage) -> Breakage:
        """The shortest history that breaks the register alike."""

        def breaks_alike(kept: Sequence[int]) -> bool:
            other = self.breakage_of([broken.texts[at] for at in kept])
            return other is not None and other.problem == broken.problem

        whole = range(len(broken.texts))
        if not breaks_alike(whole):  # it leans on a sentence that failed, or on chance
            return broken
        kept = shortest(whole, breaks_alike)
        return Breakage(tuple(broken.texts[at] for at in kept), broken.problem, broken.details)

    def _made_setup(self) -> StageSetup:
        return self._setup or StageSetup(
            plugin_folders=tuple(assets.plugins_folder() / name for name in self._plugins),
            limit_seconds=LIMIT_SECONDS,
            patience_seconds=0.0,
            kept_processes=self._kept,
        )

    async def _play(self, seed: int, length: int) -> Breakage | None:
        hand = Hand(Random(seed), self._language)  # noqa: S311 (repeatable is the point)
        passed: list[str] = []
        count = 0
        async with open_stage(self._language, self._made_setup()) as stage:
            while count < length:
                texts = hand.deal(stage.view)
                count += len(texts)
                for text, result in zip(texts, await self._results(stage, texts), strict=True):
                    if is_ours(result, stage):
                        return Breakage((*passed, text), _told(result), result.details)
                    if result.status is StepStatus.PASSED:
                        passed.append(text)
                if stage.view.waiting is not None and stage.view.dialog is None:
                    passed += await self._freed(stage)
        return None

    async def _freed(self, stage: Stage) -> tuple[str, ...]:
        """End a call that nobody would end, so that there is something to do again."""
        text = END_CALL[self._language]
        (result,) = await self._results(stage, (text,))
        return (text,) if result.status is StepStatus.PASSED else ()

    async def _results(self, stage: Stage, texts: Sequence[str]) -> tuple[StepResult, ...]:
        return await Player(stage).play(scenario_of(texts, self._language))

    async def _breakage_of(self, texts: Sequence[str]) -> Breakage | None:
        async with open_stage(self._language, self._made_setup()) as stage:
            results = await self._results(stage, texts)
            for number, result in enumerate(results):
                if is_ours(result, stage):
                    return Breakage(tuple(texts[: number + 1]), _told(result), result.details)
        return None


def is_ours(result: StepResult, stage: Stage) -> bool:
    """Whether a step failed by a fault of the register, not of the sentence or the plugin."""
    if not result.problem.startswith(OURS):
        return False
    # A plugin may be busy for as long as it likes, unseen too; the register may not.
    is_plugin_busy = stage.view.waiting is not None or bool(stage.view.silent_calls)
    return not (result.problem.startswith(OURS[-1]) and is_plugin_busy)


def _told(result: StepResult) -> str:
    return result.problem.split("\n")[0]
