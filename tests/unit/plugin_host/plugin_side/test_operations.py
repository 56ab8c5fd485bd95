"""`OperationService` as requests to the register."""

from __future__ import annotations

import inspect
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, get_type_hints
from uuid import UUID

import pytest

from cashier_sim import plugin_api
from cashier_sim.plugin_api import (
    Credentials,
    OperationService,
    Order,
    OrderGuestItem,
    OrderStatus,
    PaymentItem,
    PaymentType,
    PaymentTypeKind,
    Product,
    User,
)
from cashier_sim.plugin_host.plugin_side.operations import OperationServiceProxy
from cashier_sim.plugin_host.plugin_side.scopes import CallScope
from cashier_sim.plugin_host.service_arguments import checked_arguments
from cashier_sim.plugin_host.values import decode, encode
from tests.unit.plugin_host.fake_register import FakeRegister

if TYPE_CHECKING:
    from collections.abc import Mapping

ID = UUID(int=1)
USER = User(id=ID, name="Анна")
TYPE = PaymentType(id=ID, name="Hotel", kind=PaymentTypeKind.EXTERNAL)
ITEM = PaymentItem(id=ID, type=TYPE, sum=Decimal("1.00"))
PRODUCT = Product(id=ID, name="Суп", full_name="Суп", number="1", price=Decimal("5.00"))
ORDER = Order(
    id=ID,
    number=1,
    revision=1,
    status=OrderStatus.NEW,
    open_time=datetime(2026, 1, 1, tzinfo=UTC),
    waiter=USER,
    payments=(ITEM,),
)
CREDENTIALS = Credentials(id=ID)
DISPOSABLE = {"$": "svc", "t": "disposable", "v": 1}
SAMPLES: Mapping[str, object] = {
    "processor": object(),
    "can_process_payment_return_without_order": True,
    "payment_type_id": ID,
    "order_id": ID,
    "pin": "1",
    "credentials": CREDENTIALS,
    "message": "m",
    "sender": "s",
    "timeout_seconds": 1.5,
    "sum": Decimal("1.00"),
    "is_processed": False,
    "additional_data": None,
    "payment_type": TYPE,
    "order": ORDER,
    "delivery_order": ORDER,
    "min_sum": None,
    "max_sum": None,
    "payment_item": ITEM,
    "amount": Decimal(1),
    "product": PRODUCT,
    "guest": OrderGuestItem(id=ID, name="Гость", rank=0),
    "size": None,
}
ANSWERS: Mapping[str, object] = {
    "Disposable": None,
    "tuple[PaymentType, ...]": (TYPE,),
    "tuple[Order, ...]": (ORDER,),
    "tuple[Product, ...]": (PRODUCT,),
    "PaymentType": TYPE,
    "PaymentType | None": TYPE,
    "Order": ORDER,
    "Order | None": ORDER,
    "Credentials": CREDENTIALS,
    "User": USER,
    "PaymentItem": ITEM,
    "None": None,
}
METHODS = sorted(OperationService.__abstractmethods__)


def _name(hint: object) -> str:
    text = (
        hint.__name__ if isinstance(hint, type) and not str(hint).startswith("tuple") else str(hint)
    )
    for module in ("entities", "orders", "payments", "services"):
        text = text.replace(f"cashier_sim.plugin_api.{module}.", "")
    return text.replace("NoneType", "None")


@pytest.mark.parametrize("method", METHODS)
def test_method_asks_with_the_contracts_names_and_gives_the_answer(method: str) -> None:
    names = {name: getattr(plugin_api, name) for name in plugin_api.__all__}
    member = getattr(OperationService, method)
    hints = get_type_hints(member, localns={**names, "Decimal": Decimal, "UUID": UUID})
    answer = ANSWERS[_name(hints.pop("return"))]
    register = FakeRegister(DISPOSABLE if "register" in method else encode(answer, lambda _: None))
    proxy = OperationServiceProxy(register.asker, None)
    got = getattr(proxy, method)(**{name: SAMPLES[name] for name in hints})
    if "register" not in method:
        assert got == answer
    ((service, asked, args),) = register.asked
    assert (service, asked) == ("operations", method)
    if "register" not in method:
        arguments = {name: decode(value, lambda _, json: json) for name, value in args.items()}
        assert checked_arguments(service, method, arguments) == arguments


@pytest.mark.parametrize("method", METHODS)
def test_signatures_are_the_contracts(method: str) -> None:
    ours = inspect.signature(getattr(OperationServiceProxy, method)).parameters
    contract = inspect.signature(getattr(OperationService, method)).parameters
    assert list(ours) == list(contract)
    assert [p.default for p in ours.values()] == [p.default for p in contract.values()]


def test_local_service_names_its_call() -> None:
    register = FakeRegister()
    service = OperationServiceProxy(register.asker, CallScope(7, "pay"))
    assert service.try_get_order_by_id(ID) is None
    assert service.try_get_payment_type_by_id(ID) is None
    assert [asked[0] for asked in register.asked] == ["operation_service"] * 2
    assert register.calls == [7, 7]
