"""A list of few things that a tester has set up, each with a button that undoes it."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.docks.look import caption, push

CROSS = "✕"


@dataclass(frozen=True, slots=True)
class Row:
    """One thing."""

    key: Hashable
    """What is undone."""
    name: str
    """Object name of its button."""
    text: str
    undoing: str
    """What the button does, for who cannot see the row beside it."""


class UndoRows(QWidget):
    """Rows below each other; gone while there is none.

    Args:
        name: Object name.

    Signals:
        undone (object): The key of the row whose button was pressed.
    """

    undone = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._rows: tuple[Row, ...] = ()
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GAP)
        self.setVisible(False)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the focus stays in the list when its row is gone."""
        if tuple(rows) == self._rows:
            return
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._rows = tuple(rows)
        self._lines = [self._made(number, row) for number, row in enumerate(self._rows)]
        for line in self._lines:
            self._column.addWidget(line)
        self.setVisible(bool(self._lines))
        if had_focus and self._lines:
            self._lines[-1].setFocus()

    def _made(self, number: int, row: Row) -> QWidget:
        made = QWidget()
        text = caption(f"{row.name}_text")
        text.setText(row.text)
        button = push(row.name, danger=True)
        button.setText(CROSS)
        button.setProperty("row", number)
        button.setProperty("touch", True)
        button.setFixedSize(QSize(theme.TARGET, theme.TARGET))
        button.setStyleSheet("padding: 0;")
        button.setAccessibleName(row.undoing)
        button.setToolTip(row.undoing)
        button.clicked.connect(self._on_undo)
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.GAP)
        line.addWidget(text, 1)
        line.addWidget(button)
        made.setFocusProxy(button)
        return made

    @Slot()
    def _on_undo(self) -> None:
        self.undone.emit(self._rows[int(self.sender().property("row"))].key)
