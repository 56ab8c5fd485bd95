"""How long the objects of a call live."""

from __future__ import annotations

import pytest

from cashier_sim.plugin_api import ObjectExpiredException
from cashier_sim.plugin_host.plugin_side.scopes import CallScope


def test_open_scope_allows_use() -> None:
    scope = CallScope(7, "pay")
    scope.check("printer.print")
    assert not scope.is_over


def test_ended_scope_names_object_member_and_call() -> None:
    scope = CallScope(7, "pay")
    scope.end()
    scope.abort()
    assert scope.is_over
    with pytest.raises(ObjectExpiredException, match=r"printer.print .* pay \(call 7\) had ret"):
        scope.check("printer.print")


def test_aborted_scope_says_who_ended_it() -> None:
    scope = CallScope(7, "pay")
    scope.abort()
    assert not scope.is_over
    with pytest.raises(ObjectExpiredException, match="ended by the cashier"):
        scope.check("printer.print")
