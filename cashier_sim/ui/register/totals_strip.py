"""Sums side by side under a table, in as many rows as their number asks for."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import fill
from cashier_sim.ui.kit.labels import ElidedLabel
from cashier_sim.ui.register.flow import CellFlow

_CELL = QSize(148, 46)
_ABOVE = 10


class TotalsStrip(QWidget):
    """Headings in accent with a sum under each.

    Args:
        name: Object name.
        parent: Owner.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        fill(self, theme.BODY)
        self._cells: list[_Cell] = []
        self._flow = QWidget()
        self._layout = CellFlow(self._flow, _CELL, theme.GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, _ABOVE, theme.MARGIN, _ABOVE)
        column.addWidget(self._flow)

    @property
    def shown(self) -> tuple[tuple[str, str], ...]:
        """The headings and sums that are shown."""
        return tuple(cell.texts for cell in self._cells if not cell.isHidden())

    def show_totals(self, *totals: tuple[str, str]) -> None:
        """Show headings with their sums."""
        while len(self._cells) < len(totals):
            cell = _Cell(f"{self.objectName()}_{len(self._cells) + 1}")
            self._cells.append(cell)
            self._layout.addWidget(cell)
        for index, cell in enumerate(self._cells):
            cell.setVisible(index < len(totals))
            if index < len(totals):
                cell.show_texts(*totals[index])
        self._flow.updateGeometry()  # other rows, another height


class _Cell(QWidget):
    """One sum."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._heading = ElidedLabel(f"{name}_heading", fonts.sans(13), theme.ACCENT)
        self._sum = ElidedLabel(f"{name}_sum", fonts.sans(18, fonts.MEDIUM), theme.PAPER)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addWidget(self._sum)

    @property
    def texts(self) -> tuple[str, str]:
        return self._heading.text, self._sum.text

    def show_texts(self, heading: str, sum_: str) -> None:
        self._heading.set_text(heading)
        self._sum.set_text(sum_)
