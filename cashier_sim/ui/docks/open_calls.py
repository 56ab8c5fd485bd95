"""What to do with a plugin's open calls before it is stopped: asked in place, not in a window."""

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from cashier_sim.till.commands import OpenCalls
from cashier_sim.ui import theme
from cashier_sim.ui.docks.look import PADDING, caption, push
from cashier_sim.ui.kit import fonts


class OpenCallsQuestion(QFrame):
    """Finish, cancel, kill, or leave it.

    Signals:
        answered (str, object): The act that was asked about, and an `OpenCalls`.
    """

    answered = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("open_calls")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setStyleSheet(
            f"#open_calls {{ border: 1px solid {theme.WAITING}; border-radius: {theme.RADIUS}px; }}"
        )
        self._act = ""
        self._text = caption("open_calls_text", fonts.sans(13, fonts.MEDIUM))
        self._buttons = {
            OpenCalls.FINISH: push("open_calls_finish", primary=True),
            OpenCalls.CANCEL: push("open_calls_cancel"),
            OpenCalls.KILL: push("open_calls_kill", danger=True),
        }
        self._leave = push("open_calls_leave")
        self._leave.clicked.connect(self.close_question)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        rows.setSpacing(theme.GAP)
        rows.addWidget(self._text)
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        for choice, button in self._buttons.items():
            button.setProperty("choice", choice.value)
            button.clicked.connect(self._on_choice)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._leave)
        rows.addLayout(row)
        self.hide()
        self.retranslate()

    def ask(self, act: str, sentence: str) -> None:
        """Ask about an act.

        Args:
            act: Comes back with the answer.
            sentence: Why the act cannot simply be done.
        """
        self._act = act
        self._text.setText(sentence)
        self.show()
        self._buttons[OpenCalls.FINISH].setFocus()

    @Slot()
    def close_question(self) -> None:
        """Ask nothing any more."""
        self.hide()

    def retranslate(self) -> None:
        """Write the answers in the present language."""
        words = {
            OpenCalls.FINISH: (
                self.tr("Wait for them"),
                self.tr("Go on when the calls have returned."),
            ),
            OpenCalls.CANCEL: (
                self.tr("Cancel them"),
                self.tr("Their dialogs answer nothing; then go on."),
            ),
            OpenCalls.KILL: (
                self.tr("Kill the process"),
                self.tr("Whether money was taken is unknown afterwards."),
            ),
        }
        for choice, button in self._buttons.items():
            button.setText(words[choice][0])
            button.setToolTip(words[choice][1])
        self._leave.setText(self.tr("Leave it running"))

    def changeEvent(self, event: QEvent) -> None:
        """Write the texts anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot()
    def _on_choice(self) -> None:
        self.hide()
        self.answered.emit(self._act, OpenCalls(str(self.sender().property("choice"))))
