"""A button that a plugin has added: its icon over its caption."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from cashier_sim.till.view import PluginButton
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.buttons import Role, TillButton
from cashier_sim.ui.kit.path_icon import fitted, painter_path

if TYPE_CHECKING:
    from cashier_sim.till.path_geometry import PathGeometry

MOST_WIDTH = 176
"""A longer caption ends in …; its tooltip has the whole."""

_ICON = 22
_ICON_GAP = 5
_CAPTION_PX = 13
_EDGE = 4


class PluginKey(TillButton):
    """Shows one button of a plugin; the plugin alone decides whether it is checked.

    Args:
        role: `BAR` at the bottom of a page, `CELL` among the additions.
        name: Object name.
        parent: Owner.
    """

    def __init__(self, role: Role, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(role, name, parent=parent)
        self._geometry: PathGeometry | None = None
        self._path = QPainterPath()
        self._caption_font = fonts.sans(_CAPTION_PX, fonts.MEDIUM)
        self.setCheckable(True)

    def show_button(self, button: PluginButton) -> None:
        """Show a button as it is now."""
        self.set_caption(button.caption)
        self.setChecked(button.is_checked)
        if button.icon is not self._geometry:
            self._geometry = button.icon
            self._path = painter_path(button.icon) if button.icon else QPainterPath()
            self.update()

    def nextCheckState(self) -> None:
        """A press changes nothing by itself."""

    def sizeHint(self) -> QSize:
        """Room for the caption, on one line where an icon stands above it."""
        if self._path.isEmpty():
            return super().sizeHint().boundedTo(QSize(MOST_WIDTH, self._look.least.height()))
        metrics = QFontMetrics(self._caption_font)
        width = metrics.horizontalAdvance(self.text()) + 2 * self._padding
        return QSize(min(width, MOST_WIDTH), self._look.least.height()).expandedTo(self._look.least)

    def _paint_content(self, painter: QPainter, ink: str, note_ink: str) -> None:
        if self._path.isEmpty():
            super()._paint_content(painter, ink, note_ink)
            return
        metrics = QFontMetrics(self._caption_font)
        width = self.width() - 2 * self._padding
        lines = self._lines(metrics, width)
        top = (self.height() - _ICON - _ICON_GAP - len(lines) * metrics.lineSpacing()) // 2
        spot = QRectF((self.width() - _ICON) / 2, top, _ICON, _ICON)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(fitted(self._path, spot), QColor(ink))
        painter.setFont(self._caption_font)
        painter.setPen(QColor(ink))
        line = QRect(self._padding, top + _ICON + _ICON_GAP, width, metrics.lineSpacing())
        for text in lines:
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, text)
            line.translate(0, metrics.lineSpacing())

    def _lines(self, metrics: QFontMetrics, width: int) -> list[str]:
        """The caption in as many lines as there is room for, the last of them cut."""
        room = (self.height() - _ICON - _ICON_GAP - 2 * _EDGE) // metrics.lineSpacing()
        lines = [""]
        for word in self.text().split():
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and len(lines) < room and metrics.horizontalAdvance(longer) > width:
                lines.append(word)
            else:
                lines[-1] = longer
        elide = Qt.TextElideMode.ElideRight
        return [metrics.elidedText(line, elide, width) for line in lines]
