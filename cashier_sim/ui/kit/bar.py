"""The dark bar at the bottom of a page: acts at left, the primary one at right."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.kit.buttons import Role, TillButton
from cashier_sim.ui.kit.placed import placed

_PRIMARY_WIDTH = 200


class BottomBar(QWidget):
    """Lays out bar buttons; add them in order, the primary one last.

    Captions stand on one line each while all of them have room, and break at their spaces if not.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFixedHeight(theme.BAR_HEIGHT)
        fill(self, theme.BAR)
        self._acts: list[TillButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.KEY_GAP)
        self._row.addStretch(1)

    def add(self, name: str, key: str = "") -> TillButton:
        """Add an act at left, behind those already there."""
        button = TillButton(Role.BAR, name, key=key, parent=self)
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._row.insertWidget(self._row.count() - 1, button)
        self._acts.append(button)
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
        button.setMinimumWidth(_PRIMARY_WIDTH)
        return button

    def put_last(self, button: TillButton) -> None:
        """Let an act stand at the right end, behind the primary one."""
        self._row.removeWidget(button)
        self._row.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the captions, or not."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Break the captions, or not, when there are others or other ones are seen."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def sizeHint(self) -> QSize:
        """Room for broken captions: nobody beside the till gives way for longer lines."""
        least = sum(
            widget.broken_width if isinstance(widget, TillButton) else widget.minimumWidth()
            for widget in self._seen()
        )
        return QSize(least + self._gaps(), theme.BAR_HEIGHT)

    def _fit(self) -> None:
        needed = sum(
            max(widget.minimumWidth(), widget.one_line_width)
            if isinstance(widget, TillButton)
            else widget.sizeHint().width()
            for widget in self._seen()
        )
        for button in self._acts:
            button.set_one_line(wanted=needed + self._gaps() <= self.width())
        self._row.activate()

    def _seen(self) -> list[QWidget]:
        return [widget for widget in placed(self._row) if not widget.isHidden()]

    def _gaps(self) -> int:
        return self._row.spacing() * max(0, len(self._seen()) - 1)


def fill(widget: QWidget, color: str) -> None:
    """Give a plain widget a ground, `#RRGGBB`."""
    palette = widget.palette()
    palette.setColor(QPalette.ColorRole.Window, QColor(color))
    widget.setPalette(palette)
    widget.setAutoFillBackground(True)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=False)
