"""Where the register's documents live: in SQLite, or in memory for tests and demonstrations.

Both behave alike; `cashier_sim.engine.ports.Store` says how. A store belongs to the thread that
made it.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from cashier_sim.engine.codes import Code
from cashier_sim.engine.documents import (
    decoded_order,
    decoded_restaurant,
    decoder,
    encoded,
    encoded_order,
    encoded_restaurant,
)
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.journal import JournalLine, journal_line
from cashier_sim.engine.model import (
    Attempt,
    OrderRecord,
    PaymentReportRow,
    PaymentTypeSettings,
    SessionState,
)
from cashier_sim.engine.restaurant import Restaurant
from cashier_sim.engine.schema import prepare

T = TypeVar("T")

_WRITE_ORDER = """
INSERT INTO orders (id, number, revision, session_number, is_live, doc) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET number = excluded.number, revision = excluded.revision,
    session_number = excluded.session_number, is_live = excluded.is_live, doc = excluded.doc
"""
_PAST_ORDERS = """
SELECT doc FROM orders WHERE NOT is_live AND session_number <> ? ORDER BY number DESC LIMIT ?
"""
_PAST_ORDER = """
SELECT doc FROM orders WHERE NOT is_live AND session_number <> ? AND number = ? LIMIT ?
"""
_WRITE_ATTEMPT = """
INSERT INTO attempts (id, is_unanswered, doc) VALUES (?, ?, ?)
ON CONFLICT (id) DO UPDATE SET is_unanswered = excluded.is_unanswered, doc = excluded.doc
"""


def nothing() -> None:
    """Do nothing at a commit."""


class SqliteStore:
    """Documents in one SQLite file; a durable commit is on the disk when it returns.

    Attributes:
        before_commit: Called before each commit; when it raises, nothing is written.
        after_commit: Called after each commit.
    """

    def __init__(self, path: Path, *, is_durable: bool = True) -> None:
        """Open the file or make it; its folder must be there.

        Args:
            path: The file.
            is_durable: Each commit waits for the disk. Without, a power cut or a kill may spoil
                it all: for a file that nobody wants once the process is gone.

        Raises:
            EngineError: `STORE_UNUSABLE`: the file cannot be opened or is no such store;
                `STORE_TOO_NEW`: a newer program wrote it.
        """
        self.before_commit: Callable[[], None] = nothing
        self.after_commit: Callable[[], None] = nothing
        try:
            self._connection = sqlite3.connect(path)
            try:
                self._open(path, is_durable=is_durable)
            except BaseException:
                self._connection.close()
                raise
        except sqlite3.Error as error:
            raise EngineError(Code.STORE_UNUSABLE, path=str(path), problem=str(error)) from error

    def _open(self, path: Path, *, is_durable: bool) -> None:
        # A journal in memory makes no files, which take longer to make than most commits.
        self._connection.execute(f"PRAGMA journal_mode = {'WAL' if is_durable else 'MEMORY'}")
        self._connection.execute(f"PRAGMA synchronous = {'FULL' if is_durable else 'OFF'}")
        prepare(self._connection, path)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def load_orders(self) -> tuple[OrderRecord, ...]:
        """All orders, oldest first."""
        return self._load(decoded_order, "SELECT doc FROM orders ORDER BY rowid")

    def load_known_orders(self, session_number: int) -> tuple[OrderRecord, ...]:
        """Live orders and those of one till shift, oldest first."""
        return self._load(
            decoded_order,
            "SELECT doc FROM orders WHERE is_live OR session_number = ? ORDER BY rowid",
            session_number,
        )

    def load_order(self, order_id: UUID) -> OrderRecord | None:
        """One order, or None."""
        found = self._load(decoded_order, "SELECT doc FROM orders WHERE id = ?", str(order_id))
        return found[0] if found else None

    def load_past_orders(
        self, session_number: int, number: int | None, limit: int
    ) -> tuple[OrderRecord, ...]:
        """Settled orders of other till shifts than one, newest first, `limit` at most."""
        if number is None:
            return self._load(decoded_order, _PAST_ORDERS, session_number, limit)
        return self._load(decoded_order, _PAST_ORDER, session_number, number, limit)

    def last_order_number(self) -> int:
        """The highest number of an order; 0 in a new store."""
        (number,) = self._connection.execute("SELECT max(number) FROM orders").fetchone()
        return int(number or 0)

    def load_attempts(self) -> tuple[Attempt, ...]:
        """All attempts, oldest first."""
        return self._load(decoder(Attempt), "SELECT doc FROM attempts ORDER BY rowid")

    def load_unanswered_attempts(self) -> tuple[Attempt, ...]:
        """The attempts whose outcome nobody knows, oldest first."""
        return self._load(
            decoder(Attempt), "SELECT doc FROM attempts WHERE is_unanswered ORDER BY rowid"
        )

    def load_movements(self, session_number: int | None) -> tuple[PaymentReportRow, ...]:
        """The movements of money in one till shift, or in all (None), oldest first."""
        decode = decoder(PaymentReportRow)
        if session_number is None:
            return self._load(decode, "SELECT doc FROM movements ORDER BY rowid")
        return self._load(
            decode,
            "SELECT doc FROM movements WHERE session_number = ? ORDER BY rowid",
            session_number,
        )

    def load_session(self) -> SessionState:
        """The till shift."""
        found = self._load(decoder(SessionState), "SELECT doc FROM session")
        return found[0] if found else SessionState()

    def load_payment_types(self) -> tuple[PaymentTypeSettings, ...]:
        """The payment types of the back office; empty in a new store."""
        return self._load(
            decoder(PaymentTypeSettings), "SELECT doc FROM payment_types ORDER BY rowid"
        )

    def load_restaurant(self) -> Restaurant | None:
        """The restaurant as the back office changed it; None before its first change."""
        found = self._load(decoded_restaurant, "SELECT doc FROM restaurant")
        return found[0] if found else None

    def load_journal(self) -> tuple[JournalLine, ...]:
        """Every commit, oldest first."""
        return self._load(decoder(JournalLine), "SELECT doc FROM journal ORDER BY seq")

    def commit(
        self,
        *,
        note: str,
        at: datetime,
        orders: tuple[OrderRecord, ...] = (),
        attempts: tuple[Attempt, ...] = (),
        session: SessionState | None = None,
        payment_types: tuple[PaymentTypeSettings, ...] | None = None,
        restaurant: Restaurant | None = None,
        movements: tuple[PaymentReportRow, ...] = (),
    ) -> None:
        """Write changed documents and a journal line in one transaction."""
        self.before_commit()
        with self._connection, closing(self._connection.cursor()) as cursor:
            cursor.execute("BEGIN IMMEDIATE")
            (last,) = cursor.execute("SELECT coalesce(max(seq), 0) FROM journal").fetchone()
            line = journal_line(
                last + 1, at, note, orders, attempts, session, payment_types, restaurant
            )
            cursor.execute(
                "INSERT INTO journal (seq, at, note, doc) VALUES (?, ?, ?, ?)",
                (line.number, at.isoformat(), note, encoded(line)),
            )
            cursor.executemany(_WRITE_ORDER, map(_order_row, orders))
            cursor.executemany(_WRITE_ATTEMPT, map(_attempt_row, attempts))
            cursor.executemany(
                "INSERT INTO movements (session_number, doc) VALUES (?, ?)",
                ((movement.cafe_session_number, encoded(movement)) for movement in movements),
            )
            if session is not None:
                cursor.execute("DELETE FROM session")
                cursor.execute("INSERT INTO session (doc) VALUES (?)", (encoded(session),))
            if payment_types is not None:
                cursor.execute("DELETE FROM payment_types")
                cursor.executemany(
                    "INSERT INTO payment_types (doc) VALUES (?)",
                    ((encoded(settings),) for settings in payment_types),
                )
            if restaurant is not None:
                cursor.execute("DELETE FROM restaurant")
                cursor.execute(
                    "INSERT INTO restaurant (doc) VALUES (?)", (encoded_restaurant(restaurant),)
                )
        self.after_commit()

    def _load(self, decode: Callable[[bytes], T], query: str, *values: int | str) -> tuple[T, ...]:
        return tuple(decode(document) for (document,) in self._connection.execute(query, values))


class MemoryStore:
    """A store that forgets all at the end of the process; otherwise as `SqliteStore`.

    Attributes:
        before_commit: Called before each commit; when it raises, nothing is written.
        after_commit: Called after each commit.
    """

    def __init__(self) -> None:
        self.before_commit: Callable[[], None] = nothing
        self.after_commit: Callable[[], None] = nothing
        self._orders: dict[UUID, OrderRecord] = {}
        self._attempts: dict[UUID, Attempt] = {}
        self._movements: list[PaymentReportRow] = []
        self._session = SessionState()
        self._payment_types: tuple[PaymentTypeSettings, ...] = ()
        self._restaurant: Restaurant | None = None
        self._journal: list[JournalLine] = []

    def close(self) -> None:
        """Do nothing: there is no file."""

    def load_orders(self) -> tuple[OrderRecord, ...]:
        """All orders, oldest first."""
        return tuple(self._orders.values())

    def load_known_orders(self, session_number: int) -> tuple[OrderRecord, ...]:
        """Live orders and those of one till shift, oldest first."""
        return tuple(
            record
            for record in self._orders.values()
            if record.is_live or record.session_number == session_number
        )

    def load_order(self, order_id: UUID) -> OrderRecord | None:
        """One order, or None."""
        return self._orders.get(order_id)

    def load_past_orders(
        self, session_number: int, number: int | None, limit: int
    ) -> tuple[OrderRecord, ...]:
        """Settled orders of other till shifts than one, newest first, `limit` at most."""
        past = (
            record
            for record in self._orders.values()
            if not record.is_live
            and record.session_number != session_number
            and number in {None, record.order.number}
        )
        newest_first = sorted(past, key=lambda record: record.order.number, reverse=True)
        return tuple(newest_first[:limit])

    def last_order_number(self) -> int:
        """The highest number of an order; 0 in a new store."""
        return max((record.order.number for record in self._orders.values()), default=0)

    def load_attempts(self) -> tuple[Attempt, ...]:
        """All attempts, oldest first."""
        return tuple(self._attempts.values())

    def load_unanswered_attempts(self) -> tuple[Attempt, ...]:
        """The attempts whose outcome nobody knows, oldest first."""
        return tuple(attempt for attempt in self._attempts.values() if attempt.is_unanswered)

    def load_movements(self, session_number: int | None) -> tuple[PaymentReportRow, ...]:
        """The movements of money in one till shift, or in all (None), oldest first."""
        return tuple(
            row
            for row in self._movements
            if session_number is None or row.cafe_session_number == session_number
        )

    def load_session(self) -> SessionState:
        """The till shift."""
        return self._session

    def load_payment_types(self) -> tuple[PaymentTypeSettings, ...]:
        """The payment types of the back office; empty in a new store."""
        return self._payment_types

    def load_restaurant(self) -> Restaurant | None:
        """The restaurant as the back office changed it; None before its first change."""
        return self._restaurant

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
        restaurant: Restaurant | None = None,
        movements: tuple[PaymentReportRow, ...] = (),
    ) -> None:
        """Keep changed documents and a journal line."""
        self.before_commit()
        number = len(self._journal) + 1
        self._journal.append(
            journal_line(number, at, note, orders, attempts, session, payment_types, restaurant)
        )
        self._orders.update((record.order.id, record) for record in orders)
        self._attempts.update((attempt.id, attempt) for attempt in attempts)
        self._movements.extend(movements)
        if session is not None:
            self._session = session
        if payment_types is not None:
            self._payment_types = payment_types
        if restaurant is not None:
            self._restaurant = restaurant
        self.after_commit()


def _order_row(record: OrderRecord) -> tuple[str, int, int, int, bool, bytes]:
    order = record.order
    return (
        str(order.id),
        order.number,
        order.revision,
        record.session_number,
        record.is_live,
        encoded_order(record),
    )


def _attempt_row(attempt: Attempt) -> tuple[str, bool, bytes]:
    return str(attempt.id), attempt.is_unanswered, encoded(attempt)
