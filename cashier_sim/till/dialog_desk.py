"""The stack of open dialogs: whoever opens one waits here for its answer."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count

from cashier_sim.till.dialogs import Answer, Dialog, KeyboardDialog
from cashier_sim.till.events import TraceKind, TraceState
from cashier_sim.till.readable import HIDDEN, readable, readable_fields
from cashier_sim.till.trace import Trace

_OF_THE_DESK = frozenset({"id", "call_id", "plugin_name"})


@dataclass(frozen=True, slots=True)
class _Open:
    dialog: Dialog
    answer: asyncio.Future[Answer]


class DialogDesk:
    """Opens dialogs, hands answers over. Runs on the register's loop."""

    def __init__(self, trace: Trace, changed: Callable[[], None]) -> None:
        """Make an empty desk.

        Args:
            trace: Each dialog is a line of the timeline.
            changed: Called when the stack has changed.
        """
        self._trace = trace
        self._changed = changed
        self._open: dict[int, _Open] = {}
        self._ids = count(1)
        self._is_closed = False
        self.dialogs: tuple[Dialog, ...] = ()

    async def show(self, dialog: Dialog) -> Answer:
        """Put a dialog on top and wait until it is answered; its id is filled in here.

        A cancelled wait takes the dialog away. After `close` every answer is None.
        """
        if self._is_closed:
            return None
        dialog = replace(dialog, id=next(self._ids))
        arguments = tuple(pair for pair in readable_fields(dialog) if pair[0] not in _OF_THE_DESK)
        with self._trace.entered(
            TraceKind.DIALOG,
            type(dialog).__name__,
            plugin_name=dialog.plugin_name,
            arguments=arguments,
        ) as ending:
            answer = await self._answer_to(dialog)
            ending.state = TraceState.CANCELLED if answer is None else TraceState.DONE
            ending.answer = shown_answer(dialog, answer)
            return answer

    def answer(self, dialog_id: int, answer: Answer) -> None:
        """Answer an open dialog; its rules have been checked. It is closed at once."""
        opened = self._open.pop(dialog_id)
        self._tell()
        if not opened.answer.done():
            opened.answer.set_result(answer)

    def abandon(self, call_id: int) -> None:
        """Close the open dialogs of a call; each answers None."""
        for dialog in self.dialogs:
            if dialog.call_id == call_id:
                self.answer(dialog.id, None)

    def close(self) -> None:
        """Close all; each answers None, and so does whatever is asked later."""
        self._is_closed = True
        for dialog in self.dialogs:
            self.answer(dialog.id, None)

    async def _answer_to(self, dialog: Dialog) -> Answer:
        waiting: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._open[dialog.id] = _Open(dialog, waiting)
        self._tell()
        try:
            return await waiting
        finally:
            if self._open.pop(dialog.id, None):
                self._tell()

    def _tell(self) -> None:
        self.dialogs = tuple(opened.dialog for opened in self._open.values())
        self._changed()


def shown_answer(dialog: Dialog | None, answer: Answer) -> str:
    """An answer as the timeline shows it: what was typed into a password field is hidden."""
    if isinstance(dialog, KeyboardDialog) and dialog.is_password and answer:
        return HIDDEN
    return readable(answer)
