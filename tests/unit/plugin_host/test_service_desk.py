"""What a plugin asks of the register, without a process."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from cashier_sim.plugin_api import EntityNotFoundException
from cashier_sim.plugin_host.calls import DisposableId
from cashier_sim.plugin_host.errors import ServiceError
from cashier_sim.plugin_host.own_threads import is_in_own_thread, own_thread_context
from tests.unit.plugin_host.stand import Stand, never, turn

if TYPE_CHECKING:
    from cashier_sim.plugin_host.calls import ServiceRequest

CONTEXT = ("context", "get_custom_data")
DIALOG = {"title": "t", "message": "m"}


def _acting(answer: object) -> Stand:
    """A stand whose till answers every request with a value or an exception."""
    stand = Stand()

    async def act(_: ServiceRequest) -> object:
        if isinstance(answer, Exception):
            raise answer
        return answer

    stand.answer = act
    return stand


def _answer_to(answer: object, *, call: int | None = None) -> tuple[Stand, dict[str, object]]:
    async def scene() -> Stand:
        stand = _acting(answer)
        stand.ask(5, "operations", "get_tables", call=call)
        await turn()
        return stand

    stand = asyncio.run(scene())
    return stand, stand.sent[-1]


def test_requests_reach_the_till_whole() -> None:
    stand, sent = _answer_to(DisposableId(3))
    (request,) = stand.requests
    assert (request.plugin, request.generation, request.call_id) == ("hotel", 1, None)
    assert (request.service, request.method, request.number) == ("operations", "get_tables", None)
    assert request.arguments == {}
    assert sent == {"kind": "reply", "to": 5, "value": {"$": "svc", "t": "disposable", "v": 3}}


@pytest.mark.parametrize(
    ("error", "type_name", "message"),
    [
        (ServiceError("SomeException", "why"), "SomeException", "why"),
        (EntityNotFoundException("no", UUID(int=1)), "EntityNotFoundException", "no"),
        (ZeroDivisionError("x"), "UnexpectedInternalException", "failed in the register"),
    ],
)
def test_exceptions_of_the_till_reach_the_plugin(
    error: Exception, type_name: str, message: str
) -> None:
    stand, sent = _answer_to(error)
    assert (sent["kind"], sent["to"], sent["type"]) == ("error", 5, type_name)
    assert message in str(sent["message"])
    assert bool(stand.logged) == isinstance(error, ZeroDivisionError)


def test_values_of_exceptions_travel() -> None:
    _, sent = _answer_to(EntityNotFoundException("no", UUID(int=1)))
    assert sent["values"] == {"entity_id": {"$": "guid", "v": str(UUID(int=1))}}


def test_answer_that_cannot_travel_is_the_registers_error() -> None:
    _, sent = _answer_to(object())
    assert sent["type"] == "UnexpectedInternalException"


@pytest.mark.parametrize(
    ("message", "type_name"),
    [
        ({"service": "operations", "method": "burn"}, "NotSupportedException"),
        ({"service": "printer", "method": "print", "call": 1}, "ArgumentException"),
        ({"service": "context", "method": "get_custom_data"}, "ArgumentException"),
        ({"service": "context", "method": "get_custom_data", "call": 9}, "ObjectExpiredException"),
        (
            {"service": "operations", "method": "get_orders", "args": {"x": {"$": "what"}}},
            "ArgumentException",
        ),
    ],
)
def test_wrong_requests_never_reach_the_till(message: dict[str, object], type_name: str) -> None:
    stand = Stand()
    stand.say(kind="service", id=5, **message)
    (sent,) = stand.sent
    assert (sent["to"], sent["type"]) == (5, type_name)
    assert not stand.requests
    assert stand.late == ([9] if message.get("call") == 9 else [])


def test_abort_answers_dialogs_with_null_and_refuses_the_rest() -> None:
    async def scene() -> None:
        stand = Stand(grace=100)
        stand.answer = never
        task = stand.start(7)
        await turn()
        stand.ask(1, "view_manager", "show_yes_no_popup", call=7, args=DIALOG)
        stand.ask(2, *CONTEXT, call=7)
        stand.ask(3, "operations", "get_orders")
        await turn()
        stand.conversation.abort(7)
        stand.ask(4, *CONTEXT, call=7)
        dialog, refused, late = stand.sent[2:]
        assert dialog == {"kind": "reply", "to": 1, "value": None}
        assert (refused["to"], refused["type"]) == (2, "ObjectExpiredException")
        assert (late["to"], late["type"]) == (4, "ObjectExpiredException")
        assert "ended by the cashier" in str(refused["message"])
        assert stand.late == []
        stand.conversation.ended()
        await task

    asyncio.run(scene())


def test_return_gives_up_what_other_threads_still_wait_for() -> None:
    async def scene() -> None:
        stand = Stand()
        stand.answer = never
        task = stand.start(7)
        await turn()
        stand.ask(1, *CONTEXT, call=7)
        await turn()
        stand.say(kind="reply", to=1)
        assert (stand.sent[-1]["to"], stand.sent[-1]["type"]) == (1, "ObjectExpiredException")
        assert "had returned" in str(stand.sent[-1]["message"])
        await task

    asyncio.run(scene())


@pytest.mark.parametrize("error", [None, ValueError("late")])
def test_answer_after_the_abort_is_dropped(error: Exception | None) -> None:
    async def stubborn(_: ServiceRequest) -> object:
        with suppress(asyncio.CancelledError):
            await never()
        if error is not None:
            raise error
        return None

    async def scene() -> None:
        stand = Stand(grace=100)
        stand.answer = stubborn
        task = stand.start(7)
        await turn()
        stand.ask(1, *CONTEXT, call=7)
        await turn()
        stand.conversation.abort(7)
        count = len(stand.sent)
        await turn()
        assert len(stand.sent) == count
        stand.say(kind="reply", to=1)
        await task

    asyncio.run(scene())


@pytest.mark.parametrize(
    ("asked", "is_marked"),
    [
        ({}, False),
        ({"own_thread": True}, True),
        ({"inside": 1}, False),
        ({"inside": 2}, True),
        ({"call": 2}, True),
    ],
)
def test_what_a_plugins_own_thread_brings_about_is_marked(
    asked: dict[str, object], *, is_marked: bool
) -> None:
    """Also what is asked in a call that such a thread brought about: call 2 is one."""

    async def scene() -> list[bool]:
        stand = Stand()
        marks = []

        async def answer(_: ServiceRequest) -> object:
            marks.append(is_in_own_thread())
            return None

        stand.answer = answer
        loop = asyncio.get_running_loop()
        calls = [stand.start(1), loop.create_task(_call(stand, 2), context=own_thread_context())]
        await turn()
        service, method = CONTEXT if "call" in asked else ("operations", "get_tables")
        stand.ask(5, service, method, **asked)
        await turn()
        for call in calls:
            call.cancel()
        return marks

    assert asyncio.run(scene()) == [is_marked]


async def _call(stand: Stand, call_id: int) -> None:
    await stand.start(call_id)
