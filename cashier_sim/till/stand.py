"""Where a register stands: it opens one, and the next one when it is restarted.

Drivers hold the stand instead of a register: their commands go to whichever register stands here
now, and they hear all of them one after the other.
"""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import ExitStack, suppress
from dataclasses import replace
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from cashier_sim.engine.codes import Code as EngineCode
from cashier_sim.till.codes import Code
from cashier_sim.till.commands import Command, Refusal, RestartRegister
from cashier_sim.till.errors import RefusedError
from cashier_sim.till.events import (
    CommandBegun,
    CommandDone,
    CommandRefused,
    Event,
    TillReplaced,
    TillStopped,
    ViewChanged,
)
from cashier_sim.till.folder import DataFolder
from cashier_sim.till.new_store import put_new_store
from cashier_sim.till.options import TillOptions
from cashier_sim.till.refusals import REFUSING_ERRORS, refusal_of
from cashier_sim.till.slips import SlipReader
from cashier_sim.till.till import Listener, Till
from cashier_sim.till.trace import TraceReader
from cashier_sim.till.view import TillView


class RegisterStand:
    """One register after another at the same place. Lives on its loop's thread."""

    def __init__(self, options: TillOptions, closing: ExitStack) -> None:
        """Prepare a place; `open` also puts the first register there."""
        self._options = options
        self._closing = closing
        self._till: Till | None = None
        self._listeners: dict[int, Listener] = {}
        self._numbers = count()
        self._is_closed = False
        self._moving: asyncio.Task[Refusal | None] | None = None
        """A restart, or another register being put here."""
        self._is_down = False
        """The register is closed, and the next one did not open."""

    @classmethod
    async def open(cls, options: TillOptions | None = None) -> Self:
        """Open a register; without a data folder it gets one that goes away with the stand.

        Raises:
            RefusedError: The data folder is in use, or a file in it is invalid.
            EngineError: The store or the restaurant's file is unusable.
        """
        options = options or TillOptions()
        with ExitStack() as closing:
            if options.data_folder is None:
                made = closing.enter_context(
                    TemporaryDirectory(prefix="cashier-sim-", ignore_cleanup_errors=True)
                )
                folder = Path(made)
                put_new_store(DataFolder.store_of(folder))
                options = replace(options, data_folder=folder, is_durable=False)
            stand = cls(options, closing.pop_all())
        try:
            stand._till = await stand._opened(options)
        except BaseException:
            stand._closing.close()
            raise
        return stand

    @property
    def till(self) -> Till:
        """The register that stands here now."""
        if self._till is None:
            raise RuntimeError("the stand was not opened with RegisterStand.open")
        return self._till

    @property
    def data_folder(self) -> Path | None:
        """Where the present register keeps its data; None = in memory."""
        return self._options.data_folder

    @property
    def options(self) -> TillOptions:
        """How the present register was opened; `replace` with them brings it back."""
        return self._options

    @property
    def view(self) -> TillView:
        """The state now."""
        return self.till.view

    @property
    def is_at_rest(self) -> bool:
        """See `Till.is_at_rest`; nothing rests while one register follows another."""
        return self._moving is None and self.till.is_at_rest

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Tell `listener` every event of every register here, on the loop's thread.

        Returns:
            What ends the subscription.
        """
        number = next(self._numbers)
        self._listeners[number] = listener

        def unsubscribe() -> None:
            self._listeners.pop(number, None)

        return unsubscribe

    def trace_reader(self) -> TraceReader:
        """Reads the timeline of the present register, on any thread."""
        return self.till.trace_reader()

    def slip_reader(self) -> SlipReader:
        """A new reader of the present register's tape, for one thread."""
        return self.till.slip_reader()

    def start_plugins(self) -> None:
        """See `Till.start_plugins`."""
        self.till.start_plugins()

    async def settled(self) -> None:
        """See `Till.settled`; a restart is over then, too."""
        if self._moving is not None:
            await asyncio.wait({self._moving})
        await self.till.settled()

    def do(self, command: Command) -> asyncio.Future[Refusal | None]:
        """Carry a command out; see `Till.do`.

        Refused with `act_running` while one register follows another, and with `register_is_down`
        where the next one did not open; `RestartRegister` tries that again.
        """
        if self._is_closed:
            return self.till.do(command)
        if self._moving is not None:
            return self._refused(command, Refusal(EngineCode.ACT_RUNNING))
        if isinstance(command, RestartRegister):
            self._tell(CommandBegun(command, self.view))
            return asyncio.shield(self._move(self._restarted(command)))
        if self._is_down:
            return self._refused(command, Refusal(Code.REGISTER_IS_DOWN))
        return self.till.do(command)

    async def replace(self, options: TillOptions) -> None:
        """Close the register and put another one here, with a data folder of its own.

        Raises:
            RefusedError: The new one does not open; the old one is opened again then. Or the stand
                is closed, or one register follows another already: `act_running`.
            EngineError: The new one does not open either.
        """
        if self._is_closed or self._moving is not None:
            raise RefusedError(EngineCode.ACT_RUNNING)
        await asyncio.shield(self._move(self._replaced(options)))

    async def close(self) -> None:
        """Close the register, and let go of what the stand made."""
        if self._is_closed:
            return
        self._is_closed = True
        if self._moving is not None:
            await asyncio.wait({self._moving})
        try:
            await self.till.close()
        finally:
            self._tell(TillStopped())
            self._listeners.clear()
            self._closing.close()

    def _refused(self, command: Command, refusal: Refusal) -> asyncio.Future[Refusal | None]:
        ended: asyncio.Future[Refusal | None] = asyncio.get_running_loop().create_future()
        ended.set_result(refusal)
        self._tell(CommandRefused(command, refusal))
        return ended

    def _move(self, work: Coroutine[None, None, Refusal | None]) -> asyncio.Task[Refusal | None]:
        """Let one register follow another; whoever waits may give up without stopping it."""
        self._moving = asyncio.get_running_loop().create_task(work)
        self._moving.add_done_callback(self._moved)
        return self._moving

    def _moved(self, task: asyncio.Task[Refusal | None]) -> None:
        self._moving = None
        if not task.cancelled():
            task.exception()  # fetched, or asyncio would complain where nobody waits any more

    async def _restarted(self, command: RestartRegister) -> Refusal | None:
        # Those that stand here now, whatever it was opened with.
        folders = tuple(Path(plugin.folder) for plugin in self.view.plugins)
        await self.till.close()
        try:
            await self._put(replace(self._options, plugin_folders=folders, holds_plugins=False))
        except REFUSING_ERRORS as error:
            self._is_down = True
            refusal = refusal_of(error)
            self._tell(CommandRefused(command, refusal))
            return refusal
        await self.till.settled()
        self._tell(CommandDone(command))
        return None

    async def _replaced(self, options: TillOptions) -> None:
        await self.till.close()
        before = self._options
        try:
            await self._put(options)
        except BaseException:
            self._is_down = True
            with suppress(*REFUSING_ERRORS):
                await self._put(before)
            raise

    async def _put(self, options: TillOptions) -> None:
        self._till = await self._opened(options)
        self._tell(TillReplaced())
        self._tell(ViewChanged(self.view))

    async def _opened(self, options: TillOptions) -> Till:
        till = await Till.open(options)
        till.subscribe(self._pass_on)
        self._options = options
        self._is_down = False
        return till

    def _pass_on(self, event: Event) -> None:
        if not isinstance(event, TillStopped):
            self._tell(event)

    def _tell(self, event: Event) -> None:
        for listener in tuple(self._listeners.values()):
            listener(event)
