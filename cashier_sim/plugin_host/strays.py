"""Ends what a plugin has started and moved out of its process group, where the system shows it.

The plugin's process gets a mark in its environment, which everything that it starts inherits. Linux
shows the environments of one's processes; elsewhere, and for those that were started with another
environment, nothing can be done.
"""

import os
import secrets
import signal
import sys
from contextlib import suppress

VARIABLE = "CASHIER_SIM_PROCESS"
"""Name of the mark in the environment."""

_ROUNDS = 3
"""How often it is looked: what is just being started has no environment yet."""

_MOST_BYTES = 1 << 16
"""Read of an environment at once."""


def new_mark() -> str:
    """A mark that no other process has."""
    return secrets.token_hex(8)


if sys.platform == "linux":

    def end_strays(mark: str) -> None:
        """End all processes that have a mark at once. Takes 0.2 ms for a hundred processes.

        Args:
            mark: Of `new_mark`, as the environment had it under `VARIABLE`.
        """
        entry = f"{VARIABLE}={mark}\0".encode()
        for _ in range(_ROUNDS):
            strays = [name for name in os.listdir("/proc") if _has(name, entry)]  # noqa: PTH208 (thrice as quick)
            if not strays:
                return
            for name in strays:
                _end(name, entry)

    def _has(name: str, entry: bytes) -> bool:
        if not name.isdecimal():
            return False
        try:
            return entry in _environment(name)
        except OSError:  # gone meanwhile, or another person's
            return False

    def _environment(name: str) -> bytes:
        # Not by `Path`: three times as slow, and all the processes that there are get read.
        file = os.open(f"/proc/{name}/environ", os.O_RDONLY)
        try:
            whole = b""
            while part := os.read(file, _MOST_BYTES):
                whole += part
            return whole
        finally:
            os.close(file)

    def _end(name: str, entry: bytes) -> None:
        with suppress(OSError):
            process = os.pidfd_open(int(name))
            try:
                if _has(name, entry):  # still the one that was found: numbers are given again
                    signal.pidfd_send_signal(process, signal.SIGKILL)
            finally:
                os.close(process)

else:

    def end_strays(mark: str) -> None:
        """Do nothing: the system does not show the environments of processes."""
        del mark
