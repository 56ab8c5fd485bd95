"""Swipes and scans that arrive while the keyboard is elsewhere, such as in a dock."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from cashier_sim.ui.dialogs.panel import DialogPanel
from cashier_sim.ui.dialogs.reader import burst_character, command_of
from cashier_sim.ui.dialogs.wedge import MAX_GAP_MS, Burst, Wedge


class FarReader(QObject):
    """Catches the bursts of readers and scanners for a dialog that has not got the keyboard.

    What turns out to be typing is given back to the widget that it was meant for.

    Args:
        clock_ms: A clock that goes forward, in milliseconds.
        parent: The overlay.

    Signals:
        read (object): `SwipeTrack` or `ScanBarcode`.
    """

    read = Signal(object)

    def __init__(self, clock_ms: Callable[[], int], parent: QObject) -> None:
        super().__init__(parent)
        self._clock_ms = clock_ms
        self._panel: DialogPanel | None = None
        self._wedge = Wedge(cards=False, barcodes=False)
        self._watched: QWidget | None = None
        self._held: list[QKeyEvent] = []
        self._is_giving_back = False
        self._expiry = QTimer(self)
        self._expiry.setSingleShot(True)
        self._expiry.setInterval(2 * MAX_GAP_MS)
        self._expiry.timeout.connect(self.expire)

    def listen_for(self, panel: DialogPanel | None) -> None:
        """Listen for the topmost dialog; None for none."""
        if panel is self._panel:
            return
        self.expire()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            if self._panel is not None:
                app.focusChanged.disconnect(self._on_focus_changed)
            if panel is not None and _listens(panel):
                app.focusChanged.connect(self._on_focus_changed)
            else:
                panel = None
        self._panel = panel
        cards = panel is not None and panel.dialog.listens_to_cards
        barcodes = panel is not None and panel.dialog.listens_to_barcodes
        self._wedge = Wedge(cards=cards, barcodes=barcodes)
        self._watch(QApplication.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold the characters of a burst; let all other keys pass."""
        is_press = event.type() is QEvent.Type.KeyPress and not self._is_giving_back
        if is_press and isinstance(event, QKeyEvent):
            return self._take(event)
        return super().eventFilter(watched, event)

    @Slot()
    def expire(self) -> None:
        """End what is held: no key has followed."""
        self._expiry.stop()
        self._wedge, bursts = self._wedge.expired()
        self._end(bursts)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        self.expire()
        self._watch(now)

    def _watch(self, widget: QWidget | None) -> None:
        if self._watched is not None and shiboken6.isValid(self._watched):
            self._watched.removeEventFilter(self)
        panel = self._panel
        is_far = panel is not None and widget is not None and not _is_inside(panel, widget)
        self._watched = widget if is_far else None
        if self._watched is not None:
            self._watched.installEventFilter(self)

    def _take(self, event: QKeyEvent) -> bool:
        character = burst_character(event, is_holding=self._wedge.is_holding)
        if not character:
            return False
        self._wedge, bursts = self._wedge.key(character, self._clock_ms())
        if bursts:
            self._end(bursts)
        if not self._wedge.is_holding:
            self._expiry.stop()
            return command_of(bursts[-1]) is not None  # its Enter belongs to the device
        self._held.append(_copy(event))
        self._expiry.start()
        return True

    def _end(self, bursts: tuple[Burst, ...]) -> None:
        held, self._held = self._held, []
        commands = [command for command in map(command_of, bursts) if command is not None]
        if not commands:
            self._give_back(held)
        for command in commands:
            self.read.emit(command)

    def _give_back(self, events: list[QKeyEvent]) -> None:
        self._is_giving_back = True
        for event in events:
            if self._watched is not None and shiboken6.isValid(self._watched):
                QCoreApplication.sendEvent(self._watched, event)
        self._is_giving_back = False


def _listens(panel: DialogPanel) -> bool:
    return panel.dialog.listens_to_cards or panel.dialog.listens_to_barcodes


def _is_inside(panel: QWidget, widget: QWidget) -> bool:
    return widget is panel or panel.isAncestorOf(widget)


def _copy(event: QKeyEvent) -> QKeyEvent:
    return QKeyEvent(
        event.type(), event.key(), event.modifiers(), event.text(), event.isAutoRepeat()
    )
