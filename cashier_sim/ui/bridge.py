"""Between the window and the register: the only object that touches both threads.

The register lives on its own thread with one asyncio loop; the window lives on the GUI thread.
Commands go in by `call_soon_threadsafe`, events come out as signals on the GUI thread.
"""

import asyncio
import threading
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot

from cashier_sim.till.commands import Command, Refusal
from cashier_sim.till.events import Event, ViewChanged
from cashier_sim.till.view import TillView

STOP_TIMEOUT_S = 10.0
"""How long a leaving window waits for the register to close its plugins and its store."""


class RunningTill(Protocol):
    """What the bridge needs of a till. Lives on the register's thread."""

    @property
    def view(self) -> TillView:
        """The present state."""
        ...

    def subscribe(self, listener: Callable[[Event], None]) -> Callable[[], None]:
        """Call `listener` with every event, on the register's thread; returns how to stop."""
        ...

    def do(self, command: Command) -> Awaitable[Refusal | None]:
        """Carry a command out."""
        ...

    async def close(self) -> None:
        """Stop the plugins and close the store."""
        ...


@dataclass(frozen=True, slots=True)
class _Opened:
    """The till runs."""

    till: RunningTill


@dataclass(frozen=True, slots=True)
class _Failed:
    """Something raised that nobody foresaw."""

    problem: BaseException


@dataclass(frozen=True, slots=True)
class _Told:
    """News of somebody who is no register."""

    news: object


@dataclass(frozen=True, slots=True)
class _Ended:
    """The register's thread is about to end."""


class Bridge(QObject):
    """Runs a till on a thread of its own. Lives on the GUI thread.

    Args:
        open_till: Opens the till; awaited on the register's thread.
        parent: Owner. Call `stop` and wait for `stopped`, or `close`, before it goes.

    Signals:
        opened (object): The till runs; its readers may be taken from it.
        happened (object): An `Event`, in order; a `ViewChanged` that is out of date is left out.
        told (object): What somebody on the register's thread told by `tell`, in order with events.
        failed (object): An exception that nobody foresaw: while opening, or in a command.
        stopped: The register's thread has ended.
    """

    opened = Signal(object)
    happened = Signal(object)
    told = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    _woken = Signal()

    def __init__(
        self, open_till: Callable[[], Awaitable[RunningTill]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._open_till = open_till
        self._inbox: deque[object] = deque()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._leave: asyncio.Event | None = None
        self._till: RunningTill | None = None
        self._tasks: set[asyncio.Future[object]] = set()
        self._woken.connect(self._on_woken, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Start the register's thread; `opened` or `failed` follows."""
        self._thread = threading.Thread(target=self._run, name="register")
        self._thread.start()

    @Slot(object)
    def do(self, command: Command) -> None:
        """Have the register carry a command out; dropped while it is not open."""
        self.call_soon(partial(self._begin, command))

    def call_soon(self, action: Callable[[], None]) -> None:
        """Have the register's thread do what is no command; dropped while it is not open."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(action)

    def run(self, work: Callable[[], Awaitable[object]]) -> None:
        """Have the register's thread begin something that waits; its errors are told as `failed`.

        Dropped while the register is not open.
        """
        self.call_soon(partial(self._track, work))

    def tell(self, news: object) -> None:
        """Have `told` emitted on the GUI thread. Called on the register's thread."""
        self._post(_Told(news))

    def stop(self) -> None:
        """Close the register; `stopped` follows when its thread has ended."""
        loop, leave = self._loop, self._leave
        if loop is not None and leave is not None and not loop.is_closed():
            loop.call_soon_threadsafe(leave.set)

    def close(self) -> bool:
        """Stop and wait; False if the register did not end within `STOP_TIMEOUT_S`."""
        self.stop()
        if self._thread is None:
            return True
        self._thread.join(STOP_TIMEOUT_S)
        return not self._thread.is_alive()

    def _run(self) -> None:
        with asyncio.Runner() as runner:
            self._loop = runner.get_loop()
            self._leave = asyncio.Event()
            runner.run(self._live(self._leave))
        self._post(_Ended())

    async def _live(self, leave: asyncio.Event) -> None:
        try:
            till = await self._open_till()
        except Exception as problem:  # noqa: BLE001 - the worker's runner: a person gets a report
            self._post(_Failed(problem))
            return
        unsubscribe = till.subscribe(self._post)
        self._till = till
        self._post(_Opened(till))
        self._post(ViewChanged(till.view))
        await leave.wait()
        await till.close()
        unsubscribe()

    def _begin(self, command: Command) -> None:
        if self._till is not None:
            self._track(partial(self._till.do, command))

    def _track(self, work: Callable[[], Awaitable[object]]) -> None:
        task: asyncio.Future[object] = asyncio.ensure_future(work())
        self._tasks.add(task)
        task.add_done_callback(self._end)

    def _end(self, task: asyncio.Future[object]) -> None:
        self._tasks.discard(task)
        problem = None if task.cancelled() else task.exception()
        if problem is not None:
            self._post(_Failed(problem))

    def _post(self, item: object) -> None:
        """Put something out to the GUI thread; one wake-up for all that wait. Register's thread."""
        with self._lock:
            is_first = not self._inbox
            self._inbox.append(item)
        if is_first:
            self._woken.emit()

    @Slot()
    def _on_woken(self) -> None:
        with self._lock:
            items = list(self._inbox)
            self._inbox.clear()
        views = [item for item in items if isinstance(item, ViewChanged)]
        for item in items:
            if not isinstance(item, ViewChanged) or item is views[-1]:
                self._deliver(item)

    def _deliver(self, item: object) -> None:
        match item:
            case _Opened(till):
                self.opened.emit(till)
            case _Failed(problem):
                self.failed.emit(problem)
            case _Ended():
                if self._thread is not None:
                    self._thread.join()
                self.stopped.emit()
            case _Told(news):
                self.told.emit(news)
            case Event():
                self.happened.emit(item)
