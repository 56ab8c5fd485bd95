"""Messages of a plugin's process, checked while they are parsed."""

from __future__ import annotations

import pytest

from cashier_sim.plugin_host.calls import CallRaised, Ref, Signature
from cashier_sim.plugin_host.errors import WireError
from cashier_sim.plugin_host.messages import (
    CrashMessage,
    HelloMessage,
    ServiceMessage,
    parse_line,
    parse_reference,
    raised,
)


def test_lines_become_messages() -> None:
    assert parse_line(b'{"kind":"hello","version":1,"pid":5}') == HelloMessage(version=1, pid=5)
    assert parse_line(b'{"id":1,"kind":"service","service":"printer","method":"print","x":0}') == (
        ServiceMessage(id=1, service="printer", method="print")
    )


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"garbage",
        b"[]",
        b'{"kind":"load","id":1}',
        b'{"kind":"hello"}',
        b'{"kind":"hello","version":"1"}',
        b'{"kind":"log","level":"loud","text":""}',
        b'{"kind":"log","text":"\xff"}',
        b'{"kind":"log","text":"\\ud800"}',
        b'{"kind":"service","id":1,"service":"a","method":"b","args":[]}',
        b'{"kind":"reply","to":1,"value":' + b"[" * 100_000,
    ],
    ids=lambda line: line[:40].decode("ascii", "replace"),
)
def test_everything_else_is_refused(line: bytes) -> None:
    with pytest.raises(WireError):
        parse_line(line)


def test_exceptions_are_told_whole() -> None:
    message = CrashMessage(type="A", message="b", bases=("C",), stack="d")
    assert raised(message) == CallRaised("A", "b", ("C",), "d")


def test_references_carry_what_methods_declare() -> None:
    json = {
        "$": "ref",
        "v": 3,
        "t": "Hotel",
        "key": "hotel",
        "methods": {"pay": {"names": ["sum"], "required": ["sum"], "rest": True}},
    }
    ref = parse_reference(json, 2)
    assert ref == Ref(generation=2, number=3, type_name="Hotel")
    assert (ref.key, ref.name) == ("hotel", "")
    assert ref.methods == {
        "pay": Signature(names=("sum",), required=frozenset({"sum"}), takes_rest=True)
    }


def test_bad_reference_is_refused() -> None:
    with pytest.raises(WireError, match="bad ref value"):
        parse_reference({"$": "ref", "v": "3", "t": "Hotel"}, 1)
