"""A register for proxies: remembers what is asked and answers from a list."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

from cashier_sim.plugin_host.plugin_side.asking import Asker
from cashier_sim.plugin_host.plugin_side.connection import Connection
from cashier_sim.plugin_host.plugin_side.objects import PluginObjects

if TYPE_CHECKING:
    from collections.abc import Mapping


class FakeRegister:
    """Answers every request at once.

    Attributes:
        answers: What to answer next, as on the wire; None when empty.
        asked: Service, method and arguments of each request, as on the wire.
        notices: Everything else.
        calls: The call that each request names.
        insides: The call whose thread asked, as each request names it.
        own_threads: Whether each request says that a thread of the plugin's own asks.
        numbers: The number of the object that each request names.
        calls_back: Name and arguments of a callback that is called before its request is
            answered.
        returned: What it returned.
    """

    def __init__(self, *answers: object) -> None:
        self.answers = list(answers)
        self.asked: list[tuple[str, str, Mapping[str, object]]] = []
        self.notices: list[Mapping[str, object]] = []
        self.calls: list[object] = []
        self.insides: list[object] = []
        self.own_threads: list[object] = []
        self.numbers: list[object] = []
        self.calls_back: tuple[str, tuple[object, ...]] | None = None
        self.returned: object = None
        self.connection = Connection(self._send)
        self.asker = Asker(self.connection, PluginObjects())

    def _send(self, data: bytes) -> None:
        message = json.loads(data)
        if "id" not in message:
            self.notices.append(message)
            return
        self.asked.append((message["service"], message["method"], message["args"]))
        self.calls.append(message.get("call"))
        self.insides.append(message.get("inside"))
        self.own_threads.append(message.get("own_thread", False))
        self.numbers.append(message.get("number"))
        if self.calls_back is not None:
            self._call_back(message["args"]["callback"], *self.calls_back)
        answer = self.answers.pop(0) if self.answers else None
        # The waiting list is filled before the line is sent, so this may come at once.
        if isinstance(answer, dict) and "type" in answer:
            self.connection.answered({"kind": "error", "to": message["id"], **answer})
        else:
            self.connection.answered({"kind": "reply", "to": message["id"], "value": answer})

    def _call_back(self, reference: Mapping[str, object], name: str, args: object) -> None:
        number = reference["v"]
        assert isinstance(number, int)
        assert str(reference["t"]).endswith(name)
        callback = self.asker.objects.get(number)
        assert callable(callback)
        assert isinstance(args, tuple)
        with suppress(Exception):  # it travels in an answer, which the test gives
            self.returned = callback(*args)
