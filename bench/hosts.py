"""How long a plugin's process takes to register, and a call with one dialog to come back.

The bare sides are an interpreter that imports what any such process must, and two processes that
pass the same messages over plain pipes, parse them with the same libraries and do nothing else.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from bench.harness import Measure, Pair, timed
from cashier_sim.plugin_host.calls import CallReturned, DisposableId, Ref
from cashier_sim.plugin_host.host import HostOptions, PluginHost
from cashier_sim.plugin_host.manifest import load_manifest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cashier_sim.plugin_host.calls import ServiceRequest

METHODS = (
    "collect_data",
    "on_payment_added",
    "on_preliminary_payment_editing",
    "pay",
    "emergency_cancel_payment",
    "return_payment",
    "return_payment_without_order",
)
PLUGIN = (
    """
from cashier_sim.plugin_api import PluginContext

class Payments:
    payment_system_key = payment_system_name = "bench"
"""
    + "".join(
        f"    def {name}(self, view_manager): return view_manager.show_keyboard('Room')\n"
        for name in METHODS
    )
    + """
class Plugin:
    def __init__(self):
        self.registration = PluginContext.operations.register_payment_system(Payments())
"""
)
MANIFEST = "<Manifest><FileName>plugin.py</FileName><TypeName>Plugin</TypeName></Manifest>"

CALLS = 200
"""Calls in one sample."""

# What passes in one call: to the plugin, back, to the plugin, back.
LINES = (
    b'{"kind":"call","id":1234,"call":1234,"ref":1,"method":"pay","args":{"view_manager":'
    b'{"$":"svc","t":"view_manager","v":1234}}}\n',
    b'{"kind":"service","service":"view_manager","method":"show_keyboard","args":{"title":"Room",'
    b'"initial_text":"","is_multiline":true,"max_length":2147483647,"capitalize":false,'
    b'"is_password":false},"call":1234,"id":1234}\n',
    b'{"kind":"reply","to":1234,"value":"12"}\n',
    b'{"kind":"reply","value":"12","to":1234}\n',
)
BARE_PLUGIN = f"""
import json, sys
question, answer = json.loads({LINES[1]!r}), json.loads({LINES[3]!r})
for line in sys.stdin.buffer:
    json.loads(line)
    sys.stdout.buffer.write(json.dumps(question).encode() + b"\\n")
    sys.stdout.buffer.flush()
    json.loads(sys.stdin.buffer.readline())
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\\n")
    sys.stdout.buffer.flush()
"""


class Till:
    """The smallest till: registers, and answers every dialog at once."""

    def __init__(self, folder: Path) -> None:
        (folder / "plugin.py").write_text(PLUGIN, encoding="utf-8")
        (folder / "Manifest.xml").write_text(MANIFEST, encoding="utf-8")
        self.refs: list[Ref] = []
        self.registered_at = 0.0
        self.loop = asyncio.new_event_loop()
        self.host = PluginHost(
            load_manifest(folder),
            services=self.serve,
            events=lambda _: None,
            options=HostOptions(
                log_folder=folder / "logs",
                data_folder=folder / "data",
                now=lambda: datetime.now(UTC),
                environment={"PYTHONDONTWRITEBYTECODE": ""},
            ),
        )

    async def serve(self, request: ServiceRequest) -> object:
        """Answer the plugin."""
        if request.method == "register_payment_system":
            self.refs += [value for value in request.arguments.values() if isinstance(value, Ref)]
            self.registered_at = time.perf_counter()
            return DisposableId(1)
        return "12"

    def until_registered(self) -> float:
        """Start the plugin, stop it again; how long it took until it was registered."""
        started = time.perf_counter()
        self.loop.run_until_complete(self.host.start())
        self.loop.run_until_complete(self.host.stop())
        return self.registered_at - started

    async def call_many(self) -> None:
        """Call the plugin again and again."""
        for number in range(CALLS):
            end = await self.host.call(
                self.refs[-1], "pay", {}, {"view_manager": "view_manager"}, call_id=number
            )
            if end != CallReturned("12"):
                raise RuntimeError(f"the call ended as {end}")

    def close(self) -> None:
        """End the plugin."""
        self.loop.run_until_complete(self.host.kill())
        self.loop.close()


@contextmanager
def _till() -> Iterator[Till]:
    with tempfile.TemporaryDirectory() as folder:
        till = Till(Path(folder))
        try:
            yield till
        finally:
            till.close()


@contextmanager
def _starts() -> Iterator[Pair]:
    with _till() as till:
        yield Pair(till.until_registered, timed(_bare_interpreter))


def _bare_interpreter() -> None:
    subprocess.run([sys.executable, "-c", "import json, threading, decimal, uuid"], check=True)


@contextmanager
def _calls() -> Iterator[Pair]:
    command = [sys.executable, "-c", BARE_PLUGIN]
    with (
        _till() as till,
        subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
        ) as process,
    ):
        till.loop.run_until_complete(till.host.start())
        yield Pair(
            timed(lambda: till.loop.run_until_complete(till.call_many())),
            timed(lambda: _pass_lines(process)),
        )


def _pass_lines(process: subprocess.Popen[bytes]) -> None:
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("the bare process has no pipes")
    call, reply = msgspec.json.decode(LINES[0]), msgspec.json.decode(LINES[2])
    for _ in range(CALLS):
        for message in (call, reply):
            process.stdin.write(msgspec.json.encode(message) + b"\n")
            msgspec.json.decode(process.stdout.read(65536))


MEASURES = (
    Measure("plugin host, start to registered", 2.0, _starts, repeats=15),
    Measure("processor call with one dialog", 2.0, _calls),
)
