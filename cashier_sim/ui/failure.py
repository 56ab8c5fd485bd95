"""What a person sees when the program itself made an error: a report to copy, and the log."""

import logging
import platform
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cashier_sim import __version__
from cashier_sim.till.masking import masked
from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts

_LOG = logging.getLogger(__name__)


def report_of(problem: BaseException, log_path: str = "") -> str:
    """Return the text of a report: versions, then the stack without card data."""
    lines = [
        f"cashier-sim {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.platform()}",
    ]
    if log_path:
        lines.append(f"Log: {log_path}")
    lines += ["", masked("".join(traceback.format_exception(problem)).rstrip())]
    return "\n".join(lines)


class MaskedFormatter(logging.Formatter):
    """Writes records of the program's own log without card data. Any thread."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as text, its stack included."""
        return masked(super().format(record))


class ReportDialog(QDialog):
    """An error of ours, readable and ready to be copied."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("report_dialog")
        self.setWindowTitle(self.tr("An error of the simulator"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 440)
        told = QLabel(
            self.tr(
                "Something went wrong inside the simulator, not in your plugin. "
                "What was confirmed is saved. Please copy the report and send it to us."
            )
        )
        told.setWordWrap(True)
        told.setFont(fonts.sans(15))
        self.text = QPlainTextEdit(report)
        self.text.setObjectName("report_text")
        self.text.setAccessibleName(self.tr("Report"))
        self.text.setReadOnly(True)
        self.text.setFont(fonts.mono(12))
        self.copy = QPushButton(self.tr("Copy the report"))
        self.copy.setObjectName("copy_report_button")
        self.copy.setProperty("primary", True)
        self.close_button = QPushButton(self.tr("Go on"))
        self.close_button.setObjectName("close_report_button")
        self.copy.clicked.connect(self._on_copy)
        self.close_button.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        layout.setSpacing(theme.MARGIN)
        layout.addWidget(told)
        layout.addWidget(self.text, 1)
        layout.addLayout(buttons)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())


class FailureDesk(QObject):
    """Takes every error that nobody foresaw, logs it and shows it. Lives on the GUI thread.

    Args:
        log_path: Where the program's log is, for the report.
        parent: Owner.

    Signals:
        failed (object): An exception arrived; from any thread.
    """

    failed = Signal(object)

    def __init__(self, log_path: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log_path = log_path
        self._window: QWidget | None = None
        self.dialog: ReportDialog | None = None
        self.failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)

    def install(self, window: QWidget | None = None) -> None:
        """Become `sys.excepthook`; reports lie over `window`."""
        self._window = window
        sys.excepthook = self.take

    def take(
        self,
        kind: type[BaseException],
        problem: BaseException,
        stack: TracebackType | None,
    ) -> None:
        """Take an error, as `sys.excepthook` does. Any thread."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, problem, stack)
            return
        _LOG.error("Unforeseen error", exc_info=(kind, problem, stack))
        self.failed.emit(problem)

    @Slot(object)
    def _on_failed(self, problem: BaseException) -> None:
        if self.dialog is not None:
            return  # one at a time: an error that repeats would bury the screen
        self.dialog = ReportDialog(report_of(problem, self._log_path), self._window)
        self.dialog.finished.connect(self._on_closed)
        self.dialog.open()

    @Slot()
    def _on_closed(self) -> None:
        self.dialog = None
