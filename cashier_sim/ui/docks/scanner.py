"""A scanner for codes that are typed, as long as somebody listens to it."""

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cashier_sim.till.commands import ScanBarcode
from cashier_sim.till.view import TillView
from cashier_sim.ui import texts, theme
from cashier_sim.ui.docks.look import caption, for_touch, heading, push
from cashier_sim.ui.kit import fonts


class Scanner(QWidget):
    """A code and a button that scans it; the code stays, so that it can be scanned again.

    Signals:
        command_requested (object): `ScanBarcode`.
    """

    command_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("scanner")
        self._view: TillView | None = None
        self._title = heading("scanner_title")
        self._why = caption("scanner_why", fonts.sans(12), muted=True)
        self._code = QLineEdit()
        self._code.setObjectName("scanner_code")
        self._code.setFont(fonts.mono(13))
        self._code.textChanged.connect(self._on_typed)
        self._code.returnPressed.connect(self._on_scan)
        self._scan = push("scanner_scan")
        self._scan.clicked.connect(self._on_scan)
        for_touch(self._code, self._scan)
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        row.addWidget(self._code, 1)
        row.addWidget(self._scan)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.GRID + 2)
        rows.addWidget(self._title)
        rows.addWidget(self._why)
        rows.addLayout(row)
        self.retranslate()

    def show_view(self, view: TillView) -> None:
        """Show whether somebody listens."""
        self._view = view
        self._enable()

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        self._title.setText(self.tr("Scanner"))
        self._code.setPlaceholderText(self.tr("Code"))
        self._code.setAccessibleName(self.tr("Code to scan"))
        self._scan.setText(self.tr("Scan"))
        self._enable()

    def changeEvent(self, event: QEvent) -> None:
        """Write the texts anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _command(self) -> ScanBarcode:
        return ScanBarcode(self._code.text().strip())

    def _enable(self) -> None:
        if self._view is None:
            return
        command = self._command()
        refused = command.refusal(self._view)
        self._why.setText(texts.refusal(refused))
        self._why.setVisible(refused is not None)
        self._scan.setEnabled(refused is None and bool(command.barcode))

    @Slot()
    def _on_typed(self) -> None:
        self._enable()

    @Slot()
    def _on_scan(self) -> None:
        if self._scan.isEnabled():
            self.command_requested.emit(self._command())
