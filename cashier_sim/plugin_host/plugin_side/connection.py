"""The plugin's end of the wire: requests that wait for their answers, and notices.

Runs in the plugin's process. One thread reads; any thread may ask.
"""

from __future__ import annotations

import json
import os
import threading
from queue import SimpleQueue
from typing import TYPE_CHECKING

from cashier_sim.plugin_api.errors import ArgumentException, InvalidOperationException
from cashier_sim.plugin_host import wire

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


class Connection:
    """Writes messages and hands answers to the threads that wait for them. Thread-safe."""

    def __init__(self, send: Callable[[bytes], None]) -> None:
        """Make a connection.

        Args:
            send: Writes all of the bytes, blocking; raises `OSError` when the register is gone.
        """
        self._send = send
        self._write_lock = threading.Lock()
        self._waiting: dict[int, SimpleQueue[Mapping[str, object]]] = {}
        self._last_id = 0
        self._is_forked = False

    @property
    def is_forked(self) -> bool:
        """Whether this is a child that the plugin forked; it cannot talk to the register."""
        return self._is_forked

    def request(self, message: dict[str, object]) -> Mapping[str, object]:
        """Send a request and wait for its answer.

        Returns:
            The `reply` or `error` message.

        Raises:
            ArgumentException: The message is too long.
            InvalidOperationException: This is a forked child.
        """
        answers: SimpleQueue[Mapping[str, object]] = SimpleQueue()
        self._check_fork()
        with self._write_lock:
            self._last_id += 1
            message["id"] = self._last_id
            line = _line(message)
            self._waiting[self._last_id] = answers
            self._write(line)
        return answers.get()

    def notify(self, message: Mapping[str, object]) -> None:
        """Send a message that gets no answer, or is one.

        Raises:
            ArgumentException: The message is too long.
            InvalidOperationException: This is a forked child.
        """
        self._check_fork()
        line = _line(message)
        with self._write_lock:
            self._write(line)

    def answered(self, message: Mapping[str, object]) -> None:
        """Hand a `reply` or `error` to the thread that waits for it."""
        number = message["to"]
        if isinstance(number, int):
            self._waiting.pop(number).put(message)

    def forked(self) -> None:
        """Cut the connection in a child that the plugin forked."""
        self._is_forked = True

    def _check_fork(self) -> None:
        if self._is_forked:
            raise InvalidOperationException(
                "a process that the plugin forked cannot talk to the register; "
                "use the services in the plugin's own process"
            )

    def _write(self, line: bytes) -> None:
        try:
            self._send(line)
        except OSError:  # the register is gone, and with it every reason to go on
            os._exit(1)


def _line(message: Mapping[str, object]) -> bytes:
    text = _encode(message)
    try:
        line = text.encode()
    except UnicodeEncodeError:  # half of a surrogate pair, which .NET's strings may hold
        line = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").encode()
    if len(line) > wire.MAX_LINE_BYTES:
        raise ArgumentException(
            f"what is given to the register takes {len(line)} bytes; "
            f"at most {wire.MAX_LINE_BYTES} fit into one message"
        )
    return line + b"\n"
