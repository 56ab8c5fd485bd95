"""The tree that markup is read into: tags, attributes and cleaned texts, all of them plain."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Node:
    """One element. Built by `markup`, read by everybody else.

    Not a dataclass: a slip has hundreds, and a plain constructor is three times as quick.

    Attributes:
        tag: Its name, without namespace.
        attributes: Its attributes by name.
        content: Texts and elements in order; neighbouring texts are apart if they were given so.
        parent: The element around it; `None` for the root.
    """

    __slots__ = ("attributes", "content", "parent", "tag")

    def __init__(self, tag: str, attributes: Mapping[str, str], parent: Node | None = None) -> None:
        self.tag = tag
        self.attributes = attributes
        self.content: list[str | Node] = []
        self.parent = parent

    def children(self) -> list[Node]:
        """Return the elements of the content."""
        return [item for item in self.content if isinstance(item, Node)]

    def text(self) -> str:
        """Return all text inside, at any depth."""
        return "".join(item if isinstance(item, str) else item.text() for item in self.content)

    def path(self) -> str:
        """Return where the element stands, such as `doc/center[2]`."""
        steps: list[str] = []
        node = self
        while node.parent is not None:
            alike = [item for item in node.parent.children() if item.tag == node.tag]
            place = next(place for place, item in enumerate(alike, 1) if item is node)
            steps.append(node.tag if len(alike) == 1 else f"{node.tag}[{place}]")
            node = node.parent
        return "/".join([node.tag, *reversed(steps)])
