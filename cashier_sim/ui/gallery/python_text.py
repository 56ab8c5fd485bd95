"""Values and calls of the contract as Python source, without a toolkit."""

import inspect
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import datetime
from decimal import Decimal
from enum import Enum, Flag
from functools import singledispatch

from cashier_sim.plugin_api import ViewManager

_LINE = 68
"""Characters from which on a call or a value is broken into lines."""

_INDENT = "    "


def python_text(value: object, depth: int = 0) -> str:
    """A value as an author would write it; empty fields of a data class are left out.

    Args:
        value: Of the contract.
        depth: How far it is indented already.
    """
    if isinstance(value, list | tuple):
        return _wrapped("[", [python_text(item, depth + 1) for item in value], "]", depth)
    return _object(value, depth) if is_dataclass(value) else _plain(value)


def call_text(method: str, arguments: Mapping[str, object]) -> str:
    """The call of a member of `ViewManager`; arguments that are as by default are left out.

    Args:
        method: The member's name.
        arguments: By name.
    """
    parameters = inspect.signature(getattr(ViewManager, method)).parameters
    parts = []
    for name, value in arguments.items():
        default = parameters[name].default
        if default is inspect.Parameter.empty:
            parts.append(python_text(value, 1))
        elif value != default:
            parts.append(f"{name}={python_text(value, 1)}")
    return _wrapped(f"view_manager.{method}(", parts, ")", 0)


@singledispatch
def _plain(value: object) -> str:
    return repr(value)


@_plain.register
def _(value: Enum) -> str:
    members = [value]
    if isinstance(value, Flag):
        members = [member for member in type(value) if member in value]
    return " | ".join(f"{type(value).__name__}.{member.name}" for member in members)


@_plain.register
def _(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


@_plain.register
def _(value: Decimal) -> str:
    return f'Decimal("{value:f}")'


@_plain.register
def _(value: datetime) -> str:
    parts = [value.year, value.month, value.day, value.hour, value.minute]
    if value.second:
        parts.append(value.second)
    zone = "" if value.tzinfo is None else f", tzinfo={value.tzinfo!r}"
    return f"datetime({', '.join(map(str, parts))}{zone})"


def _object(value: object, depth: int) -> str:
    parts = []
    for field in fields(value):  # type: ignore[arg-type]  # the caller has asked
        content = getattr(value, field.name)
        if field.default is MISSING or content != field.default:
            parts.append(f"{field.name}={python_text(content, depth + 1)}")
    return _wrapped(f"{type(value).__name__}(", parts, ")", depth)


def _wrapped(opening: str, parts: list[str], closing: str, depth: int) -> str:
    flat = f"{opening}{', '.join(parts)}{closing}"
    if len(flat) + depth * len(_INDENT) <= _LINE and "\n" not in flat:
        return flat
    inner = _INDENT * (depth + 1)
    lines = "".join(f"{inner}{part},\n" for part in parts)
    return f"{opening}\n{lines}{_INDENT * depth}{closing}"
