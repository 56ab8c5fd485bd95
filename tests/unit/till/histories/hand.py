"""A plugin's hand on the register: edits and flows through an operation service, at random."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

from cashier_sim.plugin_api import (
    ArgumentException,
    FrontApiException,
    InvalidOperationException,
    NotSupportedException,
    OperationCanceledException,
    Order,
    OrderStatus,
    PaymentActionFailedException,
    UserPersonalSessionNotOpenedException,
)
from cashier_sim.plugin_host.errors import ServiceError
from tests.unit.till.histories.edits import EDITS, NEW_ORDER, SESSION_EDITS, NothingThere
from tests.unit.till.histories.flows import FLOWS, OF_CLOSED, OF_SHIFT

if TYPE_CHECKING:
    from random import Random
    from uuid import UUID

    from cashier_sim.engine.locks import LockOwner
    from cashier_sim.engine.operations import Operations
    from cashier_sim.engine.operations.edit_sessions import EditSessionDraft
    from cashier_sim.engine.state import State

T = TypeVar("T")

PLUGIN_ERRORS = (
    ArgumentException,
    FrontApiException,
    InvalidOperationException,
    NotSupportedException,
    OperationCanceledException,
    PaymentActionFailedException,
    ServiceError,
    UserPersonalSessionNotOpenedException,
)
"""What a plugin may be told; anything else is an error of ours."""

Work = Coroutine[object, object, object]


@dataclass(slots=True, kw_only=True)
class Hand:
    """Works as one owner of locks, on all orders or on one."""

    state: State
    chance: Random
    owner: LockOwner
    service: Operations
    commits: Callable[[], int]
    """How many commits there have been."""
    finished: Callable[[Work], Work]
    """Carries a flow to its end, even when nobody waits for it any more."""
    only: UUID | None = None
    seen: dict[UUID, Order] = field(default_factory=dict)
    """Snapshots of earlier; some are stale by now."""

    def any_of(self, things: Sequence[T]) -> T:
        """One of several."""
        if not things:
            raise NothingThere
        return self.chance.choice(things)

    def edit(self) -> None:
        """Edit an order once, or gather edits in a session; a refused one changes nothing."""
        try:
            order = self._snapshot(is_closed=False)
            name = self.any_of(("session", *EDITS))
            is_bound = name != NEW_ORDER
            self._edit(name, order, must_fail=is_bound and self._may_not(order))
        except NothingThere:
            pass

    async def flow(self) -> None:
        """Move money, print, or run the shift, without a window."""
        try:
            name = self.any_of(tuple(FLOWS))
            order = self._snapshot(is_closed=name in OF_CLOSED)
            must_fail = name not in OF_SHIFT and self._may_not(order)
            work = FLOWS[name](self, order, self.service.get_default_credentials())
        except NothingThere:
            return
        try:
            await self.finished(work)
        except PLUGIN_ERRORS:
            return
        assert not must_fail, f"{name} worked on a stale snapshot, or on an order in use"

    async def sell(self) -> None:
        """Make an order with one payment that covers it, and take the money."""
        service, by = self.service, self.service.get_default_credentials()
        kinds = [one for one in service.get_payment_types() if service.get_payment_system_key(one)]
        try:
            order = service.create_order((), by)
            product = self.any_of(service.get_active_products())
            service.add_order_product_item(Decimal(1), product, order, order.guests[0], None, by)
            order = service.get_order_by_id(order.id)
            kind = self.any_of(kinds or service.get_payment_types())
            item = service.add_payment_item(order.result_sum, None, kind, order, by)
            order = service.get_order_by_id(order.id)
            if self.chance.random() < 0.4:
                await self.finished(service.process_prepay(order, item, by))
                order = service.get_order_by_id(order.id)
            await self.finished(service.pay_order(order, True, by))
        except (NothingThere, *PLUGIN_ERRORS):
            pass

    def _edit(self, name: str, order: Order, *, must_fail: bool) -> None:
        credentials, before = self.service.get_default_credentials(), self.commits()
        try:
            if name == "session":
                self.service.submit_changes(self._session(order), credentials)
            else:
                EDITS[name](self, self.service, order, (credentials,))
        except PLUGIN_ERRORS:
            assert self.commits() == before, f"{name} was refused, and wrote"
            return
        assert not must_fail, f"{name} edited a stale snapshot, or an order in use"

    def _session(self, order: Order) -> EditSessionDraft:
        session = self.service.create_edit_session()
        if self.chance.random() < 0.3:
            stub = session.create_order(self.service.get_tables()[:1])
            guest = session.add_order_guest(None, "Гость", stub)
            product = self.any_of(self.service.get_active_products())
            session.add_order_product_item(Decimal(1), product, stub, guest, None)
        for _ in range(self.chance.randint(1, 3)):
            EDITS[self.any_of(SESSION_EDITS)](self, session, order, ())
        return session

    def _snapshot(self, *, is_closed: bool) -> Order:
        """An order as the plugin knows it: mostly as it is now."""
        order_id = self.only
        if order_id is None:
            orders = [record.order for record in self.state.orders.values()][-12:]
            fit = [one for one in orders if (one.status is OrderStatus.CLOSED) is is_closed]
            order_id = self.any_of(fit or orders).id
        order = self.service.get_order_by_id(order_id)
        old = self.seen.get(order_id, order)
        if self.chance.random() < 0.3:
            self.seen[order_id] = order
        return old if self.chance.random() < 0.1 else order

    def _may_not(self, order: Order) -> bool:
        """Whether the snapshot is stale, or somebody else holds the order."""
        holder = self.state.locks.holder(order.id)
        is_stale = self.state.record(order.id).order.revision != order.revision
        return is_stale or (holder is not None and holder != self.owner)
