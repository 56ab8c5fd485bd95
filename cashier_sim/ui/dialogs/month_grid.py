"""The days of a month: six weeks of white cells under the names of the weekdays."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.dialogs.day_words import long_day, weekday_names
from cashier_sim.ui.dialogs.month import DAYS_OF_WEEK, WEEKS, weeks
from cashier_sim.ui.dialogs.panel import text_label
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.buttons import Role, TillButton

LEAST_HEIGHT = 34
"""Of a cell under a title of many lines in the lowest till; else a finger has room."""


class MonthGrid(QWidget):
    """A month, one of whose days is chosen.

    Args:
        name: Object name; the cells are `{name}_0` to `{name}_41`, row by row.

    Signals:
        pressed (object): The `date` of a cell that was pressed.
    """

    pressed = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._chosen = date.min
        self._days: list[date | None] = [None] * (WEEKS * DAYS_OF_WEEK)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.KEY_GAP)
        self._names = [
            text_label(f"{name}_weekday_{at}", fonts.sans(13), theme.MUTED_ON_DARK)
            for at in range(DAYS_OF_WEEK)
        ]
        for column, label in enumerate(self._names):
            grid.addWidget(label, 0, column)
            grid.setColumnStretch(column, 1)
        self._cells = [self._cell(f"{name}_{at}") for at in range(len(self._days))]
        for at, cell in enumerate(self._cells):
            grid.addWidget(cell, 1 + at // DAYS_OF_WEEK, at % DAYS_OF_WEEK)
        for week in range(WEEKS):
            grid.setRowStretch(1 + week, 1)
        self.retranslate()

    def show_month(self, chosen: date, is_allowed: Callable[[date], bool]) -> None:
        """Show the month of a day, with that day marked.

        Args:
            chosen: The day.
            is_allowed: Tells which days can be pressed.
        """
        self._chosen = chosen
        self._days = [day for week in weeks(chosen) for day in week]
        for cell, day in zip(self._cells, self._days, strict=True):
            self._write(cell, day, is_allowed)

    def retranslate(self) -> None:
        """Write the names of the weekdays; days get theirs when a month is shown."""
        for label, name in zip(self._names, weekday_names(), strict=True):
            label.setText(name)

    def _cell(self, name: str) -> TillButton:
        cell = TillButton(Role.KEY, name, parent=self)
        cell.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # arrows move over the days
        cell.setCheckable(True)
        cell.setMinimumSize(theme.TARGET, LEAST_HEIGHT)
        cell.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        cell.clicked.connect(self._on_cell)
        return cell

    def _write(
        self, cell: TillButton, day: date | None, is_allowed: Callable[[date], bool]
    ) -> None:
        is_chosen = day == self._chosen
        is_of_month = day is not None and day.month == self._chosen.month
        cell.set_caption("" if day is None else str(day.day))
        cell.setAccessibleName("" if day is None else long_day(day))
        cell.set_role(Role.KEY if is_of_month else Role.SECONDARY_KEY)
        cell.set_font(fonts.sans(18, fonts.BOLD if is_chosen else fonts.REGULAR))
        cell.setEnabled(day is not None and is_allowed(day))
        cell.setChecked(is_chosen)

    @Slot()
    def _on_cell(self) -> None:
        clicked = self.sender()
        cell, day = next(
            pair for pair in zip(self._cells, self._days, strict=True) if pair[0] is clicked
        )
        cell.setChecked(day == self._chosen)  # a press alone does not move the mark
        self.pressed.emit(day)
