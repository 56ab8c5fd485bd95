"""Adding what the cashier picked: the plugin collects data, others may object, it is told."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from cashier_sim.engine.calls import call_about_item, call_about_type, keep_data, tell_end
from cashier_sim.engine.desk import Desk, is_own
from cashier_sim.engine.edits import payment, with_payment
from cashier_sim.engine.model import OrderRecord, PaymentData, PaymentTypeSettings
from cashier_sim.engine.movements import has_payment
from cashier_sim.engine.notification_calls import NotificationPoint
from cashier_sim.engine.ports import DataDraft, ProcessorMethod, Returned
from cashier_sim.plugin_api import User

Put = Callable[[OrderRecord], OrderRecord]
"""Puts the new item into the order as it is then."""


class AddingPayments:
    """Adds payment items and tips; runs inside an act that holds the order."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._state = desk.state

    async def add(
        self, order_id: UUID, item_id: UUID, settings: PaymentTypeSettings, cashier: User, put: Put
    ) -> bool:
        """Add an item: `collect_data`, `before_payment_added`, the item, `on_payment_added`.

        The register's own types have no plugin to ask; the notification concerns them too.

        Args:
            order_id: An open order.
            item_id: Id of the new item.
            settings: Its type.
            cashier: Who picked it.
            put: Puts the item into the order, with its sum and what comes with it.

        Returns:
            Whether the item is in the order: not when the plugin refused or deleted it, nor when
            a subscriber gave it up.
        """
        draft = DataDraft()
        if not is_own(settings):
            outcome = await call_about_type(self._desk, order_id, settings, cashier, draft)
            if not isinstance(outcome, Returned):
                await tell_end(self._desk, outcome, settings.payment_type.name)
                return False
        if await self._is_given_up(order_id, item_id, put):
            return False
        record = put(self._state.record(order_id))
        if draft.data != PaymentData():
            record = with_payment(record, replace(record.payments[item_id], data=draft.data))
        self._state.commit("payment added", orders=(record,))
        if not is_own(settings):
            await self._payment_added(order_id, item_id, cashier)
        return has_payment(self._state.record(order_id), item_id)

    async def _is_given_up(self, order_id: UUID, item_id: UUID, put: Put) -> bool:
        record = self._state.record(order_id)
        arguments = {"payment_item": payment(put(record), item_id), "order": record.order}
        point = NotificationPoint.BEFORE_PAYMENT_ADDED
        return await self._desk.is_given_up(point, arguments, order_id=order_id)

    async def _payment_added(self, order_id: UUID, item_id: UUID, cashier: User) -> None:
        record = self._state.record(order_id)
        draft = DataDraft(record.payments[item_id].data)
        outcome = await call_about_item(
            self._desk, ProcessorMethod.ON_PAYMENT_ADDED, order_id, item_id, cashier, draft
        )
        if isinstance(outcome, Returned):
            keep_data(self._state, order_id, item_id, draft.data)
        # Too late to refuse: the item stays, unless the plugin deleted it itself.
        await tell_end(self._desk, outcome, payment(record, item_id).type.name)
