"""The receipt printer: a header that says which paper is in, and the tape below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMessageBox, QToolButton, QVBoxLayout, QWidget

from cashier_sim.paint import fonts
from cashier_sim.receipt import COLUMNS_44
from cashier_sim.ui import theme
from cashier_sim.ui.tape.actions import SlipActions
from cashier_sim.ui.tape.tape import Tape

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from cashier_sim.receipt import WidthProfile
    from cashier_sim.ui.tape.source import SlipSource

_BARE = f"""
QToolButton {{ border: 0; background: transparent; padding: 0;
  min-width: {theme.TARGET}px; min-height: {theme.TARGET}px; }}
QToolButton::menu-indicator {{ image: none; }}
"""


class TapePanel(QWidget):
    """The receipt printer at the right of the window.

    Signals:
        origin_requested(int): Asks to show the call that printed the slip of this id.
    """

    origin_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tape_panel")
        self._profile = COLUMNS_44
        self.tape = Tape(self)
        self.actions_of_slip = SlipActions(self.tape)
        self._title = QLabel(self)
        self._title.setObjectName("tape_title")
        self._title.setFont(fonts.sans(13, fonts.BOLD))
        self._paper = QLabel(self)
        self._paper.setObjectName("tape_paper")
        self._paper.setFont(fonts.sans(13))
        self._paper.setProperty("muted", True)
        self._more = QToolButton(self)
        self._more.setObjectName("tape_more_button")
        self._more.setText("⋮")
        self._more.setFont(fonts.sans(18, fonts.BOLD))
        self._more.setStyleSheet(_BARE)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(self.actions_of_slip.menu)
        self._message = QMessageBox(QMessageBox.Icon.Warning, "", "", parent=self)
        self._message.setObjectName("save_failed_message")
        self._lay_out()
        self.tape.origin_requested.connect(self.origin_requested)
        self.actions_of_slip.save_failed.connect(self._on_save_failed)
        self._write_texts()

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(theme.MARGIN, 0, theme.GRID, 0)
        header.setSpacing(theme.GAP)
        header.addWidget(self._title)
        header.addStretch(1)
        header.addWidget(self._paper)
        header.addWidget(self._more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(header)
        layout.addSpacing(1)
        layout.addWidget(self.tape, 1)

    def set_source(self, source: SlipSource | None) -> None:
        """Show the slips of a source."""
        self.tape.set_source(source)

    def set_profile(self, profile: WidthProfile) -> None:
        """Say which paper is in the printer."""
        self._profile = profile
        self._write_texts()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the header's ground and the hairline below it."""
        painter = QPainter(self)
        frame = self._frame()
        painter.fillRect(event.rect(), QColor(frame.panel))
        painter.setPen(QPen(QColor(frame.hairline), 1))
        line = self.tape.geometry().top() - 1
        painter.drawLine(0, line, self.width(), line)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Write texts anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._write_texts()

    def _frame(self) -> theme.Frame:
        return theme.DARK if self.tape.is_dark() else theme.LIGHT

    def _write_texts(self) -> None:
        self._title.setText(self.tr("Receipt printer"))
        paper = self.tr("{mm} mm · {columns} ch.")
        self._paper.setText(paper.format(mm=self._profile.paper_mm, columns=self._profile.small))
        self._more.setAccessibleName(self.tr("What can be done with the slip"))
        self._more.setToolTip(self.tr("What can be done with the slip"))
        self._message.setWindowTitle(self.tr("The slip is not saved"))

    @Slot(str)
    def _on_save_failed(self, reason: str) -> None:
        self._message.setText(reason)
        self._message.open()
