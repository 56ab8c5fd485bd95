"""A card over the till for what the window itself asks or tells: keys, a PIN."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import BottomBar, fill
from cashier_sim.ui.kit.labels import ElidedLabel
from cashier_sim.ui.kit.shadow import paint_shadow


class Sheet(QWidget):
    """A veil over the till with a card in its middle. Esc closes it.

    Args:
        till: What it covers; its size is followed.
        name: Object name.
        content: What the card holds.
        size: Width and height of the card; smaller tills shrink it.

    Signals:
        closed: It was closed.
    """

    closed = Signal()

    def __init__(self, till: QWidget, name: str, content: QWidget, size: tuple[int, int]) -> None:
        super().__init__(till)
        self.setObjectName(name)
        self._till = till
        self._size = size
        self.card = QWidget(self)
        fill(self.card, theme.BODY)
        self.title = ElidedLabel(
            f"{name}_title",
            fonts.sans(18, fonts.MEDIUM),
            theme.PAPER,
            alignment=Qt.AlignmentFlag.AlignCenter,
        )
        self.title.setFixedHeight(theme.HEADER_HEIGHT)
        self.bar = BottomBar(f"{name}_bar")
        self.close_button = self.bar.add_right(f"{name}_close")
        self.close_button.setMinimumWidth(160)
        self.close_button.clicked.connect(self.dismiss)
        layout = QVBoxLayout(self.card)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.title)
        layout.addWidget(content, 1)
        layout.addWidget(self.bar)
        till.installEventFilter(self)
        self.hide()

    def open_sheet(self) -> None:
        """Show it and take the keyboard."""
        self.setGeometry(self._till.rect())
        self.show()
        self.raise_()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def dismiss(self) -> None:
        """Close it."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the page under the veil from working: they come here instead."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own name
        """Tab stays here; there is nothing else to go to."""
        del next
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the till when its size changes."""
        if watched is self._till and event.type() is QEvent.Type.Resize:
            self.setGeometry(self._till.rect())
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the card in the middle."""
        del event
        self._place_card()

    def set_card_size(self, width: int, height: int) -> None:
        """Give the card another size; smaller tills shrink it."""
        self._size = (width, height)
        self._place_card()

    def _place_card(self) -> None:
        width = min(self._size[0], self.width() - 2 * theme.MARGIN)
        height = min(self._size[1], self.height() - 2 * theme.MARGIN)
        left, top = (self.width() - width) // 2, (self.height() - height) // 2
        self.card.setGeometry(left, top, width, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys stop here: nothing under the veil hears them."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The veil, and the shadow of the card."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.VEIL))
        paint_shadow(painter, self.card.geometry())
