"""The dark bar at the bottom of a page: acts at left, the primary one at right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.kit.buttons import Role, TillButton


class BottomBar(QWidget):
    """Lays out bar buttons; add them in order, the primary one last."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFixedHeight(theme.BAR_HEIGHT)
        fill(self, theme.BAR)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.KEY_GAP)
        self._row.addStretch(1)

    def add(self, name: str, key: str = "") -> TillButton:
        """Add an act at left, behind those already there."""
        button = TillButton(Role.BAR, name, key=key, parent=self)
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._row.insertWidget(self._row.count() - 1, button)
        return button

    def add_filling(self, widget: QWidget) -> None:
        """Add a widget that takes the room between the acts at left and those at right."""
        at = self._row.count() - 1
        self._row.insertWidget(at, widget, 1)
        self._row.setStretch(at + 1, 0)

    def add_right(self, name: str, key: str = "", role: Role = Role.BAR) -> TillButton:
        """Add an act at the right end."""
        button = TillButton(role, name, key=key, parent=self)
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._row.addWidget(button)
        return button

    def add_primary(self, name: str, key: str = "") -> TillButton:
        """Add the act that the page is for, at the right end in accent."""
        button = self.add_right(name, key, Role.PRIMARY)
        button.setMinimumWidth(200)
        return button


def fill(widget: QWidget, color: str) -> None:
    """Give a plain widget a ground, `#RRGGBB`."""
    palette = widget.palette()
    palette.setColor(QPalette.ColorRole.Window, QColor(color))
    widget.setPalette(palette)
    widget.setAutoFillBackground(True)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=False)
