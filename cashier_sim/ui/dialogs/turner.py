"""A line that names a day or a month, between the keys for the one before and the one after."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.buttons import Role, TillButton
from cashier_sim.ui.kit.labels import ElidedLabel

EARLIER, LATER = "\u2039", "\u203a"
"""Single angle quotation marks, as iikoFront draws them."""

KEY_WIDTH = 64


class Turner(QWidget):
    """Key, name, key.

    Args:
        name: Object name; the keys are `{name}_earlier` and `{name}_later`.

    Signals:
        turned (int): -1 = the one before is wanted, 1 = the one after.
    """

    turned = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._label = ElidedLabel(
            f"{name}_text",
            fonts.sans(18, fonts.MEDIUM),
            theme.INK_ON_DARK,
            alignment=Qt.AlignmentFlag.AlignCenter,
        )
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._earlier = self._key(f"{name}_earlier", EARLIER)
        self._later = self._key(f"{name}_later", LATER)
        self._earlier.clicked.connect(self._on_earlier)
        self._later.clicked.connect(self._on_later)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.GAP)
        line.addWidget(self._earlier)
        line.addWidget(self._label, 1)
        line.addWidget(self._later)

    @property
    def text(self) -> str:
        """The name in the middle."""
        return self._label.text

    def set_text(self, text: str) -> None:
        """Write the name in the middle."""
        self._label.set_text(text)

    def enable(self, *, earlier: bool, later: bool) -> None:
        """Say which way one can turn."""
        self._earlier.setEnabled(earlier)
        self._later.setEnabled(later)

    def name_keys(self, *, earlier: str, later: str) -> None:
        """Give the keys their accessible names."""
        for key, name in ((self._earlier, earlier), (self._later, later)):
            key.setAccessibleName(name)
            key.setToolTip(name)

    def _key(self, name: str, sign: str) -> TillButton:
        key = TillButton(Role.SECONDARY_KEY, name, parent=self)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Page Up and Page Down turn too
        key.setAutoRepeat(True)
        key.set_caption(sign)
        key.set_font(fonts.sans(26))
        key.setFixedSize(KEY_WIDTH, theme.TARGET)
        return key

    @Slot()
    def _on_earlier(self) -> None:
        self.turned.emit(-1)

    @Slot()
    def _on_later(self) -> None:
        self.turned.emit(1)
