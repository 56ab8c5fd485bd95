"""A prepared interpreter: each plugin's process is a copy of it, with everything imported already.

Run by `forked_starts.py` as a program: `fork_server.py SOCKET PACKAGE_PARENT`. A request is the
folder and the variables as JSON, with the descriptors that become standard input, output and error;
the answer is the new process's id. The copy is a child of whoever asked, not of this process.
"""

from __future__ import annotations

import gc
import json
import os
import socket
import sys
from importlib import import_module

MAX_REQUEST_BYTES = 1 << 18
STANDARD_STREAMS = 3
HOST = "cashier_sim.plugin_host.plugin_side"


def serve(asked: socket.socket) -> None:
    """Answer requests until whoever asks is gone."""
    while True:
        request, streams, _, _ = socket.recv_fds(asked, MAX_REQUEST_BYTES, STANDARD_STREAMS)
        if not request:
            return
        asked.send(str(_copy(json.loads(request), streams, asked)).encode())
        for stream in streams:
            os.close(stream)


def _copy(request: dict[str, object], streams: list[int], asked: socket.socket) -> int:
    """Make a process whose parent is gone, so that it comes to whoever adopts orphans."""
    told, tells = os.pipe()
    parent = os.fork()
    if parent:
        os.close(tells)
        os.waitpid(parent, 0)
        with os.fdopen(told, "rb") as pipe:
            return int(pipe.read())
    if os.fork():
        os._exit(0)
    os.setsid()  # before the id is told: whoever knows it may end the group
    os.write(tells, str(os.getpid()).encode())
    os.close(tells)
    os.close(told)
    asked.close()
    _become_plugin(request, streams)
    os._exit(1)


def _become_plugin(request: dict[str, object], streams: list[int]) -> None:
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    os.chdir(str(request["folder"]))
    variables = request["variables"]
    assert isinstance(variables, dict)
    os.environ.clear()
    os.environ.update(variables)
    import_module(f"{HOST}.serving").main()


def main(descriptor: str, package_parent: str) -> None:
    """Import everything, then serve."""
    sys.path.insert(0, package_parent)
    import_module(f"{HOST}.serving")
    contract = import_module("cashier_sim.plugin_api")
    for name in contract.__all__:
        getattr(contract, name)  # loads its module
    sys.path.append(sys.path.pop(0))
    sys.argv[:] = ["-c", package_parent]
    gc.collect()
    gc.freeze()  # pages that the collector does not touch stay shared
    with socket.socket(fileno=int(descriptor)) as asked:
        serve(asked)


if __name__ == "__main__":
    main(*sys.argv[1:])
