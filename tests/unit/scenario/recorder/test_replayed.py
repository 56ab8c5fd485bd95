"""A recording that is played gives the timeline and the slips of what was recorded."""

from __future__ import annotations

import asyncio
from dataclasses import fields, replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from cashier_sim.engine.ports import ProcessorMethod, Returned
from cashier_sim.scenario.feature_file import parse_feature
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.player import Player
from cashier_sim.scenario.recorder.recorder import Recorder
from cashier_sim.scenario.stage import Stage, StageSetup, options_of
from cashier_sim.scenario.trace_lines import TraceBook
from cashier_sim.scenario.vocabulary import vocabulary
from cashier_sim.till.commands import (
    AnswerDialog,
    ChangeSetting,
    Command,
    EnterSum,
    MoveClock,
    OpenCafeSession,
    SwipeTrack,
)
from cashier_sim.till.stand import RegisterStand
from tests.unit.till.fake_plugins import FakePlugins
from tests.unit.till.histories.bank import Bank
from tests.unit.till.histories.cashier import answer_to, next_command, world

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from cashier_sim.engine.ports import Outcome
    from cashier_sim.till.plugin_services import TillServices
    from cashier_sim.till.plugins_port import PluginsSetup
    from cashier_sim.till.view import TillView
    from tests.unit.till.fake_plugins import FakeCall

LIMIT_SECONDS = 30
ACTS = 60
LOOKS = 0.2
"""How likely a look is after an act."""
FILE = Path("x.feature")


async def asks(call: FakeCall) -> Outcome:
    answer = await call.ask_room()
    return Returned(answer is not None)


async def prints(call: FakeCall) -> Outcome:
    call.print("Гость", f"вызов {call.call_id}")
    return Returned()


def traced(play: Callable[[Stage], Awaitable[None]]) -> tuple[str, ...]:
    """The timeline of what is played on a register of its own."""
    return asyncio.run(_traced(play))


async def _traced(play: Callable[[Stage], Awaitable[None]]) -> tuple[str, ...]:
    made: list[FakePlugins] = []

    def make(services: TillServices, setup: PluginsSetup) -> FakePlugins:
        made.append(FakePlugins(services, setup))
        return made[-1]

    setup = StageSetup()
    stand = await RegisterStand.open(replace(options_of(setup), make_plugins=make))
    stage = Stage(stand, Language.RUSSIAN, setup)
    made[0].register()
    made[0].scripts = {ProcessorMethod.COLLECT_DATA: asks, ProcessorMethod.PAY: prints}
    try:
        async with asyncio.timeout(LIMIT_SECONDS):
            await stage.rest()
            book = TraceBook(stage)
            await play(stage)
            return book.lines({}, str)
    finally:
        stage.close()
        await stand.close()


def recorded(seed: int, language: Language, *, looks: bool = False) -> tuple[str, tuple[str, ...]]:
    """What is recorded of random acts, and their timeline.

    Args:
        seed: Of the acts.
        language: Of the recording.
        looks: What is seen is expected now and then.
    """
    texts: list[str] = []

    async def play(stage: Stage) -> None:
        recorder = Recorder(stage.stand, language, None, lambda: None, keeps_refused=True)
        recorder.start()
        chance = Random(seed)  # noqa: S311 (repeatable is the point)
        last: Command | None = None
        await stage.do(OpenCafeSession())
        for _ in range(ACTS):
            command = drawn(stage.view, chance)
            if not is_left_out(command, last) and is_said(command, stage.view):
                command = in_cents(command)
                await stage.do(command)
                last = command
            if looks and chance.random() < LOOKS:
                recorder.expect_now()
        recorder.stop()
        assert recorder.recording.questions == ()
        texts.append(recorder.recording.text)

    trace = traced(play)
    return texts[0], trace


def drawn(view: TillView, chance: Random) -> Command:
    """What is done next."""
    if view.dialog is None:
        return next_command(view, chance, Bank())
    if chance.random() < 0.2:
        return chance.choice(world(view, chance))
    return AnswerDialog(view.dialog.id, answer_to(view.dialog, chance))


def is_left_out(command: Command, last: Command | None) -> bool:
    """Whether no line would be written for it; then the timelines differ by it."""
    is_typed_on = isinstance(command, EnterSum) and isinstance(last, EnterSum)
    goes_back = isinstance(command, MoveClock) and command.by < timedelta()
    return is_typed_on or goes_back or isinstance(command, ChangeSetting | SwipeTrack)


def is_said(command: Command, view: TillView) -> bool:
    """Whether a sentence says it; what changes nothing is said by none."""
    return vocabulary().spelled(command, view, Language.RUSSIAN) is not None


def in_cents(command: Command) -> Command:
    """The command with its sums as a scenario writes them."""
    values = {one.name: getattr(command, one.name) for one in fields(command)}
    sums = {
        name: value.quantize(Decimal("0.01"))
        for name, value in values.items()
        if name.endswith(("sum", "price")) and isinstance(value, Decimal)
    }
    return replace(command, **sums)


def replayed(text: str) -> tuple[str, ...]:
    """The timeline of a recording that is played; each step must pass."""
    (scenario,) = parse_feature(text, FILE).scenarios

    async def play(stage: Stage) -> None:
        stage.language = scenario.language
        results = await Player(stage).play(scenario)
        failed = [f"{one.text}: {one.failure}" for one in results if one.failure]
        assert not failed, f"{failed}\n{text}"

    return traced(play)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("seed", range(4))
def test_recording_gives_the_same_timeline_again(seed: int, language: Language) -> None:
    text, trace = recorded(seed, language)
    assert replayed(text) == trace


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("seed", range(100, 103))
def test_what_was_seen_is_seen_again(seed: int, language: Language) -> None:
    text, trace = recorded(seed, language, looks=True)
    assert "Тогда" in text or "Then" in text
    assert replayed(text) == trace


@pytest.mark.long
@pytest.mark.parametrize("block", range(40))
def test_long_recordings_give_the_same_timeline_again(block: int) -> None:
    for seed in range(1000 + block * 10, 1010 + block * 10):
        text, trace = recorded(seed, Language.RUSSIAN, looks=bool(seed % 2))
        assert replayed(text) == trace, f"seed {seed}"
