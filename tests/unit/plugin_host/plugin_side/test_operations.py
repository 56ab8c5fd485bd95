"""What `OperationService` does in the plugin's process besides asking."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from cashier_sim.plugin_api import (
    ArgumentException,
    EntityAlreadyInUseException,
    EntityNotFoundException,
    PaymentType,
    PaymentTypeKind,
)
from cashier_sim.plugin_host.calls import ButtonId, DisposableId, EditSessionId
from cashier_sim.plugin_host.plugin_side.contract_proxies import made
from cashier_sim.plugin_host.plugin_side.operations import OperationServiceProxy
from cashier_sim.plugin_host.plugin_side.scopes import CallScope
from tests.unit.plugin_host.contract_samples import on_the_wire
from tests.unit.plugin_host.fake_register import FakeRegister

if TYPE_CHECKING:
    from collections.abc import Callable

ID = UUID(int=1)
TYPE = PaymentType(id=ID, name="Hotel", kind=PaymentTypeKind.EXTERNAL)


class Payments:
    payment_system_key = "hotel"
    payment_system_name = "Hotel"


def _operations(register: FakeRegister) -> OperationServiceProxy:
    return made(OperationServiceProxy, register.asker)


def test_local_service_names_its_call() -> None:
    register = FakeRegister()
    service = made(OperationServiceProxy, register.asker, CallScope(7, "pay"))
    assert service.try_get_order_by_id(ID) is None
    assert service.try_get_payment_type_by_id(ID) is None
    assert [asked[0] for asked in register.asked] == ["operation_service"] * 2
    assert register.calls == [7, 7]


def test_processor_is_known_by_the_number_it_was_registered_under() -> None:
    register = FakeRegister(on_the_wire(DisposableId(1)), on_the_wire((TYPE,)))
    payments = Payments()
    operations = _operations(register)
    operations.register_payment_system(payments)
    assert operations.get_active_payment_types(payments) == (TYPE,)
    (_, _, registered), (_, _, asked) = register.asked
    first, second = registered["processor"], asked["processor"]
    assert isinstance(first, dict)
    assert isinstance(second, dict)
    assert (first["v"], first["t"]) == (second["v"], second["t"])


def test_unregistered_processor_has_no_types() -> None:
    register = FakeRegister()
    with pytest.raises(ArgumentException, match="this Payments is not registered"):
        _operations(register).get_active_payment_types(Payments())
    assert not register.asked


def test_button_unpacks_into_its_id_and_what_ends_it() -> None:
    register = FakeRegister(on_the_wire(ButtonId(ID, 5)))

    def pressed(order: object, state: object) -> None: ...

    press: Callable[..., None] = pressed
    operations = _operations(register)
    button_id, registration = operations.add_button_to_payment_screen("Bonus", False, True, press)
    assert button_id == ID
    registration.dispose()
    assert register.asked[-1] == ("disposable", "dispose", {"id": 5})


def test_edits_of_a_session_carry_its_number() -> None:
    register = FakeRegister(on_the_wire(EditSessionId(7)))
    session = _operations(register).create_edit_session()
    session.delete_order_external_data("key", ID)  # type: ignore[arg-type]  # only the way matters
    assert register.asked[-1][0] == "edit_session"
    assert register.numbers == [None, 7]
    assert register.calls == [None, None]


def test_session_of_a_local_service_belongs_to_its_call() -> None:
    register = FakeRegister(on_the_wire(EditSessionId(7)))
    service = made(OperationServiceProxy, register.asker, CallScope(3, "pay"))
    session = service.create_edit_session()
    session.delete_order_external_data("key", ID)  # type: ignore[arg-type]  # only the way matters
    assert register.calls == [3, 3]


class Refused(Exception):
    """The plugin's own."""


def _calling_back(register: FakeRegister, callback: Callable[..., None]) -> Callable[[], object]:
    """Run a continuous operation whose callback the register calls before it answers."""
    operations = _operations(register)

    def run() -> object:
        operations.execute_continuous_operation(callback)
        return register.returned

    return run


def test_what_a_callback_raises_meanwhile_comes_out_as_itself() -> None:
    refused = Refused("no")

    def raising(operation_service: object) -> None:
        assert operation_service == "local service"
        raise refused

    register = FakeRegister({"type": "Refused", "message": "no"})
    register.calls_back = (raising.__name__, ("local service",))
    with pytest.raises(Refused) as caught:
        _calling_back(register, raising)()
    assert caught.value is refused


def test_callback_runs_meanwhile_with_what_the_register_gives() -> None:
    register = FakeRegister(None)
    register.calls_back = ("given", ("local service",))

    def given(operation_service: object) -> str:
        return f"ran with {operation_service}"

    callback: Callable[..., None] = given  # type: ignore[assignment]  # the result shows it ran
    assert _calling_back(register, callback)() == "ran with local service"


def test_refusal_of_the_register_is_its_own() -> None:
    register = FakeRegister({"type": "EntityAlreadyInUseException", "message": "in use"})
    with pytest.raises(EntityAlreadyInUseException, match="in use"):
        _calling_back(register, lambda _: None)()
    register = FakeRegister({"type": "EntityNotFoundException", "message": "no", "values": {}})
    with pytest.raises(EntityNotFoundException, match="no"):
        _operations(register).get_order_by_id(ID)


def test_what_cannot_be_called_travels_without_methods() -> None:
    register = FakeRegister(None)
    callback: Callable[..., None] = 5  # type: ignore[assignment]  # the author's mistake
    _operations(register).execute_continuous_operation(callback)
    reference = register.asked[0][2]["callback"]
    assert isinstance(reference, dict)
    assert reference["methods"] == {}
