"""Buttons of plugins as white cells."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from cashier_sim.till.commands import PressPluginButton
from cashier_sim.till.view import PluginButton, TillView
from cashier_sim.ui import theme
from cashier_sim.ui.kit.bar import fill
from cashier_sim.ui.kit.buttons import Role
from cashier_sim.ui.kit.plugin_key import PluginKey
from cashier_sim.ui.kit.walk import GridWalk
from cashier_sim.ui.register.flow import CellFlow
from cashier_sim.ui.register.page import column, show_allowed

if TYPE_CHECKING:
    from uuid import UUID

CELL = QSize(184, 76)
"""Least width and height of a cell."""


class PluginGrid(QWidget):
    """As many cells in a row as fit; more rows than fit scroll.

    Signals:
        pressed (object): Id of the button whose cell was pressed.
    """

    pressed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        fill(self, theme.BODY)
        self._cells: list[PluginKey] = []
        self._ids: list[UUID] = []
        inner = QWidget()
        fill(inner, theme.BODY)
        cells = QWidget()
        self._flow = CellFlow(cells, CELL, theme.KEY_GAP)
        inner_column = column(inner)
        inner_column.addWidget(cells)
        inner_column.addStretch(1)
        area = QScrollArea()
        area.setObjectName(f"{name}_scroll")
        area.setProperty("body", True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        column(self).addWidget(area)
        self.walk = GridWalk(self, lambda: self.cells, area)

    @property
    def cells(self) -> tuple[PluginKey, ...]:
        """The cells that are shown, in the order of the buttons."""
        return tuple(self._cells[: len(self._ids)])

    def show_buttons(self, buttons: Sequence[PluginButton], view: TillView) -> None:
        """Show buttons; those that cannot be pressed now say why."""
        self._ids = [button.id for button in buttons]
        while len(self._cells) < len(buttons):
            self._add_cell()
        for cell in self._cells[len(buttons) :]:
            cell.hide()
        for cell, button in zip(self.cells, buttons, strict=True):
            cell.show_button(button)
            allow_press(cell, button, view)
            cell.show()

    def _add_cell(self) -> None:
        cell = PluginKey(Role.CELL, f"{self.objectName()}_cell_{len(self._cells) + 1}")
        cell.clicked.connect(self._on_clicked)
        self.walk.watch(cell)
        self._cells.append(cell)
        self._flow.addWidget(cell)

    @Slot()
    def _on_clicked(self) -> None:
        at = next(index for index, cell in enumerate(self._cells) if cell is self.sender())
        self.pressed.emit(self._ids[at])


def allow_press(key: PluginKey, button: PluginButton, view: TillView) -> None:
    """Enable a key by its command's rule; its tooltip says why not, or whose button it is."""
    refusal = PressPluginButton(button.id).refusal(view)
    show_allowed(key, refusal)
    if refusal is None:
        key.setToolTip(f"{button.caption}\n{button.plugin_name}")
