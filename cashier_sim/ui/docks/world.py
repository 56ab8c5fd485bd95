"""The dock with the world around the register: all that a tester changes or lets go wrong."""

from datetime import timedelta

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cashier_sim.receipt import PROFILES
from cashier_sim.till.commands import (
    PAPER_WIDTHS,
    MoveClock,
    RestartRegister,
    SetFiscalRegister,
    SetLicence,
    SetPaperWidth,
    SetRealPrinter,
    SetReceiptPrinter,
)
from cashier_sim.till.view import FiscalRegisterState, ReceiptPrinterState, TillView
from cashier_sim.ui import theme
from cashier_sim.ui.docks.call_faults import CallFaults
from cashier_sim.ui.docks.cards import CardDeck
from cashier_sim.ui.docks.check_box import CheckBox
from cashier_sim.ui.docks.flow_columns import FlowColumns
from cashier_sim.ui.docks.look import (
    PADDING,
    Dock,
    caption,
    choosing,
    for_touch,
    heading,
    push,
    scrolling,
    select,
)
from cashier_sim.ui.docks.other_terminal import OtherTerminal
from cashier_sim.ui.docks.running_call import RunningCall
from cashier_sim.ui.docks.scanner import Scanner
from cashier_sim.ui.kit import fonts

_STEPS = {
    "minute": timedelta(minutes=1),
    "ten_minutes": timedelta(minutes=10),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
}


class WorldDock(Dock):
    """What a tester changes around the register, at any moment."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("world_dock", parent)
        self._titles = {
            name: heading(f"world_{name}_title")
            for name in ("receipt_printer", "fiscal_register", "plugins", "clock", "register")
        }
        self._notes = {
            name: caption(f"world_{name}_note", fonts.sans(12), muted=True) for name in self._titles
        }
        self._deck = CardDeck()
        self._scanner = Scanner()
        self._faults = CallFaults()
        self._call = RunningCall()
        self._terminal = OtherTerminal()
        self._parts = (self._deck, self._scanner, self._faults, self._call, self._terminal)
        for part in self._parts:
            part.command_requested.connect(self.command_requested)
        self._printer = choosing("world_receipt_printer", list(ReceiptPrinterState))
        self._printer.activated.connect(self._on_printer)
        self._width = choosing("world_paper_width", list(PAPER_WIDTHS))
        self._width.activated.connect(self._on_width)
        self._real = CheckBox("world_real_printer")
        self._real.clicked.connect(self._on_real)
        self._fiscal = choosing("world_fiscal_register", list(FiscalRegisterState))
        self._fiscal.activated.connect(self._on_fiscal)
        self._licence = CheckBox("world_licence")
        self._licence.clicked.connect(self._on_licence)
        self._now = caption("world_now", fonts.mono(20))
        self._steps = {name: push(f"world_clock_{name}") for name in _STEPS}
        for name, button in self._steps.items():
            button.setProperty("step", name)
            button.clicked.connect(self._on_step)
        self._restart = push("world_restart", danger=True)
        self._restart.clicked.connect(self._on_restart)
        for_touch(self._printer, self._width, self._fiscal, self._restart, *self._steps.values())
        self._lay_out()
        self.retranslate()

    def show_view(self, view: TillView) -> None:
        """Show the world as it is."""
        world = view.world
        for part in self._parts:
            part.show_view(view)
        select(self._printer, world.receipt_printer)
        select(self._width, world.width_chars)
        select(self._fiscal, world.fiscal_register)
        self._real.setChecked(world.as_real_printer)
        self._licence.setChecked(world.has_licence)
        self._now.setText(f"{view.now:%d.%m.%Y  %H:%M:%S}")
        self._width.setEnabled(world.receipt_printer is not ReceiptPrinterState.NONE)

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        self.setWindowTitle(self.tr("World"))
        self._write_titles()
        self._write_choices()
        self._real.setText(self.tr("Print as the real printer would"))
        self._licence.setText(self.tr("Plugins have a licence"))
        self._restart.setText(self.tr("Restart the register"))
        steps = {
            "minute": self.tr("+1 min"),
            "ten_minutes": self.tr("+10 min"),
            "hour": self.tr("+1 h"),
            "day": self.tr("+1 day"),
        }
        for name, button in self._steps.items():
            button.setText(steps[name])

    def _write_titles(self) -> None:
        words = {
            "receipt_printer": (
                self.tr("Receipt printer"),
                self.tr("A plugin never learns that a slip did not print."),
            ),
            "fiscal_register": (
                self.tr("Fiscal register"),
                self.tr("When it refuses and the cashier gives up, taken payments are undone."),
            ),
            "plugins": (
                self.tr("Licence"),
                self.tr("Without one, registering a payment system is refused."),
            ),
            "clock": (self.tr("Clock"), self.tr("It goes forward only.")),
            "register": (
                self.tr("Register"),
                self.tr("Closed as it is and opened again. Money on its way becomes unknown."),
            ),
        }
        for name, (title, note) in words.items():
            self._titles[name].setText(title)
            self._notes[name].setText(note)

    def _write_choices(self) -> None:
        printer = {
            ReceiptPrinterState.READY: self.tr("Ready"),
            ReceiptPrinterState.OUT_OF_PAPER: self.tr("Out of paper"),
            ReceiptPrinterState.COVER_OPEN: self.tr("Cover open"),
            ReceiptPrinterState.OFFLINE: self.tr("Offline"),
            ReceiptPrinterState.NONE: self.tr("No receipt printer"),
        }
        fiscal = {
            FiscalRegisterState.READY: self.tr("Ready"),
            FiscalRegisterState.OUT_OF_PAPER: self.tr("Out of paper"),
            FiscalRegisterState.REFUSES: self.tr("Refuses"),
            FiscalRegisterState.CONNECTION_LOST: self.tr("Connection lost: printed or not?"),
        }
        for index, state in enumerate(ReceiptPrinterState):
            self._printer.setItemText(index, printer[state])
        for index, fiscal_state in enumerate(FiscalRegisterState):
            self._fiscal.setItemText(index, fiscal[fiscal_state])
        width = self.tr("{mm} mm · {chars} ch.")
        for index, chars in enumerate(PAPER_WIDTHS):
            paper_mm = PROFILES[chars].paper_mm
            self._width.setItemText(index, width.format(mm=paper_mm, chars=chars))
        self._printer.setAccessibleName(self.tr("State of the receipt printer"))
        self._width.setAccessibleName(self.tr("Width of the paper"))
        self._fiscal.setAccessibleName(self.tr("State of the fiscal register"))

    def _lay_out(self) -> None:
        # What stands below another thing in the same section.
        for lower in (self._terminal, self._titles["fiscal_register"], self._titles["plugins"]):
            lower.setContentsMargins(0, PADDING, 0, 0)
        clock = QHBoxLayout()
        clock.setSpacing(theme.GRID)
        for button in self._steps.values():
            clock.addWidget(button)
        steps = QWidget()
        steps.setLayout(clock)
        clock.setContentsMargins(0, 0, 0, 0)
        content = FlowColumns(
            [
                [self._deck],
                [self._faults],
                [self._call, self._terminal],
                [
                    *self._section("receipt_printer"),
                    self._printer,
                    self._width,
                    self._real,
                    *self._section("fiscal_register"),
                    self._fiscal,
                ],
                [self._scanner, *self._section("plugins"), self._licence],
                [*self._section("clock"), self._now, steps],
                [*self._section("register"), self._restart],
            ]
        )
        content.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        self.setWidget(scrolling("world_scroll", content))

    def _section(self, name: str) -> list[QWidget]:
        return [self._titles[name], self._notes[name]]

    @Slot(int)
    def _on_printer(self, index: int) -> None:
        self.command_requested.emit(SetReceiptPrinter(list(ReceiptPrinterState)[index]))

    @Slot(int)
    def _on_width(self, index: int) -> None:
        self.command_requested.emit(SetPaperWidth(PAPER_WIDTHS[index]))

    @Slot(int)
    def _on_fiscal(self, index: int) -> None:
        self.command_requested.emit(SetFiscalRegister(list(FiscalRegisterState)[index]))

    @Slot(bool)
    def _on_real(self, wanted: bool) -> None:
        self.command_requested.emit(SetRealPrinter(wanted))

    @Slot(bool)
    def _on_licence(self, wanted: bool) -> None:
        self.command_requested.emit(SetLicence(wanted))

    @Slot()
    def _on_step(self) -> None:
        self.command_requested.emit(MoveClock(_STEPS[str(self.sender().property("step"))]))

    @Slot()
    def _on_restart(self) -> None:
        self.command_requested.emit(RestartRegister())
