from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.edits import with_payment
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import (
    AttemptState,
    OrderRecord,
    PaymentData,
    PaymentRecord,
    PaymentTypeSettings,
    SessionState,
    TransactionState,
)
from cashier_sim.engine.state import Change, State, ignore
from cashier_sim.engine.store import MemoryStore
from cashier_sim.plugin_api import (
    EntityNotFoundException,
    ExternalPaymentItemAdditionalData,
    OrderStatus,
    PaymentStatus,
)
from tests.unit.engine.builders import (
    CASH,
    HOTEL,
    NOW,
    RESTAURANT,
    SESSION,
    SOUP,
    CountingIds,
    StandingClock,
    attempt,
    bench,
    dish,
    payment,
    record,
)

ORDER = UUID(int=201)


def reopened(store: MemoryStore) -> State:
    return State(restaurant=RESTAURANT, store=store, clock=StandingClock(), ids=CountingIds())


# commit


def test_commit_gives_the_next_revision_and_makes_sums_anew() -> None:
    state = bench().state
    (first,) = state.commit("opened", orders=(record(dishes=(dish(),)),)).orders
    (second,) = state.commit("again", orders=(first,)).orders

    assert (first.order.revision, second.order.revision) == (1, 2)
    assert first.order.result_sum == SOUP.price
    assert state.record(ORDER) == second


def test_change_is_told_once_it_is_durable() -> None:
    heard: list[tuple[Change, bool]] = []
    store = MemoryStore()
    state = State(
        restaurant=RESTAURANT,
        store=store,
        clock=StandingClock(),
        ids=CountingIds(),
        changed=lambda change: heard.append((change, store.load_order(ORDER) is not None)),
    )
    change = state.commit("opened", orders=(record(),), attempts=(attempt(1),))

    assert heard == [(change, True)]
    assert (change.note, change.at) == ("opened", NOW)
    assert change.attempts == (attempt(1),)


def test_nothing_changes_when_the_store_fails() -> None:
    on = bench(store := MemoryStore())

    def fail() -> None:
        raise OSError("disk full")

    store.before_commit = fail
    with pytest.raises(OSError, match="disk full"):
        on.state.commit("opened", orders=(record(),), attempts=(attempt(1),))

    assert not on.state.orders
    assert not on.state.attempts
    assert on.changes == []


def test_record_made_from_an_old_snapshot_is_refused() -> None:
    state = bench().state
    (first,) = state.commit("opened", orders=(record(),)).orders
    state.commit("again", orders=(first,))
    with pytest.raises(EngineError) as refused:
        state.commit("lost update", orders=(first,))

    assert refused.value.code is Code.STALE_RECORD
    assert refused.value.values == {"number": "1", "revision": "1", "stored": "2"}


def test_new_record_with_a_revision_is_refused() -> None:
    strange = replace(record(), order=replace(record().order, revision=5))
    with pytest.raises(EngineError, match="stale_record: number=1, revision=5, stored=0"):
        bench().state.commit("opened", orders=(strange,))


def test_session_and_payment_types_are_replaced() -> None:
    state = bench().state
    state.commit("closed", session=SessionState(current=None, last_number=3))
    state.commit("fewer", payment_types=(CASH,))

    assert state.session == SessionState(current=None, last_number=3)
    assert dict(state.payment_types) == {CASH.id: CASH}


def test_restaurant_is_replaced_and_outlives_a_restart() -> None:
    on = bench()
    renamed = replace(RESTAURANT, name="Родник")
    change = on.state.commit("renamed", restaurant=renamed)

    assert change.restaurant == on.changes[-1].restaurant == on.state.restaurant == renamed
    on.state.commit("something else")
    assert on.state.restaurant == renamed
    assert isinstance(on.store, MemoryStore)
    assert reopened(on.store).restaurant == renamed


def test_money_that_moves_is_in_the_change_and_in_the_ledger() -> None:
    on = bench()
    item = payment(80, HOTEL, "420.00", PaymentStatus.PROCESSED)
    taken = PaymentRecord(item_id=item.id, state=TransactionState.TAKEN, taken=item.sum)
    change = on.state.commit("paid", orders=(with_payment(record(payments=(item,)), taken),))

    assert [(row.kind, row.sum) for row in change.movements] == [("payment", Decimal("420.00"))]
    assert on.store.load_movements(3) == change.movements


def test_answered_goods_return_is_in_the_ledger_once() -> None:
    on = bench()
    asked = attempt(1, state=AttemptState.ASKED)
    asked = replace(asked, kind=asked.kind.RETURN_WITHOUT_ORDER, payment_type_id=HOTEL.id)
    on.state.commit("asked", attempts=(asked,))
    done = replace(asked, state=AttemptState.DONE)
    rows = [*on.state.commit("done", attempts=(done,)).movements]
    rows += on.state.commit("again", attempts=(done,)).movements

    assert [(row.kind, row.sum) for row in rows] == [("goods_return", Decimal("-100.00"))]


# reading


def test_what_is_not_there_is_named() -> None:
    state = bench().state
    with pytest.raises(EntityNotFoundException, match=f"no order with id {ORDER}"):
        state.record(ORDER)
    with pytest.raises(EntityNotFoundException, match=f"no payment type with id {ORDER}"):
        state.settings(ORDER)


def test_settings_are_found_by_id() -> None:
    assert bench().state.settings(CASH.id) == CASH


def test_open_orders_are_the_new_and_the_billed() -> None:
    state = bench().state
    orders = tuple(record(number, status=status) for number, status in enumerate(OrderStatus, 1))
    state.commit("four", orders=orders)

    assert [found.order.status for found in state.open_orders()] == [
        OrderStatus.NEW,
        OrderStatus.BILL,
    ]


def test_order_numbers_go_on_after_a_restart() -> None:
    on = bench(store := MemoryStore())
    on.state.commit("old", orders=(record(7, status=OrderStatus.CLOSED, closed_in=1),))

    assert on.state.next_order_number() == 8
    assert reopened(store).next_order_number() == 8
    assert bench().state.next_order_number() == 1


def test_changes_may_go_unheard() -> None:
    ignore(Change(note="", at=NOW))


# what is known to the terminal


def closed_in(number: int, shift: int) -> OrderRecord:
    return record(number, status=OrderStatus.CLOSED, closed_in=shift)


def test_restart_knows_open_orders_and_those_of_the_last_shift() -> None:
    on = bench(store := MemoryStore())
    on.state.commit("orders", orders=(closed_in(1, 2), closed_in(2, 3), record(3)))
    on.state.commit("asked", attempts=(attempt(1), attempt(2, state=AttemptState.DONE)))
    state = reopened(store)

    assert [found.order.number for found in state.orders.values()] == [2, 3]
    assert list(state.attempts) == [attempt(1).id]


def test_opening_a_shift_forgets_the_closed_orders_of_the_last() -> None:
    state = bench().state
    state.commit("orders", orders=(closed_in(1, 3), record(2)))
    later = SessionState(current=replace(SESSION, number=4), last_number=4)
    state.commit("opened", session=later)

    assert [found.order.number for found in state.orders.values()] == [2]


def test_order_of_an_earlier_shift_is_found_and_changed_by_id() -> None:
    on = bench(store := MemoryStore())
    on.state.commit("orders", orders=(closed_in(1, 2),))
    state = reopened(store)
    found = state.record(ORDER)
    state.commit("changed", orders=(found,))

    assert state.record(ORDER).order.revision == 2


def test_order_names_the_terminal_that_changed_it_last() -> None:
    (written,) = bench().state.commit("put", orders=(record(),)).orders

    assert written.order.last_changed_terminal_id == RESTAURANT.terminal.id


@pytest.mark.parametrize(
    ("settings", "text", "shown"),
    [
        (HOTEL, "room 12", ExternalPaymentItemAdditionalData(custom_data="room 12")),
        (HOTEL, None, None),
        (CASH, "room 12", None),
    ],
)
def test_item_of_a_plugin_shows_the_data_that_a_call_set(
    settings: PaymentTypeSettings,
    text: str | None,
    shown: ExternalPaymentItemAdditionalData | None,
) -> None:
    state = bench().state
    made = record(dishes=(dish(),), payments=(payment(80, settings, "1.00"),))
    slot = PaymentRecord(item_id=UUID(int=80), data=PaymentData(custom_data=text))
    (written,) = state.commit("data kept", orders=(with_payment(made, slot),)).orders
    assert [item.additional_data for item in written.order.payments] == [shown]
    (again,) = state.commit("again", orders=(written,)).orders
    assert again.order.payments == written.order.payments
