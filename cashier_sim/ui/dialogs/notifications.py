"""Messages at the top of the register, beside the title of its page.

They say who says what, until closed or timed out. The newest stands in the header, where it covers
nothing; all of them unfold under it when the person wants to read them.

Source: `IOperationService.AddNotificationMessage` and its siblings (iikoFront API).
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt, Signal, Slot
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
from cashier_sim.ui.kit.labels import ElidedLabel

CARD_WIDTH = 360
MOST_SHOWN = 4
"""Newer ones push the oldest out of sight; those come back when a newer one is closed."""

_INSET = theme.GRID
"""Between the newest message and the edges of the header."""

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
    """The newest message on one line, and all of them under it while it is unfolded.

    The till's clock closes those with a time-out: they leave the view.

    Args:
        till: The widget over which it stands, at the top left unless told otherwise.

    Signals:
        command_requested (object): `DismissNotification`.
    """

    command_requested = Signal(object)

    def __init__(self, till: QWidget) -> None:
        super().__init__(till)
        self.setObjectName("notifications")
        self._till = till
        self._place_of: Callable[[], QRect] = self._top_left
        self._shown: tuple[Notification, ...] = ()
        self._cards: list[NotificationCard] = []
        self.head = NotificationHead(self)
        self.head.fold.toggled.connect(self._on_folded)
        self.head.dismissed.connect(self._on_dismissed)
        self._more = text_label("notifications_more", fonts.sans(13), theme.INK, _LEFT)
        self._more.setStyleSheet(
            f"color: {theme.INK}; background: {theme.PAPER}; padding: 4px 12px;"
        )
        self._more.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GAP)
        self._column.addWidget(self.head)
        self._column.addWidget(self._more)
        self._cast_shadow()
        till.installEventFilter(self)
        self.hide()

    def stand_in(self, place: Callable[[], QRect]) -> None:
        """Stand in the room that the header of the page keeps, as `place` tells it."""
        self._place_of = place
        self.place()

    @property
    def cards(self) -> tuple["NotificationCard", ...]:
        """The shown messages, newest first."""
        return tuple(self._cards)

    def show_view(self, view: TillView) -> None:
        """Show the messages of a view."""
        if view.notifications == self._shown:
            return
        is_new = any(note not in self._shown for note in view.notifications)
        self._shown = view.notifications
        self._rebuild()
        if is_new:  # over a veil too, or nobody would read it now; older ones stay under the veil
            self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay inside a till that becomes narrow."""
        if watched is self._till and event.type() is QEvent.Type.Resize:
            self.place()
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
            self._column.insertWidget(place + 1, card)
        if newest:
            self.head.show_note(newest[0], len(self._shown))
        else:
            self.head.fold.setChecked(False)
        hidden = len(self._shown) - len(self._cards)
        self._more.setText(self.tr("and {count} more").format(count=hidden))
        self.setVisible(bool(self._cards))
        self._unfold()

    def _unfold(self) -> None:
        is_open = self.head.fold.isChecked()
        for card in self._cards:
            card.setVisible(is_open)
        self._more.setVisible(is_open and len(self._shown) > len(self._cards))
        self.place()

    def _cast_shadow(self) -> None:
        """Around the cards, where the stack itself takes no clicks."""
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(_SHADOW)
        shadow.setOffset(0, _SHADOW_DROP)
        shadow.setColor(QColor(0, 0, 0, _SHADOW_ALPHA))
        self.setGraphicsEffect(shadow)

    @Slot()
    def place(self) -> None:
        """Go to the room in the header; as large as what is shown, so that it covers no more."""
        room = self._place_of()
        if room.isEmpty():  # no page is shown yet
            return
        self.head.setFixedHeight(room.height() - 2 * _INSET)
        width = room.width() - 2 * _INSET
        height = self._column.totalSizeHint().height()
        if self._column.hasHeightForWidth():  # the cards are shown
            height = self._column.totalHeightForWidth(width)
        self.setGeometry(room.x() + _INSET, room.y() + _INSET, width, height)

    def _top_left(self) -> QRect:
        width = min(CARD_WIDTH, self._till.width() - 2 * theme.MARGIN)
        return QRect(theme.MARGIN, 0, width, theme.HEADER_HEIGHT)

    @Slot()
    def _on_folded(self) -> None:
        self._unfold()

    @Slot(int)
    def _on_dismissed(self, note_id: int) -> None:
        self.command_requested.emit(DismissNotification(note_id))


class NotificationHead(QWidget):
    """The newest message on one line.

    Args:
        parent: The stack.

    Signals:
        dismissed (int): Id of the message that the person has closed.
    """

    dismissed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notification_head")
        self._note: Notification | None = None
        self._sender = ElidedLabel("notification_head_sender", fonts.sans(12), theme.MUTED)
        self._message = ElidedLabel("notification_head_message", fonts.sans(13, fonts.MEDIUM))
        self.fold = _key("notifications_unfold", self)
        self.fold.setCheckable(True)
        self.close_newest = _key("notification_head_close", self)
        self.close_newest.set_caption("✕")
        self.close_newest.clicked.connect(self._on_close)
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._sender)
        words.addWidget(self._message)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GAP + _EDGE, 1, 1, 1)
        row.setSpacing(0)
        row.addLayout(words, 1)
        row.addWidget(self.fold)
        row.addWidget(self.close_newest)

    @property
    def message(self) -> str:
        """What the newest message says."""
        return self._message.text

    def show_note(self, note: Notification, count: int) -> None:
        """Show the newest of some messages."""
        self._note = note
        level = _level_text(note.level)
        self._sender.set_text(f"{level} · {note.sender}" if note.sender else level)
        self._message.set_text(" ".join(_text_of(note).split()))
        self.fold.set_caption(f"▾ {count}" if count > 1 else "▾")
        self.fold.setAccessibleName(self.tr("Show all messages: {count}").format(count=count))
        self.close_newest.setAccessibleName(self.tr("Close the message"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """White, with the colour of its level at left."""
        del event
        if self._note is not None:
            _paint_card(self, self._note.level)

    @Slot()
    def _on_close(self) -> None:
        if self._note is not None:
            self.dismissed.emit(self._note.id)


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
        text = _text_of(note)
        self._sender = text_label(
            f"notification_{note.id}_sender", fonts.sans(12, fonts.BOLD), theme.MUTED, _LEFT
        )
        self._sender.setText(f"{_level_text(note.level)} · {note.sender}" if note.sender else "")
        self._message = text_label(
            f"notification_{note.id}_message", fonts.sans(15), theme.INK, _LEFT
        )
        self._message.setText(text)
        self._close = _key(f"notification_{note.id}_close", self)
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
        _paint_card(self, self._note.level)

    @Slot()
    def _on_close(self) -> None:
        self.dismissed.emit(self._note.id)


def _key(name: str, parent: QWidget) -> TillButton:
    """A square white key of a finger's size."""
    key = TillButton(Role.CELL, name, parent=parent)
    key.setMinimumSize(theme.TARGET, theme.TARGET)
    key.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    key.setFixedSize(theme.TARGET, theme.TARGET)
    return key


def _text_of(note: Notification) -> str:
    return note.message or texts.code_text(note.code, note.values)


def _level_text(level: NotificationLevel) -> str:
    return {
        NotificationLevel.INFO: QCoreApplication.translate("NotificationCard", "Message"),
        NotificationLevel.WARNING: QCoreApplication.translate("NotificationCard", "Warning"),
        NotificationLevel.ERROR: QCoreApplication.translate("NotificationCard", "Error"),
    }[level]


def _paint_card(card: QWidget, level: NotificationLevel) -> None:
    painter = QPainter(card)
    painter.fillRect(card.rect(), QColor(theme.PAPER))
    painter.fillRect(0, 0, _EDGE, card.height(), QColor(_COLORS[level]))
    painter.setPen(QColor(theme.LIGHT.hairline))
    painter.drawRect(card.rect().adjusted(0, 0, -1, -1))
