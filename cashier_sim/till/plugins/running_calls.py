"""The calls of plugins that are under way, and what belongs to each."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from cashier_sim.engine.locks import SCREEN
from cashier_sim.engine.ports import NotLoaded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cashier_sim.engine.locks import LockOwner
    from cashier_sim.engine.notification_calls import ScreenContextDraft
    from cashier_sim.engine.ports import DataDraft, Outcome
    from cashier_sim.till.plugin_services import StartedCall, TillServices


class CalledPlugin(Protocol):
    """The plugin that is called."""

    @property
    def name(self) -> str:
        """Its name."""
        ...

    def changed(self) -> None:
        """A call begins."""
        ...

    def call_ended(self) -> None:
        """A call has ended."""
        ...


@dataclass(slots=True, kw_only=True)
class OpenCall:
    """A call of a plugin that has not ended."""

    id: int
    plugin_name: str
    draft: DataDraft | None = None
    """Its `context`; None where the contract has none."""
    screen_context: ScreenContextDraft | None = None
    """The context of the opening cash screen; None for other calls."""
    lock_owner: LockOwner = SCREEN
    """Whose locks its `operation_service` borrows."""
    outcome: Outcome = field(default_factory=lambda: NotLoaded(""))
    """How it ended, for the timeline; whoever makes the call sets it."""


class RunningCalls:
    """The open calls by id, of all plugins. Lives on the register's thread."""

    def __init__(self, till: TillServices) -> None:
        self._till = till
        self._open: dict[int, OpenCall] = {}

    def get(self, call_id: int) -> OpenCall | None:
        """One open call."""
        return self._open.get(call_id)

    @contextmanager
    def opened(
        self,
        plugin: CalledPlugin,
        started: StartedCall,
        *,
        draft: DataDraft | None = None,
        screen_context: ScreenContextDraft | None = None,
        lock_owner: LockOwner = SCREEN,
    ) -> Iterator[OpenCall]:
        """A call as long as a block: a line in the timeline, and the waiting window.

        Args:
            plugin: Who is called.
            started: What for.
            draft: The data of its payment item.
            screen_context: What it may say about the opening cash screen.
            lock_owner: Whose locks its `operation_service` borrows.
        """
        call_id = self._till.call_started(started)
        call = OpenCall(
            id=call_id,
            plugin_name=plugin.name,
            draft=draft,
            screen_context=screen_context,
            lock_owner=lock_owner,
        )
        self._open[call_id] = call
        plugin.changed()
        try:
            yield call
        finally:
            del self._open[call_id]
            self._till.call_ended(call_id, call.outcome)
            plugin.call_ended()
