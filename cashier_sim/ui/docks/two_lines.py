"""How lists of entries write a name and, quiet under it, what else is known of it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.docks.look import frame_of
from cashier_sim.ui.kit import fonts, painting

_SIDE = 12
_ABOVE = 6
_Index = QModelIndex | QPersistentModelIndex


class TwoLines(QStyledItemDelegate):
    """Writes the first line of an item's text in ink, the rest of it muted and smaller."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = parent
        self._fonts = (fonts.sans(13, fonts.MEDIUM), fonts.sans(12))

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Both lines, and high enough for a finger."""
        width = super().sizeHint(option, index).width()
        lines = sum(QFontMetrics(font).height() for font in self._fonts)
        return QSize(width, max(theme.TARGET, lines + 2 * _ABOVE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground, name, and what else is known."""
        filled = QStyleOptionViewItem(option)
        self.initStyleOption(filled, index)
        name, _, more = str(index.data()).partition("\n")
        filled.text = ""
        style = self._view.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, filled, painter, self._view)
        area: QRect = option.rect.adjusted(_SIDE, 0, -_SIDE, 0)
        heights = [QFontMetrics(font).height() for font in self._fonts[: 2 if more else 1]]
        top = area.top() + (area.height() - sum(heights)) // 2
        for text, font, ink, height in zip(
            (name, more), self._fonts, self._inks(filled, index), heights, strict=False
        ):
            painter.setFont(font)
            painter.setPen(QColor(ink))
            painting.write(painter, QRect(area.left(), top, area.width(), height), text)
            top += height

    def _inks(self, option: QStyleOptionViewItem, index: _Index) -> tuple[str, str]:
        if option.state & QStyle.StateFlag.State_Selected:
            return theme.INK, theme.MUTED
        frame = frame_of(self._view)
        own = index.data(Qt.ItemDataRole.ForegroundRole)
        return own.color().name() if isinstance(own, QBrush) else frame.ink, frame.muted
