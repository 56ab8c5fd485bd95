"""Tables: elements to columns and rows, and each row to lines.

What is in a cell is laid out by a function that the caller brings, so that a cell can hold
anything, a table among it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from cashier_sim.plugin_api.markup import Attributes, Tags
from cashier_sim.receipt.breaking import Align, filling
from cashier_sim.receipt.characters import columns
from cashier_sim.receipt.grid import UNLIMITED, Block, Column, Grid, share, side_by_side
from cashier_sim.receipt.model import Line, Run
from cashier_sim.receipt.notes import NoteCode
from cashier_sim.receipt.style import ALIGNS, FONTS, FORMATTERS, Style, number, own_style

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cashier_sim.receipt.model import Item
    from cashier_sim.receipt.notes import Notebook
    from cashier_sim.receipt.profile import Font, WidthProfile
    from cashier_sim.receipt.tree import Node

    LayOutCell: TypeAlias = Callable[[Node, Style], list[Item]]

_NATURAL_ROOM = 1_000


class _Cell(NamedTuple):
    node: Node
    column: int
    span: int


class _Row(NamedTuple):
    """Cells of one row; a `linecell` is a row of its own, without cells."""

    cells: tuple[_Cell, ...]
    rule: Node | None = None


def lay_out_table(
    table: Node,
    style: Style,
    profile: WidthProfile,
    notebook: Notebook,
    lay_out_cell: LayOutCell,
    naturals: dict[Node, int],
) -> list[Item]:
    """Lay out a table.

    Args:
        table: The element.
        style: The style around it; its fill does not reach inside.
        profile: Tells how many characters a row of another font has.
        notebook: Takes the notes.
        lay_out_cell: Lays out one cell in the style given.
        naturals: The natural widths of the cells met so far, in characters; added to. Without it
            each table around a cell would lay it out twice as often as the one inside.
    """
    return _Table(table, style, profile, notebook, lay_out_cell, naturals).items()


class _Table:
    def __init__(
        self,
        table: Node,
        style: Style,
        profile: WidthProfile,
        notebook: Notebook,
        lay_out_cell: LayOutCell,
        naturals: dict[Node, int],
    ) -> None:
        self._table = table
        self._style = own_style(table, style)._replace(fill=" ", in_cell=True)
        self._nested = style.in_cell
        self._profile = profile
        self._notebook = notebook
        self._lay_out_cell = lay_out_cell
        self._naturals = naturals
        self._columns = _columns_of(table)
        self._rows = _rows_of(table, self._columns)
        self._spacing = number(table.attributes, Attributes.CELL_SPACING, 1)
        self._grids: dict[Font, Grid] = {}

    def items(self) -> list[Item]:
        items: list[Item] = []
        for row in self._rows:
            if row.rule is not None:
                items.append(self._rule(row.rule))
            else:
                items.extend(self._row(row))
        if _is_short(self._rows, self._columns):
            self._notebook.add(
                NoteCode.CELLS_DO_NOT_FILL_ROWS,
                self._table,
                f"The table has {len(self._columns)} columns, and its cells do not fill a row.",
            )
        if any(0 in grid.widths for grid in self._grids.values()):
            self._notebook.add(
                NoteCode.TABLE_TOO_WIDE,
                self._table,
                "The table has more columns than the line has characters; the last are left out.",
            )
        return items

    def _grid(self, font: Font) -> Grid:
        grid = self._grids.get(font)
        if grid is None:
            width = self._width(font)
            grid = share(self._columns, width, self._spacing, self._natural)
            self._grids[font] = grid
        return grid

    def _width(self, font: Font) -> int:
        if font is self._style.font:
            return self._style.width
        return self._profile.columns(font)  # only outside of cells, where a line is the paper's

    def _natural(self, place: int) -> int:
        return max(
            (
                self._natural_of(cell.node)
                for row in self._rows
                for cell in row.cells
                if cell.column == place and cell.span == 1
            ),
            default=0,
        )

    def _natural_of(self, cell: Node) -> int:
        width = self._naturals.get(cell)
        if width is None:
            style = self._style._replace(width=_NATURAL_ROOM, align=Align.LEFT)
            lines = self._lay_out_cell(cell, style)
            widths = (columns(line.text.strip()) for line in lines if isinstance(line, Line))
            width = self._naturals[cell] = max(widths, default=0)
        return width

    def _row(self, row: _Row) -> list[Item]:
        font = self._row_font(row)
        grid = self._grid(font)
        blocks: list[Block] = []
        below: list[Item] = []
        for cell in row.cells:
            width = grid.span(cell.column, cell.span)
            if not width:
                continue
            lines: list[Line] = []
            style, valign = self._cell_style(cell, width, font)
            for item in self._lay_out_cell(cell.node, style):
                if isinstance(item, Line):
                    lines.append(item)
                else:
                    below.append(item)
            blocks.append(Block(grid.left(cell.column), valign, tuple(lines)))
            if below:
                self._notebook.add(
                    NoteCode.PICTURE_IN_CELL,
                    cell.node,
                    "Pictures and printer commands in a cell come below the row.",
                )
        lines = side_by_side(blocks) or [Line(font, (Run(""),))]
        return [*(self._placed(line, grid, font) for line in lines), *below]

    def _placed(self, line: Line, grid: Grid, font: Font) -> Line:
        """A line of a table that is narrower than the paper, where its surroundings want it."""
        before = self._before(grid, font)
        return Line(line.font, (Run(" " * before), *line.runs)) if before else line

    def _before(self, grid: Grid, font: Font) -> int:
        rest = self._width(font) - grid.width
        if self._style.align is Align.CENTER:
            return rest // 2
        return rest if self._style.align is Align.RIGHT else 0

    def _row_font(self, row: _Row) -> Font:
        for cell in row.cells[1:]:
            if Attributes.FONT in cell.node.attributes:
                self._notebook.add(
                    NoteCode.FONT_NOT_FIRST,
                    cell.node,
                    "'font' belongs on the first cell of a row and is ignored here.",
                )
        named = row.cells[0].node.attributes.get(Attributes.FONT, "")
        font = FONTS.get(named, self._style.font)
        if self._nested and font is not self._style.font:
            self._notebook.add(
                NoteCode.FONT_IN_CELL,
                row.cells[0].node,
                "The row of the outer table decides the font; 'font' is ignored here.",
            )
            return self._style.font
        return font

    def _cell_style(self, cell: _Cell, width: int, font: Font) -> tuple[Style, str]:
        column = self._columns[cell.column]
        attributes = cell.node.attributes
        style = self._style._replace(
            width=width,
            font=font,
            align=ALIGNS.get(attributes.get(Attributes.ALIGN, ""), column.align),
            formatter=column.formatter or self._style.formatter,
        )
        valign = attributes.get(Attributes.VERTICAL_ALIGN, column.valign)
        return own_style(cell.node, style), valign

    def _rule(self, node: Node) -> Line:
        style = own_style(node, self._style)
        grid = self._grid(style.font)
        symbols = node.attributes.get(Attributes.SYMBOLS) or "-"
        rule = Line(style.font, (Run(filling(symbols, grid.width), style.look),))
        return self._placed(rule, grid, style.font)


def _columns_of(table: Node) -> tuple[Column, ...]:
    """The columns of a table; one that declares none has a single column."""
    described = [
        _column(child)
        for group in table.children()
        if group.tag == Tags.COLUMNS
        for child in group.children()
    ]
    if all(column.empty for column in described):
        described.append(Column())
    return tuple(described)


def _column(node: Node) -> Column:
    attributes = node.attributes
    least = max(1, number(attributes, Attributes.MIN_WIDTH, 1))
    most = number(attributes, Attributes.MAX_WIDTH, 0) or UNLIMITED
    return Column(
        align=ALIGNS.get(attributes.get(Attributes.ALIGN, ""), Align.LEFT),
        valign=attributes.get(Attributes.VERTICAL_ALIGN, "top"),
        formatter=FORMATTERS.get(attributes.get(Attributes.FORMATTER, "")),
        fixed=number(attributes, Attributes.WIDTH, 0) or None,
        auto=Attributes.AUTO_WIDTH in attributes,
        least=least,
        most=max(least, most),
        empty=node.tag == Tags.SPACECOLUMN,
    )


def _rows_of(table: Node, described: Sequence[Column]) -> tuple[_Row, ...]:
    """The cells dealt into rows, in reading order."""
    places = [place for place, column in enumerate(described) if not column.empty]
    rows: list[_Row] = []
    row: list[_Cell] = []
    used = 0
    for node in _cells_of(table):
        if node.tag != Tags.LINE_CELL:
            left = len(places) - used
            taken = min(number(node.attributes, Attributes.COLUMN_SPAN, 1) or left, left)
            first, last = places[used], places[used + taken - 1]
            row.append(_Cell(node, first, last - first + 1))
            used += taken
        if row and (node.tag == Tags.LINE_CELL or used == len(places)):
            rows.append(_Row(tuple(row)))
            row, used = [], 0
        if node.tag == Tags.LINE_CELL:
            rows.append(_Row((), node))
    if row:
        rows.append(_Row(tuple(row)))
    return tuple(rows)


def _cells_of(table: Node) -> list[Node]:
    """The cells of a table; elements that are no cells are taken as one each."""
    return [
        cell for group in table.children() if group.tag == Tags.CELLS for cell in group.children()
    ]


def _is_short(rows: Sequence[_Row], described: Sequence[Column]) -> bool:
    """Whether some row ends before its last column."""
    last = max(place for place, column in enumerate(described) if not column.empty)
    return any(row.cells and row.cells[-1].column + row.cells[-1].span <= last for row in rows)
