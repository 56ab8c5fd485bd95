"""What it costs that a recorder writes down what is done.

A payment in cash, whose acts are on the disk when they return, as a register's are. No plugin is
called and no screen painted, which would make the acts longer and the recorder's part smaller.
The bare side is the same payment without the time that the recorder took of it: of two payments,
one recorded and one not, the disk alone makes one longer by more than that.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bench.harness import Measure, Pair
from cashier_sim.engine.model import PaymentGroup
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.recorder.recorder import Recorder
from cashier_sim.till.commands import (
    AddProduct,
    ChoosePaymentType,
    Command,
    CreateOrder,
    EnterExactSum,
    GoToPayment,
    OpenCafeSession,
    PressPay,
)
from cashier_sim.till.options import TillOptions
from cashier_sim.till.stand import RegisterStand

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cashier_sim.till.events import Event
    from cashier_sim.till.till import Listener


DISHES = 3


class _ClockedStand(RegisterStand):
    """Knows how long those who hear it take.

    Attributes:
        seconds: Together, so far.
    """

    seconds = 0.0

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Tell `listener` every event, by the clock."""

        def clocked(event: Event) -> None:
            started = time.perf_counter()
            listener(event)
            self.seconds += time.perf_counter() - started

        return super().subscribe(clocked)


class _Desk:
    """A register at which a payment is made again and again, as a window would."""

    def __init__(self, closing: ExitStack) -> None:
        self._runner = closing.enter_context(asyncio.Runner())
        folder = closing.enter_context(tempfile.TemporaryDirectory())
        options = TillOptions(data_folder=Path(folder), plugin_folders=())
        self.stand = self._runner.run(_ClockedStand.open(options))
        closing.callback(lambda: self._runner.run(self.stand.close()))
        self._acts = self._payment()
        self._bare_seconds = 0.0
        self._runner.run(self._open())

    def seconds_of_payment(self) -> float:
        """Make a payment; gives what it took with the recorder."""
        before, started = self.stand.seconds, time.perf_counter()
        self._runner.run(self._do(*self._acts))
        seconds = time.perf_counter() - started
        self._bare_seconds = seconds - (self.stand.seconds - before)
        return seconds

    def bare_seconds(self) -> float:
        """What the last payment would have taken without."""
        return self._bare_seconds

    def record(self, path: Path) -> None:
        """Begin to record."""
        self._runner.run(self._record(path))

    async def _record(self, path: Path) -> None:
        Recorder(self.stand, Language.RUSSIAN, path, lambda: None).start()

    async def _open(self) -> None:
        await self._do(OpenCafeSession())

    async def _do(self, *commands: Command) -> None:
        for command in commands:
            refusal = await self.stand.do(command)
            if refusal is not None:
                raise RuntimeError(f"{command} is refused: {refusal}")
            await asyncio.sleep(0)  # a window is told of the new view

    def _payment(self) -> tuple[Command, ...]:
        view = self.stand.view
        cash = next(one for one in view.choices if one.group is PaymentGroup.CASH)
        dishes = (AddProduct(one.id) for one in view.restaurant.products[:DISHES])
        return (
            CreateOrder(),
            *dishes,
            GoToPayment(),
            ChoosePaymentType(cash.settings.id),
            EnterExactSum(),
            PressPay(),
        )


@contextmanager
def _recording() -> Iterator[Pair]:
    with ExitStack() as closing:
        folder = closing.enter_context(tempfile.TemporaryDirectory())
        desk = _Desk(closing)
        desk.record(Path(folder) / "bench.feature")
        desk.seconds_of_payment()
        yield Pair(desk.seconds_of_payment, desk.bare_seconds)


MEASURES = (Measure("payment in cash, recorded", 1.03, _recording, repeats=100),)
