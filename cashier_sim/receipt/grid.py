"""The arithmetic of tables: shares of a line, and blocks of lines put side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cashier_sim.receipt.breaking import Align, Formatter
from cashier_sim.receipt.characters import columns
from cashier_sim.receipt.model import Line, Run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

UNLIMITED = 10_000


class Column(NamedTuple):
    """One column of a table, as its element describes it.

    Attributes:
        align: Where its text stands.
        valign: `top`, `center` or `bottom`.
        formatter: How its text is broken; `None` inherits.
        fixed: Its width in characters, if given.
        auto: Whether it is as wide as its widest cell.
        least: Its smallest width, at least 1.
        most: Its largest width.
        empty: Whether it takes no cells.
    """

    align: Align = Align.LEFT
    valign: str = "top"
    formatter: Formatter | None = None
    fixed: int | None = None
    auto: bool = False
    least: int = 1
    most: int = UNLIMITED
    empty: bool = False


class Grid(NamedTuple):
    """Where the columns of a table stand in a line.

    Attributes:
        widths: Characters of each column; 0 for one past the paper's edge.
        spacing: Characters between two columns.
    """

    widths: tuple[int, ...]
    spacing: int

    def left(self, column: int) -> int:
        """Return the characters before a column."""
        return sum(self.widths[:column]) + self.spacing * column

    def span(self, column: int, count: int) -> int:
        """Return the characters of neighbouring columns, with the spacing between them."""
        shown = [width for width in self.widths[column : column + count] if width]
        return sum(shown) + self.spacing * max(0, len(shown) - 1)

    @property
    def width(self) -> int:
        """Characters of the whole table."""
        return self.span(0, len(self.widths))


class Block(NamedTuple):
    """The lines of a cell, all of one font, and where they stand in their row."""

    left: int
    valign: str
    lines: tuple[Line, ...]


def share(
    described: Sequence[Column], width: int, spacing: int, natural: Callable[[int], int]
) -> Grid:
    """Share the characters of a line among the columns of a table.

    Fixed columns come first, then those by content, then the others share what is left. Whatever a
    table asks for, each column that fits gets at least one character.

    Args:
        described: The table's columns, at least one.
        width: Characters of the line, at least 1.
        spacing: Characters wanted between two columns.
        natural: Tells how wide the widest cell of a column is, by the column's place.
    """
    count = len(described)
    if count + spacing * (count - 1) > width:
        spacing = 0
    shown = min(count, width)
    widths = [1] * shown
    room = width - spacing * (shown - 1) - shown
    for place, column in enumerate(described[:shown]):
        if column.fixed is not None:
            room -= _widen(widths, place, column.fixed, room)
    for place, column in enumerate(described[:shown]):
        if column.fixed is None and column.auto:
            wanted = max(column.least, min(natural(place), column.most))
            room -= _widen(widths, place, wanted, room)
    _share_rest(described[:shown], widths, room)
    return Grid((*widths, *[0] * (count - shown)), spacing)


def _widen(widths: list[int], place: int, wanted: int, room: int) -> int:
    """Widen a column as far as there is room; return by how much."""
    more = min(wanted - widths[place], room)
    widths[place] += more
    return more


def _share_rest(described: Sequence[Column], widths: list[int], room: int) -> None:
    """Give the columns without a width of their own the rest, evenly within their limits."""
    flexible = [
        place for place, column in enumerate(described) if column.fixed is None and not column.auto
    ]
    for place in flexible:
        room -= _widen(widths, place, described[place].least, room)
    while room > 0 and flexible:
        narrowest = min(flexible, key=lambda place: widths[place])
        if widths[narrowest] < described[narrowest].most:
            room -= _widen(widths, narrowest, widths[narrowest] + 1, room)
        else:
            flexible.remove(narrowest)


def side_by_side(blocks: Sequence[Block]) -> list[Line]:
    """Join the cells of one row into lines; blocks stand from left to right."""
    height = max((len(block.lines) for block in blocks), default=0)
    return [_joined(blocks, place, height) for place in range(height)]


def _joined(blocks: Sequence[Block], place: int, height: int) -> Line:
    runs: list[Run] = []
    reached = 0
    font = next(block.lines[0].font for block in blocks if block.lines)
    for block in blocks:
        index = place - _above(block.valign, height - len(block.lines))
        if not 0 <= index < len(block.lines):
            continue
        line = block.lines[index]
        if line.text:
            runs.append(Run(" " * (block.left - reached)))
            runs.extend(line.runs)
            reached = block.left + columns(line.text)
    return Line(font, merged(runs))


def _above(valign: str, rest: int) -> int:
    """Empty lines above the content of a cell."""
    if valign == "bottom":
        return rest
    return rest // 2 if valign == "center" else 0


def merged(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Join neighbours of one look and drop empty ones; what has nothing left gets an empty run."""
    result: list[Run] = []
    for run in runs:
        if result and result[-1].look == run.look:
            result[-1] = Run(result[-1].text + run.text, run.look)
        elif run.text:
            result.append(run)
    return tuple(result) or (Run(""),)
