"""Which items a chooser shows on a page, without a toolkit."""

from dataclasses import dataclass

ROWS = 6
"""Cells in a column. Source: `IViewManager.ShowChooserPopup` (iikoFront API)."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Where an item stands on its page."""

    index: int
    """Of the item."""
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Pages:
    """A list of items laid out column by column.

    Args:
        item_count: Number of items, >= 0.
        columns: Columns that fit beside each other, >= 1.
    """

    item_count: int
    columns: int

    @property
    def page_size(self) -> int:
        """Items on a full page."""
        return self.columns * ROWS

    @property
    def count(self) -> int:
        """Number of pages, at least one."""
        return max(1, -(-self.item_count // self.page_size))

    @property
    def used_columns(self) -> int:
        """Columns that the fullest page needs, at least one."""
        return max(1, min(self.columns, -(-self.item_count // ROWS)))

    @property
    def used_rows(self) -> int:
        """Rows that the fullest page needs, at least one."""
        return max(1, min(ROWS, self.item_count))

    def page_of(self, index: int) -> int:
        """The page that holds an item; the first for -1 (nothing is selected)."""
        return max(0, index) // self.page_size

    def cells(self, page: int) -> tuple[Cell, ...]:
        """The items of a page, in order."""
        first = page * self.page_size
        last = min(self.item_count, first + self.page_size)
        return tuple(
            Cell(index, row=(index - first) % ROWS, column=(index - first) // ROWS)
            for index in range(first, last)
        )
