"""Checks what a plugin passes to a service against the contract's own annotations.

A C# plugin cannot pass a wrong type; a Python one can, and should learn it at once and by name.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import is_dataclass
from datetime import datetime
from decimal import Decimal
from functools import cache
from inspect import signature
from types import FunctionType, NoneType, UnionType
from typing import Union, get_args, get_origin, get_type_hints
from uuid import UUID

from cashier_sim import plugin_api
from cashier_sim.plugin_api import (
    ArgumentException,
    EditSession,
    Integration,
    Licensing,
    NavigatingToPaymentScreenContext,
    NotificationService,
    NotSupportedException,
    OperationService,
    PaymentDataContext,
    ProgressBar,
    ReceiptPrinter,
    ViewManager,
)
from cashier_sim.plugin_host import wire
from cashier_sim.plugin_host.calls import CALLABLE, DataObject, EditSessionId, Ref

_SERVICES: Mapping[str, type] = {
    "operations": OperationService,
    "operation_service": OperationService,
    "printer": ReceiptPrinter,
    "view_manager": ViewManager,
    "context": PaymentDataContext,
    "progress_bar": ProgressBar,
    "notifications": NotificationService,
    "licensing": Licensing,
    "integration": Integration,
    "edit_session": EditSession,
    "payment_screen_context": NavigatingToPaymentScreenContext,
}


_STAY_IN_THE_PLUGIN = ("naming_func", "selected_item")
"""Arguments that the plugin's process uses up itself."""

_SUBSCRIBE, _GET, _SET = "subscribe_on_", "get_", "set_"
"""How methods begin that stand for a property of the contract."""

_PLAIN = frozenset({str, bool, int, float, Decimal, UUID})


def checked_arguments(
    service: str, method: str, arguments: Mapping[str, object]
) -> dict[str, object]:
    """The arguments of a service request, known to have the contract's types.

    Whole numbers become `Decimal` or `float` where these are declared, as in .NET.

    Args:
        service: The service's name on the wire.
        method: The method.
        arguments: What came, by name.

    Raises:
        NotSupportedException: There is no such service or method.
        ArgumentException: An argument is missing, unknown or of a wrong type; the sentence names
            it and shows the value.
    """
    if service == wire.DISPOSABLE and method == "dispose":
        declared: Mapping[str, object] = {"id": int}
        defaults: Mapping[str, object] = {}
    else:
        declared, defaults = _declared(service, method)
    place = f"{service}.{method}"
    for name in arguments:
        if name not in declared:
            raise ArgumentException(f"{place}: there is no argument {name}")
    checked = {}
    for name, hint in declared.items():
        if name in arguments:
            value = arguments[name]
        elif name in defaults:
            checked[name] = defaults[name]
            continue
        else:
            raise ArgumentException(f"{place}: {name} is missing")
        is_plain = type(value) is hint and hint in _PLAIN  # the usual case, and quick
        checked[name] = value if is_plain else _checked(value, hint, f"{place}: {name}")
    return checked


@cache
def names() -> dict[str, object]:
    """What the contract's annotations name; its modules import it for type checkers only."""
    contract: dict[str, object] = {name: getattr(plugin_api, name) for name in plugin_api.__all__}
    return {
        **contract,
        "Callable": Callable,
        "Decimal": Decimal,
        "Sequence": Sequence,
        "Subscriber": Callable[..., None],
        "UUID": UUID,
        "datetime": datetime,
    }


@cache
def _declared(service: str, method: str) -> tuple[Mapping[str, object], Mapping[str, object]]:
    """The arguments of a method that travel, with their types, and those that have a default.

    Types themselves do not travel, and neither does what stays in the plugin.
    """
    member = _member(service, method)
    if member is None:
        return {"callback": Callable}, {}
    hints = get_type_hints(member, localns=names())
    declared = {
        name: hint
        for name, hint in hints.items()
        if name not in {"return", *_STAY_IN_THE_PLUGIN} and get_origin(hint) is not type
    }
    defaults = {
        name: parameter.default
        for name, parameter in signature(member).parameters.items()
        if parameter.default is not parameter.empty
    }
    return declared, defaults


def _member(service: str, method: str) -> Callable[..., object] | None:
    """The contract's function behind a method; None = a notification that is only a property."""
    interface = _SERVICES.get(service)
    if interface is None:
        raise NotSupportedException(f"there is no service {service}")
    member = getattr(interface, method, None)
    if isinstance(member, FunctionType) and getattr(member, "__isabstractmethod__", False):
        return member
    part = getattr(interface, method.removeprefix(_SUBSCRIBE), None)
    if method.startswith(_SUBSCRIBE) and isinstance(part, property):
        return None
    part = getattr(interface, method[len(_GET) :], None)
    accessor = {_GET: "fget", _SET: "fset"}.get(method[: len(_GET)], "")
    function = getattr(part, accessor, None) if isinstance(part, property) else None
    if function is None:
        raise NotSupportedException(f"the service {service} has no method {method}")
    found: Callable[..., object] = function
    return found


def _checked(value: object, hint: object, place: str) -> object:
    origin = get_origin(hint)
    if origin in {Union, UnionType}:
        return _checked_option(value, hint, place)
    if hint is EditSession and isinstance(value, EditSessionId):
        return value
    if hint is Callable or origin is Callable:
        if isinstance(value, Ref) and CALLABLE in value.methods:
            return value
        raise ArgumentException(f"{place} must be a function or a bound method")
    if isinstance(origin, type) and issubclass(origin, Sequence):
        if not isinstance(value, tuple):
            raise _wrong(value, hint, place)
        return tuple([_checked(item, get_args(hint)[0], f"{place}[]") for item in value])
    return _checked_plain(value, hint, place)


def _checked_option(value: object, hint: object, place: str) -> object:
    options = get_args(hint)
    if value is None and NoneType in options:
        return None
    others = [option for option in options if option is not NoneType]
    if len(others) == 1:
        return _checked(value, others[0], place)
    for option in others:
        if isinstance(option, type) and isinstance(value, option):
            return _checked(value, option, place)
    raise _wrong(value, hint, place)


def _checked_plain(value: object, hint: object, place: str) -> object:
    if hint is object:
        return value
    if not isinstance(hint, type):
        raise _wrong(value, hint, place)
    if isinstance(value, int) and not isinstance(value, bool):
        if hint is Decimal:
            return Decimal(value)
        if hint is float:
            return float(value)
    if not isinstance(value, hint) or (hint is int and isinstance(value, bool)):
        raise _wrong(value, hint, place)
    if is_dataclass(value) and not isinstance(value, type):
        for name, field_hint in _fields(type(value)).items():
            field_value = getattr(value, name)
            if type(field_value) is not field_hint or field_hint not in _PLAIN:
                _checked(field_value, field_hint, f"{place}.{name}")
    return value


@cache
def _fields(kind: type) -> Mapping[str, object]:
    hints = get_type_hints(kind)
    return {name: hints[name] for name in getattr(kind, "__dataclass_fields__", {})}


def _wrong(value: object, hint: object, place: str) -> ArgumentException:
    expected = hint.__name__ if isinstance(hint, type) else str(hint)
    shown = repr(value)
    if isinstance(value, (Ref, DataObject)):
        shown = f"a {value.type_name}"
    return ArgumentException(
        f"{place} must be {expected} and is {type(value).__name__} {shown[:100]}"
    )
