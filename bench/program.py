"""The whole program for a measure: a plugin process, the register on its thread, the window.

The window is on the GUI thread and paints offscreen.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEventLoop, QObject, QSettings, QTimer, Slot
from PySide6.QtWidgets import QApplication

from cashier_sim.till.events import Event, ViewChanged
from cashier_sim.till.options import TillOptions
from cashier_sim.till.stand import RegisterStand
from cashier_sim.ui import scheme
from cashier_sim.ui.bridge import Bridge
from cashier_sim.ui.language import Language, LanguageSwitch
from cashier_sim.ui.scenarios.control import ScenarioControl
from cashier_sim.ui.simulator_bench import SimulatorBench
from cashier_sim.ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cashier_sim.till.commands import Command
    from cashier_sim.till.view import TillView

MANIFEST = (
    "<Manifest><FileName>plugin.py</FileName><TypeName>Plugin</TypeName>"
    "<LicenseModuleId>21005918</LicenseModuleId></Manifest>"
)
LIMIT_MS = 20_000
"""Longest that anything may take before the measure gives up."""

P = TypeVar("P", bound="Program")


class Program(QObject):
    """The program with its window, and eyes on it. Lives on the GUI thread."""

    def __init__(self, application: QApplication, folder: Path, plugin: str) -> None:
        """Prepare it.

        Args:
            application: Qt's.
            folder: Where its data and the plugin go.
            plugin: The plugin's code, with a class `Plugin`.
        """
        super().__init__(application)
        (folder / "plugin.py").write_text(plugin, encoding="utf-8")
        (folder / "Manifest.xml").write_text(MANIFEST, encoding="utf-8")
        self._folder = folder
        self._view: TillView | None = None
        self._is_unfolded = False
        self._window: Window | None = None
        self._loop = QEventLoop(self)
        self._condition: Callable[[], object] = bool
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(self._loop.quit)
        self._language = LanguageSwitch(self)
        self._language.use(Language.RUSSIAN)
        self._bridge = Bridge(self._open_stand, self)
        self._bridge.opened.connect(self._on_opened)

    def start(self) -> None:
        """Open it and wait until its plugin is registered."""
        self._bridge.start()
        self.wait_until(lambda: self._is_unfolded and self._is_registered())

    def close(self) -> None:
        """End it."""
        gc.unfreeze()
        self._bridge.close()
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()

    @property
    def view(self) -> TillView:
        """What the register told last."""
        if self._view is None:
            raise RuntimeError("the register has told nothing yet")
        return self._view

    @property
    def window(self) -> Window:
        """The window, once the register is open."""
        if self._window is None:
            raise RuntimeError("the window is not there yet")
        return self._window

    def do(self, command: Command) -> None:
        """Give the register a command."""
        self._bridge.do(command)

    def wait_until(self, condition: Callable[[], object]) -> None:
        """Let the program run until something holds.

        Raises:
            RuntimeError: It does not come to hold.
        """
        if condition():
            return
        self._condition = condition
        self._limit.start(LIMIT_MS)
        self._loop.exec()
        self._limit.stop()
        if not condition():
            raise RuntimeError(f"waited {LIMIT_MS} ms in vain")

    def look(self) -> None:
        """See whether what is waited for holds now."""
        if self._condition():
            self._loop.quit()

    def heard(self, event: Event) -> None:
        """Take note of an event of the register; runs on its thread."""

    def seen(self, view: TillView) -> None:
        """Take note of a view before it is shown as `view`; runs on the GUI thread."""

    async def _open_stand(self) -> RegisterStand:
        stand = await RegisterStand.open(
            TillOptions(data_folder=self._folder / "data", plugin_folders=(self._folder,))
        )
        stand.subscribe(self.heard)
        return stand

    @Slot(object)
    def _on_opened(self, stand: object) -> None:
        if not isinstance(stand, RegisterStand):
            raise TypeError(f"The bridge opened {stand!r} instead of a RegisterStand.")
        settings = QSettings(str(self._folder / "window.ini"), QSettings.Format.IniFormat)
        control = ScenarioControl(stand, self._bridge, self)
        bench = SimulatorBench(stand, control, settings)
        self._window = Window(bench, self._language, settings)
        self._window.command_requested.connect(control.do)
        self._window.unfolded.connect(self._on_unfolded)
        self._bridge.happened.connect(control.take)
        control.happened.connect(self._window.on_event)
        control.happened.connect(self._on_event)
        self._window.show()

    @Slot()
    def _on_unfolded(self) -> None:
        gc.freeze()  # as the program does
        self._is_unfolded = True
        self.look()

    @Slot(object)
    def _on_event(self, event: object) -> None:
        if isinstance(event, ViewChanged):
            self.seen(event.view)
            self._view = event.view
            self.look()

    def _is_registered(self) -> bool:
        return self._view is not None and any(plugin.systems for plugin in self._view.plugins)


@contextmanager
def running(make: Callable[[QApplication, Path], P]) -> Iterator[P]:
    """Run a program for the time of a `with` block, in a folder of its own."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError("a measure before this one has made an application without widgets")
    scheme.apply(application, scheme.Scheme.LIGHT)
    with tempfile.TemporaryDirectory() as folder:
        program = make(application, Path(folder))
        try:
            program.start()
            yield program
        finally:
            program.close()
