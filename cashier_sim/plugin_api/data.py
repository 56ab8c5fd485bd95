"""Instances of public data classes as XML text, as .NET's `XmlSerializer` writes them, and back.

Loaded only when a plugin gives `PaymentDataContext` an object instead of text.

The rules are .NET's: a public class whose constructor needs no arguments; public members only
(annotated names and attributes set by the constructor, without a leading underscore), those of
base classes first, by their .NET names (`is_card` becomes `IsCard`); `None` is left out; when
reading, unknown elements are skipped and missing ones keep what the constructor set.

Source: `SetRollbackData`, `GetRollbackData` and their kin (iikoFront API); `XmlSerializer` (.NET).
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from enum import Enum
from types import NoneType, UnionType
from typing import ClassVar, TypeVar, Union, get_args, get_origin, get_type_hints
from uuid import UUID
from xml.parsers import expat

from cashier_sim.plugin_api.errors import InvalidOperationException
from cashier_sim.plugin_api.markup import XElement

T = TypeVar("T")

_SIMPLE: dict[type, str] = {
    str: "string",
    bool: "boolean",
    int: "int",
    float: "double",
    Decimal: "decimal",
    UUID: "guid",
    datetime: "dateTime",
    bytes: "base64Binary",
}
"""The simple types, with the element names that .NET gives them inside lists."""

_PARSERS: dict[type, Callable[[str], object]] = {
    int: int,
    float: float,
    Decimal: Decimal,
    UUID: UUID,
    datetime: datetime.fromisoformat,
    bytes: b64decode,
}

_NOT_OWN = (timedelta, date, dict, list, set, frozenset, tuple)
"""Classes, besides Python's built-in ones, whose members are not their data."""

_MAX_DEPTH = 50
_LINE_END = "\r\n"
_HEAD = f'<?xml version="1.0" encoding="utf-16"?>{_LINE_END}'
_NAMESPACES = (
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xmlns:xsd="http://www.w3.org/2001/XMLSchema"'
)


def to_xml(data: object) -> str:
    """Write the public data of an object.

    Args:
        data: An instance of a public class with a constructor without arguments.

    Raises:
        InvalidOperationException: It could not be rebuilt from the text, or holds a value of
            another type than declared; the sentence names class and member.
    """
    if isinstance(data, type):
        raise InvalidOperationException(
            f"{data.__name__} is a class; give an instance of it, such as {data.__name__}()"
        )
    kind = type(data)
    _check_kind(kind, "make it text, with str() or json.dumps()")
    first, *rest = _object_lines(kind.__name__, data, kind.__name__, 0)
    opening = f"<{kind.__name__}"
    first = first.replace(opening, opening + _NAMESPACES, 1)
    text = _HEAD + _LINE_END.join([first, *rest])
    _parse(text, kind.__name__)  # what could never be read again must fail now
    return text


def from_xml(text: str, kind: type[T]) -> T:
    """Rebuild an object from what `to_xml` wrote.

    Args:
        text: The XML text; what a .NET plugin wrote is fine too.
        kind: The class to rebuild.

    Raises:
        InvalidOperationException: The class or the text does not allow it; the sentence names
            class and member.
    """
    _check_kind(kind, "ask for str, or for the class that was kept")
    node = _parse(text, kind.__name__)
    if node.tag != kind.__name__:
        raise InvalidOperationException(
            f"{kind.__name__}: the text holds {node.tag}; ask for the class that was kept"
        )
    value = _read_object(node, kind, kind.__name__)
    if not isinstance(value, kind):
        raise InvalidOperationException(f"{kind.__name__}() makes a {type(value).__name__}")
    return value


def _check_kind(kind: type, advice: str) -> None:
    if _is_simple(kind) or not _is_own_class(kind):
        raise InvalidOperationException(
            f"{kind.__name__}: data are text or an instance of a public class of yours; {advice}"
        )


class _Node:
    """One element of the text that is read."""

    __slots__ = ("children", "is_nil", "tag", "text")

    def __init__(self, tag: str, is_nil: bool) -> None:
        self.tag = tag
        self.is_nil = is_nil
        self.text = ""
        self.children: list[_Node] = []


def _parse(text: str, place: str) -> _Node:
    root = _Node("", is_nil=False)
    path = [root]

    def start(tag: str, attributes: dict[str, str]) -> None:
        is_nil = any(
            name.endswith("nil") and value in {"true", "1"} for name, value in attributes.items()
        )
        node = _Node(tag.rpartition(":")[2], is_nil)
        path[-1].children.append(node)
        path.append(node)

    def end(_: str) -> None:
        path.pop()

    def characters(piece: str) -> None:
        path[-1].text += piece

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    try:
        parser.Parse(text, True)
    except expat.ExpatError as error:
        raise InvalidOperationException(f"{place}: the text is no XML: {error}") from None
    return root.children[0]


def _members(kind: type, place: str) -> dict[str, object]:
    """Public members of a class with their types, base classes first."""
    if kind.__name__.startswith("_"):
        raise InvalidOperationException(
            f"{place}: {kind.__name__} is not public; drop the underscore in front of its name"
        )
    fresh = _made(kind, place)
    hints: dict[str, object] = {}
    for base in reversed(kind.__mro__[:-1]):
        if "__annotations__" in vars(base):
            hints.update(_hints(base, place))
    for name, value in getattr(fresh, "__dict__", {}).items():
        if name not in hints and not name.startswith("_"):
            if value is None:
                raise InvalidOperationException(
                    f"{place}.{name}: its type is unknown; annotate it, for example "
                    f"`{name}: str | None = None`"
                )
            hints[name] = type(value)
    return hints


def _hints(base: type, place: str) -> dict[str, object]:
    try:
        hints = get_type_hints(base)
    except (NameError, TypeError) as error:
        raise InvalidOperationException(
            f"{place}: its annotations cannot be read ({error}); "
            "define the classes that they name at the top of the module"
        ) from None
    return {
        name: hint
        for name, hint in hints.items()
        if not name.startswith("_") and get_origin(hint) is not ClassVar and hint is not ClassVar
    }


def _made(kind: type, place: str) -> object:
    try:
        return kind()
    except TypeError as error:
        raise InvalidOperationException(
            f"{place}: {kind.__name__} cannot be rebuilt, since its constructor needs arguments "
            f"({error}); give each of them a default{_or_leave_out(place)}"
        ) from None


def _or_leave_out(place: str) -> str:
    """More advice about a member; none about the data themselves."""
    return ", or begin the member's name with an underscore to leave it out" if "." in place else ""


def _object_lines(tag: str, value: object, place: str, depth: int) -> Iterator[str]:
    if depth > _MAX_DEPTH:
        raise InvalidOperationException(f"{place}: the data refer to themselves")
    indent = "  " * depth
    lines = [
        line
        for name, hint in _members(type(value), place).items()
        for line in _value_lines(
            _dotnet_name(name), getattr(value, name, None), hint, f"{place}.{name}", depth + 1
        )
    ]
    if not lines:
        yield f"{indent}<{tag} />"
        return
    yield f"{indent}<{tag}>"
    yield from lines
    yield f"{indent}</{tag}>"


def _value_lines(tag: str, value: object, hint: object, place: str, depth: int) -> Iterator[str]:
    if value is None:
        return
    hint = _without_none(hint)
    item_hint = _item_hint(hint)
    indent = "  " * depth
    if item_hint is not None:
        if isinstance(value, str) or not isinstance(value, Sequence):
            raise _mismatch(place, value, hint)
        item_name = _item_name(item_hint, place)
        yield f"{indent}<{tag}>"
        for item in value:
            yield from _value_lines(item_name, item, item_hint, place, depth + 1)
        yield f"{indent}</{tag}>"
    elif isinstance(hint, type) and _is_simple(hint):
        yield indent + str(XElement(tag, _simple_content(value, hint, place)))
    elif not isinstance(hint, type) or not _is_own_class(hint):
        raise _unknown_type(place, hint)
    elif isinstance(value, hint):
        yield from _object_lines(tag, value, place, depth)
    else:
        raise _mismatch(place, value, hint)


def _simple_content(value: object, hint: type, place: str) -> object:
    if hint in {Decimal, float} and isinstance(value, int) and not isinstance(value, bool):
        return value
    if not isinstance(value, hint) or (hint is int and isinstance(value, bool)):
        raise _mismatch(place, value, hint)
    if isinstance(value, bytes):
        return b64encode(value).decode("ascii")
    return value if value != "" else None


def _mismatch(place: str, value: object, hint: object) -> InvalidOperationException:
    return InvalidOperationException(
        f"{place}: it is declared as {_name(hint)} and holds {type(value).__name__} {value!r}; "
        "make them the same"
    )


def _unknown_type(place: str, hint: object) -> InvalidOperationException:
    return InvalidOperationException(
        f"{place}: data cannot hold {_name(hint)}; use text, numbers, bool, UUID, datetime, enums, "
        f"lists and public classes of them{_or_leave_out(place)}"
    )


def _name(hint: object) -> str:
    return hint.__name__ if isinstance(hint, type) else str(hint)


def _is_simple(hint: type) -> bool:
    return hint in _SIMPLE or issubclass(hint, Enum)


def _is_own_class(hint: type) -> bool:
    """Whether it is a class that a program wrote, rather than one of Python's own."""
    return hint.__module__ != "builtins" and not issubclass(hint, _NOT_OWN)


def _without_none(hint: object) -> object:
    """`X` of `X | None`."""
    if get_origin(hint) in {Union, UnionType}:
        others = [option for option in get_args(hint) if option is not NoneType]
        if len(others) == 1:
            return others[0]
    return hint


def _item_hint(hint: object) -> object | None:
    """`X` of `list[X]`, `tuple[X, ...]` and `Sequence[X]`."""
    origin = get_origin(hint)
    arguments = get_args(hint)
    if isinstance(origin, type) and issubclass(origin, Sequence) and arguments:
        item: object = arguments[0]
        return item
    return None


def _item_name(hint: object, place: str) -> str:
    kind = _without_none(hint)
    if not isinstance(kind, type):
        raise InvalidOperationException(f"{place}: lists of lists cannot be held; use a class")
    return _SIMPLE.get(kind, kind.__name__)


def _dotnet_name(name: str) -> str:
    return "".join(part[:1].upper() + part[1:] for part in name.split("_"))


def _read_object(node: _Node, kind: type, place: str) -> object:
    members = {_dotnet_name(name): (name, hint) for name, hint in _members(kind, place).items()}
    value = _made(kind, place)
    for child in node.children:
        if child.tag in members:
            name, hint = members[child.tag]
            # Past the lock of frozen dataclasses: the object is still being made.
            object.__setattr__(value, name, _read(child, hint, f"{place}.{name}"))
    return value


def _read(node: _Node, hint: object, place: str) -> object:
    if node.is_nil:
        return None
    hint = _without_none(hint)
    item_hint = _item_hint(hint)
    if item_hint is not None:
        items = [_read(child, item_hint, place) for child in node.children]
        return items if get_origin(hint) is list else tuple(items)
    if not isinstance(hint, type):
        raise _unknown_type(place, hint)
    if not _is_simple(hint):
        return _read_object(node, hint, place)
    try:
        return _read_simple(node.text, hint)
    except (ValueError, InvalidOperation) as error:
        raise InvalidOperationException(
            f"{place}: {node.text!r} is not a {hint.__name__} ({error})"
        ) from None


def _read_simple(text: str, hint: type) -> object:
    if hint is str:
        return text
    text = text.strip()
    if hint is bool:
        if text not in {"true", "false", "1", "0"}:
            raise ValueError("it is true or false")
        return text in {"true", "1"}
    if issubclass(hint, Enum):
        return _read_enum(text, hint)
    return _PARSERS[hint](text)


def _read_enum(text: str, kind: type[Enum]) -> Enum:
    """A member by its .NET name, or by several of a flag's."""
    by_name = {_enum_name(member): member for member in kind}
    members = [by_name.get(name) for name in text.split(", ")]
    known = [member for member in members if member is not None]
    if len(known) < len(members):
        raise ValueError(f"it is one of {', '.join(by_name)}")
    first, *others = known
    for other in others:
        first = kind(first.value | other.value)
    return first


def _enum_name(member: Enum) -> str:
    return str(XElement("name", member).content[0])
