"""A strip across a page that says what stands in the way, with the act that helps."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import fill
from cashier_sim.ui.kit.buttons import Role, TillButton
from cashier_sim.ui.kit.labels import ElidedLabel

_ACT_WIDTH = 180


class Banner(QWidget):
    """A sentence and a button.

    Args:
        name: Object name; the sentence is `{name}_text`.
        ground: `#RRGGBB`; the text is ink.
        act_name: Object name of the button.
        key: Its shortcut.
    """

    def __init__(self, name: str, ground: str, act_name: str, key: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        fill(self, ground)
        self.text = ElidedLabel(f"{name}_text", fonts.sans(15, fonts.MEDIUM))
        self.act = TillButton(Role.WIDE_KEY, act_name, key=key)
        self.act.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.act.setMinimumWidth(_ACT_WIDTH)
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.MARGIN, 0, 0, 0)
        line.setSpacing(theme.MARGIN)
        line.addWidget(self.text, 1)
        line.addWidget(self.act)
