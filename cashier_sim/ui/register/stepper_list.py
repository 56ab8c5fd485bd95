"""A scrolling list of steppers, or a text that says what to do while it is empty."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import fill
from cashier_sim.ui.kit.labels import Paragraph
from cashier_sim.ui.register.page import column
from cashier_sim.ui.register.stepper import Stepper


class StepperList(QWidget):
    """Steppers from top to bottom, on paper. Spare ones are kept and hidden."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        fill(self, theme.PAPER)
        self._steppers: list[Stepper] = []
        self._count = 0
        self._empty = Paragraph(f"{name}_empty", fonts.sans(15), theme.MUTED)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setContentsMargins(24, 24, 24, 24)
        inner = QWidget()
        fill(inner, theme.PAPER)
        self._list = column(inner, theme.KEY_GAP)
        self._list.addStretch(1)
        area = QScrollArea()
        area.setObjectName(f"{name}_scroll")
        area.setProperty("paper", True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        layout = column(self)
        layout.addWidget(self._empty, 1)
        layout.addWidget(area, 1)
        self._area = area

    @property
    def steppers(self) -> tuple[Stepper, ...]:
        """Those that are shown."""
        return tuple(self._steppers[: self._count])

    def set_empty_text(self, text: str) -> None:
        """Say what to do next while there is no line."""
        self._empty.setText(text)

    def show_count(self, count: int) -> list[Stepper]:
        """Show so many steppers; returns those that were made anew, to be connected."""
        made = []
        while len(self._steppers) < count:
            stepper = Stepper(f"{self.objectName()}_{len(self._steppers) + 1}")
            self._steppers.append(stepper)
            self._list.insertWidget(len(self._steppers) - 1, stepper)
            made.append(stepper)
        self._count = count
        for index, stepper in enumerate(self._steppers):
            stepper.setVisible(index < count)
        self._empty.setVisible(count == 0)
        self._area.setVisible(count > 0)
        return made
