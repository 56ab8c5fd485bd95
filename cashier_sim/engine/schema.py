"""The tables of the SQLite store, and the way from those of earlier programs."""

import json
import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path

from cashier_sim.engine.codes import Code
from cashier_sim.engine.errors import EngineError

SCHEMA_VERSION = 2
"""Of the file, kept in its `user_version`; raise it together with a migration."""

_RESTAURANT = "CREATE TABLE restaurant (doc BLOB NOT NULL);"

_SCHEMA = f"""
CREATE TABLE orders (
    id TEXT NOT NULL UNIQUE,
    number INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    session_number INTEGER NOT NULL,
    is_live INTEGER NOT NULL,
    doc BLOB NOT NULL
);
CREATE INDEX orders_by_session ON orders (session_number);
CREATE INDEX live_orders ON orders (is_live) WHERE is_live;
CREATE INDEX orders_by_number ON orders (number);
CREATE TABLE attempts (id TEXT NOT NULL UNIQUE, is_unanswered INTEGER NOT NULL, doc BLOB NOT NULL);
CREATE INDEX unanswered_attempts ON attempts (is_unanswered) WHERE is_unanswered;
CREATE TABLE movements (session_number INTEGER NOT NULL, doc BLOB NOT NULL);
CREATE INDEX movements_by_session ON movements (session_number);
CREATE TABLE payment_types (doc BLOB NOT NULL);
{_RESTAURANT}
CREATE TABLE session (doc BLOB NOT NULL);
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY, at TEXT NOT NULL, note TEXT NOT NULL, doc BLOB NOT NULL
);
CREATE TRIGGER journal_keeps_lines BEFORE UPDATE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_loses_no_lines BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
"""


def prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Make the tables of a new file, or bring those of an earlier program up to date.

    Each step is one transaction, so that a kill leaves a whole store of one version or the other.

    Raises:
        EngineError: `STORE_TOO_NEW`: a newer program wrote it.
        sqlite3.Error: It is no such store.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > SCHEMA_VERSION:
        raise EngineError(
            Code.STORE_TOO_NEW, path=str(path), version=str(version), known=str(SCHEMA_VERSION)
        )
    if version == 0:
        connection.executescript(
            f"BEGIN; {_SCHEMA} PRAGMA user_version = {SCHEMA_VERSION}; COMMIT;"
        )
        return
    for step in range(version, SCHEMA_VERSION):
        with connection:
            connection.execute("BEGIN IMMEDIATE")
            _STEPS[step](connection)
            connection.execute(f"PRAGMA user_version = {step + 1}")


def _fiscal_flags_move_into_types(connection: sqlite3.Connection) -> None:
    """Whether a type is fiscal has become a member of the payment type that plugins see."""
    connection.execute(_RESTAURANT)
    rows = connection.execute("SELECT rowid, doc FROM payment_types").fetchall()
    for row_id, document in rows:
        settings = json.loads(document)
        settings["payment_type"]["print_cheque"] = settings.pop("is_fiscal")
        connection.execute(
            "UPDATE payment_types SET doc = ? WHERE rowid = ?",
            (json.dumps(settings, ensure_ascii=False).encode(), row_id),
        )


_STEPS: Mapping[int, Callable[[sqlite3.Connection], None]] = {1: _fiscal_flags_move_into_types}
"""By the version that each leads away from."""
