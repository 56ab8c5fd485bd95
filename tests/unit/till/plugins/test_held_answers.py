"""What becomes of answers that are held back."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

import pytest

from cashier_sim.plugin_host.calls import Unanswered
from cashier_sim.till.plugins.held_answers import HeldAnswers

if TYPE_CHECKING:
    from cashier_sim.till.plugin_services import TillServices


@dataclass
class Till:
    ending: set[int] = field(default_factory=set)
    held: list[int] = field(default_factory=list)

    def hold_answer(self, call_id: int) -> bool:
        self.held.append(call_id)
        return call_id not in self.ending


def made(ending: set[int] | None = None) -> tuple[HeldAnswers, Till]:
    till = Till(ending or set())
    return HeldAnswers(cast("TillServices", till)), till


@pytest.mark.parametrize("loss", [None, *Unanswered])
def test_answer_waits_until_it_is_decided(loss: Unanswered | None) -> None:
    async def scene() -> None:
        held, till = made()
        waiting = asyncio.create_task(held.hold("hotel", 7))
        await asyncio.sleep(0)
        assert till.held == [7]
        assert held.calls_of("hotel") == (7,)
        assert held.calls_of("bonus") == ()
        assert not waiting.done()
        assert held.decide(7, loss)
        assert held.decide(7, Unanswered.DIED)  # the first decision stands
        assert await waiting is loss
        assert held.calls_of("hotel") == ()
        assert not held.decide(7, loss)

    asyncio.run(scene())


def test_answer_of_a_call_that_is_being_ended_is_not_held() -> None:
    async def scene() -> None:
        held, _ = made({7})
        assert await held.hold("hotel", 7) is None

    asyncio.run(scene())


def test_answers_are_lost_with_their_plugins_process() -> None:
    async def scene() -> None:
        held, _ = made()
        tasks = [
            asyncio.create_task(held.hold(name, number))
            for number, name in enumerate(("hotel", "bonus", "hotel"), start=1)
        ]
        await asyncio.sleep(0)
        held.process_ended("hotel")
        assert [await tasks[0], await tasks[2]] == [Unanswered.DIED, Unanswered.DIED]
        assert held.calls_of("bonus") == (2,)
        held.decide(2, None)
        assert await tasks[1] is None

    asyncio.run(scene())
