"""The calendar: a month to choose a day from."""

from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cashier_sim.till.dialogs import AnswerProblem, CalendarDialog
from cashier_sim.till.view import TillView
from cashier_sim.ui import theme
from cashier_sim.ui.dialogs.day_words import month_title, short_day
from cashier_sim.ui.dialogs.entry_panel import EntryPanel
from cashier_sim.ui.dialogs.month import (
    DAYS_OF_WEEK,
    first_of_month,
    last_of_month,
    moved_days,
    moved_months,
)
from cashier_sim.ui.dialogs.month_grid import MonthGrid
from cashier_sim.ui.dialogs.turner import Turner

CALENDAR_WIDTH = 500
_ABOVE, _BELOW = 12, 8
"""Room around the title: six weeks have to fit into the lowest till."""

_YEAR = 12
_DAY_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -DAYS_OF_WEEK,
    Qt.Key.Key_Down: DAYS_OF_WEEK,
}
_MONTH_STEPS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ENDS = {Qt.Key.Key_Home: first_of_month, Qt.Key.Key_End: last_of_month}


class CalendarPanel(EntryPanel):
    """Asks for a day. Source: `IViewManager.ShowCalendarPopup`."""

    def __init__(self, dialog: CalendarDialog, parent: QWidget | None = None) -> None:
        super().__init__(dialog, dialog, CALENDAR_WIDTH, parent)
        self.set_head_margins(_ABOVE, _BELOW)
        self._asked = dialog
        self._day = dialog.start
        self._today: date | None = None
        self._month = Turner("calendar_month")
        self._month.turned.connect(self._turn)
        self._grid = MonthGrid("calendar_day")
        self._grid.pressed.connect(self._on_day)
        column = QVBoxLayout()
        column.setContentsMargins(theme.GAP, 0, theme.GAP, 0)
        column.setSpacing(theme.GRID)
        column.addWidget(self._month)
        column.addWidget(self._grid, 1)
        self.body.addLayout(column, 1)
        self._today_button = self.add_answer("calendar_today")
        self._today_button.clicked.connect(self._on_today)
        self._today_button.setEnabled(False)
        self.add_ok()
        self.add_cancel()
        self.set_title(dialog.title)
        self.retranslate()

    @property
    def day(self) -> date:
        """The chosen day."""
        return self._day

    @property
    def month(self) -> str:
        """The month's name, as it stands above the days."""
        return self._month.text

    def accept(self) -> None:
        """Give the day."""
        self.answer(self._asked.answer_on(self._day))

    def reason(self, problem: AnswerProblem) -> str:
        """Which days can be chosen."""
        match problem:
            case AnswerProblem.TOO_EARLY:
                return self.tr("Not before {day}.").format(day=short_day(self._asked.first))
            case AnswerProblem.TOO_LATE:
                return self.tr("Not after {day}.").format(day=short_day(self._asked.last))
            case _:
                return ""

    def show_view(self, view: TillView) -> None:
        """Know which day it is: on the register's clock."""
        self._today = view.now.date()
        self._today_button.setEnabled(self._is_allowed(self._today))

    def retranslate(self) -> None:
        """Write month, weekdays and bar."""
        super().retranslate()
        self._today_button.set_caption(self.tr("Today"))
        self._month.name_keys(earlier=self.tr("Month before"), later=self.tr("Month after"))
        self._grid.retranslate()
        self._choose(self._day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go over the days, Home and End to the month's ends; Page Up and Down turn it.

        With Ctrl Page Up and Page Down turn the year.
        """
        key = Qt.Key(event.key())
        if key in _DAY_STEPS:
            self._wish(moved_days(self._day, _DAY_STEPS[key]))
        elif key in _ENDS:
            self._choose(self._nearest(_ENDS[key](self._day)))
        elif key in _MONTH_STEPS:
            by_year = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self._turn(_MONTH_STEPS[key] * (_YEAR if by_year else 1))
        else:
            super().keyPressEvent(event)

    def _choose(self, day: date) -> None:
        self._day = day
        self.show_problem(None)
        self._month.set_text(month_title(day))
        self._month.enable(
            earlier=first_of_month(day) > self._asked.first,
            later=last_of_month(day) < self._asked.last,
        )
        self._grid.show_month(day, self._is_allowed)

    def _wish(self, day: date) -> None:
        """Choose a day, or say why it cannot be."""
        problem = self._asked.problem(self._asked.answer_on(day))
        if problem is None:
            self._choose(day)
        else:
            self.show_problem(problem)

    def _is_allowed(self, day: date) -> bool:
        return self._asked.first <= day <= self._asked.last

    def _nearest(self, day: date) -> date:
        return min(max(day, self._asked.first), self._asked.last)

    @Slot(int)
    def _turn(self, months: int) -> None:
        """Go to the same day of another month, or to the nearest one that can be chosen."""
        wished = moved_months(self._day, months)
        day = self._nearest(wished)
        if day == self._day:
            self._wish(wished)
        else:
            self._choose(day)

    @Slot(object)
    def _on_day(self, day: date) -> None:
        self._choose(day)

    @Slot()
    def _on_today(self) -> None:
        if self._today is not None:
            self._choose(self._today)
