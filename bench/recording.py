"""What it costs that a recorder writes down what is done in the window.

The whole program at work: a dish is added to an order, or taken out of it, and the time runs until
the register's answer is painted. The bare side is the same act without the time that the recorder
took of it: of two acts, one recorded and one not, chance makes one longer by more than that.
"""

from __future__ import annotations

import time
from collections import deque
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Slot

from bench.dialogs import PLUGIN
from bench.harness import Measure, Pair
from bench.program import Program, running
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.recorder.recorder import Recorder
from cashier_sim.till.commands import AddProduct, CreateOrder, OpenCafeSession, RemoveItem
from cashier_sim.till.options import TillOptions
from cashier_sim.till.stand import RegisterStand

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from cashier_sim.till.events import Event
    from cashier_sim.till.till import Listener


class _ClockedStand(RegisterStand):
    """Knows how long those who hear it take.

    Attributes:
        seconds: Together, so far, once `is_clocked`.
        is_clocked: Whether the subscriptions that are made now count.
    """

    seconds = 0.0
    is_clocked = False

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Tell `listener` every event, by the clock."""

        def clocked(event: Event) -> None:
            started = time.perf_counter()
            listener(event)
            self.seconds += time.perf_counter() - started

        return super().subscribe(clocked if self.is_clocked else listener)


class RecordedProgram(Program):
    """The program with an order on the screen, and a recorder."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        super().__init__(application, folder, PLUGIN)
        self._stand: _ClockedStand | None = None
        self._is_recorded = False
        self._painted_at = 0.0
        self._dishes_before = 0
        self._bare: deque[float] = deque()

    def start(self) -> None:
        """Open an order, and begin to record."""
        super().start()
        self._bridge.call_soon(self._record)
        self.wait_until(lambda: self._is_recorded)
        self.do(OpenCafeSession())
        self.wait_until(lambda: self.view.session.current and not self.view.is_busy)
        self.do(CreateOrder())
        self.wait_until(lambda: self.view.current)
        self.window.installEventFilter(self)
        self.seconds_to_dish()

    def seconds_to_dish(self) -> float:
        """Add a dish, or take it out; wait until the order is painted with or without it."""
        stand = self.stand
        before, self._dishes_before, self._painted_at = stand.seconds, self._dishes(), 0.0
        started = time.perf_counter()
        if self._dishes_before and self.view.current is not None:
            self.do(RemoveItem(self.view.current.record.order.items[0].id))
        else:
            self.do(AddProduct(self.view.restaurant.products[0].id))
        self.wait_until(lambda: self._painted_at)
        seconds = self._painted_at - started
        self._bare.append(seconds - (stand.seconds - before))
        return seconds

    def bare_seconds(self) -> float:
        """What an act would have taken without: each act once, the oldest first."""
        return self._bare.popleft()

    @property
    def stand(self) -> _ClockedStand:
        """The register, once it is open."""
        if self._stand is None:
            raise RuntimeError("the register is not open yet")
        return self._stand

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice the painting that follows the register's answer."""
        del watched
        is_painting = event.type() is QEvent.Type.UpdateRequest
        if is_painting and not self._painted_at and self._dishes() != self._dishes_before:
            # The event comes before the painting; the next turn of the loop is after it.
            QTimer.singleShot(0, self, self._on_painted)
        return False

    async def _open_stand(self) -> RegisterStand:
        options = TillOptions(data_folder=self._folder / "data", plugin_folders=(self._folder,))
        self._stand = await _ClockedStand.open(options)
        return self._stand

    def _record(self) -> None:
        """On the register's thread."""
        self.stand.is_clocked = True
        path = self._folder / "bench.feature"
        Recorder(self.stand, Language.RUSSIAN, path, lambda: None).start()
        self.stand.is_clocked = False
        self._is_recorded = True
        # Whoever waits looks at each new view.
        QTimer.singleShot(0, self, self.look)

    def _dishes(self) -> int:
        return len(self.view.current.record.order.items) if self.view.current else 0

    @Slot()
    def _on_painted(self) -> None:
        self._painted_at = time.perf_counter()
        self.look()


@contextmanager
def _recording() -> Iterator[Pair]:
    with running(RecordedProgram) as program:
        yield Pair(program.seconds_to_dish, program.bare_seconds)


MEASURES = (Measure("act in the window, recorded", 1.03, _recording, repeats=200),)
