"""Processes of plugins that live on from one register to the next.

Starting one costs more than a whole scenario. A plugin that is disposed and made anew in the same
process keeps what it has in its modules: this is for those who know that their plugin forgets.
"""

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import Path

from cashier_sim.plugin_host.process import Ear, Link, start_process

_Start = tuple[tuple[str, ...], Path, tuple[tuple[str, str], ...]]
"""Command, folder and variables: what makes one process as good as another."""


class KeptLink:
    """The way to a process that changes its hearer. Lives on the register's loop."""

    def __init__(self, start: _Start, ear: Ear) -> None:
        self.start = start
        self.gone = asyncio.Event()
        self._ear: Ear | None = ear
        self._link: Link | None = None
        self._greeting = bytearray()
        self._exit_code = 0

    def lead_to(self, link: Link) -> None:
        """The process runs."""
        self._link = link

    def write(self, data: bytes) -> None:
        """Send bytes."""
        if self._link is not None:
            self._link.write(data)

    def kill(self) -> None:
        """End the process."""
        if self._link is not None:
            self._link.kill()

    def forget(self) -> None:
        """Nobody hears the process any more; what it says is lost."""
        self._ear = None

    def greet(self, ear: Ear) -> None:
        """Let another hear the process: its greeting first, and its end if it has come."""
        self._ear = ear
        ear.received(bytes(self._greeting))
        if self.gone.is_set():
            ear.ended(self._exit_code)

    def received(self, data: bytes) -> None:
        """Pass bytes on, and remember the first line, which is the greeting."""
        if not self._greeting.endswith(b"\n"):
            self._greeting += data[: data.find(b"\n") + 1] or data
        if self._ear is not None:
            self._ear.received(data)

    def printed(self, data: bytes) -> None:
        """Pass on what the plugin printed."""
        if self._ear is not None:
            self._ear.printed(data)

    def ended(self, exit_code: int) -> None:
        """The process is gone."""
        self._exit_code = exit_code
        self.gone.set()
        if self._ear is not None:
            self._ear.ended(exit_code)


class KeptProcesses:
    """Starts processes, and keeps those that are given back. Lives on one loop.

    Ends nothing by itself: call `close` when no register needs them any more.
    """

    def __init__(self) -> None:
        self._kept: dict[_Start, list[KeptLink]] = {}
        self._all: set[KeptLink] = set()

    async def start(
        self, command: Sequence[str], folder: Path, environment: Mapping[str, str], ear: Ear
    ) -> Link:
        """Take a kept process that was started in the same way, or start one; see `start_process`.

        Raises:
            PluginHostError: It cannot be started.
        """
        wanted = (tuple(command), folder, tuple(sorted(environment.items())))
        kept = self._kept.get(wanted, [])
        while kept:
            link = kept.pop()
            if not link.gone.is_set():
                # Not at once: whoever asks has to know the link before it hears the greeting.
                asyncio.get_running_loop().call_soon(link.greet, ear)
                return link
        link = KeptLink(wanted, ear)
        link.lead_to(await start_process(command, folder, environment, link))
        self._all = {one for one in self._all if not one.gone.is_set()} | {link}
        return link

    def keep(self, link: Link) -> bool:
        """Take a process back whose plugin was disposed; False if it is none of ours, or gone."""
        if not isinstance(link, KeptLink) or link.gone.is_set():
            return False
        link.forget()
        self._kept.setdefault(link.start, []).append(link)
        return True

    async def close(self) -> None:
        """End all processes, and wait until they are gone."""
        self._kept.clear()
        for link in self._all:
            link.kill()
        for link in self._all:
            await link.gone.wait()
        self._all.clear()
