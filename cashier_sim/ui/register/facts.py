"""Headings with values, as on iikoFront's closed order: accent heading, white value under it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import fill
from cashier_sim.ui.kit.labels import Paragraph


class Facts(QWidget):
    """A column of headings and values."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        fill(self, theme.BODY)
        self._pairs: list[tuple[Paragraph, Paragraph]] = []
        self._list = QVBoxLayout(self)
        self._list.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        self._list.setSpacing(2)
        self._list.addStretch(1)

    @property
    def shown(self) -> tuple[tuple[str, str], ...]:
        """The headings and values that are shown."""
        return tuple(
            (heading.text(), value.text())
            for heading, value in self._pairs
            if not heading.isHidden()
        )

    def show_facts(self, *facts: tuple[str, str]) -> None:
        """Show headings with their values; those with an empty value are left out."""
        told = [fact for fact in facts if fact[1]]
        while len(self._pairs) < len(told):
            self._add_pair()
        for index, (heading, value) in enumerate(self._pairs):
            for label in (heading, value):
                label.setVisible(index < len(told))
            if index < len(told):
                heading.setText(told[index][0])
                value.setText(told[index][1])

    def _add_pair(self) -> None:
        number = len(self._pairs) + 1
        name = f"{self.objectName()}_{number}"
        heading = Paragraph(f"{name}_heading", fonts.sans(13), theme.ACCENT)
        value = Paragraph(f"{name}_value", fonts.sans(18, fonts.MEDIUM), theme.PAPER)
        value.setContentsMargins(0, 0, 0, 14)
        self._pairs.append((heading, value))
        for label in (heading, value):
            self._list.insertWidget(self._list.count() - 1, label)
