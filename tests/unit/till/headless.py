"""A whole register without screen, process or real time, driven by a test.

A test is a story: `@story` runs an async function with a fresh `Bench` and lets nothing leak.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from cashier_sim.engine.locks import LockOwner
from cashier_sim.engine.model import PaymentGroup
from cashier_sim.engine.ports import Outcome, Returned
from cashier_sim.till.clock import FixedClock, SeededIds
from cashier_sim.till.commands import (
    AddProduct,
    AnswerDialog,
    ChoosePaymentType,
    Command,
    CreateOrder,
    GoToPayment,
    OpenCafeSession,
    OpenOrder,
    PressPay,
    Refusal,
)
from cashier_sim.till.options import TillOptions
from cashier_sim.till.till import Till
from tests.unit.till.builders import NOON
from tests.unit.till.fake_plugins import KEY, FakeCall, FakePlugins, Script

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from cashier_sim.till.dialogs import Answer, Dialog
    from cashier_sim.till.events import Event, PrintedSlip, TraceEntry
    from cashier_sim.till.plugin_services import CallPoint, TillServices
    from cashier_sim.till.plugins_port import PluginsSetup
    from cashier_sim.till.view import PaymentRow, TillView

E = TypeVar("E")
MAX_STEPS = 200
"""More steps of the loop than any act needs; a test that waits longer has a bug."""


@dataclass(slots=True)
class Bench:
    """A running register with fake plugins, and short words for what a cashier does."""

    till: Till
    fake: FakePlugins
    events: list[Event] = field(default_factory=list)

    @property
    def plugin_owner(self) -> LockOwner:
        """The owner of the global operation service of the fake plugin."""
        return LockOwner("fake")

    # commands

    async def do(self, command: Command) -> None:
        """Carry a command out to its end; it must be accepted."""
        refusal = await self.till.do(command)
        assert refusal is None, f"{command} was refused: {refusal}"

    async def refused(self, command: Command) -> str:
        """Give a command that must be refused; return the code."""
        refusal = await self.till.do(command)
        assert refusal is not None, f"{command} was carried out"
        return refusal.code

    def start(self, command: Command) -> asyncio.Future[Refusal | None]:
        """Begin a flow."""
        return self.till.do(command)

    def begin(self, work: Coroutine[object, object, E]) -> asyncio.Task[E]:
        """Run something beside the test."""
        return asyncio.get_running_loop().create_task(work)

    async def until(self, condition: Callable[[], bool]) -> None:
        """Let the loop run until something is so."""
        for _ in range(MAX_STEPS):
            if condition():
                return
            await asyncio.sleep(0)
        raise AssertionError(f"never happened; {self.view.dialogs=} {self.view.waiting=}")

    async def dialog(self) -> Dialog:
        """Wait for a dialog."""
        await self.until(lambda: self.view.dialog is not None)
        assert self.view.dialog is not None
        return self.view.dialog

    async def answer(self, answer: Answer) -> None:
        """Wait for a dialog and answer it."""
        await self.do(AnswerDialog((await self.dialog()).id, answer))

    # what is there

    @property
    def view(self) -> TillView:
        """The present view."""
        return self.till.view

    @property
    def rows(self) -> tuple[PaymentRow, ...]:
        """Payment rows of the current order."""
        assert self.view.current is not None
        return self.view.current.rows

    def told(self, kind: type[E]) -> list[E]:
        """Events of one type so far."""
        return [event for event in self.events if isinstance(event, kind)]

    def trace(self, name: str) -> TraceEntry:
        """The last line of the timeline of this name."""
        found = [entry for entry in self.till.trace_reader().entries() if entry.name == name]
        assert found, f"no line {name} in the timeline"
        return found[-1]

    def slips(self) -> tuple[PrintedSlip, ...]:
        """The tape."""
        return self.till.slip_reader().slips(1, 1000)

    def type_id(self, group: PaymentGroup = PaymentGroup.NON_CASH) -> UUID:
        """A payment type: the fake system's, or the first of another group."""
        for choice in self.view.choices:
            is_fake = choice.settings.payment_system_key == KEY
            if choice.group is group and (is_fake or group is not PaymentGroup.NON_CASH):
                return choice.settings.id
        raise AssertionError(f"no type in {group}")

    # short stories

    async def open_shift(self) -> None:
        """Open the till shift."""
        await self.do(OpenCafeSession())

    async def order(self, dishes: int = 1) -> UUID:
        """Open an order with dishes, in an open shift, and return its id."""
        if self.view.session.current is None:
            await self.open_shift()
        await self.do(CreateOrder())
        for product in self.view.restaurant.products[:dishes]:
            await self.do(AddProduct(product.id))
        assert self.view.current is not None
        return self.view.current.record.order.id

    async def ready_to_pay(self, group: PaymentGroup = PaymentGroup.NON_CASH) -> UUID:
        """An order on the cash screen with one payment that covers it; returns the order's id."""
        order_id = await self.order()
        await self.do(GoToPayment())
        await self.do(ChoosePaymentType(self.type_id(group)))
        return order_id

    async def paid_order(self, dishes: int = 1) -> UUID:
        """An order paid in cash; the list is shown. Returns its id."""
        order_id = await self.order(dishes)
        await self.do(GoToPayment())
        await self.do(ChoosePaymentType(self.type_id(PaymentGroup.CASH)))
        await self.do(PressPay())
        return order_id

    async def closed_order(self) -> UUID:
        """An order paid with the fake system, shown on its page; returns its id."""
        order_id = await self.ready_to_pay()
        await self.do(PressPay())
        await self.do(OpenOrder(order_id))
        return order_id


Story = Callable[[Bench], Awaitable[None]]

LIMIT_SECONDS = 20
"""Longest that a story may wait for something that does not come."""


def story(test: Story) -> Callable[[], None]:
    """Make a test of a story; the fake system is registered before it begins."""

    def run() -> None:
        asyncio.run(_told(test))

    run.__name__ = test.__name__
    run.__doc__ = test.__doc__
    return run


def tell(test: Story, *, data_folder: Path | None = None, registers: bool = True) -> None:
    """Run a story now, over a data folder or before the fake system registers."""
    asyncio.run(_told(test, data_folder, registers=registers))


async def _told(test: Story, data_folder: Path | None = None, *, registers: bool = True) -> None:
    bench = await open_bench(data_folder)
    try:
        async with asyncio.timeout(LIMIT_SECONDS):
            if registers:
                bench.fake.register()
            await test(bench)
    finally:
        await bench.till.close()


async def open_bench(data_folder: Path | None = None) -> Bench:
    """Open a register; whoever calls closes it."""
    made: list[FakePlugins] = []

    def make(services: TillServices, setup: PluginsSetup) -> FakePlugins:
        made.append(FakePlugins(services, setup))
        return made[0]

    till = await Till.open(
        TillOptions(
            data_folder=data_folder,
            clock=FixedClock(NOON),
            ids=SeededIds(7),
            plugin_folders=() if data_folder is None else None,
            make_plugins=make,
        )
    )
    bench = Bench(till, made[0])
    till.subscribe(bench.events.append)
    return bench


def script(
    bench: Bench,
    point: CallPoint,
    run: Callable[[FakeCall], Awaitable[None]],
) -> None:
    """Let the fake system do something in a call and return."""

    async def scripted(call: FakeCall) -> Outcome:
        await run(call)
        return Returned()

    bench.fake.scripts[point] = scripted


def ends(bench: Bench, point: CallPoint, outcome: Outcome) -> None:
    """Let every call of a method end in one way."""

    async def scripted(call: FakeCall) -> Outcome:
        del call
        return outcome

    made: Script = scripted
    bench.fake.scripts[point] = made
