"""The date and time: a day to turn, four digits to type."""

from datetime import datetime

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cashier_sim.till.dialogs import AnswerProblem, DateTimeDialog
from cashier_sim.ui import theme
from cashier_sim.ui.dialogs.clock_face import ClockFace
from cashier_sim.ui.dialogs.day_words import long_day, short_moment
from cashier_sim.ui.dialogs.entry_box import RoomyKeypad
from cashier_sim.ui.dialogs.entry_panel import EntryPanel
from cashier_sim.ui.dialogs.month import moved_days, moved_months
from cashier_sim.ui.dialogs.time_entry import TimeEntry
from cashier_sim.ui.dialogs.turner import Turner
from cashier_sim.ui.kit.keypad import BACKSPACE, CLEAR

DATE_TIME_WIDTH = 540
_FAR = 4
_MOVES = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Home: -_FAR,
    Qt.Key.Key_End: _FAR,
}
_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
_TURNS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class DateTimePanel(EntryPanel):
    """Asks for a moment, to the minute. Source: `IViewManager.ShowDateTimePopup`."""

    def __init__(self, dialog: DateTimeDialog, parent: QWidget | None = None) -> None:
        super().__init__(dialog, dialog, DATE_TIME_WIDTH, parent)
        self._asked = dialog
        self._day = dialog.start.date()
        self._time = TimeEntry.starting_with(dialog.start.time())
        self._turner = Turner("date_time_day")
        self._turner.turned.connect(self._on_turned)
        self._face = ClockFace("date_time_digit")
        self._face.pressed.connect(self._on_digit)
        self._face.stepped.connect(self._on_stepped)
        self._keypad = RoomyKeypad("dialog_keypad")
        self._keypad.key_pressed.connect(self._on_key)
        below = QHBoxLayout()
        below.setSpacing(theme.MARGIN)
        below.addWidget(self._face, 3)
        below.addWidget(self._keypad, 2)
        column = QVBoxLayout()
        column.setContentsMargins(theme.GAP, 0, theme.GAP, 0)
        column.setSpacing(theme.MARGIN)
        column.addWidget(self._turner)
        column.addLayout(below, 1)
        self.body.addLayout(column, 1)
        self._accept = self.add_ok()
        self.add_cancel()
        self.set_title(dialog.title)
        self.retranslate()

    @property
    def moment(self) -> datetime:
        """What stands there, without a zone."""
        return datetime.combine(self._day, self._time.time)

    @property
    def day(self) -> str:
        """The day, as it is written."""
        return self._turner.text

    def accept(self) -> None:
        """Give the moment, or say why it cannot be."""
        self.answer(self._asked.answer_at(self.moment))

    def reason(self, problem: AnswerProblem) -> str:
        """Which moments can be chosen."""
        match problem:
            case AnswerProblem.TOO_EARLY:
                first = short_moment(self._asked.first)
                return self.tr("Not before {moment}.").format(moment=first)
            case AnswerProblem.TOO_LATE:
                last = short_moment(self._asked.last)
                return self.tr("Not after {moment}.").format(moment=last)
            case _:
                return ""

    def retranslate(self) -> None:
        """Write day and bar."""
        super().retranslate()
        self._turner.name_keys(earlier=self.tr("Day before"), later=self.tr("Day after"))
        self._face.retranslate()
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits; arrows choose one and count; Page Up and Down turn the day, with Ctrl the month.

        Home and End choose the first and the last digit.
        """
        key = Qt.Key(event.key())
        if key in _MOVES:
            self._take(self._time.moved(_MOVES[key]))
        elif key in _STEPS:
            self._take(self._time.stepped(self._time.part, _STEPS[key]))
        elif key in _TURNS:
            by_month = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self._turn(_TURNS[key], by_month=bool(by_month))
        elif not self._keypad.take_key(event):
            super().keyPressEvent(event)

    def _turn(self, by: int, *, by_month: bool = False) -> None:
        """Go to another day; the bounds hold it."""
        wished = moved_months(self._day, by) if by_month else moved_days(self._day, by)
        first, last = self._asked.first.date(), self._asked.last.date()
        day = min(max(wished, first), last)
        is_held = day == self._day
        self._day = day
        self._show()
        if is_held:
            self.show_problem(AnswerProblem.TOO_EARLY if by < 0 else AnswerProblem.TOO_LATE)

    def _take(self, entry: TimeEntry) -> None:
        self._time = entry
        self._show()

    def _show(self) -> None:
        self._turner.set_text(long_day(self._day))
        self._turner.enable(
            earlier=self._day > self._asked.first.date(), later=self._day < self._asked.last.date()
        )
        self._face.show_entry(self._time)
        problem = self._asked.problem(self._asked.answer_at(self.moment))
        self.show_problem(problem)
        self._accept.setEnabled(problem is None)

    @Slot(str)
    def _on_key(self, key: str) -> None:
        if key == BACKSPACE:
            self._take(self._time.erased())
        elif key == CLEAR:
            self._take(self._time.cleared())
        else:
            self._take(self._time.typed(key))

    @Slot(int)
    def _on_turned(self, by: int) -> None:
        self._turn(by)

    @Slot(int)
    def _on_digit(self, at: int) -> None:
        self._take(self._time.placed(at))

    @Slot(int, int)
    def _on_stepped(self, part: int, by: int) -> None:
        self._take(self._time.stepped(part, by))
