"""The messages at the top left of the register."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from itertools import count

from cashier_sim.engine.ports import Clock
from cashier_sim.till.view import Notification, NotificationLevel

MAX_SHOWN = 50
"""More push the oldest out: a plugin in a loop must not fill the memory."""


class Notifications:
    """Open messages, oldest first; they close by hand or by the register's clock."""

    def __init__(self, clock: Clock, changed: Callable[[], None]) -> None:
        """Begin with none; `changed` is called when some came or went."""
        self._clock = clock
        self._changed = changed
        self._ids = count(1)
        self.shown: tuple[Notification, ...] = ()

    def add(
        self,
        level: NotificationLevel,
        *,
        message: str = "",
        code: str = "",
        values: Mapping[str, str] | None = None,
        sender: str = "",
        timeout_seconds: float | None = None,
    ) -> None:
        """Show a message: a sender's own words, or the register's by code."""
        now = self._clock.now()
        closes_at = None if timeout_seconds is None else now + timedelta(seconds=timeout_seconds)
        note = Notification(
            id=next(self._ids),
            level=level,
            message=message,
            code=code,
            values=dict(values or {}),
            sender=sender,
            closes_at=closes_at,
        )
        self.shown = (*self.shown, note)[-MAX_SHOWN:]
        self._changed()

    def dismiss(self, notification_id: int) -> None:
        """Close a message by hand."""
        self._keep(tuple(note for note in self.shown if note.id != notification_id))

    def expire(self) -> None:
        """Close those whose time is over."""
        now = self._clock.now()
        self._keep(
            tuple(note for note in self.shown if note.closes_at is None or note.closes_at > now)
        )

    @property
    def next_closing(self) -> datetime | None:
        """When the next message closes by itself."""
        times = [note.closes_at for note in self.shown if note.closes_at is not None]
        return min(times, default=None)

    def _keep(self, notes: tuple[Notification, ...]) -> None:
        if len(notes) != len(self.shown):
            self.shown = notes
            self._changed()
