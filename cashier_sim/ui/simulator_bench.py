"""The workbench of the simulator: the paper, the docks, the back office, and the dialogs."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QDockWidget, QWidget

from cashier_sim.receipt import COLUMNS_44, PROFILES
from cashier_sim.till.events import Event, PrintedSlip, SlipPrinted
from cashier_sim.till.till import Till
from cashier_sim.till.view import TillView
from cashier_sim.ui import texts
from cashier_sim.ui.back_office.page import BackOfficePage
from cashier_sim.ui.dialogs.notifications import NotificationStack
from cashier_sim.ui.dialogs.overlay import OverlayLayer
from cashier_sim.ui.docks.payments import PaymentsDock
from cashier_sim.ui.docks.plugins import PluginsDock
from cashier_sim.ui.docks.timeline import TimelineDock
from cashier_sim.ui.docks.world import WorldDock
from cashier_sim.ui.tape.panel import TapePanel
from cashier_sim.ui.tape.source import PrintedSlips
from cashier_sim.ui.workbench import Workbench


class SimulatorBench(Workbench):
    """Everything around the till. Lives on the GUI thread.

    Args:
        till: Whose slips are read. It lives on the register's thread; only its reader is used.
    """

    def __init__(self, till: Till) -> None:
        super().__init__()
        self._reader = till.slip_reader()
        self._width_chars = 0
        self._tape = TapePanel()
        self._tape.set_source(PrintedSlips(self._reader, slip_title))
        self._tape.origin_requested.connect(self._on_origin_requested)
        self._back_office = BackOfficePage()
        self.timeline = TimelineDock()
        self.timeline.slip_chosen.connect(self._on_slip_chosen)
        self.payments = PaymentsDock()
        self.world = WorldDock()
        self.plugins = PluginsDock()
        for source in (self.payments, self.world, self.plugins, self._back_office):
            source.command_requested.connect(self.command_requested)
        self._overlay: OverlayLayer | None = None
        self._notifications: NotificationStack | None = None

    @property
    def tape(self) -> TapePanel:
        """The receipt printer's paper."""
        return self._tape

    @property
    def back_office(self) -> BackOfficePage:
        """Payment types, plugins, settings."""
        return self._back_office

    @property
    def docks(self) -> Sequence[QDockWidget]:
        """Timeline, payments, world, plugins."""
        return (self.timeline, self.payments, self.world, self.plugins)

    def cover(self, till: QWidget) -> None:
        """Put dialogs and notifications over the till."""
        self._notifications = NotificationStack(till)
        self._overlay = OverlayLayer(till)
        for layer in (self._notifications, self._overlay):
            layer.command_requested.connect(self.command_requested)

    def show_view(self, view: TillView) -> None:
        """Show a state of the till."""
        for part in (self.payments, self.world, self.plugins, self._back_office):
            part.show_view(view)
        if view.world.width_chars != self._width_chars:
            self._width_chars = view.world.width_chars
            self._tape.set_profile(PROFILES.get(self._width_chars, COLUMNS_44))
        for layer in (self._notifications, self._overlay):
            if layer is not None:
                layer.show_view(view)

    def on_event(self, event: Event) -> None:
        """Take notice of what happened."""
        if isinstance(event, SlipPrinted):
            self._tape.tape.slips_added()
        for part in (self.timeline, self.plugins, self._back_office):
            part.on_event(event)
        if self._overlay is not None:
            self._overlay.on_event(event)

    @Slot(int)
    def _on_origin_requested(self, slip_id: int) -> None:
        """Show the call that printed a slip."""
        slip = self._reader.slip(slip_id)
        if slip is not None and slip.trace_id is not None:
            self.timeline.show()
            self.timeline.raise_()
            self.timeline.choose(slip.trace_id)

    @Slot(int)
    def _on_slip_chosen(self, slip_id: int) -> None:
        """Show the slip that a line of the timeline printed."""
        self._tape.tape.show_slip(slip_id)


def slip_title(slip: PrintedSlip) -> str:
    """Return what a slip is, in the present language."""
    title = texts.slip_title(slip.title)
    if slip.order_number is None:
        return title
    told = QCoreApplication.translate("SimulatorBench", "{slip} · order {number}")
    return told.format(slip=title, number=slip.order_number)
