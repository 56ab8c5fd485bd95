"""Which methods concern a plugin's own objects, and what answers them."""

from __future__ import annotations

import asyncio

import pytest

from cashier_sim.engine.locks import SCREEN, LockOwner
from cashier_sim.plugin_api import ArgumentException, NotSupportedException
from cashier_sim.plugin_host.calls import EditSessionId, Ref, ServiceRequest
from cashier_sim.till.plugins.own_objects import OwnObjects
from cashier_sim.till.view import RegisteredSystem
from tests.unit.till.plugins.own_stage import CALLBACK, WHO, OwnStage, request

OWNER = LockOwner("hotel")
PROCESSOR = Ref(generation=1, number=1, type_name="Payments", key="hotel")


def _own(stage: OwnStage) -> OwnObjects:
    return OwnObjects(
        "hotel",
        till=stage.till,
        registrations=stage.registrations,
        is_open=lambda call_id: call_id in stage.open_calls,
        call_back=stage.call_back,
        release=stage.released.append,
    )


def _answer(own: OwnObjects, asked: ServiceRequest, owner: LockOwner = OWNER) -> object:
    answer_to = own.answer_to(asked)
    assert answer_to is not None

    async def act() -> object:
        return await answer_to(asked, owner)

    return asyncio.run(act())


def test_other_methods_are_not_its_business() -> None:
    assert _own(OwnStage()).answer_to(request("get_orders")) is None


def test_session_goes_from_its_beginning_to_its_submission() -> None:
    stage = OwnStage()
    own = _own(stage)
    session = _answer(own, request("create_edit_session"), SCREEN)
    assert isinstance(session, EditSessionId)
    edit = request("create_order", {"tables": ()}, number=session.number)
    assert asyncio.run(own.edit(edit)) == "stub"
    submit = request("submit_changes", {"edit_session": session, "credentials": WHO})
    assert _answer(own, submit) == WHO
    assert stage.owners == [SCREEN, OWNER]


def test_callback_runs() -> None:
    stage = OwnStage()
    _answer(_own(stage), request("execute_continuous_operation", {"callback": CALLBACK}))
    assert stage.called


def test_types_are_those_of_the_processor_that_was_registered() -> None:
    stage = OwnStage()
    system = RegisteredSystem(key="hotel", name="Hotel", returns_without_order=False)
    stage.registrations.add_system("hotel", PROCESSOR, system, lambda: None)
    asked = request("get_active_payment_types", {"processor": PROCESSOR})
    assert _answer(_own(stage), asked) == ("types of hotel",)


@pytest.mark.parametrize("processor", [PROCESSOR, "Payments"])
def test_unregistered_processor_is_an_error(processor: object) -> None:
    asked = request("get_active_payment_types", {"processor": processor})
    with pytest.raises(ArgumentException, match="is not registered"):
        _answer(_own(OwnStage()), asked)


@pytest.mark.parametrize(
    "method", ["register_cheque_task_processor", "register_cash_register_factory"]
)
def test_what_is_left_out_names_itself(method: str) -> None:
    with pytest.raises(NotSupportedException, match=f"{method} is not supported: the simulator"):
        _answer(_own(OwnStage()), request(method))
