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
from pathlib import Path

VARIABLE = "CASHIER_SIM_PROCESS"
"""Name of the mark in the environment."""

_ROUNDS = 3
"""How often it is looked: what is just being started has no environment yet."""


def new_mark() -> str:
    """A mark that no other process has."""
    return secrets.token_hex(8)


if sys.platform == "linux":

    def end_strays(mark: str) -> None:
        """End all processes that have a mark at once. Takes a millisecond for a hundred processes.

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
            with Path("/proc", name, "environ").open("rb", buffering=0) as environment:
                return entry in environment.read()
        except OSError:  # gone meanwhile, or another person's
            return False

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
