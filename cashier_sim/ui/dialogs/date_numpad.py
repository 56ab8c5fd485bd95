"""The date numpad: a date typed over the one that stands there."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cashier_sim.till.dialogs import AnswerProblem, DateNumpadDialog
from cashier_sim.ui.dialogs.date_entry import DateEntry
from cashier_sim.ui.dialogs.date_field import DateField
from cashier_sim.ui.dialogs.entry_box import RoomyKeypad
from cashier_sim.ui.dialogs.entry_panel import EntryPanel
from cashier_sim.ui.kit.keypad import BACKSPACE, CLEAR

NUMPAD_WIDTH = 360
_FAR = 8
_MOVES = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Home: -_FAR,
    Qt.Key.Key_End: _FAR,
}


class DateNumpadPanel(EntryPanel):
    """Asks for a date typed as digits. Source: `IViewManager.ShowDateNumpadPopup`."""

    def __init__(self, dialog: DateNumpadDialog, parent: QWidget | None = None) -> None:
        super().__init__(dialog, dialog, NUMPAD_WIDTH, parent)
        self._asked = dialog
        self._entry = DateEntry.starting_with(dialog.start)
        self._field = DateField("dialog_field")
        self._field.pressed.connect(self._on_place)
        keypad = RoomyKeypad("dialog_keypad")
        keypad.key_pressed.connect(self._on_key)
        self._keypad = keypad
        self.body.addWidget(self._field)
        self.body.addWidget(keypad, 1)
        self._accept = self.add_ok()
        self.add_cancel()
        self.set_title(dialog.title)
        self.retranslate()
        self._take(self._entry)

    @property
    def text(self) -> str:
        """What is typed, `dd.mm.yyyy`."""
        return self._field.text

    def accept(self) -> None:
        """Give the date, or say why there is none."""
        day = self._entry.day
        if day is not None:
            self.answer(self._asked.answer_on(day))
        elif self._entry.is_complete:
            self.show_problem(AnswerProblem.OUT_OF_RANGE)
        else:
            self.show_problem(AnswerProblem.INCOMPLETE)

    def reason(self, problem: AnswerProblem) -> str:
        """A day that no calendar has."""
        is_impossible = problem is AnswerProblem.OUT_OF_RANGE
        return self.tr("There is no such date.") if is_impossible else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits and erasing; arrows, Home and End choose the digit."""
        move = _MOVES.get(Qt.Key(event.key()))
        if move is not None:
            self._take(self._entry.moved(move))
        elif not self._keypad.take_key(event):
            super().keyPressEvent(event)

    def _take(self, entry: DateEntry) -> None:
        self._entry = entry
        self._field.set_text(entry.text, entry.place)
        self._accept.setEnabled(entry.day is not None)
        self.show_problem(AnswerProblem.OUT_OF_RANGE if entry.is_impossible else None)

    @Slot(str)
    def _on_key(self, key: str) -> None:
        if key == BACKSPACE:
            self._take(self._entry.erased())
        elif key == CLEAR:
            self._take(self._entry.cleared())
        else:
            self._take(self._entry.typed(key))

    @Slot(int)
    def _on_place(self, place: int) -> None:
        self._take(self._entry.placed(place))
