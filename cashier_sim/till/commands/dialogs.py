"""Acts that are allowed while a flow waits: answers, and ends of calls."""

from dataclasses import dataclass

from cashier_sim.till.commands.base import Command, Refusal
from cashier_sim.till.dialogs import Answer
from cashier_sim.till.view import TillView


@dataclass(frozen=True, slots=True)
class AnswerDialog(Command):
    """Answer or (None) cancel the topmost dialog."""

    dialog_id: int
    answer: Answer

    def _refusal(self, view: TillView) -> Refusal | None:
        dialog = view.dialog
        if dialog is None or dialog.id != self.dialog_id:
            return Refusal("no_such_dialog")
        problem = dialog.problem(self.answer)
        return Refusal(problem.value) if problem else None


@dataclass(frozen=True, slots=True)
class EndCall(Command):
    """Stop waiting for a plugin's call; what it did is unknown unless it still answers."""

    call_id: int

    def _refusal(self, view: TillView) -> Refusal | None:
        if view.waiting is None or view.waiting.call_id != self.call_id:
            return Refusal("no_such_call")
        return Refusal("call_is_ending") if view.waiting.is_ending else None


@dataclass(frozen=True, slots=True)
class DismissNotification(Command):
    """Close a message at the top left."""

    notification_id: int

    def _refusal(self, view: TillView) -> Refusal | None:
        known = any(note.id == self.notification_id for note in view.notifications)
        return None if known else Refusal("no_such_notification")
