"""Keys that bring the docks to the front: Ctrl+Alt with 3 for the first of them, and so on."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDockWidget, QWidget

from cashier_sim.ui.register.keys import DOCKS


class DockKeys(QObject):
    """Keys for a row of docks.

    Args:
        window: In which the keys work.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._docks: Sequence[QDockWidget] = ()
        for number, key in enumerate(DOCKS):
            shortcut = QShortcut(QKeySequence(key), window)
            shortcut.setProperty("number", number)
            shortcut.activated.connect(self._on_key)

    def serve(self, docks: Sequence[QDockWidget]) -> None:
        """Bring these to the front from now on."""
        self._docks = docks

    @Slot()
    def _on_key(self) -> None:
        number = int(self.sender().property("number"))
        if number < len(self._docks) and not self._docks[number].isHidden():
            dock = self._docks[number]
            dock.raise_()
            inside = dock.widget()
            if inside is not None:
                inside.setFocus()
                inside.focusNextChild()
