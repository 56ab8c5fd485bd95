"""A running register: commands in, events out."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Self

from cashier_sim import assets
from cashier_sim.till.assembly import Assembly
from cashier_sim.till.commands import (
    AnswerDialog,
    Command,
    ReaderCommand,
    Refusal,
    RegisterCommand,
    SwipeTrack,
)
from cashier_sim.till.dialog_desk import shown_answer
from cashier_sim.till.errors import RefusedError
from cashier_sim.till.events import (
    CommandBegun,
    CommandDone,
    CommandRefused,
    Event,
    TillStopped,
    TraceKind,
    TraceState,
    ViewChanged,
)
from cashier_sim.till.handlers.all import handler_table
from cashier_sim.till.options import TillOptions
from cashier_sim.till.readable import Pairs, readable_fields
from cashier_sim.till.refusals import REFUSING_ERRORS, refusal_of
from cashier_sim.till.slips import SlipReader
from cashier_sim.till.trace import TraceReader
from cashier_sim.till.view import NotificationLevel, TillView

ONE_MINUTE = timedelta(minutes=1)
FIRST_PLUGIN = "hotel"
"""The example that a new register starts with; the back office offers the others."""

_HOLDS_SCREEN = (RegisterCommand, ReaderCommand)
"""Commands that have the screen for themselves when they need waiting."""

Listener = Callable[[Event], None]


class Till:
    """A running register. Everything but the readers belongs to its loop's thread."""

    def __init__(self, options: TillOptions) -> None:
        """Put the register together; call it on a running loop, through `open`."""
        self._loop = asyncio.get_running_loop()
        self._listeners: dict[int, Listener] = {}
        self._listener_numbers = count()
        self._tasks: set[asyncio.Task[Refusal | None]] = set()
        self._starts: set[asyncio.Task[None]] = set()
        self._told: TillView | None = None
        self._is_telling = False
        self._tick: asyncio.TimerHandle | None = None
        self._is_closed = False
        self._folders = options.plugin_folders
        with ExitStack() as closing:
            self._assembly = Assembly(options, closing, tell=self._tell, stale=self._view_changes)
            self._closing = closing.pop_all()
        self._parts = self._assembly.parts
        self.subscribe(self._assembly.turns.on_event)
        self.subscribe(self._assembly.observables.on_event)
        self._trace = self._assembly.trace
        self._table = handler_table(self._parts)
        self._schedule_tick()

    @classmethod
    async def open(cls, options: TillOptions | None = None) -> Self:
        """Open a register and begin to start its plugins, unless they are held.

        Raises:
            RefusedError: The data folder is in use, or a file in it is invalid.
            EngineError: The store or the restaurant's file is unusable.
        """
        options = options or TillOptions()
        till = cls(options)
        if not options.holds_plugins:
            till.start_plugins()
        # So that whoever subscribes now is told at least once what there is.
        till._view_changes()
        return till

    def start_plugins(self) -> None:
        """Begin to start the plugins, once; `settled` waits for them."""
        folders = self._plugin_folders(self._folders)
        if self._parts.clock.runs:
            for folder in folders:
                self._start((folder,))
        else:
            # One after another, so that they register in the same order in every run.
            self._start(folders)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()

    @property
    def view(self) -> TillView:
        """The state now."""
        return self._assembly.views.view

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Tell `listener` every event from now on, on the loop's thread; it must not raise.

        Returns:
            What ends the subscription.
        """
        number = next(self._listener_numbers)
        self._listeners[number] = listener

        def unsubscribe() -> None:
            self._listeners.pop(number, None)

        return unsubscribe

    def trace_reader(self) -> TraceReader:
        """Reads the timeline, on any thread."""
        return self._trace

    def slip_reader(self) -> SlipReader:
        """A new reader of the tape, for one thread."""
        return self._assembly.slips.reader()

    def do(self, command: Command) -> asyncio.Future[Refusal | None]:
        """Carry a command out.

        What needs no waiting is done when this returns; a flow runs on as a task, and its dialogs
        are answered by later commands.

        Returns:
            None once the command is carried out, or why it is refused. An error of ours is raised
            to whoever awaits it, after the timeline has it.
        """
        ended: asyncio.Future[Refusal | None] = self._loop.create_future()
        if self._is_closed:  # closing holds the screen as a flow does
            ended.set_result(Refusal("flow_running"))
            return ended
        view = self.view
        entry_id = self._trace.begin(
            TraceKind.COMMAND, type(command).__name__, arguments=_arguments(command, view)
        )
        refusal = command.refusal(view)
        if refusal is not None:
            ended.set_result(self._refused(command, entry_id, refusal))
            return ended
        self._tell(CommandBegun(command, view))
        self._parts.clock.act()
        try:
            with self._trace.inside(entry_id):
                running = self._table.run(command)
                if running is not None:
                    return self._started(command, entry_id, running)
        except REFUSING_ERRORS as error:
            ended.set_result(self._refused(command, entry_id, refusal_of(error)))
            return ended
        except Exception as error:  # noqa: BLE001 (the runner outlives our bugs, and tells of them)
            self._trace.end(entry_id, TraceState.ERROR, f"{type(error).__name__}: {error}")
            ended.set_exception(error)
            return ended
        self._done(command, entry_id)
        ended.set_result(None)
        return ended

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing goes on but, at most, waiting for a person.

        A person answers a dialog, or decides about an answer that a fault holds back.

        No flow without a dialog, no start or restart of a plugin, no call, no news on its way.
        """
        if self._starts:
            return False
        if self._parts.calls.has_held:
            return True
        if not self._parts.plugins.is_at_rest:
            return False
        if self._parts.dialogs.dialogs:
            return True
        return not self._tasks and not self._parts.calls.has_open

    async def settled(self) -> None:
        """Wait until no command runs and all plugins have started or failed to."""
        while self._tasks or self._starts:
            await asyncio.wait({*self._tasks, *self._starts})

    async def close(self) -> None:
        """Stop the plugins, end what runs, let go of the data. A second call does nothing.

        A money call that is open ends without an answer and is unknown at the next start.
        """
        if self._is_closed:
            return
        self._is_closed = True
        if self._tick is not None:
            self._tick.cancel()
        closing = self._loop.create_task(self._parts.plugins.close())
        await asyncio.sleep(0)  # it has begun: what a plugin answers to these does not count
        self._parts.dialogs.close()
        self._assembly.turns.close()
        try:
            await closing
            await self.settled()
            self._parts.pages.close()
        finally:
            self._closing.close()
        self._tell(TillStopped())
        self._listeners.clear()

    def _started(
        self, command: Command, entry_id: int, running: Awaitable[None]
    ) -> asyncio.Future[Refusal | None]:
        if isinstance(command, _HOLDS_SCREEN):
            self._assembly.views.is_busy = True
            self._assembly.views.spoil()
            self._view_changes()
        task = self._loop.create_task(self._run(command, entry_id, running))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _run(
        self, command: Command, entry_id: int, running: Awaitable[None]
    ) -> Refusal | None:
        try:
            await running
        except REFUSING_ERRORS as error:
            self._free(command)
            return self._refused(command, entry_id, refusal_of(error))
        except BaseException as error:
            self._free(command)
            self._trace.end(entry_id, TraceState.ERROR, f"{type(error).__name__}: {error}")
            raise
        self._free(command)
        self._done(command, entry_id)
        return None

    def _free(self, command: Command) -> None:
        if isinstance(command, _HOLDS_SCREEN):
            self._assembly.views.is_busy = False
            self._assembly.open_awaited_order()
            self._assembly.views.spoil()
            self._view_changes()

    def _refused(self, command: Command, entry_id: int, refusal: Refusal) -> Refusal:
        told = ", ".join(f"{name}={value}" for name, value in refusal.values.items())
        answer = f"{refusal.code} ({told})" if told else refusal.code
        self._trace.end(entry_id, TraceState.FAILED, answer)
        self._tell(CommandRefused(command, refusal))
        return refusal

    def _done(self, command: Command, entry_id: int) -> None:
        self._parts.pages.settle()
        self._parts.notifications.expire()
        # The clock may stand otherwise; the view shows the moment of the last act.
        self._assembly.views.spoil()
        self._view_changes()
        self._trace.end(entry_id)
        self._tell(CommandDone(command))

    def _plugin_folders(self, chosen: tuple[Path, ...] | None) -> tuple[Path, ...]:
        if chosen is not None:
            return chosen
        kept = self._parts.shelf_file.load()
        if kept is not None:
            return kept
        return (assets.plugins_folder() / FIRST_PLUGIN,)

    def _start(self, folders: tuple[Path, ...]) -> None:
        task = self._loop.create_task(self._add_plugins(folders))
        self._starts.add(task)
        task.add_done_callback(self._starts.discard)

    async def _add_plugins(self, folders: tuple[Path, ...]) -> None:
        for folder in folders:
            if self._is_closed:
                return
            try:
                await self._parts.plugins.add(folder)
            except RefusedError as error:
                self._parts.notifications.add(
                    NotificationLevel.ERROR, code=error.refusal.code, values=error.refusal.values
                )

    # events and the clock

    def _tell(self, event: Event) -> None:
        for listener in tuple(self._listeners.values()):
            listener(event)

    def _view_changes(self) -> None:
        """Tell of the new view at the end of this loop step, once."""
        if not self._is_telling:
            self._is_telling = True
            self._loop.call_soon(self._tell_view)

    def _tell_view(self) -> None:
        self._is_telling = False
        if self._is_closed or self.view is self._told:
            return
        self._told = self.view
        self._tell(ViewChanged(self._told))
        self._schedule_tick()

    def _schedule_tick(self) -> None:
        """Wake up when the shown minute ends or a message closes; a standing clock never does."""
        if not self._parts.clock.runs:
            return
        if self._tick is not None:
            self._tick.cancel()
        now = self._parts.clock.now()
        delay = (_next_change(now, self._parts.notifications.next_closing) - now).total_seconds()
        self._tick = self._loop.call_later(max(delay, 0.0), self._on_tick)

    def _on_tick(self) -> None:
        self._tick = None
        self._parts.notifications.expire()
        self._assembly.views.spoil()
        self._view_changes()


def _next_change(now: datetime, closing: datetime | None) -> datetime:
    minute = now.replace(second=0, microsecond=0) + ONE_MINUTE
    return minute if closing is None else min(minute, closing)


def _arguments(command: Command, view: TillView) -> Pairs:
    """A command's arguments for the timeline.

    A typed password is hidden, and a card of the deck goes by its name however it was swiped.
    """
    if isinstance(command, SwipeTrack):
        for card in view.world.cards:
            if card.track == command.track:
                return (("card_name", card.name),)
    if isinstance(command, AnswerDialog):
        answer = shown_answer(view.dialog, command.answer)
        return (("dialog_id", str(command.dialog_id)), ("answer", answer))
    return readable_fields(command)
