"""Calls that wait for their ends, without a process."""

from __future__ import annotations

import asyncio

import pytest

from cashier_sim.plugin_host.calls import (
    CALLABLE,
    CallRaised,
    CallReturned,
    CallUnanswered,
    Unanswered,
)
from cashier_sim.plugin_host.incoming import ShutdownAsked
from tests.unit.plugin_host.stand import HOTEL, Stand, never, turn


def test_call_sends_what_is_declared_and_gets_its_answer() -> None:
    async def scene() -> None:
        stand = Stand()
        task = stand.start(7, {"sum": 1, "unwanted": 2})
        await turn()
        assert stand.sent == [
            {
                "kind": "call",
                "id": 1,
                "call": 7,
                "ref": 4,
                "method": "pay",
                "args": {"sum": 1, "printer": {"$": "svc", "t": "printer", "v": 7}},
            }
        ]
        assert stand.conversation.open_calls == (7,)
        stand.say(kind="reply", to=1, value=True)
        assert not stand.conversation.open_calls
        assert await task == CallReturned(value=True)

    asyncio.run(scene())


def test_callables_get_names_or_positions() -> None:
    async def scene() -> None:
        stand = Stand()
        call = stand.conversation.call
        by_name = asyncio.create_task(call(HOTEL, CALLABLE, {"b": 1, "a": 2}, {}, call_id=1))
        by_position = asyncio.create_task(
            call(HOTEL, CALLABLE, {"x": 1, "y": 2}, {}, call_id=2, positions=("y", "x"))
        )
        await turn()
        assert [message["args"] for message in stand.sent] == [{"b": 1, "a": 2}, [2, 1]]
        stand.conversation.ended()
        assert await by_name == await by_position == CallUnanswered(Unanswered.DIED)

    asyncio.run(scene())


def test_what_the_caller_got_wrong_is_refused() -> None:
    async def scene() -> None:
        stand = Stand()
        task = stand.start(1)
        await turn()
        with pytest.raises(ValueError, match="call 1 is open already"):
            await stand.start(1)
        with pytest.raises(ValueError, match="no such method"):
            await stand.conversation.call(HOTEL, "burn", {}, {}, call_id=2)
        with pytest.raises(ValueError, match="unknown argument sum"):
            await stand.start(3, {})
        assert stand.conversation.open_calls == (1,)
        stand.conversation.ended()
        await task

    asyncio.run(scene())


def test_aborted_call_may_still_answer_within_the_grace() -> None:
    async def scene() -> None:
        stand = Stand(grace=100)
        task = stand.start(7)
        await turn()
        stand.conversation.abort(7)
        stand.conversation.abort(7)
        assert stand.sent[1:] == [{"kind": "abort", "call": 7}]
        stand.say(kind="error", to=1, type="PaymentActionCancelledException")
        assert await task == CallRaised("PaymentActionCancelledException", "")
        assert not stand.must_end_sentences

    asyncio.run(scene())


@pytest.mark.parametrize("reason", [Unanswered.ABORTED, Unanswered.TIMED_OUT])
def test_call_that_is_given_up_ends_with_its_reason_and_others_die(reason: Unanswered) -> None:
    async def scene() -> None:
        stand = Stand(limit=0.0 if reason is Unanswered.TIMED_OUT else None)
        other = asyncio.create_task(stand.conversation.unload())
        task = stand.start(7)
        await turn(1)
        if reason is Unanswered.ABORTED:
            stand.conversation.abort(7)
        while not stand.must_end_sentences:
            await turn(1)
        assert "Hotel.pay did not return within 0 s" in stand.must_end_sentences[0]
        stand.conversation.ended()
        assert await task == CallUnanswered(reason)
        assert await other == CallUnanswered(Unanswered.DIED)

    asyncio.run(scene())


def test_subscriber_that_is_given_up_is_told_by_its_own_name() -> None:
    async def scene() -> None:
        stand = Stand(limit=0.0)
        task = asyncio.create_task(stand.conversation.call(HOTEL, CALLABLE, {}, {}, call_id=1))
        while not stand.must_end_sentences:
            await turn(1)
        assert stand.must_end_sentences[0].startswith("Hotel did not return within 0 s")
        stand.conversation.ended()
        assert await task == CallUnanswered(Unanswered.TIMED_OUT)

    asyncio.run(scene())


def test_changed_limit_counts_for_the_next_call() -> None:
    async def scene() -> None:
        stand = Stand(limit=None)
        before = stand.start(7)
        await turn(1)
        stand.limit = 0.0
        after = stand.start(8)
        while not stand.must_end_sentences:
            await turn(1)
        assert [m["call"] for m in stand.sent if m["kind"] == "abort"] == [8]
        stand.conversation.ended()
        await asyncio.gather(before, after)

    asyncio.run(scene())


def test_paused_limit_waits() -> None:
    async def scene() -> None:
        stand = Stand(limit=0.0)
        task = stand.start(7)
        await turn(1)
        stand.conversation.pause_limit(7)
        await turn(5)
        assert [message["kind"] for message in stand.sent] == ["call"]
        stand.conversation.resume_limit(7)
        while not stand.must_end_sentences:
            await turn(1)
        for act in (stand.conversation.pause_limit, stand.conversation.resume_limit):
            act(99)
        stand.conversation.ended()
        await task

    asyncio.run(scene())


def test_call_whose_caller_gave_up_waiting_still_closes() -> None:
    async def scene() -> None:
        stand = Stand()
        task = stand.start(7)
        await turn()
        task.cancel()
        await turn()
        assert stand.conversation.open_calls == (7,)
        stand.say(kind="reply", to=1)
        assert not stand.conversation.open_calls

    asyncio.run(scene())


def test_answer_closes_the_call_before_the_next_line() -> None:
    async def scene() -> None:
        stand = Stand()
        task = stand.start(7)
        await turn()
        stand.conversation.received(
            b'{"kind":"reply","to":1}\n'
            b'{"kind":"service","id":1,"call":7,"service":"context","method":"get_custom_data"}\n'
        )
        assert stand.late == [7]
        await task

    asyncio.run(scene())


def test_simple_requests_wait_for_their_answers() -> None:
    async def scene() -> None:
        stand = Stand()
        ping = asyncio.create_task(stand.conversation.ping())
        await turn()
        stand.say(kind="reply", to=1)
        assert await ping == CallReturned()
        stand.conversation.exit()
        stand.conversation.release(HOTEL)
        stand.say(kind="shutdown")
        assert [message["kind"] for message in stand.sent] == ["ping", "exit", "release"]
        assert stand.heard_events == [ShutdownAsked()]

    asyncio.run(scene())


def test_end_cancels_what_the_till_was_doing() -> None:
    async def scene() -> None:
        stand = Stand()
        stand.answer = never
        task = stand.start(7)
        await turn()
        stand.ask(1, "context", "get_custom_data", call=7)
        await turn()
        stand.conversation.ended()
        await task
        await turn()
        assert len(asyncio.all_tasks()) == 1

    asyncio.run(scene())


def test_call_runs_out_of_time_at_once_and_alone() -> None:
    async def scene() -> None:
        stand = Stand(limit=1000.0)
        task, other = stand.start(7), stand.start(8)
        await turn(1)
        stand.conversation.run_out_of_time(99)
        stand.conversation.run_out_of_time(7)
        assert [m["call"] for m in stand.sent if m["kind"] == "abort"] == [7]
        while not stand.must_end_sentences:
            await turn(1)
        assert "over its time limit" in stand.must_end_sentences[0]
        stand.conversation.ended()
        assert await task == CallUnanswered(Unanswered.TIMED_OUT)
        assert await other == CallUnanswered(Unanswered.DIED)

    asyncio.run(scene())
