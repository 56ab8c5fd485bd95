"""Stores that do not wait for the disk, for tests that cut no power."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING
from unittest import mock

if TYPE_CHECKING:
    from collections.abc import Iterator

NO_WAITING = "PRAGMA synchronous = OFF"


class QuickConnection(sqlite3.Connection):
    """Everything is written, and read by whoever comes next; only a power cut could lose it."""

    def execute(self, sql: str, /, *parameters: object) -> sqlite3.Cursor:
        """Carry a statement out, but keep to not waiting."""
        wanted = NO_WAITING if sql.startswith("PRAGMA synchronous") else sql
        return super().execute(wanted, *parameters)  # type: ignore[arg-type]  # as it came


def _connected(*arguments: object, **named: object) -> sqlite3.Connection:
    connection: sqlite3.Connection = _connect(*arguments, **named)
    connection.execute(NO_WAITING)
    return connection


_connect = partial(sqlite3.connect, factory=QuickConnection)


@contextmanager
def no_waiting_for_the_disk() -> Iterator[None]:
    """Let every store that is opened meanwhile be quick."""
    with mock.patch.object(sqlite3, "connect", _connected):
        yield
