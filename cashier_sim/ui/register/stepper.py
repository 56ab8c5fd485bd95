"""A line with an amount between minus and plus: a dish to return, a product brought back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import fill
from cashier_sim.ui.kit.buttons import Role, TillButton
from cashier_sim.ui.kit.labels import ElidedLabel
from cashier_sim.ui.kit.money import MINUS


class Stepper(QWidget):
    """Name, note, minus, amount, plus. Pressing the amount asks to type it.

    Signals:
        less_requested: Minus was pressed.
        more_requested: Plus was pressed.
        amount_requested: The amount was pressed.
    """

    less_requested = Signal()
    more_requested = Signal()
    amount_requested = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        fill(self, theme.PAPER)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.KEY_HEIGHT)
        self._name = ElidedLabel(f"{name}_name", fonts.sans(15))
        self._note = ElidedLabel(f"{name}_note", fonts.sans(12), theme.MUTED)
        self.less = TillButton(Role.SOFT_KEY, f"{name}_less")
        self.amount = TillButton(Role.WIDE_KEY, f"{name}_amount")
        self.more = TillButton(Role.SOFT_KEY, f"{name}_more")
        self.less.clicked.connect(self.less_requested)
        self.amount.clicked.connect(self.amount_requested)
        self.more.clicked.connect(self.more_requested)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._note)
        words.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.MARGIN, 0, 0, 0)
        line.setSpacing(theme.KEY_GAP)
        line.addLayout(words, 1)
        for button, width in ((self.less, 56), (self.amount, 72), (self.more, 56)):
            button.setFixedWidth(width)
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
            line.addWidget(button)
        self.less.set_caption(MINUS)
        self.more.set_caption("+")

    def show_line(self, *, name: str, note: str, amount: str) -> None:
        """Write the line."""
        self._name.set_text(name)
        self._note.set_text(note)
        self.amount.set_caption(amount)

    def name_buttons(self, *, less: str, amount: str, more: str) -> None:
        """Give the buttons their accessible names."""
        self.less.setAccessibleName(less)
        self.amount.setAccessibleName(amount)
        self.more.setAccessibleName(more)

    def enable(self, *, less: bool, more: bool, why_not: str = "") -> None:
        """Enable minus and plus; the amount is enabled with either."""
        self.less.setEnabled(less)
        self.more.setEnabled(more)
        self.amount.setEnabled(less or more)
        for button in (self.less, self.amount, self.more):
            button.setToolTip("" if button.isEnabled() else why_not)
