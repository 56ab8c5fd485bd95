"""How long a dialog that a plugin asks for takes until it is on the screen.

The whole program at work. The time runs from the moment at which the register has the plugin's
request until the event loop has painted the dialog.
"""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Slot

from bench.harness import Measure, Pair
from bench.program import Program, running
from cashier_sim.till.commands import (
    AddProduct,
    AnswerDialog,
    ChoosePaymentType,
    CreateOrder,
    GoToPayment,
    OpenCafeSession,
)
from cashier_sim.till.events import Event, TraceAdded
from cashier_sim.till.view import Screen
from cashier_sim.ui.dialogs.panel import DialogPanel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from PySide6.QtWidgets import QApplication

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


class AskingProgram(Program):
    """The program with an order on the cash screen, and a plugin that asks."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        super().__init__(application, folder, PLUGIN)
        self._has_dialog = False
        self._asked_at = 0.0
        self._painted_at = 0.0

    def start(self) -> None:
        """Open an order on the cash screen."""
        super().start()
        self.do(OpenCafeSession())
        self.wait_until(lambda: self.view.session.current and not self.view.is_busy)
        self.do(CreateOrder())
        self.wait_until(lambda: self.view.current)
        self.do(AddProduct(self.view.restaurant.products[0].id))
        self.do(GoToPayment())
        self.wait_until(lambda: self.view.screen is Screen.PAYMENT and not self.view.is_busy)

    def seconds_to_dialog(self) -> float:
        """Let the plugin ask for a dialog once more, and cancel it."""
        self._asked_at = self._painted_at = 0.0
        self.do(ChoosePaymentType(self._type_id()))
        self.wait_until(lambda: self._painted_at and self.view.dialog)
        seconds = self._painted_at - self._asked_at
        if self.view.dialog is not None:
            self.do(AnswerDialog(self.view.dialog.id, None))
        self.wait_until(lambda: not self.view.is_busy)
        return seconds

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice the first picture of the dialog that was asked for."""
        if event.type() is QEvent.Type.Paint:
            # The event comes before the painting; the next turn of the loop is after it.
            QTimer.singleShot(0, self, self._on_painted)
            watched.removeEventFilter(self)
        return False

    def heard(self, event: Event) -> None:
        """Note when the register has the request."""
        if isinstance(event, TraceAdded) and event.entry.name.endswith("show_input_dialog"):
            self._asked_at = time.perf_counter()

    def seen(self, view: TillView) -> None:
        """Watch a new dialog, and it only: watching all of the window would cost more than it."""
        if view.dialog is not None and not self._has_dialog:
            for panel in self.window.findChildren(DialogPanel):
                panel.installEventFilter(self)
        self._has_dialog = view.dialog is not None

    @Slot()
    def _on_painted(self) -> None:
        if not self._painted_at:
            self._painted_at = time.perf_counter()
            self.look()

    def _type_id(self) -> UUID:
        return next(
            choice.settings.id
            for choice in self.view.choices
            if choice.settings.payment_system_key == "bench"
        )


@contextmanager
def _dialogs() -> Iterator[Pair]:
    with running(AskingProgram) as program:
        yield Pair(program.seconds_to_dialog)


MEASURES = (
    Measure("dialog asked for to dialog painted", 16.0, _dialogs, repeats=200, percentile=99),
)
