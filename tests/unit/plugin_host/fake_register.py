"""A register for proxies: remembers what is asked and answers from a list."""

from __future__ import annotations

import json
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
    """

    def __init__(self, *answers: object) -> None:
        self.answers = list(answers)
        self.asked: list[tuple[str, str, Mapping[str, object]]] = []
        self.notices: list[Mapping[str, object]] = []
        self.calls: list[object] = []
        self.connection = Connection(self._send)
        self.asker = Asker(self.connection, PluginObjects())

    def _send(self, data: bytes) -> None:
        message = json.loads(data)
        if "id" not in message:
            self.notices.append(message)
            return
        self.asked.append((message["service"], message["method"], message["args"]))
        self.calls.append(message.get("call"))
        answer = self.answers.pop(0) if self.answers else None
        # The waiting list is filled before the line is sent, so this may come at once.
        if isinstance(answer, dict) and "type" in answer:
            self.connection.answered({"kind": "error", "to": message["id"], **answer})
        else:
            self.connection.answered({"kind": "reply", "to": message["id"], "value": answer})
