"""What the cashier does with orders while plugins may object: precheque, kitchen, deletion."""

from collections.abc import Awaitable
from dataclasses import replace
from uuid import UUID

from cashier_sim.engine.codes import Code
from cashier_sim.engine.desk import Desk
from cashier_sim.engine.dishes import dish, remove_dish, require_new
from cashier_sim.engine.edits import changed
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import OrderRecord
from cashier_sim.engine.notification_calls import NotificationPoint
from cashier_sim.engine.orders import OrderBook, require_billable, require_deletable
from cashier_sim.engine.ports import SlipKind
from cashier_sim.plugin_api import (
    BillCheque,
    OrderItemStatus,
    OrderProductItem,
    User,
    XElement,
)

DELETION_METHOD = "without_writeoff"
"""How a dish that the kitchen knows is deleted: the stock is not touched."""


class OrderFlows:
    """The acts on orders that subscribers hear of, and may give up; each holds its order."""

    def __init__(self, desk: Desk, orders: OrderBook) -> None:
        self._desk = desk
        self._state = desk.state
        self._orders = orders

    async def print_precheque(self, order_id: UUID, cashier: User) -> bool:
        """Freeze the dishes and print the preliminary bill.

        Returns:
            Whether it is printed: not when a subscriber gave it up; the order stays new then.

        Raises:
            EngineError: `ACT_RUNNING` or one of `require_billable`.
        """
        with self._desk.order_act(order_id):
            return await self.print_new(order_id, cashier)

    async def print_new(self, order_id: UUID, cashier: User) -> bool:
        """See `print_precheque`; within an act that holds the order."""
        document = await self.bill(order_id, cashier)
        if document is not None:
            self._desk.receipt_printer.print(SlipKind.PRECHEQUE, document)
        return document is not None

    async def reprint(self, order_id: UUID, cashier: User) -> None:
        """Print the bill of an order that has one again, within an act that holds the order.

        Nobody can give that up.
        """
        document = await self._precheque(order_id, cashier)
        self._desk.receipt_printer.print(SlipKind.PRECHEQUE, document)

    async def bill(self, order_id: UUID, cashier: User) -> XElement | None:
        """Freeze the dishes and make the preliminary bill, within an act that holds the order.

        Returns:
            The bill, not printed yet; None when a subscriber gave it up.

        Raises:
            EngineError: One of `require_billable`.
        """
        record = self._state.record(order_id)
        require_billable(record)
        arguments = {"order": record.order, "user": cashier}
        point = NotificationPoint.BEFORE_ORDER_BILL
        if await self._desk.is_given_up(point, arguments, order_id=order_id):
            return None
        self._orders.bill(order_id, owner=self._desk.owner)
        return await self._precheque(order_id, cashier)

    async def delete(self, order_id: UUID, cashier: User) -> bool:
        """Delete an open order in which no money is.

        Returns:
            Whether it is deleted: not when a subscriber gave it up.

        Raises:
            EngineError: `ACT_RUNNING` or one of `require_deletable`.
        """
        with self._desk.order_act(order_id):
            return await self.delete_held(order_id, cashier)

    async def delete_held(self, order_id: UUID, cashier: User) -> bool:
        """See `delete`; within an act that holds the order."""
        record = self._state.record(order_id)
        require_deletable(record)
        arguments = {"order": record.order, "user": cashier}
        point = NotificationPoint.BEFORE_DELETE_ORDER
        if await self._desk.is_given_up(point, arguments, order_id=order_id):
            return False
        self._orders.delete_empty(order_id, owner=self._desk.owner)
        return True

    async def print_service_cheque(self, order_id: UUID, cashier: User) -> bool:
        """Send the dishes that the kitchen does not know yet.

        Returns:
            Whether they are sent: not when a subscriber gave it up.

        Raises:
            EngineError: `ORDER_NOT_NEW`, `OUTCOME_UNKNOWN`, `NOTHING_TO_PRINT` or `ACT_RUNNING`.
        """
        with self._desk.order_act(order_id):
            record = self._state.record(order_id)
            items = _to_cook(record)
            arguments = {"order": record.order, "printing_items": items}
            point = NotificationPoint.BEFORE_SERVICE_CHEQUE
            if await self._desk.is_given_up(point, arguments, order_id=order_id):
                return False
            # A subscriber may have changed the dishes.
            record = self._state.record(order_id)
            items = _to_cook(record)
            self._state.commit("dishes sent", orders=(self._sent(record, items),))
            document = self._desk.cheques.service_cheque(record, items, cashier)
            self._desk.receipt_printer.print(SlipKind.SERVICE_CHEQUE, document)
            order = self._state.record(order_id).order
            point = NotificationPoint.SERVICE_CHEQUE_PRINTED
            await self._desk.notify(point, {"order": order}, order_id=order_id)
            return True

    def remove_item(self, order_id: UUID, item_id: UUID, cashier: User) -> Awaitable[None] | None:
        """Take a dish out; one that the kitchen knows only if no subscriber objects.

        Returns:
            What has to be awaited for a dish that the kitchen knows; another one is out at once.

        Raises:
            EngineError: `ORDER_NOT_NEW`, `DISH_NOT_FOUND`, `BELOW_PAID` or `ACT_RUNNING`; the
                awaited part raises them too.
        """
        item = dish(self._state.record(order_id), item_id)
        if item.status is OrderItemStatus.PRINTED:
            return self._remove_printed(order_id, item, cashier)
        self._orders.remove_item(order_id, item_id, owner=self._desk.owner)
        return None

    async def _remove_printed(self, order_id: UUID, item: OrderProductItem, cashier: User) -> None:
        with self._desk.order_act(order_id):
            record = self._state.record(order_id)
            remove_dish(record, item.id)
            arguments = {
                "order": record.order,
                "items": (item,),
                "modifiers": item.assigned_modifiers,
                "deletion_method": DELETION_METHOD,
                "user": cashier,
            }
            point = NotificationPoint.BEFORE_DELETE_PRINTED_ITEMS
            if await self._desk.is_given_up(point, arguments, order_id=order_id):
                return
            record = self._orders.remove_item(order_id, item.id, owner=self._desk.owner)
            document = self._desk.cheques.service_cheque(
                record, (item,), cashier, is_cancelled=True
            )
            self._desk.receipt_printer.print(SlipKind.SERVICE_CHEQUE, document)

    async def _precheque(self, order_id: UUID, cashier: User) -> XElement:
        notified = await self._desk.notify(
            NotificationPoint.BILL_CHEQUE_PRINTING, {"order_id": order_id}, order_id=order_id
        )
        additions = [answer for answer in notified.answers if isinstance(answer, BillCheque)]
        return self._desk.cheques.precheque(self._state.record(order_id), cashier, additions)

    def _sent(self, record: OrderRecord, sent: tuple[OrderProductItem, ...]) -> OrderRecord:
        now, ids = self._state.clock.now(), {item.id for item in sent}
        items = tuple(
            replace(item, status=OrderItemStatus.PRINTED, print_time=now)
            if item.id in ids
            else item
            for item in record.order.items
        )
        return changed(record, lambda order: replace(order, items=items))


def _to_cook(record: OrderRecord) -> tuple[OrderProductItem, ...]:
    require_new(record)
    items = tuple(
        item
        for item in record.order.items
        if item.status is OrderItemStatus.ADDED and not item.deleted
    )
    if not items:
        raise EngineError(Code.NOTHING_TO_PRINT, number=str(record.order.number))
    return items
