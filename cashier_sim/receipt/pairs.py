"""Pairs: one text at the left and one at the right of the same line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.plugin_api.markup import Attributes
from cashier_sim.receipt.breaking import Align
from cashier_sim.receipt.characters import columns

if TYPE_CHECKING:
    from cashier_sim.receipt.tree import Node

_LEAST_SHARE = 4
_LEAST_WIDTH = 3
"""Two parts and the gap between them."""


def pair_texts(node: Node, *, as_real_printer: bool) -> tuple[str, str]:
    """Return the left and the right text of a `pair` or `leftpair`.

    Texts given as content count as left and right, in this order, unless the attributes are used.

    Args:
        node: The element.
        as_real_printer: Ignore the content, as the real printer does.
    """
    left = node.attributes.get(Attributes.LEFT)
    right = node.attributes.get(Attributes.RIGHT)
    if left is None and right is None and not as_real_printer:
        texts = [item if isinstance(item, str) else item.text() for item in node.content]
        texts = [text for text in texts if text.strip() or "\n" not in text]
        return "".join(texts[:1]), "".join(texts[1:])
    return left or "", right or ""


def right_align(node: Node) -> Align:
    """Return where the right text stands in its part."""
    return Align.LEFT if node.tag == "leftpair" else Align.RIGHT


def pair_widths(node: Node, left: str, right: str, width: int) -> tuple[int, int]:
    """Share a line between the parts of a pair that does not fit into it.

    The part that the element fits takes its natural width; the other keeps what it needs, up to a
    quarter of the line, so that it never ends as a column of single letters.

    Returns:
        Characters of the left and of the right part; one is left between them if both are there.
    """
    left_natural, right_natural = _natural(left), _natural(right)
    if not (left_natural and right_natural) or width < _LEAST_WIDTH:
        return (width, 0) if left_natural or not right_natural else (0, width)
    room = width - 1
    fits_left = node.attributes.get(Attributes.FIT) == "left"
    fitted, other = (left_natural, right_natural) if fits_left else (right_natural, left_natural)
    fitted = min(fitted, room - min(other, max(1, width // _LEAST_SHARE)))
    return (fitted, room - fitted) if fits_left else (room - fitted, fitted)


def _natural(text: str) -> int:
    return max(map(columns, text.split("\n")))
