"""The keypad: digits, a decimal key, erase and clear; with quick sums beside it on request.

Signals are keys, not sums: the owner holds the entry (`ui.kit.sum_entry`).
"""

from decimal import Decimal
from enum import Enum

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.kit.buttons import Role, TillButton
from cashier_sim.ui.kit.money import decimal_mark, group_thousands

QUICK_SUMS = (1, 5, 10, 50, 100, 500, 1000, 5000)
"""Source: the quick sums of iikoFront's cash screen."""

BACKSPACE = "backspace"
CLEAR = "clear"
COMMA = "comma"

_COLUMNS = 3


class DigitOrder(Enum):
    """Which row of digits is on top."""

    CALCULATOR = ("789", "456", "123")
    """The cash screen."""
    PHONE = ("123", "456", "789")
    """Dialogs."""


class Keypad(QWidget):
    """Keys for numbers, for mouse, finger and the physical keyboard.

    Args:
        name: Object name; keys are called `{name}_7`, `{name}_comma`, `{name}_plus_100` and so on.
        order: Which digits are on top.
        with_comma: Offer the decimal key; without it that place is empty.
        quick_sums: Sums to add with one key, in currency units, two in a row.
        parent: Owner.

    Signals:
        key_pressed (str): `0` to `9`, `comma`, `backspace` or `clear`.
        sum_added (object): A quick sum, `Decimal`.
    """

    key_pressed = Signal(str)
    sum_added = Signal(object)

    def __init__(
        self,
        name: str,
        *,
        order: DigitOrder = DigitOrder.CALCULATOR,
        with_comma: bool = True,
        quick_sums: tuple[int, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._name = name
        self._with_comma = with_comma
        self._keys: dict[str, TillButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.KEY_GAP)
        self._add_digits(order)
        self._add_quick_sums(quick_sums)
        self._retranslate()

    def take_key(self, event: QKeyEvent) -> bool:
        """Press the key that a physical key stands for; False if it stands for none.

        Call it from the owner's `keyPressEvent`.
        """
        key = self._key_of(event)
        button = self._keys.get(key)
        if button is None or not button.isEnabled():
            return False
        self.key_pressed.emit(key)
        return True

    def changeEvent(self, event: QEvent) -> None:
        """Write the keys anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _add_digits(self, order: DigitOrder) -> None:
        for row, digits in enumerate(order.value):
            for column, digit in enumerate(digits):
                self._add_key(digit, row, column)
        self._add_key(COMMA if self._with_comma else CLEAR, 3, 0)
        self._add_key("0", 3, 1)
        self._add_key(BACKSPACE, 3, 2)

    def _add_key(self, key: str, row: int, column: int) -> None:
        role = Role.KEY if key.isdigit() or key == COMMA else Role.SECONDARY_KEY
        button = TillButton(role, f"{self._name}_{key}", parent=self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # digits are typed, not tabbed through
        button.clicked.connect(self._on_clicked)
        self._keys[key] = button
        self._grid.addWidget(button, row, column)
        self._grid.setRowStretch(row, 1)
        self._grid.setColumnStretch(column, 1)

    def _add_quick_sums(self, sums: tuple[int, ...]) -> None:
        for index, step in enumerate(sums):
            button = TillButton(Role.DARK_KEY, f"{self._name}_plus_{step}", parent=self)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.set_caption(f"+{group_thousands(str(step))}")
            button.setProperty("step", step)
            button.clicked.connect(self._on_sum_clicked)
            column = _COLUMNS + index % 2
            self._grid.addWidget(button, index // 2, column)
            self._grid.setColumnStretch(column, 1)

    def _retranslate(self) -> None:
        for key, button in self._keys.items():
            match key:
                case "comma":
                    button.set_caption(decimal_mark())
                    button.setAccessibleName(self.tr("Decimal mark"))
                case "backspace":
                    button.set_caption("⌫")
                    button.setAccessibleName(self.tr("Erase the last digit"))
                case "clear":
                    button.set_caption("✕")
                    button.setAccessibleName(self.tr("Clear"))
                case digit:
                    button.set_caption(digit)

    def _key_of(self, event: QKeyEvent) -> str:
        match Qt.Key(event.key()):
            case Qt.Key.Key_Backspace:
                return BACKSPACE
            case Qt.Key.Key_Delete:
                return CLEAR
            case Qt.Key.Key_Comma | Qt.Key.Key_Period:
                return COMMA
            case _:
                text = event.text()
                plain = not event.modifiers() & (
                    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
                )
                if plain and text in {"б", "ю", "Б", "Ю"}:  # the mark's key on a Russian layout
                    return COMMA
                return text if plain and text.isascii() and text.isdigit() else ""

    @Slot()
    def _on_clicked(self) -> None:
        sender = self.sender()
        self.key_pressed.emit(sender.objectName().removeprefix(f"{self._name}_"))

    @Slot()
    def _on_sum_clicked(self) -> None:
        self.sum_added.emit(Decimal(str(self.sender().property("step"))))
