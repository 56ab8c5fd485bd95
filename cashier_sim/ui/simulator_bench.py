"""The workbench of the simulator: the paper, the docks, the back office, and the dialogs."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QDockWidget, QWidget

from cashier_sim.late_modules import LateModule
from cashier_sim.receipt import COLUMNS_44, PROFILES
from cashier_sim.till.events import Event, PluginLogged, PrintedSlip, SlipPrinted
from cashier_sim.ui import texts
from cashier_sim.ui.register.pages import RegisterPages
from cashier_sim.ui.tape.panel import TapePanel
from cashier_sim.ui.tape.source import PrintedSlips
from cashier_sim.ui.workbench import Workbench

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cashier_sim.till.till import Till
    from cashier_sim.till.view import TillView
    from cashier_sim.ui.back_office import page as back_office
    from cashier_sim.ui.dialogs import notifications, overlay
    from cashier_sim.ui.docks import payments, plugins, timeline, world
    from cashier_sim.ui.docks.look import Dock
else:
    back_office = LateModule("cashier_sim.ui.back_office.page")
    notifications = LateModule("cashier_sim.ui.dialogs.notifications")
    overlay = LateModule("cashier_sim.ui.dialogs.overlay")
    payments = LateModule("cashier_sim.ui.docks.payments")
    plugins = LateModule("cashier_sim.ui.docks.plugins")
    timeline = LateModule("cashier_sim.ui.docks.timeline")
    world = LateModule("cashier_sim.ui.docks.world")

KEPT_LOG_LINES = 1000
"""Log lines kept for a back office that is not open yet."""


class SimulatorBench(Workbench):
    """Everything around the till. Lives on the GUI thread.

    Args:
        till: Whose slips are read. It lives on the register's thread; only its reader is used.
    """

    def __init__(self, till: Till) -> None:
        super().__init__()
        self._reader = till.slip_reader()
        self._view: TillView | None = None
        self._is_closed = False
        self._width_chars = 0
        self._tape = TapePanel()
        self._slips = PrintedSlips(self._reader, slip_title)
        self._tape.set_source(self._slips)
        self._tape.origin_requested.connect(self._on_origin_requested)
        self._place = _empty_dock()
        self._missed: list[Event] = []
        self._docks: tuple[Dock, ...] = ()
        self._timeline: timeline.TimelineDock | None = None
        self._plugins: plugins.PluginsDock | None = None
        self._back_office: back_office.BackOfficePage | None = None
        self._log_lines: deque[PluginLogged] = deque(maxlen=KEPT_LOG_LINES)
        self._overlay: overlay.OverlayLayer | None = None
        self._notifications: notifications.NotificationStack | None = None
        self._till: QWidget | None = None

    @property
    def tape(self) -> TapePanel:
        """The receipt printer's paper."""
        return self._tape

    @property
    def docks(self) -> Sequence[QDockWidget]:
        """Timeline, payments, world, plugins; an empty one in their place before `unfold`."""
        return self._docks or (self._place,)

    @property
    def timeline(self) -> timeline.TimelineDock:
        """The log of calls.

        Raises:
            RuntimeError: The bench is not unfolded yet.
        """
        if self._timeline is None:
            raise RuntimeError("the docks are not made yet; unfold the bench first")
        return self._timeline

    def unfold(self) -> None:
        """Make the docks, and what lies over the till; tell them what they missed."""
        self._timeline = timeline.TimelineDock()
        self._timeline.slip_chosen.connect(self._on_slip_chosen)
        self._plugins = plugins.PluginsDock()
        self._docks = (self._timeline, payments.PaymentsDock(), world.WorldDock(), self._plugins)
        for dock in self._docks:
            dock.command_requested.connect(self.command_requested)
            if self._view is not None:
                dock.show_view(self._view)
        for event in self._missed:
            self._timeline.on_event(event)
            self._plugins.on_event(event)
        self._missed.clear()
        if self._till is not None:
            self._lay_over(self._till)

    def open_back_office(self) -> back_office.BackOfficePage:
        """Payment types, plugins, settings."""
        if self._back_office is None:
            self._back_office = back_office.BackOfficePage()
            self._back_office.command_requested.connect(self.command_requested)
            for line in self._log_lines:
                self._back_office.on_event(line)
            if self._view is not None:
                self._back_office.show_view(self._view)
        return self._back_office

    def cover(self, till: QWidget) -> None:
        """Have dialogs and notifications over the till, once the bench is unfolded."""
        self._till = till

    def _lay_over(self, till: QWidget) -> None:
        self._notifications = stack = notifications.NotificationStack(till)
        if isinstance(till, RegisterPages):
            stack.stand_in(lambda: till.message_place)
            till.message_place_moved.connect(stack.place)
        self._overlay = overlay.OverlayLayer(till)
        for layer in (self._notifications, self._overlay):
            layer.command_requested.connect(self.command_requested)
            if self._view is not None:
                layer.show_view(self._view)

    def show_view(self, view: TillView) -> None:
        """Show a state of the till."""
        self._view = view
        for part in (*self._docks, self._back_office, self._notifications, self._overlay):
            if part is not None:
                part.show_view(view)
        self._slips.names_plugins = not _is_demo(view)
        self._tape.tape.set_notes_visible(not _is_demo(view))
        if view.world.width_chars != self._width_chars:
            self._width_chars = view.world.width_chars
            self._tape.set_profile(PROFILES.get(self._width_chars, COLUMNS_44))

    def on_event(self, event: Event) -> None:
        """Take notice of what happened."""
        if self._is_closed:
            return
        if isinstance(event, SlipPrinted):
            self._tape.tape.slips_added()
        elif isinstance(event, PluginLogged):
            self._log_lines.append(event)
        if self._timeline is None:
            self._missed.append(event)
        for part in (self._timeline, self._plugins, self._back_office, self._overlay):
            if part is not None:
                part.on_event(event)

    def close(self) -> None:
        """Let go of the slips: the last reader of the store closes its files."""
        if not self._is_closed:
            self._is_closed = True
            self._tape.set_source(None)
            self._reader.close()

    @Slot(int)
    def _on_origin_requested(self, slip_id: int) -> None:
        """Show the call that printed a slip; in a demo there are no calls to see."""
        if self._view is not None and _is_demo(self._view):
            return
        slip = self._reader.slip(slip_id)
        if slip is not None and slip.trace_id is not None:
            self.timeline.show()
            self.timeline.raise_()
            self.timeline.choose(slip.trace_id)

    @Slot(int)
    def _on_slip_chosen(self, slip_id: int) -> None:
        """Show the slip that a line of the timeline printed."""
        self._tape.tape.show_slip(slip_id)


def _empty_dock() -> QDockWidget:
    """Keep the place of the docks, so that the till does not move when they come."""
    dock = QDockWidget()
    dock.setObjectName("timeline_dock")  # the remembered layout knows it by this name
    dock.setWidget(QWidget())
    return dock


def _is_demo(view: TillView) -> bool:
    return view.settings.get("demo_mode") is True


def slip_title(slip: PrintedSlip, names_plugins: bool) -> str:
    """Return what a slip is, in the present language.

    Args:
        slip: The slip.
        names_plugins: Whether a plugin's slip is called by what printed it; else it is a slip.
    """
    title = texts.slip_title(slip.title)
    if slip.plugin_name and not names_plugins:
        title = QCoreApplication.translate("SimulatorBench", "Slip")
    if slip.order_number is None:
        return title
    told = QCoreApplication.translate("SimulatorBench", "{slip} · order {number}")
    return told.format(slip=title, number=slip.order_number)
