"""Subscribers without processes: each does what a test scripts, and what was told is kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, cast

from cashier_sim.plugin_host.calls import CALLABLE, CallReturned, Ref, Signature
from cashier_sim.till.plugins.faults import Faults
from cashier_sim.till.plugins.held_answers import HeldAnswers
from cashier_sim.till.plugins.registrations import Registrations, Subscription
from cashier_sim.till.plugins.running_calls import RunningCalls
from cashier_sim.till.plugins.subscriptions import Subscribers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cashier_sim.engine.notification_calls import NotificationPoint
    from cashier_sim.engine.ports import Outcome
    from cashier_sim.plugin_host.calls import CallEnd
    from cashier_sim.plugin_host.events import LogLevel
    from cashier_sim.till.plugin_services import PluginEvent, StartedCall, TillServices
    from cashier_sim.till.plugins.plugin import ShelfPlugin
    from cashier_sim.till.view import CallFault


@dataclass(slots=True)
class FakeTill:
    """Keeps what it is told of calls and plugins."""

    started: list[StartedCall] = field(default_factory=list)
    ended: list[Outcome] = field(default_factory=list)
    happened: list[tuple[str, PluginEvent, str, str]] = field(default_factory=list)

    def call_started(self, call: StartedCall) -> int:
        self.started.append(call)
        return len(self.started)

    def call_ended(self, call_id: int, outcome: Outcome) -> None:
        del call_id
        self.ended.append(outcome)

    faults: list[CallFault] = field(default_factory=list)
    """For the next calls, one each."""

    def take_fault(self, call_id: int) -> CallFault | None:
        del call_id
        return self.faults.pop(0) if self.faults else None

    def hold_answer(self, call_id: int) -> bool:
        return call_id > 0

    def plugin_happened(
        self, plugin_name: str, event: PluginEvent, *, text: str = "", details: str = ""
    ) -> None:
        self.happened.append((plugin_name, event, text, details))


@dataclass(frozen=True, slots=True, kw_only=True)
class HostCall:
    """What a plugin's process was asked."""

    number: int
    arguments: Mapping[str, object]
    services: Mapping[str, str | None]
    positions: Sequence[str]
    expected: Sequence[str]


@dataclass(slots=True)
class FakeHost:
    """Answers calls by the number of the callback."""

    ends: dict[int, CallEnd] = field(default_factory=dict)
    calls: list[HostCall] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)

    async def call(
        self,
        target: Ref,
        method: str,
        arguments: Mapping[str, object],
        services: Mapping[str, str | None],
        *,
        call_id: int,
        positions: Sequence[str],
        expected: Sequence[str],
    ) -> CallEnd:
        assert method == CALLABLE
        assert call_id > 0
        self.calls.append(
            HostCall(
                number=target.number,
                arguments=arguments,
                services=services,
                positions=positions,
                expected=expected,
            )
        )
        return self.ends.get(target.number, CallReturned())

    async def crash(self) -> None:
        self.lines.append("crash")

    def log(self, level: LogLevel, text: str) -> None:
        self.lines.append(f"{level.value}: {text}")


@dataclass(slots=True)
class FakePlugin:
    """A plugin with a scripted process."""

    name: str
    host: FakeHost

    def changed(self) -> None:
        """Nothing is shown."""

    def call_ended(self) -> None:
        """Nobody waits."""


class Stage:
    """One plugin `hotel` whose subscribers are numbered in the order of subscribing, from 1."""

    def __init__(self) -> None:
        self.till = FakeTill()
        self.host = FakeHost()
        self.registrations = Registrations()
        self._numbers = count(1)
        till = cast("TillServices", self.till)
        plugin = cast("ShelfPlugin", FakePlugin("hotel", self.host))
        self.subscribers = Subscribers(
            till=till,
            registrations=self.registrations,
            calls=RunningCalls(till),
            plugins={"hotel": plugin},
            faults=Faults(till, HeldAnswers(till)),
        )

    def subscribe(
        self,
        point: NotificationPoint,
        end: CallEnd | None = None,
        *,
        api_version: str | None = None,
        plugin_name: str = "hotel",
    ) -> Subscription:
        """Let a plugin subscribe; its callback ends as told, or returns None."""
        number = next(self._numbers)
        if end is not None:
            self.host.ends[number] = end
        subscription = Subscription(
            plugin_name=plugin_name,
            point=point,
            callback=Ref(
                generation=1,
                number=number,
                type_name=f"on_{number}",
                methods={CALLABLE: Signature(names=(), takes_rest=True)},
            ),
            api_version=api_version,
        )
        self.registrations.add_subscription(subscription, lambda: None)
        return subscription

    @property
    def called(self) -> list[int]:
        """The numbers of the callbacks that were called, in order."""
        return [call.number for call in self.host.calls]
