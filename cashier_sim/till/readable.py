"""Values of the contract as a person reads them in the timeline. Nothing is masked here."""

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from decimal import Decimal
from enum import Enum, Flag
from functools import singledispatch

from cashier_sim.plugin_api import (
    CardInputDialogResult,
    Order,
    OrderGuestItem,
    OrderProductItem,
    PaymentItem,
    PaymentType,
    PointOfSale,
    Product,
    ReceiptSlip,
    User,
    XElement,
)
from cashier_sim.plugin_host.calls import ButtonId, DataObject, DisposableId, Ref

MAX_CHARS = 2000
"""A longer value is cut; the timeline is for looking, not for keeping."""

HIDDEN = "••••"
"""Stands for what nobody may read, such as a pin."""

# A card number that the cut went through would no longer look like one to the mask.
_CUT_NUMBER = re.compile(r"(?:\d[ -]?){1,19}$")

_SECRET_NAMES = frozenset({"pin"})

Pairs = tuple[tuple[str, str], ...]


def readable(value: object) -> str:
    """One value, at most `MAX_CHARS` characters."""
    text = _text(value)
    if len(text) <= MAX_CHARS:
        return text
    return f"{_CUT_NUMBER.sub('', text[:MAX_CHARS])}… ({len(text)} characters)"


def readable_arguments(arguments: Mapping[str, object]) -> Pairs:
    """Named values, in their order; a pin is hidden, and what stands in a password field."""
    secret = _SECRET_NAMES
    if arguments.get("is_password") is True:
        secret = secret | {"initial_text"}
    return tuple(
        (name, HIDDEN if name in secret and value else readable(value))
        for name, value in arguments.items()
    )


def readable_fields(value: object) -> Pairs:
    """The fields of a data class, in their order, without those that are None or not for repr."""
    if not is_dataclass(value):
        return ()
    pairs = ((field.name, getattr(value, field.name)) for field in fields(value) if field.repr)
    return readable_arguments({name: content for name, content in pairs if content is not None})


@singledispatch
def _text(value: object) -> str:
    if is_dataclass(value):
        inside = ", ".join(f"{name}={content}" for name, content in readable_fields(value))
        return f"{type(value).__name__}({inside})"
    return str(value)


@_text.register
def _(value: Enum) -> str:
    if isinstance(value, Flag):
        return " | ".join(member.name or "" for member in type(value) if member in value) or "0"
    return value.name


@_text.register
def _(value: Decimal) -> str:
    return format(value, "f")


@_text.register
def _(value: datetime) -> str:
    return value.isoformat(sep=" ", timespec="seconds")


@_text.register
def _(value: Order) -> str:
    return (
        f"Order #{value.number}, {value.status.name}, {value.result_sum:f} (revision "
        f"{value.revision})"
    )


@_text.register
def _(value: PaymentItem) -> str:
    return f"«{value.type.name}» {value.sum:f}, {value.status.name}"


@_text.register
def _(value: OrderProductItem) -> str:
    return f"«{value.product.name}» × {value.amount:f}"


@_text.register(PaymentType)
@_text.register(PointOfSale)
@_text.register(Product)
@_text.register(User)
@_text.register(OrderGuestItem)
def _(value: PaymentType | PointOfSale | Product | User | OrderGuestItem) -> str:
    return f"«{value.name}»"


@_text.register
def _(value: CardInputDialogResult) -> str:
    return f"card {value.full_card_track}"


@_text.register
def _(value: ReceiptSlip) -> str:
    return str(value.doc)


@_text.register
def _(value: XElement) -> str:
    return str(value)


@_text.register
def _(value: Ref) -> str:
    return f"{value.type_name} «{value.name}» ({value.key})" if value.key else value.type_name


@_text.register
def _(value: DataObject) -> str:
    return value.xml


@_text.register
def _(_value: DisposableId) -> str:
    return "Disposable"


@_text.register
def _(value: ButtonId) -> str:
    return f"ButtonRegistration {value.button_id}"


@_text.register(tuple)
@_text.register(list)
def _(value: tuple[object, ...] | list[object]) -> str:
    return f"[{', '.join(map(_text, value))}]"


@_text.register(dict)
def _(value: dict[object, object]) -> str:
    return f"{{{', '.join(f'{_text(key)}: {_text(item)}' for key, item in value.items())}}}"
