"""A conversation without a process: tests play the plugin's lines and read the register's."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

from cashier_sim.plugin_host.calls import CALLABLE, Ref, Signature
from cashier_sim.plugin_host.conversation import Conversation, Patience
from cashier_sim.plugin_host.register_side import Session

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from cashier_sim.plugin_host.calls import CallEnd, ServiceRequest
    from cashier_sim.plugin_host.events import LogLevel
    from cashier_sim.plugin_host.incoming import Incoming

HOTEL = Ref(
    generation=1,
    number=4,
    type_name="Hotel",
    methods={
        "pay": Signature(names=("sum", "printer"), required=frozenset({"sum"})),
        CALLABLE: Signature(names=("a", "b")),
    },
)


class Stand:
    """Conversation, listener and till in one.

    Attributes:
        sent: What the register sent, parsed.
        heard_events: What the conversation passed on.
        logged: What belongs into the log.
        late: Calls whose objects were used late.
        must_end_sentences: Why the process had to be killed.
        requests: What the plugin asked the till for.
        answer: How the till answers.
    """

    def __init__(self, *, limit: float | None = None, grace: float = 0.0) -> None:
        self.limit = limit
        self.sent: list[dict[str, object]] = []
        self.heard_events: list[Incoming] = []
        self.logged: list[str] = []
        self.late: list[int] = []
        self.must_end_sentences: list[str] = []
        self.requests: list[ServiceRequest] = []
        self.answer: Callable[[ServiceRequest], Awaitable[object]] = self._answer
        self.conversation = Conversation(
            Session(1),
            plugin="hotel",
            write=lambda data: self.sent.append(json.loads(data)),
            services=self._serve,
            listener=self,
            patience=Patience(time_limit_seconds=lambda: self.limit, grace_seconds=grace),
        )

    def say(self, **message: object) -> None:
        """Let the plugin say something."""
        self.conversation.received(json.dumps(message).encode() + b"\n")

    def ask(self, request_id: int, service: str, method: str, **more: object) -> None:
        """Let the plugin ask for a service."""
        self.say(kind="service", id=request_id, service=service, method=method, **more)

    def start(
        self, call_id: int, arguments: Mapping[str, object] | None = None
    ) -> asyncio.Task[CallEnd]:
        """Begin a call of `pay`."""
        given = {"sum": 1} if arguments is None else arguments
        services = {"printer": "printer"}
        return asyncio.create_task(
            self.conversation.call(HOTEL, "pay", given, services, call_id=call_id)
        )

    def heard(self, event: Incoming) -> None:
        self.heard_events.append(event)

    def log(self, level: LogLevel, text: str) -> None:
        self.logged.append(f"{level.value}: {text}")

    def used_late(self, call_id: int, sentence: str) -> None:
        self.late.append(call_id)

    def must_end(self, sentence: str) -> None:
        self.must_end_sentences.append(sentence)

    async def _serve(self, request: ServiceRequest) -> object:
        self.requests.append(request)
        return await self.answer(request)

    async def _answer(self, _: ServiceRequest) -> object:
        return None


async def turn(times: int = 3) -> None:
    """Let the loop run what is ready."""
    for _ in range(times):
        await asyncio.sleep(0)


async def never(_: object = None) -> object:
    """An answer that does not come."""
    return await asyncio.get_running_loop().create_future()
