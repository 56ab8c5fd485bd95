import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.journal import JournalLine
from cashier_sim.engine.model import (
    Attempt,
    AttemptState,
    OrderRecord,
    PaymentGroup,
    PaymentReportRow,
    ReceiptState,
    SessionState,
)
from cashier_sim.engine.store import MemoryStore, SqliteStore
from cashier_sim.plugin_api import OrderStatus
from tests.unit.engine import strategies
from tests.unit.engine.builders import CASH, HOTEL, NOW, RESTAURANT, SESSION, attempt, record

AnyStore = SqliteStore | MemoryStore

ROW = PaymentReportRow(
    time=NOW,
    order_number=1,
    payment_type_name="Гостиница",
    group=PaymentGroup.NON_CASH,
    kind="payment",
    sum=Decimal("10.00"),
    card_number="12",
    card_type="Номер",
    transaction_id=UUID(int=5),
    cafe_session_number=3,
    cashier_name="Соколова",
)


@pytest.fixture(params=[SqliteStore, MemoryStore])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[AnyStore]:
    opened: AnyStore = (
        MemoryStore() if request.param is MemoryStore else SqliteStore(tmp_path / "register.db")
    )
    yield opened
    opened.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "register.db"


# both stores


def test_new_store_is_empty(store: AnyStore) -> None:
    assert store.load_orders() == ()
    assert store.load_known_orders(0) == ()
    assert store.load_order(UUID(int=1)) is None
    assert store.last_order_number() == 0
    assert store.load_attempts() == store.load_unanswered_attempts() == ()
    assert store.load_movements(0) == ()
    assert store.load_session() == SessionState()
    assert store.load_payment_types() == ()
    assert store.load_restaurant() is None
    assert store.load_journal() == ()


def test_past_orders_are_settled_ones_of_other_shifts(store: AnyStore) -> None:
    def of(number: int, shift: int, status: OrderStatus = OrderStatus.CLOSED) -> OrderRecord:
        made = record(number)
        order = replace(made.order, number=number, status=status)
        return replace(made, order=order, cafe_session_number=shift, closed_in_session=shift)

    old, older, deleted = of(2, 1), of(1, 1), of(3, 2, OrderStatus.DELETED)
    still_open, present = of(4, 1, OrderStatus.NEW), of(5, 3)
    store.commit(note="many", at=NOW, orders=(old, older, deleted, still_open, present))

    assert store.load_past_orders(3, None, 10) == (deleted, old, older)
    assert store.load_past_orders(3, None, 2) == (deleted, old)
    assert store.load_past_orders(3, 1, 10) == (older,)
    assert store.load_past_orders(3, 5, 10) == ()


def test_documents_come_back_in_order_of_age(store: AnyStore) -> None:
    store.commit(note="one", at=NOW, orders=(record(2), record(1)), attempts=(attempt(2),))
    newer = replace(record(2), receipt=ReceiptState.PRINTED)
    store.commit(note="two", at=NOW, orders=(newer, record(3)), attempts=(attempt(1),))

    assert store.load_orders() == (newer, record(1), record(3))
    assert store.load_attempts() == (attempt(2), attempt(1))
    assert store.load_order(newer.order.id) == newer
    assert store.last_order_number() == 3


def test_attempt_is_replaced_by_its_answer(store: AnyStore) -> None:
    done = replace(attempt(1), state=AttemptState.DONE)
    store.commit(note="asked", at=NOW, attempts=(attempt(1), attempt(2)))
    store.commit(note="answered", at=NOW, attempts=(done,))

    assert store.load_attempts() == (done, attempt(2))
    assert store.load_unanswered_attempts() == (attempt(2),)


def test_unknown_attempt_is_unanswered(store: AnyStore) -> None:
    unknown = attempt(1, state=AttemptState.UNKNOWN)
    store.commit(note="", at=NOW, attempts=(unknown, attempt(2, state=AttemptState.FAILED)))

    assert store.load_unanswered_attempts() == (unknown,)


def test_known_orders_are_the_live_ones_and_those_of_a_shift(store: AnyStore) -> None:
    earlier = record(1, status=OrderStatus.CLOSED, closed_in=2)
    unknown = replace(earlier, order=record(2).order, receipt=ReceiptState.UNKNOWN)
    present = record(3, status=OrderStatus.CLOSED, closed_in=3)
    opened = record(4, session_number=1)
    store.commit(note="", at=NOW, orders=(earlier, unknown, present, opened))

    assert store.load_known_orders(3) == (unknown, present, opened)


def test_session_and_payment_types_are_replaced_whole(store: AnyStore) -> None:
    open_ = SessionState(current=SESSION, last_number=3)
    store.commit(note="", at=NOW, session=open_, payment_types=(HOTEL, CASH))
    assert (store.load_session(), store.load_payment_types()) == (open_, (HOTEL, CASH))

    store.commit(note="", at=NOW, session=SessionState(last_number=3), payment_types=(CASH,))
    assert store.load_session() == SessionState(last_number=3)
    assert store.load_payment_types() == (CASH,)


def test_restaurant_is_replaced_whole(store: AnyStore) -> None:
    store.commit(note="", at=NOW, restaurant=RESTAURANT)
    assert store.load_restaurant() == RESTAURANT

    renamed = replace(RESTAURANT, name="Родник")
    store.commit(note="", at=NOW, restaurant=renamed)
    assert store.load_restaurant() == renamed


def test_what_is_not_given_stays(store: AnyStore) -> None:
    store.commit(
        note="",
        at=NOW,
        session=SessionState(last_number=3),
        payment_types=(CASH,),
        restaurant=RESTAURANT,
    )
    store.commit(note="", at=NOW)

    assert store.load_restaurant() == RESTAURANT
    assert store.load_session() == SessionState(last_number=3)
    assert store.load_payment_types() == (CASH,)


def test_movements_are_added_by_shift(store: AnyStore) -> None:
    later = replace(ROW, cafe_session_number=4)
    back = replace(ROW, kind="return", sum=Decimal("-10.00"))
    store.commit(note="", at=NOW, movements=(ROW, later))
    store.commit(note="", at=NOW, movements=(back,))

    assert store.load_movements(3) == (ROW, back)
    assert store.load_movements(4) == (later,)
    assert store.load_movements(None) == (ROW, later, back)


def test_journal_has_a_line_per_commit(store: AnyStore) -> None:
    store.commit(note="asked", at=NOW, orders=(record(),), attempts=(attempt(1),))
    store.commit(note="shift", at=NOW, session=SessionState())

    assert store.load_journal() == (
        JournalLine(
            number=1,
            at=NOW,
            note="asked",
            orders={UUID(int=201): 0},
            attempts={UUID(int=401): AttemptState.ASKED},
        ),
        JournalLine(number=2, at=NOW, note="shift", wrote_session=True),
    )


def test_hooks_surround_each_commit(store: AnyStore) -> None:
    seen: list[tuple[str, int]] = []
    store.before_commit = lambda: seen.append(("before", len(store.load_orders())))
    store.after_commit = lambda: seen.append(("after", len(store.load_orders())))
    store.commit(note="", at=NOW, orders=(record(),))

    assert seen == [("before", 0), ("after", 1)]


def test_nothing_is_written_when_the_hook_refuses(store: AnyStore) -> None:
    def refuse() -> None:
        raise OSError("not now")

    store.before_commit = refuse
    with pytest.raises(OSError, match="not now"):
        store.commit(note="", at=NOW, orders=(record(),))

    assert store.load_orders() == ()
    assert store.load_journal() == ()


commits = st.lists(
    st.tuples(
        strategies.texts,
        st.lists(strategies.order_records, max_size=1),
        st.lists(strategies.attempts, max_size=1),
    ),
    max_size=3,
)


@given(commits)
def test_both_stores_tell_the_same_after_any_history(
    tmp_path_factory: pytest.TempPathFactory,
    history: list[tuple[str, list[OrderRecord], list[Attempt]]],
) -> None:
    memory = MemoryStore()
    file = tmp_path_factory.mktemp("store") / "register.db"
    written = SqliteStore(file)
    for note, orders, attempts in history:
        for store in (memory, written):
            store.commit(note=note, at=NOW, orders=tuple(orders), attempts=tuple(attempts))
    written.close()
    read = SqliteStore(file)

    assert read.load_orders() == memory.load_orders()
    assert read.load_attempts() == memory.load_attempts()
    assert read.load_journal() == memory.load_journal()
    assert read.load_known_orders(3) == memory.load_known_orders(3)
    assert read.load_unanswered_attempts() == memory.load_unanswered_attempts()
    assert read.last_order_number() == memory.last_order_number()
    assert [line.number for line in read.load_journal()] == list(range(1, len(history) + 1))
    read.close()


# the file


def test_what_was_committed_is_there_after_reopening(path: Path) -> None:
    first = SqliteStore(path)
    first.commit(note="paid", at=NOW, orders=(record(),), movements=(ROW,))
    first.close()
    second = SqliteStore(path)

    assert second.load_orders() == (record(),)
    assert second.load_movements(3) == (ROW,)
    second.commit(note="more", at=NOW)
    assert [line.number for line in second.load_journal()] == [1, 2]
    second.close()


def test_commit_that_fails_in_the_middle_leaves_nothing(path: Path) -> None:
    store = SqliteStore(path)
    broken = replace(record(), order=replace(record().order, number=2**70))
    with pytest.raises(OverflowError):
        store.commit(note="broken", at=NOW, orders=(record(3), broken))

    assert store.load_orders() == ()
    assert store.load_journal() == ()
    store.commit(note="fine", at=NOW, orders=(record(3),))
    assert store.load_orders() == (record(3),)
    store.close()


def test_file_is_durable_at_each_commit(path: Path) -> None:
    store = SqliteStore(path)
    other = sqlite3.connect(path)
    store.commit(note="paid", at=NOW, orders=(record(),))

    assert other.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert other.execute("SELECT id, number, revision FROM orders").fetchall() == [
        (str(UUID(int=201)), 1, 0)
    ]
    other.close()
    store.close()


@pytest.mark.parametrize(("is_durable", "how"), [(True, "FULL"), (False, "OFF")])
def test_commit_waits_for_the_disk_unless_it_need_not(
    path: Path, monkeypatch: pytest.MonkeyPatch, *, is_durable: bool, how: str
) -> None:
    said: list[str] = []

    def connect(to: Path) -> sqlite3.Connection:
        connection = sqlite3.Connection(to)
        connection.set_trace_callback(said.append)
        return connection

    monkeypatch.setattr(sqlite3, "connect", connect)
    store = SqliteStore(path, is_durable=is_durable)
    store.commit(note="paid", at=NOW)

    assert [one for one in said if "synchronous" in one] == [f"PRAGMA synchronous = {how}"]
    assert said.index(f"PRAGMA synchronous = {how}") < said.index("BEGIN IMMEDIATE")
    assert said[-1] == "COMMIT"
    store.close()


def test_store_that_need_not_last_makes_no_other_file(path: Path) -> None:
    store = SqliteStore(path, is_durable=False)
    other = SqliteStore(path, is_durable=False)
    store.commit(note="paid", at=NOW, orders=(record(),))

    assert list(path.parent.iterdir()) == [path]
    assert other.load_orders() == (record(),)
    other.close()
    store.close()


@pytest.mark.parametrize("statement", ["UPDATE journal SET note = ''", "DELETE FROM journal"])
def test_journal_is_append_only(path: Path, statement: str) -> None:
    store = SqliteStore(path)
    store.commit(note="paid", at=NOW)
    other = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        other.execute(statement)
    other.close()
    store.close()


def test_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match=r"store_unusable: path=.*missing.*unable to open"):
        SqliteStore(tmp_path / "missing" / "register.db")


def test_file_that_is_no_store_is_refused(path: Path) -> None:
    path.write_bytes(b"not a database, by far" * 100)
    with pytest.raises(EngineError, match=r"store_unusable: .*not a database"):
        SqliteStore(path)
