"""The workbench of the simulator: the paper, the docks, the back office, and the dialogs."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QSettings, Slot
from PySide6.QtWidgets import QDockWidget, QWidget

from cashier_sim.late_modules import LateModule
from cashier_sim.receipt import COLUMNS_44, PROFILES
from cashier_sim.till.events import (
    Event,
    PluginLogged,
    PrintedSlip,
    SlipPrinted,
    TillReplaced,
)
from cashier_sim.ui import texts
from cashier_sim.ui.register.pages import RegisterPages
from cashier_sim.ui.tape.panel import TapePanel
from cashier_sim.ui.tape.source import PrintedSlips
from cashier_sim.ui.workbench import Workbench

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cashier_sim.scenario.feature_file import Scenario
    from cashier_sim.till.slips import SlipReader
    from cashier_sim.till.view import TillView
    from cashier_sim.ui.back_office import page as back_office
    from cashier_sim.ui.dialogs import notifications, overlay
    from cashier_sim.ui.docks import payments, plugins, timeline, world
    from cashier_sim.ui.docks.look import Dock
    from cashier_sim.ui.scenarios import dock as scenarios
    from cashier_sim.ui.scenarios import show
    from cashier_sim.ui.scenarios.control import ScenarioControl
else:
    back_office = LateModule("cashier_sim.ui.back_office.page")
    notifications = LateModule("cashier_sim.ui.dialogs.notifications")
    overlay = LateModule("cashier_sim.ui.dialogs.overlay")
    payments = LateModule("cashier_sim.ui.docks.payments")
    plugins = LateModule("cashier_sim.ui.docks.plugins")
    timeline = LateModule("cashier_sim.ui.docks.timeline")
    scenarios = LateModule("cashier_sim.ui.scenarios.dock")
    show = LateModule("cashier_sim.ui.scenarios.show")
    world = LateModule("cashier_sim.ui.docks.world")

KEPT_LOG_LINES = 1000
"""Log lines kept for a back office that is not open yet."""


class ReadableRegister(Protocol):
    """A register whose tape can be read, or the place where one register follows another."""

    def slip_reader(self) -> SlipReader:
        """Return a new reader of the present register's tape, for one thread."""
        ...


class SimulatorBench(Workbench):
    """Everything around the till. Lives on the GUI thread.

    Args:
        register: Whose slips are read. It lives on its own thread; only its reader is used.
        control: Plays and records scenarios; None = there are none.
        settings: Remembers what the scenario dock had open.
    """

    def __init__(
        self,
        register: ReadableRegister,
        control: ScenarioControl | None = None,
        settings: QSettings | None = None,
    ) -> None:
        super().__init__()
        self._control = control
        self._settings = settings or QSettings("", QSettings.Format.IniFormat)
        self._caption_place: QWidget | None = None
        self._show: show.ScenarioShow | None = None
        self._scenarios: scenarios.ScenarioDock | None = None
        self._register = register
        self._reader = register.slip_reader()
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
        if self._control is not None:
            self._scenarios = self._make_scenarios(self._control)
            self._docks = (*self._docks, self._scenarios)
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

    def _make_scenarios(self, control: ScenarioControl) -> scenarios.ScenarioDock:
        dock = scenarios.ScenarioDock(control, self._settings)
        dock.show_requested.connect(self._on_show_requested)
        dock.large_requested.connect(self.large_docks_requested)
        self._caption_place = QWidget()
        self._caption_place.hide()
        return dock

    @property
    def caption(self) -> QWidget | None:
        """Where the subtitles of a scenario stand that is shown to the staff."""
        return self._caption_place

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
        if isinstance(event, TillReplaced):
            self._start_over()
        elif isinstance(event, SlipPrinted):
            self._tape.tape.slips_added()
        elif isinstance(event, PluginLogged):
            self._log_lines.append(event)
        if self._timeline is None:
            self._missed.append(event)
        for part in (self._timeline, self._plugins, self._back_office, self._overlay):
            if part is not None:
                part.on_event(event)

    def _start_over(self) -> None:
        """Show nothing of the register that stood here before; the next view brings the new one."""
        self._reader.close()
        self._reader = self._register.slip_reader()
        self._slips.read_from(self._reader)
        self._tape.set_source(self._slips)
        self._missed.clear()
        self._log_lines.clear()
        if self._back_office is not None:  # its drafts are of the former register
            self._back_office.hide()
            self._back_office.deleteLater()
            self._back_office = None
        if self._view is not None:  # a dialog of the new register may have the number of an old one
            self.show_view(replace(self._view, dialogs=(), notifications=(), waiting=None))

    def close(self) -> None:
        """Let go of the slips: the last reader of the store closes its files."""
        if not self._is_closed:
            self._is_closed = True
            if self._scenarios is not None:
                self._scenarios.let_go()
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

    @Slot(object, float)
    def _on_show_requested(self, chosen: Sequence[Scenario], pace_seconds: float) -> None:
        if self._show is None and self._control is not None:
            self._show = show.ScenarioShow(self._control, self._caption_place, self)
            self._show.full_screen_requested.connect(self.full_screen_requested)
        if self._show is not None:
            self._show.begin(chosen, pace_seconds)

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
