"""What the cashier does with orders apart from money: open, fill, freeze, delete."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.codes import Code
from cashier_sim.engine.dishes import add_dish, change_dish_amount, remove_dish, require_new
from cashier_sim.engine.edits import changed, require_open
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.guests import (
    add_guest,
    guest,
    remove_guest,
    rename_guest,
    standard_name,
)
from cashier_sim.engine.locks import SCREEN, LockOwner
from cashier_sim.engine.model import OrderRecord
from cashier_sim.engine.opening import opened
from cashier_sim.engine.state import State
from cashier_sim.plugin_api import (
    ChequeAdditionalInfo,
    DeliveryOrder,
    Order,
    OrderStatus,
    PaymentStatus,
    Table,
    User,
)

ONE = Decimal(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryDetails:
    """Where a delivery order goes."""

    client_name: str
    phone: str = ""
    address: str = ""


class OrderBook:
    """The orders of the register. Every act holds its order for `owner`, the screen by default.

    Each raises `EntityNotFoundException` for an order, product or table that is not there, and
    `EntityAlreadyInUseException` for an order that somebody else holds.
    """

    def __init__(self, state: State) -> None:
        """Keep the orders of `state`."""
        self._state = state

    def create(
        self,
        waiter: User,
        *,
        table: Table | None = None,
        delivery: DeliveryDetails | None = None,
    ) -> OrderRecord:
        """Open an order for one guest, at a table, as a delivery, or neither."""
        record = opened(self._state, waiter, (table,) if table else ())
        if delivery is not None:
            record = replace(record, order=self._as_delivery(record.order, delivery))
        (record,) = self._state.commit("order opened", orders=(record,)).orders
        return record

    def add_product(
        self,
        order_id: UUID,
        product_id: UUID,
        amount: Decimal = ONE,
        *,
        guest_id: UUID | None = None,
        owner: LockOwner = SCREEN,
    ) -> OrderRecord:
        """Add a dish for a guest, the first one unless given.

        Raises:
            EngineError: `ORDER_NOT_NEW`, `PRODUCT_INACTIVE`, `AMOUNT_OUT_OF_RANGE` or
                `GUEST_NOT_FOUND`.
        """
        product = self._state.restaurant.product(product_id)
        item_id = self._state.ids.new()

        def add(record: OrderRecord) -> OrderRecord:
            served = None if guest_id is None else guest(record, guest_id)
            return add_dish(record, item_id=item_id, product=product, amount=amount, guest=served)

        return self._edit("dish added", order_id, owner, add)

    def change_amount(
        self, order_id: UUID, item_id: UUID, amount: Decimal, *, owner: LockOwner = SCREEN
    ) -> OrderRecord:
        """Set the amount of a dish.

        Raises:
            EngineError: `ORDER_NOT_NEW`, `DISH_NOT_FOUND`, `AMOUNT_OUT_OF_RANGE` or `BELOW_PAID`.
        """
        return self._edit(
            "amount changed",
            order_id,
            owner,
            lambda record: change_dish_amount(record, item_id, amount),
        )

    def remove_item(
        self, order_id: UUID, item_id: UUID, *, owner: LockOwner = SCREEN
    ) -> OrderRecord:
        """Take a dish out.

        Raises:
            EngineError: `ORDER_NOT_NEW`, `DISH_NOT_FOUND` or `BELOW_PAID`.
        """
        return self._edit(
            "dish removed", order_id, owner, lambda record: remove_dish(record, item_id)
        )

    def add_guest(
        self, order_id: UUID, name: str = "", *, owner: LockOwner = SCREEN
    ) -> OrderRecord:
        """Add a guest, with the restaurant's name for one unless given.

        Raises:
            EngineError: `ORDER_NOT_NEW` or `OUTCOME_UNKNOWN`.
        """
        guest_id = self._state.ids.new()
        return self._edit(
            "guest added",
            order_id,
            owner,
            lambda record: add_guest(record, guest_id, name or self._standard_name(record)),
        )

    def rename_guest(
        self, order_id: UUID, guest_id: UUID, name: str, *, owner: LockOwner = SCREEN
    ) -> OrderRecord:
        """Rename a guest.

        Raises:
            EngineError: `ORDER_NOT_NEW`, `OUTCOME_UNKNOWN` or `GUEST_NOT_FOUND`.
        """
        return self._edit(
            "guest renamed", order_id, owner, lambda record: rename_guest(record, guest_id, name)
        )

    def remove_guest(
        self, order_id: UUID, guest_id: UUID, *, owner: LockOwner = SCREEN
    ) -> OrderRecord:
        """Take out a guest who has no dishes.

        Raises:
            EngineError: `ORDER_NOT_NEW`, `OUTCOME_UNKNOWN`, `GUEST_NOT_FOUND`,
                `GUEST_HAS_DISHES` or `LAST_GUEST`.
        """
        return self._edit(
            "guest removed", order_id, owner, lambda record: remove_guest(record, guest_id)
        )

    def bill(self, order_id: UUID, *, owner: LockOwner = SCREEN) -> OrderRecord:
        """Freeze the dishes for the precheque; see `OrderFlows` for its printing.

        Raises:
            EngineError: One of `require_billable`.
        """
        return self._edit("precheque printed", order_id, owner, self._billed)

    def cancel_precheque(self, order_id: UUID, *, owner: LockOwner = SCREEN) -> OrderRecord:
        """Make the dishes editable again.

        Raises:
            EngineError: `ORDER_NOT_BILL`.
        """
        return self._edit("precheque cancelled", order_id, owner, _unbilled)

    def set_cheque_info(
        self, order_id: UUID, info: ChequeAdditionalInfo | None, *, owner: LockOwner = SCREEN
    ) -> OrderRecord:
        """Say where the electronic cheque goes; None = nowhere.

        Raises:
            EngineError: `ORDER_NOT_OPEN` or `OUTCOME_UNKNOWN`.
        """

        def with_info(record: OrderRecord) -> OrderRecord:
            require_open(record)
            return changed(record, lambda order: replace(order, cheque_additional_info=info))

        return self._edit("cheque information set", order_id, owner, with_info)

    def delete_empty(self, order_id: UUID, *, owner: LockOwner = SCREEN) -> OrderRecord:
        """Delete an open order in which no money is; its unprocessed items go unasked.

        Raises:
            EngineError: `ORDER_NOT_OPEN`; `ORDER_HAS_PAYMENTS`: money is taken or unknown.
        """
        return self._edit("order deleted", order_id, owner, self._deleted)

    def _standard_name(self, record: OrderRecord) -> str:
        return standard_name(record, self._state.restaurant.guest_name)

    def _edit(
        self,
        note: str,
        order_id: UUID,
        owner: LockOwner,
        edit: Callable[[OrderRecord], OrderRecord],
    ) -> OrderRecord:
        with self._state.locks.hold(order_id, owner):
            edited = edit(self._state.record(order_id))
            (record,) = self._state.commit(note, orders=(edited,)).orders
        return record

    def _as_delivery(self, order: Order, details: DeliveryDetails) -> DeliveryOrder:
        return DeliveryOrder(
            id=order.id,
            number=order.number,
            revision=order.revision,
            status=order.status,
            open_time=order.open_time,
            waiter=order.waiter,
            tables=order.tables,
            guests=order.guests,
            order_type=self._state.restaurant.delivery_order_type,
            client_name=details.client_name,
            phone=details.phone,
            address=details.address,
        )

    def _billed(self, record: OrderRecord) -> OrderRecord:
        require_billable(record)
        now = self._state.clock.now()
        return changed(record, lambda order: replace(order, status=OrderStatus.BILL, bill_time=now))

    def _deleted(self, record: OrderRecord) -> OrderRecord:
        require_deletable(record)
        now = self._state.clock.now()
        session = self._state.session.current
        record = replace(record, closed_in_session=session.number if session else None)
        return changed(
            record,
            lambda order: replace(
                order, status=OrderStatus.DELETED, close_time=now, payments=(), donations=()
            ),
        )


def require_billable(record: OrderRecord) -> None:
    """Refuse a precheque.

    Raises:
        EngineError: `ORDER_NOT_NEW`, `OUTCOME_UNKNOWN` or `ORDER_EMPTY`.
    """
    require_new(record)
    if not record.order.items:
        raise EngineError(Code.ORDER_EMPTY, number=str(record.order.number))


def require_deletable(record: OrderRecord) -> None:
    """Refuse to delete an order that is not open, or holds money.

    Raises:
        EngineError: `ORDER_NOT_OPEN`, `OUTCOME_UNKNOWN`, or `ORDER_HAS_PAYMENTS`: money is taken.
    """
    require_open(record)
    items = (*record.order.payments, *record.order.donations)
    if any(item.status is not PaymentStatus.NEW for item in items):
        raise EngineError(Code.ORDER_HAS_PAYMENTS, number=str(record.order.number))


def _unbilled(record: OrderRecord) -> OrderRecord:
    if record.order.status is not OrderStatus.BILL:
        raise EngineError(Code.ORDER_NOT_BILL, number=str(record.order.number))
    return changed(record, lambda order: replace(order, status=OrderStatus.NEW, bill_time=None))
