"""A row of the quantity changer: plus, name and quantity, minus."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.buttons import Role, TillButton
from cashier_sim.ui.kit.money import MINUS

QUANTITY_GROUND = "#E8DED6"
"""Behind a quantity. Source: iikoFront's quantity changer."""

ROW_HEIGHT = 56
_KEY_WIDTH = 72
_QUANTITY_WIDTH = 104
_OUTLINE = 3
_SIZES = (26, 20, 15, 12)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityLine:
    """What a row shows."""

    name: str
    quantity: int
    is_current: bool
    """Digits go to it."""
    is_changed: bool
    is_allowed: bool
    """Its quantity is within its bounds."""


class QuantityCell(QAbstractButton):
    """Name │ quantity, outlined in accent when changed. A press lets digits go to it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # arrows choose the row
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._line: QuantityLine | None = None

    @property
    def line(self) -> QuantityLine | None:
        """What it shows."""
        return self._line

    def show_line(self, line: QuantityLine) -> None:
        """Show name and quantity."""
        if line == self._line:
            return
        self._line = line
        self.setText(line.name)
        self.setAccessibleName(f"{line.name}, {line.quantity}")
        self.setToolTip(line.name)
        self.update()

    def sizeHint(self) -> QSize:
        """Room for a name of some words."""
        return QSize(260, ROW_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """The least that a finger can press."""
        return QSize(2 * _QUANTITY_WIDTH, theme.TARGET)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The name on white, the quantity on its ground, the outline over both."""
        del event
        line = self._line
        if line is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.PAPER))
        right = self.rect().adjusted(self.width() - _QUANTITY_WIDTH, 0, 0, 0)
        painter.fillRect(right, QColor(theme.ACCENT if line.is_current else QUANTITY_GROUND))
        if line.is_changed:
            for inset in range(_OUTLINE):
                painter.setPen(QColor(theme.ACCENT))
                painter.drawRect(self.rect().adjusted(inset, inset, -1 - inset, -1 - inset))
        painter.setPen(QColor(theme.INK))
        self._write_name(painter, line.name)
        painter.setPen(QColor(theme.INK if line.is_allowed else theme.DANGER))
        _write_number(painter, right, line.quantity)

    def _write_name(self, painter: QPainter, name: str) -> None:
        font = fonts.sans(15)
        area = self.rect().adjusted(theme.MARGIN, 0, -_QUANTITY_WIDTH - theme.GAP, 0)
        shown = QFontMetrics(font).elidedText(name, Qt.TextElideMode.ElideRight, area.width())
        painter.setFont(font)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class QuantityRow(QWidget):
    """Plus, name and quantity, minus.

    Args:
        name: Object name; its parts are `{name}_more`, `{name}_cell` and `{name}_less`.

    Signals:
        stepped (int): 1 = plus was pressed, -1 = minus.
        chosen: The cell was pressed.
    """

    stepped = Signal(int)
    chosen = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.more = self._key(f"{name}_more", "+")
        self.cell = QuantityCell(f"{name}_cell", self)
        self.less = self._key(f"{name}_less", MINUS)
        self.more.clicked.connect(self._on_more)
        self.less.clicked.connect(self._on_less)
        self.cell.clicked.connect(self.chosen)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.KEY_GAP)
        line.addWidget(self.more)
        line.addWidget(self.cell, 1)
        line.addWidget(self.less)

    def name_keys(self, *, more: str, less: str) -> None:
        """Give plus and minus their accessible names."""
        self.more.setAccessibleName(more)
        self.less.setAccessibleName(less)

    def _key(self, name: str, sign: str) -> TillButton:
        key = TillButton(Role.SECONDARY_KEY, name, parent=self)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.setAutoRepeat(True)
        key.set_caption(sign)
        key.set_font(fonts.sans(26))
        key.setFixedWidth(_KEY_WIDTH)
        key.setMinimumHeight(theme.TARGET)
        key.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        return key

    @Slot()
    def _on_more(self) -> None:
        self.stepped.emit(1)

    @Slot()
    def _on_less(self) -> None:
        self.stepped.emit(-1)


def _write_number(painter: QPainter, area: QRect, number: int) -> None:
    """The largest type that a number fits in; .NET's longest has eleven characters."""
    text = f"{MINUS}{-number}" if number < 0 else str(number)
    room = area.width() - theme.GAP
    fitting = (
        size
        for size in _SIZES
        if QFontMetrics(fonts.sans(size, fonts.MEDIUM)).horizontalAdvance(text) <= room
    )
    painter.setFont(fonts.sans(next(fitting, _SIZES[-1]), fonts.MEDIUM))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
