"""What the dialogs share that are filled in and then accepted."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cashier_sim.till.dialogs import AnswerProblem, Dialog
from cashier_sim.ui import theme
from cashier_sim.ui.dialogs.panel import DialogPanel, write_answer
from cashier_sim.ui.kit.buttons import Role, TillButton

_CLOSE = 3


class Captioned(Protocol):
    """A dialog whose two answers a plugin may name."""

    @property
    def ok_caption(self) -> str | None:
        """Of the accepting button; None = the standard one."""
        ...

    @property
    def cancel_caption(self) -> str | None:
        """Of the cancelling button; None = the standard one."""
        ...


class EntryPanel(DialogPanel):
    """A dialog that takes keys itself, with «OK» and «Cancel», and room for what is wrong.

    The room is kept while nothing is wrong: keys must not move from under a finger.

    Args:
        dialog: What it asks.
        captions: The same dialog; it names the answers.
        width: Its wish in logical pixels.
        parent: The layer that it lies on.
    """

    def __init__(
        self, dialog: Dialog, captions: Captioned, width: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(dialog, width, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._captions = captions
        self._ok: TillButton | None = None
        self._cancel: TillButton | None = None
        label = self._problem_label
        policy = label.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        label.setSizePolicy(policy)
        label.setContentsMargins(theme.MARGIN, _CLOSE, theme.MARGIN, _CLOSE)
        label.setMinimumHeight(label.fontMetrics().height() + 2 * _CLOSE)

    def add_ok(self) -> TillButton:
        """Add «OK» to the bar."""
        self._ok = self.add_answer("dialog_ok", Role.PRIMARY)
        self._ok.clicked.connect(self._on_accepted)
        return self._ok

    def add_cancel(self) -> TillButton:
        """Add «Cancel» to the bar."""
        self._cancel = self.add_answer("dialog_cancel")
        self._cancel.clicked.connect(self._on_cancelled)
        return self._cancel

    def reason(self, problem: AnswerProblem) -> str:
        """What is wrong, where the dialog knows it better; empty = the problem's own sentence."""
        del problem
        return ""

    def show_problem(self, problem: AnswerProblem | None) -> None:
        """Say what is wrong with the answer, or (None) nothing any more."""
        super().show_problem(problem)
        told = self.reason(problem) if problem is not None else ""
        if told:
            self._problem_label.setText(told)

    def retranslate(self) -> None:
        """Write «OK» and «Cancel»."""
        super().retranslate()
        if self._ok is not None:
            write_answer(self._ok, self._captions.ok_caption, self.tr("OK"))
        if self._cancel is not None:
            write_answer(self._cancel, self._captions.cancel_caption, self.tr("Cancel"))
