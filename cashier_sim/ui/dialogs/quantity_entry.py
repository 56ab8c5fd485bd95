"""The quantities of several rows while they are changed, without a toolkit.

Entries are immutable: each act gives the next entry. Digits go to one row at a time.
"""

from dataclasses import dataclass, replace
from typing import Self

from cashier_sim.till.dialogs import MAX_NUMBER, QuantityChangerDialog


@dataclass(frozen=True, slots=True)
class QuantityEntry:
    """A quantity for each row of a dialog."""

    dialog: QuantityChangerDialog
    quantities: tuple[int, ...]
    row: int = 0
    """The row that digits go to."""
    is_typing: bool = False
    """Whether a digit goes on with the row's number; else it begins a new one."""

    @classmethod
    def starting_with(cls, dialog: QuantityChangerDialog) -> Self:
        """The entry as the dialog opens."""
        return cls(dialog, dialog.start)

    @property
    def total(self) -> int:
        """The sum of all quantities."""
        return sum(self.quantities)

    @property
    def is_allowed(self) -> bool:
        """Whether all of it is: what makes «OK» possible."""
        return self.dialog.problem(self.quantities) is None

    def is_changed(self, row: int) -> bool:
        """Whether a row is not what it began with."""
        return self.quantities[row] != self.dialog.start[row]

    def is_row_allowed(self, row: int) -> bool:
        """Whether a row is within its own bounds."""
        item = self.dialog.items[row]
        return item.min <= self.quantities[row] <= item.max

    def can_step(self, row: int, by: int) -> bool:
        """Whether a row may grow or shrink by one.

        Below the least sum one may go on the way to another row; above the greatest one never.
        """
        item, quantity = self.dialog.items[row], self.quantities[row]
        if by < 0:
            return quantity > item.min
        return quantity < item.max and self.total < self.dialog.max_quantity

    def stepped(self, row: int, by: int) -> Self:
        """One more (`by` 1) or less (-1) of a row, which becomes the one that digits go to."""
        chosen = self.chosen(row)
        if not self.can_step(row, by):
            return chosen
        item = self.dialog.items[row]
        quantity = min(max(self.quantities[row] + by, item.min), item.max)
        return replace(chosen, quantities=_put(self.quantities, row, quantity))

    def chosen(self, row: int) -> Self:
        """Let digits go to a row; one beyond the ends is the last or first."""
        row = min(max(0, row), len(self.quantities) - 1)
        return replace(self, row=row, is_typing=False)

    def typed(self, character: str) -> Self:
        """Append a digit to the row's number, or begin it. A number may be too large for a moment.

        A digit beyond what .NET's `int` holds is not taken.
        """
        if not (len(character) == 1 and character.isascii() and character.isdigit()):
            return self
        before = self.quantities[self.row] if self.is_typing else 0
        number = before * 10 + int(character)
        if number > MAX_NUMBER:
            return self
        quantities = _put(self.quantities, self.row, number)
        return replace(self, quantities=quantities, is_typing=True)

    def erased(self) -> Self:
        """The row's number without its last digit, and without its sign."""
        number = abs(self.quantities[self.row]) // 10
        quantities = _put(self.quantities, self.row, number)
        return replace(self, quantities=quantities, is_typing=True)

    def cleared(self) -> Self:
        """Every row at its least."""
        least = tuple(item.min for item in self.dialog.items)
        return replace(self, quantities=least, is_typing=False)


def _put(quantities: tuple[int, ...], row: int, new: int) -> tuple[int, ...]:
    return (*quantities[:row], new, *quantities[row + 1 :])
