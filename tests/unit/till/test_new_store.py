from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.engine.store import SqliteStore
from cashier_sim.till.new_store import put_new_store
from cashier_sim.till.slips import SqliteSlips

if TYPE_CHECKING:
    from pathlib import Path


def schema(path: Path) -> list[tuple[str, str]]:
    store = SqliteStore(path)
    slips = SqliteSlips(path)
    found = store._connection.execute(  # noqa: SLF001  # what it made is what is compared
        "SELECT name, sql FROM sqlite_master UNION SELECT 'version', * FROM pragma_user_version"
    ).fetchall()
    slips.close()
    store.close()
    return sorted(found)


def test_a_copied_store_is_like_one_that_was_made(tmp_path: Path) -> None:
    copied, made = tmp_path / "copied.sqlite", tmp_path / "made.sqlite"
    put_new_store(copied)
    assert schema(copied) == schema(made)
    assert len(schema(copied)) > 4


def test_each_copy_is_a_store_of_its_own(tmp_path: Path) -> None:
    first, second = tmp_path / "first.sqlite", tmp_path / "second.sqlite"
    put_new_store(first)
    put_new_store(second)
    store = SqliteStore(first)
    assert store.load_orders() == ()
    store.close()
    assert second.read_bytes()
