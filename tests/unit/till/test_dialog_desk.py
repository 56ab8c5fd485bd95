from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from cashier_sim.till.dialog_desk import DialogDesk, shown_answer
from cashier_sim.till.dialogs import KeyboardDialog, YesNoDialog
from cashier_sim.till.events import TraceState
from cashier_sim.till.readable import HIDDEN
from tests.unit.till.builders import made_trace

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from cashier_sim.till.trace import Trace

QUESTION = YesNoDialog(id=0, title="Оплата", message="Списать?")
OF_A_CALL = YesNoDialog(id=0, title="Оплата", message="Списать?", call_id=17)


def play(test: Callable[[DialogDesk, Trace], Awaitable[None]]) -> list[str]:
    told: list[str] = []
    trace = made_trace()

    async def main() -> None:
        await test(DialogDesk(trace, lambda: told.append("changed")), trace)

    asyncio.run(main())
    return told


def test_whoever_shows_a_dialog_gets_its_answer() -> None:
    async def test(desk: DialogDesk, trace: Trace) -> None:
        first = asyncio.ensure_future(desk.show(QUESTION))
        second = asyncio.ensure_future(desk.show(QUESTION))
        await asyncio.sleep(0)
        below, top = desk.dialogs
        assert below.id < top.id
        desk.answer(top.id, True)
        assert desk.dialogs == (below,)
        desk.answer(below.id, False)
        assert (await first, await second) == (False, True)
        assert [entry.answer for entry in trace.entries()] == ["False", "True"]

    assert len(play(test)) == 4


def test_a_dialog_is_a_line_of_the_timeline_with_what_it_says() -> None:
    async def test(desk: DialogDesk, trace: Trace) -> None:
        shown = asyncio.ensure_future(desk.show(QUESTION))
        await asyncio.sleep(0)
        (entry,) = trace.entries()
        assert (entry.name, entry.state) == ("YesNoDialog", TraceState.RUNNING)
        assert entry.arguments == (("title", "Оплата"), ("message", "Списать?"))
        desk.answer(desk.dialogs[0].id, None)
        assert await shown is None
        assert trace.entries()[0].state is TraceState.CANCELLED

    play(test)


def test_a_cancelled_wait_takes_the_dialog_away() -> None:
    async def test(desk: DialogDesk, trace: Trace) -> None:
        shown = asyncio.ensure_future(desk.show(QUESTION))
        await asyncio.sleep(0)
        shown.cancel()
        await asyncio.wait([shown])
        assert desk.dialogs == ()
        assert trace.entries()[0].state is TraceState.CANCELLED

    assert play(test) == ["changed", "changed"]


def test_an_answer_after_a_cancelled_wait_does_no_harm() -> None:
    async def test(desk: DialogDesk, trace: Trace) -> None:
        shown = asyncio.ensure_future(desk.show(QUESTION))
        await asyncio.sleep(0)
        shown.cancel()
        desk.answer(desk.dialogs[0].id, True)
        await asyncio.wait([shown])
        assert shown.cancelled()
        assert trace.entries()[0].state is TraceState.CANCELLED

    play(test)


def test_dialogs_of_an_ended_call_answer_none() -> None:
    async def test(desk: DialogDesk, trace: Trace) -> None:
        of_call = asyncio.ensure_future(desk.show(OF_A_CALL))
        own = asyncio.ensure_future(desk.show(QUESTION))
        await asyncio.sleep(0)
        desk.abandon(17)
        assert await of_call is None
        assert len(desk.dialogs) == 1
        desk.close()
        assert await own is None
        assert await desk.show(QUESTION) is None
        assert len(trace.entries()) == 2

    play(test)


def test_a_typed_password_is_hidden() -> None:
    password = KeyboardDialog(id=1, title="t", is_password=True)
    assert shown_answer(password, "open sesame") == HIDDEN
    assert shown_answer(password, None) == "None"
    assert shown_answer(KeyboardDialog(id=1, title="t"), "plain") == "plain"
    assert shown_answer(None, 1) == "1"
