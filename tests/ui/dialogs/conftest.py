"""A till with an overlay, and keys for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton, QVBoxLayout, QWidget

from cashier_sim.ui.dialogs.overlay import OverlayLayer
from tests.ui.workbench import find, pytest_itemcollected, show
from tests.unit.ui.till_views import till_view, waiting

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from pytestqt.qtbot import QtBot

    from cashier_sim.till.commands import Command
    from cashier_sim.till.dialogs import Dialog
    from cashier_sim.till.view import TillView
    from cashier_sim.ui.dialogs.panel import DialogPanel


__all__ = ["pytest_itemcollected", "screen"]


class Screen:
    """A window with a till under an overlay, and a dock beside it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        self.window.resize(1040, 700)
        self.till = QWidget()
        self.till_button = QPushButton("till", self.till)
        self.dock_button = QPushButton("dock")
        column = QVBoxLayout(self.window)
        column.addWidget(self.till, 1)
        column.addWidget(self.dock_button)
        self.now_ms = 0
        self.overlay = OverlayLayer(self.till, lambda: self.now_ms)
        self.commands: list[Command] = []
        self.overlay.command_requested.connect(self.commands.append)
        show(qtbot, self.window)

    def show(self, *dialogs: Dialog, **changes: object) -> TillView:
        """Show dialogs, with the waiting window if a plugin's call waits for one."""
        if any(dialog.call_id for dialog in dialogs):
            changes = {"waiting": waiting(), **changes}
        view = till_view(*dialogs, **changes)
        self.overlay.show_view(view)
        return view

    @property
    def panel(self) -> DialogPanel:
        """The topmost dialog."""
        assert self.overlay.panel is not None
        return self.overlay.panel

    def button(self, name: str) -> QAbstractButton:
        """A button of the topmost dialog, or of the tools beside it, by its object name."""
        return find(QAbstractButton, name, self.layer)

    @property
    def layer(self) -> QWidget:
        """The layer of the topmost dialog."""
        layer = self.panel.parentWidget()
        assert layer is not None
        return layer

    @property
    def focused(self) -> QWidget:
        """What has the keyboard."""
        focused = self.window.focusWidget()
        assert focused is not None
        return focused

    def press(self, key: Qt.Key) -> None:
        """Press a key."""
        QTest.keyClick(self.focused, key)

    def type_text(self, text: str) -> None:
        """Type characters."""
        QTest.keyClicks(self.focused, text)

    def click(self, name: str) -> None:
        """Click a button."""
        self.button(name).click()


@pytest.fixture
def screen(qtbot: QtBot) -> Screen:
    """A till that can be asked."""
    return Screen(qtbot)
