"""The streams of a plugin's process: the protocol keeps the pipes, the plugin gets a log.

Runs in the plugin's process, before any plugin code.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from typing import TYPE_CHECKING, NamedTuple

from cashier_sim.late_modules import LateModule

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Iterable
else:
    # Only a host that an IDE started needs it.
    socket = LateModule("socket")

_READ_BUFFER_BYTES = 1 << 16


class Pipes(NamedTuple):
    """How the register is heard and spoken to."""

    lines: Iterable[bytes]
    send: Callable[[bytes], None]
    close: Callable[[], None]
    """Gives up the descriptors, in a child that the plugin forked."""


def take_pipes() -> Pipes:
    """Move the pipes to private descriptors, so that prints cannot harm the protocol.

    Afterwards standard input is empty, and standard output goes where standard error goes: to the
    plugin's log. The private descriptors are not inherited by programs that the plugin starts.
    """
    received, sent = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", line_buffering=True)

    def send(data: bytes) -> None:
        left = memoryview(data)
        while left:
            left = left[os.write(sent, left) :]

    def close() -> None:
        os.close(received)
        os.close(sent)

    return Pipes(os.fdopen(received, "rb", _READ_BUFFER_BYTES), send, close)


def flush_prints() -> None:
    """Send what the plugin printed on its way, unless it has closed its output."""
    for stream in (sys.__stdout__, sys.__stderr__):
        if stream is not None:
            with suppress(OSError, ValueError):
                stream.flush()


def attach(address: str) -> Pipes:
    """Connect to a register that waits for a host started elsewhere; prints stay where they go.

    Args:
        address: `host:port`.

    Raises:
        OSError: Nobody waits there.
    """
    host, _, port = address.rpartition(":")
    connection = socket.create_connection((host, int(port)))
    return Pipes(
        connection.makefile("rb", _READ_BUFFER_BYTES), connection.sendall, connection.close
    )
