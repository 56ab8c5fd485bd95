"""A panel that asks for one number: the amount of a dish, or a share of a return."""

from decimal import Decimal

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import BottomBar, fill
from cashier_sim.ui.kit.keypad import Keypad
from cashier_sim.ui.kit.labels import ElidedLabel, Figure
from cashier_sim.ui.kit.money import amount_text, decimal_mark
from cashier_sim.ui.kit.sum_entry import SumEntry
from cashier_sim.ui.register import keys
from cashier_sim.ui.register.page import column


class NumberPanel(QWidget):
    """A title, a figure, a keypad, OK and Cancel. Enter is OK, Esc is Cancel.

    Signals:
        entered (object): The number, a `Decimal`.
        closed: Given up.
    """

    entered = Signal(object)
    closed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        fill(self, theme.BODY)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._entry = SumEntry()
        self._title = ElidedLabel(f"{name}_title", fonts.sans(15, fonts.BOLD), theme.ACCENT)
        self._limits = ElidedLabel(f"{name}_limits", fonts.sans(13), theme.MUTED_ON_DARK)
        self.display = Figure(
            f"{name}_display", font=fonts.sans(52, fonts.LIGHT), color=theme.PAPER
        )
        self.keypad = Keypad(f"{name}_keypad")
        self.keypad.key_pressed.connect(self._on_key)
        bar = BottomBar(f"{name}_bar")
        self.cancel = bar.add(f"{name}_cancel", keys.BACK)
        self.ok = bar.add_primary(f"{name}_ok", "Return")
        self.cancel.clicked.connect(self.closed)
        self.ok.clicked.connect(self._on_ok)
        screen = QWidget()
        fill(screen, theme.BODY)
        screen.setFixedHeight(108)
        words = QVBoxLayout(screen)
        words.setContentsMargins(theme.MARGIN, 10, theme.MARGIN, 4)
        words.setSpacing(0)
        for widget in (self._title, self._limits):
            words.addWidget(widget)
        words.addStretch(1)
        words.addWidget(self.display)
        layout = column(self, theme.KEY_GAP)
        layout.addWidget(screen)
        layout.addWidget(self.keypad, 1)
        layout.addWidget(bar)
        self._retranslate()

    def ask(self, title: str, entry: SumEntry) -> None:
        """Ask for a number, beginning with `entry`; takes the keyboard."""
        self._title.set_text(title)
        self._entry = entry
        self._show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits go to the keypad, Enter is OK."""
        if event.key() in {Qt.Key.Key_Enter, Qt.Key.Key_Return}:
            self.ok.click()
        elif not self.keypad.take_key(event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Write captions anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _show(self) -> None:
        self.display.set_text(self._entry.shown(decimal_mark()))
        self._limits.set_color(theme.DANGER_ON_DARK if self._entry.problem else theme.MUTED_ON_DARK)
        self._limits.set_text(self._bounds())
        self.ok.setEnabled(self._entry.is_complete)

    def _bounds(self) -> str:
        if self._entry.maximum is None:
            return ""
        return self.tr("At most {max}").format(max=amount_text(self._entry.maximum))

    def _retranslate(self) -> None:
        self.ok.set_caption(self.tr("OK"))
        self.cancel.set_caption(self.tr("CANCEL"))
        self._show()

    @Slot(str)
    def _on_key(self, key: str) -> None:
        match key:
            case "comma":
                self._entry = self._entry.comma()
            case "backspace":
                self._entry = self._entry.backspace()
            case "clear":
                self._entry = self._entry.clear()
            case digit:
                self._entry = self._entry.digit(digit)
        self._show()

    @Slot()
    def _on_ok(self) -> None:
        self.entered.emit(Decimal(self._entry.value))
