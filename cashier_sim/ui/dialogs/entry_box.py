"""A field and a keypad that type into an entry, and the dialogs that are made of them."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cashier_sim.till.dialogs import Dialog
from cashier_sim.ui import theme
from cashier_sim.ui.dialogs.decimal_entry import DecimalEntry
from cashier_sim.ui.dialogs.entries import Entry, NumberEntry
from cashier_sim.ui.dialogs.field import EntryField
from cashier_sim.ui.dialogs.panel import DialogPanel
from cashier_sim.ui.dialogs.reader import ENTER, KeyReader
from cashier_sim.ui.kit.buttons import TillButton
from cashier_sim.ui.kit.keypad import BACKSPACE, CLEAR, COMMA, DigitOrder, Keypad

_ROWS = 4
KEYPAD_HEIGHT = _ROWS * 64 + (_ROWS - 1) * theme.KEY_GAP
"""Height of the keypad where there is room; in a low till its keys shrink to a finger's width."""


class RoomyKeypad(Keypad):
    """A keypad of large keys that may become lower."""

    def __init__(self, name: str, *, with_comma: bool = False) -> None:
        super().__init__(name, order=DigitOrder.PHONE, with_comma=with_comma)
        for key in self.findChildren(TillButton):
            key.setMinimumHeight(theme.TARGET)

    def sizeHint(self) -> QSize:
        """Large keys."""
        return QSize(super().sizeHint().width(), KEYPAD_HEIGHT)


class EntryBox(QWidget):
    """A field above a keypad.

    Args:
        field: Where the typed text stands.

    Signals:
        changed: The entry is another one.
    """

    changed = Signal()

    def __init__(self, field: EntryField) -> None:
        super().__init__()
        self._entry: Entry = NumberEntry()
        self._placeholder = ""
        self._field = field
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.KEY_GAP)
        self._column.addWidget(field)
        self._keypad = self._add_keypad(RoomyKeypad("dialog_keypad"))
        self._decimal_keypad: RoomyKeypad | None = None

    @property
    def entry(self) -> Entry:
        """What is typed so far."""
        return self._entry

    @property
    def text(self) -> str:
        """What the field shows."""
        return self._field.text

    def edit(self, entry: Entry, placeholder: str = "") -> None:
        """Edit another entry; the placeholder stands in its field while that is empty."""
        self._placeholder = placeholder
        is_decimal = isinstance(entry, DecimalEntry)
        if is_decimal and self._decimal_keypad is None:
            keypad = RoomyKeypad("dialog_decimal_keypad", with_comma=True)
            self._decimal_keypad = self._add_keypad(keypad)
        self._keypad.setVisible(not is_decimal)
        if self._decimal_keypad is not None:
            self._decimal_keypad.setVisible(is_decimal)
        self._take(entry)

    @Slot(str)
    def press(self, key: str) -> None:
        """Press a key of the keypad: a digit, `comma`, `backspace` or `clear`."""
        if key == BACKSPACE:
            self._take(self._entry.erased())
        elif key == CLEAR:
            self._take(self._entry.cleared())
        else:
            self.type_text("," if key == COMMA else key)

    def type_text(self, text: str) -> None:
        """Type characters; those that do not fit change nothing."""
        entry = self._entry
        for character in text:
            entry = entry.typed(character)
        self._take(entry)

    def take_key(self, event: QKeyEvent) -> bool:
        """Take erasing and pasting from the physical keyboard."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.type_text(QGuiApplication.clipboard().text())
            return True
        if event.key() == Qt.Key.Key_Delete:
            self.press(CLEAR)
            return True
        return self._keypad.take_key(event)

    def _add_keypad(self, keypad: RoomyKeypad) -> RoomyKeypad:
        keypad.key_pressed.connect(self.press)
        self._column.addWidget(keypad, 1)
        return keypad

    def _take(self, entry: Entry) -> None:
        self._entry = entry
        self._field.set_text(entry.text, self._placeholder)
        self.changed.emit()


class ReadingPanel(DialogPanel):
    """A dialog that types into an `EntryBox` and hears readers and scanners.

    Args:
        dialog: What it asks.
        width: Its wish in logical pixels.
        clock_ms: A clock that goes forward, to tell a reader from a hand.
        parent: The layer that it lies on.
    """

    def __init__(
        self,
        dialog: Dialog,
        width: int,
        clock_ms: Callable[[], int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(dialog, width, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._reader = KeyReader(dialog, clock_ms, self)
        self._reader.read.connect(self.command_requested)
        self._reader.typed.connect(self._on_typed)

    def watch_keys(self) -> None:
        """Hear the keys; called once everything is in place."""
        self._reader.watch(self)

    def type_text(self, text: str) -> None:
        """Take what a person typed; subclasses without a field ignore it."""
        raise NotImplementedError

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        if text == ENTER:
            self.accept()
        else:
            self.type_text(text)
