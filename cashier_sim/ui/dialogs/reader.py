"""Turns key presses in a dialog into swipes, scans and typing."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cashier_sim.till.commands import Command, ScanBarcode, SwipeTrack
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
        passes_typing: What cannot belong to a burst goes to the widget that has the focus, which
            types for itself.
        wedge: What it catches; left out = what the dialog listens to.

    Signals:
        read (object): `SwipeTrack` or `ScanBarcode`: a reader's or a scanner's burst.
        typed (str): Characters that a person typed; a carriage return is Enter.
    """

    read = Signal(object)
    typed = Signal(str)

    def __init__(
        self,
        dialog: Dialog,
        clock_ms: Callable[[], int],
        parent: QObject,
        *,
        passes_typing: bool = False,
        wedge: Wedge | None = None,
    ) -> None:
        super().__init__(parent)
        self._passes_typing = passes_typing
        self._wedge = wedge or Wedge(
            cards=dialog.listens_to_cards, barcodes=dialog.listens_to_barcodes
        )
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
        was_holding = self._wedge.is_holding
        character = burst_character(event, is_holding=was_holding)
        if not character:
            return False
        self._wedge, bursts = self._wedge.key(character, self._clock_ms())
        if self._wedge.is_holding:
            self._expiry.start()
        else:
            self._expiry.stop()
            if self._passes_typing and not was_holding:
                return False
        self._tell(bursts)
        return True

    def _tell(self, bursts: tuple[Burst, ...]) -> None:
        for burst in bursts:
            command = command_of(burst)
            if command is None:
                self.typed.emit(burst.text)
            else:
                self.read.emit(command)


def burst_character(event: QKeyEvent, *, is_holding: bool) -> str:
    """What a key adds to a burst; empty = it belongs to the widget that has the focus.

    Args:
        event: A key press.
        is_holding: Whether a burst has begun: only then Enter and the space bar can belong to it.
    """
    is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    character = ENTER if is_enter else event.text()
    if event.modifiers() & _NO_TYPING or not (is_enter or character.isprintable()):
        return ""
    return character if is_holding or character not in {ENTER, " "} else ""


def command_of(burst: Burst) -> Command | None:
    """What a burst does to the register; None for typing."""
    match burst.kind:
        case BurstKind.CARD:
            return SwipeTrack(burst.text)
        case BurstKind.BARCODE:
            return ScanBarcode(burst.text)
        case BurstKind.TYPING:
            return None
