"""The field that shows what is typed: a figure on the dark body or on grey, or ink on white."""

from enum import Enum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts

_SIDE = 24
_SIZES = (52, 34, 26, 20, 18, 15)


class FieldLook(Enum):
    """How a field looks."""

    FIGURE = "figure"
    """A large, light figure at right on the dark body."""
    WHITE = "white"
    """Ink on white."""
    GREY = "grey"
    """A figure at right on grey. Source: the decimal mode of iikoFront's extended input."""


_GROUNDS = {FieldLook.WHITE: theme.PAPER, FieldLook.GREY: theme.GREY_FIELD}


class EntryField(QWidget):
    """Shows a text as large as fits.

    Args:
        name: Object name.
        look: How.
        height: In logical pixels, where there is room.
    """

    def __init__(self, name: str, look: FieldLook, height: int) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._look = look
        self._height = height
        self._text = ""
        self._placeholder = ""

    @property
    def text(self) -> str:
        """What is shown."""
        return self._text

    def set_text(self, text: str, placeholder: str = "") -> None:
        """Show a text, or a quiet placeholder while it is empty."""
        self._text = text
        self._placeholder = placeholder
        self.setAccessibleName(text or placeholder)
        self.update()

    def set_look(self, look: FieldLook) -> None:
        """Look otherwise."""
        self._look = look
        self.update()

    def sizeHint(self) -> QSize:
        """As high as asked for."""
        return QSize(200, self._height)

    def minimumSizeHint(self) -> QSize:
        """Lower, where the till is low."""
        return QSize(120, min(theme.TARGET, self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The largest type whose text fits; the end of it stays in view if none does."""
        del event
        painter = QPainter(self)
        is_white = self._look is FieldLook.WHITE
        ground = _GROUNDS.get(self._look)
        if ground is not None:
            painter.fillRect(self.rect(), QColor(ground))
        area = self.rect().adjusted(theme.MARGIN if ground is not None else _SIDE, 0, -_SIDE, 0)
        text = self._text or self._placeholder
        sizes = _SIZES if ground is None else _SIZES[2:]
        for size in sizes if self._text else (15,):
            font = fonts.sans(size, fonts.REGULAR if is_white else fonts.LIGHT)
            metrics = QFontMetrics(font)
            if metrics.horizontalAdvance(text) <= area.width() and size < area.height():
                break
        painter.setFont(font)
        painter.setPen(QColor(self._ink(is_white=is_white)))
        side = Qt.AlignmentFlag.AlignLeft if is_white else Qt.AlignmentFlag.AlignRight
        fitting = metrics.elidedText(text, Qt.TextElideMode.ElideLeft, area.width())
        painter.drawText(area, int(side | Qt.AlignmentFlag.AlignVCenter), fitting)

    def _ink(self, *, is_white: bool) -> str:
        if not self._text:
            return theme.MUTED if is_white else theme.MUTED_ON_DARK
        return theme.INK if is_white else theme.INK_ON_DARK
