"""A layout that fills rows with cells of one size, as many as fit the width."""

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget


class CellFlow(QLayout):
    """Rows of equally wide cells.

    Args:
        parent: The widget laid out.
        cell: Least width and exact height of a cell.
        gap: Between cells.
        balanced: Share the cells evenly among the rows, so that none stands alone in the last.
    """

    def __init__(self, parent: QWidget, cell: QSize, gap: int, *, balanced: bool = False) -> None:
        super().__init__(parent)
        self.setContentsMargins(QMargins())
        self._cell = cell
        self._gap = gap
        self._balanced = balanced
        self._items: list[QLayoutItem] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        parent.setSizePolicy(policy)

    def addItem(self, item: QLayoutItem) -> None:
        """Take a cell over."""
        self._items.append(item)

    def count(self) -> int:
        """Number of cells, hidden ones too."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One cell."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give a cell away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It grows sideways only."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all rows at this width."""
        shown = len(self._shown())
        rows = -(-shown // self._columns(width))
        return max(rows * (self._cell.height() + self._gap) - self._gap, 0)

    def sizeHint(self) -> QSize:
        """Four cells in a row."""
        width = 4 * (self._cell.width() + self._gap)
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """One cell."""
        return self._cell

    def setGeometry(self, rect: QRect) -> None:
        """Put each cell that is shown to its place."""
        super().setGeometry(rect)
        columns = self._columns(rect.width())
        for at, item in enumerate(self._shown()):
            row, column = divmod(at, columns)
            # From shares of the width, so that no pixel is left over at the right end.
            left = round(column * (rect.width() + self._gap) / columns)
            right = round((column + 1) * (rect.width() + self._gap) / columns) - self._gap
            top = row * (self._cell.height() + self._gap)
            spot = QRect(rect.left() + left, rect.top() + top, right - left, self._cell.height())
            item.setGeometry(spot)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _columns(self, width: int) -> int:
        fitting = max(1, (width + self._gap) // (self._cell.width() + self._gap))
        shown = len(self._shown())
        if not self._balanced or shown <= fitting:
            return max(1, min(fitting, shown)) if self._balanced else fitting
        rows = -(-shown // fitting)
        return -(-shown // rows)
