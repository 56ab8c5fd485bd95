import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.schema import SCHEMA_VERSION, prepare
from cashier_sim.engine.store import SqliteStore
from tests.unit.engine.builders import HOTEL, LOYALTY, NOW

PATH = Path("register.db")


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    opened = sqlite3.connect(":memory:")
    yield opened
    opened.close()


def version(connection: sqlite3.Connection) -> int:
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    return int(found)


def test_new_file_gets_tables_of_the_present_version(connection: sqlite3.Connection) -> None:
    prepare(connection, PATH)

    assert version(connection) == SCHEMA_VERSION
    assert connection.execute("SELECT count(*) FROM restaurant").fetchone() == (0,)


def test_present_file_stays_as_it_is(connection: sqlite3.Connection) -> None:
    prepare(connection, PATH)
    connection.execute("INSERT INTO session (doc) VALUES (x'00')")
    prepare(connection, PATH)

    assert connection.execute("SELECT count(*) FROM session").fetchone() == (1,)


def test_newer_file_is_refused_by_name(connection: sqlite3.Connection) -> None:
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    with pytest.raises(EngineError) as refused:
        prepare(connection, PATH)

    assert refused.value.code is Code.STORE_TOO_NEW
    assert refused.value.values == {
        "path": str(PATH),
        "version": str(SCHEMA_VERSION + 1),
        "known": str(SCHEMA_VERSION),
    }


def test_first_version_keeps_which_types_are_fiscal(tmp_path: Path) -> None:
    path = tmp_path / "register.db"
    store = SqliteStore(path)
    store.commit(note="set up", at=NOW, payment_types=(HOTEL, LOYALTY))
    store.close()
    _make_first_version(path)

    reopened = SqliteStore(path)
    assert reopened.load_payment_types() == (HOTEL, LOYALTY)
    assert [one.is_fiscal for one in reopened.load_payment_types()] == [False, True]
    assert reopened.load_restaurant() is None
    reopened.close()


def _make_first_version(path: Path) -> None:
    """Take from a store what its first version did not have."""
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("DROP TABLE restaurant")
        for row, document in connection.execute("SELECT rowid, doc FROM payment_types").fetchall():
            settings = json.loads(document)
            settings["is_fiscal"] = settings["payment_type"].pop("print_cheque")
            connection.execute(
                "UPDATE payment_types SET doc = ? WHERE rowid = ?",
                (json.dumps(settings).encode(), row),
            )
        connection.execute("PRAGMA user_version = 1")
    connection.close()
