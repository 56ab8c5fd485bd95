"""What must be true after every commit, every step and every act of a history."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import fields, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.engine.documents import decoded_order, encoded_order
from cashier_sim.engine.ledger import GOODS_RETURN
from cashier_sim.engine.locks import SCREEN
from cashier_sim.engine.model import (
    AttemptKind,
    AttemptState,
    OrderRecord,
    PaymentRecord,
    ReceiptState,
    TransactionState,
)
from cashier_sim.engine.store import MemoryStore
from cashier_sim.engine.sums import change, entered
from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.commands import PressPay
from cashier_sim.till.events import Event, SlipPrinted
from cashier_sim.till.navigation import ORDER_SCREENS, fits
from cashier_sim.till.view import Screen
from cashier_sim.till.view_builder import ViewBuilder

if TYPE_CHECKING:
    from uuid import UUID

    from cashier_sim.till.view import TillView
    from tests.unit.till.headless import Bench
    from tests.unit.till.histories.plugins import RandomPlugins

ZERO = Decimal(0)
ASKED = frozenset({TransactionState.NOT_TAKEN, TransactionState.TAKE_UNKNOWN})


class Watch:
    """Looks at one register.

    Attributes:
        commits: How many there have been.
    """

    def __init__(self, bench: Bench, plugins: RandomPlugins) -> None:
        self._bench = bench
        self._plugins = plugins
        self._assembly = bench.till._assembly  # noqa: SLF001 (what a view must agree with)
        self._parts = self._assembly.parts
        self._state = self._parts.register.state
        store = self._state.store
        assert isinstance(store, MemoryStore)
        self._store = store
        self._records: dict[UUID, OrderRecord] = {}
        self._kept: dict[UUID, Decimal] = {}
        self._by_transaction: dict[UUID, dict[UUID, Decimal]] = {}
        self._transactions: dict[UUID, UUID] = {}
        self._unknown: dict[UUID, set[UUID]] = {}
        self._slots: set[UUID] = set()
        self._rows_seen = 0
        self._moved = ZERO
        self.commits = 0
        store.after_commit = self._on_commit
        bench.till.subscribe(self._on_event)

    # at every commit

    def _on_commit(self) -> None:
        self.commits += 1
        for record in self._store.load_orders():
            known = self._records.get(record.order.id)
            if known is not record:
                self._changed(known, record)
                self._records[record.order.id] = record
        self._balance()
        slots = {item_id for record in self._records.values() for item_id in record.payments}
        assert self._slots <= slots, "money forgotten"
        self._slots = slots

    def _changed(self, known: OrderRecord | None, record: OrderRecord) -> None:
        order = record.order
        assert order.revision == (known.order.revision if known else 0) + 1
        assert known is None or known.order.number == order.number, "a number changed"
        assert known is not None or all(
            other.order.number != order.number for other in self._records.values()
        ), "a number twice"
        ids = [item.id for item in (*order.payments, *order.donations)]
        ids += [item.id for item in order.items]
        ids += [guest.id for guest in order.guests]
        assert len(set(ids)) == len(ids), "an id twice"
        assert decoded_order(encoded_order(record)) == record, "it reads otherwise from a file"
        for slot in record.payments.values():
            self._look_at_money(slot)
        # A clone takes over what stays paid, with its transaction.
        self._by_transaction[order.id] = {
            slot.transaction_id: kept_of(slot)
            for slot in record.payments.values()
            if slot.transaction_id
        }
        self._kept[order.id] = sum(map(kept_of, record.payments.values()), ZERO)
        self._unknown[order.id] = {
            slot.transaction_id
            for slot in record.payments.values()
            if slot.state.is_unknown and slot.transaction_id
        }
        if order.status is OrderStatus.CLOSED:
            assert entered(record) == order.result_sum + change(record), "not paid to the cent"
            for tips in order.donations:
                assert record.payments[tips.id].taken == tips.sum

    def _look_at_money(self, slot: PaymentRecord) -> None:
        assert ZERO <= slot.returned <= slot.taken, "more came back than was taken"
        if slot.transaction_id is not None and slot.state not in ASKED:
            first = self._transactions.setdefault(slot.item_id, slot.transaction_id)
            assert first == slot.transaction_id, "a transaction changed its id"

    def _balance(self) -> None:
        """What came in and went out is what the till holds."""
        rows = self._store.load_movements(None)
        for row in rows[self._rows_seen :]:
            self._moved += ZERO if row.kind == GOODS_RETURN else row.sum
        self._rows_seen = len(rows)
        assert self._moved == sum(self._kept.values(), ZERO), "movements differ from money"

    # at every step

    def _on_event(self, event: Event) -> None:
        if isinstance(event, SlipPrinted) and event.slip.plugin_name:
            titles = {call.point.value for call in self._plugins.open.values()}
            assert event.slip.title in titles, "a slip of a call that is over"

    def glance(self) -> None:
        """Look at what a person sees while something is under way."""
        view = self._bench.view
        for dialog in view.dialogs:
            if dialog.call_id is None:
                assert view.is_busy, f"{dialog} belongs to nobody"
            else:
                call = self._plugins.open.get(dialog.call_id)
                assert call is not None, f"{dialog} belongs to a call that is over"
                assert "view_manager" in call.offered, f"{dialog} of a call without a window"
        if view.waiting is not None and view.waiting.call_id is not None:
            assert view.waiting.call_id in self._plugins.open

    # after every act

    def look(self) -> None:
        """Look at a register that nothing holds."""
        self._look_at_rest()
        self._look_at_locks()
        self._look_at_unknowns()
        self._look_at_bank()
        self._look_at_view()

    def _look_at_rest(self) -> None:
        view = self._bench.view
        assert not view.is_busy
        assert not view.dialogs
        assert view.waiting is None
        assert not self._plugins.open

    def _look_at_locks(self) -> None:
        place = self._parts.pages.place
        held = place.order_id if place.screen in ORDER_SCREENS else None
        for order_id in self._state.orders:
            holder = self._state.locks.holder(order_id)
            assert holder == (SCREEN if order_id == held else None), "a lock was left"
        desk = self._parts.register._desk  # noqa: SLF001 (as above)
        with desk.shift_act():
            pass

    def _look_at_unknowns(self) -> None:
        attempts = self._state.attempts.values()
        assert all(attempt.state is not AttemptState.ASKED for attempt in attempts), "left as asked"
        unknown = [attempt for attempt in attempts if attempt.state is AttemptState.UNKNOWN]
        assert set(self._store.load_unanswered_attempts()) == set(unknown)
        items = {(attempt.order_id, attempt.item_id) for attempt in unknown}
        cheques = {
            attempt.order_id for attempt in unknown if attempt.kind is AttemptKind.FISCAL_CHEQUE
        }
        has_unknown = set()
        for record in self._records.values():
            order_id = record.order.id
            for slot in record.payments.values():
                if slot.state.is_unknown:
                    assert (order_id, slot.item_id) in items, "unknown without an attempt"
            if record.receipt is ReceiptState.UNKNOWN:
                assert order_id in cheques, "a cheque unknown without an attempt"
            if record.has_unknown:
                has_unknown.add(order_id)
        assert {attempt.order_id for attempt in unknown} - {None} <= has_unknown

    def _look_at_bank(self) -> None:
        """The register and the services behind the plugin agree on what both know."""
        unknown = set().union(*self._unknown.values()) if self._unknown else set()
        kept: dict[UUID, Decimal] = defaultdict(Decimal)
        for of_order in self._by_transaction.values():
            for transaction_id, amount in of_order.items():
                kept[transaction_id] += amount
        for transaction_id, balance in self._plugins.bank.balances.items():
            if transaction_id not in unknown:
                assert kept[transaction_id] == balance, "the register and the bank disagree"
        for order_id, given_back in self._plugins.bank.goods.items():
            assert given_back <= self._records[order_id].order.result_sum

    def _look_at_view(self) -> None:
        """The view is what one made from nothing would be, and that is what the store holds."""
        view, state = self._bench.view, self._state
        fresh = ViewBuilder(self._assembly._sources()).view  # noqa: SLF001 (as above)
        # A refused command moves a standing clock, and shows nothing of it.
        fresh = replace(fresh, now=view.now)
        stale = [one.name for one in fields(view) if _differ(view, fresh, one.name)]
        assert not stale, f"{stale} are stale"
        stored = self._store.load_known_orders(state.session.last_number)
        newest_first = sorted(stored, key=lambda record: -record.order.number)
        assert list(view.orders) == newest_first, "the view differs from the store"
        assert self._store.load_session() == view.session
        place = self._parts.pages.place
        assert fits(place, lambda order_id: state.record(order_id).order.status)
        if view.current is not None:
            record = state.record(view.current.record.order.id)
            assert view.current.record is record
            assert [row.item for row in view.current.rows] == list(record.order.payments)
            if view.screen is Screen.PAYMENT and PressPay().refusal(view) is None:
                assert view.current.due == 0


def _differ(view: TillView, other: TillView, name: str) -> bool:
    return bool(getattr(view, name) != getattr(other, name))


def kept_of(slot: PaymentRecord) -> Decimal:
    """What a payment holds by the register's books."""
    if slot.state in ASKED or slot.state is TransactionState.CANCELLED:
        return ZERO
    return slot.taken - slot.returned
