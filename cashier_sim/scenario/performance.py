"""Plays scenarios where somebody watches: at a pace, with pauses, step by step, up to a line.

A scenario gets a register of its own, as it does without a screen; the person's register waits in
its data folder meanwhile and comes back by `give_back`. When a scenario has ended, its register
stays to be looked at, and whoever wants to may go on by hand.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from tempfile import TemporaryDirectory

from cashier_sim.scenario.errors import ScenarioError, StepFailedError
from cashier_sim.scenario.feature_file import Scenario, Step
from cashier_sim.scenario.player import Player
from cashier_sim.scenario.playing import not_started
from cashier_sim.scenario.results import StepResult, StepStatus
from cashier_sim.scenario.stage import Stage, StageSetup, options_of
from cashier_sim.scenario.vocabulary import Vocabulary
from cashier_sim.till.commands import Refusal
from cashier_sim.till.options import TillOptions
from cashier_sim.till.refusals import REFUSING_ERRORS, refusal_of
from cashier_sim.till.stand import RegisterStand


class Phase(Enum):
    """How far a performance is."""

    OVER = "over"
    """There is none: the person's own register stands here."""
    PREPARING = "preparing"
    """The scenario's register is being opened."""
    PLAYING = "playing"
    PAUSED = "paused"
    """It waits before a step."""
    PASSED = "passed"
    """The last scenario has ended well; its register stays."""
    FAILED = "failed"
    """A step failed, or the register did not open; it stays."""
    BY_HAND = "by_hand"
    """The person goes on by hand."""

    @property
    def is_under_way(self) -> bool:
        """Whether the scenario has the register for itself."""
        return self in {Phase.PREPARING, Phase.PLAYING, Phase.PAUSED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Performed:
    """How far it is, for the screen."""

    phase: Phase
    scenario: Scenario | None = None
    number: int | None = None
    """The step that is next or under way, counted from 0."""
    results: tuple[StepResult, ...] = ()
    """Of the steps that have ended."""
    problem: str = ""
    """Why it could not begin or end; a step's own problem is in its result."""
    refusal: Refusal | None = None
    """The same, where the register says so."""

    @property
    def step(self) -> Step | None:
        """The step that is next or under way."""
        if self.scenario is None or self.number is None:
            return None
        return self.scenario.steps[self.number]

    @property
    def failed(self) -> StepResult | None:
        """The step that failed."""
        return next((one for one in self.results if one.status is StepStatus.FAILED), None)


OPEN_WORK = Refusal("flow_running")
"""The person's register is in the middle of something, which a scenario would cut off."""


class Performance:
    """One scenario after another on a stand. Lives on the stand's loop.

    Attributes:
        pace_seconds: How long each step is announced before it is carried out; 0 = not at all.
    """

    def __init__(
        self,
        stand: RegisterStand,
        tell: Callable[[Performed], None],
        setup_of: Callable[[Scenario], StageSetup],
        words: Vocabulary | None = None,
    ) -> None:
        """Get ready.

        Args:
            stand: Where the person's register stands.
            tell: Is told of each change, on the loop's thread.
            setup_of: How a scenario's register is made.
            words: The vocabulary; None = the register's.
        """
        self.pace_seconds = 0.0
        self._stand = stand
        self._teller = tell
        self._setup_of = setup_of
        self._words = words
        self._now = Performed(phase=Phase.OVER)
        self._own: TillOptions | None = None
        self._folder: TemporaryDirectory[str] | None = None
        self._playing: asyncio.Future[tuple[StepResult, ...]] | None = None
        self._lock = asyncio.Lock()
        self._wish = 0
        """Counts what was asked for; only the last counts."""
        self._is_paused = False
        self._single_steps = 0
        self._until_line: int | None = None
        self._nudged = asyncio.Event()

    @property
    def now(self) -> Performed:
        """How far it is."""
        return self._now

    async def play(
        self,
        scenarios: Sequence[Scenario],
        *,
        until_line: int | None = None,
        is_paused: bool = False,
    ) -> None:
        """Play scenarios one after another, up to the first that fails.

        Args:
            scenarios: Which; one that is under way is cut off first.
            until_line: Pause before the first step at or after this line.
            is_paused: Pause before the first step.
        """
        wish = self._cut()
        async with self._lock:
            if wish != self._wish:
                return
            if self._own is None and not self._is_free():
                self._tell(Performed(phase=Phase.OVER, refusal=OPEN_WORK))
                return
            self._single_steps = 0
            self._until_line = until_line
            self._is_paused = is_paused
            for scenario in scenarios:
                if not await self._play_one(scenario, wish):
                    return

    def pause(self) -> None:
        """Wait before the next step."""
        self._is_paused = True
        self._single_steps = 0
        self._nudged.set()

    def go_on(self, until_line: int | None = None) -> None:
        """Go on after a pause.

        Args:
            until_line: Pause again before the first step at or after this line.
        """
        self._until_line = until_line
        self._is_paused = False
        self._nudged.set()

    def step(self) -> None:
        """Carry the next step out, and pause again."""
        self._is_paused = True
        self._single_steps += 1
        self._nudged.set()

    async def take_over(self) -> None:
        """End the scenario where it is; its register stays, and the person goes on by hand."""
        if not self._now.phase.is_under_way:
            return
        wish = self._cut()
        async with self._lock:
            if wish == self._wish:
                self._tell(replace(self._now, phase=Phase.BY_HAND))

    async def give_back(self) -> None:
        """End it, and bring the person's own register back."""
        wish = self._cut()
        async with self._lock:
            if wish != self._wish or self._own is None:
                return
            try:
                await self._stand.replace(self._own)
            except REFUSING_ERRORS as error:
                self._tell(replace(self._now, phase=Phase.FAILED, refusal=refusal_of(error)))
                return
            self._own = None
            self._forget_folder()
            self._tell(Performed(phase=Phase.OVER))

    def close(self) -> None:
        """Let go of what it made; the stand is closed by now."""
        self._forget_folder()

    # what the player tells

    async def before(self, number: int, step: Step) -> None:
        """Announce a step, and wait as long as the pace or a pause says."""
        is_due = self._until_line is not None and step.line >= self._until_line
        if is_due and not step.is_background:
            self._until_line = None
            self._is_paused = True
        self._nudged.clear()
        self._tell(replace(self._now, phase=self._phase(), number=number))
        if not self._is_paused and self.pace_seconds > 0:
            await self._nap()
        while self._is_paused and not self._single_steps:
            self._tell(replace(self._now, phase=Phase.PAUSED))
            self._nudged.clear()
            await self._nudged.wait()
        self._single_steps = max(0, self._single_steps - 1)
        if self._now.phase is not Phase.PLAYING:
            self._tell(replace(self._now, phase=Phase.PLAYING))

    def after(self, number: int, result: StepResult) -> None:
        """Keep how a step went."""
        del number
        self._tell(replace(self._now, results=(*self._now.results, result)))

    async def _play_one(self, scenario: Scenario, wish: int) -> bool:
        """Play one; False = it did not pass, or was cut off."""
        self._tell(Performed(phase=Phase.PREPARING, scenario=scenario))
        setup = self._setup_of(scenario)
        refusal = await self._put_register(setup)
        if refusal is not None:
            self._tell(replace(self._now, phase=Phase.FAILED, refusal=refusal))
            return False
        if wish != self._wish:
            return False
        stage = Stage(self._stand, scenario.language, setup)
        self._playing = asyncio.ensure_future(self._played(stage, scenario))
        try:
            await asyncio.wait({self._playing})
        finally:
            stage.close()
        playing, self._playing = self._playing, None
        if playing.cancelled():
            return False
        problem = playing.exception()
        if isinstance(problem, ScenarioError):
            self._tell(replace(self._now, phase=Phase.FAILED, problem=_told(problem)))
            return False
        results = playing.result()
        has_passed = all(one.status is StepStatus.PASSED for one in results)
        phase = Phase.PASSED if has_passed else Phase.FAILED
        self._tell(replace(self._now, phase=phase, number=None))
        return has_passed

    async def _put_register(self, setup: StageSetup) -> Refusal | None:
        if self._own is None:
            self._own = self._own_options()
        folder = TemporaryDirectory(prefix="cashier-sim-", ignore_cleanup_errors=True)
        options = replace(options_of(setup), data_folder=Path(folder.name), is_durable=False)
        try:
            await self._stand.replace(options)
        except REFUSING_ERRORS as error:
            folder.cleanup()
            return refusal_of(error)
        self._forget_folder()
        self._folder = folder
        return None

    async def _played(self, stage: Stage, scenario: Scenario) -> tuple[StepResult, ...]:
        await stage.begin()
        problem, details = not_started(stage)
        if problem:
            raise StepFailedError(problem, actual=details)
        self._tell(replace(self._now, phase=self._phase()))
        return await Player(stage, watcher=self, words=self._words).play(scenario)

    def _cut(self) -> int:
        """End what is played, wherever it is; gives the number of the new wish."""
        self._wish += 1
        if self._playing is not None:
            self._playing.cancel()
        return self._wish

    def _phase(self) -> Phase:
        return Phase.PAUSED if self._is_paused else Phase.PLAYING

    async def _nap(self) -> None:
        timer = asyncio.get_running_loop().call_later(self.pace_seconds, self._nudged.set)
        try:
            await self._nudged.wait()
        finally:
            timer.cancel()

    def _is_free(self) -> bool:
        view = self._stand.view
        return not (view.dialogs or view.is_busy or view.waiting)

    def _own_options(self) -> TillOptions:
        # Those that stand here now, whatever it was opened with; as a restart does.
        folders = tuple(Path(plugin.folder) for plugin in self._stand.view.plugins)
        return replace(self._stand.options, plugin_folders=folders, holds_plugins=False)

    def _forget_folder(self) -> None:
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _tell(self, now: Performed) -> None:
        self._now = now
        self._teller(now)


def _told(problem: ScenarioError) -> str:
    """Why a scenario did not begin, and the stack trace that is there instead."""
    if isinstance(problem, StepFailedError) and problem.actual:
        return f"{problem.problem}\n{problem.actual}"
    return str(problem)
