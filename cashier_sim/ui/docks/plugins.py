"""The dock with the plugins."""

from PySide6.QtWidgets import QWidget

from cashier_sim.till.events import Event
from cashier_sim.till.view import TillView
from cashier_sim.ui.docks.look import Dock
from cashier_sim.ui.docks.plugins_panel import PluginsPanel


class PluginsDock(Dock):
    """State, acts, systems, reason, stack and log of each plugin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("plugins_dock", parent)
        self._panel = PluginsPanel("plugins_dock_panel")
        self._panel.command_requested.connect(self.command_requested)
        self.setWidget(self._panel)
        self.retranslate()

    @property
    def panel(self) -> PluginsPanel:
        """What it shows."""
        return self._panel

    def show_view(self, view: TillView) -> None:
        """Show the plugins as they are."""
        self._panel.show_view(view)

    def on_event(self, event: Event) -> None:
        """Take the lines of the plugins' logs."""
        self._panel.on_event(event)

    def retranslate(self) -> None:
        """Write the title; the panel writes itself."""
        self.setWindowTitle(self.tr("Plugins"))
