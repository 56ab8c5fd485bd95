"""The large date of the date numpad; the digit being typed is in accent."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts

FIELD_HEIGHT = 84
_LEAST_HEIGHT = 52
_SIZES = (52, 44, 34)
_UNDERLINE = 3


class DateField(QWidget):
    """Shows a date digit by digit.

    Args:
        name: Object name.

    Signals:
        pressed (int): The place of a character that was pressed.
    """

    pressed = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._text = ""
        self._place = 0

    @property
    def text(self) -> str:
        """What is shown."""
        return self._text

    @property
    def place(self) -> int:
        """The character in accent."""
        return self._place

    def set_text(self, text: str, place: int) -> None:
        """Show a date, with the character at `place` in accent."""
        self._text = text
        self._place = place
        self.setAccessibleName(text)
        self.update()

    def character_rects(self) -> tuple[QRect, ...]:
        """Where the characters stand."""
        metrics = QFontMetrics(self._font())
        widths = [metrics.horizontalAdvance(_widest(character)) for character in self._text]
        left = (self.width() - sum(widths)) // 2
        return tuple(
            QRect(left + sum(widths[:at]), 0, width, self.height())
            for at, width in enumerate(widths)
        )

    def sizeHint(self) -> QSize:
        """Room for the largest type."""
        return QSize(300, FIELD_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Lower, where the till is low."""
        return QSize(240, _LEAST_HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which character was pressed; beside them it is the nearest one."""
        at = event.position().toPoint().x()
        self.pressed.emit(sum(rect.right() < at for rect in self.character_rects()[:-1]))

    def paintEvent(self, event: QPaintEvent) -> None:
        """One character beside the other."""
        del event
        painter = QPainter(self)
        font = self._font()
        painter.setFont(font)
        height = QFontMetrics(font).height()
        for at, (character, rect) in enumerate(
            zip(self._text, self.character_rects(), strict=True)
        ):
            ink = QColor(theme.ACCENT if at == self._place else theme.INK_ON_DARK)
            painter.setPen(ink)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, character)
            if at == self._place:
                top = (self.height() + height) // 2 - _UNDERLINE
                line = QRect(rect.left() + 2, top, rect.width() - 4, _UNDERLINE)
                painter.fillRect(line, ink)

    def _font(self) -> QFont:
        fitting = (size for size in _SIZES if size * 5 // 4 <= self.height())
        return fonts.sans(next(fitting, _SIZES[-1]), fonts.LIGHT)


def _widest(character: str) -> str:
    """Digits and blanks are equally wide, so that nothing moves while one is typed."""
    return character if character == "." else "0"
