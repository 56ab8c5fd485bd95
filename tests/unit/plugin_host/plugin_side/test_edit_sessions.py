"""An edit session in a plugin; `test_contract_proxies` asks with each of its methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.plugin_api import Order
from cashier_sim.plugin_host.plugin_side.edit_sessions import EditSessionProxy
from cashier_sim.plugin_host.plugin_side.scopes import CallScope
from tests.unit.plugin_host.contract_samples import sample
from tests.unit.plugin_host.fake_register import FakeRegister

if TYPE_CHECKING:
    from collections.abc import Callable

    from cashier_sim.plugin_api import EditSession


def _session(register: FakeRegister, scope: CallScope | None) -> EditSession:
    make: Callable[..., EditSession] = EditSessionProxy
    return make(register.asker, scope, 7)


def test_each_request_names_the_session_and_its_call() -> None:
    register = FakeRegister()
    order = sample(Order)
    assert isinstance(order, Order)
    _session(register, None).change_order_comment("c", order)
    _session(register, CallScope(3, "pay")).change_order_comment("c", order)
    assert [asked[0] for asked in register.asked] == ["edit_session"] * 2
    assert (register.numbers, register.calls) == ([7, 7], [None, 3])


def test_session_travels_as_its_number() -> None:
    register = FakeRegister()
    session = _session(register, None)
    register.asker.ask("operations", None, "submit_changes", {"edit_session": session})
    sent = register.asked[0][2]["edit_session"]
    assert sent == {"$": "svc", "t": "edit_session", "v": 7}
