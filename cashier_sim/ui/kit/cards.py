"""The card of a payment: its type, what kind of row it is, its sum, and ✕ to take it out."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.money import in_cells
from cashier_sim.ui.kit.painting import RIGHT, write

CARD_HEIGHT = 66

_EDGE = 4
_TITLE_TOP = 12
_NOTE_TOP = 36
_SUM_TOP = 34


class RemoveButton(QAbstractButton):
    """The ✕ of a card; a target of 44 px around a small sign."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        """What a finger needs."""
        return QSize(theme.TARGET, CARD_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign, in the colour of what takes away."""
        del event
        painter = QPainter(self)
        painter.setFont(fonts.sans(18, fonts.MEDIUM))
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            painter.fillRect(self.rect(), QColor(theme.DANGER))
            painter.setPen(QColor(theme.PAPER))
        else:
            painter.setPen(QColor(theme.DANGER if self.isEnabled() else theme.DISABLED_TEXT))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), "✕")


class PaymentCard(QAbstractButton):
    """One payment of an order. Clicking it gives it the keypad.

    Args:
        name: Object name; the ✕ is `{name}_remove`.
        parent: Owner.

    Signals:
        removal_requested: ✕ was pressed.
    """

    removal_requested = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(CARD_HEIGHT)
        self._note = ""
        self._sum = ""
        self._edge = ""
        self._is_active = False
        self.remove = RemoveButton(f"{name}_remove", self)
        self.remove.clicked.connect(self.removal_requested)

    @property
    def note(self) -> str:
        """The line under the type's name."""
        return self._note

    @property
    def sum_text(self) -> str:
        """The sum as it is written."""
        return self._sum

    @property
    def is_active(self) -> bool:
        """Whether it has the keypad."""
        return self._is_active

    def show_payment(
        self, *, title: str, note: str, sum_text: str, is_active: bool, edge: str = ""
    ) -> None:
        """Show a payment.

        Args:
            title: Name of its type.
            note: What kind of row it is, or what is wrong with it.
            sum_text: Its sum as it is written.
            is_active: It has the keypad.
            edge: Colour of a stripe at left that calls for attention; none when empty.
        """
        self.setText(title.replace("&", "&&"))
        self._note, self._sum = note, in_cells(sum_text)
        self._is_active, self._edge = is_active, edge
        self.setAccessibleName(f"{title}, {note}, {sum_text}")
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the ✕ at the right end."""
        super().resizeEvent(event)
        size = self.remove.sizeHint()
        self.remove.setGeometry(self.width() - size.width(), 0, size.width(), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, stripe, name, note, sum."""
        del event
        ground = theme.ACCENT if self._is_active else theme.PAPER
        if self.isEnabled() and self.underMouse():
            ground = theme.shade(ground, theme.PRESSED if self.isDown() else theme.HOVER)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(ground))
        if self._edge:
            painter.fillRect(0, 0, _EDGE, self.height(), QColor(self._edge))
        self._paint_texts(painter)

    def _paint_texts(self, painter: QPainter) -> None:
        right = theme.TARGET if self.remove.isVisible() else theme.MARGIN
        area = self.rect().adjusted(theme.MARGIN - 2, 0, -right, 0)
        title = self.text().replace("&&", "&")
        title_font, sum_font = fonts.sans(15, fonts.BOLD), fonts.mono(16, fonts.MEDIUM)
        sum_width = QFontMetrics(sum_font).horizontalAdvance(self._sum) + theme.GAP
        beside_sum = area.width() - sum_width
        # A long name takes the first line for itself, and the sum goes down beside the note; a
        # long note takes the second one, and the sum goes up beside the name.
        is_long = QFontMetrics(title_font).horizontalAdvance(title) > beside_sum
        note_width = QFontMetrics(fonts.sans(12)).horizontalAdvance(self._note)
        has_long_note = note_width > beside_sum
        sum_area = area
        if is_long or has_long_note:
            top = _SUM_TOP if is_long else _TITLE_TOP
            sum_area = QRect(area.left(), top, area.width(), 24)
        if is_long and has_long_note:  # both need room: the sum is written smaller
            sum_font = fonts.mono(13, fonts.MEDIUM)
            taken = QFontMetrics(sum_font).horizontalAdvance(self._sum) + theme.GRID
            beside_sum = area.width() - taken
        painter.setFont(sum_font)
        painter.setPen(QColor(theme.INK))
        painter.drawText(sum_area, RIGHT, self._sum)
        painter.setFont(title_font)
        title_room = area.width() if is_long else beside_sum
        write(painter, QRect(area.left(), _TITLE_TOP, title_room, 22), title)
        painter.setFont(fonts.sans(12))
        painter.setPen(QColor(theme.INK if self._is_active else theme.MUTED))
        note_room = area.width() if has_long_note and not is_long else beside_sum
        write(painter, QRect(area.left(), _NOTE_TOP, note_room, 18), self._note)
