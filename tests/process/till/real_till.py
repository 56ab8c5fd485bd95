"""A headless till with real plugin processes: a test writes the plugin's code and acts at the till.

A test is an async function over a `RealTill`; `@on_till(code)` runs it with one plugin in a folder
of its own.
"""

from __future__ import annotations

import asyncio
import textwrap
from typing import TYPE_CHECKING, TypeVar

from cashier_sim.till.clock import FixedClock, SeededIds
from cashier_sim.till.commands import (
    AddPlugin,
    AddProduct,
    AnswerDialog,
    ChoosePaymentType,
    Command,
    CreateOrder,
    GoToPayment,
    OpenCafeSession,
)
from cashier_sim.till.options import TillOptions
from cashier_sim.till.till import Till
from tests.unit.till.builders import NOON

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from cashier_sim.till.dialogs import Answer, Dialog
    from cashier_sim.till.events import Event, PrintedSlip, TraceEntry
    from cashier_sim.till.view import PaymentRow, PluginView, TillView

E = TypeVar("E")
LIMIT_SECONDS = 20.0
"""Longest that anything may take before a test fails."""

GRACE_SECONDS = 0.3
"""Long enough for a plugin that is told to end, short enough for one that hangs."""

MANIFEST = """\
<Manifest>
  <FileName>probe.py</FileName>
  <TypeName>Plugin</TypeName>
  <LicenseModuleId>{module_id}</LicenseModuleId>
</Manifest>
"""

METHODS = (
    "collect_data",
    "on_payment_added",
    "on_preliminary_payment_editing",
    "pay",
    "emergency_cancel_payment",
    "return_payment",
    "return_payment_without_order",
)

_HEAD = """\
import os, sys, threading
from decimal import Decimal
from cashier_sim.plugin_api import *


class Plugin:
    license_module_id = 21005918

    def __init__(self):
        self.registration = PluginContext.operations.register_payment_system(Payments(), True)
{init}

    def dispose(self):
        PluginContext.log.info("disposed")


class Payments:
    payment_system_key = "{key}"
    payment_system_name = "Проба"
"""


def plugin_code(key: str = "probe", init: str = "", **bodies: str) -> str:
    """Code of a plugin whose processor does what `bodies` say, by method; others return True.

    Args:
        key: Its `payment_system_key`.
        init: More lines of the plugin's constructor.
        bodies: Lines of a method, which gets everything on offer as `given`.
    """
    text = _HEAD.format(key=key, init=textwrap.indent(textwrap.dedent(init), " " * 8))
    for method in METHODS:
        body = textwrap.indent(textwrap.dedent(bodies.pop(method, "return True")), " " * 8)
        text += f"\n    def {method}(self, **given):\n{body}\n"
    assert not bodies, f"no such method: {bodies}"
    return text


def write_plugin(folder: Path, code: str, *, module_id: int = 21005918) -> Path:
    """Write a plugin's folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "Manifest.xml").write_text(MANIFEST.format(module_id=module_id), encoding="utf-8")
    (folder / "probe.py").write_text(code, encoding="utf-8")
    return folder


class RealTill:
    """A running till, its events, and short words for what a cashier does.

    Attributes:
        till: The till.
        folder: Where the test's plugins are.
        events: What the till told, oldest first.
    """

    def __init__(self, till: Till, folder: Path) -> None:
        self.till = till
        self.folder = folder
        self.events: list[Event] = []
        self._happened = asyncio.Event()
        till.subscribe(self._hear)

    def _hear(self, event: Event) -> None:
        self.events.append(event)
        self._happened.set()

    @property
    def view(self) -> TillView:
        """The present view."""
        return self.till.view

    @property
    def plugin(self) -> PluginView:
        """The first plugin."""
        return self.view.plugins[0]

    @property
    def rows(self) -> tuple[PaymentRow, ...]:
        """Payment rows of the current order."""
        assert self.view.current is not None
        return self.view.current.rows

    def trace(self, name: str) -> list[TraceEntry]:
        """The timeline's lines of this name, oldest first."""
        return [entry for entry in self.till.trace_reader().entries() if entry.name == name]

    def slips(self) -> tuple[PrintedSlip, ...]:
        """The tape, oldest first."""
        return self.till.slip_reader().slips(1, 1000)

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait until something is so."""
        async with asyncio.timeout(LIMIT_SECONDS):
            while not condition():
                self._happened.clear()
                await self._happened.wait()

    async def do(self, command: Command) -> None:
        """Carry a command out to its end; it must be accepted."""
        refusal = await asyncio.wait_for(self.till.do(command), LIMIT_SECONDS)
        assert refusal is None, f"{command} was refused: {refusal}"

    async def refused(self, command: Command) -> str:
        """Give a command that must be refused; returns the code."""
        refusal = await asyncio.wait_for(self.till.do(command), LIMIT_SECONDS)
        assert refusal is not None, f"{command} was carried out"
        return refusal.code

    def start(self, command: Command) -> asyncio.Future[object]:
        """Begin a flow; its dialogs are answered meanwhile."""
        return asyncio.ensure_future(self.till.do(command))

    async def dialog(self) -> Dialog:
        """Wait for a dialog."""
        await self.until(lambda: self.view.dialog)
        assert self.view.dialog is not None
        return self.view.dialog

    async def answer(self, answer: Answer) -> None:
        """Wait for a dialog and answer it."""
        await self.do(AnswerDialog((await self.dialog()).id, answer))

    async def add(self, name: str, code: str) -> None:
        """Write one more plugin and put it on the shelf."""
        await self.do(AddPlugin(str(write_plugin(self.folder / name, code))))

    async def order(self) -> None:
        """An open order of one dish, in an open shift."""
        if self.view.session.current is None:
            await self.do(OpenCafeSession())
        await self.do(CreateOrder())
        await self.do(AddProduct(self.view.restaurant.products[0].id))

    async def ready_to_pay(self) -> None:
        """An order on the cash screen with one payment of the first plugin that covers it."""
        await self.order()
        await self.do(GoToPayment())
        key = self.plugin.systems[0].key
        choice = next(c for c in self.view.choices if c.settings.payment_system_key == key)
        await self.do(ChoosePaymentType(choice.settings.id))


def on_till(
    code: str,
) -> Callable[[Callable[[RealTill], Awaitable[None]]], Callable[[Path], None]]:
    """Make a test of a scene: one plugin `probe` with this code, loaded before it begins."""

    def decorate(scene: Callable[[RealTill], Awaitable[None]]) -> Callable[[Path], None]:
        def run(tmp_path: Path) -> None:
            asyncio.run(_played(scene, code, tmp_path))

        run.__name__ = scene.__name__
        run.__doc__ = scene.__doc__
        return run

    return decorate


async def _played(scene: Callable[[RealTill], Awaitable[None]], code: str, tmp_path: Path) -> None:
    folder = tmp_path / "plugins"
    options = TillOptions(
        clock=FixedClock(NOON),
        ids=SeededIds(7),
        plugin_folders=(write_plugin(folder / "probe", code),),
        hash_seed=0,
        grace_seconds=GRACE_SECONDS,
    )
    async with await Till.open(options) as till:
        real = RealTill(till, folder)
        await till.settled()
        await scene(real)
