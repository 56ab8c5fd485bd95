"""When a process dies: at its n-th commit or message."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING
from unittest import mock

from cashier_sim.plugin_host import running
from cashier_sim.plugin_host.process import Ear, Link, start_process
from cashier_sim.till.options import nothing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path


class Moment(Enum):
    """Where the n-th is counted."""

    COMMITTING = "committing"
    """The simulator dies before a commit."""
    COMMITTED = "committed"
    """The simulator dies once a commit is on the disk."""
    SENT = "sent"
    """The simulator dies once a message is on its way to the plugin."""
    HEARD = "heard"
    """The simulator dies with a message of the plugin's in its hands."""
    REACHED = "reached"
    """The plugin dies before a message reaches it."""
    SAYING = "saying"
    """The plugin dies before it says something."""
    SAID = "said"
    """The plugin dies once it has said something."""


SIMULATOR_MOMENTS = (Moment.COMMITTING, Moment.COMMITTED, Moment.SENT, Moment.HEARD)
PLUGIN_MOMENTS = (Moment.REACHED, Moment.SAYING, Moment.SAID)


@dataclass(slots=True)
class Countdown:
    """Strikes at the n-th passing of a moment while it runs."""

    moment: Moment
    left: int
    strike: Callable[[], None] = nothing
    is_running: bool = False

    def passes(self, moment: Moment) -> None:
        """A moment passes."""
        if self.is_running and moment is self.moment:
            self.left -= 1
            if self.left == 0:
                self.strike()


class Tap:
    """Hears every message between the register and a plugin before it goes on."""

    def __init__(self, passes: Callable[[Moment], None], started: Callable[[int], None]) -> None:
        """Call `passes` at each message, and `started` with the id of each process."""
        self._passes = passes
        self._started = started
        self._link: Link | None = None

    def kill_plugin(self) -> None:
        """End the plugin's process."""
        assert self._link is not None
        self._link.kill()

    async def start_process(
        self, command: Sequence[str], folder: Path, environment: Mapping[str, str], ear: Ear
    ) -> Link:
        """Start a plugin's process, and hear with."""
        link = await start_process(command, folder, environment, _TappedEar(ear, self._passes))
        self._started(link.pid)
        self._link = _TappedLink(link, self._passes)
        return self._link


class _TappedLink:
    def __init__(self, link: Link, passes: Callable[[Moment], None]) -> None:
        self._link = link
        self._passes = passes
        self.kill = link.kill

    def write(self, data: bytes) -> None:
        self._passes(Moment.REACHED)
        self._link.write(data)
        self._passes(Moment.SENT)


class _TappedEar:
    def __init__(self, ear: Ear, passes: Callable[[Moment], None]) -> None:
        self._ear = ear
        self._passes = passes
        self.printed = ear.printed
        self.ended = ear.ended

    def received(self, data: bytes) -> None:
        for line in data.splitlines(keepends=True):
            if line.endswith(b"\n"):
                self._passes(Moment.HEARD)
            self._ear.received(line)


@contextmanager
def tapped(
    passes: Callable[[Moment], None], started: Callable[[int], None] = lambda _: None
) -> Iterator[Tap]:
    """Hear the messages of every plugin's process that is started inside."""
    tap = Tap(passes, started)
    with mock.patch.object(running, "start_process", tap.start_process):
        yield tap
