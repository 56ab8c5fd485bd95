"""The list of sentences under the caret; the editor keeps the keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QListWidgetItem, QVBoxLayout, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.docks.look import caption, frame_of, listing
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.scenarios.completion import Proposal

WIDTH = 560
MOST_ROWS = 8
_ROW = 30
_MEANING = 44
_EDGE = 1


class CompletionPopup(QFrame):
    """Lists proposals; the meaning of the chosen one stands below.

    Args:
        editor: Under whose caret it stands.

    Signals:
        accepted (object): A `Proposal` was clicked.
    """

    accepted = Signal(object)

    def __init__(self, editor: QWidget) -> None:
        super().__init__(editor, Qt.WindowType.ToolTip)
        self.setObjectName("scenario_completion")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._proposals: tuple[Proposal, ...] = ()
        self._list = listing("scenario_proposals")
        self._list.setFont(fonts.mono(13))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._list.currentRowChanged.connect(self._on_row)
        self._list.itemClicked.connect(self._on_clicked)
        self._meaning = caption("scenario_meaning", fonts.sans(12), muted=True)
        self._meaning.setContentsMargins(12, 6, 12, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(0)
        column.addWidget(self._list)
        column.addWidget(self._meaning, 1)
        self.retranslate()

    @property
    def chosen(self) -> Proposal | None:
        """The proposal that Enter takes."""
        row = self._list.currentRow()
        return self._proposals[row] if 0 <= row < len(self._proposals) else None

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        """What is listed."""
        return self._proposals

    def show_at(self, caret: QRect, proposals: Sequence[Proposal]) -> None:
        """List proposals under a caret, or above it where there is more room.

        Args:
            caret: In global coordinates.
            proposals: At least one.
        """
        self._proposals = tuple(proposals)
        self._list.clear()
        for one in self._proposals:
            item = QListWidgetItem(one.text)
            item.setToolTip(one.text)
            item.setSizeHint(QSize(0, _ROW))
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        rows = min(len(self._proposals), MOST_ROWS)
        self._list.setFixedHeight(rows * _ROW)
        size = QSize(WIDTH, rows * _ROW + _MEANING + 2 * _EDGE)
        self.resize(size)
        self.move(self._corner(caret, size))
        self.show()

    def move_choice(self, rows: int) -> None:
        """Choose another one, further up or down; the ends meet."""
        count = len(self._proposals)
        if count:
            self._list.setCurrentRow((self._list.currentRow() + rows) % count)

    def retranslate(self) -> None:
        """Write the texts in the present language."""
        self._list.setAccessibleName(self.tr("Sentences that fit"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground and a hairline around it."""
        del event
        frame = frame_of(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(frame.panel))
        painter.setPen(QColor(frame.muted))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _corner(self, caret: QRect, size: QSize) -> QPoint:
        screen = self.screen().availableGeometry()
        below = caret.bottom() + theme.GRID
        above = caret.top() - theme.GRID - size.height()
        y = below if below + size.height() <= screen.bottom() else max(screen.top(), above)
        x = max(screen.left(), min(caret.left(), screen.right() + 1 - size.width()))
        return QPoint(x, y)

    @Slot(int)
    def _on_row(self, row: int) -> None:
        del row
        self._meaning.setText(self.chosen.meaning if self.chosen is not None else "")

    @Slot(QListWidgetItem)
    def _on_clicked(self, item: QListWidgetItem) -> None:
        self.accepted.emit(self._proposals[self._list.row(item)])
