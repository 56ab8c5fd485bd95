"""What a fault makes of a call."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

import pytest

from cashier_sim.engine.notification_calls import NotificationCall, NotificationPoint, Notified
from cashier_sim.engine.ports import NoAnswer, NoAnswerReason, Raised
from cashier_sim.plugin_host.calls import (
    CallEnd,
    CallNotSent,
    CallRaised,
    CallReturned,
    CallUnanswered,
    Unanswered,
)
from cashier_sim.till.plugins.faults import Faults
from cashier_sim.till.plugins.held_answers import HeldAnswers
from cashier_sim.till.view import CallFailure, CallFault
from tests.unit.till.plugins.subscribers_stage import FakeHost, FakeTill, Stage

if TYPE_CHECKING:
    from cashier_sim.till.plugin_services import TillServices

ANSWER = CallReturned("room 12")
NO = CallRaised("PaymentActionFailedException", "no such room")
DIED = CallUnanswered(Unanswered.DIED)
OPENING = NotificationPoint.CAFE_SESSION_OPENING
BILL = NotificationPoint.BEFORE_ORDER_BILL


def fault(failure: CallFailure, message: str = "", method: str = "pay") -> CallFault:
    return CallFault(plugin_name="hotel", method=method, failure=failure, message=message)


@dataclass
class Scene:
    """Calls of one plugin, and how often its method ran."""

    end: CallEnd = ANSWER
    till: FakeTill = field(default_factory=FakeTill)
    host: FakeHost = field(default_factory=FakeHost)
    runs: int = 0

    def __post_init__(self) -> None:
        till = cast("TillServices", self.till)
        self.held = HeldAnswers(till)
        self._faults = Faults(till, self.held)

    async def call(self) -> CallEnd:
        return await self._faults.call(self.host, 7, self._run)

    async def _run(self) -> CallEnd:
        self.runs += 1
        return self.end


@pytest.mark.parametrize(
    ("failure", "message", "end"),
    [
        (CallFailure.FAILS, "", CallRaised("PaymentActionFailedException", "")),
        (CallFailure.FAILS, "Нет связи", CallRaised("PaymentActionFailedException", "Нет связи")),
        (CallFailure.CANCELS, "", CallRaised("PaymentActionCancelledException", "")),
        (CallFailure.RAISES, "oops", CallRaised("RuntimeError", "oops")),
        (
            CallFailure.RAISES,
            "",
            CallRaised("RuntimeError", "The tester wants this call to end with an exception."),
        ),
        (CallFailure.DIES, "", DIED),
    ],
)
def test_plugin_is_not_called_and_the_next_call_goes_as_usual(
    failure: CallFailure, message: str, end: CallEnd
) -> None:
    scene = Scene()
    scene.till.faults.append(fault(failure, message))
    assert asyncio.run(scene.call()) == end
    assert scene.runs == 0
    assert scene.host.lines[0] == f"warn: pay: the tester wants it so: {failure.value}"
    assert ("crash" in scene.host.lines) == (failure is CallFailure.DIES)
    assert asyncio.run(scene.call()) == ANSWER
    assert scene.runs == 1
    assert len(scene.host.lines) == 1 + (failure is CallFailure.DIES)


@pytest.mark.parametrize("end", [ANSWER, NO])
def test_process_dies_after_the_method_and_the_answer_is_lost(end: CallEnd) -> None:
    scene = Scene(end)
    scene.till.faults.append(fault(CallFailure.DIES_AFTER))
    assert asyncio.run(scene.call()) == DIED
    assert (scene.runs, scene.host.lines[-1]) == (1, "crash")


@pytest.mark.parametrize("failure", [CallFailure.DIES_AFTER, CallFailure.HOLDS])
@pytest.mark.parametrize(
    "end", [CallNotSent("it does not run"), CallUnanswered(Unanswered.ABORTED)]
)
def test_call_without_an_answer_has_none_to_lose(failure: CallFailure, end: CallEnd) -> None:
    scene = Scene(end)
    scene.till.faults.append(fault(failure))
    assert asyncio.run(scene.call()) == end
    assert "crash" not in scene.host.lines


@pytest.mark.parametrize("end", [ANSWER, NO])
@pytest.mark.parametrize("loss", [None, *Unanswered])
def test_answer_is_held_after_the_method_ran(end: CallEnd, loss: Unanswered | None) -> None:
    async def told() -> CallEnd:
        scene = Scene(end)
        scene.till.faults.append(fault(CallFailure.HOLDS))
        calling = asyncio.create_task(scene.call())
        while not scene.held.calls_of("hotel"):
            await asyncio.sleep(0)
        assert (scene.runs, calling.done()) == (1, False)
        scene.held.decide(7, loss)
        return await calling

    assert asyncio.run(told()) == (end if loss is None else CallUnanswered(loss))


# subscribers


def notify(stage: Stage, point: NotificationPoint) -> Notified:
    return asyncio.run(stage.subscribers.notify(NotificationCall(point=point, arguments={})))


def test_subscriber_gives_up_in_its_own_way() -> None:
    stage = Stage()
    stage.subscribe(BILL)
    stage.till.faults.append(fault(CallFailure.CANCELS, "Не сегодня", BILL.value))
    told = notify(stage, BILL)
    assert (told.is_aborted, told.plugin_name, told.message) == (True, "hotel", "Не сегодня")
    assert stage.called == []
    assert notify(stage, BILL) == Notified()
    assert stage.called == [1]


def test_subscriber_that_a_fault_lets_raise_is_suspended_like_any_other() -> None:
    stage = Stage()
    subscription = stage.subscribe(BILL)
    stage.till.faults.append(fault(CallFailure.RAISES, "oops", BILL.value))
    assert notify(stage, BILL) == Notified()
    assert subscription.is_suspended
    assert stage.till.ended == [Raised("RuntimeError", "oops")]


def test_subscriber_dies() -> None:
    stage = Stage()
    stage.subscribe(OPENING)
    stage.till.faults.append(fault(CallFailure.DIES_AFTER, method=OPENING.value))
    assert notify(stage, OPENING) == Notified()
    assert stage.called == [1]
    assert stage.till.ended == [NoAnswer(NoAnswerReason.DIED)]
