"""Slip markup: what a plugin prints, as a tree of elements.

Quick to import, since every plugin host loads it: no `dataclasses` (it pulls in `inspect`), no XML
library.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from itertools import starmap
from types import MappingProxyType
from typing import Final

from cashier_sim.plugin_api.written import written


class Tags:
    """Names of the elements that a slip is made of.

    The comments say from which API version on the real printer knows them.

    Source: `Resto.Front.Api.Data.Print.Tags` (iikoFront API).
    """

    # V6
    DOC: Final = "doc"
    LEFT: Final = "left"
    CENTER: Final = "center"
    RIGHT: Final = "right"
    JUSTIFY: Final = "justify"
    SMALL_FONT: Final = "f0"
    MEDIUM_FONT: Final = "f1"
    LARGE_FONT: Final = "f2"
    WRAP_TEXT: Final = "wrap"
    SPLIT_TEXT: Final = "split"
    CUT_TEXT: Final = "cut"
    FILL: Final = "fill"
    LINE: Final = "line"
    NEW_PARAGRAPH: Final = "np"
    PAIR: Final = "pair"
    TABLE: Final = "table"
    COLUMNS: Final = "columns"
    COLUMN: Final = "column"
    CELLS: Final = "cells"
    TEXT_CELL: Final = "ct"
    CELL: Final = "c"
    LINE_CELL: Final = "linecell"
    QR_CODE: Final = "qrcode"
    PAGECUT: Final = "pagecut"
    # V8
    IMAGE: Final = "image"
    # V9
    BARCODE: Final = "barcode"
    BR: Final = "br"
    LOGO: Final = "logo"
    PULSE: Final = "pulse"
    NO_BR: Final = "nobr"
    SPACECOLUMN: Final = "spacecolumn"
    HTML: Final = "html"


class Attributes:
    """Names of the attributes that the elements of a slip take.

    The comments say from which API version on the real printer knows them.

    Source: `Resto.Front.Api.Data.Print.Attributes` (iikoFront API).
    """

    # V6
    ALIGN: Final = "align"
    VERTICAL_ALIGN: Final = "valign"
    AUTO_WIDTH: Final = "autowidth"
    WIDTH: Final = "width"
    MIN_WIDTH: Final = "minwidth"
    MAX_WIDTH: Final = "maxwidth"
    CELL_SPACING: Final = "cellspacing"
    COLUMN_SPAN: Final = "colspan"
    FIT: Final = "fit"
    FONT: Final = "font"
    FORMATTER: Final = "formatter"
    LEFT: Final = "left"
    RIGHT: Final = "right"
    SYMBOLS: Final = "symbols"
    BELL: Final = "bell"
    # V9
    BOLD: Final = "bold"
    ITALIC: Final = "italic"
    UNDERLINE: Final = "underline"
    REVERSE: Final = "reverse"
    SIZE: Final = "size"
    CORRECTION: Final = "correction"
    HEIGHT_RATIO: Final = "heightRatio"
    HRI: Final = "hri"
    RESIZE_MODE: Final = "resizeMode"


class XAttribute:
    """One attribute of an element: a name and a text. Immutable.

    Source: `System.Xml.Linq.XAttribute` (.NET).
    """

    __slots__ = ("_name", "_value")

    def __init__(self, name: str, value: object) -> None:
        """Make an attribute.

        Args:
            name: The attribute's name, such as `Attributes.LEFT`.
            value: A single value, written as .NET writes it (see `XElement`); not `None`.

        Raises:
            TypeError: The name is not a string, or the value is not a single value.
            ValueError: XML does not allow the name.
        """
        self._name = _checked_name(name, "attribute")
        if value is None or isinstance(value, (XElement, XAttribute)) or _is_collection(value):
            raise TypeError(
                f"attribute {name!r}: {type(value).__name__} is not a value for an attribute; "
                "give text, a number, a date or a bool"
            )
        self._value = written(value)

    @property
    def name(self) -> str:
        """The attribute's name."""
        return self._name

    @property
    def value(self) -> str:
        """The attribute's text, unescaped."""
        return self._value

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, XAttribute):
            return NotImplemented
        return self._name == other._name and self._value == other._value

    def __hash__(self) -> int:
        return hash((self._name, self._value))

    def __str__(self) -> str:
        return f'{self._name}="{_escaped_attribute(self._value)}"'

    def __repr__(self) -> str:
        return f"XAttribute({self._name!r}, {self._value!r})"


class XElement:
    """One element of a slip: a tag, attributes and content in order. Equal by value.

    `XElement(Tags.PAIR, left="Room", right=12)` or, with .NET's order of things,
    `XElement(Tags.CENTER, "Hotel", XElement(Tags.NEW_PARAGRAPH), date.today())`.

    Content is written as .NET writes it: `Decimal` with its scale and a point, `true` and
    `false`, ISO dates and times, ISO durations, enum members by their .NET name; `None` is
    skipped, iterables are flattened, `XAttribute` becomes an attribute, anything else is
    `str(value)`. Texts given one after the other stay apart.

    Source: `System.Xml.Linq.XElement` (.NET).
    """

    __slots__ = ("_attributes", "_content", "_parent", "_tag")

    def __init__(self, tag: str, /, *content: object, **attributes: object) -> None:
        """Make an element.

        Args:
            tag: The element's name, such as `Tags.PAIR`.
            content: Texts, values, elements, attributes, or iterables of them.
            attributes: Attributes by name; `None` leaves the attribute out.

        Raises:
            TypeError: The tag is not a string, or something given cannot be content.
            ValueError: XML does not allow a name, or an attribute is given twice.
        """
        self._tag = _checked_name(tag, "tag")
        self._attributes: dict[str, str] = {}
        self._content: list[str | XElement] = []
        self._parent: XElement | None = None
        for name, value in attributes.items():
            if value is not None:
                self._add_attribute(XAttribute(name, value))
        self.add(*content)

    @property
    def tag(self) -> str:
        """The element's name."""
        return self._tag

    @property
    def attributes(self) -> Mapping[str, str]:
        """The attributes by name, in order, unescaped; a read-only view."""
        return MappingProxyType(self._attributes)

    @property
    def content(self) -> tuple[str | XElement, ...]:
        """Texts and elements in order, each as it was given."""
        return tuple(self._content)

    def add(self, *content: object) -> None:
        """Append content, by the rules of the constructor.

        An element that is in a tree already is copied, so that no tree holds one twice.

        Args:
            content: Texts, values, elements, attributes, or iterables of them.

        Raises:
            TypeError: Something given cannot be content.
            ValueError: An attribute is given twice.

        Source: `XContainer.Add` (.NET).
        """
        for item in _flattened(content, self._tag):
            if isinstance(item, XElement):
                self._add_element(item)
            elif isinstance(item, XAttribute):
                self._add_attribute(item)
            else:
                self._content.append(item)

    def _add_element(self, element: XElement) -> None:
        if element._parent is not None or element is self._root():
            self._adopt(XElement(element._tag, *element._content, **element._attributes))
        else:
            self._adopt(element)

    def _adopt(self, element: XElement) -> None:
        element._parent = self
        self._content.append(element)

    def _add_attribute(self, attribute: XAttribute) -> None:
        if attribute.name in self._attributes:
            raise ValueError(
                f"element {self._tag!r}: attribute {attribute.name!r} is given twice; keep one"
            )
        self._attributes[attribute.name] = attribute.value

    def _root(self) -> XElement:
        root = self
        while root._parent is not None:
            root = root._parent
        return root

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, XElement):
            return NotImplemented
        return (
            self._tag == other._tag
            and self._attributes == other._attributes
            and self._content == other._content
        )

    # Its content can grow.
    __hash__ = None  # type: ignore[assignment]  # Python's own way; typeshed does not know it

    def __str__(self) -> str:
        """The element as XML text, without indentation."""
        written: list[str] = []
        waiting: list[str | XElement] = [self]
        while waiting:
            item = waiting.pop()
            if isinstance(item, str):
                written.append(item)
            else:
                waiting.extend(reversed(_pieces(item)))
        return "".join(written)

    def __repr__(self) -> str:
        arguments = [repr(self._tag), *map(repr, self._content)]
        arguments += [f"{name}={value!r}" for name, value in self._attributes.items()]
        return f"XElement({', '.join(arguments)})"


class ReceiptSlip:
    """A slip to print. Its root element is `Tags.DOC`. Equal by value, frozen.

    Source: `ReceiptSlip` (iikoFront API).
    """

    __slots__ = ("_doc",)

    def __init__(self, doc: XElement) -> None:
        """Make a slip.

        Args:
            doc: The slip's root element, `XElement(Tags.DOC, ...)`.

        Raises:
            TypeError: `doc` is not an `XElement`.
        """
        if not isinstance(doc, XElement):
            raise TypeError(
                f"ReceiptSlip(doc): expected XElement(Tags.DOC, ...), got {type(doc).__name__}"
            )
        self._doc = doc

    @property
    def doc(self) -> XElement:
        """The slip's root element."""
        return self._doc

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, ReceiptSlip):
            return NotImplemented
        return self._doc == other._doc

    # As its document.
    __hash__ = None  # type: ignore[assignment]  # Python's own way; typeshed does not know it

    def __repr__(self) -> str:
        return f"ReceiptSlip({self._doc!r})"


def _checked_name(name: object, what: str) -> str:
    if not isinstance(name, str):
        raise TypeError(
            f"{what} {name!r}: expected text such as Tags.PAIR or Attributes.LEFT, "
            f"got {type(name).__name__}"
        )
    first, rest = name[:1], name[1:].replace("-", "").replace(".", "").replace("_", "")
    if not (first == "_" or first.isalpha()) or not (rest == "" or rest.isalnum()):
        raise ValueError(
            f"{what} {name!r}: XML does not allow this name; "
            "use letters, digits, '_', '-' and '.', starting with a letter or '_'"
        )
    return name


def _is_collection(value: object) -> bool:
    return isinstance(value, Iterable) and not isinstance(value, (str, Enum))


def _flattened(content: Iterable[object], tag: str) -> Iterator[str | XElement | XAttribute]:
    for item in content:
        if item is None:
            continue
        if isinstance(item, (XElement, XAttribute)):
            yield item
        elif isinstance(item, (bytes, bytearray, memoryview, Mapping)):
            raise TypeError(
                f"element {tag!r}: {type(item).__name__} cannot be content; "
                "give bytes as base64 text, and a mapping as attributes: XElement(tag, **mapping)"
            )
        elif isinstance(item, Iterable) and not isinstance(item, (str, Enum)):  # a Flag iterates
            yield from _flattened(item, tag)
        else:
            yield written(item)


def _pieces(element: XElement) -> list[str | XElement]:
    """The element as XML text, its child elements still in one piece each."""
    opening = " ".join([element.tag, *map(str, starmap(XAttribute, element.attributes.items()))])
    if not element.content:
        return [f"<{opening} />"]
    content = (_escaped(item) if isinstance(item, str) else item for item in element.content)
    return [f"<{opening}>", *content, f"</{element.tag}>"]


def _escaped(text: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("\r", "&#xD;")


def _escaped_attribute(text: str) -> str:
    text = _escaped(text).replace('"', "&quot;")
    return text.replace("\n", "&#xA;").replace("\t", "&#x9;")
