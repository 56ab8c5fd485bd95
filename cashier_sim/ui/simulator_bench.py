"""The workbench of the simulator: the paper, the docks, the back office, and the dialogs."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDockWidget, QWidget

from cashier_sim.till.events import Event
from cashier_sim.till.till import Till
from cashier_sim.till.view import TillView
from cashier_sim.ui.dialogs.overlay import OverlayLayer
from cashier_sim.ui.docks.payments import PaymentsDock
from cashier_sim.ui.docks.timeline import TimelineDock
from cashier_sim.ui.docks.world import WorldDock
from cashier_sim.ui.workbench import Workbench


class SimulatorBench(Workbench):
    """Everything around the till.

    Args:
        till: Whose slips and timeline are read. Lives on the register's thread; only its readers
            are used here.
    """

    def __init__(self, till: Till) -> None:
        super().__init__()
        del till
        self.timeline = TimelineDock()
        self.payments = PaymentsDock()
        self.world = WorldDock()
        for dock in (self.payments, self.world):
            dock.command_requested.connect(self.command_requested)
        self._overlay: OverlayLayer | None = None

    @property
    def docks(self) -> Sequence[QDockWidget]:
        """Timeline, payments, world, plugins."""
        return (self.timeline, self.payments, self.world)

    def cover(self, till: QWidget) -> None:
        """Put dialogs and notifications over the till."""
        self._overlay = OverlayLayer(till)
        self._overlay.command_requested.connect(self.command_requested)

    def show_view(self, view: TillView) -> None:
        """Show a state of the till."""
        for dock in (self.payments, self.world):
            dock.show_view(view)
        if self._overlay is not None:
            self._overlay.show_view(view)

    def on_event(self, event: Event) -> None:
        """Take notice of what happened."""
        self.timeline.on_event(event)
        if self._overlay is not None:
            self._overlay.on_event(event)
