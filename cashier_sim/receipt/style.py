"""What an element inherits from those around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from cashier_sim.plugin_api.markup import Attributes
from cashier_sim.receipt.breaking import Align, Formatter
from cashier_sim.receipt.model import PLAIN, Look
from cashier_sim.receipt.profile import Font

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import Enum

    from cashier_sim.receipt.tree import Node

    EnumT = TypeVar("EnumT", bound=Enum)

ALIGNS = {align.value: align for align in Align}
FONTS = {font.value: font for font in Font}
FORMATTERS = {formatter.value: formatter for formatter in Formatter}
_SWITCH = {"on": True, "off": False}
_OWN = frozenset(
    {
        Attributes.FORMATTER,
        Attributes.BOLD,
        Attributes.ITALIC,
        Attributes.UNDERLINE,
        Attributes.REVERSE,
    }
)


class Style(NamedTuple):
    """How text is set.

    Attributes:
        width: Columns of the line or cell, in characters of `font`.
        font: The font.
        align: Where text stands.
        formatter: How long text is broken.
        fill: What pads a line.
        look: How letters look.
        in_cell: Whether this is inside a table, where the row decides the font.
    """

    width: int
    font: Font = Font.SMALL
    align: Align = Align.LEFT
    formatter: Formatter = Formatter.WRAP
    fill: str = " "
    look: Look = PLAIN
    in_cell: bool = False


def own_style(node: Node, style: Style) -> Style:
    """Return the style inside an element that has attributes of formatter and look."""
    attributes = node.attributes
    if _OWN.isdisjoint(attributes):
        return style
    formatter = FORMATTERS.get(attributes.get(Attributes.FORMATTER, ""), style.formatter)
    bold, italic, underline, reverse = style.look
    look = Look(
        _SWITCH.get(attributes.get(Attributes.BOLD, ""), bold),
        _SWITCH.get(attributes.get(Attributes.ITALIC, ""), italic),
        _SWITCH.get(attributes.get(Attributes.UNDERLINE, ""), underline),
        _SWITCH.get(attributes.get(Attributes.REVERSE, ""), reverse),
    )
    return style._replace(formatter=formatter, look=look)


def number(attributes: Mapping[str, str], name: str, default: int) -> int:
    """Return a whole number of characters, or the default if it is none; lint says so."""
    value = attributes.get(name, "")
    return min(int(value[:9]), _MOST) if value.isascii() and value.isdecimal() else default


_MOST = 10_000  # wider than any paper: keeps sums small whatever a slip says
