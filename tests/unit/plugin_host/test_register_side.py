"""The register's side of the wire: bytes in, events out, without pipes."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cashier_sim.plugin_host import wire
from cashier_sim.plugin_host.calls import (
    CallRaised,
    CallReturned,
    DataObject,
    DisposableId,
    Ref,
)
from cashier_sim.plugin_host.errors import WireError
from cashier_sim.plugin_host.events import LogLevel
from cashier_sim.plugin_host.incoming import (
    Answered,
    DebuggerListens,
    Hello,
    Incoming,
    Logged,
    ServiceAsked,
    ServiceMisused,
    ShutdownAsked,
    ThreadEnded,
    UsedLate,
    Violation,
)
from cashier_sim.plugin_host.register_side import LoadRequest, ServiceObject, Session

if TYPE_CHECKING:
    from collections.abc import Iterable

REF = Ref(generation=1, number=4, type_name="Hotel")


def _sent(line: bytes) -> object:
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    return json.loads(line)


def _heard(session: Session, *messages: dict[str, object]) -> list[Incoming]:
    return list(session.receive(_lines(messages)))


def _lines(messages: Iterable[dict[str, object]]) -> bytes:
    return b"".join(json.dumps(message).encode() + b"\n" for message in messages)


@pytest.fixture
def session() -> Session:
    return Session(1)


def test_requests_are_numbered_and_written_as_documented(session: Session) -> None:
    load = LoadRequest(
        folder="/p",
        file_name="hotel.py",
        type="Hotel",
        culture="ru-RU",
        time_zone="UTC",
        api_version=None,
        license_module_id=5,
        config_folder="/c",
        data_folder="/d",
        debug=False,
    )
    assert _sent(session.load(load)[1]) == {
        "kind": "load",
        "id": 1,
        "version": 1,
        "folder": "/p",
        "file_name": "hotel.py",
        "type": "Hotel",
        "culture": "ru-RU",
        "time_zone": "UTC",
        "api_version": None,
        "license_module_id": 5,
        "config_folder": "/c",
        "data_folder": "/d",
        "debug": False,
    }
    arguments = {"sum": Decimal("1.00"), "printer": ServiceObject("printer", 9)}
    request_id, line = session.call(9, REF, "pay", arguments)
    assert request_id == 2
    assert _sent(line) == {
        "kind": "call",
        "id": 2,
        "call": 9,
        "ref": 4,
        "method": "pay",
        "args": {
            "sum": {"$": "dec", "v": "1.00"},
            "printer": {"$": "svc", "t": "printer", "v": 9},
        },
    }
    assert _sent(session.unload()[1]) == {"kind": "unload", "id": 3}
    assert _sent(session.ping()[1]) == {"kind": "ping", "id": 4}


def test_callables_are_invoked_by_name_or_by_position(session: Session) -> None:
    by_name = _sent(session.invoke(1, REF, {"a": 1})[1])
    assert by_name == {"kind": "invoke", "id": 1, "call": 1, "ref": 4, "args": {"a": 1}}
    by_position = _sent(session.invoke(1, REF, ("x",))[1])
    assert by_position == {"kind": "invoke", "id": 2, "call": 1, "ref": 4, "args": ["x"]}


def test_notices_have_no_number(session: Session) -> None:
    assert _sent(session.release(REF)) == {"kind": "release", "ref": 4}
    assert _sent(session.abort(7)) == {"kind": "abort", "call": 7}
    assert _sent(session.exit()) == {"kind": "exit"}


def test_answers_name_their_request(session: Session) -> None:
    assert _sent(session.reply(5, DisposableId(3))) == {
        "kind": "reply",
        "to": 5,
        "value": {"$": "svc", "t": "disposable", "v": 3},
    }
    assert _sent(session.error(5, "EntityNotFoundException", "no", {"entity_id": UUID(int=1)})) == {
        "kind": "error",
        "to": 5,
        "type": "EntityNotFoundException",
        "message": "no",
        "values": {"entity_id": {"$": "guid", "v": "00000000-0000-0000-0000-000000000001"}},
    }
    assert _sent(session.error(5, "A", "b"))


@pytest.mark.parametrize("value", [object(), "\ud800", "x" * wire.MAX_LINE_BYTES])
def test_answer_that_cannot_travel_is_refused(session: Session, value: object) -> None:
    with pytest.raises(WireError):
        session.reply(1, value)


def test_refused_request_leaves_no_trace(session: Session) -> None:
    with pytest.raises(WireError):
        session.call(1, REF, "pay", {"sum": object()})
    assert session.ping()[0] == 1


def test_notices_become_events(session: Session) -> None:
    events = _heard(
        session,
        {"kind": "hello", "version": 1, "language": "C#", "pid": 5, "token": "t"},
        {"kind": "debugger", "address": "127.0.0.1:1"},
        {"kind": "log", "level": "warn", "text": "hm"},
        {"kind": "crash", "type": "ValueError", "message": "m", "bases": ["B"], "stack": "s"},
        {"kind": "expired", "call": 3, "sentence": "late"},
        {"kind": "shutdown"},
    )
    assert events == [
        Hello("C#", 5, "t"),
        DebuggerListens("127.0.0.1:1"),
        Logged(LogLevel.WARN, "hm"),
        ThreadEnded(CallRaised("ValueError", "m", ("B",), "s")),
        UsedLate(3, "late"),
        ShutdownAsked(),
    ]


def test_bytes_may_come_in_any_pieces(session: Session) -> None:
    data = _lines([{"kind": "log", "text": "один"}, {"kind": "log", "text": "два"}])
    events = [event for byte in data for event in session.receive(bytes([byte]))]
    assert events == [Logged(LogLevel.INFO, "один"), Logged(LogLevel.INFO, "два")]


def test_answers_end_their_requests(session: Session) -> None:
    first, second = session.ping()[0], session.unload()[0]
    events = _heard(
        session,
        {"kind": "error", "to": second, "type": "A", "message": "m"},
        {"kind": "reply", "to": first, "value": {"$": "dec", "v": "1.5"}},
    )
    assert events == [
        Answered(second, CallRaised("A", "m")),
        Answered(first, CallReturned(Decimal("1.5"))),
    ]


def test_service_requests_are_decoded(session: Session) -> None:
    message: dict[str, object] = {
        "kind": "service",
        "id": 1,
        "call": 2,
        "service": "context",
        "method": "set_rollback_data",
        "args": {
            "data": {"$": "obj", "t": "Kept", "v": "<Kept />"},
            "processor": {"$": "ref", "v": 4, "t": "Hotel"},
        },
    }
    assert _heard(session, message) == [
        ServiceAsked(
            1,
            2,
            "context",
            "set_rollback_data",
            {"data": DataObject("Kept", "<Kept />"), "processor": REF},
        )
    ]


def test_request_may_name_the_call_whose_thread_asks(session: Session) -> None:
    message = {
        "kind": "service",
        "id": 1,
        "inside": 6,
        "service": "licensing",
        "method": "check",
        "args": {},
    }
    (asked,) = _heard(session, message)
    assert isinstance(asked, ServiceAsked)
    assert (asked.call_id, asked.inside) == (None, 6)


@pytest.mark.parametrize(
    "value", [{"$": "what"}, {"$": "ref", "v": "4"}, {"$": "dec", "v": "x"}, {"no": "tag"}]
)
def test_meaningless_arguments_are_the_plugins_error(session: Session, value: object) -> None:
    message = {"kind": "service", "id": 1, "service": "a", "method": "b", "args": {"x": value}}
    (event,) = _heard(session, message)
    assert isinstance(event, ServiceMisused)
    assert event.sentence.startswith("a.b: ")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"garbage\n", "in the line: garbage"),
        (b'{"kind":"hello","version":2}\n', "speaks version 2"),
        (b'{"kind":"hello","version":1}\n{"kind":"hello","version":1}\n', "hello came twice"),
        (b'{"kind":"reply","to":1}\n', "no open request 1"),
        (b'{"kind":"error","to":1,"type":"A"}\n', "no open request 1"),
        (b"x" * (wire.MAX_LINE_BYTES + 1), "longer than 16777216 bytes"),
        (b"x" * (wire.MAX_LINE_BYTES + 1) + b"\n", "longer than 16777216 bytes"),
    ],
    ids=lambda value: str(value[:30]),
)
def test_what_is_not_the_wire_ends_the_conversation(
    session: Session, data: bytes, sentence: str
) -> None:
    *_, last = session.receive(data + b'{"kind":"shutdown"}\n')
    assert isinstance(last, Violation)
    assert sentence in last.sentence
    assert list(session.receive(b'{"kind":"shutdown"}\n')) == []


def test_reply_with_a_meaningless_value_ends_the_conversation(session: Session) -> None:
    request_id, _ = session.ping()
    (event,) = _heard(session, {"kind": "reply", "to": request_id, "value": {"$": "what"}})
    assert isinstance(event, Violation)


def test_line_that_never_ends_is_not_kept(session: Session) -> None:
    piece = b"x" * (wire.MAX_LINE_BYTES // 2 + 1)
    assert list(session.receive(piece)) == []
    (event,) = session.receive(piece)
    assert isinstance(event, Violation)


@given(st.lists(st.binary(max_size=40), max_size=6))
def test_no_bytes_raise(pieces: list[bytes]) -> None:
    session = Session(1)
    for piece in pieces:
        for event in session.receive(piece + b"\n"):
            assert isinstance(event, Violation)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=8,
)
KINDS = st.sampled_from(("hello", "service", "log", "reply", "error", "crash", "expired", "x"))
FIELDS = st.sampled_from(("id", "to", "args", "value", "service", "method", "text", "call", "$"))


@given(KINDS, st.dictionaries(FIELDS, JSON))
def test_no_message_raises(kind: str, fields: dict[str, object]) -> None:
    session = Session(1)
    session.ping()
    assert len(_heard(session, {**fields, "kind": kind})) == 1
