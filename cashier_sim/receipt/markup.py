"""The door of the package: elements of a plugin, or XML text, become a checked tree of nodes.

Nothing is fatal here. Broken XML is repaired as far as it goes, texts are cleaned of what no
printer prints, too deep a nesting is flattened. Each of these leaves a note.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from cashier_sim.plugin_api.markup import Attributes, Tags, XElement
from cashier_sim.receipt.characters import cleaned, has_wide, is_right_to_left, is_usual
from cashier_sim.receipt.notes import Notebook, NoteCode
from cashier_sim.receipt.tree import Node

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import XMLParser, _Element

_DEEPEST = 50
_DATA_TAGS = frozenset({Tags.QR_CODE, Tags.BARCODE, Tags.IMAGE})
_PROLOGUE = re.compile(r"\s*(<\?xml.*?\?>\s*)?(<!DOCTYPE[^>\[]*(\[.*?\])?\s*>)?", re.DOTALL)
_CONTROL_CHARACTER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_STRAY_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);)")
_STRAY_BRACKET = re.compile(r"<(?![A-Za-z_/!?])")


def _parser(*, forgiving: bool) -> XMLParser[_Element]:
    """A parser that opens no entity and no file.

    The forgiving one has no limit on depth, since nesting is flattened here, with a note.
    """
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        recover=forgiving,
        huge_tree=forgiving,
    )


_STRICT = _parser(forgiving=False)
_FORGIVING = _parser(forgiving=True)


def read(slip: XElement | str, notebook: Notebook) -> Node:
    """Read a slip.

    Args:
        slip: A root element, or XML text: a document, a fragment, or something broken.
        notebook: Takes the notes.
    """
    reader = _Reader(notebook)
    if isinstance(slip, XElement):
        return reader.from_plugin(slip)
    return reader.from_text(slip)


class _Reader:
    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self._is_clean = False
        """Whether all texts are known to be printable, so that none needs a look."""

    def from_plugin(self, element: XElement, parent: Node | None = None, depth: int = 1) -> Node:
        node = self._node(element.tag, dict(element.attributes), parent)
        for item in element.content:
            if isinstance(item, str):
                self._add_text(node, item)
            elif depth < _DEEPEST:
                self.from_plugin(item, node, depth + 1)
            else:
                self._flatten(node, "".join(_texts(item)))
        return node

    def from_text(self, text: str) -> Node:
        self._is_clean = "&#" not in text and is_usual(text.replace("\n", " "))
        try:
            return self._from_xml(etree.fromstring(_utf8(text), _STRICT))
        except etree.XMLSyntaxError as error:
            return self._from_faulty(text, error.msg or str(error))

    def _from_faulty(self, text: str, fault: str) -> Node:
        text = _PROLOGUE.sub("", text, count=1)
        try:
            node = self._from_xml(etree.fromstring(_wrapped(text), _STRICT))
        except etree.XMLSyntaxError:
            node = self._from_broken(text)
            self._notebook.add(
                NoteCode.BROKEN_XML,
                node,
                f"The markup is not well-formed XML ({fault}); the real printer would print "
                "nothing. Build slips with XElement, which escapes texts.",
            )
        else:
            self._notebook.add(
                NoteCode.ROOT_IS_NOT_DOC, node, "The slip has no root: put it into one <doc>."
            )
        return node

    def _from_broken(self, text: str) -> Node:
        repaired = _CONTROL_CHARACTER.sub("", text).replace("&nbsp;", "\N{NO-BREAK SPACE}")
        repaired = _STRAY_BRACKET.sub("&lt;", _STRAY_AMPERSAND.sub("&amp;", repaired))
        root = etree.fromstring(_wrapped(repaired), _FORGIVING)
        if len(root) == 1 and not (root.text or root[0].tail) and root[0].tag == Tags.DOC:
            root = root[0]
        return self._from_xml(root)

    def _from_xml(self, element: _Element, parent: Node | None = None, depth: int = 1) -> Node:
        node = self._node(_local(str(element.tag)), dict(element.items()), parent)
        if element.text:
            self._add_text(node, element.text)
        for child in element:
            if not isinstance(child.tag, str):
                self._add_text(node, child.text or "")  # an entity, kept shut: "&name;"
            elif depth < _DEEPEST:
                self._from_xml(child, node, depth + 1)
            else:
                self._flatten(node, "".join(child.itertext()))
            if child.tail:
                self._add_text(node, child.tail)
        return node

    def _node(self, tag: str, attributes: dict[str, str], parent: Node | None) -> Node:
        node = Node(tag, attributes, parent)
        if parent is not None:
            parent.content.append(node)  # at once, since a note asks for its path
        if not self._is_clean:
            for name, value in attributes.items():
                if not is_usual(value):
                    printed = self._cleaned(node, value)
                    # A pattern fills lines: a break in it would make more of them.
                    is_pattern = name == Attributes.SYMBOLS
                    attributes[name] = printed.replace("\n", "") if is_pattern else printed
        return node

    def _add_text(self, node: Node, text: str) -> None:
        if not (self._is_clean or is_usual(text) or node.tag in _DATA_TAGS):
            text = self._cleaned(node, text)
        node.content.append(text)

    def _cleaned(self, node: Node, text: str) -> str:
        printed = cleaned(text)
        if _CONTROL_CHARACTER.search(text):
            self._notebook.add(
                NoteCode.CHARACTERS_LEFT_OUT,
                node,
                "Control characters are left out: a printer would take them as commands.",
            )
        if has_wide(printed) or is_right_to_left(printed):
            self._notebook.add(
                NoteCode.UNUSUAL_CHARACTERS,
                node,
                "Emoji, wide and right-to-left characters: most receipt printers have none of "
                "them and place every character from left to right.",
            )
        return printed

    def _flatten(self, node: Node, text: str) -> None:
        self._add_text(node, text)
        self._notebook.add(
            NoteCode.TOO_DEEP,
            node,
            f"Elements nest deeper than {_DEEPEST}: from here on only their text is printed.",
        )


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _wrapped(text: str) -> bytes:
    return b"<doc>" + _utf8(text) + b"</doc>"


def _local(tag: str) -> str:
    return tag.rpartition("}")[2] if tag[0] == "{" else tag


def _texts(element: XElement) -> Iterator[str]:
    """All text inside, at any depth; without recursion, since this is what comes too deep."""
    waiting: list[str | XElement] = [element]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            yield item
        else:
            waiting.extend(reversed(item.content))
