"""The button that offers the example plugins."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from cashier_sim import assets
from cashier_sim.till.view import TillView
from cashier_sim.ui.kit import fonts

_TOUCHABLE = "QMenu::item { padding: 15px 20px; }"
"""The lines of an ordinary menu are too low for a finger."""


class ExampleButton(QPushButton):
    """A menu of the example plugins that are not on the shelf yet.

    Signals:
        chosen (str): The folder of an example that is to be added.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plugins_add_example")
        self.setFont(fonts.sans(13, fonts.MEDIUM))
        self._menu = QMenu(self)
        self._menu.setObjectName("plugins_examples")
        self._menu.setStyleSheet(_TOUCHABLE)
        self._actions = {folder.name: self._action(folder) for folder in assets.example_plugins()}
        self.setMenu(self._menu)
        self.retranslate()

    def show_view(self, view: TillView) -> None:
        """Offer what is not on the shelf."""
        present = {plugin.name for plugin in view.plugins}
        for name, action in self._actions.items():
            action.setVisible(name not in present)
        self.setEnabled(not self._actions.keys() <= present)

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        self.setText(self.tr("Add example…"))
        shows = {
            "bank": self.tr("QR code, polling, reconciliation"),
            "bonus": self.tr("points, a capped sum, reservations"),
            "hotel": self.tr("bills charged to rooms"),
            "minimal": self.tr("the smallest legal plugin"),
            "voucher": self.tr("payments taken elsewhere, gifts, a button"),
        }
        for name, action in self._actions.items():
            says = shows.get(name, "")
            action.setText(f"{name}: {says}" if says else name)

    def changeEvent(self, event: QEvent) -> None:
        """Write the texts anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _action(self, folder: Path) -> QAction:
        action = QAction(self._menu)
        action.setObjectName(f"plugins_example_{folder.name}")
        action.setData(str(folder))
        action.triggered.connect(self._on_triggered)
        self._menu.addAction(action)
        return action

    @Slot()
    def _on_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.chosen.emit(str(action.data()))
