"""Scenarios of a small vocabulary, for tests of what plays them."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.feature_file import Scenario, parse_feature
from cashier_sim.scenario.grammar.parameters import COMMON
from cashier_sim.scenario.grammar.sentence import Chapter, sentence
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.player import Player, Watcher
from cashier_sim.scenario.stage import Stage, StageSetup, open_stage
from cashier_sim.scenario.vocabulary import Vocabulary
from cashier_sim.till.commands import CreateOrder, OpenCafeSession

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from cashier_sim.scenario.results import StepResult


@sentence(chapter=Chapter.SHIFT, ru="смена", en="a shift", meaning=("", ""))
async def shift(stage: Stage) -> None:
    """Open the till shift; refused the second time."""
    await stage.do(OpenCafeSession())


@sentence(chapter=Chapter.ORDERS, ru="заказ", en="an order", meaning=("", ""))
async def order(stage: Stage) -> None:
    """Make an order; refused without a shift."""
    await stage.do(CreateOrder())


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="касса отказывает: {code:text}",
    en="the register refuses: {code:text}",
    meaning=("", ""),
    example={"code": "shift_open"},
    allows_refusal=True,
)
async def refuses(stage: Stage, code: str) -> None:
    """Look at the refusal."""
    told = stage.refusal.code if stage.refusal else ""
    if told != code:
        raise StepFailedError("another refusal", expected=code, actual=told)


@sentence(
    chapter=Chapter.EXPECTED_ORDER,
    ru="заказов: {n:int}",
    en="orders: {n:int}",
    meaning=("", ""),
    example={"n": 1},
)
async def orders(stage: Stage, n: int) -> None:
    """Look at the number of orders."""
    if len(stage.view.orders) != n:
        raise StepFailedError("orders", expected=str(n), actual=str(len(stage.view.orders)))


@sentence(chapter=Chapter.WORLD, ru="наша ошибка", en="our bug", meaning=("", ""))
async def bug(stage: Stage) -> None:
    """Fail as nobody foresaw."""
    del stage
    raise KeyError("lost")


@sentence(chapter=Chapter.WORLD, ru="пауза", en="a pause", meaning=("", ""))
async def forever(stage: Stage) -> None:
    """Never end."""
    del stage
    await asyncio.Event().wait()


@sentence(
    chapter=Chapter.WORLD,
    ru="во время вызова",
    en="during a call",
    meaning=("", ""),
    is_during_call=True,
)
async def during(stage: Stage) -> None:
    """Come while a plugin works."""


@sentence(
    chapter=Chapter.WORLD,
    ru="достаточно: {is_enough:text}",
    en="enough: {is_enough:text}",
    meaning=("", ""),
    example={"is_enough": "True"},
)
async def enough(stage: Stage, is_enough: str) -> None:
    """See whether a call under way is enough for this step."""
    if str(stage.is_call_enough) != is_enough:
        raise StepFailedError("enough", expected=is_enough, actual=str(stage.is_call_enough))


WORDS = Vocabulary((shift, order, refuses, orders, bug, forever, during, enough), COMMON)
PATH = Path("a.feature")


def scenario(*lines: str) -> Scenario:
    """A Russian scenario of these sentences; its first step is in line 4."""
    steps = "\n".join(f"    * {line}" for line in lines)
    text = f"# language: ru\nФункция: А\n  Сценарий: Б\n{steps}\n"
    (only,) = parse_feature(text, PATH).scenarios
    return only


def on_stage(scene: Callable[[Stage], Awaitable[None]], setup: StageSetup | None = None) -> None:
    """Play a scene on a stage of its own."""

    async def run() -> None:
        async with open_stage(Language.RUSSIAN, setup or StageSetup()) as stage:
            await scene(stage)

    asyncio.run(run())


def play(
    *lines: str, watcher: Watcher | None = None, limit_seconds: float | None = None
) -> tuple[StepResult, ...]:
    """Play these sentences and give how each went."""
    results: list[tuple[StepResult, ...]] = []

    async def scene(stage: Stage) -> None:
        player = Player(stage, watcher=watcher, words=WORDS, limit_seconds=limit_seconds)
        results.append(await player.play(scenario(*lines)))

    on_stage(scene)
    return results[0]
