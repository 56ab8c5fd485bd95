"""How a host that was started from an IDE reaches its register."""

from __future__ import annotations

import socket
import sys
from io import TextIOWrapper

import pytest

from cashier_sim.plugin_host.plugin_side.pipes import attach, flush_prints


def test_attached_host_speaks_over_its_connection() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        pipes = attach(f"127.0.0.1:{server.getsockname()[1]}")
        register, _ = server.accept()
        pipes.send(b"hello\n")
        assert register.recv(100) == b"hello\n"
        register.sendall(b"one\ntwo\n")
        register.close()
        assert list(pipes.lines) == [b"one\n", b"two\n"]
        pipes.close()


def test_nobody_waiting_is_an_error() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(OSError, match="refused"):
        attach(f"127.0.0.1:{port}")


def test_closed_and_missing_output_is_nothing_to_flush(
    monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    with open(f"{tmp_path}/out", "w", encoding="utf-8") as closed:  # noqa: PTH123  # a stream
        assert isinstance(closed, TextIOWrapper)
    monkeypatch.setattr(sys, "__stdout__", closed)
    monkeypatch.setattr(sys, "__stderr__", None)
    flush_prints()
