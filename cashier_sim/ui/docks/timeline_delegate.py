"""Paints a line of the timeline: dot, name, plugin and arguments, answer, kind, duration."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cashier_sim.till.events import TraceEntry, TraceKind, TraceState
from cashier_sim.ui import theme
from cashier_sim.ui.docks.look import PADDING, frame_of
from cashier_sim.ui.docks.timeline_model import TimelineModel
from cashier_sim.ui.docks.timeline_text import arguments_text, duration_parts
from cashier_sim.ui.docks.timeline_words import TimelineWords
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.money import decimal_mark

ROW_HEIGHT = 28
_INDENT = 20
_MOST_INDENTS = 8
_DOT = 8
_DURATION_WIDTH = 76
_KIND_WIDTH = 104
_NARROW = 560
"""Below this width kinds are left out, so that arguments keep their room."""

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TimelineDelegate(QStyledItemDelegate):
    """Paints lines.

    Args:
        model: Where the lines come from.
        words: Names of kinds and units.
        view: The list; its palette says which scheme is drawn.
    """

    def __init__(self, model: TimelineModel, words: TimelineWords, view: QWidget) -> None:
        super().__init__(view)
        self._model = model
        self._words = words
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All lines are equally high."""
        del option, index
        return QSize(200, ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One line."""
        frame = frame_of(self._view)
        entry = self._model.entry(index.row())
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(frame.selected))
        line = _Line(painter, rect.adjusted(PADDING, 0, -PADDING, 0), frame)
        line.right(self._duration(entry), fonts.mono(12), _DURATION_WIDTH)
        if rect.width() >= _NARROW:
            line.right(self._words.kind(entry.kind), fonts.sans(12), _KIND_WIDTH)
        line.skip(_INDENT * min(self._model.depth(index.row()), _MOST_INDENTS))
        line.dot(dot_color(entry.state, frame))
        self._paint_texts(line, entry, frame)
        painter.restore()

    def _paint_texts(self, line: "_Line", entry: TraceEntry, frame: theme.Frame) -> None:
        is_call = entry.kind in {TraceKind.CALL, TraceKind.SERVICE}
        name_font = fonts.mono(13, fonts.BOLD) if is_call else fonts.sans(13, fonts.MEDIUM)
        line.text(entry.name, name_font, frame.ink)
        if entry.plugin_name:
            line.text(entry.plugin_name, fonts.sans(13), frame.muted)
        if entry.answer and entry.state is not TraceState.DONE:
            line.text(entry.answer, fonts.sans(13), dot_color(entry.state, frame))
        line.text(arguments_text(entry), fonts.sans(13), frame.muted)
        if entry.answer and entry.state is TraceState.DONE:
            line.text(f"→ {entry.answer}", fonts.sans(13), frame.ink)

    def _duration(self, entry: TraceEntry) -> str:
        duration = self._model.duration_ms(entry)
        if duration is None:
            return ""
        figure, unit = duration_parts(duration)
        text = f"{figure.replace('.', decimal_mark())} {self._words.unit(unit)}"
        return f"{text}…" if entry.duration_ms is None else text


class _Line:
    """Paints from both ends of a row towards its middle."""

    def __init__(self, painter: QPainter, room: QRect, frame: theme.Frame) -> None:
        self._painter = painter
        self._room = room
        self._frame = frame

    def right(self, text: str, font: QFont, width: int) -> None:
        column = QRect(self._room)
        column.setLeft(self._room.right() - width)
        self._painter.setFont(font)
        self._painter.setPen(QColor(self._frame.muted))
        self._painter.drawText(column, int(_RIGHT), text)
        self._room.setRight(column.left() - theme.GAP)

    def skip(self, width: int) -> None:
        self._room.setLeft(self._room.left() + width)

    def dot(self, color: str) -> None:
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color))
        middle = QPoint(self._room.left() + _DOT // 2, self._room.center().y() + 1)
        painter.drawEllipse(middle, _DOT // 2, _DOT // 2)
        self.skip(_DOT + theme.GAP)

    def text(self, text: str, font: QFont, color: str) -> None:
        width = self._room.width()
        if width <= 0 or not text:
            return
        metrics = QFontMetrics(font)
        first_line = text.partition("\n")[0]
        fitting = metrics.elidedText(first_line, Qt.TextElideMode.ElideRight, width)
        self._painter.setFont(font)
        self._painter.setPen(QColor(color))
        self._painter.drawText(self._room, int(_LEFT), fitting)
        self.skip(metrics.horizontalAdvance(fitting) + PADDING)


def dot_color(state: TraceState, frame: theme.Frame) -> str:
    """The colour that says how a line stands, `#RRGGBB`."""
    match state:
        case TraceState.DONE:
            return frame.ok
        case TraceState.FAILED | TraceState.ERROR:
            return frame.danger
        case TraceState.CANCELLED:
            return frame.muted
        case _:
            return frame.waiting
