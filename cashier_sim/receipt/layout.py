"""Checked markup to a receipt. Decides everything; who draws or prints it only follows.

All elements but unknown ones and `nobr` are blocks: they start and end a line. Texts between two
blocks are one paragraph. Where iikoFront's own behaviour is not documented, `docs/assumptions.md`
says what is assumed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import zip_longest
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from cashier_sim.plugin_api.markup import Attributes, Tags
from cashier_sim.receipt import boxes
from cashier_sim.receipt.breaking import Align, Formatter, aligned, broken, filling, justified
from cashier_sim.receipt.characters import cleaned, columns
from cashier_sim.receipt.errors import PictureError
from cashier_sim.receipt.lint import lint
from cashier_sim.receipt.markup import read
from cashier_sim.receipt.model import PLAIN, Item, Line, Look, Pagecut, Picture, Pulse, Receipt, Run
from cashier_sim.receipt.notes import Notebook, NoteCode
from cashier_sim.receipt.pairs import pair_texts, pair_widths, right_align
from cashier_sim.receipt.style import ALIGNS, FONTS, FORMATTERS, Style, own_style
from cashier_sim.receipt.tables import lay_out_table
from cashier_sim.receipt.tree import Node

if TYPE_CHECKING:
    from cashier_sim.plugin_api.markup import XElement
    from cashier_sim.receipt.profile import WidthProfile


def lay_out(
    slip: XElement | str,
    profile: WidthProfile,
    *,
    api_version: int | None = None,
    as_real_printer: bool = False,
) -> Receipt:
    """Lay out a slip. Never fails: what is wrong with it becomes notes.

    Args:
        slip: The root element, or XML text.
        profile: The printer's widths.
        api_version: The plugin's API version, to note what is newer; `None` notes nothing of it.
        as_real_printer: Print what the real printer would where we know better: a pair with its
            texts as content comes out empty.
    """
    notebook = Notebook()
    root = read(slip, notebook)
    lint(root, notebook, api_version)
    items = _Layout(profile, notebook, as_real_printer=as_real_printer).items(root)
    return Receipt(profile, tuple(items), notebook.notes(), Attributes.BELL in root.attributes)


class _Flow:
    """Where laid-out items go, and the text that waits for its paragraph to end."""

    __slots__ = ("items", "text")

    def __init__(self) -> None:
        self.items: list[Item] = []
        self.text = ""


class _Layout:
    def __init__(self, profile: WidthProfile, notebook: Notebook, *, as_real_printer: bool) -> None:
        self._profile = profile
        self._notebook = notebook
        self._as_real_printer = as_real_printer
        self._naturals: dict[Node, int] = {}

    def items(self, root: Node) -> list[Item]:
        flow = _Flow()
        style = Style(self._profile.small)
        self._element(root, style, flow)
        self.end_paragraph(root, style, flow)
        return flow.items

    def _content(self, node: Node, style: Style, flow: _Flow) -> None:
        for item in node.content:
            if isinstance(item, str):
                flow.text += item
            else:
                self._element(item, style, flow)

    def _element(self, node: Node, style: Style, flow: _Flow) -> None:
        handler = _HANDLERS.get(node.tag)
        if handler is None:
            self._content(node, style, flow)
        else:
            handler(self, node, style, flow)

    def no_break(self, _node: Node, _style: Style, flow: _Flow) -> None:
        flow.text += "\N{NO-BREAK SPACE}"

    def container(self, node: Node, style: Style, flow: _Flow) -> None:
        self.end_paragraph(node, style, flow)
        inner = self._inner_style(node, style)
        self._content(node, inner, flow)
        self.end_paragraph(node, inner, flow)

    def _inner_style(self, node: Node, style: Style) -> Style:
        style = own_style(node, style)
        tag = node.tag
        if tag in ALIGNS:
            return style._replace(align=ALIGNS[tag])
        if tag in FORMATTERS:
            return style._replace(formatter=FORMATTERS[tag])
        if tag == Tags.FILL:
            return style._replace(fill=node.attributes.get(Attributes.SYMBOLS) or " ")
        font = FONTS.get(tag, style.font)
        if font is style.font:
            return style
        if style.in_cell:
            self._notebook.add(
                NoteCode.FONT_IN_CELL,
                node,
                "A row has one font: set 'font' on its first cell. It is ignored here.",
            )
            return style
        return style._replace(font=font, width=self._profile.columns(font))

    def end_paragraph(self, node: Node, style: Style, flow: _Flow) -> None:
        text = flow.text
        if text:
            flow.text = ""
            self._paragraphs(node, text, style, flow)

    def _paragraphs(self, node: Node, text: str, style: Style, flow: _Flow) -> None:
        if "\n" in text:
            text = _without_indentation(text)
            if not text:
                return
            if "\n" in text:
                self._notebook.add(
                    NoteCode.LINE_BREAK_IN_TEXT,
                    node,
                    "Line breaks in text: what the real printer does with them is not documented; "
                    "use <np/>.",
                )
        font, look = style.font, style.look
        flow.items += [Line(font, _runs(line, look)) for line in self._set(node, text, style)]

    def _set(self, node: Node, text: str, style: Style) -> list[str]:
        """Text to lines: broken, justified, aligned."""
        width, align, fill = style.width, style.align, style.fill
        lines: list[str] = []
        for paragraph in text.split("\n"):
            pieces = broken(paragraph, width, style.formatter)
            if style.formatter is Formatter.CUT and len(pieces[0]) < len(paragraph):
                self._notebook.add(
                    NoteCode.TEXT_WAS_CUT,
                    node,
                    f"The text is longer than its {width} characters, and <cut> cut it.",
                )
            if align is Align.JUSTIFY:
                pieces[:-1] = [justified(piece, width, fill) for piece in pieces[:-1]]
            lines += [_without_no_break(aligned(piece, width, align, fill)) for piece in pieces]
        return lines

    def new_paragraph(self, node: Node, style: Style, flow: _Flow) -> None:
        printed = len(flow.items)
        self.end_paragraph(node, style, flow)
        if len(flow.items) == printed:
            line = filling(style.fill, style.width) if style.fill != " " else ""
            flow.items.append(Line(style.font, (Run(line, style.look),)))

    def line(self, node: Node, style: Style, flow: _Flow) -> None:
        self.end_paragraph(node, style, flow)
        symbols = node.attributes.get(Attributes.SYMBOLS) or "-"
        look = own_style(node, style).look
        flow.items.append(Line(style.font, (Run(filling(symbols, style.width), look),)))

    def pair(self, node: Node, style: Style, flow: _Flow) -> None:
        self.end_paragraph(node, style, flow)
        style = own_style(node, style)
        left, right = pair_texts(node, as_real_printer=self._as_real_printer)
        gap = style.width - columns(left) - columns(right)
        if gap < (1 if left and right else 0) or "\n" in left or "\n" in right:
            lines = self._long_pair(node, left, right, style)
        elif style.fill == " ":
            lines = [f"{left}{' ' * gap}{right}"]
        else:
            lines = [left + filling(style.fill, gap) + right]
        for line in lines:
            text = _without_no_break(line).rstrip(" ")
            flow.items.append(Line(style.font, (Run(text, style.look),)))

    def _long_pair(self, node: Node, left: str, right: str, style: Style) -> list[str]:
        left_width, right_width = pair_widths(node, left, right, style.width)
        if not (left_width and right_width):
            # One text alone, or no room for two side by side: one under the other.
            sides = ((left, Align.LEFT), (right, right_align(node)))
            return [
                line
                for text, align in sides
                if text
                for line in self._set(node, text, style._replace(align=align))
            ]
        left_style = style._replace(width=left_width, align=Align.LEFT)
        right_style = style._replace(width=right_width, align=right_align(node))
        return _beside(
            self._set(node, left, left_style),
            self._set(node, right, right_style),
            style.width - right_width,
        )

    def table(self, node: Node, style: Style, flow: _Flow) -> None:
        self.end_paragraph(node, style, flow)
        flow.items += lay_out_table(
            node, style, self._profile, self._notebook, self._cell, self._naturals
        )

    def _cell(self, node: Node, style: Style) -> list[Item]:
        flow = _Flow()
        if node.tag == Tags.CELL:
            self._content(node, style, flow)
        elif node.tag == Tags.TEXT_CELL:
            flow.text = node.text()
        else:
            self._element(node, style, flow)
        self.end_paragraph(node, style, flow)
        return flow.items

    def box(self, node: Node, style: Style, flow: _Flow) -> None:
        self.end_paragraph(node, style, flow)
        try:
            flow.items.append(_BOXES[node.tag](node, style))
        except PictureError as error:
            self._notebook.add(NoteCode.BAD_PICTURE, node, str(error))
            text = "[image]" if node.tag == Tags.IMAGE else node.text()
            self._paragraphs(node, cleaned(text), style, flow)

    def cut(self, node: Node, style: Style, flow: _Flow) -> None:
        self.end_paragraph(node, style, flow)
        flow.items.append(Pagecut())

    def pulse(self, node: Node, style: Style, flow: _Flow) -> None:
        self.end_paragraph(node, style, flow)
        flow.items.append(Pulse())

    def nothing(self, _node: Node, _style: Style, _flow: _Flow) -> None:
        """A column outside of a table."""


def _beside(left: list[str], right: list[str], start: int) -> list[str]:
    """Lines of both parts of a pair, the right one from a column on."""
    lines: list[str] = []
    for first, last in zip_longest(left, right, fillvalue=""):
        lines.append(first + " " * (start - columns(first)) + last)
    return lines


def _runs(line: str, look: Look) -> tuple[Run, ...]:
    """An aligned line as runs: what underlines and reverses the text spares its padding."""
    if look == PLAIN:
        return (Run(line),)
    text = line.lstrip(" ")
    padding = line[: len(line) - len(text)]
    return (Run(padding), Run(text, look)) if padding else (Run(text, look),)


def _without_no_break(line: str) -> str:
    """The finished line with plain spaces, since breaking is done."""
    if line.isascii():
        return line
    return line.replace("\N{NO-BREAK SPACE}", " ")


def _without_indentation(text: str) -> str:
    """The text without the line breaks at its ends and the spaces that indent them."""
    start = len(text) - len(text.lstrip(" \n"))
    end = len(text.rstrip(" \n"))
    if "\n" not in text[:start]:
        start = 0
    if "\n" not in text[end:]:
        end = len(text)
    return text[start:end]


_Handler: TypeAlias = Callable[[_Layout, Node, Style, _Flow], None]
_BOXES: Mapping[str, Callable[[Node, Style], Picture]] = MappingProxyType(
    {
        Tags.QR_CODE: boxes.qr_code,
        Tags.BARCODE: boxes.barcode,
        Tags.IMAGE: boxes.image,
        Tags.LOGO: boxes.logo,
    }
)
_HANDLERS: Mapping[str, _Handler] = MappingProxyType(
    {
        **dict.fromkeys((*ALIGNS, *FONTS, *FORMATTERS), _Layout.container),
        **dict.fromkeys((Tags.DOC, Tags.FILL, Tags.CELL, Tags.TEXT_CELL), _Layout.container),
        **dict.fromkeys(_BOXES, _Layout.box),
        Tags.NEW_PARAGRAPH: _Layout.new_paragraph,
        Tags.BR: _Layout.end_paragraph,
        Tags.LINE: _Layout.line,
        Tags.LINE_CELL: _Layout.line,
        Tags.PAIR: _Layout.pair,
        "leftpair": _Layout.pair,
        Tags.TABLE: _Layout.table,
        Tags.COLUMN: _Layout.nothing,
        Tags.SPACECOLUMN: _Layout.nothing,
        Tags.PAGECUT: _Layout.cut,
        Tags.PULSE: _Layout.pulse,
        Tags.NO_BR: _Layout.no_break,
    }
)
