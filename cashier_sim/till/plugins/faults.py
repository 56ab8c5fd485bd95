"""Calls that go wrong since a tester wants it: once each, where the register calls a plugin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from cashier_sim.plugin_host.calls import CallRaised, CallReturned, CallUnanswered, Unanswered
from cashier_sim.plugin_host.events import LogLevel
from cashier_sim.till.view import CallFailure

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from cashier_sim.plugin_host.calls import CallEnd
    from cashier_sim.till.plugin_services import TillServices
    from cashier_sim.till.plugins.held_answers import HeldAnswers
    from cashier_sim.till.view import CallFault

FAILED = "PaymentActionFailedException"
CANCELLED = "PaymentActionCancelledException"
_UNFORESEEN = "RuntimeError"
_STANDARD = "The tester wants this call to end with an exception."


class FaultyHost(Protocol):
    """The process of the plugin that is called."""

    async def crash(self) -> None:
        """End it as a crash would."""
        ...

    def log(self, level: LogLevel, text: str) -> None:
        """Write a line of the register's own into the plugin's log."""
        ...


class Faults:
    """Makes calls, and lets those go wrong that are to. Lives on the register's thread."""

    def __init__(self, till: TillServices, held: HeldAnswers) -> None:
        """Take the faults from `till`, and hold answers in `held`."""
        self._till = till
        self._held = held

    async def call(
        self,
        host: FaultyHost,
        call_id: int,
        make: Callable[[], Awaitable[CallEnd]],
        *,
        gives_up: str = CANCELLED,
    ) -> CallEnd:
        """Make a call, or what a fault makes of it.

        Args:
            host: The plugin's process.
            call_id: The call, which has begun.
            make: Calls the plugin and waits for its end.
            gives_up: The exception by which the plugin gives up here.
        """
        fault = self._till.take_fault(call_id)
        if fault is None:
            return await make()
        host.log(LogLevel.WARN, f"{fault.method}: the tester wants it so: {fault.failure.value}")
        match fault.failure:
            case CallFailure.DIES:
                await host.crash()
                return CallUnanswered(Unanswered.DIED)
            case CallFailure.DIES_AFTER | CallFailure.HOLDS:
                return await self._lost(host, call_id, fault, await make())
            case _:
                return _raised(fault, gives_up)

    async def _lost(
        self, host: FaultyHost, call_id: int, fault: CallFault, end: CallEnd
    ) -> CallEnd:
        """What becomes of an answer that must not come through; a call without one stays so."""
        if not isinstance(end, CallReturned | CallRaised):
            return end
        if fault.failure is CallFailure.DIES_AFTER:
            await host.crash()
            return CallUnanswered(Unanswered.DIED)
        loss = await self._held.hold(fault.plugin_name, call_id)
        return end if loss is None else CallUnanswered(loss)


def _raised(fault: CallFault, gives_up: str) -> CallRaised:
    match fault.failure:
        case CallFailure.FAILS:
            return CallRaised(FAILED, fault.message)
        case CallFailure.CANCELS:
            return CallRaised(gives_up, fault.message)
        case _:
            return CallRaised(_UNFORESEEN, fault.message or _STANDARD)
