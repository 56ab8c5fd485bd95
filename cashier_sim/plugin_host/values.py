"""Values of the contract as JSON with tagged objects, and back; the same on both sides.

Standard library only, and quick to import: entities and markup load when the first one comes by.
"""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from math import isfinite
from typing import TYPE_CHECKING
from uuid import UUID

from cashier_sim import plugin_api
from cashier_sim.plugin_host import wire
from cashier_sim.plugin_host.errors import WireError
from cashier_sim.plugin_host.moments import decode_datetime, decode_timespan, encode_moment

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cashier_sim.plugin_api import XElement

    Special = Callable[[object], object | None]
    """Encodes what only one side knows, such as a reference; None = not known."""

    Unspecial = Callable[[str, Mapping[str, object]], object]
    """Decodes what only one side knows: gets tag and object, raises `WireError`."""

_INT64 = 1 << 63
_API_PACKAGE = plugin_api.__name__ + "."
_MAX_ELEMENT_DEPTH = wire.MAX_DEPTH - 20

_field_names: dict[type, tuple[str, ...]] = {}
"""Names of the fields of the contract's data classes met so far."""

_classes: dict[str, type] = {}
"""The contract's classes met so far, by name."""


def encode(value: object, special: Special) -> object:
    """Turn a value into what JSON can carry.

    Args:
        value: A value of the contract, or a sequence of them.
        special: Encodes references and services.

    Raises:
        WireError: The value cannot travel; the sentence names its type.
    """
    try:
        return _encode(value, special)
    except RecursionError:
        raise WireError("the value lies too deep in itself; make it flatter") from None


def decode(json: object, unspecial: Unspecial) -> object:
    """Turn parsed JSON back into a value; arrays become tuples.

    Args:
        json: What a JSON parser gave.
        unspecial: Decodes references, services and data objects.

    Raises:
        WireError: It is not a value of this version of the wire.
    """
    try:
        return _decode(json, unspecial)
    except RecursionError:
        raise WireError("the value lies too deep in itself") from None


def _encode(value: object, special: Special) -> object:
    if value is None or (isinstance(value, (str, bool)) and not isinstance(value, Enum)):
        return value
    if isinstance(value, (tuple, list)):
        return [_encode(item, special) for item in value]
    kind = type(value)
    names = _field_names.get(kind)
    if names is None:
        names = _learn_fields(kind)
    if names is not None:
        fields = {name: _encode(getattr(value, name), special) for name in names}
        return {wire.TAG: wire.ENTITY, "t": kind.__name__, "v": fields}
    if isinstance(value, Enum):
        return _encode_enum(value)
    if isinstance(value, (int, float)):
        return _checked_number(value)
    found = _encode_object(value) or special(value)
    if found is None:
        raise WireError(
            f"{kind.__qualname__} cannot be given to the register; give a value of "
            "cashier_sim.plugin_api, text, a number, a datetime, or a tuple of them"
        )
    return found


def _learn_fields(kind: type) -> tuple[str, ...] | None:
    """Names of the fields, maybe none, if `kind` is one of the contract's data classes."""
    if not kind.__module__.startswith(_API_PACKAGE):
        return None
    fields = getattr(kind, "__dataclass_fields__", None)
    if kind.__name__ == "ReceiptSlip":
        fields = ("doc",)
    if fields is None:
        return None
    names = tuple(fields)
    _field_names[kind] = names
    return names


def _encode_object(value: object) -> object | None:
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise WireError(f"{value} is not a sum; give a finite Decimal")
        return {wire.TAG: wire.DECIMAL, "v": format(value, "f")}
    if isinstance(value, UUID):
        return {wire.TAG: wire.GUID, "v": str(value)}
    if type(value).__module__.startswith(_API_PACKAGE) and isinstance(value, plugin_api.XElement):
        return {wire.TAG: wire.XML, "v": _encode_element(value, 1)}
    return encode_moment(value)


def _encode_enum(value: Enum) -> object:
    if not type(value).__module__.startswith(_API_PACKAGE):
        return _encode(value.value, lambda _: None)
    return {wire.TAG: wire.ENUM, "t": type(value).__name__, "v": value.value}


def _checked_number(value: float) -> int | float:
    if isinstance(value, float):
        if not isfinite(value):
            raise WireError(f"{value} is not a number; give a finite one")
        return float(value)
    if not -_INT64 <= value < _INT64:
        raise WireError("an int of more than 64 bits cannot be given to the register")
    return int(value)


def _encode_element(element: XElement, depth: int) -> list[object]:
    if depth > _MAX_ELEMENT_DEPTH:
        raise WireError("the slip's elements lie too deep in each other; make it flatter")
    content = [
        item if isinstance(item, str) else _encode_element(item, depth + 1)
        for item in element.content
    ]
    return [element.tag, dict(element.attributes), *content]


def _decode(json: object, unspecial: Unspecial) -> object:
    if isinstance(json, dict):
        return _decode_tagged(json, unspecial)
    if isinstance(json, list):
        return tuple([_decode(item, unspecial) for item in json])
    return json


def _decode_tagged(json: Mapping[str, object], unspecial: Unspecial) -> object:
    tag = json.get(wire.TAG)
    if not isinstance(tag, str):
        raise WireError(f"an object without a tag: {str(json)[:200]}")
    try:
        decoder = _DECODERS.get(tag)
        if decoder is not None:
            return decoder(json)
        if tag == wire.ENTITY:
            return _decode_entity(json, unspecial)
    except (KeyError, TypeError, ValueError, ArithmeticError) as error:
        raise WireError(f"bad {tag} value {str(json)[:200]}: {error}") from error
    return unspecial(tag, json)


def _decode_entity(json: Mapping[str, object], unspecial: Unspecial) -> object:
    kind = _class(json["t"])
    fields = json["v"]
    if not isinstance(fields, dict) or _learn_fields(kind) is None:
        raise WireError(f"{json['t']} is not a data class with fields")
    return kind(**{name: _decode(value, unspecial) for name, value in fields.items()})


def _decode_enum(json: Mapping[str, object]) -> object:
    kind = _class(json["t"])
    if not issubclass(kind, Enum):
        raise WireError(f"{json['t']} is not an enum")
    return kind(json["v"])


def _class(name: object) -> type:
    """A class of the contract by its name."""
    if not isinstance(name, str) or name not in plugin_api.__all__:
        raise WireError(f"there is no {name!r} in cashier_sim.plugin_api")
    kind = _classes.get(name)
    if kind is None:
        kind = getattr(plugin_api, name)
        _classes[name] = kind
    return kind


def _decode_element(json: object) -> XElement:
    match json:
        case [str(tag), dict(attributes), *content]:
            items = [item if isinstance(item, str) else _decode_element(item) for item in content]
            return plugin_api.XElement(tag, *items, **attributes)
    raise WireError("an element is an array of tag, attributes and content")


def _text(json: Mapping[str, object]) -> str:
    text = json["v"]
    if not isinstance(text, str):
        raise WireError(f"{text!r} is not text")
    return text


_DECODERS: Mapping[str, Callable[[Mapping[str, object]], object]] = {
    wire.DECIMAL: lambda json: Decimal(_text(json)),
    wire.GUID: lambda json: UUID(_text(json)),
    wire.DATETIME: lambda json: decode_datetime(_text(json)),
    wire.TIMESPAN: lambda json: decode_timespan(_text(json)),
    wire.ENUM: _decode_enum,
    wire.XML: lambda json: _decode_element(json["v"]),
}
