from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest

from cashier_sim.plugin_host.own_threads import own_thread_context
from cashier_sim.till import trace as trace_module
from cashier_sim.till.clock import FixedClock
from cashier_sim.till.events import Event, TraceAdded, TraceChanged, TraceKind, TraceState
from cashier_sim.till.trace import MAX_DETAILS_CHARS, Trace

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Wall:
    seconds = 100.0

    def __call__(self) -> float:
        self.seconds += 0.5
        return self.seconds


def made(events: list[Event] | None = None, max_entries: int = 100) -> Trace:
    told = events if events is not None else []
    return Trace(
        clock=FixedClock(NOON),
        tell=told.append,
        mask=lambda text: text.replace("secret", "••••"),
        wall=Wall(),
        max_entries=max_entries,
    )


def test_an_entry_begins_and_ends_with_its_duration() -> None:
    events: list[Event] = []
    trace = made(events)
    entry_id = trace.begin(TraceKind.CALL, "pay", plugin_name="hotel", arguments=(("sum", "1"),))
    begun = trace.entry(entry_id)
    assert begun is not None
    assert (begun.state, begun.duration_ms, begun.started_at) == (TraceState.RUNNING, None, NOON)
    trace.end(entry_id, TraceState.FAILED, "no", "stack")
    ended = trace.entry(entry_id)
    assert ended is not None
    assert (ended.state, ended.answer, ended.details) == (TraceState.FAILED, "no", "stack")
    assert ended.duration_ms == 500.0
    assert events == [TraceAdded(begun), TraceChanged(ended)]


def test_the_second_end_does_nothing() -> None:
    events: list[Event] = []
    trace = made(events)
    entry_id = trace.begin(TraceKind.CALL, "pay")
    trace.end(entry_id)
    trace.end(entry_id, TraceState.ERROR)
    trace.end(999)
    assert len(events) == 2


def test_texts_are_masked_at_the_door() -> None:
    trace = made()
    entry_id = trace.note(
        TraceKind.CALL, "pay", arguments=(("a", "secret"),), answer="secret", details="secret"
    )
    entry = trace.entry(entry_id)
    assert entry is not None
    assert "secret" not in repr(entry)
    running = trace.begin(TraceKind.CALL, "pay", arguments=(("a", "secret"),))
    trace.end(running, TraceState.DONE, "secret", "secret")
    assert "secret" not in repr(trace.entry(running))


def test_details_are_masked_before_they_are_cut() -> None:
    trace = made()
    details = "x" * (MAX_DETAILS_CHARS - 3) + "secret"
    entry = trace.entry(trace.note(TraceKind.CALL, "pay", details=details))
    assert entry is not None
    assert entry.details[-4:] == "x•••"


def test_what_begins_inside_is_a_child() -> None:
    trace = made()
    with trace.entered(TraceKind.COMMAND, "PressPay"):
        child = trace.note(TraceKind.STATE, "pay asked")
        other = trace.note(TraceKind.STATE, "elsewhere", parent_id=77)
    outside = trace.note(TraceKind.STATE, "later")
    command, *rest = trace.entries()
    assert command.name == "PressPay"
    assert [entry.parent_id for entry in rest] == [command.id, 77, None]
    assert [entry.id for entry in rest] == [child, other, outside]


def test_the_parent_travels_into_tasks() -> None:
    trace = made()

    async def work() -> int:
        await asyncio.sleep(0)
        return trace.note(TraceKind.STATE, "in the task")

    async def main() -> tuple[int, int]:
        command = trace.begin(TraceKind.COMMAND, "PressPay")
        with trace.inside(command):
            task = asyncio.ensure_future(work())
        return command, await task

    command, child = asyncio.run(main())
    entry = trace.entry(child)
    assert entry is not None
    assert entry.parent_id == command


def test_a_task_that_outlives_its_entry_makes_no_more_children() -> None:
    trace = made()

    async def later(go_on: asyncio.Event) -> int:
        await go_on.wait()
        return trace.note(TraceKind.PLUGIN, "plugin_crashed")

    async def main() -> int:
        go_on = asyncio.Event()
        with trace.entered(TraceKind.COMMAND, "AddPlugin"):
            task = asyncio.ensure_future(later(go_on))
        go_on.set()
        return await task

    entry = trace.entry(asyncio.run(main()))
    assert entry is not None
    assert entry.parent_id is None


def test_a_block_ends_as_it_says() -> None:
    trace = made()
    with trace.entered(TraceKind.FISCAL, "sale") as ending:
        ending.state, ending.answer = TraceState.UNKNOWN, "?"
    (entry,) = trace.entries()
    assert (entry.state, entry.answer) == (TraceState.UNKNOWN, "?")


@pytest.mark.parametrize(
    ("error", "state", "answer"),
    [
        (ValueError("bad"), TraceState.ERROR, "ValueError: bad"),
        (asyncio.CancelledError(), TraceState.CANCELLED, ""),
    ],
)
def test_an_exception_ends_the_block_and_goes_on(
    error: BaseException, state: TraceState, answer: str
) -> None:
    trace = made()
    with pytest.raises(type(error)), trace.entered(TraceKind.SERVICE, "printer.print"):
        raise error
    (entry,) = trace.entries()
    assert (entry.state, entry.answer) == (state, answer)


def test_an_exception_keeps_what_the_block_said_of_it() -> None:
    trace = made()

    def fail() -> None:
        with trace.entered(TraceKind.CALL, "pay") as ending:
            ending.state, ending.answer = TraceState.FAILED, "told"
            raise ValueError("bad")

    with pytest.raises(ValueError, match="bad"):
        fail()
    (entry,) = trace.entries()
    assert (entry.state, entry.answer) == (TraceState.FAILED, "told")


def test_the_oldest_entries_are_forgotten() -> None:
    events: list[Event] = []
    trace = made(events, max_entries=2)
    first = trace.begin(TraceKind.CALL, "pay")
    trace.note(TraceKind.STATE, "second")
    trace.note(TraceKind.STATE, "third")
    assert [entry.name for entry in trace.entries()] == ["second", "third"]
    assert trace.entry(first) is None
    trace.end(first)
    assert len(events) == 3


def test_long_texts_are_bounded_one_by_one_and_together(monkeypatch: pytest.MonkeyPatch) -> None:
    trace = made()
    entry_id = trace.note(TraceKind.CALL, "pay", details="x" * (MAX_DETAILS_CHARS + 1))
    entry = trace.entry(entry_id)
    assert entry is not None
    assert len(entry.details) == MAX_DETAILS_CHARS
    monkeypatch.setattr(trace_module, "MAX_CHARS", MAX_DETAILS_CHARS)
    trace.note(TraceKind.CALL, "pay", details="y" * 10)
    assert trace.entry(entry_id) is None


def test_entries_after_an_id() -> None:
    trace = made()
    first = trace.note(TraceKind.STATE, "first")
    second = trace.note(TraceKind.STATE, "second", slip_id=3)
    (entry,) = trace.entries(after_id=first)
    assert (entry.id, entry.slip_id) == (second, 3)


def test_what_threads_of_plugins_own_bring_about_is_marked() -> None:
    trace = made()
    number = own_thread_context().run(trace.note, TraceKind.SERVICE, "operations.get_orders")
    (marked,) = trace.entries()
    assert marked.id == number
    assert marked.is_in_own_thread
    trace.note(TraceKind.COMMAND, "PressPay")
    assert not trace.entries(after_id=number)[0].is_in_own_thread
