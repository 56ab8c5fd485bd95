"""A headless till with the probe plugin: a test writes what the probe does, acts, and looks.

`@on_probe(pay="given.printer.print(...)")` makes a test of a scene. What a plugin does in a call is
Python text here, since it runs in the plugin's own process; `HEAD` says which names it may use.
"""

from __future__ import annotations

import asyncio
import json
import shutil
import textwrap
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from cashier_sim.engine.ports import ProcessorMethod
from cashier_sim.engine.store import SqliteStore
from cashier_sim.plugin_api import PaymentTypeKind
from cashier_sim.till.clock import FixedClock, SeededIds
from cashier_sim.till.commands import (
    AddPlugin,
    AddProduct,
    ChoosePaymentType,
    CloseCafeSession,
    Command,
    CreateDelivery,
    CreatePaymentType,
    GoToPayment,
    GoToPreliminary,
    GoToPrepayments,
    OpenCafeSession,
    OpenOrder,
    PressPay,
    PressPrepay,
    SetFiscalRegister,
)
from cashier_sim.till.dialogs import NoticeDialog, QuestionDialog
from cashier_sim.till.options import TillOptions
from cashier_sim.till.till import Till
from tests.process.till.real_till import GRACE_SECONDS, LIMIT_SECONDS, RealTill
from tests.unit.till.builders import NOON

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from uuid import UUID

    from cashier_sim.engine.model import Attempt, OrderRecord, PaymentTypeSettings
    from cashier_sim.plugin_api import PaymentItem
    from cashier_sim.till.dialogs import Answer, Dialog
    from cashier_sim.till.events import TraceEntry, TraceKind
    from cashier_sim.till.view import FiscalRegisterState

    Scene = Callable[["ProbeTill"], Awaitable[None]]

PROBE = Path(__file__).parents[2] / "plugins" / "probe"
EXAMPLES = Path(__file__).parents[3] / "plugins"
PLUGIN_PROCESS = "plugin_process"
"""Name of the test's property that says: a real plugin process was at work."""

HEAD = """\
import os, sys, threading, time
from dataclasses import dataclass
from decimal import Decimal
from cashier_sim.plugin_api import *

operations = PluginContext.operations


def slip(text):
    return ReceiptSlip(XElement(Tags.DOC, text))


"""
ON_COMMAND = """
def outside():
    open(os.path.join(os.path.dirname(__file__), "now")).close()  # a pipe: waits for the test
    {work}

os.mkfifo(os.path.join(os.path.dirname(__file__), "now"))
threading.Thread(target=outside, daemon=True).start()
"""
"""A thread of the plugin's own that works as soon as the test says so: `command_plugin`."""

POINTS = frozenset(
    {"loaded", "disposed", "opening", "closing"} | {method.value for method in ProcessorMethod}
)
"""What the probe can be told to do something in."""

PROBES_VERSION = "<ApiVersion>V6</ApiVersion>"
"""What the probe's manifest says; a test's own ApiVersion takes its place."""

OK = True
GIVE_UP = "give_up"
GIVE_BACK = "give_back"
REMOVE_DISH = "remove_dish"
RETRY = "retry"


@dataclass(frozen=True, slots=True)
class Received:
    """A line of the probe's recording: a call with its arguments, or a note of the test's own."""

    what: str
    values: dict[str, str]
    """By name; values as Python writes them, services by the name of their contract."""


class ProbeTill(RealTill):
    """A running till with the probe plugin as its first one."""

    shape = "article"
    """The shape of the contract that the probe has: `article`, `V6` or `V8`."""

    @property
    def received(self) -> list[Received]:
        """What the probe received and noted, oldest first."""
        return self.received_by("probe")

    def received_by(self, name: str) -> list[Received]:
        """What one of several probes received and noted, oldest first."""
        recording = self.folder / name / "received.jsonl"
        if not recording.exists():
            return []
        lines = recording.read_text(encoding="utf-8").splitlines()
        return [Received(**json.loads(line)) for line in lines]

    @property
    def calls(self) -> list[str]:
        """Names of the calls that the probe received, oldest first; loading left out."""
        return [one.what for one in self.received if one.what in POINTS - {"loaded"}]

    def got(self, what: str) -> Received:
        """The last call or note of this name."""
        found = [one for one in self.received if one.what == what]
        assert found, f"the probe received no {what}, only {self.calls}"
        return found[-1]

    def command_plugin(self, name: str = "probe") -> None:
        """Let the plugin's own thread work that waits for this."""
        (self.folder / name / "now").write_text("", encoding="utf-8")

    # who is there

    def settings(self, name: str = "Проба") -> PaymentTypeSettings:
        """A payment type by its name."""
        found = (
            one.settings for one in self.view.choices if one.settings.payment_type.name == name
        )
        return next(found)

    @property
    def record(self) -> OrderRecord:
        """The order on the screen."""
        assert self.view.current is not None
        return self.view.current.record

    @property
    def items(self) -> tuple[PaymentItem, ...]:
        """Payment items of the order on the screen."""
        return self.record.order.payments

    def record_of(self, order_id: UUID) -> OrderRecord:
        """An order by its id."""
        return next(one for one in self.view.orders if one.order.id == order_id)

    @property
    def cash(self) -> PaymentTypeSettings:
        """The cash type."""
        types = (choice.settings for choice in self.view.choices)
        return next(one for one in types if one.payment_type.kind is PaymentTypeKind.CASH)

    @property
    def papers(self) -> list[str]:
        """What the receipt printer printed for plugins, as markup, oldest first."""
        return [str(slip.document) for slip in self.slips() if slip.plugin_name]

    def lines(self, kind: TraceKind) -> list[TraceEntry]:
        """The timeline's lines of one kind, oldest first."""
        return [entry for entry in self.till.trace_reader().entries() if entry.kind is kind]

    # what a cashier does

    async def act(self, command: Command, *answers: Answer) -> list[Dialog]:
        """Carry a command out to its end, and answer its dialogs one after the other.

        Returns:
            The dialogs, in order; it is an error when there are more or fewer than answers.
        """
        running = self.start(command)
        dialogs = []
        for answer in answers:
            dialogs.append(await self._next_dialog(running, command))
            await self.answer(answer)
        await self.until(lambda: self.view.dialog or running.done())
        assert running.done(), f"{command} shows one more dialog: {self.view.dialog}"
        refusal = await running
        assert refusal is None, f"{command} was refused: {refusal}"
        return dialogs

    async def _next_dialog(self, running: asyncio.Future[object], command: Command) -> Dialog:
        await self.until(lambda: self.view.dialog or running.done())
        assert self.view.dialog is not None, f"{command} ended without a dialog"
        return self.view.dialog

    async def choose(self, *answers: Answer, name: str = "Проба") -> list[Dialog]:
        """Pick a payment type of this name on the page that is shown."""
        return await self.act(ChoosePaymentType(self.settings(name).id), *answers)

    async def at_cash_screen(self) -> None:
        """An order of one dish on the cash screen."""
        await self.order()
        await self.do(GoToPayment())

    async def to_pay(self) -> None:
        """An order on the cash screen with one item of the probe's that covers it."""
        await self.at_cash_screen()
        await self.choose()

    async def closed_order(self) -> None:
        """An order paid with the probe's type, shown on its page."""
        await self.to_pay()
        order_id = self.record.order.id
        await self.act(PressPay())
        await self.do(OpenOrder(order_id))

    async def prepaid_order(self) -> None:
        """An open order with a processed prepayment of the probe's, on the prepayments page."""
        await self.order()
        await self.do(GoToPrepayments())
        await self.choose()
        await self.act(PressPrepay())

    async def delivery(self) -> None:
        """A delivery order on the page of its preliminary payments."""
        await self.do(OpenCafeSession())
        await self.do(CreateDelivery("Анна"))
        await self.do(AddProduct(self.view.restaurant.products[0].id))
        await self.do(GoToPreliminary())

    async def fiscal_register(self, state: FiscalRegisterState) -> None:
        """Let the fiscal register answer in this way."""
        await self.do(SetFiscalRegister(state))

    async def close_shift(self) -> None:
        """Close the till shift."""
        await self.act(CloseCafeSession())

    async def add_probe(self, name: str, *, constants: str = "", **acts: str) -> None:
        """Put one more probe on the shelf; see `Stage.play`."""
        folder = put_probe(self.folder / name, acts, constants=constants)
        await self.do(AddPlugin(str(folder)))

    async def create_type(self, name: str, *, is_fiscal: bool = False, key: str = "probe") -> None:
        """Create one more payment type in the back office."""
        await self.do(CreatePaymentType(name=name, payment_system_key=key, is_fiscal=is_fiscal))


class Stage:
    """Plays scenes, each with plugin processes of its own."""

    def __init__(self, folder: Path, record_property: Callable[[str, object], None]) -> None:
        self._folder = folder
        self._record_property = record_property
        self.data_folder = folder / "data"

    def play(
        self,
        scene: Scene,
        acts: Mapping[str, str] = MappingProxyType({}),
        *,
        changes: Callable[[TillOptions], TillOptions] = lambda options: options,
        manifest: str = "",
        constants: str = "",
    ) -> None:
        """Play a scene with the probe plugin, in a till that is closed afterwards.

        Args:
            scene: What happens.
            acts: What the probe does, by call; see `POINTS`. It returns True in the others.
            changes: Makes other options of the till's.
            manifest: More elements of the manifest.
            constants: Lines at the top of `acts.py`, such as `KEY = "other"`.
        """
        folder = self.put_probe(acts, manifest=manifest, constants=constants)
        self.play_with((folder,), scene, changes=changes)

    def put_probe(
        self, acts: Mapping[str, str], *, manifest: str = "", constants: str = ""
    ) -> Path:
        """Put the probe into its folder without playing yet; see `play`."""
        folder = self._folder / "plugins" / "probe"
        return put_probe(folder, acts, manifest=manifest, constants=constants)

    def play_with(
        self,
        folders: tuple[Path, ...],
        scene: Scene,
        *,
        changes: Callable[[TillOptions], TillOptions] = lambda options: options,
    ) -> None:
        """Play a scene with the plugins in these folders."""
        options = changes(
            TillOptions(
                data_folder=self.data_folder,
                clock=FixedClock(NOON),
                ids=SeededIds(7),
                plugin_folders=folders,
                hash_seed=0,
                grace_seconds=GRACE_SECONDS,
            )
        )
        asyncio.run(self._played(scene, options))

    async def _played(self, scene: Scene, options: TillOptions) -> None:
        async with await Till.open(options) as till:
            await till.settled()
            # One that did not load left its stack behind.
            if any(plugin.pid or plugin.details for plugin in till.view.plugins):
                self._record_property(PLUGIN_PROCESS, True)
            try:
                async with asyncio.timeout(LIMIT_SECONDS):
                    await scene(ProbeTill(till, self._folder / "plugins"))
            except TimeoutError:
                pytest.fail(_state(till))

    def stored(self) -> tuple[tuple[OrderRecord, ...], tuple[Attempt, ...]]:
        """The orders and attempts on disk."""
        with closing(SqliteStore(self.data_folder / "register.sqlite")) as store:
            return store.load_orders(), store.load_attempts()


def _state(till: Till) -> str:
    """What a till that went silent was doing."""
    lines = [
        f"  {line.kind.value} {line.name} {line.state.value} {line.answer}"
        for line in till.trace_reader().entries()[-20:]
    ]
    view = till.view
    return "\n".join(["Nothing happened any more:", f"{view.waiting} {view.dialogs}", *lines])


def put_probe(
    folder: Path, acts: Mapping[str, str], *, manifest: str = "", constants: str = ""
) -> Path:
    """Put the probe plugin into a folder, with what it does."""
    assert acts.keys() <= POINTS, f"no such call: {acts.keys() - POINTS}"
    shutil.copytree(PROBE, folder, ignore=shutil.ignore_patterns("__pycache__"))
    text = HEAD + textwrap.dedent(constants)
    for what, body in acts.items():
        lines = textwrap.indent(textwrap.dedent(body).strip("\n"), "    ")
        text += f"\n\ndef {what}(given):\n{lines}\n"
    (folder / "acts.py").write_text(text, encoding="utf-8")
    path = folder / "Manifest.xml"
    fields = path.read_text(encoding="utf-8").replace("</Manifest>", f"{manifest}</Manifest>")
    if "<ApiVersion>" in manifest:
        fields = fields.replace(PROBES_VERSION, "", 1)
    path.write_text(fields, encoding="utf-8")
    return folder


def on_probe(
    *, manifest: str = "", constants: str = "", **acts: str
) -> Callable[[Scene], Callable[[Stage], None]]:
    """Make a test of a scene with the probe plugin; see `Stage.play`."""

    def decorate(scene: Scene) -> Callable[[Stage], None]:
        def run(stage: Stage) -> None:
            stage.play(scene, acts, manifest=manifest, constants=constants)

        run.__name__ = run.__qualname__ = getattr(scene, "__name__", "scene")
        run.__doc__, run.__module__ = scene.__doc__, scene.__module__
        return run

    return decorate


def notices(dialogs: list[Dialog]) -> list[str]:
    """What boxes of the register say: a plugin's message, or the code of the register's own."""
    found = [dialog.notice for dialog in dialogs if isinstance(dialog, NoticeDialog)]
    assert len(found) == len(dialogs), f"not only notices: {dialogs}"
    return [notice.message or notice.code for notice in found]


def question(dialog: Dialog) -> str:
    """The code of a question of the register."""
    assert isinstance(dialog, QuestionDialog)
    return dialog.question.code
