"""The chooser: white cells filled column by column, six in a column, pages when there are more."""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from cashier_sim.till.dialogs import ChooserDialog
from cashier_sim.ui import theme
from cashier_sim.ui.dialogs.paging import ROWS, Cell, Pages
from cashier_sim.ui.dialogs.panel import DialogPanel, write_answer
from cashier_sim.ui.kit.buttons import Role, TillButton

GRID_WIDTH = 610
"""Width of all columns together: three cells of 198 at the normal width, with their gaps."""

LEAST_WIDTH = 340
CELL_HEIGHT = 64
_ARROWS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -ROWS,
    Qt.Key.Key_Right: ROWS,
}
_STEPS = {
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_PageDown: 1,
}
_MARGIN = theme.GAP


class ChooserPanel(DialogPanel):
    """Cells to choose from; one press answers. Source: `IViewManager.ShowChooserPopup`."""

    def __init__(self, dialog: ChooserDialog, parent: QWidget | None = None) -> None:
        columns = int(dialog.button_width)
        self._pages = Pages(len(dialog.items), columns)
        super().__init__(dialog, _width(self._pages, columns), parent)
        self._items = dialog.items
        self._cancel_caption = dialog.cancel_caption
        self._selected = dialog.selected_item_index
        self._page = self._pages.page_of(self._selected)
        self._cells: dict[int, TillButton] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(_MARGIN, 0, _MARGIN, _MARGIN)
        self._grid.setSpacing(theme.KEY_GAP)
        self.body.addLayout(self._grid)
        self._previous = self.add_answer("chooser_previous")
        self._next = self.add_answer("chooser_next")
        self._cancel = self.add_answer("dialog_cancel")
        self._previous.clicked.connect(self._on_previous)
        self._next.clicked.connect(self._on_next)
        self._cancel.clicked.connect(self._on_cancelled)
        self.set_title(dialog.title)
        for row in range(self._pages.used_rows):
            self._grid.setRowMinimumHeight(row, theme.TARGET)
            self._grid.setRowStretch(row, 1)
        for column in range(self._pages.used_columns):
            self._grid.setColumnStretch(column, 1)
        self._fill()
        self.retranslate()

    @property
    def page(self) -> int:
        """The shown page, from 0."""
        return self._page

    def first_focus(self) -> QWidget:
        """The preselected cell, else the first one, else «Cancel»."""
        wished = self._cells.get(self._selected)
        return wished or next(iter(self._cells.values()), self._cancel)

    def accept(self) -> None:
        """Nothing: a cell is chosen by itself."""

    def retranslate(self) -> None:
        """Write the bar."""
        super().retranslate()
        write_answer(self._cancel, self._cancel_caption, self.tr("Cancel"))
        place = f"{self._page + 1} / {self._pages.count}"
        self._previous.set_caption(self.tr("Back"), place)
        self._next.set_caption(self.tr("More"), place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up and Page Down turn the page."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._turn(step)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move between the cells: Qt's own go from one to the next only."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _ARROWS.get(Qt.Key(event.key()))
            if step is not None:
                neighbour = self._cells.get(int(watched.property("index")) + step)
                if neighbour is not None:
                    neighbour.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        for button in self._cells.values():
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._cells = {cell.index: self._add_cell(cell) for cell in self._pages.cells(self._page)}
        has_pages = self._pages.count > 1
        self._previous.setVisible(has_pages)
        self._next.setVisible(has_pages)
        self._previous.setEnabled(self._page > 0)
        self._next.setEnabled(self._page < self._pages.count - 1)

    def _add_cell(self, cell: Cell) -> TillButton:
        button = TillButton(Role.CELL, f"chooser_item_{cell.index}", parent=self)
        button.setMinimumWidth(theme.TARGET)
        button.setMaximumHeight(CELL_HEIGHT)
        button.setCheckable(True)
        button.setChecked(cell.index == self._selected)
        button.set_caption(self._items[cell.index])
        button.setToolTip(self._items[cell.index])
        button.setProperty("index", cell.index)
        button.clicked.connect(self._on_item)
        button.installEventFilter(self)
        self._grid.addWidget(button, cell.row, cell.column)
        button.show()  # at once, so that it can take the focus
        return button

    def _turn(self, step: int) -> None:
        page = min(max(0, self._page + step), self._pages.count - 1)
        if page == self._page:
            return
        self._page = page
        self._fill()
        self.retranslate()
        self.first_focus().setFocus()

    @Slot()
    def _on_item(self) -> None:
        self.answer(int(self.sender().property("index")))

    @Slot()
    def _on_previous(self) -> None:
        self._turn(-1)

    @Slot()
    def _on_next(self) -> None:
        self._turn(1)


def _width(pages: Pages, columns: int) -> int:
    column = (GRID_WIDTH - 2 * _MARGIN) // columns
    return max(LEAST_WIDTH, column * pages.used_columns + 2 * _MARGIN)
