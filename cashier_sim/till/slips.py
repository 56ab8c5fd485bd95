"""What the printers printed, kept for the tape: tens of thousands of slips.

Slips live in a table of their own in the register's database file, written on the register's
thread. Readers have connections of their own and may live on another thread.
"""

import sqlite3
import threading
from datetime import datetime
from pathlib import Path
from typing import Protocol

import msgspec

from cashier_sim.plugin_api import XElement
from cashier_sim.till.events import PrintedSlip

_TABLE = """
CREATE TABLE IF NOT EXISTS slips (
    id INTEGER PRIMARY KEY,
    is_fiscal INTEGER NOT NULL,
    document BLOB NOT NULL
)
"""


class _Element(msgspec.Struct, array_like=True):
    """An `XElement` in a document; not its XML text, since texts side by side stay apart."""

    tag: str
    attributes: dict[str, str]
    content: list["str | _Element"]


class _Document(msgspec.Struct):
    printed_at: datetime
    document: _Element
    title: str
    plugin_name: str
    order_number: int | None
    trace_id: int | None
    is_fiscal: bool
    width_chars: int
    as_real_printer: bool
    api_version: int | None = None


class SlipReader(Protocol):
    """Reads the tape; belongs to the thread that first used it."""

    def count(self) -> int:
        """How many slips there are; their ids are 1 to this number."""
        ...

    def slip(self, slip_id: int) -> PrintedSlip | None:
        """One slip; None when there is none with this id."""
        ...

    def slips(self, first_id: int, limit: int) -> tuple[PrintedSlip, ...]:
        """At most `limit` slips from `first_id` on, in printing order."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


class SlipStore(Protocol):
    """Keeps slips; used on the register's thread."""

    def count(self) -> int:
        """How many slips there are."""
        ...

    def fiscal_count(self) -> int:
        """How many of them the fiscal register printed."""
        ...

    def add(self, slip: PrintedSlip) -> None:
        """Keep a slip; its id is the count plus one."""
        ...

    def reader(self) -> SlipReader:
        """A new reader."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


class MemorySlips:
    """Slips of a register that leaves nothing behind; store and reader in one, any thread."""

    def __init__(self) -> None:
        self._slips: list[PrintedSlip] = []
        self._lock = threading.Lock()

    def count(self) -> int:
        """How many slips there are."""
        return len(self._slips)

    def fiscal_count(self) -> int:
        """How many of them the fiscal register printed."""
        return sum(slip.is_fiscal for slip in self._slips)

    def add(self, slip: PrintedSlip) -> None:
        """Keep a slip."""
        with self._lock:
            self._slips.append(slip)

    def slip(self, slip_id: int) -> PrintedSlip | None:
        """One slip; None when there is none with this id."""
        found = self.slips(slip_id, 1)
        return found[0] if found and found[0].id == slip_id else None

    def slips(self, first_id: int, limit: int) -> tuple[PrintedSlip, ...]:
        """At most `limit` slips from `first_id` on, in printing order."""
        start = max(first_id, 1) - 1
        with self._lock:
            return tuple(self._slips[start : start + max(limit, 0)])

    def reader(self) -> SlipReader:
        """This."""
        return self

    def close(self) -> None:
        """Nothing to let go of."""


class SqliteSlips:
    """Slips in the register's database file."""

    def __init__(self, path: Path, *, is_durable: bool = True) -> None:
        """Open the table, made when missing; the engine's store has opened the file before.

        Args:
            path: The database file.
            is_durable: Whether the disk is waited for now and then; see `SqliteStore`.
        """
        self._path = path
        self._connection = sqlite3.connect(path, isolation_level=None)
        # A slip that was on paper is no money: it need not survive a power cut, only a kill.
        self._connection.execute(f"PRAGMA synchronous = {'NORMAL' if is_durable else 'OFF'}")
        if not is_durable:  # not kept in the file, unlike WAL
            self._connection.execute("PRAGMA journal_mode = MEMORY")
        self._connection.execute(_TABLE)
        found = self._connection.execute("SELECT count(*), sum(is_fiscal) FROM slips").fetchone()
        self._count: int = found[0]
        self._fiscal_count: int = found[1] or 0
        self._first_of_run = self._count + 1

    def count(self) -> int:
        """How many slips there are."""
        return self._count

    def fiscal_count(self) -> int:
        """How many of them the fiscal register printed."""
        return self._fiscal_count

    def add(self, slip: PrintedSlip) -> None:
        """Keep a slip."""
        self._connection.execute(
            "INSERT INTO slips VALUES (?, ?, ?)", (slip.id, slip.is_fiscal, _written(slip))
        )
        self._count += 1
        self._fiscal_count += slip.is_fiscal

    def reader(self) -> SlipReader:
        """A new reader with a connection of its own."""
        return _SqliteReader(self._path, self._first_of_run)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


class _SqliteReader:
    def __init__(self, path: Path, first_of_run: int) -> None:
        self._path = path
        self._first_of_run = first_of_run
        self._opened: sqlite3.Connection | None = None

    def count(self) -> int:
        row = self._connection().execute("SELECT max(id) FROM slips").fetchone()
        last: int | None = row[0]
        return last or 0

    def slip(self, slip_id: int) -> PrintedSlip | None:
        found = self.slips(slip_id, 1)
        return found[0] if found and found[0].id == slip_id else None

    def slips(self, first_id: int, limit: int) -> tuple[PrintedSlip, ...]:
        rows = self._connection().execute(
            "SELECT id, document FROM slips WHERE id >= ? ORDER BY id LIMIT ?",
            (first_id, max(limit, 0)),
        )
        return tuple(_read(slip_id, document, self._first_of_run) for slip_id, document in rows)

    def close(self) -> None:
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def _connection(self) -> sqlite3.Connection:
        # Opened on first use, so that it belongs to the reading thread.
        if self._opened is None:
            self._opened = sqlite3.connect(f"{self._path.absolute().as_uri()}?mode=ro", uri=True)
        return self._opened


# JSON keeps the offset of a time, MessagePack turns it into UTC.
_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(_Document)


def _written(slip: PrintedSlip) -> bytes:
    return _encoder.encode(
        _Document(
            printed_at=slip.printed_at,
            document=_flat(slip.document),
            title=slip.title,
            plugin_name=slip.plugin_name,
            order_number=slip.order_number,
            trace_id=slip.trace_id,
            is_fiscal=slip.is_fiscal,
            width_chars=slip.width_chars,
            as_real_printer=slip.as_real_printer,
            api_version=slip.api_version,
        )
    )


def _read(slip_id: int, document: bytes, first_of_run: int) -> PrintedSlip:
    kept = _decoder.decode(document)
    return PrintedSlip(
        id=slip_id,
        printed_at=kept.printed_at,
        document=_element(kept.document),
        title=kept.title,
        plugin_name=kept.plugin_name,
        order_number=kept.order_number,
        # The timeline begins anew with each run: an older line of that number is another one.
        trace_id=kept.trace_id if slip_id >= first_of_run else None,
        is_fiscal=kept.is_fiscal,
        width_chars=kept.width_chars,
        as_real_printer=kept.as_real_printer,
        api_version=kept.api_version,
    )


def _flat(element: XElement) -> _Element:
    return _Element(
        element.tag,
        dict(element.attributes),
        [item if isinstance(item, str) else _flat(item) for item in element.content],
    )


def _element(flat: _Element) -> XElement:
    content = (item if isinstance(item, str) else _element(item) for item in flat.content)
    return XElement(flat.tag, *content, **flat.attributes)
