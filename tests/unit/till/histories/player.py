"""Plays a history: the seeds of its acts, one after another, each act to its end."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING

from cashier_sim.engine.model import Attempt, AttemptState
from cashier_sim.till.clock import FixedClock, SeededIds
from cashier_sim.till.commands import (
    AnswerDialog,
    Command,
    EndCall,
    GoBack,
    OpenCafeSession,
    RegisterCommand,
)
from cashier_sim.till.options import TillOptions
from cashier_sim.till.till import Till
from tests.unit.till.builders import NOON
from tests.unit.till.headless import Bench
from tests.unit.till.histories.bank import KINDS
from tests.unit.till.histories.behaviour import Behaviour
from tests.unit.till.histories.cashier import answer_to, next_command, world
from tests.unit.till.histories.plugins import RandomPlugins
from tests.unit.till.histories.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cashier_sim.engine.ports import ProcessorCall
    from cashier_sim.till.commands import Refusal
    from cashier_sim.till.dialogs import Dialog
    from cashier_sim.till.plugin_services import TillServices
    from cashier_sim.till.plugins_port import PluginsSetup

MAX_STEPS = 3000
"""More steps of the loop than any act needs."""

IDLE_STEPS = 3
"""After so many idle ones nothing follows: a view is told at a step's end, news in the next."""


@dataclass(slots=True)
class Player:
    """Plays one history on one register."""

    bench: Bench
    plugins: RandomPlugins
    watch: Watch
    behaviour: Behaviour
    told: list[str] = field(default_factory=list)
    """What was done, for whoever reads of a failure."""

    async def play(self, seeds: Iterable[int]) -> None:
        """Do one act for each seed, and look at the register after each."""
        self.plugins.asked = self._asked
        self.plugins.come()
        await self.bench.do(OpenCafeSession())
        for seed in seeds:
            self.plugins.chance = Random(seed)  # noqa: S311 (repeatable is the point)
            await self._act()
            self.watch.look()

    @property
    def _chance(self) -> Random:
        return self.plugins.chance

    async def _act(self) -> None:
        """One thing, or two beside each other."""
        kind = self._chance.random()
        if kind < 0.3:
            self.plugins.come()
        doing: asyncio.Future[Refusal | None] | None = None
        command: Command | None = None
        commits, acted = self.watch.commits, self.plugins.acted
        if kind < 0.85:
            command = next_command(self.bench.view, self._chance, self.plugins.bank)
            self.told.append(str(command))
            doing = self.bench.till.do(command)
            if doing.done() and doing.result() is not None:
                assert self.watch.commits == commits, f"{command} was refused, and wrote"
        if kind < 0.1 or kind >= 0.85:
            self._beside()
        await self._until_idle(doing)
        if doing is not None and doing.result() is not None:
            is_alone = self.plugins.acted == acted
            assert not is_alone or self.watch.commits == commits, (
                f"{command} wrote, and was refused"
            )

    def _beside(self) -> None:
        """Something that the plugin does at a moment of its own choice."""
        self.plugins.acted += 1
        match self._chance.randrange(10):
            case 0:
                self.told.append("  the plugin takes a turn on the screen")
                self.plugins.begin(self.behaviour.turn())
            case 1:
                self.told.append("  the plugin uses calls that are over")
                self.behaviour.use_what_is_over()
            case 2 | 3:
                self.told.append("  something happens in the plugin's life")
                self.behaviour.live()
            case _:
                self.told.append("  the plugin works by itself")
                self.plugins.begin(self.behaviour.by_itself())

    async def _until_idle(self, doing: asyncio.Future[Refusal | None] | None) -> None:
        idle_steps = 0
        for _ in range(MAX_STEPS):
            self.watch.glance()
            dialog = self.bench.view.dialog
            if dialog is not None:
                await self._during(dialog)
            elif self._chance.random() < 0.05:
                self._around()
            await asyncio.sleep(0)
            is_idle = (doing is None or doing.done()) and self._are_done()
            idle_steps = idle_steps + 1 if is_idle else 0
            if idle_steps == IDLE_STEPS:
                return
        raise AssertionError(
            f"it never ends: {self.bench.view.dialogs=} {self.bench.view.waiting=}"
        )

    def _are_done(self) -> bool:
        for task in [task for task in self.plugins.tasks if task.done()]:
            self.plugins.tasks.discard(task)
            task.result()
        return not (self.plugins.tasks or self.plugins.open or self.plugins.flows)

    async def _during(self, dialog: Dialog) -> None:
        """Answer a dialog, or end the call that the cashier waits for."""
        if self._chance.random() < 0.1:
            assert await self.bench.refused(GoBack()) == "flow_running"
        waiting = self.bench.view.waiting
        if waiting and waiting.call_id and self._chance.random() < 0.2:
            self.told.append("  the cashier ends the call")
            await self.bench.till.do(EndCall(waiting.call_id))
        else:
            answer = answer_to(dialog, self._chance)
            await self.bench.do(AnswerDialog(dialog.id, answer))

    def _around(self) -> None:
        """The world changes while something is under way; the plugin may die of it."""
        if self._chance.random() < 0.2:
            self.told.append("  the plugin dies meanwhile")
            self.plugins.die()
            return
        command = self._chance.choice(world(self.bench.view, self._chance))
        if not isinstance(command, RegisterCommand):
            self.told.append(f"  meanwhile {command}")
            self.plugins.begin(self._carried_out(command))  # it may ask, and wait for an answer

    async def _carried_out(self, command: Command) -> None:
        await self.bench.till.do(command)

    def _asked(self, call: ProcessorCall) -> Attempt:
        """The attempt that was written before a call about money."""
        parts = self.bench.till._parts  # noqa: SLF001 (it is the rule that is tested)
        found = [
            attempt
            for attempt in parts.register.state.attempts.values()
            if attempt.state is AttemptState.ASKED
            and attempt.kind is KINDS[call.method]
            and attempt.item_id == call.item_id
        ]
        assert len(found) == 1, f"{call.method} was asked without one attempt: {found}"
        return found[0]


async def open_player() -> Player:
    """A player with a register of its own; whoever calls closes that."""
    made: list[RandomPlugins] = []

    def make(services: TillServices, setup: PluginsSetup) -> RandomPlugins:
        made.append(RandomPlugins(services, setup))
        return made[0]

    till = await Till.open(
        TillOptions(clock=FixedClock(NOON), ids=SeededIds(7), plugin_folders=(), make_plugins=make)
    )
    bench = Bench(till, made[0])
    watch = Watch(bench, made[0])
    return Player(bench, made[0], watch, Behaviour(bench, made[0], watch))
