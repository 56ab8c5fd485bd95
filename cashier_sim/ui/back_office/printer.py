"""The receipt printer: its paper, its state, and what the real one would print."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cashier_sim.receipt import PROFILES, Font, WidthProfile
from cashier_sim.till.commands import SetPaperWidth, SetRealPrinter, SetReceiptPrinter
from cashier_sim.till.view import ReceiptPrinterState, TillView
from cashier_sim.ui.back_office.fields import FieldForm, framed, offer
from cashier_sim.ui.docks.look import reading, select
from cashier_sim.ui.kit import fonts

_RULER = "1234567890"
_SAMPLE_HEIGHT = 96


class PrinterForm(FieldForm):
    """One printer; a change holds for the next slip.

    Signals:
        command_requested (object): What was chosen.
    """

    command_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__("printer")
        self._width = self.add_choice("width")
        self._width.activated.connect(self._on_width)
        self._state = self.add_choice("state")
        self._state.activated.connect(self._on_state)
        self.add_heading("fonts")
        self._sample = reading("printer_sample")
        self._sample.setFont(fonts.mono(13))
        self._sample.setFixedHeight(_SAMPLE_HEIGHT)
        self.add_column().addWidget(self._sample)
        self.add_note("fonts_note")
        self._real = self.add_check("as_real_printer")
        self._real.clicked.connect(self._on_real)
        self.add_note("real_note")
        self.retranslate()

    def show_view(self, view: TillView) -> None:
        """Show the printer as it is."""
        select(self._width, view.world.width_chars)
        select(self._state, view.world.receipt_printer)
        self._real.setChecked(view.world.as_real_printer)
        profile = PROFILES.get(view.world.width_chars)
        sample = _sample(profile) if profile is not None else ""
        if sample != self._sample.toPlainText():
            self._sample.setPlainText(sample)

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        self.name_fields(
            {
                "width": self.tr("Paper"),
                "state": self.tr("State"),
                "fonts": self.tr("What fits on a line"),
                "fonts_note": self.tr(
                    "f0, f1 and f2 are the fonts of slips, f2 of double width. Slips are laid "
                    "out for these widths."
                ),
                "as_real_printer": self.tr("Print as the real printer does"),
                "real_note": self.tr(
                    "It leaves out what it does not know, such as texts inside a pair."
                ),
            }
        )
        line = self.tr("{mm} mm · {chars} ch.")
        offer(
            self._width,
            [
                (chars, line.format(chars=chars, mm=profile.paper_mm))
                for chars, profile in PROFILES.items()
            ],
        )
        offer(
            self._state,
            [
                (ReceiptPrinterState.READY, self.tr("Ready")),
                (ReceiptPrinterState.OUT_OF_PAPER, self.tr("Out of paper")),
                (ReceiptPrinterState.COVER_OPEN, self.tr("Cover open")),
                (ReceiptPrinterState.OFFLINE, self.tr("Offline")),
                (ReceiptPrinterState.NONE, self.tr("No receipt printer")),
            ],
        )
        self._sample.setAccessibleName(self.tr("Widths of the fonts"))

    @Slot()
    def _on_width(self) -> None:
        self.command_requested.emit(SetPaperWidth(int(self._width.currentData())))

    @Slot()
    def _on_state(self) -> None:
        state = self._state.currentData()
        if isinstance(state, ReceiptPrinterState):
            self.command_requested.emit(SetReceiptPrinter(state))

    @Slot()
    def _on_real(self) -> None:
        self.command_requested.emit(SetRealPrinter(self._real.isChecked()))


class PrinterPage(QWidget):
    """The receipt printer as a part of the back office.

    Signals:
        command_requested (object): What was chosen.
    """

    command_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("printer_page")
        self._form = PrinterForm()
        self._form.command_requested.connect(self.command_requested)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(framed("printer", self._form))

    def show_view(self, view: TillView) -> None:
        """Show the state of things."""
        self._form.show_view(view)


def _sample(profile: WidthProfile) -> str:
    """A line for each font, as long as what fits on it."""
    lines = []
    for font in Font:
        chars = profile.columns(font)
        ruler = (_RULER * (chars // len(_RULER) + 1))[:chars]
        lines.append(f"{font.value}  {ruler}  {chars}")
    return "\n".join(lines)
