"""Acts that are allowed while a flow waits: answers, and ends of calls."""

from cashier_sim.till.commands import AnswerDialog, DismissNotification, EndCall
from cashier_sim.till.handlers.table import HandlerTable
from cashier_sim.till.parts import Parts


class DialogHandlers:
    """Carries them out."""

    def __init__(self, parts: Parts) -> None:
        """Work on `parts`."""
        self._dialogs = parts.dialogs
        self._calls = parts.calls
        self._plugins = parts.plugins
        self._notifications = parts.notifications

    def add_to(self, table: HandlerTable) -> None:
        """Enter the handlers."""
        table.add(AnswerDialog, self._answer)
        table.add(EndCall, self._end_call)
        table.add(DismissNotification, self._dismiss)

    def _answer(self, command: AnswerDialog) -> None:
        self._dialogs.answer(command.dialog_id, command.answer)

    def _end_call(self, command: EndCall) -> None:
        # First, so that no dialog of the call can open between the two.
        self._calls.mark_ending(command.call_id)
        self._dialogs.abandon(command.call_id)
        self._plugins.end_call(command.call_id)

    def _dismiss(self, command: DismissNotification) -> None:
        self._notifications.dismiss(command.notification_id)
