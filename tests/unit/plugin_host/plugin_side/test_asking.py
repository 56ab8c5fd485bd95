"""How proxies ask: arguments out, answers and exceptions back."""

from __future__ import annotations

import threading
from uuid import UUID

import pytest

from cashier_sim.plugin_api import (
    ArgumentException,
    EntityNotFoundException,
    ObjectExpiredException,
    UnexpectedInternalException,
)
from cashier_sim.plugin_host.errors import WireError
from cashier_sim.plugin_host.plugin_side.asking import (
    DataText,
    DisposableProxy,
    EditSessionNumber,
    expect,
)
from cashier_sim.plugin_host.plugin_side.scopes import CallScope
from tests.unit.plugin_host.fake_register import FakeRegister


def test_answers_are_decoded() -> None:
    register = FakeRegister({"$": "dec", "v": "1.50"})
    answer = register.asker.ask("context", CallScope(7, "pay"), "m", {"d": DataText("A", "<A />")})
    assert str(answer) == "1.50"
    assert register.asked == [("context", "m", {"d": {"$": "obj", "t": "A", "v": "<A />"}})]
    assert register.calls == [7]


def test_global_service_names_the_call_of_its_thread_or_says_that_it_is_the_plugins() -> None:
    register = FakeRegister()
    asker = register.asker

    def ask() -> None:
        asker.ask("operations", None, "m", {})

    ask()
    asker.enter(5)
    ask()
    asker.ask("context", CallScope(7, "pay"), "m", {})
    other = threading.Thread(target=ask)
    other.start()
    other.join()
    asker.enter(None)
    ask()
    assert register.insides == [None, 5, None, None, None]
    assert register.calls == [None, None, 7, None, None]
    assert register.own_threads == [True, False, False, True, False]


def test_exceptions_are_raised_with_their_values() -> None:
    register = FakeRegister(
        {
            "type": "EntityNotFoundException",
            "message": "no",
            "values": {"entity_id": {"$": "guid", "v": str(UUID(int=3))}},
        },
        {"type": "Strange", "message": "m"},
    )
    with pytest.raises(EntityNotFoundException) as caught:
        register.asker.ask("operations", None, "m", {})
    assert caught.value.entity_id == UUID(int=3)
    with pytest.raises(UnexpectedInternalException, match="Strange: m"):
        register.asker.ask("operations", None, "m", {})


def test_argument_that_cannot_travel_names_the_method() -> None:
    register = FakeRegister()
    with pytest.raises(ArgumentException, match=r"printer\.print: object cannot"):
        register.asker.ask("printer", None, "print", {"slip": object()})
    assert not register.asked


def test_late_use_is_told_to_the_register() -> None:
    register = FakeRegister()
    scope = CallScope(7, "pay")
    scope.abort()
    with pytest.raises(ObjectExpiredException):
        register.asker.ask("printer", scope, "print", {})
    assert not register.notices
    scope.end()
    with pytest.raises(ObjectExpiredException):
        register.asker.ask("printer", scope, "print", {})
    assert [notice["kind"] for notice in register.notices] == ["expired"]


def test_disposables_are_disposed_once() -> None:
    register = FakeRegister({"$": "svc", "t": "disposable", "v": 5})
    disposable = register.asker.ask("operations", None, "m", {})
    assert isinstance(disposable, DisposableProxy)
    with disposable:
        pass
    disposable.dispose()
    assert register.asked[1:] == [("disposable", "dispose", {"id": 5})]


def test_unknown_values_are_refused() -> None:
    register = FakeRegister({"$": "svc", "t": "fridge", "v": 5})
    with pytest.raises(WireError, match="unknown value svc 'fridge'"):
        register.asker.ask("operations", None, "m", {})


def test_session_of_edits_is_known_by_its_number() -> None:
    register = FakeRegister({"$": "svc", "t": "edit_session", "v": 7})
    session = register.asker.ask("operations", None, "create_edit_session", {})
    assert isinstance(session, EditSessionNumber)
    register.asker.ask("edit_session", None, "m", {}, session.number)
    assert register.numbers == [None, 7]


def test_answers_of_a_wrong_type_are_unexpected() -> None:
    assert expect(int, 5) == 5
    with pytest.raises(UnexpectedInternalException, match="answered with str instead of int"):
        expect(int, "x")
