"""The strip at the left of the text: line numbers, and how each step went."""

from enum import Enum

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from cashier_sim.ui.docks.look import frame_of
from cashier_sim.ui.kit import fonts

_MARK = 16
_EDGE = 6
_STROKE = 2.0
_LEAST_DIGITS = 2


class Mark(Enum):
    """What stands beside a line."""

    NEXT = "next"
    """The step that is next or under way."""
    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"


class Gutter(QWidget):
    """Paints what its editor tells it. The editor gives it its place.

    Args:
        editor: Whose lines it numbers.
    """

    def __init__(self, editor: QPlainTextEdit) -> None:
        super().__init__(editor)
        self.setObjectName("scenario_gutter")
        self._editor = editor
        self._marks: dict[int, Mark] = {}
        self._rows: list[tuple[int, QRect]] = []
        self.setFont(fonts.mono(12))

    @property
    def marks(self) -> dict[int, Mark]:
        """What stands beside which line, from 1."""
        return self._marks

    @property
    def numbers(self) -> tuple[int, ...]:
        """The lines that are numbered, from 1."""
        return tuple(number for number, _ in self._rows)

    def show_marks(self, marks: dict[int, Mark]) -> None:
        """Show these and no others."""
        self._marks = marks
        self.update()

    def show_rows(self, rows: list[tuple[int, QRect]]) -> None:
        """Number these lines: their numbers, and where they are."""
        self._rows = rows
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the longest number and a mark."""
        digits = max(_LEAST_DIGITS, len(str(self._editor.blockCount())))
        width = self.fontMetrics().horizontalAdvance("0") * digits + _MARK + 3 * _EDGE
        return QSize(width, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Numbers and marks."""
        frame = frame_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(frame.panel))
        painter.setFont(self.font())
        colors = {
            Mark.NEXT: frame.waiting,
            Mark.PASSED: frame.ok,
            Mark.FAILED: frame.danger,
            Mark.SKIPPED: frame.muted,
        }
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for number, row in self._rows:
            mark = self._marks.get(number)
            painter.setPen(QColor(colors[mark] if mark else frame.muted))
            room = QRect(0, row.top(), self.width() - _MARK - 2 * _EDGE, row.height())
            painter.drawText(room, align, str(number))
            if mark is not None:
                left = self.width() - _MARK - _EDGE
                top = row.center().y() - _MARK / 2 + 1
                _paint(painter, mark, QRectF(left, top, _MARK, _MARK), colors[mark])


def _paint(painter: QPainter, mark: Mark, place: QRectF, color: str) -> None:
    pen = QPen(QColor(color), _STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)

    def at(x: float, y: float) -> QPointF:
        return QPointF(place.x() + x * place.width(), place.y() + y * place.height())

    match mark:
        case Mark.PASSED:
            painter.drawPolyline(QPolygonF([at(0.15, 0.5), at(0.42, 0.78), at(0.85, 0.22)]))
        case Mark.FAILED:
            painter.drawLine(at(0.2, 0.2), at(0.8, 0.8))
            painter.drawLine(at(0.8, 0.2), at(0.2, 0.8))
        case Mark.SKIPPED:
            painter.drawLine(at(0.3, 0.5), at(0.7, 0.5))
        case Mark.NEXT:
            painter.setBrush(QColor(color))
            painter.drawPolygon(QPolygonF([at(0.25, 0.15), at(0.85, 0.5), at(0.25, 0.85)]))
            painter.setBrush(Qt.BrushStyle.NoBrush)
