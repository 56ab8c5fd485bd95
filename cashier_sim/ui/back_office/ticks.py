"""A column of boxes to tick, one for each of some values."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.docks.check_box import CheckBox


class Ticks(QWidget):
    """Which of the offered values are ticked.

    Args:
        name: Prefix of the object names; the places follow, from 0.

    Signals:
        ticked: A person ticked one, or took a tick away.
    """

    ticked = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._boxes: dict[object, CheckBox] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)

    @property
    def values(self) -> list[object]:
        """The ticked values, in the order in which they are offered."""
        return [value for value, box in self._boxes.items() if box.isChecked()]

    def offer(self, values: Sequence[tuple[object, str]]) -> None:
        """Offer values with their texts; ticked ones stay ticked."""
        if [(value, box.text()) for value, box in self._boxes.items()] == list(values):
            return
        ticked = set(self.values)
        for box in self._boxes.values():
            self._rows.removeWidget(box)
            box.deleteLater()
        self._boxes = {}
        for place, (value, text) in enumerate(values):
            box = CheckBox(f"{self.objectName()}_{place}")
            box.setText(text)
            box.setMinimumHeight(theme.TARGET)
            box.setChecked(value in ticked)
            box.clicked.connect(self._on_clicked)
            self._rows.addWidget(box)
            self._boxes[value] = box

    def tick(self, values: Iterable[object]) -> None:
        """Tick these values and no others."""
        wanted = set(values)
        for value, box in self._boxes.items():
            box.setChecked(value in wanted)

    @Slot()
    def _on_clicked(self) -> None:
        self.ticked.emit()
