"""The dock with the scenarios; what is in it is made when somebody first looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from cashier_sim.late_modules import LateModule
from cashier_sim.ui.docks.look import Dock

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from cashier_sim.ui.scenarios import panel
    from cashier_sim.ui.scenarios.control import ScenarioControl
else:
    panel = LateModule("cashier_sim.ui.scenarios.panel")

WISHED_HEIGHT = 400
"""What a text needs to be written in, where the till leaves so much."""


class ScenarioDock(Dock):
    """Browse, edit, record and play scenarios.

    Args:
        control: Plays and records.
        settings: Remembers folders.
        parent: The window.

    Signals:
        show_requested (object, float): Scenarios to show to the staff, and the pace.
        large_requested (bool): The text wants the place of the till, or gives it back.
    """

    show_requested = Signal(object, float)
    large_requested = Signal(bool)

    def __init__(
        self, control: ScenarioControl, settings: QSettings, parent: QWidget | None = None
    ) -> None:
        super().__init__("scenarios_dock", parent)
        self.setProperty("wished_height", WISHED_HEIGHT)
        self._control = control
        self._settings = settings
        self._panel: panel.ScenarioPanel | None = None
        self._file = ""
        self.setWidget(QWidget())
        control.recorded.connect(self._on_recorded)
        self.visibilityChanged.connect(self._on_seen)
        self.retranslate()

    @property
    def panel(self) -> panel.ScenarioPanel:
        """What it shows; made with the first look."""
        if self._panel is None:
            self._panel = panel.ScenarioPanel(self._control, self._settings)
            self._panel.titled.connect(self._on_titled)
            self._panel.show_requested.connect(self.show_requested)
            self._panel.attention_needed.connect(self.come_up)
            self._panel.large_requested.connect(self.large_requested)
            self.setWidget(self._panel)
            self._panel.announce()
        return self._panel

    def retranslate(self) -> None:
        """Write the title; the panel writes itself."""
        title = self.tr("Scenarios")
        self.setWindowTitle(f"{title}: {self._file}" if self._file else title)

    def let_go(self) -> None:
        """Remember what is not saved; the window is about to close."""
        if self._panel is not None:
            self._panel.keep_draft()

    @Slot()
    def come_up(self) -> None:
        """Stand in front of the other docks."""
        if not self.isHidden():
            self.raise_()

    @Slot(bool)
    def _on_seen(self, seen: bool) -> None:
        if seen:  # in front of the other docks
            _ = self.panel

    @Slot(str)
    def _on_titled(self, file: str) -> None:
        self._file = file
        self.retranslate()

    @Slot()
    def _on_recorded(self) -> None:
        """A recording that the command line began is seen, too."""
        if self._panel is None:
            _ = self.panel
            self.come_up()
