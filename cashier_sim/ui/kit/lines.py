"""A list of lines with a name, an amount and a sum: painted, so that 500 lines cost as few as 5."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.money import in_cells

_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_SUM_WIDTH = 96
_AMOUNT_WIDTH = 56
_NO_PARENT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the list, as texts."""

    id: UUID
    name: str
    amount: str = ""
    sum: str = ""
    note: str = ""
    """Small, behind the name."""
    is_heading: bool = False
    """What follows belongs together under its name."""


class LinesModel(QAbstractListModel):
    """Lines; a new tuple changes only the rows that differ."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines."""
        return self._lines

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show other lines."""
        old = self._lines
        if lines == old:
            return
        start = _common(old, lines)
        end = _common(old[start:][::-1], lines[start:][::-1])
        removed = len(old) - start - end
        added = len(lines) - start - end
        if removed == added:
            self._lines = lines
            self.dataChanged.emit(self.index(start), self.index(start + added - 1))
            return
        if removed:
            self.beginRemoveRows(_NO_PARENT, start, start + removed - 1)
            self._lines = old[:start] + old[start + removed :]
            self.endRemoveRows()
        if added:
            self.beginInsertRows(_NO_PARENT, start, start + added - 1)
            self._lines = lines
            self.endInsertRows()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The line itself for the delegate, its words for everybody else, its name whole."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return " ".join(part for part in (line.name, line.note, line.amount, line.sum) if part)
        if role == Qt.ItemDataRole.ToolTipRole:  # a long name is shortened
            return "\n".join(part for part in (line.name, line.note) if part)
        return None


class LineDelegate(QStyledItemDelegate):
    """Paints a line in columns: name and note, amount, sum."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One row."""
        del option, index
        return QSize(200, theme.ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground and texts."""
        line = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(line, Line):
            return
        area, state = option.rect, option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        ground = _ground(line, index.row(), is_selected=is_selected)
        painter.fillRect(area, QColor(ground))
        area = area.adjusted(theme.MARGIN, 0, -theme.MARGIN, 0)
        self._paint_numbers(painter, area, line)
        room = area.adjusted(0, 0, -(_SUM_WIDTH if line.sum else 0) - _AMOUNT_WIDTH, 0)
        self._paint_name(painter, room, line)

    def _paint_numbers(self, painter: QPainter, area: QRect, line: Line) -> None:
        painter.setFont(fonts.mono(15))
        painter.setPen(QColor(theme.INK))
        painter.drawText(area, _RIGHT, in_cells(line.sum))
        painter.setFont(fonts.mono(13))
        painter.setPen(QColor(theme.MUTED))
        painter.drawText(
            area.adjusted(0, 0, -_SUM_WIDTH if line.sum else 0, 0), _RIGHT, line.amount
        )

    def _paint_name(self, painter: QPainter, area: QRect, line: Line) -> None:
        font = fonts.sans(15, fonts.BOLD if line.is_heading else fonts.REGULAR)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(theme.INK))
        name = metrics.elidedText(line.name, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _LEFT, name)
        if line.note:
            taken = metrics.horizontalAdvance(name) + theme.GAP
            painter.setFont(fonts.sans(12))
            painter.setPen(QColor(theme.MUTED))
            rest = area.adjusted(taken, 1, 0, 1)
            painter.drawText(rest, _LEFT, _fitting(line.note, painter.fontMetrics(), rest.width()))


def _fitting(note: str, metrics: QFontMetrics, room: int) -> str:
    """A note; where there is less room its sign, or else as many of its first words as fit."""
    words = note.split(" ")
    if metrics.horizontalAdvance(note) > room and not words[0].isalnum():
        words = words[:1]
    while len(words) > 1 and metrics.horizontalAdvance(" ".join(words)) > room:
        words.pop()
    return metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, max(room, 0))


class LinesView(QListView):
    """The list on the paper of a page.

    Args:
        name: Object name.
        selectable: Whether a line can be chosen.
        parent: Owner.

    Signals:
        line_chosen (object): Id of the line that was chosen, or None.
    """

    line_chosen = Signal(object)

    def __init__(
        self, name: str, *, selectable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._lines = LinesModel(self)
        self._empty_text = ""
        self.setModel(self._lines)
        self.setItemDelegate(LineDelegate(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setProperty("paper", True)
        if selectable:
            self.selectionModel().currentChanged.connect(self._on_current_changed)
        else:
            self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines."""
        return self._lines.lines

    @property
    def chosen(self) -> UUID | None:
        """Id of the chosen line."""
        at = self.currentIndex().row()
        return self._lines.lines[at].id if 0 <= at < len(self._lines.lines) else None

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show other lines; a line added at the end comes into view."""
        grows = len(lines) > len(self._lines.lines)
        self._lines.show_lines(lines)
        if grows:
            self.scrollToBottom()

    def choose(self, line_id: UUID | None) -> None:
        """Choose a line, or none."""
        for at, line in enumerate(self._lines.lines):
            if line.id == line_id:
                self.setCurrentIndex(self._lines.index(at))
                return
        self.setCurrentIndex(QModelIndex())

    def set_empty_text(self, text: str) -> None:
        """Say what to do next while there is no line."""
        self._empty_text = text
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines, or what to do next."""
        super().paintEvent(event)
        if self._lines.lines or not self._empty_text:
            return
        painter = QPainter(self.viewport())
        painter.setFont(fonts.sans(15))
        painter.setPen(QColor(theme.MUTED))
        area = self.viewport().rect().adjusted(24, 24, -24, -24)
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(area, flags, self._empty_text)

    @Slot()
    def _on_current_changed(self) -> None:
        self.line_chosen.emit(self.chosen)


def _ground(line: Line, row: int, *, is_selected: bool) -> str:
    if is_selected:
        return theme.ACCENT
    if line.is_heading:
        return theme.SECONDARY_KEY
    return theme.PAPER_STRIPE if row % 2 else theme.PAPER


def _common(one: tuple[Line, ...], other: tuple[Line, ...]) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left is not right and left != right:
            break
        count += 1
    return count
