"""The timeline as lines: in order, one inside of another, and without anything of this machine."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from cashier_sim.plugin_api import XElement
from cashier_sim.scenario.trace_lines import NEXT_REGISTER, OWN_THREADS, TraceBook
from cashier_sim.till.events import (
    Event,
    PrintedSlip,
    SlipPrinted,
    TillReplaced,
    TraceAdded,
    TraceChanged,
    TraceEntry,
    TraceKind,
    TraceState,
)
from tests.ui.views import NOW

if TYPE_CHECKING:
    from collections.abc import Callable

    from cashier_sim.scenario.stage import Stage


class FakeStand:
    """A stand whose timeline a test writes."""

    def __init__(self, *entries: TraceEntry) -> None:
        self._entries = entries
        self.tell: Callable[[Event], None] | None = None

    def trace_reader(self) -> FakeStand:
        return self

    def entries(self) -> tuple[TraceEntry, ...]:
        return self._entries

    def subscribe(self, listener: Callable[[Event], None]) -> Callable[[], None]:
        self.tell = listener

        def unsubscribe() -> None:
            self.tell = None

        return unsubscribe


class FakeStage:
    """A stage around it."""

    def __init__(self, *entries: TraceEntry) -> None:
        self.stand = FakeStand(*entries)


def entry(number: int, name: str, parent: int | None = None, **others: object) -> TraceEntry:
    made = TraceEntry(
        id=number,
        parent_id=parent,
        kind=TraceKind.CALL,
        name=name,
        state=TraceState.DONE,
        started_at=NOW,
        duration_ms=3.5,
    )
    return replace(made, **others)  # type: ignore[arg-type]  # tests give what they like


def book(*events: Event, before: tuple[TraceEntry, ...] = ()) -> TraceBook:
    stage = FakeStage(*before)
    made = TraceBook(cast("Stage", stage))
    for event in events:
        assert stage.stand.tell is not None
        stage.stand.tell(event)
    made.close()
    assert stage.stand.tell is None
    return made


def texts(*events: Event, before: tuple[TraceEntry, ...] = ()) -> list[str]:
    """The lines without their time."""
    return [
        line.replace(f"{NOW:%Y-%m-%d %H:%M:%S} ", "")
        for line in book(*events, before=before).lines({}, str)
    ]


def test_line_tells_kind_plugin_arguments_and_end() -> None:
    one = entry(1, "pay", plugin_name="hotel", arguments=(("sum", "5"), ("a", "b")), answer="None")
    (line,) = book(TraceAdded(one)).lines({}, str)
    assert line == f"{NOW:%Y-%m-%d %H:%M:%S} call hotel.pay(sum=5, a=b) -> None"


def test_end_that_is_not_simply_done_is_told() -> None:
    failed = entry(1, "pay", state=TraceState.FAILED, answer="no money\nat all")
    assert texts(TraceAdded(failed)) == ["call pay() failed -> no money\\nat all"]


def test_line_is_one_line_whatever_ends_lines_in_it() -> None:
    kept = entry(1, "get_rollback_data", answer="<a>\r\n</a>\r\u2028\x85")
    (line,) = texts(TraceAdded(kept))
    assert line == "call get_rollback_data() -> <a>\\r\\n</a>\\r\\u2028\\x85"
    assert line.splitlines() == [line]


def test_inner_lines_stand_below_their_outer_in_order_of_beginning() -> None:
    events = [
        TraceAdded(entry(1, "a")),
        TraceAdded(entry(2, "b")),
        TraceAdded(entry(3, "in a", 1)),
        TraceAdded(entry(4, "in in a", 3)),
        TraceAdded(entry(5, "also in a", 1)),
        TraceAdded(entry(6, "orphan", 99)),
    ]
    assert texts(*events) == [
        "call a()",
        "  call in a()",
        "    call in in a()",
        "  call also in a()",
        "call b()",
        "call orphan()",
    ]


def test_line_is_told_as_it_ended() -> None:
    running = entry(1, "pay", state=TraceState.RUNNING)
    assert texts(TraceAdded(running)) == ["call pay() running"]
    assert texts(TraceAdded(running), TraceChanged(entry(1, "pay"))) == ["call pay()"]


def test_what_happened_while_the_register_opened_counts() -> None:
    assert texts(TraceAdded(entry(2, "b")), before=(entry(1, "a"),)) == ["call a()", "call b()"]


def test_slip_stands_under_the_line_that_printed_it() -> None:
    slip = PrintedSlip(
        id=7, printed_at=NOW, document=XElement("doc", XElement("f0", "Гость")), title="pay"
    )
    line = entry(1, "printed", kind=TraceKind.SLIP, slip_id=7)
    told = texts(SlipPrinted(slip), TraceAdded(line), TraceAdded(entry(2, "after")))
    assert told[0] == "slip printed()"
    assert told[1] == "  | Гость"
    assert told[-1] == "call after()"


def test_slip_has_no_card_data() -> None:
    document = XElement("doc", XElement("f0", "4111"), XElement("pair", left="4111", right="x"))
    slip = PrintedSlip(id=7, printed_at=NOW, document=document, title="pay")
    line = entry(1, "printed", kind=TraceKind.SLIP, slip_id=7)
    made = book(SlipPrinted(slip), TraceAdded(line))
    told = "\n".join(made.lines({}, lambda text: text.replace("4111", "••••")))
    assert "4111" not in told
    assert told.count("••••") == 2


def test_restarted_register_begins_a_new_part_with_ids_of_its_own() -> None:
    told = texts(TraceAdded(entry(1, "a")), TillReplaced(), TraceAdded(entry(1, "b")))
    assert told == ["call a()", NEXT_REGISTER, "call b()"]


def test_what_the_machine_chooses_is_not_told() -> None:
    one = entry(
        1,
        "AddPlugin",
        arguments=(("folder", "/home/me/shop/hotel"), ("data", "/var/x1/logs")),
        answer="process 4711 on 127.0.0.1:5678, pid=12, port 80",
        details="a stack",
    )
    folders = {
        "/home/me/shop": "<features>",
        "/home/me/shop/hotel": "<plugin hotel>",
        "/var/x1": "<data>",
    }
    (line,) = book(TraceAdded(one)).lines(folders, str)
    assert line.endswith(
        "AddPlugin(folder=<plugin hotel>, data=<data>/logs) -> process … on …, pid=…, port …"
    )


def test_what_threads_of_plugins_own_did_stands_at_the_end_whenever_it_came() -> None:
    acts = [TraceAdded(entry(1, "press")), TraceAdded(entry(4, "next"))]
    theirs = [
        TraceAdded(entry(2, "get_orders", is_in_own_thread=True)),
        TraceAdded(entry(3, "pay", 2, is_in_own_thread=True)),
    ]
    expected = [
        "call press()",
        "call next()",
        OWN_THREADS,
        "call get_orders()",
        "  call pay()",
    ]
    assert texts(*acts, *theirs) == texts(acts[0], *theirs, acts[1]) == expected


def test_each_register_has_its_own_end() -> None:
    mine = TraceAdded(entry(1, "theirs", is_in_own_thread=True))
    events = [mine, TraceAdded(entry(2, "ours")), TillReplaced(), TraceAdded(entry(1, "ours"))]
    assert texts(*events) == [
        "call ours()",
        OWN_THREADS,
        "call theirs()",
        NEXT_REGISTER,
        "call ours()",
    ]
