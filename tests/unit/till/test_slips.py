from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from cashier_sim.plugin_api import Tags, XElement
from cashier_sim.till.events import PrintedSlip
from cashier_sim.till.slips import MemorySlips, SlipStore, SqliteSlips

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAIR = XElement(Tags.PAIR, "Гость", "Анна", fit="left")
SLIP = PrintedSlip(
    id=1,
    printed_at=datetime(2026, 3, 1, 12, tzinfo=UTC),
    document=XElement(Tags.DOC, PAIR, "text", "more"),
    title="pay",
    plugin_name="hotel",
    order_number=5,
    trace_id=17,
    width_chars=32,
    as_real_printer=True,
    api_version=8,
)
FISCAL = replace(SLIP, id=2, title="sale", plugin_name="", order_number=None, is_fiscal=True)


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SlipStore]:
    made: SlipStore = (
        MemorySlips() if request.param == "memory" else SqliteSlips(tmp_path / "register.sqlite")
    )
    yield made
    made.close()


def test_slips_come_back_as_they_were(store: SlipStore) -> None:
    store.add(SLIP)
    store.add(FISCAL)
    reader = store.reader()
    assert reader.count() == store.count() == 2
    assert reader.slip(1) == SLIP
    assert reader.slips(1, 10) == (SLIP, FISCAL)
    assert store.fiscal_count() == 1
    reader.close()


def test_time_keeps_the_zone_of_the_restaurant(store: SlipStore) -> None:
    moscow = timezone(timedelta(hours=3))
    store.add(replace(SLIP, printed_at=datetime(2026, 3, 1, 12, tzinfo=moscow)))
    reader = store.reader()
    kept = reader.slip(1)
    assert kept is not None
    assert kept.printed_at.hour == 12
    reader.close()


def test_texts_side_by_side_stay_apart(store: SlipStore) -> None:
    store.add(SLIP)
    reader = store.reader()
    kept = reader.slip(1)
    assert kept is not None
    assert kept.document.content == (PAIR, "text", "more")
    reader.close()


def test_a_page_begins_and_ends_where_it_should(store: SlipStore) -> None:
    for number in range(1, 6):
        store.add(replace(SLIP, id=number))
    reader = store.reader()
    assert [slip.id for slip in reader.slips(2, 3)] == [2, 3, 4]
    assert [slip.id for slip in reader.slips(-3, 2)] == [1, 2]
    assert reader.slips(6, 3) == ()
    assert reader.slips(1, -1) == ()
    assert reader.slip(0) is None
    assert reader.slip(6) is None
    reader.close()


def test_an_empty_tape(store: SlipStore) -> None:
    reader = store.reader()
    assert (reader.count(), store.fiscal_count(), reader.slip(1)) == (0, 0, None)
    reader.close()


def test_slips_of_an_earlier_run_point_at_no_line_of_this_one(tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite"
    first = SqliteSlips(path)
    first.add(SLIP)
    first.close()
    second = SqliteSlips(path)
    assert (second.count(), second.fiscal_count()) == (1, 0)
    second.add(FISCAL)
    reader = second.reader()
    assert [slip.trace_id for slip in reader.slips(1, 2)] == [None, 17]
    reader.close()
    reader.close()
    second.close()


@pytest.mark.parametrize(("is_durable", "how"), [(True, "NORMAL"), (False, "OFF")])
def test_tape_waits_for_the_disk_unless_it_need_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_durable: bool, how: str
) -> None:
    said: list[str] = []

    def connect(to: Path, *, isolation_level: None) -> sqlite3.Connection:
        connection = sqlite3.Connection(to, isolation_level=isolation_level)
        connection.set_trace_callback(said.append)
        return connection

    monkeypatch.setattr(sqlite3, "connect", connect)
    SqliteSlips(tmp_path / "register.sqlite", is_durable=is_durable).close()
    assert [one for one in said if "synchronous" in one] == [f"PRAGMA synchronous = {how}"]
    assert any("journal_mode = MEMORY" in one for one in said) is not is_durable
