"""Calls under way: what belongs to each, and that each is told to have ended."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from cashier_sim.engine.locks import SCREEN, LockOwner
from cashier_sim.engine.ports import DataDraft, NotLoaded, Outcome, ProcessorMethod, Returned
from cashier_sim.till.plugin_services import StartedCall
from cashier_sim.till.plugins.running_calls import RunningCalls

if TYPE_CHECKING:
    from cashier_sim.till.plugin_services import TillServices

STARTED = StartedCall(plugin_name="hotel", point=ProcessorMethod.PAY, arguments={})


class FakeTill:
    """Tells which calls began and ended."""

    def __init__(self) -> None:
        self.started: list[StartedCall] = []
        self.ended: list[tuple[int, Outcome]] = []

    def call_started(self, call: StartedCall) -> int:
        self.started.append(call)
        return 7

    def call_ended(self, call_id: int, outcome: Outcome) -> None:
        self.ended.append((call_id, outcome))


class FakePlugin:
    """Counts what it is told."""

    name = "hotel"

    def __init__(self) -> None:
        self.told: list[str] = []

    def changed(self) -> None:
        self.told.append("changed")

    def call_ended(self) -> None:
        self.told.append("ended")


def made() -> tuple[RunningCalls, FakeTill, FakePlugin]:
    till = FakeTill()
    return RunningCalls(cast("TillServices", till)), till, FakePlugin()


def test_call_is_found_by_its_id_until_it_ends() -> None:
    calls, till, plugin = made()
    draft, owner = DataDraft(), LockOwner("bonus")
    with calls.opened(plugin, STARTED, draft=draft, lock_owner=owner) as running:
        assert calls.get(7) is running
        assert (running.plugin_name, running.draft, running.lock_owner) == ("hotel", draft, owner)
        running.outcome = Returned(True)
    assert calls.get(7) is None
    assert till.started == [STARTED]
    assert till.ended == [(7, Returned(True))]
    assert plugin.told == ["changed", "ended"]


def test_call_borrows_the_screens_locks_unless_told_otherwise() -> None:
    calls, _, plugin = made()
    with calls.opened(plugin, STARTED) as running:
        assert running.lock_owner is SCREEN


def test_call_that_was_never_made_ends_too() -> None:
    calls, till, plugin = made()
    with (
        pytest.raises(RuntimeError),
        calls.opened(plugin, STARTED),
    ):
        raise RuntimeError
    assert till.ended == [(7, NotLoaded(""))]
