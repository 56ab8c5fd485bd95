"""A real plugin process with a fake till: tests write the plugin's code and the till's answers."""

from __future__ import annotations

import asyncio
import textwrap
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from itertools import count
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from cashier_sim.plugin_api import CashRegister, PointOfSale, User
from cashier_sim.plugin_host.calls import CALLABLE, CallEnd, DisposableId, Ref, ServiceRequest
from cashier_sim.plugin_host.events import HostEvent, LogWritten
from cashier_sim.plugin_host.host import HostOptions, PluginHost
from cashier_sim.plugin_host.manifest import load_manifest

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
    from pathlib import Path

    Fields = Mapping[str, str]
    Adjust = Callable[[HostOptions], HostOptions]

E = TypeVar("E", bound=HostEvent)

USER = User(id=UUID(int=1), name="Анна")
POINT_OF_SALE = PointOfSale(
    id=UUID(int=2), name="Касса 1", cash_register=CashRegister(id=UUID(int=3), name="Касса")
)
SERVICES = {
    name: name
    for name in ("printer", "view_manager", "context", "progress_bar", "operation_service")
}
PAY = {
    "sum": Decimal("100.10"),
    "order_id": UUID(int=4),
    "payment_type_id": UUID(int=5),
    "transaction_id": UUID(int=6),
    "point_of_sale": POINT_OF_SALE,
    "cashier": USER,
}

_HEAD = """\
import os, sys, threading
from decimal import Decimal
from cashier_sim.plugin_api import *


class Plugin:
    def __init__(self):
        self.registration = PluginContext.operations.register_payment_system(Payments())


"""


def paying(body: str, before: str = "") -> str:
    """Code of a plugin whose processor does `body` in `pay(self, **given)`."""
    return (
        f"{_HEAD}{textwrap.dedent(before)}\n\n"
        "class Payments:\n"
        '    payment_system_key = "probe"\n'
        '    payment_system_name = "Проба"\n'
        "    kept = []\n\n"
        "    def pay(self, **given):\n"
        + textwrap.indent(textwrap.dedent(body).strip("\n"), " " * 8)
    )


class Stage:
    """What a test works with.

    Attributes:
        host: The host of the plugin in `folder`.
        events: What it told, oldest first.
        requests: What the plugin asked for, oldest first.
        answers: By method: a value, an exception to raise, or a function of the request.
        refs: The objects that the plugin gave, oldest first.
    """

    def __init__(self, folder: Path, options: HostOptions) -> None:
        self.folder = folder
        self.options = options
        self.events: list[HostEvent] = []
        self.requests: list[ServiceRequest] = []
        self.answers: dict[str, object] = {}
        self.refs: list[Ref] = []
        self.host = self.new_host()
        self._changed = asyncio.Event()
        self._numbers = count(1)

    def new_host(self, environment: Fields = MappingProxyType({})) -> PluginHost:
        """Make a host of the plugin as its manifest is now."""
        return PluginHost(
            load_manifest(self.folder),
            services=self.serve,
            events=self.hear,
            options=replace(self.options, environment=environment),
        )

    def write_manifest(self, **fields: str) -> None:
        """Change the manifest, and the host with it; it must not run."""
        write_manifest(self.folder, fields)
        self.host = self.new_host()

    async def serve(self, request: ServiceRequest) -> object:
        """Answer as the test wants, and remember."""
        self.requests.append(request)
        self.refs += [value for value in request.arguments.values() if isinstance(value, Ref)]
        self._changed.set()
        answer = self.answers.get(request.method)
        if callable(answer):
            answer = answer(request)
        if asyncio.iscoroutine(answer):
            answer = await answer
        if isinstance(answer, Exception):
            raise answer
        if answer is None and request.method.startswith(("register", "subscribe", "acquire")):
            return DisposableId(next(self._numbers))
        return answer

    def hear(self, event: HostEvent) -> None:
        """Remember an event."""
        self.events.append(event)
        self._changed.set()

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait until something has happened."""
        async with asyncio.timeout(10):
            while not condition():
                self._changed.clear()
                await self._changed.wait()

    async def event(self, kind: type[E]) -> E:
        """Wait for the latest event of a kind."""
        await self.until(lambda: self.all(kind))
        return self.all(kind)[-1]

    async def asked(self, method: str) -> ServiceRequest:
        """Wait for a request."""
        await self.until(lambda: any(one.method == method for one in self.requests))
        return next(one for one in self.requests if one.method == method)

    def all(self, kind: type[E]) -> list[E]:
        """All events of a kind so far."""
        return [event for event in self.events if isinstance(event, kind)]

    def log_text(self) -> str:
        """What was told of the plugin's log."""
        return "\n".join(event.text for event in self.all(LogWritten))

    async def pay(self, call_id: int = 1, *, ref: Ref | None = None) -> CallEnd:
        """Call `pay` with everything that the register offers."""
        return await self.host.call(ref or self.refs[-1], "pay", PAY, SERVICES, call_id=call_id)

    async def notify(self, callback: Ref, call_id: int = 1, *positions: str) -> CallEnd:
        """Call a subscriber."""
        services = {"printer": "printer", "progress_bar": "progress_bar"}
        return await self.host.call(
            callback, CALLABLE, {}, services, call_id=call_id, positions=positions
        )

    def write(self, code: str) -> None:
        """Change the plugin's code."""
        (self.folder / "probe.py").write_text(code, encoding="utf-8")


def write_plugin(folder: Path, code: str, fields: Fields) -> None:
    """Write a plugin of one file with its manifest."""
    folder.mkdir()
    (folder / "probe.py").write_text(code, encoding="utf-8")
    write_manifest(folder, fields)


def write_manifest(folder: Path, fields: Fields) -> None:
    """Write a plugin's manifest."""
    elements = {"FileName": "probe.py", "TypeName": "Plugin", **fields}
    texts = "".join(f"<{name}>{text}</{name}>" for name, text in elements.items())
    (folder / "Manifest.xml").write_text(f"<Manifest>{texts}</Manifest>", encoding="utf-8")


@asynccontextmanager
async def stage_of(
    tmp_path: Path, code: str, fields: Fields, adjust: Adjust
) -> AsyncIterator[Stage]:
    """A stage whose plugin is not started yet; it is killed at the end."""
    folder = tmp_path / "probe"
    write_plugin(folder, code, fields)
    options = HostOptions(
        log_folder=tmp_path / "logs",
        data_folder=tmp_path / "data",
        now=lambda: datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
        grace_seconds=5.0,
    )
    stage = Stage(folder, adjust(options))
    try:
        yield stage
    finally:
        await stage.host.kill()


def on_stage(
    code: str,
    fields: Fields = MappingProxyType({}),
    *,
    start: bool = True,
    adjust: Adjust = lambda options: options,
) -> Callable[[Callable[[Stage], Awaitable[None]]], Callable[[Path], None]]:
    """Make a pytest test of an async function that gets a stage with a started plugin.

    Args:
        code: The plugin's code.
        fields: Its manifest's fields beyond the name of file and class.
        start: Start it first.
        adjust: Changes the host's options.
    """

    def decorate(scene: Callable[[Stage], Awaitable[None]]) -> Callable[[Path], None]:
        async def act(tmp_path: Path) -> None:
            async with asyncio.timeout(20), stage_of(tmp_path, code, fields, adjust) as stage:
                if start:
                    await stage.host.start()
                await scene(stage)

        def test(tmp_path: Path) -> None:
            asyncio.run(act(tmp_path))

        test.__name__ = test.__qualname__ = getattr(scene, "__name__", "scene")
        test.__module__ = scene.__module__
        return test

    return decorate
