"""What can be said of markup before it is laid out: names, places, values, versions.

Source of the rules: the reference of `Tags` and `Attributes` (iikoFront API). What the layout alone
can see, such as text that was cut, it notes itself.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from cashier_sim.plugin_api.markup import Attributes, Tags
from cashier_sim.receipt.notes import Notebook, NoteCode

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cashier_sim.receipt.tree import Node

_FIRST_API = 6
_SINCE: Mapping[str, int] = MappingProxyType(
    {
        Attributes.BOLD: 9,
        Attributes.ITALIC: 9,
        Attributes.UNDERLINE: 9,
        Attributes.REVERSE: 9,
        Attributes.SIZE: 9,
        Attributes.CORRECTION: 9,
        Attributes.HEIGHT_RATIO: 9,
        Attributes.HRI: 9,
        Attributes.RESIZE_MODE: 9,
    }
)
_ANY_TEXT = frozenset({Attributes.LEFT, Attributes.RIGHT, Attributes.SYMBOLS, Attributes.BELL})
"""Attributes of every version that may have any value."""
_ON_OFF = frozenset({"on", "off"})
_ALIGNS = frozenset({"left", "center", "right", "justify"})
_VALUES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        Attributes.ALIGN: _ALIGNS,
        Attributes.VERTICAL_ALIGN: frozenset({"top", "center", "bottom"}),
        Attributes.FIT: frozenset({"left", "right"}),
        Attributes.FONT: frozenset({"f0", "f1", "f2"}),
        Attributes.FORMATTER: frozenset({"wrap", "split", "cut"}),
        Attributes.BOLD: _ON_OFF,
        Attributes.ITALIC: _ON_OFF,
        Attributes.UNDERLINE: _ON_OFF,
        Attributes.REVERSE: _ON_OFF,
        Attributes.HRI: _ON_OFF,
        Attributes.SIZE: frozenset({"tiny", "small", "normal", "large", "extralarge"}),
        Attributes.CORRECTION: frozenset({"low", "medium", "high", "ultra"}),
        Attributes.RESIZE_MODE: frozenset({"fit", "clip"}),
    }
)
_NUMBERS = frozenset(
    {
        Attributes.WIDTH,
        Attributes.MIN_WIDTH,
        Attributes.MAX_WIDTH,
        Attributes.CELL_SPACING,
        Attributes.COLUMN_SPAN,
    }
)
_LOOK = frozenset({Attributes.BOLD, Attributes.ITALIC, Attributes.UNDERLINE, Attributes.REVERSE})
_BLOCK = _LOOK | {Attributes.FORMATTER}
_CELL = _BLOCK | {
    Attributes.ALIGN,
    Attributes.VERTICAL_ALIGN,
    Attributes.COLUMN_SPAN,
    Attributes.FONT,
}


class _Rule(NamedTuple):
    """What one element may have and where it may stand."""

    attributes: frozenset[str] = frozenset()
    since: int = _FIRST_API
    empty: bool = False
    inside: frozenset[str] = frozenset()
    """Tags of the only elements that it may stand in directly; empty for anywhere."""
    check: Callable[[Node, Notebook], None] | None = None


def lint(root: Node, notebook: Notebook, api_version: int | None = None) -> None:
    """Note what is wrong with the markup of a slip.

    Args:
        root: The slip's root.
        notebook: Takes the notes, in document order.
        api_version: The plugin's API version; `None` asks nothing about versions.
    """
    if root.tag != Tags.DOC:
        notebook.add(
            NoteCode.ROOT_IS_NOT_DOC, root, f"The root is <{root.tag}>: put the slip into <doc>."
        )
    waiting = [root]
    while waiting:
        node = waiting.pop()
        rule = _RULES.get(node.tag)
        if rule is None:
            notebook.add(NoteCode.UNKNOWN_TAG, node, _unknown_tag(node.tag))
        else:
            names = node.attributes.keys()
            if not (names <= _ANY_TEXT and names <= rule.attributes):
                _check_attributes(node, rule, notebook, api_version)
            if rule is not _CONTAINER:
                _check_node(node, rule, notebook, api_version)
        if node.content:
            waiting.extend(reversed(node.children()))


def _unknown_tag(tag: str) -> str:
    known = tag.lower()
    hint = f"; names are in lower case: <{known}>" if known in _RULES else ""
    return f"iikoFront has no element <{tag}>{hint}. What it holds is printed as if it stood bare."


def _check_node(node: Node, rule: _Rule, notebook: Notebook, api_version: int | None) -> None:
    if api_version is not None and api_version < rule.since:
        notebook.add(
            NoteCode.NEWER_THAN_API,
            node,
            f"<{node.tag}> exists since API V{rule.since}, the plugin's is V{api_version}.",
        )
    if rule.empty and node.content:
        notebook.add(
            NoteCode.NOT_EMPTY, node, f"<{node.tag}> is an empty element: its content is ignored."
        )
    if rule.inside and (node.parent is None or node.parent.tag not in rule.inside):
        places = " or ".join(f"<{tag}>" for tag in sorted(rule.inside))
        notebook.add(NoteCode.MISPLACED, node, f"<{node.tag}> belongs directly into {places}.")
    if rule.check is not None:
        rule.check(node, notebook)


def _check_attributes(node: Node, rule: _Rule, notebook: Notebook, api_version: int | None) -> None:
    for name, value in node.attributes.items():
        if name not in rule.attributes:
            notebook.add(
                NoteCode.UNKNOWN_ATTRIBUTE,
                node,
                f"<{node.tag}> has no attribute {name!r}; it is ignored.",
            )
        elif name not in _ANY_TEXT:
            _check_value(node, name, value, notebook)
            if api_version is not None and api_version < _SINCE.get(name, _FIRST_API):
                notebook.add(
                    NoteCode.NEWER_THAN_API,
                    node,
                    f"Attribute {name!r} exists since API V{_SINCE[name]}, "
                    f"the plugin's is V{api_version}.",
                )


def _check_value(node: Node, name: str, value: str, notebook: Notebook) -> None:
    allowed = _VALUES.get(name)
    if allowed is not None and value not in allowed:
        expected = ", ".join(sorted(allowed))
    elif name in _NUMBERS and not (value.isascii() and value.isdecimal()):
        expected = "a whole number of characters"
    else:
        return
    notebook.add(
        NoteCode.BAD_VALUE,
        node,
        f"<{node.tag}> {name}={value!r} is ignored; expected {expected}.",
    )


def _check_doc(node: Node, notebook: Notebook) -> None:
    if node.parent is not None:
        notebook.add(
            NoteCode.DOC_INSIDE, node, "<doc> is the root of a slip; it never stands inside."
        )


def _check_pair(node: Node, notebook: Notebook) -> None:
    if node.content:
        notebook.add(
            NoteCode.PAIR_WITH_CONTENT,
            node,
            "The real printer prints this pair empty: <pair> takes its texts as attributes. "
            "Write XElement(Tags.PAIR, left=..., right=...).",
        )


def _check_template_tag(node: Node, notebook: Notebook) -> None:
    notebook.add(
        NoteCode.TEMPLATE_TAG,
        node,
        f"<{node.tag}> is known to report templates, not to the plugin API.",
    )


def _check_column(node: Node, notebook: Notebook) -> None:
    if Attributes.WIDTH in node.attributes and Attributes.AUTO_WIDTH in node.attributes:
        notebook.add(
            NoteCode.WIDTH_AND_AUTOWIDTH,
            node,
            "A column has 'width' or 'autowidth', not both; 'width' is used.",
        )


def _check_table(node: Node, notebook: Notebook) -> None:
    children = [child.tag for child in node.children()]
    text = any(isinstance(item, str) and item.strip() for item in node.content)
    if children != [Tags.COLUMNS, Tags.CELLS] or text:
        notebook.add(
            NoteCode.TABLE_SHAPE,
            node,
            "A table holds exactly <columns> and then <cells>, and nothing else.",
        )


_CONTAINER = _Rule(_BLOCK)
_IN_CELLS = frozenset({Tags.CELLS})
_CODE = frozenset({Attributes.ALIGN})
_RULES: Mapping[str, _Rule] = MappingProxyType(
    {
        Tags.DOC: _Rule(_BLOCK | {Attributes.BELL}, check=_check_doc),
        Tags.LEFT: _CONTAINER,
        Tags.CENTER: _CONTAINER,
        Tags.RIGHT: _CONTAINER,
        Tags.JUSTIFY: _CONTAINER,
        Tags.SMALL_FONT: _CONTAINER,
        Tags.MEDIUM_FONT: _CONTAINER,
        Tags.LARGE_FONT: _CONTAINER,
        Tags.WRAP_TEXT: _CONTAINER,
        Tags.SPLIT_TEXT: _CONTAINER,
        Tags.CUT_TEXT: _CONTAINER,
        Tags.FILL: _Rule(_BLOCK | {Attributes.SYMBOLS}),
        Tags.LINE: _Rule(_LOOK | {Attributes.SYMBOLS}, empty=True),
        Tags.NEW_PARAGRAPH: _Rule(empty=True),
        Tags.PAIR: _Rule(
            _BLOCK | {Attributes.LEFT, Attributes.RIGHT, Attributes.FIT}, check=_check_pair
        ),
        Tags.TABLE: _Rule(_LOOK | {Attributes.CELL_SPACING}, check=_check_table),
        Tags.COLUMNS: _Rule(inside=frozenset({Tags.TABLE})),
        Tags.COLUMN: _Rule(
            frozenset(
                {
                    Attributes.ALIGN,
                    Attributes.VERTICAL_ALIGN,
                    Attributes.FORMATTER,
                    Attributes.WIDTH,
                    Attributes.AUTO_WIDTH,
                    Attributes.MIN_WIDTH,
                    Attributes.MAX_WIDTH,
                }
            ),
            empty=True,
            inside=frozenset({Tags.COLUMNS}),
            check=_check_column,
        ),
        Tags.CELLS: _Rule(inside=frozenset({Tags.TABLE})),
        Tags.TEXT_CELL: _Rule(_CELL, inside=_IN_CELLS),
        Tags.CELL: _Rule(_CELL, inside=_IN_CELLS),
        Tags.LINE_CELL: _Rule(_LOOK | {Attributes.SYMBOLS}, empty=True, inside=_IN_CELLS),
        Tags.QR_CODE: _Rule(_CODE | {Attributes.SIZE, Attributes.CORRECTION}),
        Tags.PAGECUT: _Rule(empty=True),
        Tags.IMAGE: _Rule(_CODE | {Attributes.RESIZE_MODE}, since=8),
        Tags.BARCODE: _Rule(_CODE | {Attributes.HEIGHT_RATIO, Attributes.HRI}, since=9),
        Tags.BR: _Rule(since=9, empty=True),
        Tags.LOGO: _Rule(_CODE, since=9),
        Tags.PULSE: _Rule(since=9, empty=True),
        Tags.NO_BR: _Rule(since=9, empty=True),
        Tags.SPACECOLUMN: _Rule(
            frozenset({Attributes.WIDTH, Attributes.MIN_WIDTH, Attributes.MAX_WIDTH}),
            since=9,
            empty=True,
            inside=frozenset({Tags.COLUMNS}),
        ),
        Tags.HTML: _Rule(since=9),
        "whitespace-preserve": _Rule(_BLOCK, check=_check_template_tag),
        "leftpair": _Rule(
            _BLOCK | {Attributes.LEFT, Attributes.RIGHT, Attributes.FIT},
            check=_check_template_tag,
        ),
    }
)
