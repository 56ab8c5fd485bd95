"""Sections side by side as far as they fit, and below each other in a narrow dock."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from cashier_sim.ui import theme

COLUMN_WIDTH = 232
_GAP = 24


class FlowColumns(QWidget):
    """Lays sections out in as many columns as fit.

    Args:
        sections: The widgets of each section, from its top down. The first section may be as high
            as several others: those stand in the columns at its right.
    """

    def __init__(self, sections: Sequence[Sequence[QWidget]]) -> None:
        super().__init__()
        self._sections = [_section(widgets) for widgets in sections]
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(theme.MARGIN)
        self.arrange(1)

    @property
    def columns(self) -> int:
        """Number of columns now."""
        return self._columns

    def arrange(self, columns: int) -> None:
        """Lay out anew in so many columns, at least one."""
        columns = max(1, min(columns, len(self._sections)))
        if columns == self._columns:
            return
        for section in self._sections:
            self._grid.removeWidget(section)
        first, *others = self._sections
        beside = max(1, columns - 1)
        start = 1 if columns == 1 else 0
        rows = -(-len(others) // beside)
        self._grid.addWidget(first, 0, 0, 1 if columns == 1 else rows + 1, 1)
        for number, section in enumerate(others):
            column = 0 if columns == 1 else 1 + number % beside
            self._grid.addWidget(section, start + number // beside, column)
        for column in range(len(self._sections)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for row in range(len(self._sections) + 1):
            self._grid.setRowStretch(row, 0)
        self._grid.setRowStretch(start + rows, 1)
        self._columns = columns

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width."""
        super().resizeEvent(event)
        self.arrange((self.width() + _GAP) // (COLUMN_WIDTH + _GAP))

    def minimumSizeHint(self) -> QSize:
        """One column is enough."""
        return QSize(COLUMN_WIDTH, super().minimumSizeHint().height())


def _section(widgets: Sequence[QWidget]) -> QWidget:
    section = QWidget()
    column = QVBoxLayout(section)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.GRID + 2)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return section
