"""A time of day as four large digits, with keys that count hours and minutes up and down."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.dialogs.panel import text_label
from cashier_sim.ui.dialogs.time_entry import TimeEntry
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.buttons import Role, TillButton

_COLUMNS = (0, 1, 3, 4)
"""Of the digits; the colon stands between them."""

_COLON = 2
_COLON_WIDTH = 20
_CELL_WIDTH = 60
_CELL_HEIGHT = 72
_PARTS = ("hours", "minutes")


class ClockFace(QWidget):
    """HH:MM; the digit being typed is in accent.

    Args:
        name: Object name; the digits are `{name}_0` to `{name}_3`, the keys `{name}_hours_up`,
            `{name}_hours_down` and so on.

    Signals:
        pressed (int): A digit, 0 to 3.
        stepped (int, int): A part, 0 = hours, 1 = minutes, and 1 = up or -1 = down.
    """

    pressed = Signal(int)
    stepped = Signal(int, int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.KEY_GAP)
        self._digits = [self._digit(f"{name}_{at}", at) for at in range(len(_COLUMNS))]
        for column, digit in zip(_COLUMNS, self._digits, strict=True):
            grid.addWidget(digit, 1, column)
            grid.setColumnStretch(column, 1)
        self._keys: dict[tuple[int, int], TillButton] = {}
        for part, word in enumerate(_PARTS):
            for row, step, sign, way in ((0, 1, "▲", "up"), (2, -1, "▼", "down")):
                key = self._key(f"{name}_{word}_{way}", sign, part, step)
                grid.addWidget(key, row, _COLUMNS[2 * part], 1, 2)
                self._keys[part, step] = key
        grid.setColumnMinimumWidth(_COLON, _COLON_WIDTH)
        self._colon = _colon(f"{name}_colon")
        grid.addWidget(self._colon, 1, _COLON)
        grid.setRowStretch(1, 1)
        self.retranslate()

    def show_entry(self, entry: TimeEntry) -> None:
        """Show a time, with the digit being typed in accent."""
        for at, (button, digit) in enumerate(zip(self._digits, entry.digits, strict=True)):
            button.set_caption(digit)
            button.setChecked(at == entry.at)
        self._name_digits()

    def retranslate(self) -> None:
        """Name everything for those who hear it."""
        for (part, step), key in self._keys.items():
            name = self._names()[part, step]
            key.setAccessibleName(name)
            key.setToolTip(name)
        self._name_digits()

    def _names(self) -> dict[tuple[int, int], str]:
        return {
            (0, 1): self.tr("One hour later"),
            (0, -1): self.tr("One hour earlier"),
            (1, 1): self.tr("One minute later"),
            (1, -1): self.tr("One minute earlier"),
        }

    def _name_digits(self) -> None:
        names = (self.tr("Hours"), self.tr("Minutes"))
        for at, button in enumerate(self._digits):
            name = names[at // 2]
            button.setAccessibleName(f"{name}, {button.caption}")

    def _digit(self, name: str, at: int) -> TillButton:
        digit = TillButton(Role.KEY, name, parent=self)
        digit.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # arrows choose the digit
        digit.setCheckable(True)
        digit.set_font(fonts.sans(34))
        digit.setMinimumSize(_CELL_WIDTH, _CELL_HEIGHT)
        digit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        digit.setProperty("at", at)
        digit.clicked.connect(self._on_digit)
        return digit

    def _key(self, name: str, sign: str, part: int, step: int) -> TillButton:
        key = TillButton(Role.SECONDARY_KEY, name, parent=self)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.setAutoRepeat(True)
        key.set_caption(sign)
        key.setMinimumHeight(theme.TARGET)
        key.setProperty("part", part)
        key.setProperty("step", step)
        key.clicked.connect(self._on_key)
        return key

    @Slot()
    def _on_digit(self) -> None:
        self.pressed.emit(int(self.sender().property("at")))

    @Slot()
    def _on_key(self) -> None:
        key = self.sender()
        self.stepped.emit(int(key.property("part")), int(key.property("step")))


def _colon(name: str) -> QLabel:
    colon = text_label(name, fonts.sans(34), theme.INK_ON_DARK)
    colon.setText(":")
    return colon
