"""Makes proxies out of the contract itself: each abstract method becomes a request to the register.

So the contract is written once, and a proxy cannot disagree with it. Runs in the plugin's process
and reads nothing but the methods' own code objects, since it runs while a plugin starts.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

from cashier_sim.plugin_api.errors import ArgumentException

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import FunctionType

    from cashier_sim.plugin_host.plugin_side.asking import Asker
    from cashier_sim.plugin_host.plugin_side.scopes import CallScope

P = TypeVar("P")

_CALLABLES = ("Callable", "Subscriber")
"""How annotations of callbacks begin."""

_V6_DEFAULTS: Mapping[str, object] = {"is_payment_local": False}
"""What methods did not ask for yet in V6, where credentials came first."""


class ContractProxy:
    """Base of the proxies, in front of the interface: `class XProxy(ContractProxy, X)`.

    Methods of the interface that the class does not write itself are made here.
    """

    service = ""
    """The service's name on the wire."""

    def __init_subclass__(cls) -> None:
        for interface in cls.__mro__[1:]:
            for name, member in vars(interface).items():
                is_open = getattr(member, "__isabstractmethod__", False)
                if is_open and getattr(cls, name) is member:
                    is_property = isinstance(member, property)
                    setattr(cls, name, cls.part(name) if is_property else _asking(name, member))

    def __init__(self, asker: Asker, scope: CallScope | None) -> None:
        """Make a proxy.

        Args:
            asker: Asks the register.
            scope: The call that the service ends with; None = it lives as long as the process.
        """
        self._asker = asker
        self._scope = scope

    @classmethod
    def part(cls, name: str) -> property:
        """Make a property of the interface; services that have some override this."""
        raise NotImplementedError(name)

    def ask(self, method: str, arguments: Mapping[str, object]) -> object:
        """Ask the register and wait; see `Asker.ask`."""
        return self._asker.ask(self.service, self._scope, method, arguments)

    def callback(self, callback: object) -> object:
        """A callable on its way to the register."""
        return self._asker.objects.callback(callback)


def made(kind: Callable[..., P], asker: Asker, scope: CallScope | None = None) -> P:
    """Make a proxy; type checkers take its class for abstract."""
    return kind(asker, scope)


def _asking(name: str, declared: FunctionType) -> Callable[..., object]:
    code = declared.__code__
    positional = code.co_varnames[1 : code.co_argcount]
    names = code.co_varnames[1 : code.co_argcount + code.co_kwonlyargcount]
    given = declared.__defaults__ or ()
    defaults = dict(zip(positional[len(positional) - len(given) :], given, strict=True))
    defaults.update(declared.__kwdefaults__ or {})
    hints: Mapping[str, object] = declared.__annotations__
    callbacks = tuple(key for key in names if str(hints[key]).startswith(_CALLABLES))
    sequences = tuple(key for key in names if str(hints[key]).startswith("Sequence"))
    is_question = hints["return"] == "bool"  # a dialog that was given up answers null

    def method(self: ContractProxy, *args: object, **kwargs: object) -> object:
        arguments = _bound(name, positional, defaults, args, kwargs)
        for key in names:
            if key not in arguments:
                raise TypeError(f"{name}() needs the argument '{key}'")
        for key in callbacks:
            if arguments[key] is not None:
                arguments[key] = self.callback(arguments[key])
        for key in sequences:
            arguments[key] = _tuple(f"{self.service}.{name}", key, arguments[key])
        answer = self.ask(name, arguments)
        return False if answer is None and is_question else answer

    method.__name__ = name
    method.__qualname__ = declared.__qualname__
    method.__doc__ = declared.__doc__
    method.__wrapped__ = declared  # type: ignore[attr-defined]  # shows the contract's signature
    return method


def _bound(
    name: str,
    positional: tuple[str, ...],
    defaults: Mapping[str, object],
    args: tuple[object, ...],
    kwargs: Mapping[str, object],
) -> dict[str, object]:
    """The arguments by name; `credentials` may also come first, where V6 had them."""
    arguments = dict(defaults)
    if args and "credentials" in positional[1:] and type(args[0]).__name__ == "Credentials":
        arguments.update(credentials=args[0])
        arguments.update((key, _V6_DEFAULTS[key]) for key in positional if key in _V6_DEFAULTS)
        positional = tuple(key for key in positional if key not in arguments or key in defaults)
        args = args[1:]
    if len(args) > len(positional):
        raise TypeError(f"{name}() takes {len(positional)} arguments, but {len(args)} were given")
    arguments.update(zip(positional, args, strict=False))
    for key, value in kwargs.items():
        if key in positional[: len(args)]:
            raise TypeError(f"{name}() got the argument '{key}' twice")
        arguments[key] = value
    return arguments


def _tuple(place: str, name: str, value: object) -> object:
    if isinstance(value, str):  # else its letters would be the items
        raise ArgumentException(f"{place}: {name} must be a list of values and is str {value!r}")
    if not isinstance(value, Iterable):
        raise ArgumentException(
            f"{place}: {name} must be a list of values and is {type(value).__name__} {value!r}"
        )
    return tuple(value)
