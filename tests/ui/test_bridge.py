from __future__ import annotations

import asyncio
import queue
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QThread, Slot

from cashier_sim.till.commands import Command, GoBack, Refusal
from cashier_sim.till.events import CommandDone, Event, TillStopped, ViewChanged
from cashier_sim.ui.bridge import Bridge, RunningTill
from tests.ui import views

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from cashier_sim.till.view import TillView


class FakeTill:
    """Answers each command with three views and a `CommandDone`, on its own thread."""

    def __init__(self) -> None:
        self.view: TillView = views.view()
        self.done: list[tuple[Command, str]] = []
        self.answered = threading.Event()
        self._listeners: list[Callable[[Event], None]] = []

    def subscribe(self, listener: Callable[[Event], None]) -> Callable[[], None]:
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    async def do(self, command: Command) -> Refusal | None:
        await asyncio.sleep(0)
        if not isinstance(command, GoBack):
            raise TypeError("no such command")
        self.done.append((command, threading.current_thread().name))
        for _ in range(3):
            self._emit(ViewChanged(views.view()))
        self._emit(CommandDone(command))
        self.answered.set()
        return None

    async def close(self) -> None:
        self._emit(TillStopped())

    def _emit(self, event: Event) -> None:
        for listener in self._listeners:
            listener(event)


class Collector(QObject):
    """Keeps what comes out, with the thread on which it came."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.events: list[object] = []
        self.threads: set[QThread] = set()

    @Slot(object)
    def take(self, event: object) -> None:
        self.events.append(event)
        self.threads.add(QThread.currentThread())


@pytest.fixture
def till() -> FakeTill:
    return FakeTill()


@pytest.fixture
def bridge(qtbot: QtBot, till: FakeTill) -> Iterator[Bridge]:
    async def open_till() -> RunningTill:
        await asyncio.sleep(0)
        return till

    bridge = Bridge(open_till)
    with qtbot.waitSignal(bridge.opened):
        bridge.start()
    yield bridge
    assert bridge.close()


def test_command_runs_on_the_register_thread(qtbot: QtBot, bridge: Bridge, till: FakeTill) -> None:
    with qtbot.waitSignal(bridge.happened, check_params_cb=lambda e: isinstance(e, CommandDone)):
        bridge.do(GoBack())
    assert till.done == [(GoBack(), "register")]


def test_what_is_no_command_runs_on_the_register_thread_too(bridge: Bridge) -> None:
    threads: queue.SimpleQueue[str] = queue.SimpleQueue()
    bridge.call_soon(lambda: threads.put(threading.current_thread().name))
    assert threads.get(timeout=5) == "register"


def test_events_come_out_in_order_on_the_gui_thread(qtbot: QtBot, bridge: Bridge) -> None:
    collector = Collector(bridge)
    bridge.happened.connect(collector.take)
    with qtbot.waitSignal(bridge.happened, check_params_cb=lambda e: isinstance(e, CommandDone)):
        bridge.do(GoBack())
    assert isinstance(collector.events[-2], ViewChanged)
    assert collector.events[-1] == CommandDone(GoBack())
    assert collector.threads == {QThread.currentThread()}


def test_views_that_are_out_of_date_are_left_out(
    qtbot: QtBot, bridge: Bridge, till: FakeTill
) -> None:
    collector = Collector(bridge)
    bridge.happened.connect(collector.take)
    bridge.do(GoBack())
    assert till.answered.wait(timeout=5)  # meanwhile the GUI thread takes nothing
    qtbot.waitUntil(lambda: CommandDone(GoBack()) in collector.events)
    assert sum(isinstance(event, ViewChanged) for event in collector.events) == 1


def test_unforeseen_error_of_a_command_is_reported(qtbot: QtBot, bridge: Bridge) -> None:
    with qtbot.waitSignal(bridge.failed) as failed:
        bridge.do(Command())
    assert isinstance(failed.args[0], TypeError)


def test_stop_closes_the_till_and_ends_the_thread(qtbot: QtBot, bridge: Bridge) -> None:
    collector = Collector(bridge)
    bridge.happened.connect(collector.take)
    with qtbot.waitSignal(bridge.stopped):
        bridge.stop()
    assert collector.events[-1] == TillStopped()
    assert all(thread.name != "register" for thread in threading.enumerate())


def test_till_that_does_not_open_is_reported(qtbot: QtBot) -> None:
    async def refuse() -> RunningTill:
        await asyncio.sleep(0)
        raise OSError("the folder is in use")

    bridge = Bridge(refuse)
    with qtbot.waitSignals([bridge.failed, bridge.stopped]):
        bridge.start()
    bridge.do(GoBack())  # a command after the end is dropped, not an error
    assert bridge.close()


def test_news_come_out_in_order_with_events(qtbot: QtBot, bridge: Bridge, till: FakeTill) -> None:
    collector = Collector(bridge)
    bridge.happened.connect(collector.take)
    bridge.told.connect(collector.take)

    async def work() -> None:
        bridge.tell("before")
        await till.do(GoBack())
        bridge.tell("after")

    with qtbot.waitSignal(bridge.told, check_params_cb=lambda news: news == "after"):
        bridge.run(work)
    kept = [one for one in collector.events if not isinstance(one, ViewChanged)]
    assert kept == ["before", CommandDone(GoBack()), "after"]
    assert collector.threads == {QThread.currentThread()}


def test_unforeseen_error_of_what_waits_is_reported(qtbot: QtBot, bridge: Bridge) -> None:
    async def work() -> None:
        await asyncio.sleep(0)
        raise OSError("no room")

    with qtbot.waitSignal(bridge.failed) as failed:
        bridge.run(work)
    assert isinstance(failed.args[0], OSError)
