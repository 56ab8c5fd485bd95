"""Small pieces of markup that the register's own documents are made of."""

from collections.abc import Iterator
from decimal import Decimal

from cashier_sim.plugin_api import Tags, XElement


def sold(name: str, amount: Decimal, price: Decimal, cost: Decimal) -> Iterator[XElement]:
    """Two lines about a dish or another thing sold."""
    yield left(name)
    yield pair(f"  {number_text(amount)} × {sum_text(price)}", f"={sum_text(cost)}")


def sum_text(value: Decimal) -> str:
    """A sum in currency units with two places."""
    return f"{value:.2f}"


def number_text(value: Decimal) -> str:
    """Without useless zeros: `2`, `0.35`, `10`."""
    return f"{value.normalize():f}"


def centered(text: str) -> XElement:
    """A text in the middle."""
    return XElement(Tags.CENTER, text)


def left(text: str) -> XElement:
    """A text at the left."""
    return XElement(Tags.LEFT, text)


def pair(left: str, right: str) -> XElement:
    """Texts at both ends of a line."""
    return XElement(Tags.PAIR, left=left, right=right)


def large_pair(left: str, right: str) -> XElement:
    """The same, large."""
    return XElement(Tags.LARGE_FONT, XElement(Tags.PAIR, left=left, right=right))


def rule() -> XElement:
    """A rule over the whole width."""
    return XElement(Tags.LINE)
