"""A text with line numbers and a mark beside each line; one line may be lit."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from cashier_sim.ui.docks.look import frame_of
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.scenarios.gutter import Gutter, Mark


class MarkedText(QPlainTextEdit):
    """See above; lines are counted from 1.

    Args:
        name: Object name.
        parent: Owner.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFont(fonts.mono(13))
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTabChangesFocus(True)
        self._current: int | None = None
        self._gutter = Gutter(self)
        self.blockCountChanged.connect(self._on_block_count)
        self.updateRequest.connect(self._on_update)
        self._on_block_count()

    @property
    def marks(self) -> Mapping[int, Mark]:
        """How the steps went, by line from 1."""
        return self._gutter.marks

    @property
    def numbered(self) -> tuple[int, ...]:
        """Lines whose numbers are shown, from 1."""
        return self._gutter.numbers

    @property
    def line(self) -> int:
        """Where the caret is, from 1."""
        return self.textCursor().blockNumber() + 1

    def show_marks(self, marks: dict[int, Mark], current: int | None) -> None:
        """Show how steps went.

        Args:
            marks: By line, from 1.
            current: The line that is played now, brought into view.
        """
        self._gutter.show_marks(marks)
        if current != self._current:
            self._current = current
            if current is not None:
                self._reveal(current)
        self.viewport().update()

    def go_to(self, line: int) -> None:
        """Put the caret onto a line, and bring it into view."""
        cursor = QTextCursor(self.document().findBlockByNumber(line - 1))
        self.setTextCursor(cursor)
        self.centerCursor()

    def end_last_line(self) -> None:
        """Add the line break that the last line lacks; the caret stays."""
        if self.document().lastBlock().text():
            before = self.textCursor()
            before.setKeepPositionOnInsert(True)
            end = QTextCursor(self.document())
            end.movePosition(QTextCursor.MoveOperation.End)
            end.insertText("\n")
            before.setKeepPositionOnInsert(False)
            self.setTextCursor(before)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the gutter be as high, and keep the line that is played in view."""
        was_in_view = self._current is not None and self._is_in(event.oldSize(), self._current)
        super().resizeEvent(event)
        inside = self.contentsRect()
        width = self._gutter.sizeHint().width()
        self._gutter.setGeometry(inside.left(), inside.top(), width, inside.height())
        if self._current is not None and was_in_view:
            self._reveal(self._current)
        self._gutter.show_rows(self.rows_in_view())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Mark the line that is played."""
        if self._current is not None:
            row = self._row(self.document().findBlockByNumber(self._current - 1))
            painter = QPainter(self.viewport())
            painter.fillRect(row, QColor(frame_of(self).selected))
            painter.end()
        super().paintEvent(event)

    @Slot()
    def _on_block_count(self) -> None:
        self.setViewportMargins(self._gutter.sizeHint().width(), 0, 0, 0)

    @Slot(QRect, int)
    def _on_update(self, rect: QRect, dy: int) -> None:
        del rect, dy
        self._gutter.show_rows(self.rows_in_view())

    def rows_in_view(self) -> list[tuple[int, QRect]]:
        """Lines that can be seen, from 1, and where they are in the viewport."""
        rows = []
        block = self.firstVisibleBlock()
        bottom = self.viewport().height()
        while block.isValid():
            row = self._row(block)
            if row.top() > bottom:
                break
            if block.isVisible():
                rows.append((block.blockNumber() + 1, row))
            block = block.next()
        return rows

    def _row(self, block: QTextBlock) -> QRect:
        place = self.blockBoundingGeometry(block).translated(self.contentOffset())
        # The last block is higher than its line: the margin under the text belongs to it.
        height = block.layout().lineAt(0).height() if block.layout().lineCount() else place.height()
        return QRect(0, round(place.top()), self.viewport().width(), round(height))

    def _is_in(self, size: QSize, line: int) -> bool:
        """Whether a viewport of this size shows a line, and the ones above and below it."""
        row = self._row(self.document().findBlockByNumber(line - 1))
        return row.height() <= row.center().y() <= size.height() - row.height()

    def _reveal(self, line: int) -> None:
        """Scroll to a line; the caret stays where the person has left it."""
        if not self._is_in(self.viewport().size(), line):
            height = self._row(self.document().findBlockByNumber(line - 1)).height()
            lines_above = self.viewport().height() // max(1, height) // 2
            self.verticalScrollBar().setValue(max(0, line - 1 - lines_above))
