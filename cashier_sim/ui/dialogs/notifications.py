"""Messages at the top left of the register, under the title of its page.

They say who says what, until closed or timed out.

Source: `IOperationService.AddNotificationMessage` and its siblings (iikoFront API).
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cashier_sim.till.commands import DismissNotification
from cashier_sim.till.view import Notification, NotificationLevel, TillView
from cashier_sim.ui import texts, theme
from cashier_sim.ui.dialogs.panel import text_label
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.buttons import Role, TillButton

CARD_WIDTH = 360
MOST_SHOWN = 4
"""Newer ones push the oldest out of sight; those come back when a newer one is closed."""

_TOP = theme.HEADER_HEIGHT + theme.GAP
"""The title of the page stays readable."""

_EDGE = 4
_SHADOW = 20
_SHADOW_DROP = 3
_SHADOW_ALPHA = 110
_LEFT = Qt.AlignmentFlag.AlignLeft
_COLORS = {
    NotificationLevel.INFO: theme.SLATE,
    NotificationLevel.WARNING: theme.WAITING,
    NotificationLevel.ERROR: theme.DANGER,
}


class NotificationStack(QWidget):
    """The messages, newest on top; it is as large as they are and covers nothing else.

    The till's clock closes those with a time-out: they leave the view.

    Args:
        till: The widget at whose top left it stands.

    Signals:
        command_requested (object): `DismissNotification`.
    """

    command_requested = Signal(object)

    def __init__(self, till: QWidget) -> None:
        super().__init__(till)
        self.setObjectName("notifications")
        self._till = till
        self._shown: tuple[Notification, ...] = ()
        self._cards: list[NotificationCard] = []
        self._more = text_label("notifications_more", fonts.sans(13), theme.INK, _LEFT)
        self._more.setStyleSheet(
            f"color: {theme.INK}; background: {theme.PAPER}; padding: 4px 12px;"
        )
        self._more.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GAP)
        self._column.addWidget(self._more)
        self._cast_shadow()
        till.installEventFilter(self)
        self.hide()

    @property
    def cards(self) -> tuple["NotificationCard", ...]:
        """The shown messages, newest first."""
        return tuple(self._cards)

    def show_view(self, view: TillView) -> None:
        """Show the messages of a view."""
        if view.notifications == self._shown:
            return
        self._shown = view.notifications
        self._rebuild()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay inside a till that becomes narrow."""
        if watched is self._till and event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Write the texts anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._rebuild()
        super().changeEvent(event)

    def _rebuild(self) -> None:
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.setObjectName("")
            card.deleteLater()
        newest = tuple(reversed(self._shown))[:MOST_SHOWN]
        self._cards = [NotificationCard(note, self) for note in newest]
        for place, card in enumerate(self._cards):
            card.dismissed.connect(self._on_dismissed)
            self._column.insertWidget(place, card)
            card.show()
        hidden = len(self._shown) - len(self._cards)
        self._more.setText(self.tr("and {count} more").format(count=hidden))
        self._more.setVisible(hidden > 0)
        self.setVisible(bool(self._cards))
        self._place()

    def _cast_shadow(self) -> None:
        """Around the cards, where the stack itself takes no clicks."""
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(_SHADOW)
        shadow.setOffset(0, _SHADOW_DROP)
        shadow.setColor(QColor(0, 0, 0, _SHADOW_ALPHA))
        self.setGraphicsEffect(shadow)

    def _place(self) -> None:
        width = min(CARD_WIDTH, self._till.width() - 2 * theme.MARGIN)
        self.setGeometry(theme.MARGIN, _TOP, width, self._column.totalHeightForWidth(width))
        self.raise_()

    @Slot(int)
    def _on_dismissed(self, note_id: int) -> None:
        self.command_requested.emit(DismissNotification(note_id))


class NotificationCard(QWidget):
    """One message.

    Args:
        note: What it says.
        parent: The stack.

    Signals:
        dismissed (int): Its id; the person has closed it.
    """

    dismissed = Signal(int)

    def __init__(self, note: Notification, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"notification_{note.id}")
        self._note = note
        self._color = _COLORS[note.level]
        text = note.message or texts.code_text(note.code, note.values)
        self._sender = text_label(
            f"notification_{note.id}_sender", fonts.sans(12, fonts.BOLD), theme.MUTED, _LEFT
        )
        self._sender.setText(f"{self._level_text()} · {note.sender}" if note.sender else "")
        self._message = text_label(
            f"notification_{note.id}_message", fonts.sans(15), theme.INK, _LEFT
        )
        self._message.setText(text)
        self._close = TillButton(Role.CELL, f"notification_{note.id}_close", parent=self)
        self._close.setMinimumSize(theme.TARGET, theme.TARGET)
        self._close.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._close.setFixedSize(theme.TARGET, theme.TARGET)
        self._close.set_caption("✕")
        self._close.setAccessibleName(self.tr("Close the message"))
        self._close.clicked.connect(self._on_close)
        texts_column = QVBoxLayout()
        texts_column.setContentsMargins(0, 10, 0, 12)
        texts_column.setSpacing(2)
        texts_column.addWidget(self._sender)
        texts_column.addWidget(self._message)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.MARGIN, 1, 1, 1)  # inside the hairline
        row.setSpacing(0)
        row.addLayout(texts_column, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def message(self) -> str:
        """What it says."""
        return self._message.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """White, with the colour of its level at left."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.PAPER))
        painter.fillRect(0, 0, _EDGE, self.height(), QColor(self._color))
        painter.setPen(QColor(theme.LIGHT.hairline))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _level_text(self) -> str:
        return {
            NotificationLevel.INFO: self.tr("Message"),
            NotificationLevel.WARNING: self.tr("Warning"),
            NotificationLevel.ERROR: self.tr("Error"),
        }[self._note.level]

    @Slot()
    def _on_close(self) -> None:
        self.dismissed.emit(self._note.id)
