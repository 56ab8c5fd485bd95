"""Makes proxies out of the contract itself: each abstract method becomes a request to the register.

So the contract is written once, and a proxy cannot disagree with it. Runs in the plugin's process
and reads nothing but the methods' own code objects, since it runs while a plugin starts.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, NoReturn, TypeVar

from cashier_sim.plugin_api.errors import ArgumentException, UnexpectedInternalException

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

    Methods and properties of the interface that the class does not write itself are made here.

    Attributes:
        service: The service's name on the wire.
        given_up: What a method gives when the register gave its request up, by the annotation of
            its result.
        number: Which object of the service it is, where there may be several.
    """

    service = ""
    given_up: ClassVar[Mapping[str, object]] = {}
    number: object = None

    def __init_subclass__(cls) -> None:
        # By name, so that type checkers do not believe that a proxy has every member.
        setattr(cls, "__getattr__", _missing)  # noqa: B010  # as said above
        for interface in cls.__mro__[1:]:
            for name, member in vars(interface).items():
                is_open = getattr(member, "__isabstractmethod__", False)
                if is_open and getattr(cls, name) is member:
                    is_property = isinstance(member, property)
                    made = cls.part(name, member) if is_property else _asking(name, member)
                    setattr(cls, name, made)

    def __init__(self, asker: Asker, scope: CallScope | None) -> None:
        """Make a proxy.

        Args:
            asker: Asks the register.
            scope: The call that the service ends with; None = it lives as long as the process.
        """
        self._asker = asker
        self._scope = scope

    @classmethod
    def part(cls, name: str, declared: property) -> property:
        """Make a property of the interface: reading and setting it are requests."""
        hint = str(declared.fget.__annotations__["return"])

        def read(self: ContractProxy) -> object:
            return self.expected(f"get_{name}", hint, self.ask(f"get_{name}", {}))

        if declared.fset is None:
            return property(read, doc=declared.__doc__)
        value_name = declared.fset.__code__.co_varnames[1]

        def write(self: ContractProxy, value: object) -> None:
            self.ask(f"set_{name}", {value_name: value})

        return property(read, write, doc=declared.__doc__)

    def ask(self, method: str, arguments: Mapping[str, object]) -> object:
        """Ask the register and wait; see `Asker.ask`."""
        return self._asker.ask(self.service, self._scope, method, arguments, self.number)

    def callback(self, method: str, callback: object) -> object:  # noqa: ARG002  # for overrides
        """A callable on its way to the register, for one of the methods."""
        return self._asker.objects.callback(callback)

    def expected(self, method: str, hint: str, answer: object) -> object:
        """An answer of the register, known to be what the contract says.

        Args:
            method: What was asked.
            hint: The annotation of its result.
            answer: What came back.

        Raises:
            UnexpectedInternalException: It is something else.
        """
        kind = hint.removesuffix(" | None")
        if answer is None:
            answer = self.given_up.get(hint)
            is_right = kind != hint or kind == "None" or hint in self.given_up
        else:
            name = kind.partition("[")[0].rpartition(".")[2]  # modules may name classes in full
            is_right = any(base.__name__ == name for base in type(answer).__mro__)
        if not is_right:
            raise UnexpectedInternalException(
                f"{self.service}.{method}: the register answered with {type(answer).__name__} "
                f"instead of {kind}"
            )
        return answer


def _missing(proxy: ContractProxy, name: str) -> NoReturn:
    """Python calls this for a member that is not there: one of C#, or of nobody."""
    kind = type(proxy)
    words = "".join(f"_{char.lower()}" if char.isupper() else char for char in name)
    snake_case = words.removeprefix("_")
    right = hasattr(kind, snake_case) and f"names are in snake_case here: {snake_case}"
    raise AttributeError(
        f"{kind.__name__.removesuffix('Proxy')} has no member {name}; "
        f"{right or 'docs/contract.md lists those that it has'}",
        name=name,
        obj=proxy,
    )


def made(kind: Callable[..., P], asker: Asker, scope: CallScope | None = None) -> P:
    """Make a proxy; type checkers take its class for abstract."""
    return kind(asker, scope)


class _Declared:
    """What a method of the interface declares."""

    __slots__ = ("callbacks", "defaults", "name", "names", "positional", "result", "sequences")

    def __init__(self, name: str, function: FunctionType) -> None:
        code = function.__code__
        hints: Mapping[str, object] = function.__annotations__
        self.name = name
        self.positional = code.co_varnames[1 : code.co_argcount]
        self.names = code.co_varnames[1 : code.co_argcount + code.co_kwonlyargcount]
        given = function.__defaults__ or ()
        defaulted = self.positional[len(self.positional) - len(given) :]
        self.defaults = dict(zip(defaulted, given, strict=True))
        self.callbacks = [key for key in self.names if str(hints[key]).startswith(_CALLABLES)]
        self.sequences = [key for key in self.names if str(hints[key]).startswith("Sequence")]
        self.result = str(hints["return"])


def _asking(name: str, function: FunctionType) -> Callable[..., object]:
    declared = _Declared(name, function)

    def method(self: ContractProxy, *args: object, **kwargs: object) -> object:
        arguments = _bound(declared, args, kwargs)
        for key in declared.callbacks:
            arguments[key] = self.callback(name, arguments[key])
        for key in declared.sequences:
            arguments[key] = _tuple(f"{self.service}.{name}", key, arguments[key])
        return self.expected(name, declared.result, self.ask(name, arguments))

    method.__name__ = name
    method.__qualname__ = function.__qualname__
    method.__doc__ = function.__doc__
    method.__wrapped__ = function  # type: ignore[attr-defined]  # shows the contract's signature
    return method


def _bound(
    declared: _Declared, args: tuple[object, ...], kwargs: Mapping[str, object]
) -> dict[str, object]:
    """The arguments by name; `credentials` may also come first, where V6 had them."""
    name, positional = declared.name, declared.positional
    given: dict[str, object] = {}
    if args and "credentials" in positional[1:] and type(args[0]).__name__ == "Credentials":
        given["credentials"] = args[0]
        given.update((key, _V6_DEFAULTS[key]) for key in positional if key in _V6_DEFAULTS)
        positional = tuple(key for key in positional if key not in given)
        args = args[1:]
    if len(args) > len(positional):
        raise TypeError(f"{name}() takes {len(positional)} arguments, but {len(args)} were given")
    given.update(zip(positional, args, strict=False))
    for key, value in kwargs.items():
        if key in given and key not in _V6_DEFAULTS:
            raise TypeError(f"{name}() got the argument '{key}' twice")
        if key not in declared.names:
            raise TypeError(f"{name}() has no argument '{key}'")
        given[key] = value
    arguments = {**declared.defaults, **given}
    for key in declared.names:
        if key not in arguments:
            raise TypeError(f"{name}() needs the argument '{key}'")
    return arguments


def _tuple(place: str, name: str, value: object) -> object:
    if isinstance(value, str):  # else its letters would be the items
        raise ArgumentException(f"{place}: {name} must be a list of values and is str {value!r}")
    if not isinstance(value, Iterable):
        raise ArgumentException(
            f"{place}: {name} must be a list of values and is {type(value).__name__} {value!r}"
        )
    return tuple(value)
