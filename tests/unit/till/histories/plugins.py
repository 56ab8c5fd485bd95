"""A plugin behind the port that answers at random, dies, and uses what is over."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Any

from cashier_sim.engine.locks import SCREEN, LockOwner
from cashier_sim.engine.model import AttemptState
from cashier_sim.engine.notification_calls import NotificationCall, NotificationPoint, Notified
from cashier_sim.engine.ports import (
    Cancelled,
    NoAnswer,
    NoAnswerReason,
    NotLoaded,
    Outcome,
    ProcessorCall,
    ProcessorMethod,
    Returned,
)
from cashier_sim.plugin_host.binding import CALL_POINTS, OPTIONAL_CALL_POINTS
from cashier_sim.plugin_host.notification_points import NOTIFICATION_POINTS
from cashier_sim.till.plugin_services import CallPoint, PluginEvent, StartedCall
from cashier_sim.till.plugins.undertakings import Undertakings
from cashier_sim.till.screen_calls import SCREEN_OFFERS, ScreenCall, ScreenPoint
from cashier_sim.till.view import RegisteredSystem
from tests.unit.till.fake_plugins import SYSTEM, FakeCall, FakePlugins
from tests.unit.till.histories.bank import KINDS, Bank

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine, Hashable

    from cashier_sim.engine.model import Attempt

BONUS = RegisteredSystem(key="bonus", name="Бонусы", returns_without_order=False)
SYSTEMS = (SYSTEM, BONUS)
ONLY_LOUD = frozenset(
    {("bonus", ProcessorMethod.RETURN_PAYMENT_SILENTLY), ("bonus", ProcessorMethod.PAYMENT_STATE)}
)
"""What a system does not have."""


@dataclass(slots=True, kw_only=True)
class OpenCall:
    """One call of the plugin under way."""

    point: CallPoint
    fake: FakeCall
    owner: LockOwner
    """Whose locks its operation service borrows."""
    offered: frozenset[str]
    """The services that the plugin gets in this call."""
    unanswered: asyncio.Future[NoAnswerReason]
    """Set when there is nobody any more who could answer."""


@dataclass(slots=True)
class RandomPlugins(FakePlugins):
    """See `FakePlugins`; what a call does is up to `behave`."""

    chance: Random = field(default_factory=lambda: Random(0))  # noqa: S311 (repeatable)
    bank: Bank = field(default_factory=Bank)
    open: dict[int, OpenCall] = field(default_factory=dict)
    over: list[FakeCall] = field(default_factory=list)
    """Calls that have ended, for a plugin that does not care."""
    listened: set[NotificationPoint] = field(default_factory=set)
    tasks: set[asyncio.Task[object]] = field(default_factory=set)
    """What goes on beside calls and commands."""
    behave: Callable[[OpenCall], Awaitable[Outcome]] | None = None
    on_news: Callable[[], Coroutine[object, object, object]] | None = None
    asked: Callable[[ProcessorCall], Attempt] | None = None
    """Finds the attempt behind a call about money."""
    undertakings: Undertakings = field(default_factory=Undertakings)
    flows: int = 0
    """How many go on now, also those that nobody waits for."""
    acted: int = 0
    """How often it was called or began something by itself."""

    # the plugin's life

    def come(self) -> None:
        """Register what is not registered."""
        for system in SYSTEMS:
            if system.key not in self.systems:
                self.register(system)

    def die(self) -> None:
        """The process is gone: calls get no answer, what it gave to the register ends."""
        for call in self.open.values():
            if not call.unanswered.done():
                call.unanswered.set_result(NoAnswerReason.DIED)
        for key in tuple(self.systems):
            self.unregister(key)
        for button in self.till.buttons.shown:
            self.till.buttons.remove(button.id)
        self.listened.clear()
        self.till.plugin_happened("fake", PluginEvent.CRASHED)

    def begin(self, work: Coroutine[object, object, object]) -> asyncio.Task[object]:
        """Do something beside everything else; a history waits for its end."""
        self.acted += 1
        task = asyncio.get_running_loop().create_task(work)
        self.tasks.add(task)
        return task

    async def finished(self, work: Coroutine[object, object, object]) -> object:
        """Carry a flow out that the plugin waits for, as its services do."""
        return await self.undertakings.carry_out(self._counted(work))

    async def _counted(self, work: Coroutine[object, object, object]) -> object:
        self.flows += 1
        try:
            return await work
        finally:
            self.flows -= 1

    # what the engine asks

    def has_method(self, payment_system_key: str, method: ProcessorMethod) -> bool:
        is_there = (payment_system_key, method) not in ONLY_LOUD
        return self.is_registered(payment_system_key) and is_there

    def is_listened_to(self, point: NotificationPoint) -> bool:
        return point in self.listened

    async def call(self, call: ProcessorCall) -> Outcome:
        if call.payment_system_key not in self.systems:
            return NotLoaded(call.payment_system_key)
        started = StartedCall(
            plugin_name="fake",
            point=call.method,
            arguments=call.arguments,
            order_id=call.order_id,
            is_silent=call.is_silent,
        )
        attempt = None
        if call.method in KINDS:
            assert self.asked is not None
            attempt = self.asked(call)
            assert attempt.state is AttemptState.ASKED
        return await self._made(started, call.lock_owner, call, attempt)

    async def notify(self, call: NotificationCall) -> Notified:
        if call.point not in self.listened:
            return Notified()
        started = StartedCall(
            plugin_name="fake",
            point=call.point,
            arguments=call.arguments,
            order_id=call.order_id,
            is_silent=call.is_silent,
        )
        outcome = await self._made(started, call.lock_owner)
        shape = NOTIFICATION_POINTS[call.point.value]
        if isinstance(outcome, Cancelled) and shape.may_give_up(None):
            return Notified(is_aborted=True, plugin_name="fake", message="нет")
        is_yes = shape.answer is bool and isinstance(outcome, Returned)
        return Notified(answers=(True,) if is_yes else ())

    def post(self, call: NotificationCall, entity: Hashable) -> None:
        del entity
        if call.point in self.listened and self.on_news is not None and len(self.tasks) < 3:
            self.begin(self.on_news())

    async def call_back(self, call: ScreenCall) -> Outcome:
        started = StartedCall(
            plugin_name="fake",
            point=call.point,
            arguments=call.arguments,
            order_id=call.order_id,
        )
        return await self._made(started, SCREEN)

    def end_call(self, call_id: int) -> None:
        call = self.open.get(call_id)
        if call is not None and not call.unanswered.done() and self.chance.random() < 0.7:
            call.unanswered.set_result(NoAnswerReason.ENDED_BY_CASHIER)

    # one call

    async def _made(
        self,
        started: StartedCall,
        owner: LockOwner,
        call: ProcessorCall | None = None,
        attempt: Attempt | None = None,
    ) -> Outcome:
        self.acted += 1
        call_id = self.till.call_started(started)
        running = OpenCall(
            point=started.point,
            fake=FakeCall(self.till, call_id, call),
            owner=owner.lend(),
            offered=offered(started),
            unanswered=asyncio.get_running_loop().create_future(),
        )
        self.open[call_id] = running
        outcome: Outcome = NoAnswer(NoAnswerReason.DIED)
        try:
            outcome = await self._answered(running)
            if attempt is not None and call is not None:
                self.bank.book(call, attempt, outcome, self.chance)
        finally:
            del self.open[call_id]
            self.till.call_ended(call_id, outcome)
            self.over = [*self.over, running.fake][-5:]
        return outcome

    async def _answered(self, running: OpenCall) -> Outcome:
        assert self.behave is not None
        work = asyncio.ensure_future(self.behave(running))
        waited: set[asyncio.Future[Any]] = {work, running.unanswered}
        await asyncio.wait(waited, return_when=asyncio.FIRST_COMPLETED)
        if work.done():
            return work.result()
        work.cancel()
        await asyncio.wait({work})
        return NoAnswer(running.unanswered.result())


def offered(started: StartedCall) -> frozenset[str]:
    """The services that a call has by the contract."""
    match started.point:
        case ProcessorMethod() as method:
            names = {**CALL_POINTS, **OPTIONAL_CALL_POINTS}[method.value]
        case NotificationPoint() as point:
            names = tuple(NOTIFICATION_POINTS[point.value].services)
        case ScreenPoint.BUTTON:
            names = ("operation_service", "view_manager", "printer", "progress_bar")
        case point:
            names = SCREEN_OFFERS[point].services
    return frozenset(names) - ({"view_manager"} if started.is_silent else set())
