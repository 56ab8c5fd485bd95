"""Where the shots are taken: a whole simulator on one thread, driven by commands."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Self
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QSize
from PySide6.QtWidgets import QAbstractButton, QWidget

from cashier_sim import assets
from cashier_sim.till.clock import FixedClock, SeededIds
from cashier_sim.till.commands import ChangeSetting, Command, Refusal
from cashier_sim.till.events import Event, TraceAdded, TraceKind, ViewChanged
from cashier_sim.till.options import TillOptions
from cashier_sim.till.stand import RegisterStand
from cashier_sim.till.view import PluginState, TillView
from cashier_sim.ui.language import Language, LanguageSwitch
from cashier_sim.ui.scenarios.control import ScenarioControl
from cashier_sim.ui.simulator_bench import SimulatorBench
from cashier_sim.ui.window import Window

START = datetime(2026, 3, 14, 12, 5, tzinfo=ZoneInfo("Europe/Moscow"))
SIZE = QSize(1440, 900)
SMALLEST = QSize(1280, 720)
ALONE = QSize(1024, 768)
PLUGINS = ("gallery", "hotel", "minimal")
PATIENCE_S = 20.0
"""How long a shot waits for its state before the run is given up."""


class RefusedShotError(Exception):
    """A command on the way to a shot was refused: the way is out of date."""


class OneThread:
    """Register and window on the same thread; does at once what the bridge carries over."""

    def __init__(self, stand: RegisterStand) -> None:
        self._stand = stand
        self._running: set[asyncio.Future[object]] = set()
        self.control: ScenarioControl | None = None

    def do(self, command: Command) -> None:
        """Have the register carry a command out."""
        self._stand.do(command)

    def call_soon(self, action: Callable[[], None]) -> None:
        """Do something."""
        action()

    def run(self, work: Callable[[], Awaitable[object]]) -> None:
        """Begin something that waits."""
        task: asyncio.Future[object] = asyncio.ensure_future(work())
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    def tell(self, news: object) -> None:
        """Take news to the control."""
        if self.control is not None:
            self.control.take_news(news)


@dataclass(slots=True)
class Studio:
    """A running simulator with its window, and where its pictures go."""

    till: RegisterStand
    control: ScenarioControl
    window: Window
    bench: SimulatorBench
    switch: LanguageSwitch
    out: Path
    only: str = ""
    names: list[str] = field(default_factory=list)
    calls: dict[tuple[str, str], int] = field(default_factory=dict)
    """The newest call of each method, by plugin and method."""

    _told: asyncio.Event = field(default_factory=asyncio.Event)

    @classmethod
    async def open(cls, out: Path, language: str, only: str, settings: QSettings) -> Self:
        """Start a simulator in memory with the example plugins, and wait until they run."""
        gallery = assets.path("gallery")
        folders = (gallery, *(assets.plugins_folder() / name for name in PLUGINS[1:]))
        stand = await RegisterStand.open(
            TillOptions(
                clock=FixedClock(START), ids=SeededIds(1), plugin_folders=folders, hash_seed=0
            )
        )
        thread = OneThread(stand)
        thread.control = control = ScenarioControl(stand, thread)
        bench = SimulatorBench(stand, control, settings)
        switch = LanguageSwitch()
        window = Window(bench, switch, settings)
        window.resize(SIZE)
        studio = cls(stand, control, window, bench, switch, out, only)
        stand.subscribe(studio.take)
        control.happened.connect(window.on_event)
        window.command_requested.connect(control.do)
        await studio.do(ChangeSetting("language", language))
        control.take(ViewChanged(stand.view))
        window.show()
        window.unfold()
        await studio.until(_all_run)
        return studio

    async def close(self) -> None:
        """Close the window and the till, and leave the application in English as it was."""
        await self.till.close()
        self.control.close()
        self.switch.use(Language.ENGLISH)
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    @property
    def view(self) -> TillView:
        """The till's state."""
        return self.till.view

    def take(self, event: Event) -> None:
        """Show an event and wake whoever waits for a state."""
        self.control.take(event)
        if isinstance(event, TraceAdded) and event.entry.kind is TraceKind.CALL:
            self.calls[event.entry.plugin_name, event.entry.name] = event.entry.id
        self._told.set()

    async def do(self, *commands: Command) -> None:
        """Carry commands out, one after another.

        Raises:
            RefusedShotError: One of them was refused.
        """
        for command in commands:
            refusal = await self.till.do(command)
            if isinstance(refusal, Refusal):
                raise RefusedShotError(f"{command} was refused: {refusal.code} {refusal.values}")
        await asyncio.sleep(0)  # the till tells its view at the end of this step of the loop

    def begin(self, command: Command) -> None:
        """Begin a command whose dialogs later commands answer."""
        self.till.do(command)

    def press(self, name: str) -> None:
        """Press a button of the window by its object name.

        Raises:
            LookupError: There is no such button, or it is disabled.
        """
        button = self.window.findChild(QAbstractButton, name)
        if button is None or not button.isEnabled():
            raise LookupError(f"There is no button {name!r} that could be pressed.")
        button.click()

    async def until(self, reached: Callable[[TillView], bool]) -> None:
        """Wait for a state of the till."""
        async with asyncio.timeout(PATIENCE_S):
            while not reached(self.view):
                self._told.clear()
                await self._told.wait()
        await asyncio.sleep(0)

    async def shoot(self, name: str, widget: QWidget | None = None) -> None:
        """Draw the window, or a part of it, into `NAME.png`."""
        if self.only not in name:
            return
        settle()
        (widget or self.window).grab().save(str(self.out / f"{name}.png"))
        self.names.append(name)


def settle() -> None:
    """Have Qt carry out what it has postponed: layouts, translations, deletions."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _all_run(view: TillView) -> bool:
    running = [plugin for plugin in view.plugins if plugin.state is PluginState.RUNNING]
    return len(running) == len(PLUGINS) and all(plugin.systems for plugin in running)
