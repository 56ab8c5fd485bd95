"""A scenario that somebody watches: pace, pauses, lines, going on by hand, and the way back."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cashier_sim.scenario.performance import Performance, Performed, Phase
from cashier_sim.scenario.results import StepStatus
from cashier_sim.scenario.stage import StageSetup
from cashier_sim.till.commands import CreateOrder, OpenCafeSession, Refusal
from cashier_sim.till.folder import DataFolder
from cashier_sim.till.options import TillOptions
from cashier_sim.till.stand import RegisterStand
from tests.unit.scenario.played import WORDS, scenario

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from cashier_sim.scenario.feature_file import Scenario

PATIENCE_S = 5.0


@dataclass(slots=True)
class Theatre:
    """A performance on a person's register with an open shift and an order, and what it told."""

    stand: RegisterStand
    performance: Performance
    told: list[Performed] = field(default_factory=list)
    moved: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def phases(self) -> list[Phase]:
        """Phases in their order, each once in a row."""
        found: list[Phase] = []
        for one in self.told:
            if not found or found[-1] is not one.phase:
                found.append(one.phase)
        return found

    def begin(
        self, *scenarios: Scenario, until_line: int | None = None, is_paused: bool = False
    ) -> asyncio.Task[None]:
        """Play without waiting for the end."""
        work = self.performance.play(scenarios, until_line=until_line, is_paused=is_paused)
        return asyncio.get_running_loop().create_task(work)

    async def until(self, condition: Callable[[Performed], object]) -> Performed:
        """Wait until something is so."""
        async with asyncio.timeout(PATIENCE_S):
            while not condition(self.performance.now):
                self.moved.clear()
                await self.moved.wait()
        return self.performance.now

    async def paused(self, number: int) -> Performed:
        """Wait for the pause before a step."""
        return await self.until(lambda now: now.phase is Phase.PAUSED and now.number == number)


def acted(scene: Callable[[Theatre], Awaitable[None]], setup: StageSetup | None = None) -> None:
    """Act a scene on a theatre of its own."""

    async def run() -> None:
        stand = await RegisterStand.open(TillOptions(plugin_folders=()))
        theatre: Theatre

        def tell(now: Performed) -> None:
            theatre.told.append(now)
            theatre.moved.set()

        made = setup or StageSetup()
        performance = Performance(stand, tell, lambda _: made, words=WORDS)
        theatre = Theatre(stand, performance)
        try:
            await stand.do(OpenCafeSession())
            await stand.do(CreateOrder())
            await scene(theatre)
        finally:
            await stand.close()
            performance.close()

    asyncio.run(run())


def test_scenario_has_a_register_of_its_own_and_the_persons_comes_back() -> None:
    async def scene(theatre: Theatre) -> None:
        own = theatre.stand.data_folder
        await theatre.performance.play((scenario("смена", "заказ", "заказ", "заказов: 2"),))
        folder = theatre.stand.data_folder
        assert folder not in {own, None}
        assert len(theatre.stand.view.orders) == 2  # it stays to be looked at
        assert theatre.phases == [Phase.PREPARING, Phase.PLAYING, Phase.PASSED]
        assert [one.status for one in theatre.performance.now.results] == [StepStatus.PASSED] * 4
        await theatre.performance.give_back()
        assert theatre.performance.now == Performed(phase=Phase.OVER)
        assert theatre.stand.data_folder == own
        assert len(theatre.stand.view.orders) == 1
        assert folder is not None
        assert not folder.exists()
        assert await theatre.stand.do(CreateOrder()) is None

    acted(scene)


def test_failure_is_told_with_its_step_and_the_register_stays() -> None:
    async def scene(theatre: Theatre) -> None:
        await theatre.performance.play((scenario("смена", "заказов: 3", "заказ"),))
        now = theatre.performance.now
        assert now.phase is Phase.FAILED
        assert now.failed is not None
        assert (now.failed.line, now.failed.expected, now.failed.actual) == (5, "3", "0")
        assert now.step is None
        assert theatre.stand.view.session.current is not None

    acted(scene)


def test_scenarios_follow_each_other_up_to_the_first_that_fails() -> None:
    async def scene(theatre: Theatre) -> None:
        plays = (scenario("смена"), scenario("заказов: 3"), scenario("смена", "заказ"))
        await theatre.performance.play(plays)
        assert theatre.phases == [
            *(Phase.PREPARING, Phase.PLAYING, Phase.PASSED),
            *(Phase.PREPARING, Phase.PLAYING, Phase.FAILED),
        ]
        assert theatre.performance.now.scenario is plays[1]

    acted(scene)


def test_pause_step_and_go_on() -> None:
    async def scene(theatre: Theatre) -> None:
        playing = theatre.begin(scenario("смена", "заказ", "заказ"), is_paused=True)
        now = await theatre.paused(0)
        assert now.step is not None
        assert now.step.text == "смена"
        assert theatre.stand.view.session.current is None
        theatre.performance.step()
        await theatre.paused(1)
        assert theatre.stand.view.session.current is not None
        assert theatre.stand.view.orders == ()
        theatre.performance.go_on()
        await playing
        assert theatre.performance.now.phase is Phase.PASSED

    acted(scene)


def test_it_runs_up_to_a_line() -> None:
    async def scene(theatre: Theatre) -> None:
        playing = theatre.begin(scenario("смена", "заказ", "заказ"), until_line=5)
        await theatre.paused(1)
        theatre.performance.go_on(until_line=6)
        await theatre.paused(2)
        assert len(theatre.stand.view.orders) == 1
        theatre.performance.go_on()
        await playing
        assert len(theatre.stand.view.orders) == 2

    acted(scene)


def test_pause_during_the_announcement_of_a_step_holds_the_step_back() -> None:
    async def scene(theatre: Theatre) -> None:
        theatre.performance.pace_seconds = 60.0
        playing = theatre.begin(scenario("смена", "заказ"))
        await theatre.until(lambda now: now.number == 0)
        theatre.performance.pause()
        await theatre.paused(0)
        assert theatre.stand.view.session.current is None
        theatre.performance.pace_seconds = 0.0
        theatre.performance.go_on()
        await playing

    acted(scene)


def test_each_step_is_announced_for_as_long_as_the_pace_says() -> None:
    async def scene(theatre: Theatre) -> None:
        theatre.performance.pace_seconds = 0.01
        loop = asyncio.get_running_loop()
        begun = loop.time()
        await theatre.performance.play((scenario("смена", "заказ", "заказ"),))
        assert loop.time() - begun >= 0.03

    acted(scene)


def test_person_goes_on_by_hand_in_the_middle_of_a_step() -> None:
    async def scene(theatre: Theatre) -> None:
        playing = theatre.begin(scenario("смена", "пауза", "заказ"))
        await theatre.until(lambda now: now.number == 1 and now.phase is Phase.PLAYING)
        await asyncio.sleep(0)
        await theatre.performance.take_over()
        await playing
        assert theatre.performance.now.phase is Phase.BY_HAND
        assert await theatre.stand.do(CreateOrder()) is None
        await theatre.performance.take_over()  # there is nothing to take over any more
        assert theatre.performance.now.phase is Phase.BY_HAND

    acted(scene)


def test_scenario_that_is_asked_for_meanwhile_takes_the_place_of_the_other() -> None:
    async def scene(theatre: Theatre) -> None:
        first = theatre.begin(scenario("смена", "пауза"))
        await theatre.until(lambda now: now.number == 1)
        second, third = theatre.begin(scenario("смена")), theatre.begin(scenario("смена", "заказ"))
        await asyncio.gather(first, second, third)
        assert theatre.performance.now.phase is Phase.PASSED
        assert len(theatre.performance.now.results) == 2

    acted(scene)


def test_way_back_is_open_at_every_moment() -> None:
    async def scene(theatre: Theatre) -> None:
        own = theatre.stand.data_folder
        playing = theatre.begin(scenario("смена", "пауза"))
        await theatre.until(lambda now: now.phase is Phase.PREPARING)
        await theatre.performance.give_back()
        await playing
        assert theatre.stand.data_folder == own
        assert theatre.performance.now.phase is Phase.OVER
        await theatre.performance.give_back()  # there is nothing to give back any more
        assert theatre.stand.data_folder == own

    acted(scene)


def test_open_work_of_the_person_is_not_cut_off() -> None:
    async def scene(theatre: Theatre) -> None:
        own = theatre.stand.data_folder
        view = theatre.stand.view
        object.__setattr__(view, "is_busy", True)  # as during a flow
        await theatre.performance.play((scenario("смена"),))
        assert theatre.performance.now.phase is Phase.OVER
        assert theatre.performance.now.refusal == Refusal("flow_running")
        assert theatre.stand.data_folder == own

    acted(scene)


def test_register_that_cannot_come_back_yet_is_told_and_comes_back_later() -> None:
    async def scene(theatre: Theatre) -> None:
        own = theatre.stand.data_folder
        assert own is not None
        await theatre.performance.play((scenario("смена"),))
        with DataFolder(own):  # another simulator has it meanwhile
            await theatre.performance.give_back()
        now = theatre.performance.now
        assert now.phase is Phase.FAILED
        assert now.refusal is not None
        assert now.refusal.code == "data_folder_in_use"
        await theatre.performance.give_back()
        assert theatre.performance.now.phase is Phase.OVER
        assert theatre.stand.data_folder == own

    acted(scene)


def test_scenario_without_a_register_fails() -> None:
    async def scene(theatre: Theatre) -> None:
        await theatre.stand.close()
        await theatre.performance.play((scenario("смена"),))
        assert theatre.performance.now.phase is Phase.FAILED
        assert theatre.performance.now.refusal == Refusal("act_running")

    acted(scene)


def test_plugin_that_should_stand_there_and_does_not_is_told(tmp_path: Path) -> None:
    async def scene(theatre: Theatre) -> None:
        await theatre.performance.play((scenario("смена"),))
        now = theatre.performance.now
        assert now.phase is Phase.FAILED
        assert str(tmp_path) in now.problem
        assert now.results == ()

    acted(scene, StageSetup(plugin_folders=(tmp_path,)))
