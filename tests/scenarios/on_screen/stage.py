"""A stage on which a cashier at the window does what sentences say."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cashier_sim.scenario.stage import Stage
from cashier_sim.till.events import (
    CommandBegun,
    CommandDone,
    CommandRefused,
    Event,
    ViewChanged,
)
from tests.scenarios.on_screen.cashier import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from cashier_sim.scenario.language import Language
    from cashier_sim.scenario.stage import StageSetup
    from cashier_sim.till.commands import Command
    from cashier_sim.till.stand import RegisterStand
    from cashier_sim.till.view import TillView
    from tests.scenarios.on_screen.cashier import Outcome

_TURNS = 3
"""Turns of the loop after which everything is told."""


@dataclass(frozen=True, slots=True)
class Request:
    """What the cashier has to do."""

    command: Command
    view: TillView
    answer: Callable[[Outcome], None]
    """Takes how it went, on the register's thread."""


class WindowStage(Stage):
    """See above. Lives on the register's thread.

    Args:
        stand: The register.
        language: Of the file.
        setup: How it was made.
        ask: Hands a request to the cashier, on the window's thread.
    """

    def __init__(
        self,
        stand: RegisterStand,
        language: Language,
        setup: StageSetup,
        ask: Callable[[Request], None],
    ) -> None:
        super().__init__(stand, language, setup)
        self._ask = ask
        self._heard: list[Event] = []
        self._told = stand.view
        self._end_hearing = stand.subscribe(self._listen)

    async def do(self, command: Command) -> None:
        """Have the cashier do it; the register has to hear that command and no other."""
        await self._by_hand(command)
        await self.rest()
        self._take_refusal()

    async def see_through(self, command: Command) -> None:
        """The same, until the command itself has ended."""
        meant = await self._by_hand(command)
        await self.until(lambda: self._has_ended(meant), lambda: f"{command} does not end")
        await self.rest()
        self._take_refusal()

    async def shown(self) -> None:
        """Wait until the register has told the window all that is so by now."""
        for _ in range(_TURNS):
            await asyncio.sleep(0)
        await self.until(lambda: self._told is self.view, lambda: "a state is never told")

    def close(self) -> None:
        """Hear no more."""
        self._end_hearing()
        super().close()

    async def _by_hand(self, command: Command) -> Command:
        """Have it done, or do it where the window has no hand for it; returns what was meant."""
        self.begin_act()
        await self.shown()
        self._heard.clear()
        answered: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        self._ask(Request(command, self.view, answered.set_result))
        outcome = await answered
        await self.until(self._has_heard(outcome.emitted), lambda: f"{command} is not heard")
        if outcome.kind is Kind.DONE:
            self._check(outcome)
            return outcome.meant
        assert outcome.kind is not Kind.FAILED, outcome.told
        self._flows.append(self.stand.do(command))
        if outcome.kind is Kind.REFUSED:
            await self.until(lambda: self._has_ended(command), lambda: f"{command} does not end")
            is_refused = any(
                isinstance(one, CommandRefused) and one.command == command for one in self._heard
            )
            assert is_refused, f"the register does {command}, but in the window: {outcome.told}"
        return command

    def _check(self, outcome: Outcome) -> None:
        begun = [one.command for one in self._heard if isinstance(one, CommandBegun)]
        refused = [one.command for one in self._heard if isinstance(one, CommandRefused)]
        heard = [one for one in (*begun, *refused) if one in outcome.emitted]
        assert outcome.meant in heard, f"the register heard {heard}, not {outcome.meant}"

    def _has_heard(self, commands: tuple[Command, ...]) -> Callable[[], bool]:
        def heard() -> bool:
            return all(
                any(
                    isinstance(one, CommandBegun | CommandRefused) and one.command == command
                    for one in self._heard
                )
                for command in commands
            )

        return heard

    def _has_ended(self, command: Command) -> bool:
        return any(
            isinstance(one, CommandDone | CommandRefused) and one.command == command
            for one in self._heard
        )

    def _take_refusal(self) -> None:
        refusals = [one.refusal for one in self._heard if isinstance(one, CommandRefused)]
        if refusals:
            self.refusal = refusals[-1]

    def _listen(self, event: Event) -> None:
        match event:
            case CommandBegun() | CommandDone() | CommandRefused():
                self._heard.append(event)
            case ViewChanged(view):
                self._told = view
