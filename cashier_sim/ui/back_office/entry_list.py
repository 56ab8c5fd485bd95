"""The list of entries at the left of a page of the back office, with a search over it."""

from collections.abc import Iterable
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit, QListWidgetItem, QVBoxLayout, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.back_office.fields import tall
from cashier_sim.ui.docks.look import frame_of, listing
from cashier_sim.ui.docks.two_lines import TwoLines

_LIST_WIDTH = 208


class Line(Protocol):
    """An entry as its list shows it."""

    @property
    def id(self) -> UUID:
        """The entry."""
        ...

    @property
    def line(self) -> str:
        """Its text; a second line says more about it."""
        ...

    @property
    def is_off(self) -> bool:
        """Shown muted."""
        ...


class EntryList(QWidget):
    """Shows lines and tells which one a person wants.

    Args:
        name: Prefix of the object names, in the plural.
        is_searched: The list is long enough to be searched.

    Signals:
        chosen (object): The entry's id.
    """

    chosen = Signal(object)

    def __init__(self, name: str, *, is_searched: bool) -> None:
        super().__init__()
        self._lines: tuple[Line, ...] = ()
        self._edited: UUID | None = None
        self._list = listing(f"{name}_list")
        self._list.setItemDelegate(TwoLines(self._list))
        self._list.setMinimumWidth(_LIST_WIDTH)
        self._list.currentItemChanged.connect(self._on_chosen)
        self._search = QLineEdit()
        self._search.setObjectName(f"{name}_search")
        tall(self._search)
        self._search.setVisible(is_searched)
        self._search.textChanged.connect(self._on_sought)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.GAP)
        rows.addWidget(self._search)
        rows.addWidget(self._list, 1)
        self.setFocusProxy(self._list)

    def show_lines(self, lines: Iterable[Line], edited: UUID | None) -> None:
        """Show lines; the edited entry's is the chosen one."""
        self._lines, self._edited = tuple(lines), edited
        self._fill()

    def choose(self, entry_id: UUID) -> None:
        """Choose the line of an entry, as a person would."""
        for row in range(self._list.count()):
            if self._list.item(row).data(Qt.ItemDataRole.UserRole) == entry_id:
                self._list.setCurrentRow(row)

    def set_texts(self, entries: str) -> None:
        """Write the texts in the present language.

        Args:
            entries: What the list holds.
        """
        self._list.setAccessibleName(entries)
        self._search.setPlaceholderText(self.tr("Search"))
        self._search.setAccessibleName(self.tr("Search"))

    def changeEvent(self, event: QEvent) -> None:
        """Colour the lines anew in another scheme."""
        if event.type() is QEvent.Type.PaletteChange:
            self._fill()
        super().changeEvent(event)

    def _fill(self) -> None:
        muted = QColor(frame_of(self).muted)
        words = self._search.text().casefold().split()
        self._list.blockSignals(True)
        self._list.clear()
        for line in self._lines:
            if not all(word in line.line.casefold() for word in words):
                continue
            item = QListWidgetItem(line.line)
            item.setData(Qt.ItemDataRole.UserRole, line.id)
            item.setToolTip(line.line)
            if line.is_off:
                item.setForeground(muted)
            self._list.addItem(item)
            if line.id == self._edited:
                self._list.setCurrentItem(item)
        if self._list.currentItem() is None or self._edited is None:
            self._list.setCurrentRow(-1)
        self._list.blockSignals(False)

    @Slot()
    def _on_chosen(self) -> None:
        current = self._list.currentItem()
        if current is not None:
            self.chosen.emit(current.data(Qt.ItemDataRole.UserRole))

    @Slot()
    def _on_sought(self) -> None:
        self._fill()
