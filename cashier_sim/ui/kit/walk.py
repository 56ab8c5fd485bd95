"""Arrows walk over the cells of a grid, and Enter presses the one that has the keyboard."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class GridWalk(QObject):
    """Moves the keyboard over cells, whatever hall or row they stand in.

    Args:
        owner: Whose grid it is.
        cells: Gives the cells that are shown, in reading order.
        area: Scrolls so that the cell comes into view; None where nothing scrolls.
    """

    def __init__(
        self,
        owner: QWidget,
        cells: Callable[[], Sequence[QAbstractButton]],
        area: QScrollArea | None = None,
    ) -> None:
        super().__init__(owner)
        self._cells = cells
        self._area = area
        self._entrance: QWidget | None = None

    def watch(self, cell: QAbstractButton) -> None:
        """Take the keys of a cell."""
        cell.installEventFilter(self)

    def enter_from(self, field: QWidget) -> None:
        """Lead from a field above the grid into it by the arrow down."""
        self._entrance = field
        field.installEventFilter(self)

    def take_key(self, event: QKeyEvent, cell: QAbstractButton | None = None) -> bool:
        """Walk on from a cell, or begin with the first; False if the key means something else."""
        key = Qt.Key(event.key())
        if key in _STEPS or key in _ROWS:
            self._go_to(self._next(key, cell))
            return True
        if key in _ENTERS and cell is not None and not event.isAutoRepeat():
            cell.click()
            return True
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear the keys of cells and of the field above them."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if watched is self._entrance:
            return event.key() == Qt.Key.Key_Down and self.take_key(event)
        return isinstance(watched, QAbstractButton) and self.take_key(event, watched)

    def _next(self, key: Qt.Key, cell: QAbstractButton | None) -> QAbstractButton | None:
        cells = [one for one in self._cells() if one.isEnabled()]
        if cell not in cells:
            return cells[0] if cells else None
        if key in _STEPS:
            at = cells.index(cell) + _STEPS[key]
            return cells[min(max(at, 0), len(cells) - 1)]
        start = _middle(cell)
        beyond = [
            (abs(spot.y() - start.y()), abs(spot.x() - start.x()), at)
            for at, spot in enumerate(map(_middle, cells))
            if (spot.y() - start.y()) * _ROWS[key] > 0
        ]
        return cells[min(beyond)[2]] if beyond else cell

    def _go_to(self, cell: QAbstractButton | None) -> None:
        if cell is None:
            return
        cell.setFocus(Qt.FocusReason.TabFocusReason)
        if self._area is not None:
            self._area.ensureWidgetVisible(cell)


def _middle(cell: QWidget) -> QPoint:
    return cell.mapTo(cell.window(), cell.rect().center())
