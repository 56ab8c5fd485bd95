"""How long a durable payment takes: picked, a dialog answered, money taken, cheque, order closed.

Headless, with the plugin in its own process and everything on the disk. The bare side passes the
same messages, recorded from a real payment, between two processes over plain pipes, parses them
with the same libraries, and commits the same documents to SQLite as durably; it does nothing else.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from unittest import mock

import msgspec

from bench.harness import Measure, Pair, timed
from cashier_sim.plugin_host import running
from cashier_sim.plugin_host.process import Ear, Link, start_process
from cashier_sim.till.commands import (
    AddProduct,
    AnswerDialog,
    ChoosePaymentType,
    CreateOrder,
    GoToPayment,
    OpenCafeSession,
    PressPay,
)
from cashier_sim.till.events import Event, ViewChanged
from cashier_sim.till.options import TillOptions
from cashier_sim.till.till import Till

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cashier_sim.till.commands import Command

PLUGIN = """
from cashier_sim.plugin_api import PluginContext, ReceiptSlip, Tags, XElement

class Payments:
    payment_system_key = payment_system_name = "bench"
    def collect_data(self): pass
    def on_payment_added(self): pass
    def on_preliminary_payment_editing(self): return True
    def pay(self, sum, view_manager, printer, context):
        room = view_manager.show_keyboard("Room")
        context.set_rollback_data(room)
        printer.print(ReceiptSlip(XElement(Tags.DOC, XElement(Tags.CENTER, room), sum)))
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

BARE_PLUGIN = """
import json, sys
turns = json.loads(sys.stdin.buffer.readline())
while True:
    for said in turns:
        if said is None:
            line = sys.stdin.buffer.readline()
            if not line:
                sys.exit()
            json.loads(line)
        else:
            sys.stdout.buffer.write(json.dumps(said).encode() + b"\\n")
            sys.stdout.buffer.flush()
"""

BARE_TABLES = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
CREATE TABLE journal (seq INTEGER PRIMARY KEY, doc BLOB);
CREATE TABLE orders (id TEXT PRIMARY KEY, doc BLOB);
CREATE TABLE attempts (id TEXT PRIMARY KEY, doc BLOB);
CREATE TABLE slips (id INTEGER PRIMARY KEY, doc BLOB);
"""


@dataclass(frozen=True, slots=True)
class Line:
    """A message that passed between register and plugin."""

    is_sent: bool
    data: bytes


class Recorder:
    """Keeps every message while it passes on; what is recorded costs nothing to speak of."""

    def __init__(self) -> None:
        self.lines: list[Line] = []

    async def start_process(
        self, command: Sequence[str], folder: Path, environment: Mapping[str, str], ear: Ear
    ) -> Link:
        """Start a plugin's process, and listen."""
        link = await start_process(command, folder, environment, _RecordedEar(ear, self.lines))
        return _RecordedLink(link, self.lines)


class _RecordedEar:
    def __init__(self, ear: Ear, lines: list[Line]) -> None:
        self._ear = ear
        self._lines = lines
        self.printed = ear.printed
        self.ended = ear.ended

    def received(self, data: bytes) -> None:
        self._lines += [Line(is_sent=False, data=line) for line in data.splitlines()]
        self._ear.received(data)


class _RecordedLink:
    def __init__(self, link: Link, lines: list[Line]) -> None:
        self._link = link
        self._lines = lines
        self.kill = link.kill

    def write(self, data: bytes) -> None:
        self._lines.append(Line(is_sent=True, data=data))
        self._link.write(data)


class Register:
    """A headless register on a data folder, and someone who answers every dialog at once."""

    def __init__(self, folder: Path) -> None:
        plugin = folder / "plugin"
        plugin.mkdir()
        (plugin / "plugin.py").write_text(PLUGIN, encoding="utf-8")
        (plugin / "Manifest.xml").write_text(MANIFEST, encoding="utf-8")
        self.database = folder / "data" / "register.sqlite"
        self.loop = asyncio.new_event_loop()
        options = TillOptions(data_folder=folder / "data", plugin_folders=(plugin,))
        self.till = self.loop.run_until_complete(Till.open(options))
        self.till.subscribe(self._answer)
        self.loop.run_until_complete(self.till.settled())
        self._do(OpenCafeSession())
        view = self.till.view
        self._dish = view.restaurant.products[0].id
        self._type = next(
            choice.settings.id
            for choice in view.choices
            if choice.settings.payment_system_key == "bench"
        )

    def close(self) -> None:
        """End it."""
        self.loop.run_until_complete(self.till.close())
        self.loop.close()

    def seconds_of_payment(self) -> float:
        """Pay one more order; the order itself does not count."""
        self._do(CreateOrder())
        self._do(AddProduct(self._dish))
        self._do(GoToPayment())
        started = time.perf_counter()
        self._do(ChoosePaymentType(self._type))
        self._do(PressPay())
        return time.perf_counter() - started

    def _do(self, command: Command) -> None:
        refusal = self.loop.run_until_complete(_done(self.till, command))
        if refusal:
            raise RuntimeError(f"{command} was refused: {refusal}")

    def _answer(self, event: Event) -> None:
        if isinstance(event, ViewChanged) and event.view.dialog is not None:
            self.loop.call_soon(self.till.do, AnswerDialog(event.view.dialog.id, "12"))


async def _done(till: Till, command: Command) -> object:
    return await till.do(command)


@dataclass(frozen=True, slots=True)
class Commit:
    """What one commit of the recorded payment wrote, document by document."""

    journal: bytes
    orders: tuple[tuple[str, bytes], ...]
    attempts: tuple[tuple[str, bytes], ...]


@dataclass(frozen=True, slots=True)
class Recording:
    """One payment: what was said and what was written."""

    lines: tuple[Line, ...]
    commits: tuple[Commit, ...]
    slips: tuple[bytes, ...]


def record(register: Register, recorder: Recorder) -> Recording:
    """Pay once and keep what passed and what was written."""
    with closing(sqlite3.connect(register.database)) as database:
        (last,) = database.execute("SELECT max(seq) FROM journal").fetchone()
        (slips,) = database.execute("SELECT count(*) FROM slips").fetchone()
        register.seconds_of_payment()
        orders = dict(database.execute("SELECT id, doc FROM orders"))
        attempts = dict(database.execute("SELECT id, doc FROM attempts"))
        rows = database.execute("SELECT note, doc FROM journal WHERE seq > ? ORDER BY seq", (last,))
        written = [(note, doc, json.loads(doc)) for note, doc in rows]
        first = next(at for at, (note, _, _) in enumerate(written) if note == "payment added")
        commits = tuple(
            Commit(
                journal=doc,
                orders=tuple((one, orders[one]) for one in line["orders"]),
                attempts=tuple((one, attempts[one]) for one in line["attempts"]),
            )
            for _, doc, line in written[first:]
        )
        printed = database.execute("SELECT document FROM slips WHERE id > ?", (slips,))
        return Recording(tuple(recorder.lines), commits, tuple(doc for (doc,) in printed))


class BarePayment:
    """The same messages and the same commits, and nothing else."""

    def __init__(
        self, folder: Path, recording: Recording, process: subprocess.Popen[bytes]
    ) -> None:
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("the bare process has no pipes")
        self._said, self._heard = process.stdin, process.stdout
        self._recording = recording
        self._turns = [
            msgspec.json.decode(line.data) if line.is_sent else None for line in recording.lines
        ]
        answers = [None if line.is_sent else json.loads(line.data) for line in recording.lines]
        self._said.write(json.dumps(answers).encode() + b"\n")
        self._said.flush()
        self._database = sqlite3.connect(folder / "bare.sqlite", isolation_level=None)
        self._database.executescript(BARE_TABLES)
        # Slips are not synced one by one, with us as here.
        self._slips = sqlite3.connect(folder / "bare.sqlite", isolation_level=None)
        self._slips.execute("PRAGMA synchronous = NORMAL")

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()
        self._slips.close()

    def pay(self) -> None:
        """Do it once."""
        for message in self._turns:
            if message is None:
                msgspec.json.decode(self._heard.readline())
            else:
                self._said.write(msgspec.json.encode(message) + b"\n")
                self._said.flush()
        for commit in self._recording.commits:
            self._commit(commit)
        for slip in self._recording.slips:
            self._slips.execute("INSERT INTO slips (doc) VALUES (?)", (slip,))

    def _commit(self, commit: Commit) -> None:
        write = self._database
        write.execute("BEGIN IMMEDIATE")
        write.execute("INSERT INTO journal (doc) VALUES (?)", (commit.journal,))
        write.executemany("INSERT OR REPLACE INTO orders VALUES (?, ?)", commit.orders)
        write.executemany("INSERT OR REPLACE INTO attempts VALUES (?, ?)", commit.attempts)
        write.execute("COMMIT")


@contextmanager
def _payment() -> Iterator[Pair]:
    recorder = Recorder()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        with mock.patch.object(running, "start_process", recorder.start_process):
            register = stack.enter_context(closing(Register(folder)))
        register.seconds_of_payment()
        recorder.lines.clear()
        recording = record(register, recorder)
        command = [sys.executable, "-c", BARE_PLUGIN]
        process = stack.enter_context(
            subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        )
        bare = stack.enter_context(closing(BarePayment(folder, recording, process)))
        yield Pair(register.seconds_of_payment, timed(bare.pay))


MEASURES = (Measure("durable payment", 3.0, _payment, repeats=40),)
