"""Answers of plugins that a fault holds back until a tester decides what becomes of them."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cashier_sim.plugin_host.calls import Unanswered

if TYPE_CHECKING:
    from cashier_sim.till.plugin_services import TillServices


@dataclass(frozen=True, slots=True)
class _Held:
    plugin_name: str
    decided: asyncio.Future[Unanswered | None]


class HeldAnswers:
    """The answers held back now, by call. Lives on the register's thread."""

    def __init__(self, till: TillServices) -> None:
        self._till = till
        self._held: dict[int, _Held] = {}

    def calls_of(self, plugin_name: str) -> tuple[int, ...]:
        """Ids of the calls of a plugin whose answers are held, oldest first."""
        return tuple(
            call_id for call_id, held in self._held.items() if held.plugin_name == plugin_name
        )

    async def hold(self, plugin_name: str, call_id: int) -> Unanswered | None:
        """Wait until it is decided what becomes of a call's answer.

        Returns:
            Why it is lost; None = it is handed over.
        """
        if not self._till.hold_answer(call_id):
            return None
        decided: asyncio.Future[Unanswered | None] = asyncio.get_running_loop().create_future()
        self._held[call_id] = _Held(plugin_name, decided)
        try:
            return await decided
        finally:
            del self._held[call_id]

    def decide(self, call_id: int, loss: Unanswered | None) -> bool:
        """Hand an answer over, or lose it for a reason.

        Returns:
            Whether one was held.
        """
        held = self._held.get(call_id)
        if held is None:
            return False
        if not held.decided.done():
            held.decided.set_result(loss)
        return True

    def process_ended(self, plugin_name: str) -> None:
        """A plugin's process is gone: its answers are lost with it."""
        for call_id in self.calls_of(plugin_name):
            self.decide(call_id, Unanswered.DIED)
