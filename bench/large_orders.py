"""How long a key press takes to be on the screen, with an order of 500 dishes and 50 types.

The whole program at work. The time runs from the key event until the register has answered and
its answer is painted, which is later than the first echo of the key.
"""

from __future__ import annotations

import time
from contextlib import contextmanager
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from bench.dialogs import PLUGIN
from bench.harness import Measure, Pair
from bench.program import Program, running
from cashier_sim.engine.model import PaymentGroup
from cashier_sim.till.commands import (
    AddProduct,
    ChoosePaymentType,
    CreateOrder,
    CreatePaymentType,
    GoToPayment,
    OpenCafeSession,
)
from cashier_sim.till.view import Screen
from cashier_sim.ui.register.payment import PaymentPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

DISHES = 500
TYPES = 50


class CrowdedProgram(Program):
    """The program on the cash screen of a large order, with cash to be typed."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        super().__init__(application, folder, PLUGIN)
        self._page: QWidget | None = None
        self._before = Decimal(0)
        self._painted_at = 0.0
        self._next_digit = 0

    def start(self) -> None:
        """Fill the order and open the cash screen."""
        super().start()
        self.do(OpenCafeSession())
        self.wait_until(lambda: self.view.session.current and not self.view.is_busy)
        for number in range(TYPES - len(self.view.choices)):
            self.do(CreatePaymentType(f"Type {number}", "bench"))
        self.wait_until(lambda: len(self.view.choices) >= TYPES)
        self.do(CreateOrder())
        self.wait_until(lambda: self.view.current)
        products = [one for one in self.view.restaurant.products if one.is_active]
        for number in range(DISHES):
            self.do(AddProduct(products[number % len(products)].id))
            self.wait_until(self._has_more_than(number))
        self.do(GoToPayment())
        self.wait_until(lambda: self.view.screen is Screen.PAYMENT and not self.view.is_busy)
        cash = next(one for one in self.view.choices if one.group is PaymentGroup.CASH)
        self.do(ChoosePaymentType(cash.settings.id))
        self.wait_until(lambda: self.view.current and self.view.current.active_item_id)
        self.wait_until(lambda: not self.view.is_busy)
        self._page = next(
            page for page in self.window.findChildren(PaymentPage) if page.isVisible()
        )
        self.window.installEventFilter(self)

    def seconds_to_sum(self) -> float:
        """Press a digit, or take it back; wait until the payment's new sum is painted."""
        keys = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Backspace, Qt.Key.Key_Backspace)
        key = keys[self._next_digit % len(keys)]
        self._next_digit += 1
        self.wait_until(lambda: not self.view.is_busy)  # until then keys are dead
        QApplication.processEvents()  # the view was told; now the page shows it, and takes keys
        self._before = self._entered()
        self._painted_at = 0.0
        started = time.perf_counter()
        target = QApplication.focusWidget() or self._page
        text = key.name[-1] if key is not Qt.Key.Key_Backspace else ""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            QApplication.sendEvent(target or self.window, event)
        self.wait_until(lambda: self._painted_at)
        return self._painted_at - started

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice the painting that follows the register's answer."""
        del watched
        is_painting = event.type() is QEvent.Type.UpdateRequest
        if is_painting and not self._painted_at and self._entered() != self._before:
            # The event comes before the painting; the next turn of the loop is after it.
            QTimer.singleShot(0, self, self._on_painted)
        return False

    def _has_more_than(self, count: int) -> Callable[[], bool]:
        return lambda: self._dishes() > count

    def _entered(self) -> Decimal:
        return self.view.current.entered if self.view.current else Decimal(0)

    def _dishes(self) -> int:
        return len(self.view.current.record.order.items) if self.view.current else 0

    @Slot()
    def _on_painted(self) -> None:
        self._painted_at = time.perf_counter()
        self.look()


@contextmanager
def _key_press() -> Iterator[Pair]:
    with running(CrowdedProgram) as program:
        yield Pair(program.seconds_to_sum)


MEASURES = (
    Measure("key press in an order of 500 dishes", 16.0, _key_press, repeats=200, percentile=95),
)
