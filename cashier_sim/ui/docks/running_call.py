"""The call that is under way now, with a window or without: how it ends, as the tester wants."""

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cashier_sim.till.commands import Command, LetAnswer, RunOutOfTime
from cashier_sim.till.view import TillView, Waiting
from cashier_sim.ui import texts, theme
from cashier_sim.ui.docks.look import caption, for_touch, heading, push
from cashier_sim.ui.kit import fonts

_NO_CALL = 0
"""An id that no call has: a command with it says why it is not possible."""


class RunningCall(QWidget):
    """What is called, and two ways to end it.

    Signals:
        command_requested (object): `LetAnswer` or `RunOutOfTime`.
    """

    command_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("running_call")
        self._view: TillView | None = None
        self._title = heading("running_call_title")
        self._state = caption("running_call_state", fonts.sans(12), muted=True)
        self._let = push("call_let_answer", primary=True)
        self._let.clicked.connect(self._on_let)
        self._time = push("call_time_is_up")
        self._time.clicked.connect(self._on_time)
        for_touch(self._let, self._time)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.GRID + 2)
        for widget in (self._title, self._state, self._let, self._time):
            rows.addWidget(widget)
        self.retranslate()

    def show_view(self, view: TillView) -> None:
        """Show the call that is under way, if any."""
        self._view = view
        self._write()

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        self._title.setText(self.tr("Call under way"))
        self._let.setText(self.tr("Let the answer through"))
        self._time.setText(self.tr("Time is up"))
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        """Write the texts anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _write(self) -> None:
        if self._view is None:
            return
        self._state.setText(self._state_text(self._call))
        self._enable(self._let, LetAnswer(self._call_id()), self._view)
        self._enable(self._time, RunOutOfTime(self._call_id()), self._view)

    def _enable(self, button: QPushButton, command: Command, view: TillView) -> None:
        refused = command.refusal(view)
        button.setEnabled(refused is None)
        if self._call is None:
            button.setToolTip(self._state_text(None))
        else:
            button.setToolTip(texts.refusal(refused))

    def _state_text(self, waiting: Waiting | None) -> str:
        if waiting is None:
            return self.tr("No plugin is called now.")
        what = texts.waiting_caption(waiting.caption)
        if waiting.is_held:
            held = self.tr("{plugin} has answered; its answer is held back. {what}.")
            return held.format(plugin=waiting.plugin_name, what=what)
        return f"{waiting.plugin_name} · {what}"

    @property
    def _call(self) -> Waiting | None:
        calls = () if self._view is None else self._view.open_calls
        return next(iter(calls), None)

    def _call_id(self) -> int:
        call = self._call
        return _NO_CALL if call is None or call.call_id is None else call.call_id

    @Slot()
    def _on_let(self) -> None:
        self.command_requested.emit(LetAnswer(self._call_id()))

    @Slot()
    def _on_time(self) -> None:
        self.command_requested.emit(RunOutOfTime(self._call_id()))
