"""What the register knows now, in memory and in the store, and the one door for changing it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from uuid import UUID

from cashier_sim.engine.codes import Code
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.ledger import Ledger
from cashier_sim.engine.locks import Locks
from cashier_sim.engine.model import (
    Attempt,
    OrderRecord,
    PaymentRecord,
    PaymentReportRow,
    PaymentTypeSettings,
    SessionState,
)
from cashier_sim.engine.ports import Clock, Ids, Store
from cashier_sim.engine.restaurant import Restaurant
from cashier_sim.engine.sums import recomputed
from cashier_sim.plugin_api import (
    EntityNotFoundException,
    ExternalPaymentItemAdditionalData,
    OrderStatus,
    PaymentItem,
    PaymentTypeKind,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One commit, told after it is durable: what it wrote, and why."""

    note: str
    at: datetime
    orders: tuple[OrderRecord, ...] = ()
    """As written: with the new revision and sums."""
    attempts: tuple[Attempt, ...] = ()
    session: SessionState | None = None
    payment_types: tuple[PaymentTypeSettings, ...] | None = None
    """The whole list when it changed."""
    restaurant: Restaurant | None = None
    """The reference data when they changed."""
    movements: tuple[PaymentReportRow, ...] = ()
    """The money that moved with it."""


def ignore(_change: Change) -> None:
    """Listen to no change."""


class State:
    """Orders, attempts, till shift and payment types; read freely, change with `commit` only.

    In memory are the orders known to the terminal: the open ones, those with an unknown outcome,
    and those of the present till shift, or of the last one while it is closed. Earlier ones stay
    in the store, where `record` finds them.

    Attributes:
        store: Where the documents live.
        locks: Who edits which order.
        clock: The only time there is.
        ids: The only maker of ids.
    """

    def __init__(
        self,
        *,
        restaurant: Restaurant,
        store: Store,
        clock: Clock,
        ids: Ids,
        changed: Callable[[Change], None] = ignore,
    ) -> None:
        """Load what the store holds; `changed` is called after each commit.

        Args:
            restaurant: Reference data of a store whose back office has not changed them.
            store: Where the documents live.
            clock: The only time there is.
            ids: The only maker of ids.
            changed: Gets each commit.
        """
        self._restaurant = store.load_restaurant() or restaurant
        self.store = store
        self.locks = Locks()
        self.clock = clock
        self.ids = ids
        self._changed = changed
        self._session = store.load_session()
        known = store.load_known_orders(self._session.last_number)
        self._orders = {record.order.id: record for record in known}
        self._last_order_number = store.last_order_number()
        self._attempts = {attempt.id: attempt for attempt in store.load_unanswered_attempts()}
        self._payment_types = {settings.id: settings for settings in store.load_payment_types()}

    @property
    def orders(self) -> Mapping[UUID, OrderRecord]:
        """The orders known to the terminal, by id, oldest first."""
        return MappingProxyType(self._orders)

    @property
    def attempts(self) -> Mapping[UUID, Attempt]:
        """Unanswered attempts of earlier runs and all of this one, by id, oldest first."""
        return MappingProxyType(self._attempts)

    @property
    def session(self) -> SessionState:
        """The till shift."""
        return self._session

    @property
    def restaurant(self) -> Restaurant:
        """The reference data, as the back office has left them."""
        return self._restaurant

    @property
    def payment_types(self) -> Mapping[UUID, PaymentTypeSettings]:
        """The payment types of the back office by id, in its order."""
        return MappingProxyType(self._payment_types)

    def record(self, order_id: UUID) -> OrderRecord:
        """One order, of any till shift.

        Raises:
            EntityNotFoundException: There is none with this id.
        """
        record = self._known(order_id)
        if record is None:
            raise EntityNotFoundException(f"There is no order with id {order_id}", order_id)
        return record

    def settings(self, payment_type_id: UUID) -> PaymentTypeSettings:
        """One payment type of the back office.

        Raises:
            EntityNotFoundException: There is none with this id.
        """
        try:
            return self._payment_types[payment_type_id]
        except KeyError:
            raise EntityNotFoundException(
                f"There is no payment type with id {payment_type_id}", payment_type_id
            ) from None

    def open_orders(self) -> tuple[OrderRecord, ...]:
        """The orders that can still be paid: new ones and those with a precheque."""
        return tuple(
            record
            for record in self._orders.values()
            if record.order.status in {OrderStatus.NEW, OrderStatus.BILL}
        )

    def next_order_number(self) -> int:
        """The number for one more order, from 1."""
        return self._last_order_number + 1

    def commit(
        self,
        note: str,
        *,
        orders: tuple[OrderRecord, ...] = (),
        attempts: tuple[Attempt, ...] = (),
        session: SessionState | None = None,
        payment_types: tuple[PaymentTypeSettings, ...] | None = None,
        restaurant: Restaurant | None = None,
    ) -> Change:
        """Write documents and a journal line in one durable transaction, then tell of it.

        Every order gets the next revision, and its sums are computed anew.

        Args:
            note: What happened, in a few English words, for the journal.
            orders: Changed or new orders; a new one comes with revision 0.
            attempts: Changed or new attempts.
            session: The till shift if it changed.
            payment_types: The whole list if it changed.
            restaurant: The reference data if they changed.

        Returns:
            What was written; `change.orders` are the records that count from now on.

        Raises:
            EngineError: `STALE_RECORD`: an order was made from a snapshot that is no longer the
                present one; writing it would undo somebody's change.
        """
        at = self.clock.now()
        before = {record.order.id: self._known(record.order.id) for record in orders}
        terminal_id = self.restaurant.terminal.id
        written = tuple(_next(record, before[record.order.id], terminal_id) for record in orders)
        change = Change(
            note=note,
            at=at,
            orders=written,
            attempts=attempts,
            session=session,
            payment_types=payment_types,
            restaurant=restaurant,
            movements=tuple(self._movements(at, before, written, attempts)),
        )
        self.store.commit(
            note=note,
            at=change.at,
            orders=change.orders,
            attempts=attempts,
            session=session,
            payment_types=payment_types,
            restaurant=restaurant,
            movements=change.movements,
        )
        self._remember(change)
        self._changed(change)
        return change

    def _movements(
        self,
        at: datetime,
        before: Mapping[UUID, OrderRecord | None],
        written: Iterable[OrderRecord],
        attempts: Iterable[Attempt],
    ) -> Iterator[PaymentReportRow]:
        """What moved with a commit."""
        ledger = self.ledger(at)
        for record in written:
            yield from ledger.order_rows(before[record.order.id], record)
        for attempt in attempts:
            yield from ledger.attempt_rows(self._attempts.get(attempt.id), attempt)

    def ledger(self, at: datetime) -> Ledger:
        """What makes rows of the payments report, for the present till shift."""
        return Ledger(
            at=at,
            cafe_session_number=self._session.last_number,
            payment_types=self._payment_types,
        )

    def _known(self, order_id: UUID) -> OrderRecord | None:
        return self._orders.get(order_id) or self.store.load_order(order_id)

    def _remember(self, change: Change) -> None:
        for record in change.orders:
            if record.is_live or record.session_number == self._session.last_number:
                self._orders[record.order.id] = record
            else:
                self._orders.pop(record.order.id, None)
            self._last_order_number = max(self._last_order_number, record.order.number)
        self._attempts.update((attempt.id, attempt) for attempt in change.attempts)
        if change.session is not None:
            self._session = change.session
            self._forget_earlier_shifts()
        if change.payment_types is not None:
            self._payment_types = {settings.id: settings for settings in change.payment_types}
        self._restaurant = change.restaurant or self._restaurant

    def _forget_earlier_shifts(self) -> None:
        number = self._session.last_number
        self._orders = {
            order_id: record
            for order_id, record in self._orders.items()
            if record.is_live or record.session_number == number
        }


def _next(record: OrderRecord, before: OrderRecord | None, terminal_id: UUID) -> OrderRecord:
    """The record as this terminal writes it: the next revision, and its sums made anew."""
    stored = before.order.revision if before else 0
    if record.order.revision != stored:
        raise EngineError(
            Code.STALE_RECORD,
            number=str(record.order.number),
            revision=str(record.order.revision),
            stored=str(stored),
        )
    order = replace(
        recomputed(record.order),
        payments=_showing_data(record, record.order.payments),
        donations=_showing_data(record, record.order.donations),
        revision=stored + 1,
        last_changed_terminal_id=terminal_id,
    )
    return replace(record, order=order)


def _showing_data(record: OrderRecord, items: tuple[PaymentItem, ...]) -> tuple[PaymentItem, ...]:
    """The items with the custom data that plugins keep, however they were set."""
    return tuple(_with_data(item, record.payments.get(item.id)) for item in items)


def _with_data(item: PaymentItem, slot: PaymentRecord | None) -> PaymentItem:
    text = slot.data.custom_data if slot else None
    if text is None or item.type.kind is not PaymentTypeKind.EXTERNAL:
        return item
    data = ExternalPaymentItemAdditionalData(custom_data=text)
    return item if item.additional_data == data else replace(item, additional_data=data)
