"""The quantity changer: rows with plus and minus, pages of them when there are many."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cashier_sim.till.dialogs import AnswerProblem, QuantityChangerDialog
from cashier_sim.ui import theme
from cashier_sim.ui.dialogs.entry_panel import EntryPanel
from cashier_sim.ui.dialogs.paging import ROWS, Pages
from cashier_sim.ui.dialogs.panel import shortened, text_label
from cashier_sim.ui.dialogs.quantity_entry import QuantityEntry
from cashier_sim.ui.dialogs.quantity_row import QuantityLine, QuantityRow
from cashier_sim.ui.kit import fonts

CHANGER_WIDTH = 596
"""Leaves room for the tester's tools beside it in the smallest window."""

LONG_TEXT = 240
"""Characters of the text that are shown; a plugin may send any number."""

_ROW_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -ROWS,
    Qt.Key.Key_PageDown: ROWS,
}
_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Minus: -1,
}
_NO_TYPING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class QuantityChangerPanel(EntryPanel):
    """Asks for several quantities. Source: `IViewManager.ShowQuantityChangerPopup`."""

    def __init__(self, dialog: QuantityChangerDialog, parent: QWidget | None = None) -> None:
        super().__init__(dialog, dialog, CHANGER_WIDTH, parent)
        self._asked = dialog
        self._entry = QuantityEntry.starting_with(dialog)
        self._pages = Pages(len(dialog.items), columns=1)
        text = self.add_message("dialog_message")
        text.setText(shortened(dialog.text, LONG_TEXT))
        text.setToolTip(dialog.text if len(dialog.text) > LONG_TEXT else "")
        text.setVisible(bool(dialog.text))
        self._rows = [self._row(at) for at in range(self._pages.used_rows)]
        self._sums = text_label("quantity_sums", fonts.sans(15), theme.INK_ON_DARK)
        self._lay_out()
        self._previous = self.add_answer("quantity_previous")
        self._next = self.add_answer("quantity_next")
        self._accept = self.add_ok()
        self._clear = self.add_answer("quantity_clear")
        self.add_cancel()
        self._previous.clicked.connect(self._on_previous)
        self._next.clicked.connect(self._on_next)
        self._clear.clicked.connect(self._on_clear)
        self._previous.setVisible(self._pages.count > 1)
        self._next.setVisible(self._pages.count > 1)
        self.set_title(dialog.title)
        self.retranslate()

    @property
    def quantities(self) -> tuple[int, ...]:
        """What stands in the rows."""
        return self._entry.quantities

    @property
    def row(self) -> int:
        """The row that digits go to."""
        return self._entry.row

    @property
    def page(self) -> int:
        """The shown page, from 0."""
        return self._pages.page_of(self._entry.row)

    @property
    def sums(self) -> str:
        """The line of bounds and sum."""
        return self._sums.text()

    def accept(self) -> None:
        """Give the quantities, or say what is wrong."""
        self.answer(self._entry.quantities)

    def reason(self, problem: AnswerProblem) -> str:
        """Which row, or that the sum, is out of its bounds."""
        if problem is not AnswerProblem.OUT_OF_RANGE:
            return ""
        for row, item in enumerate(self._asked.items):
            if not self._entry.is_row_allowed(row):
                told = self.tr("“{name}”: from {min} to {max}.")
                name = shortened(item.name, 40)
                return told.format(name=name, min=item.min, max=item.max)
        if self._entry.total < self._asked.min_quantity:
            return self.tr("Too few in all.")
        return self.tr("Too many in all.")

    def retranslate(self) -> None:
        """Write rows, sums and bar."""
        super().retranslate()
        self._clear.set_caption(self.tr("Clear"))
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down, Page Up and Down, Home and End choose the row, Left and Right count.

        Digits replace the row's quantity, Backspace takes the last one away, Delete clears all.
        """
        key = Qt.Key(event.key())
        if key in _ROW_STEPS:
            self._take(self._entry.chosen(self._entry.row + _ROW_STEPS[key]))
        elif key in _STEPS:
            self._take(self._entry.stepped(self._entry.row, _STEPS[key]))
        elif key == Qt.Key.Key_Home:
            self._take(self._entry.chosen(0))
        elif key == Qt.Key.Key_End:
            self._take(self._entry.chosen(len(self._asked.items)))
        elif not self._edit(event):
            super().keyPressEvent(event)

    def _edit(self, event: QKeyEvent) -> bool:
        if event.modifiers() & _NO_TYPING:
            return False
        match event.key():
            case Qt.Key.Key_Backspace:
                self._take(self._entry.erased())
            case Qt.Key.Key_Delete:
                self._take(self._entry.cleared())
            case _ if event.text().isdigit():
                self._take(self._entry.typed(event.text()))
            case _:
                return False
        return True

    def _row(self, at: int) -> QuantityRow:
        row = QuantityRow(f"quantity_row_{at}", self)
        row.setProperty("at", at)
        row.stepped.connect(self._on_stepped)
        row.chosen.connect(self._on_chosen)
        return row

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(theme.GAP, 0, theme.GAP, 0)
        column.setSpacing(theme.KEY_GAP)
        for row in self._rows:
            column.addWidget(row, 1)
        column.addSpacing(theme.GAP)
        column.addWidget(self._sums)
        self.body.addLayout(column, 1)

    def _take(self, entry: QuantityEntry) -> None:
        self._entry = entry
        self._show()

    def _show(self) -> None:
        place = f"{self.page + 1} / {self._pages.count}"
        self._previous.set_caption(self.tr("Back"), place)
        self._next.set_caption(self.tr("More"), place)
        self._previous.setEnabled(self.page > 0)
        self._next.setEnabled(self.page < self._pages.count - 1)
        for at, row in enumerate(self._rows):
            self._show_row(row, self.page * ROWS + at)
        self._sums.setText(
            self.tr("At least: {min}   At most: {max}   Entered: {total}").format(
                min=self._asked.min_quantity, max=self._asked.max_quantity, total=self._entry.total
            )
        )
        problem = self._asked.problem(self._entry.quantities)
        self._accept.setEnabled(problem is None)
        self.show_problem(problem)

    def _show_row(self, row: QuantityRow, at: int) -> None:
        is_there = at < len(self._asked.items)
        for part in (row.more, row.cell, row.less):
            part.setVisible(is_there)
        if not is_there:
            return
        name = self._asked.items[at].name
        row.cell.show_line(
            QuantityLine(
                name=name,
                quantity=self._entry.quantities[at],
                is_current=at == self._entry.row,
                is_changed=self._entry.is_changed(at),
                is_allowed=self._entry.is_row_allowed(at),
            )
        )
        row.more.setEnabled(self._entry.can_step(at, 1))
        row.less.setEnabled(self._entry.can_step(at, -1))
        row.name_keys(
            more=self.tr("{name}: one more").format(name=name),
            less=self.tr("{name}: one less").format(name=name),
        )

    def _turn(self, step: int) -> None:
        self._take(self._entry.chosen((self.page + step) * ROWS))

    def _index_of(self, sender: object) -> int:
        at = next(at for at, row in enumerate(self._rows) if row is sender)
        return self.page * ROWS + at

    @Slot(int)
    def _on_stepped(self, by: int) -> None:
        self._take(self._entry.stepped(self._index_of(self.sender()), by))

    @Slot()
    def _on_chosen(self) -> None:
        self._take(self._entry.chosen(self._index_of(self.sender())))

    @Slot()
    def _on_previous(self) -> None:
        self._turn(-1)

    @Slot()
    def _on_next(self) -> None:
        self._turn(1)

    @Slot()
    def _on_clear(self) -> None:
        self._take(self._entry.cleared())
