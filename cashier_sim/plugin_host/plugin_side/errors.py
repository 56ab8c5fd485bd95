"""Exceptions on their way between plugin and register. Runs in the plugin's process.

Loaded when the first exception travels, since `traceback` is slow to import.
"""

import importlib
import os
import threading
import traceback
from collections.abc import Mapping
from contextlib import suppress
from itertools import dropwhile
from pathlib import Path
from types import FunctionType

from cashier_sim import plugin_api
from cashier_sim.plugin_api import errors as contract
from cashier_sim.plugin_api.errors import (
    PaymentActionCancelledException,
    UnexpectedInternalException,
)
from cashier_sim.plugin_host.errors import WireError
from cashier_sim.plugin_host.values import encode

_PACKAGE = Path(__file__).parents[2]
_OWN = (
    *(str(_PACKAGE / name) + os.sep for name in ("plugin_api", "plugin_host")),
    "<frozen importlib",
)
"""Where the frames of the host, the contract and the importer come from."""

_CALLERS = (importlib.__file__, threading.__file__)
"""Where the frames come from that stand above a plugin's own, in its module and its threads."""

_LIMIT_CHARS = 64 * 1024
"""Longest message and longest stack."""


def describe_error(error: BaseException) -> dict[str, object]:
    """An exception as the wire carries it: type, message, bases, readable stack, values."""
    return {
        "type": type(error).__name__,
        "message": _message(error),
        "bases": [kind.__name__ for kind in type(error).__mro__[1:-1]],
        "stack": readable_stack(error),
        "values": _values(error),
    }


def readable_stack(error: BaseException) -> str:
    """The stack as Python prints it, of the plugin's frames and those that they called.

    Left out are the frames of the simulator, and of Python's importer and threads above them.
    """
    try:
        described = traceback.TracebackException.from_exception(error, compact=True)
        _drop_own_frames(described, set())
        text = "".join(described.format())
    except Exception as problem:  # noqa: BLE001  # a plugin's __str__ or __cause__ may do anything
        text = f"{type(error).__name__}: no stack, since describing it raised {problem!r}\n"
    if len(text) > _LIMIT_CHARS:
        text = "(the beginning is left out)\n" + text[-_LIMIT_CHARS:]
    return text.rstrip("\n")


def rebuild_error(message: Mapping[str, object], values: Mapping[str, object]) -> Exception:
    """The exception that an `error` answer of the register stands for.

    Args:
        message: The answer.
        values: Its decoded public attributes.
    """
    name = str(message.get("type"))
    text = str(message.get("message", ""))
    kind = getattr(plugin_api, name, None) if name in plugin_api.__all__ else None
    if isinstance(kind, type) and issubclass(kind, Exception):
        # The one whose first argument is no message.
        error = kind() if issubclass(kind, PaymentActionCancelledException) else kind(text)
        for attribute, value in values.items():
            setattr(error, attribute, value)
        return error
    return UnexpectedInternalException(f"{name}: {text}")


def _values(error: BaseException) -> dict[str, object]:
    """Attributes that the contract gives an exception beyond its message, as far as they travel."""
    values = {}
    for kind in type(error).__mro__:
        make = vars(kind).get("__init__")
        if kind.__module__ == contract.__name__ and isinstance(make, FunctionType):
            for name in make.__code__.co_varnames[1:]:
                if name != "message":
                    with suppress(WireError):
                        values[name] = encode(getattr(error, name, None), lambda _: None)
    return values


def _message(error: BaseException) -> str:
    try:
        return str(error)[:_LIMIT_CHARS]
    except Exception as problem:  # noqa: BLE001  # a plugin's __str__ may do anything
        return f"(its __str__ raised {type(problem).__name__})"


def _drop_own_frames(described: traceback.TracebackException, seen: set[int]) -> None:
    if id(described) in seen:
        return
    seen.add(id(described))
    frames = [frame for frame in described.stack if not frame.filename.startswith(_OWN)]
    frames = list(dropwhile(lambda frame: frame.filename in _CALLERS, frames))
    described.stack = traceback.StackSummary.from_list(frames)
    others = [described.__cause__, described.__context__, *(described.exceptions or ())]
    for other in others:
        if other is not None:
            _drop_own_frames(other, seen)
