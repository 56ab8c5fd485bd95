"""The timeline as a model of Qt: virtual, so that ten thousand lines cost what is seen."""

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from cashier_sim.till.events import TraceEntry, TraceState
from cashier_sim.ui.docks.timeline_rows import TimelineFilter, TimelineRows
from cashier_sim.ui.docks.timeline_text import arguments_text

_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class TimelineModel(QAbstractListModel):
    """Shown lines of the timeline, oldest first.

    Args:
        clock_ms: A clock that goes forward, for calls that are still running.
        parent: Owner.
    """

    def __init__(self, clock_ms: Callable[[], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = TimelineRows()
        self._clock_ms = clock_ms
        self._running: dict[int, int] = {}

    @property
    def total(self) -> int:
        """Number of kept lines, shown or not."""
        return self._rows.total

    @property
    def filter(self) -> TimelineFilter:
        """What is being looked for."""
        return self._rows.filter

    @property
    def has_running(self) -> bool:
        """Whether a line is not at its end."""
        return bool(self._running)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Number of shown lines."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """A line as one text, for screen readers and searching by keyboard."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        entry = self.entry(index.row())
        return f"{entry.name} {entry.plugin_name} {arguments_text(entry)} {entry.answer}"

    def entry(self, row: int) -> TraceEntry:
        """The line in a row."""
        return self._rows.entry(row)

    def depth(self, row: int) -> int:
        """How many lines it happened inside of."""
        return self._rows.depth(row)

    def row_of(self, entry_id: int) -> int | None:
        """The row of a line, if it is shown."""
        return self._rows.row_of(entry_id)

    def duration_ms(self, entry: TraceEntry) -> float | None:
        """How long a line took, or has taken so far."""
        began = self._running.get(entry.id)
        if entry.duration_ms is not None or began is None:
            return entry.duration_ms
        return self._clock_ms() - began

    def take(self, entry: TraceEntry) -> None:
        """Take a new or changed line."""
        if entry.state is TraceState.RUNNING:
            self._running.setdefault(entry.id, self._clock_ms())
        else:
            self._running.pop(entry.id, None)
        row = self._rows.row_of(entry.id)
        for one in self._rows.keep(entry):
            place = self._rows.row_for(one)
            self.beginInsertRows(_ROOT, place, place)
            self._rows.show(one)
            self.endInsertRows()
        if row is not None:
            index = self.index(row)
            self.dataChanged.emit(index, index)
        if self._rows.is_full():
            self._reset(self._rows.shorten)

    def apply(self, filter_: TimelineFilter) -> None:
        """Show what fits a filter."""
        self._reset(lambda: self._rows.apply(filter_))

    def clear(self) -> None:
        """Let every line go."""
        self._running.clear()
        self._reset(self._rows.clear)

    def _reset(self, change: Callable[[], None]) -> None:
        self.beginResetModel()
        change()
        self.endResetModel()
