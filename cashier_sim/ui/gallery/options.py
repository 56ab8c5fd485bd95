"""What can be changed about a call: each argument as a text, a switch or a choice. No toolkit."""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any

from cashier_sim.plugin_api import (
    ButtonWidth,
    ExtendedInputDialogSettings,
    InputDialogTypes,
    NumericInputMode,
    PermissionsCheckMode,
    QuantityChangerItem,
    ViewManager,
)

SETTINGS = "settings"
"""The argument that is a data class: its fields are options of their own."""

_COLUMN = ";"
"""Between the columns of a row."""


class Editor(Enum):
    """How an option is edited."""

    LINE = "line"
    """One line; an empty one may mean None."""
    LINES = "lines"
    """Several lines."""
    SWITCH = "switch"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Option:
    """An argument, or a field of the settings."""

    name: str
    """Such as `title`, or `settings.enable_phone`."""
    editor: Editor
    choices: tuple[object, ...] = ()
    """What can be chosen."""


class OptionError(Exception):
    """A text is no value of its option.

    Attributes:
        name: The option's.
        text: What cannot be read.
    """

    def __init__(self, name: str, text: str) -> None:
        super().__init__(f"{name}: {text!r}")
        self.name = name
        self.text = text


_CARD, _NUMBER = InputDialogTypes.CARD, InputDialogTypes.NUMBER
_CHOICES: dict[str, tuple[object, ...]] = {
    "button_width": tuple(ButtonWidth),
    "types": (_CARD | _NUMBER, _NUMBER, _CARD),
    "mode": tuple(PermissionsCheckMode),
    "settings.numeric_input_mode": tuple(NumericInputMode),
}
_LINES = frozenset({"message", "items", "permission_codes", "initial_text"})
_LEFT_OUT = frozenset({"self", "naming_func", "selected_item"})


def options_of(method: str) -> tuple[Option, ...]:
    """The options of a member of `ViewManager`, in the order of its arguments."""
    options: list[Option] = []
    for name, parameter in inspect.signature(getattr(ViewManager, method)).parameters.items():
        if name == SETTINGS:
            options += [
                _option(f"{SETTINGS}.{field.name}", field.default)
                for field in fields(ExtendedInputDialogSettings)
            ]
        elif name not in _LEFT_OUT:
            options.append(_option(name, parameter.default))
    return tuple(options)


def values_of(arguments: Mapping[str, object]) -> dict[str, object]:
    """What the options of a call stand at: texts, flags and choices by the options' names."""
    values: dict[str, object] = {}
    for name, value in arguments.items():
        if isinstance(value, ExtendedInputDialogSettings):
            for field in fields(value):
                key = f"{SETTINGS}.{field.name}"
                values[key] = _shown(getattr(value, field.name))
        else:
            values[name] = _shown(value)
    return values


def arguments_of(values: Mapping[str, object]) -> dict[str, object]:
    """The arguments of a call out of what its options stand at.

    Raises:
        OptionError: A text cannot be read.
    """
    arguments: dict[str, object] = {}
    settings: dict[str, Any] = {}
    for name, value in values.items():
        read = _read(name, value)
        if name.startswith(f"{SETTINGS}."):
            if not settings:
                arguments[SETTINGS] = None  # keeps its place
            settings[name.removeprefix(f"{SETTINGS}.")] = read
        else:
            arguments[name] = read
    if settings:
        arguments[SETTINGS] = ExtendedInputDialogSettings(**settings)
    return arguments


def _option(name: str, default: object) -> Option:
    if name in _CHOICES:
        return Option(name, Editor.CHOICE, _CHOICES[name])
    if isinstance(default, bool):
        return Option(name, Editor.SWITCH)
    return Option(name, Editor.LINES if name in _LINES else Editor.LINE)


def _shown(value: object) -> object:
    match value:
        case bool() | Enum():
            return value
        case None:
            return ""
        case datetime():
            return value.isoformat(sep=" ", timespec="minutes")
        case tuple() | list():
            return "\n".join(map(_row_text, value))
        case _:
            return str(value)


def _row_text(row: object) -> str:
    if isinstance(row, QuantityChangerItem):
        return f"{_COLUMN} ".join(map(str, (row.name, row.quantity, row.min, row.max)))
    return str(row)


def _read(name: str, value: object) -> object:
    if not isinstance(value, str):
        return value
    reader = _READERS.get(name, str)
    try:
        return reader(value)
    except (ValueError, InvalidOperation) as error:
        raise OptionError(name, value) from error


def _optional(reader: Callable[[str], object]) -> Callable[[str], object]:
    return lambda text: reader(text) if text.strip() else None


def _rows(text: str) -> tuple[object, ...]:
    rows = [line for line in text.split("\n") if line.strip()]
    if rows and all(_COLUMN in row for row in rows):
        return tuple(map(_quantity_row, rows))
    return tuple(rows)


def _quantity_row(row: str) -> QuantityChangerItem:
    name, quantity, least, most = row.split(_COLUMN)
    return QuantityChangerItem(
        name=name.strip(), quantity=int(quantity), min=int(least), max=int(most)
    )


_CAPTIONS = ("ok", "cancel", "yes", "no", "retry", "ignore", "close")
_READERS: dict[str, Callable[[str], object]] = {
    "selected_item_index": int,
    "max_length": int,
    "min_quantity": int,
    "max_quantity": int,
    "initial_value": _optional(int),
    "items": _rows,
    "permission_codes": lambda text: tuple(text.split()),
    "selected_date": datetime.fromisoformat,
    "min_date": datetime.fromisoformat,
    "max_date": datetime.fromisoformat,
    "settings.min_decimal_value": _optional(Decimal),
    "settings.max_decimal_value": _optional(Decimal),
    "settings.default_decimal_value": _optional(Decimal),
    **{f"{name}_caption": _optional(str) for name in _CAPTIONS},
}
