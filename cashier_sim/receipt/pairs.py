"""Pairs: one text at the left and one at the right of the same line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cashier_sim.plugin_api.markup import Attributes
from cashier_sim.receipt.breaking import Align
from cashier_sim.receipt.characters import columns

if TYPE_CHECKING:
    from cashier_sim.receipt.tree import Node

_LEAST_SHARE = 4


class Pair(NamedTuple):
    """A pair as its element describes it.

    Attributes:
        left: Text at the left.
        right: Text at the right.
        fit_left: Whether the left one keeps its natural width, and not the right one.
        align: Where the right one stands in its part.
    """

    left: str
    right: str
    fit_left: bool
    align: Align


def pair_of(node: Node, *, as_real_printer: bool) -> Pair:
    """Read a `pair` or `leftpair`.

    Texts given as content count as left and right, in this order, unless the attributes are used.

    Args:
        node: The element.
        as_real_printer: Ignore the content, as the real printer does.
    """
    attributes = node.attributes
    left = attributes.get(Attributes.LEFT)
    right = attributes.get(Attributes.RIGHT)
    if left is None and right is None and not as_real_printer:
        texts = [item if isinstance(item, str) else item.text() for item in node.content]
        texts = [text for text in texts if text.strip() or "\n" not in text]
        left, right = "".join(texts[:1]), "".join(texts[1:])
    fit_left = attributes.get(Attributes.FIT) == "left"
    align = Align.LEFT if node.tag == "leftpair" else Align.RIGHT
    return Pair(left or "", right or "", fit_left, align)


def pair_widths(pair: Pair, width: int) -> tuple[int, int]:
    """Share a line between the parts of a pair that does not fit into it.

    The fitted part takes its natural width; the other keeps what it needs, up to a quarter of the
    line, so that it never ends as a column of single letters.

    Returns:
        Characters of the left and of the right part; one is left between them if both are there.
    """
    left, right = _natural(pair.left), _natural(pair.right)
    if not (left and right) or width < 3:  # noqa: PLR2004 - two parts and the gap
        return (width, 0) if left or not right else (0, width)
    room = width - 1
    fitted, other = (left, right) if pair.fit_left else (right, left)
    fitted = min(fitted, room - min(other, max(1, width // _LEAST_SHARE)))
    return (fitted, room - fitted) if pair.fit_left else (room - fitted, fitted)


def _natural(text: str) -> int:
    return max(map(columns, text.split("\n")))
