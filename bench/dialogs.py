"""How long a dialog that a plugin asks for takes until it is on the screen.

The whole program at work: a plugin in its own process, the register on its thread, the window on
the GUI thread, painting offscreen. The time runs from the moment at which the register has the
plugin's request until the event loop has painted the dialog.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QObject, QSettings, QTimer, Slot
from PySide6.QtWidgets import QApplication

from bench.harness import Measure, Pair
from cashier_sim.till.commands import (
    AddProduct,
    AnswerDialog,
    ChoosePaymentType,
    CreateOrder,
    GoToPayment,
    OpenCafeSession,
)
from cashier_sim.till.events import Event, TraceAdded, ViewChanged
from cashier_sim.till.options import TillOptions
from cashier_sim.till.till import Till
from cashier_sim.till.view import Screen
from cashier_sim.ui import scheme
from cashier_sim.ui.bridge import Bridge
from cashier_sim.ui.dialogs.panel import DialogPanel
from cashier_sim.ui.language import Language, LanguageSwitch
from cashier_sim.ui.simulator_bench import SimulatorBench
from cashier_sim.ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from uuid import UUID

    from cashier_sim.till.view import TillView

PLUGIN = """
from cashier_sim.plugin_api import InputDialogTypes, PaymentActionCancelledException, PluginContext

class Payments:
    payment_system_key = payment_system_name = "bench"
    def collect_data(self, view_manager):
        if view_manager.show_input_dialog("Room", InputDialogTypes.NUMBER) is None:
            raise PaymentActionCancelledException
    def on_payment_added(self): pass
    def on_preliminary_payment_editing(self): return True
    def pay(self): pass
    def emergency_cancel_payment(self): pass
    def return_payment(self): pass
    def return_payment_without_order(self): pass

class Plugin:
    license_module_id = 21005918

    def __init__(self):
        self.registration = PluginContext.operations.register_payment_system(Payments())
"""
MANIFEST = (
    "<Manifest><FileName>plugin.py</FileName><TypeName>Plugin</TypeName>"
    "<LicenseModuleId>21005918</LicenseModuleId></Manifest>"
)
LIMIT_MS = 20_000
"""Longest that anything may take before the measure gives up."""


class Program(QObject):
    """The program with its window, and eyes on it. Lives on the GUI thread."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        super().__init__(application)
        (folder / "plugin.py").write_text(PLUGIN, encoding="utf-8")
        (folder / "Manifest.xml").write_text(MANIFEST, encoding="utf-8")
        self._folder = folder
        self._view: TillView | None = None
        self._is_unfolded = False
        self._has_dialog = False
        self._asked_at = 0.0
        self._painted_at = 0.0
        self._window: Window | None = None
        self._loop = QEventLoop(self)
        self._condition: Callable[[], object] = bool
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(self._loop.quit)
        self._language = LanguageSwitch(self)
        self._language.use(Language.RUSSIAN)
        self._bridge = Bridge(self._open_till, self)
        self._bridge.opened.connect(self._on_opened)

    def start(self) -> None:
        """Open an order on the cash screen."""
        self._bridge.start()
        self._until(lambda: self._is_unfolded and self._is_registered())
        self._bridge.do(OpenCafeSession())
        self._until(lambda: self.view.session.current and not self.view.is_busy)
        self._bridge.do(CreateOrder())
        self._until(lambda: self.view.current)
        self._bridge.do(AddProduct(self.view.restaurant.products[0].id))
        self._bridge.do(GoToPayment())
        self._until(lambda: self.view.screen is Screen.PAYMENT and not self.view.is_busy)

    def close(self) -> None:
        """End it."""
        gc.unfreeze()
        self._bridge.close()
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()

    def seconds_to_dialog(self) -> float:
        """Let the plugin ask for a dialog once more, and cancel it."""
        self._asked_at = self._painted_at = 0.0
        self._bridge.do(ChoosePaymentType(self._type_id()))
        self._until(lambda: self._painted_at and self.view.dialog)
        seconds = self._painted_at - self._asked_at
        if self.view.dialog is not None:
            self._bridge.do(AnswerDialog(self.view.dialog.id, None))
        self._until(lambda: not self.view.is_busy)
        return seconds

    @property
    def view(self) -> TillView:
        """What the register told last."""
        if self._view is None:
            raise RuntimeError("the register has told nothing yet")
        return self._view

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice the first picture of the dialog that was asked for."""
        if event.type() is QEvent.Type.Paint:
            # The event comes before the painting; the next turn of the loop is after it.
            QTimer.singleShot(0, self, self._on_painted)
            watched.removeEventFilter(self)
        return False

    async def _open_till(self) -> Till:
        till = await Till.open(
            TillOptions(data_folder=self._folder / "data", plugin_folders=(self._folder,))
        )
        till.subscribe(self._hear)
        return till

    def _hear(self, event: Event) -> None:
        """Note when the register has the request; called on its thread."""
        if isinstance(event, TraceAdded) and event.entry.name.endswith("show_input_dialog"):
            self._asked_at = time.perf_counter()

    @Slot(object)
    def _on_opened(self, till: object) -> None:
        if not isinstance(till, Till):
            raise TypeError(f"The bridge opened {till!r} instead of a Till.")
        settings = QSettings(str(self._folder / "window.ini"), QSettings.Format.IniFormat)
        self._window = Window(SimulatorBench(till), self._language, settings)
        self._window.command_requested.connect(self._bridge.do)
        self._window.unfolded.connect(self._on_unfolded)
        self._bridge.happened.connect(self._window.on_event)
        self._bridge.happened.connect(self._on_event)
        self._window.show()

    @Slot()
    def _on_unfolded(self) -> None:
        gc.freeze()  # as the program does
        self._is_unfolded = True
        self._look()

    @Slot(object)
    def _on_event(self, event: object) -> None:
        if isinstance(event, ViewChanged):
            is_new = event.view.dialog is not None and not self._has_dialog
            self._view = event.view
            self._has_dialog = event.view.dialog is not None
            if is_new and self._window is not None:
                # On the panel only: watching all of the window would cost more than the dialog.
                for panel in self._window.findChildren(DialogPanel):
                    panel.installEventFilter(self)
            self._look()

    @Slot()
    def _on_painted(self) -> None:
        if not self._painted_at:
            self._painted_at = time.perf_counter()
            self._look()

    def _until(self, condition: Callable[[], object]) -> None:
        if condition():
            return
        self._condition = condition
        self._limit.start(LIMIT_MS)
        self._loop.exec()
        self._limit.stop()
        if not condition():
            raise RuntimeError(f"waited {LIMIT_MS} ms in vain")

    def _look(self) -> None:
        if self._condition():
            self._loop.quit()

    def _is_registered(self) -> bool:
        return self._view is not None and any(plugin.systems for plugin in self._view.plugins)

    def _type_id(self) -> UUID:
        return next(
            choice.settings.id
            for choice in self.view.choices
            if choice.settings.payment_system_key == "bench"
        )


@contextmanager
def _dialogs() -> Iterator[Pair]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError("a measure before this one has made an application without widgets")
    scheme.apply(application, scheme.Scheme.LIGHT)
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(Program(application, Path(folder))) as program,
    ):
        program.start()
        yield Pair(program.seconds_to_dialog)


MEASURES = (
    Measure("dialog asked for to dialog painted", 16.0, _dialogs, repeats=200, percentile=99),
)
