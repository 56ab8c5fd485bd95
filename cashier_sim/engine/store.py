"""Where the register's documents live: in SQLite, or in memory for tests and demonstrations."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from cashier_sim.engine.model import Attempt, OrderRecord, PaymentTypeSettings, SessionState

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One commit as the journal keeps it."""

    number: int
    """From 1, without gaps."""
    at: datetime
    note: str


def nothing() -> None:
    """Do nothing at a commit."""


class MemoryStore:
    """A store that forgets all at the end of the process; otherwise as `SqliteStore`.

    Attributes:
        before_commit: Called before each commit; when it raises, nothing is written.
        after_commit: Called after each commit.
    """

    def __init__(self) -> None:
        self.before_commit: Callable[[], None] = nothing
        self.after_commit: Callable[[], None] = nothing
        self._orders: dict[object, OrderRecord] = {}
        self._attempts: dict[object, Attempt] = {}
        self._session = SessionState()
        self._payment_types: tuple[PaymentTypeSettings, ...] = ()
        self._journal: list[JournalLine] = []

    def load_orders(self) -> tuple[OrderRecord, ...]:
        """All orders, oldest first."""
        return tuple(self._orders.values())

    def load_attempts(self) -> tuple[Attempt, ...]:
        """All attempts, oldest first."""
        return tuple(self._attempts.values())

    def load_session(self) -> SessionState:
        """The till shift."""
        return self._session

    def load_payment_types(self) -> tuple[PaymentTypeSettings, ...]:
        """The payment types of the back office; empty in a new store."""
        return self._payment_types

    def load_journal(self) -> tuple[JournalLine, ...]:
        """Every commit, oldest first."""
        return tuple(self._journal)

    def commit(
        self,
        *,
        note: str,
        at: datetime,
        orders: tuple[OrderRecord, ...] = (),
        attempts: tuple[Attempt, ...] = (),
        session: SessionState | None = None,
        payment_types: tuple[PaymentTypeSettings, ...] | None = None,
    ) -> None:
        """Keep changed documents and a journal line."""
        self.before_commit()
        self._orders.update((record.order.id, record) for record in orders)
        self._attempts.update((attempt.id, attempt) for attempt in attempts)
        if session is not None:
            self._session = session
        if payment_types is not None:
            self._payment_types = payment_types
        self._journal.append(JournalLine(len(self._journal) + 1, at, note))
        self.after_commit()
