"""Continuous operations: the callback runs while locks are kept, and its end is the request's."""

from __future__ import annotations

import asyncio

import pytest

from cashier_sim.engine.locks import LockOwner
from cashier_sim.engine.ports import Failed, Outcome, Raised, Returned
from cashier_sim.plugin_api import ArgumentException
from cashier_sim.plugin_host.calls import CALLABLE, Ref, Signature
from cashier_sim.plugin_host.errors import ServiceError
from cashier_sim.till.plugins.continuous import execute_continuously
from cashier_sim.till.screen_calls import ScreenPoint
from tests.unit.till.plugins.own_stage import CALLBACK, OwnStage, request

OWNER = LockOwner("hotel")


def _execute(stage: OwnStage, callback: object = CALLBACK) -> None:
    asyncio.run(
        execute_continuously(
            request("execute_continuous_operation", {"callback": callback}),
            OWNER,
            till=stage.till,
            call_back=stage.call_back,
            release=stage.released.append,
        )
    )


def test_callback_runs_with_a_service_of_the_same_owner_while_its_locks_are_kept() -> None:
    stage = OwnStage()
    _execute(stage)
    ((point, callback, owner),) = stage.called
    assert (point, callback.services) == (
        ScreenPoint.CONTINUOUS_OPERATION,
        ("operation_service",),
    )
    assert (owner, stage.owners) == (OWNER, [OWNER])
    assert stage.engine.said == ["keeps locks", "calls back", "gives locks back"]
    assert stage.released == [CALLBACK]


@pytest.mark.parametrize(
    ("outcome", "type_name"),
    [
        (Raised("Refused", "no"), "Refused"),
        (Failed("no"), "PaymentActionFailedException"),
    ],
)
def test_what_the_callback_raises_ends_the_request(outcome: Outcome, type_name: str) -> None:
    stage = OwnStage(outcome=outcome)
    with pytest.raises(ServiceError) as caught:
        _execute(stage)
    assert (caught.value.type_name, caught.value.message) == (type_name, "no")
    assert stage.released == [CALLBACK]


def test_result_of_the_callback_is_of_no_interest() -> None:
    stage = OwnStage(outcome=Returned("something"))
    _execute(stage)
    assert stage.called


@pytest.mark.parametrize(
    ("callback", "sentence"),
    [
        (5, "callback must be a function, not 5"),
        (
            Ref(generation=1, number=3, type_name="none", methods={CALLABLE: Signature(names=())}),
            "none must take 1 arguments",
        ),
    ],
)
def test_callback_that_takes_no_service_is_refused(callback: object, sentence: str) -> None:
    stage = OwnStage()
    with pytest.raises(ArgumentException, match=sentence):
        _execute(stage, callback)
    assert not stage.called
