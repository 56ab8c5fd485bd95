"""A register that scenarios are played on: its own data, clock, ids and plugins.

Sentences act and look here. An act ends when the register rests: the flow is over, or a dialog
waits for an answer. What happens from the first act after an expectation on is kept in `happened`,
for the expectations that follow.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from cashier_sim.plugin_host.kept_processes import KeptProcesses
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.language import Language
from cashier_sim.till.clock import FixedClock, SeededIds
from cashier_sim.till.commands import AnswerDialog, Command, Refusal
from cashier_sim.till.dialogs import Answer, Dialog
from cashier_sim.till.events import (
    CommandBegun,
    Event,
    PluginLogged,
    PrintedSlip,
    SlipPrinted,
    TillReplaced,
    TraceAdded,
    TraceChanged,
    TraceEntry,
    ViewChanged,
)
from cashier_sim.till.options import TillOptions
from cashier_sim.till.stand import RegisterStand
from cashier_sim.till.view import Notification, TillView

if TYPE_CHECKING:
    from uuid import UUID

LIMIT_SECONDS = 20.0
"""How long, on a real clock, a step may wait for the register to rest."""

STARTS_AT = datetime(2026, 3, 14, 12, 0, tzinfo=ZoneInfo("Europe/Moscow"))
"""When every scenario begins."""

HASH_SEED = 0
_LOOK_AGAIN_SECONDS = 0.002
"""Rest may come without an event; then it is seen this much later."""

_TURNS = 3
"""Turns of the loop that may bring rest without an event."""

PATIENCE_SECONDS = 1.0
"""How long an expectation that does not hold may still become true, since plugins have threads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StageSetup:
    """How a stage is made; the defaults are those of `cashier-sim run`."""

    plugin_folders: tuple[Path, ...] = ()
    """Plugins that stand there from the start."""
    seed: int = 1
    """Of the ids that the register makes."""
    starts_at: datetime = STARTS_AT
    limit_seconds: float = LIMIT_SECONDS
    patience_seconds: float = PATIENCE_SECONDS
    kept_processes: KeptProcesses | None = None
    """Plugins' processes that live on between scenarios; None = each has its own."""
    feature_folder: Path = field(default_factory=Path)
    """Where the scenario's file is; names of plugins in it are sought from there."""


@dataclass(slots=True)
class Happened:
    """What happened since the acts began that the next expectations look at."""

    slips: list[PrintedSlip] = field(default_factory=list)
    entries: dict[int, TraceEntry] = field(default_factory=dict)
    """Lines of the timeline by id, as they are now."""
    dialogs: list[Dialog] = field(default_factory=list)
    """Dialogs in the order of opening, those that are closed by now too."""
    notifications: list[Notification] = field(default_factory=list)
    log: list[PluginLogged] = field(default_factory=list)
    expected_slips: set[int] = field(default_factory=set)
    """Ids of the slips that an expectation has named; the same for the rest below."""
    expected_entries: set[int] = field(default_factory=set)
    expected_dialogs: set[int] = field(default_factory=set)
    expected_notifications: set[int] = field(default_factory=set)
    named_slip: PrintedSlip | None = None
    """The slip that an expectation has named last, for those that say more about it."""
    order_id: "UUID | None" = None
    """The order that was on the screen last."""


class Stage:
    """See above. Lives on the loop of its register.

    Attributes:
        stand: The register.
        language: Of the file, for words that a sentence compares.
        setup: How it was made.
        happened: What happened lately.
        remembered: What placeholders stand for.
        refusal: Why an act was refused, until the next act or until an expectation names it.
        order_id: The order that is, or was last, on the screen; None = none was yet.
        is_call_enough: Acts end as soon as a call is under way; the player sets it.
        call_id: The call that a sentence has named last; those about a running call mean it.
    """

    def __init__(self, stand: RegisterStand, language: Language, setup: StageSetup) -> None:
        self.stand = stand
        self.language = language
        self.setup = setup
        self.happened = Happened()
        self.remembered: dict[str, str] = {}
        self.refusal: Refusal | None = None
        self.order_id: UUID | None = None
        self.is_call_enough = False
        self.call_id: int | None = None
        self._flows: list[asyncio.Future[Refusal | None]] = []
        self._moved = asyncio.Event()
        self._is_looking = False
        self._known_notifications: set[int] = set()
        self._known_dialogs: set[int] = set()
        self._unsubscribe = stand.subscribe(self._hear)

    @property
    def view(self) -> TillView:
        """The state of the register."""
        return self.stand.view

    @property
    def dialog(self) -> Dialog:
        """The topmost dialog.

        Raises:
            StepFailedError: None is open.
        """
        if self.view.dialog is None:
            raise StepFailedError("no dialog is open")
        return self.view.dialog

    async def do(self, command: Command) -> None:
        """Carry a command out, and wait until the register rests; a refusal is kept.

        Raises:
            StepFailedError: The register does not come to rest.
        """
        self.begin_act()
        self._flows.append(self.stand.do(command))
        await self.rest()

    async def see_through(self, command: Command) -> None:
        """Carry a command out to its own end, even while the dialog of another flow is open.

        Raises:
            StepFailedError: It does not end, or the register does not come to rest.
        """
        self.begin_act()
        flow = self.stand.do(command)
        self._flows.append(flow)
        await self.until(flow.done, self._unrest)
        await self.rest()

    async def answer(self, answer: Answer) -> None:
        """Answer the topmost dialog, or (None) cancel it."""
        await self.do(AnswerDialog(self.dialog.id, answer))

    def begin_act(self) -> None:
        """An act begins: what an expectation has looked at is old now, and so is a refusal."""
        self._note(self.view)  # the event that tells of it may come later
        if self._is_looking:
            self.happened = Happened()
            self._is_looking = False
        self.refusal = None

    def look(self) -> Happened:
        """What happened lately, for an expectation."""
        self._note(self.view)
        self._is_looking = True
        return self.happened

    async def begin(self) -> None:
        """Wait until the plugins have started; what happened by then concerns no expectation.

        Raises:
            StepFailedError: The register does not come to rest within the limit.
        """
        await self.rest()
        self.happened = Happened()

    async def rest(self) -> None:
        """Wait until the register rests, or a call is enough and under way.

        Raises:
            StepFailedError: It does not within the limit, or a command raised what nobody foresaw.
        """
        await asyncio.sleep(0)
        await self.until(self._is_at_rest, self._unrest)
        self._collect()

    async def until(self, condition: Callable[[], bool], problem: Callable[[], str]) -> None:
        """Wait until something is so.

        Args:
            condition: What.
            problem: Says why it is not, when it takes too long.

        Raises:
            StepFailedError: With `problem`, after the limit.
        """
        loop = asyncio.get_running_loop()
        ends_at = loop.time() + self.setup.limit_seconds
        while not condition():
            if loop.time() > ends_at:
                raise StepFailedError(problem())
            await self._something(condition)

    async def expect(self, look: Callable[[], None]) -> None:
        """Look until what is expected is there; give up when it does not come.

        Args:
            look: Raises `StepFailedError` while it is not there.

        Raises:
            StepFailedError: What `look` said last.
        """
        loop = asyncio.get_running_loop()
        ends_at = loop.time() + self.setup.patience_seconds
        self._is_looking = True  # what looks at the screen alone ends what happened, too
        while True:
            try:
                look()
            except StepFailedError:
                if loop.time() > ends_at:
                    raise
                await self._something()
            else:
                return

    def close(self) -> None:
        """Hear no more; the stand is closed by whoever opened it."""
        self._unsubscribe()

    async def _something(self, has_come: Callable[[], bool] = lambda: False) -> None:
        """Wait for the next event, or until something is so, but not for long."""
        self._moved.clear()
        # A task that has told its end needs some turns to be gone; no call ends without an event.
        for _ in range(0 if self.view.waiting else _TURNS):
            await asyncio.sleep(0)
            if has_come():
                return
        # No `asyncio.timeout`: it costs three times as much.
        timer = asyncio.get_running_loop().call_later(_LOOK_AGAIN_SECONDS, self._moved.set)
        await self._moved.wait()
        timer.cancel()

    def _is_at_rest(self) -> bool:
        if self.is_call_enough and self.view.open_calls:
            return True
        return self.stand.is_at_rest

    def _unrest(self) -> str:
        waiting = next(iter(self.view.open_calls), None)
        who = (
            f"the plugin «{waiting.plugin_name}» is still in its call"
            if waiting
            else "something is still under way"
        )
        return (
            f"the register did not come to rest within {self.setup.limit_seconds:g} s: {who}. "
            "If that is what should happen, go on with a sentence about a running call."
        )

    def _collect(self) -> None:
        for flow in [flow for flow in self._flows if flow.done()]:
            self._flows.remove(flow)
            if flow.cancelled():
                continue
            problem = flow.exception()
            if problem is not None:
                raise StepFailedError(
                    f"the register failed: {type(problem).__name__}: {problem}"
                ) from problem
            self.refusal = flow.result() or self.refusal

    def _hear(self, event: Event) -> None:
        match event:
            # By far the most of all events, and a recorder has them all heard.
            case TraceAdded() | TraceChanged():
                self.happened.entries[event.entry.id] = event.entry
            case SlipPrinted(slip):
                self.happened.slips.append(slip)
            case PluginLogged():
                self.happened.log.append(event)
            # A dialog may be gone before the state with it is told: then only this one has it.
            case ViewChanged(view) | CommandBegun(view=view):
                self._note(view)
            case TillReplaced():
                self._forget_ids()
        self._moved.set()

    def _forget_ids(self) -> None:
        """Another register counts anew: what has such ids would be taken for its own.

        Slips stay, since the tape goes on.
        """
        self.call_id = None
        self._known_dialogs.clear()
        self._known_notifications.clear()
        happened = self.happened
        self.happened = Happened(
            slips=happened.slips,
            log=happened.log,
            expected_slips=happened.expected_slips,
            named_slip=happened.named_slip,
            order_id=happened.order_id,
        )

    def _note(self, view: TillView) -> None:
        if view.current is not None:
            self.order_id = self.happened.order_id = view.current.record.order.id
        for dialog in view.dialogs:
            if dialog.id not in self._known_dialogs:
                self._known_dialogs.add(dialog.id)
                self.happened.dialogs.append(dialog)
        for notification in view.notifications:
            if notification.id not in self._known_notifications:
                self._known_notifications.add(notification.id)
                self.happened.notifications.append(notification)


def options_of(setup: StageSetup) -> TillOptions:
    """How the register of a stage is opened."""
    return TillOptions(
        clock=FixedClock(setup.starts_at),
        ids=SeededIds(setup.seed),
        plugin_folders=setup.plugin_folders,
        hash_seed=HASH_SEED,
        kept_processes=setup.kept_processes,
    )


@asynccontextmanager
async def new_stage(language: Language, setup: StageSetup) -> AsyncIterator[Stage]:
    """A stage with a register of its own, which ends with the block; its plugins still start."""
    stand = await RegisterStand.open(options_of(setup))
    stage = Stage(stand, language, setup)
    try:
        yield stage
    finally:
        stage.close()
        await stand.close()


@asynccontextmanager
async def open_stage(language: Language, setup: StageSetup) -> AsyncIterator[Stage]:
    """A stage with a register of its own that is ready for acts.

    Raises:
        StepFailedError: The register does not come to rest.
    """
    async with new_stage(language, setup) as stage:
        await stage.begin()
        yield stage
