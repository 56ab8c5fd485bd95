"""The plugin's objects that the register may call: their numbers and what their methods declare.

Runs in the plugin's process. Code objects are read directly, since importing `inspect` would cost
a third of the process's start; it is loaded for callables that are not plain functions.
"""

from __future__ import annotations

import threading
from types import FunctionType, MethodType
from typing import TYPE_CHECKING

from cashier_sim.late_modules import LateModule
from cashier_sim.plugin_api.errors import (
    ArgumentException,
    PaymentSystemRegistrationException,
)
from cashier_sim.plugin_host import wire

if TYPE_CHECKING:
    import inspect
    from collections.abc import Callable
else:
    # A third of the start, and hardly ever needed.
    inspect = LateModule("inspect")

_HAS_ARGS = 0x04
_HAS_KWARGS = 0x08
"""Flags of code objects; documented at `inspect.CO_VARARGS` and `inspect.CO_VARKEYWORDS`."""


_ARGUMENTS = frozenset({"sum", "order_id", "order", *wire.CALL_SERVICES})
"""Arguments on offer that stand in the place of a forgotten `self`."""


class Travelling:
    """Base of what travels to the register in a form of its own.

    Attributes:
        json: The value on the wire.
    """

    json: dict[str, object]


class Reference(Travelling):
    """A plugin's object on its way to the register.

    Attributes:
        value: The object.
    """

    def __init__(self, value: object, json: dict[str, object]) -> None:
        self.value = value
        self.json = json


class PluginObjects:
    """The objects that were given to the register. Thread-safe."""

    def __init__(self) -> None:
        self._objects: dict[int, object] = {}
        self._last_number = 0
        self._lock = threading.Lock()

    def known(self, processor: object) -> Reference:
        """A payment system that was given to the register before, under the same number.

        Raises:
            ArgumentException: The register does not hold it.
        """
        number = self._number(processor)
        if number is None:
            raise ArgumentException(
                f"this {type(processor).__name__} is not registered; give the object that was "
                "given to register_payment_system"
            )
        return Reference(processor, _reference(number, type(processor).__name__))

    def processor(self, processor: object) -> Reference:
        """Give a payment system to the register; whether it fits, the register checks.

        Raises:
            PaymentSystemRegistrationException: It is a class, or its key or name is no text.
            Exception: Whatever its properties raise.
        """
        if isinstance(processor, type):
            raise PaymentSystemRegistrationException(
                f"{processor.__name__} is a class; give an instance of it, such as "
                f"{processor.__name__}()"
            )
        json = self._new(processor, type(processor).__name__, self._number(processor))
        json["key"] = _text(processor, "payment_system_key")
        json["name"] = _text(processor, "payment_system_name")
        methods = {name: getattr(processor, name) for name in _method_names(processor)}
        for name, method in methods.items():
            problem = _lost_self(method)
            if problem:
                raise PaymentSystemRegistrationException(
                    f"{type(processor).__name__}.{name}: {problem}"
                )
        json["methods"] = {name: describe(method) for name, method in methods.items()}
        return Reference(processor, json)

    def callback(self, callback: object, stand_in: object = None) -> Reference:
        """Give a callable to the register; what cannot be called has no methods.

        Args:
            callback: What the plugin gave.
            stand_in: What is called in its place, with the same arguments.

        Raises:
            ArgumentException: It is a method without `self`.
        """
        name = getattr(callback, "__qualname__", type(callback).__qualname__)
        problem = _lost_self(callback)
        if problem:
            raise ArgumentException(f"{name}: {problem}")
        value = callback if stand_in is None else stand_in
        json = self._new(value, str(name))
        json["methods"] = {"__call__": describe(callback)} if callable(callback) else {}
        return Reference(value, json)

    def get(self, number: int) -> object:
        """The object with this number.

        Raises:
            LookupError: The register has released it, or never had it.
        """
        return self._objects[number]

    def release(self, number: int) -> None:
        """Forget an object."""
        self._objects.pop(number, None)

    def _number(self, value: object) -> int | None:
        with self._lock:
            for number, known in self._objects.items():
                if known is value:
                    return number
        return None

    def _new(self, value: object, type_name: str, number: int | None = None) -> dict[str, object]:
        with self._lock:
            if number is None:
                self._last_number += 1
                number = self._last_number
            self._objects[number] = value
        return _reference(number, type_name)


def _reference(number: int, type_name: str) -> dict[str, object]:
    return {wire.TAG: wire.REFERENCE, "v": number, "t": type_name}


def describe(function: Callable[..., object]) -> dict[str, object]:
    """What a callable declares, as the wire carries it; `self` of a bound method is left out."""
    bound = 0
    plain = function
    if isinstance(plain, MethodType):
        bound = 1
        plain = plain.__func__
    if type(plain) is not FunctionType or "__wrapped__" in plain.__dict__:
        return _describe_slowly(function)
    code = plain.__code__
    count = code.co_argcount
    positional = code.co_varnames[:count]
    keyword_only = code.co_varnames[count : count + code.co_kwonlyargcount]
    with_default = len(plain.__defaults__ or ())
    optional = {*positional[count - with_default :], *(plain.__kwdefaults__ or ())}
    only = positional[bound : code.co_posonlyargcount]
    names = (*positional[max(bound, code.co_posonlyargcount) :], *keyword_only)
    return {
        "names": names,
        "required": [name for name in (*only, *names) if name not in optional],
        "positional_only": only,
        "keyword_only": keyword_only,
        "rest": bool(code.co_flags & _HAS_KWARGS),
        "any_count": bool(code.co_flags & _HAS_ARGS) or len(positional) < bound,
    }


def _describe_slowly(function: Callable[..., object]) -> dict[str, object]:
    try:
        parameters = inspect.signature(function).parameters.values()
    except ValueError:  # some builtins do not tell; they take what they get
        return {"any_count": True}
    by_name = (inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY)
    named = (*by_name, inspect.Parameter.POSITIONAL_ONLY)
    return {
        "names": [p.name for p in parameters if p.kind in by_name],
        "required": [p.name for p in parameters if p.kind in named and p.default is p.empty],
        "positional_only": [p.name for p in parameters if p.kind is p.POSITIONAL_ONLY],
        "keyword_only": [p.name for p in parameters if p.kind is p.KEYWORD_ONLY],
        "rest": any(p.kind is p.VAR_KEYWORD for p in parameters),
        "any_count": any(p.kind is p.VAR_POSITIONAL for p in parameters),
    }


def _lost_self(function: object) -> str:
    """What is wrong with a method whose author forgot `self`: it would swallow an argument."""
    if isinstance(function, MethodType) and isinstance(function.__func__, FunctionType):
        code = function.__func__.__code__
        first = code.co_varnames[0] if code.co_argcount else ""
        if first in _ARGUMENTS:
            return f"its first argument is {first}; put self in front of it"
    return ""


def _method_names(value: object) -> list[str]:
    """Names of the public methods; properties are not touched."""
    names = {name for name, member in getattr(value, "__dict__", {}).items() if callable(member)}
    for kind in type(value).__mro__[:-1]:
        for name, member in vars(kind).items():
            if callable(member) or isinstance(member, (classmethod, staticmethod)):
                names.add(name)
    return sorted(name for name in names if not name.startswith("_"))


def _text(processor: object, name: str) -> str:
    """A property of a payment system; empty when it is missing or None."""
    # With a default only where there is none, since a property may raise AttributeError.
    default = () if name in dir(processor) else (None,)
    value: object = getattr(processor, name, *default)
    if value is None or isinstance(value, str):
        return value or ""
    what = f"{type(processor).__name__}.{name}"
    if callable(value):
        raise PaymentSystemRegistrationException(
            f"{what} is a method; put @property above it, or make it an attribute"
        )
    raise PaymentSystemRegistrationException(
        f"{what} must be text and is {type(value).__name__} {value!r}"
    )
