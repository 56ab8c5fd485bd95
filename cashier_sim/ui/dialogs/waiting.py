"""The waiting window: what the register waits for, how long, and how to end it."""

from datetime import timedelta

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from cashier_sim.till.commands import EndCall
from cashier_sim.till.view import TillView, Waiting
from cashier_sim.ui import texts, theme
from cashier_sim.ui.dialogs.panel import is_demo, text_label
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import fill

WAITING_WIDTH = 324
WAITING_HEIGHT = 264
"""Size of the window. Source: iikoFront's waiting window."""

_MINUTE = 60


class WaitingPanel(QWidget):
    """Shown while the outside is busy. In a demo it names no plugin, and offers no end of its call.

    Signals:
        command_requested (object): `EndCall`.
    """

    command_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("waiting")
        # It takes the keyboard itself: a key pressed once too often must not end the call.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        fill(self, theme.PAPER)
        self._waiting: Waiting | None = None
        self._can_end = False
        self._is_demo = False
        self._elapsed = timedelta()
        self._caption = text_label("waiting_caption", fonts.sans(20, fonts.MEDIUM), theme.INK)
        self._message = text_label("waiting_message", fonts.sans(15), theme.INK)
        self._stripe = QFrame()
        self._stripe.setFixedHeight(4)
        self._stripe.setStyleSheet(f"background: {theme.WAITING};")
        self._source = text_label("waiting_source", fonts.sans(13), theme.MUTED)
        self._end = QPushButton()
        self._end.setObjectName("waiting_end_call")
        self._end.setFont(fonts.sans(15, fonts.MEDIUM))
        self._end.setMinimumHeight(theme.TARGET)
        self._end.setStyleSheet(_END_STYLE)
        self._end.clicked.connect(self._on_end)
        self._lay_out()
        self._write()

    @property
    def texts(self) -> tuple[str, str, str]:
        """Caption, message, and who is waited for."""
        return self._caption.text(), self._message.text(), self._source.text()

    def show_view(self, view: TillView) -> None:
        """Show what `view.waiting` says; the owner hides the window when that is None."""
        if view.waiting is None:
            return
        self._waiting = view.waiting
        self._is_demo = is_demo(view)
        call_id = view.waiting.call_id
        self._can_end = call_id is not None and EndCall(call_id).refusal(view) is None
        self._write()

    def show_elapsed(self, elapsed: timedelta) -> None:
        """Show how long it has taken so far."""
        self._elapsed = elapsed
        if self._waiting is not None:
            self._source.setText(self._source_text(self._waiting))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing goes on to the till below."""
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Write captions anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._write()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.MARGIN)
        column.setSpacing(theme.GAP)
        column.addWidget(self._stripe)
        column.addStretch(1)
        for label in (self._caption, self._message, self._source):
            label.setContentsMargins(theme.MARGIN, 0, theme.MARGIN, 0)
            column.addWidget(label)
        column.addStretch(1)
        column.addWidget(self._end, 0, Qt.AlignmentFlag.AlignHCenter)

    def _write(self) -> None:
        waiting = self._waiting
        if waiting is None:
            self._end.setText(self.tr("End the call"))
            return
        self._caption.setText(texts.waiting_caption(waiting.caption))
        self._message.setText(waiting.message)
        self._message.setVisible(bool(waiting.message))
        self._source.setText(self._source_text(waiting))
        self._end.setVisible(waiting.call_id is not None and not self._is_demo)
        self._end.setEnabled(self._can_end)
        self._end.setText(
            self.tr("Ending the call…") if waiting.is_ending else self.tr("End the call")
        )
        self._end.setToolTip(
            self.tr("Stop waiting. What the plugin did stays unknown until someone finds out.")
        )

    def _source_text(self, waiting: Waiting) -> str:
        time = elapsed_text(self._elapsed)
        if not waiting.plugin_name or self._is_demo:
            return time
        if waiting.is_held:
            held = self.tr("Plugin {plugin} has answered · held back · {time}")
            return held.format(plugin=waiting.plugin_name, time=time)
        return self.tr("Plugin {plugin} · {time}").format(plugin=waiting.plugin_name, time=time)

    @Slot()
    def _on_end(self) -> None:
        if self._waiting is not None and self._waiting.call_id is not None:
            self.command_requested.emit(EndCall(self._waiting.call_id))


def elapsed_text(elapsed: timedelta) -> str:
    """A duration as minutes and seconds, such as `0:07`."""
    seconds = max(0, int(elapsed.total_seconds()))
    return f"{seconds // _MINUTE}:{seconds % _MINUTE:02}"


_END_STYLE = f"""
QPushButton {{ background: {theme.SECONDARY_KEY}; color: {theme.INK}; border: 0; border-radius: 0;
  padding: 8px 24px; outline: 0; }}
QPushButton:hover {{ background: {theme.shade(theme.SECONDARY_KEY, theme.HOVER)}; }}
QPushButton:pressed {{ background: {theme.shade(theme.SECONDARY_KEY, theme.PRESSED)}; }}
QPushButton:disabled {{ color: {theme.MUTED}; background: {theme.PAPER}; }}
"""
