"""Samples of everything that the contract's annotations name, and their forms on the wire."""

from __future__ import annotations

import json
from dataclasses import is_dataclass
from datetime import UTC, datetime
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from cashier_sim import plugin_api
from cashier_sim.plugin_api import EditSession, ReceiptSlip, XElement
from cashier_sim.plugin_host.calls import ButtonId, DisposableId, EditSessionId
from cashier_sim.plugin_host.incoming import ServiceAsked
from cashier_sim.plugin_host.register_side import Session
from cashier_sim.plugin_host.service_arguments import checked_arguments, names

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ID = UUID(int=1)
_PLAIN: Mapping[object, object] = {
    str: "text",
    bool: True,
    int: 1,
    float: 1.5,
    object: "anything",
    Decimal: Decimal("1.00"),
    UUID: ID,
    datetime: datetime(2026, 1, 1, tzinfo=UTC),
    NoneType: None,
    ReceiptSlip: ReceiptSlip(XElement("doc")),
    XElement: XElement("doc"),
    plugin_api.InputDialogResult: plugin_api.NumberInputDialogResult(number=1),
    plugin_api.PaymentItemAdditionalData: plugin_api.ExternalPaymentItemAdditionalData(
        custom_data="kept"
    ),
    plugin_api.Disposable: DisposableId(5),
    plugin_api.ButtonRegistration: ButtonId(ID, 5),
    EditSession: EditSessionId(7),
}


def hints_of(function: Callable[..., object]) -> dict[str, object]:
    """The types of a method's arguments and, as `return`, of its result."""
    return dict(get_type_hints(function, localns=names()))


def sample(hint: object) -> object:
    """A value of a type of the contract, as the register gives it."""
    options = [option for option in get_args(hint) if option is not NoneType]
    origin = get_origin(hint)
    if origin in {Union, UnionType}:
        return sample(options[0])
    if origin is not None and callable(hint) and "Callable" in str(hint):
        return _callback
    if origin is tuple or "Sequence" in str(origin):
        return tuple(sample(option) for option in options if option is not ...)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return list(hint)[-1]
    if hint not in _PLAIN and isinstance(hint, type) and is_dataclass(hint):
        return hint(**{name: sample(field) for name, field in get_type_hints(hint).items()})
    return _PLAIN[hint]


def on_the_wire(value: object) -> object:
    """A value as the register's answer carries it."""
    return json.loads(Session(1).reply(1, value))["value"]


def as_heard(service: str, method: str, args: Mapping[str, object]) -> Mapping[str, object]:
    """Arguments of a request as the register understands them, checked against the contract."""
    request = {"kind": "service", "id": 1, "service": service, "method": method, "args": args}
    (heard,) = Session(1).receive(json.dumps(request).encode() + b"\n")
    assert isinstance(heard, ServiceAsked), heard
    return checked_arguments(service, method, heard.arguments)


def _callback(*args: object) -> None:
    raise AssertionError(args)
