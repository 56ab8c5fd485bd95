"""Signing another cashier in by PIN."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import fill
from cashier_sim.ui.kit.keypad import BACKSPACE, CLEAR, DigitOrder, Keypad
from cashier_sim.ui.kit.labels import ElidedLabel
from cashier_sim.ui.sheet import Sheet

_DOT = "●"
_MOST_DIGITS = 10


class PinSheet(Sheet):
    """Asks for a PIN over the till.

    Signals:
        pin_entered (str): The digits.
    """

    pin_entered = Signal(str)

    def __init__(self, till: QWidget) -> None:
        self._pin = ""
        content = QWidget()
        fill(content, theme.BODY)
        self._dots = ElidedLabel(
            "pin_dots",
            fonts.sans(26),
            theme.PAPER,
            alignment=Qt.AlignmentFlag.AlignCenter,
        )
        self._dots.setFixedHeight(theme.HEADER_HEIGHT)
        self.keypad = Keypad("pin", order=DigitOrder.PHONE, with_comma=False)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, theme.KEY_GAP)
        column.setSpacing(0)
        column.addWidget(self._dots)
        column.addWidget(self.keypad, 1)
        super().__init__(till, "pin_sheet", content, (320, 480))
        self.keypad.key_pressed.connect(self._on_key)
        self.ok = self.bar.add_primary("pin_ok")
        self.ok.setMinimumWidth(160)
        self.bar.put_last(self.close_button)  # as in dialogs
        self.ok.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.ok.clicked.connect(self._enter)

    def ask(self) -> None:
        """Ask for a PIN."""
        self.title.set_text(self.tr("Your PIN, then Enter"))
        self.close_button.set_caption(self.tr("Cancel"))
        self.ok.set_caption(self.tr("OK"))
        self._show("")
        self.open_sheet()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits, and Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter()
        elif not self.keypad.take_key(event):
            super().keyPressEvent(event)

    def _show(self, pin: str) -> None:
        self._pin = pin
        self.ok.setEnabled(bool(pin))
        self._dots.set_text(_DOT * len(pin))
        self._dots.setAccessibleName(self.tr("Digits typed: {count}").format(count=len(pin)))

    @Slot()
    def _enter(self) -> None:
        if self._pin:
            self.pin_entered.emit(self._pin)
            self._show("")
            self.dismiss()

    @Slot(str)
    def _on_key(self, key: str) -> None:
        match key:
            case _ if key == BACKSPACE:
                self._show(self._pin[:-1])
            case _ if key == CLEAR:
                self._show("")
            case digit if len(self._pin) < _MOST_DIGITS:
                self._show(self._pin + digit)
