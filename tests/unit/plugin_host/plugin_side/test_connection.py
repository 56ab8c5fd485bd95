"""The plugin's end of the wire, without pipes."""

from __future__ import annotations

import json
import threading

import pytest

from cashier_sim.plugin_api import ArgumentException, InvalidOperationException
from cashier_sim.plugin_host import wire
from cashier_sim.plugin_host.plugin_side.connection import Connection


class Register:
    """Answers each request at once, with its own text."""

    def __init__(self) -> None:
        self.lines: list[bytes] = []
        self.connection = Connection(self.send)

    def send(self, data: bytes) -> None:
        self.lines.append(data)
        message = json.loads(data)
        if "id" in message:
            answer = {"kind": "reply", "to": message["id"], "value": message["text"]}
            threading.Thread(target=self.connection.answered, args=(answer,)).start()


def test_threads_get_their_own_answers() -> None:
    register = Register()
    got: dict[str, object] = {}

    def ask(text: str) -> None:
        got[text] = register.connection.request({"kind": "service", "text": text})["value"]

    threads = [threading.Thread(target=ask, args=(str(number),)) for number in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert got == {str(number): str(number) for number in range(5)}


def test_lines_are_utf8_without_halves_of_characters() -> None:
    register = Register()
    register.connection.notify({"kind": "log", "text": "да\n\ud83d\ude00 \ud800"})
    (line,) = register.lines
    assert line.decode() == '{"kind":"log","text":"да\\n😀 �"}\n'


def test_message_too_long_is_refused() -> None:
    register = Register()
    with pytest.raises(ArgumentException, match="at most 16777216"):
        register.connection.notify({"kind": "log", "text": "x" * wire.MAX_LINE_BYTES})
    assert not register.lines


def test_forked_child_cannot_talk() -> None:
    register = Register()
    register.connection.forked()
    assert register.connection.is_forked
    with pytest.raises(InvalidOperationException, match="forked"):
        register.connection.notify({"kind": "log"})
    with pytest.raises(InvalidOperationException, match="forked"):
        register.connection.request({"kind": "service"})
