"""A plugin's process: takes over the pipes, loads the plugin, serves the register until the end.

Started by the register, or by an author's IDE as `python -m cashier_sim.plugin_host.plugin_side
ADDRESS` with the address that the register shows. Imports quickly: nothing here may pull in
asyncio, msgspec or lxml.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from typing import TYPE_CHECKING

from cashier_sim.late_modules import LateModule
from cashier_sim.plugin_host import wire
from cashier_sim.plugin_host.plugin_side.asking import Asker
from cashier_sim.plugin_host.plugin_side.calls import Calls, CallThreads
from cashier_sim.plugin_host.plugin_side.connection import Connection
from cashier_sim.plugin_host.plugin_side.loading import LoadedPlugin
from cashier_sim.plugin_host.plugin_side.objects import PluginObjects
from cashier_sim.plugin_host.plugin_side.pipes import attach, flush_prints, take_pipes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from cashier_sim.plugin_host.plugin_side import errors as plugin_errors
else:
    # Slow to import, and needed only when something failed.
    plugin_errors = LateModule("cashier_sim.plugin_host.plugin_side.errors")

_EXIT_BROKEN = 70
"""Exit code when the host itself fails: the register counts it as a crash."""


class PluginSide:
    """Serves one register."""

    def __init__(self, connection: Connection) -> None:
        objects = PluginObjects()
        asker = Asker(connection, objects)
        self._connection = connection
        self._objects = objects
        self._calls = Calls(asker, CallThreads())
        self._plugin = LoadedPlugin(asker)
        self._handlers: Mapping[str, Callable[[Mapping[str, object]], None]] = {
            wire.REPLY: connection.answered,
            wire.ERROR: connection.answered,
            wire.CALL: self._calls.begin,
            wire.INVOKE: self._calls.begin,
            wire.RELEASE: self._release,
            wire.ABORT: lambda message: self._calls.abort(message["call"]),
            wire.LOAD: lambda message: self._calls.work(
                message, lambda: self._plugin.load(message)
            ),
            wire.UNLOAD: lambda message: self._calls.work(message, self._plugin.unload),
            wire.PING: lambda message: self._connection.notify(
                {"kind": wire.REPLY, "to": message["id"], "value": None}
            ),
            wire.EXIT: lambda _: leave(0),
        }

    def serve(self, lines: Iterable[bytes], token: str = "") -> None:
        """Greet the register and do what it says until its lines end.

        Args:
            lines: What the register sends.
            token: What the register gave to an attaching host.
        """
        self._connection.notify(
            {
                "kind": wire.HELLO,
                "version": wire.VERSION,
                "language": f"Python {sys.version.split()[0]}",
                "pid": os.getpid(),
                "token": token,
            }
        )
        for line in lines:
            message = json.loads(line)
            self._handlers[message["kind"]](message)

    def thread_ended(self, args: threading.ExceptHookArgs) -> None:
        """Tell the register that a thread of the plugin's own ended with an exception."""
        if args.exc_value is None or self._connection.is_forked:
            return
        self._connection.notify(
            {"kind": wire.CRASH, **plugin_errors.describe_error(args.exc_value)}
        )

    def _release(self, message: Mapping[str, object]) -> None:
        number = message["ref"]
        if isinstance(number, int):
            self._objects.release(number)


def leave(code: int) -> None:
    """End the process at once, whatever threads the plugin has; what was printed is kept."""
    flush_prints()
    os._exit(code)


def main(address: str = "") -> None:
    """Run a plugin's process to its end; never returns.

    Args:
        address: `host:port/token` of a register that waits for this host; empty = the process was
            started by the register and speaks over its standard input and output.
    """
    place, _, token = address.partition("/")
    pipes = attach(place) if place else take_pipes()
    connection = Connection(pipes.send)
    side = PluginSide(connection)
    threading.excepthook = side.thread_ended

    def cut_off() -> None:
        connection.forked()
        pipes.close()

    if sys.platform != "win32":
        os.register_at_fork(after_in_child=cut_off)
    try:
        side.serve(pipes.lines, token)
    except ConnectionError:  # an attached host learns of the register's end this way too
        leave(0)
    except Exception as error:  # noqa: BLE001  # the message loop: says what broke and ends
        sys.stderr.write(
            f"The plugin host is broken: {error!r}\n{plugin_errors.readable_stack(error)}\n"
        )
        leave(_EXIT_BROKEN)
    _end_group()
    leave(0)


def _end_group() -> None:
    """End what the plugin started too, if the register made this process the head of a group."""
    if sys.platform != "win32" and os.getpgrp() == os.getsid(0) == os.getpid():
        flush_prints()
        os.killpg(os.getpgrp(), signal.SIGKILL)
