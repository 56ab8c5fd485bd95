"""Plugin processes that start as copies of a prepared interpreter: a tenth of the work.

Everything else about them is as always: a process of its own for each plugin, at the head of its
own group, our child, with pipes, a working folder and variables of its own. Only the interpreter's
start and the imports of the host happened before. Tests that are about processes, or about what a
plugin imports, start them as the program does.
"""

from __future__ import annotations

import ctypes
import inspect
import json
import os
import socket
import subprocess
import sys
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from unittest import mock

import pytest

from cashier_sim.plugin_host.host_options import HostOptions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

CAN_FORK = sys.platform == "linux"
SERVER = Path(__file__).with_name("fork_server.py")
HASH_SEED = 0
_ADOPT_ORPHANS = 36
"""`PR_SET_CHILD_SUBREAPER` of Linux."""
_PID_BYTES = 32

COMMAND = HostOptions(
    log_folder=Path(), data_folder=Path(), now=lambda: datetime.now(UTC)
).command()
"""What the register runs for a plugin in Python."""


def server_of(config: pytest.Config) -> ForkServer | None:
    """The prepared interpreter of a whole run of tests, made when first asked for.

    None where a process cannot be copied.
    """
    if CAN_FORK and _SERVER not in config.stash:
        config.stash[_SERVER] = server = ForkServer()
        config.add_cleanup(server.close)
    return config.stash.get(_SERVER, None)


class ForkServer:
    """The prepared interpreter; a context manager."""

    def __init__(self) -> None:
        self._socket, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        words = (*COMMAND[: COMMAND.index("-c")], str(SERVER), str(theirs.fileno()), COMMAND[-1])
        self._process = subprocess.Popen(
            words,
            env={**os.environ, "PYTHONHASHSEED": str(HASH_SEED)},
            # Pipes, as a plugin's are: Python looks at what its streams are when it starts.
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            pass_fds=[theirs.fileno()],
        )
        self._is_adopting = ctypes.CDLL(None).prctl
        theirs.close()

    def close(self) -> None:
        """End it."""
        self._socket.close()
        self._process.communicate()

    def copy(self, folder: str, variables: Mapping[str, str], streams: Sequence[int]) -> int:
        """Start a plugin's process, a child of ours; returns its id.

        Args:
            folder: Its working folder.
            variables: All its environment.
            streams: Descriptors of its standard input, output and error.
        """
        request = json.dumps({"folder": folder, "variables": dict(variables)}).encode()
        self._is_adopting(_ADOPT_ORPHANS, 1, 0, 0, 0)
        try:
            socket.send_fds(self._socket, [request], list(streams))
            answer = self._socket.recv(_PID_BYTES)
        finally:
            self._is_adopting(_ADOPT_ORPHANS, 0, 0, 0, 0)
        assert answer, f"the fork server ended: {self._process.communicate()[1].decode()}"
        return int(answer)

    @contextmanager
    def starts_plugins(self) -> Iterator[None]:
        """Let the register start its plugins here, as far as it starts them in the usual way."""
        server = self

        class ForkedProcess(subprocess.Popen[bytes]):
            def _execute_child(self, *args: object) -> None:
                given = _SHAPE.bind(self, *args).arguments
                command, variables = given["args"], given["env"]
                if tuple(command) != COMMAND or variables.get("PYTHONHASHSEED") != str(HASH_SEED):
                    super()._execute_child(*args)  # type: ignore[misc]  # not in the stubs
                    return
                streams = (given["p2cread"], given["c2pwrite"], given["errwrite"])
                self.pid = server.copy(str(given["cwd"]), variables, streams)
                self._child_created = True
                pipes = ("p2cread", "p2cwrite", "c2pread", "c2pwrite", "errread", "errwrite")
                self._close_pipe_fds(*(given[name] for name in pipes))  # type: ignore[attr-defined]  # not in the stubs

        with mock.patch.object(subprocess, "Popen", ForkedProcess):
            yield


_SHAPE = inspect.signature(subprocess.Popen._execute_child)  # type: ignore[attr-defined]  # noqa: SLF001  # its arguments differ between versions of Python
_SERVER = pytest.StashKey[ForkServer]()
