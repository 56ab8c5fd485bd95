"""Turns key presses in a dialog into swipes, scans and typing."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cashier_sim.till.dialogs import Dialog
from cashier_sim.ui.dialogs.wedge import MAX_GAP_MS, Burst, BurstKind, Wedge

_NO_TYPING = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
ENTER = "\r"


class KeyReader(QObject):
    """Watches a dialog's widgets, so that a reader's burst is caught wherever the focus is.

    Args:
        dialog: What it listens to.
        clock_ms: A clock that goes forward, in milliseconds.
        parent: The dialog's panel.

    Signals:
        card_swiped (str): All tracks.
        barcode_scanned (str): The code.
        typed (str): Characters that a person typed; a carriage return is Enter.
    """

    card_swiped = Signal(str)
    barcode_scanned = Signal(str)
    typed = Signal(str)

    def __init__(self, dialog: Dialog, clock_ms: Callable[[], int], parent: QObject) -> None:
        super().__init__(parent)
        self._wedge = Wedge(cards=dialog.listens_to_cards, barcodes=dialog.listens_to_barcodes)
        self._clock_ms = clock_ms
        self._expiry = QTimer(self)
        self._expiry.setSingleShot(True)
        self._expiry.setInterval(2 * MAX_GAP_MS)
        self._expiry.timeout.connect(self.expire)

    def watch(self, panel: QWidget) -> None:
        """Take the keys of a panel and of everything in it that can have the focus."""
        panel.installEventFilter(self)
        for child in panel.findChildren(QWidget):
            if child.focusPolicy() != Qt.FocusPolicy.NoFocus:
                child.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the characters of a burst from the widget; let all other keys pass."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take(event)
        return super().eventFilter(watched, event)

    @Slot()
    def expire(self) -> None:
        """End what is held: no key has followed."""
        self._wedge, bursts = self._wedge.expired()
        self._tell(bursts)

    def stop(self) -> None:
        """Hold nothing any more."""
        self._expiry.stop()

    def _take(self, event: QKeyEvent) -> bool:
        character = event.text()
        is_character = bool(character) and character.isprintable()
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.modifiers() & _NO_TYPING or not (is_character or is_enter):
            return False
        if not self._wedge.is_holding and (is_enter or character == " "):
            return False  # presses what has the focus
        self._wedge, bursts = self._wedge.key(ENTER if is_enter else character, self._clock_ms())
        if self._wedge.is_holding:
            self._expiry.start()
        else:
            self._expiry.stop()
        self._tell(bursts)
        return True

    def _tell(self, bursts: tuple[Burst, ...]) -> None:
        for burst in bursts:
            match burst.kind:
                case BurstKind.CARD:
                    self.card_swiped.emit(burst.text)
                case BurstKind.BARCODE:
                    self.barcode_scanned.emit(burst.text)
                case BurstKind.TYPING:
                    self.typed.emit(burst.text)
