"""Returns out of closed orders: the payment of a whole order, the order itself, or a part."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.desk import Desk
from cashier_sim.engine.edits import changed
from cashier_sim.engine.model import (
    Attempt,
    OrderRecord,
    PaymentRecord,
    ReceiptState,
    TransactionState,
)
from cashier_sim.engine.movements import left_to_return
from cashier_sim.engine.notification_calls import NotificationPoint
from cashier_sim.engine.opening import seated
from cashier_sim.engine.partial_returns import PartialReturns, ReturnPlan
from cashier_sim.engine.returned_dishes import returnable, worth
from cashier_sim.engine.returning import Returning, with_ahead
from cashier_sim.engine.sums import ZERO
from cashier_sim.plugin_api import (
    OrderProductItem,
    OrderStatus,
    PaymentItem,
    PaymentStatus,
    User,
)


class Returns:
    """What the closed-order page does. Each act holds its order from beginning to end."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._state = desk.state
        self._returning = Returning(desk)
        self._partial = PartialReturns(desk)

    async def return_payment(self, order_id: UUID, cashier: User) -> UUID | None:
        """Return every final payment («Вернуть оплату»): `return_payment` for each plugin's.

        The order is deleted and its open clone has the dishes; prepayments survive in the clone,
        tips go back.

        Returns:
            The clone's id; None when the return did not finish: what gave its money back stays
            returned, and doing it again goes on from there.

        Raises:
            EngineError: `SYSTEM_NOT_LOADED`, `ACT_RUNNING`, or a refusal of
                `Returning.require_returnable`.
        """
        with self._desk.order_act(order_id):
            back = await self._give_all_back(order_id, cashier, keeps_prepaid=True)
            if back is None:
                return None
            record, attempts = back
            clone = self._clone(record)
            source = _without_prepaid(_deleted(record))
            self._state.commit("payment returned", orders=(source, clone), attempts=attempts)
            await self._tell_storned(order_id, clone.order.id, cashier)
            return clone.order.id

    async def delete_order(self, order_id: UUID, cashier: User) -> bool:
        """Return every payment, prepayments and tips too, and delete the order («Удалить заказ»).

        Returns:
            Whether it is deleted; see `return_payment`.

        Raises:
            EngineError: `SYSTEM_NOT_LOADED`, `ACT_RUNNING`, or a refusal of
                `Returning.require_returnable`.
        """
        with self._desk.order_act(order_id):
            back = await self._give_all_back(order_id, cashier, keeps_prepaid=False)
            if back is None:
                return False
            record, attempts = back
            self._state.commit(
                "closed order deleted", orders=(_deleted(record),), attempts=attempts
            )
            await self._tell_storned(order_id, None, cashier)
            return True

    def plan(self, order_id: UUID, items: Mapping[UUID, Decimal]) -> ReturnPlan:
        """What a partial return of these dishes gives back, split by default over the payments.

        Raises:
            EngineError: See `PartialReturns.plan`.
        """
        return self._partial.plan(order_id, items)

    async def return_part(
        self,
        order_id: UUID,
        items: Mapping[UUID, Decimal],
        shares: Mapping[UUID, Decimal],
        cashier: User,
    ) -> bool:
        """Return some dishes («Частичный возврат чека»); one `return_payment` per payment.

        Returns:
            Whether it finished; see `return_payment`.

        Raises:
            EngineError: See `PartialReturns.return_part`.
        """
        with self._desk.order_act(order_id):
            return await self._partial.return_part(order_id, items, shares, cashier)

    async def _give_all_back(
        self, order_id: UUID, cashier: User, *, keeps_prepaid: bool
    ) -> tuple[OrderRecord, tuple[Attempt, ...]] | None:
        """Give back what is left of the payments; what comes out is not committed yet."""
        record = self._state.record(order_id)
        self._returning.require_returnable(record)
        shares = {
            item.id: left_to_return(record, item.id)
            for item in record.order.payments
            if not (keeps_prepaid and item.is_prepay)
        }
        tips = {item.id: left_to_return(record, item.id) for item in record.order.donations}
        shares |= tips
        self._returning.require_loaded(record, shares)
        await self._desk.notify(
            NotificationPoint.ORDER_STORNING, {"order": record.order}, order_id=order_id
        )
        dishes = returnable(record)
        on_cheque = with_ahead(record, shares, worth(record, dishes))
        # The cheque is about all tips, also those that an earlier, unfinished return gave back.
        on_cheque |= {item_id: record.payments[item_id].taken for item_id in tips}
        printed = None
        if await self._returning.give_back(order_id, shares, cashier):
            printed = await self._returning.print_cheque(order_id, dishes, on_cheque, cashier)
        if printed is None:
            await self._returning.tell_unfinished(order_id)
            return None
        record = self._state.record(order_id)
        record, moved = self._returning.own_given_back(record, shares, cashier)
        return record, (*printed.attempts, *moved)

    async def _tell_storned(self, order_id: UUID, clone_id: UUID | None, cashier: User) -> None:
        order = self._state.record(order_id).order
        arguments = {"order": order, "new_order_id": clone_id, "user": cashier}
        await self._desk.notify(NotificationPoint.ORDER_STORNED, arguments, order_id=order_id)

    def _clone(self, record: OrderRecord) -> OrderRecord:
        """The open order that takes the place of a returned one; it has an id of its own."""
        prepaid = _prepaid_left(record)
        order = replace(
            record.order,
            id=self._state.ids.new(),
            number=self._state.next_order_number(),
            revision=0,
            status=OrderStatus.NEW,
            open_time=self._state.clock.now(),
            bill_time=None,
            close_time=None,
            cashier=None,
            fiscal_cheque_number=None,
            fiscal_cheque_numbers=(),
            storned_order_id=record.order.id,
            donations=(),
            items=self._dishes_left(record),
            payments=prepaid,
            was_prepaid=bool(prepaid),
        )
        return OrderRecord(
            order=seated(order, order.tables),
            payments={item.id: _slot_left(record.payments[item.id]) for item in prepaid},
            cafe_session_number=self._desk.require_shift().number,
            source_order_id=record.order.id,
            external_data=record.external_data,
        )

    def _dishes_left(self, record: OrderRecord) -> tuple[OrderProductItem, ...]:
        left = returnable(record)
        return tuple(
            replace(item, id=self._state.ids.new(), amount=left[item.id])
            for item in record.order.items
            if item.id in left
        )


def _deleted(record: OrderRecord) -> OrderRecord:
    payments, donations = _storned(record.order.payments), _storned(record.order.donations)
    record = changed(
        record,
        lambda order: replace(
            order, status=OrderStatus.DELETED, payments=payments, donations=donations
        ),
    )
    return replace(record, receipt=ReceiptState.PRINTED)


def _storned(items: tuple[PaymentItem, ...]) -> tuple[PaymentItem, ...]:
    return tuple(replace(item, status=PaymentStatus.STORNED) for item in items)


def _prepaid_left(record: OrderRecord) -> tuple[PaymentItem, ...]:
    """The prepayments that go on in the clone, each with what is left of it."""
    return tuple(
        replace(item, sum=left_to_return(record, item.id))
        for item in record.order.payments
        if item.is_prepay and left_to_return(record, item.id) > 0
    )


def _slot_left(slot: PaymentRecord) -> PaymentRecord:
    return replace(slot, taken=slot.taken - slot.returned, returned=ZERO)


def _without_prepaid(record: OrderRecord) -> OrderRecord:
    """The source order without the prepaid money that went on to its clone.

    What partial returns gave back of a prepayment stays here; so each transaction's money is
    counted once over both orders.
    """
    moved = {item.id for item in _prepaid_left(record)}
    slots, payments = dict(record.payments), []
    for item in record.order.payments:
        if item.id not in moved:
            payments.append(item)
            continue
        slot = slots.pop(item.id)
        if slot.returned > 0:
            slots[item.id] = replace(slot, taken=slot.returned, state=TransactionState.RETURNED)
            payments.append(replace(item, sum=slot.returned))
    record = replace(record, payments=slots)
    return changed(record, lambda order: replace(order, payments=tuple(payments)))
