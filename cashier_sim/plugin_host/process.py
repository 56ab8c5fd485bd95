"""Starts a plugin's process and watches it: bytes in and out, and its end."""

import asyncio
import atexit
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from cashier_sim.plugin_host.errors import PluginHostError
from cashier_sim.plugin_host.process_group import ProcessGroup
from cashier_sim.plugin_host.strays import VARIABLE, end_strays, new_mark

_STDIN, _STDOUT, _STDERR = 0, 1, 2

_DRAIN_SECONDS = 0.2
"""How long after a process's end its last words are waited for: a child that the plugin moved
into another session may hold the pipes for ever, where such children cannot be found."""


_living: dict[ProcessGroup, str] = {}
"""All that run now, with the marks of what they start."""


def _end_living() -> None:
    """End what a program leaves behind that could not end in order.

    A second Ctrl+C breaks the loop off, and a plugin deep in foreign code does not see the end of
    its pipe.
    """
    for group, mark in _living.items():
        group.kill()
        end_strays(mark)


atexit.register(_end_living)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_living.clear)  # they are the parent's


class Link(Protocol):
    """The way to a plugin's process."""

    def write(self, data: bytes) -> None:
        """Send bytes; they are dropped when the process is gone."""
        ...

    def kill(self) -> None:
        """End the process and what it started at once; `Ear.ended` follows."""
        ...


class Ear(Protocol):
    """Hears what comes from a plugin's process."""

    def received(self, data: bytes) -> None:
        """Bytes of the protocol came."""
        ...

    def printed(self, data: bytes) -> None:
        """The plugin printed something."""
        ...

    def ended(self, exit_code: int) -> None:
        """The process is gone; nothing follows. Negative = killed by that signal."""
        ...


class ProcessLink:
    """The way to a process that the register has started."""

    def __init__(self, transport: asyncio.SubprocessTransport) -> None:
        self._transport = transport
        self.pid = transport.get_pid()
        self.group = ProcessGroup(self.pid)

    def write(self, data: bytes) -> None:
        """Send bytes."""
        stdin = self._transport.get_pipe_transport(_STDIN)
        if isinstance(stdin, asyncio.WriteTransport) and not stdin.is_closing():
            stdin.write(data)

    def kill(self) -> None:
        """End the process group."""
        if self._transport.get_returncode() is None:
            self.group.kill()


async def start_process(
    command: Sequence[str], folder: Path, environment: Mapping[str, str], ear: Ear
) -> ProcessLink:
    """Start a process at the head of its own group.

    Args:
        command: Program and arguments.
        folder: Its working folder.
        environment: All its variables.
        ear: Hears what comes from it.

    Raises:
        PluginHostError: It cannot be started.
    """
    mark = new_mark()
    watcher = _Watcher(ear, mark)
    try:
        transport, _ = await asyncio.get_running_loop().subprocess_exec(
            lambda: watcher,
            *command,
            cwd=folder,
            env={**environment, VARIABLE: mark},
            start_new_session=ProcessGroup.starts_session,
            creationflags=ProcessGroup.creation_flags,
        )
    except OSError as error:
        raise PluginHostError(
            f"{command[0]} cannot be started for the plugin in {folder}: {error.strerror}"
        ) from error
    link = ProcessLink(transport)
    _living[link.group] = mark
    watcher.watch(link.group, transport)
    output = transport.get_pipe_transport(_STDOUT)
    if isinstance(output, asyncio.ReadTransport):
        output.set_protocol(_DirectPipe(watcher, output.get_protocol()))
    return link


class _DirectPipe(asyncio.Protocol):
    """Hands bytes on at once; asyncio's own way costs a turn of the loop for each piece."""

    def __init__(self, watcher: "_Watcher", inner: asyncio.BaseProtocol) -> None:
        self._watcher = watcher
        self._inner = inner

    def data_received(self, data: bytes) -> None:
        """Pass bytes on."""
        self._watcher.pipe_data_received(_STDOUT, data)

    def connection_lost(self, exc: Exception | None) -> None:
        """Let asyncio keep its books."""
        self._inner.connection_lost(exc)


class _Watcher(asyncio.SubprocessProtocol):
    """Tells an ear what asyncio tells; the end only once everything was read."""

    def __init__(self, ear: Ear, mark: str) -> None:
        self._ear = ear
        self._mark = mark
        self._open_pipes = {_STDOUT, _STDERR}
        self._group: ProcessGroup | None = None
        self._transport: asyncio.SubprocessTransport | None = None
        self._drain: asyncio.TimerHandle | None = None
        self._has_exited = False
        self._has_told = False

    def watch(self, group: ProcessGroup, transport: asyncio.SubprocessTransport) -> None:
        """Take what is known only once the process has started."""
        self._group = group
        self._transport = transport
        if self._has_exited:
            self.process_exited()

    def pipe_data_received(self, fd: int, data: bytes) -> None:
        """Pass bytes on."""
        if self._has_told:
            return
        if fd == _STDOUT:
            self._ear.received(data)
        else:
            self._ear.printed(data)

    def pipe_connection_lost(self, fd: int, exc: Exception | None) -> None:  # noqa: ARG002  # asyncio's shape
        """A pipe is read to its end."""
        self._open_pipes.discard(fd)
        if self._drain is not None and not self._open_pipes:
            self._drain.cancel()
            self._tell()

    def process_exited(self) -> None:
        """The process is gone: end what it left behind, and hear its last words."""
        self._has_exited = True
        if self._group is None:
            return
        self._group.kill()
        end_strays(self._mark)
        _living.pop(self._group, None)
        if self._open_pipes:
            self._drain = asyncio.get_running_loop().call_later(_DRAIN_SECONDS, self._tell)
        else:
            self._tell()

    def _tell(self) -> None:
        if self._has_told or self._transport is None:
            return
        self._has_told = True
        exit_code = self._transport.get_returncode()
        self._transport.close()
        self._ear.ended(-1 if exit_code is None else exit_code)
