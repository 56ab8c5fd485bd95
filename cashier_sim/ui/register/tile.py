"""A table or an order as a tile of the floor."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from cashier_sim.till.commands import Command
from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.painting import LEFT, RIGHT, write

TILE = QSize(156, 96)


@dataclass(frozen=True, slots=True, kw_only=True)
class TileTexts:
    """What is written on a tile."""

    title: str
    number: str = ""
    detail: str = ""
    sum: str = ""
    status: str = ""
    edge: str = ""
    is_free: bool = False


class Tile(QAbstractButton):
    """A table or an order. White while something stands on it, dark while it is free."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._texts = TileTexts(title="")
        self.command: Command | None = None

    @property
    def texts(self) -> TileTexts:
        """What is written on it."""
        return self._texts

    def show_tile(self, shown: TileTexts, command: Command) -> None:
        """Show a table or an order.

        Args:
            shown: What to write.
            command: What pressing it asks for.
        """
        self.command = command
        if shown == self._texts:
            return
        self._texts = shown
        words = (shown.title, shown.number, shown.detail, shown.sum, shown.status)
        self.setAccessibleName(", ".join(word for word in words if word))
        self.update()

    def sizeHint(self) -> QSize:
        """One cell of the floor."""
        return TILE

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, stripe, texts."""
        del event
        shown = self._texts
        ground = theme.SUBTOTAL if shown.is_free else theme.PAPER
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            ground = theme.shade(ground, theme.PRESSED if self.isDown() else theme.HOVER)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(ground))
        if shown.edge:
            painter.fillRect(0, 0, 4, self.height(), QColor(shown.edge))
        ink = theme.INK_ON_DARK if shown.is_free else theme.INK
        muted = theme.MUTED_ON_DARK if shown.is_free else theme.MUTED
        area = self.rect().adjusted(14, 10, -12, -10)
        self._write(painter, area, ink, muted)

    def _write(self, painter: QPainter, area: QRect, ink: str, muted: str) -> None:
        shown = self._texts
        number_font = fonts.mono(13)
        taken = QFontMetrics(number_font).horizontalAdvance(shown.number) + theme.GAP
        top = QRect(area.left(), area.top(), area.width(), 24)
        painter.setPen(QColor(ink))
        painter.setFont(fonts.sans(18, fonts.BOLD))
        if painter.fontMetrics().horizontalAdvance(shown.title) > top.width() - taken:
            painter.setFont(fonts.sans(15, fonts.BOLD))  # a name, such as a delivery's
        write(painter, top.adjusted(0, 0, -taken, 0), shown.title)
        painter.setPen(QColor(muted))
        painter.setFont(number_font)
        painter.drawText(top, RIGHT, shown.number)
        middle = QRect(area.left(), area.top() + 28, area.width(), 20)
        painter.setFont(fonts.sans(12))
        write(painter, middle, shown.detail)
        painter.setPen(QColor(ink))
        painter.setFont(fonts.mono(15, fonts.MEDIUM))
        bottom = QRect(area.left(), area.bottom() - 22, area.width(), 22)
        painter.drawText(bottom, LEFT, shown.sum)
        left = painter.fontMetrics().horizontalAdvance(shown.sum) + theme.GAP
        painter.setFont(fonts.sans(12))
        painter.setPen(QColor(muted))
        write(painter, bottom.adjusted(left, 0, 0, 0), shown.status, RIGHT)
