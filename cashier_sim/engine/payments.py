"""What the cashier does with payment items before and around «Оплатить»."""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.calls import call_about_item, call_about_type, tell_end
from cashier_sim.engine.codes import Code
from cashier_sim.engine.cover import gives_change, room_for
from cashier_sim.engine.desk import Desk, is_own
from cashier_sim.engine.edits import (
    add_linked_discount,
    add_payment,
    change_payment_sum,
    drop_payment,
    payment,
    remove_payment,
    require_known,
    require_open,
    require_type_fits,
    require_unprocessed,
    with_payment,
)
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import OrderRecord, PaymentData, PaymentTypeSettings
from cashier_sim.engine.movements import has_payment, real_items, without_linked_discount
from cashier_sim.engine.paying import Paying
from cashier_sim.engine.ports import (
    Cancelled,
    DataDraft,
    Failed,
    ProcessorMethod,
    Raised,
    Returned,
)
from cashier_sim.engine.sums import ZERO, money, recomputed
from cashier_sim.plugin_api import PaymentItem, PaymentStatus, User


class Payments:
    """Payment items of open orders: chosen, summed, deleted, taken as prepayment, paid.

    Each act holds its order for the screen from beginning to end. What is refused before anything
    happened is raised; what goes wrong later is told to the cashier.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._state = desk.state
        self._paying = Paying(desk)

    async def choose_type(
        self, order_id: UUID, payment_type_id: UUID, cashier: User, *, preliminary: bool = False
    ) -> UUID | None:
        """Add an item: `collect_data`, then the item with its linked discount, `on_payment_added`.

        Args:
            order_id: An open order.
            payment_type_id: The type that the cashier picked.
            cashier: Who picked it.
            preliminary: An intention of a delivery order, not money yet.

        Returns:
            The new item's id; None when there is none: the plugin refused it, or deleted it.

        Raises:
            EngineError: `ORDER_NOT_OPEN`, `NOT_A_DELIVERY`, `OUTCOME_UNKNOWN`,
                `SYSTEM_NOT_LOADED`, `ACT_RUNNING` or one of `require_type_fits`.
        """
        with self._desk.order_act(order_id):
            settings = self._state.settings(payment_type_id)
            self._require_addable(order_id, settings, preliminary=preliminary)
            draft = DataDraft()
            if not is_own(settings):
                outcome = await call_about_type(self._desk, order_id, settings, cashier, draft)
                if not isinstance(outcome, Returned):
                    await tell_end(self._desk, outcome, settings.payment_type.name)
                    return None
            item_id = self._add(order_id, settings, draft.data, preliminary=preliminary)
            if not is_own(settings):
                await self._payment_added(order_id, item_id, cashier)
            return item_id if has_payment(self._state.record(order_id), item_id) else None

    def enter_sum(self, order_id: UUID, item_id: UUID, amount: Decimal) -> None:
        """Set the sum that the cashier typed, in currency units.

        Raises:
            EngineError: `MANUAL_ENTRY_FORBIDDEN`, `PAYMENT_TYPE_WITHOUT_CHANGE`,
                `OUTCOME_UNKNOWN`, `ACT_RUNNING` or one of `change_payment_sum`.
        """
        with self._desk.order_act(order_id):
            record = self._changeable(order_id)
            item = require_unprocessed(record, item_id)
            if self._desk.settings_of(item.type).forbids_manual_entry:
                raise EngineError(Code.MANUAL_ENTRY_FORBIDDEN, type=item.type.name)
            amount = money(amount)
            room = room_for(record, item)
            if amount > room and not gives_change(item.type):
                raise EngineError(
                    Code.PAYMENT_TYPE_WITHOUT_CHANGE,
                    type=item.type.name,
                    sum=str(amount),
                    max=str(room),
                )
            self._change_sum(record, item, amount)

    def exact_sum(self, order_id: UUID, item_id: UUID) -> None:
        """Set what is still due («Точная сумма»), at most the upper bound that a plugin set.

        Raises:
            EngineError: `OUTCOME_UNKNOWN`, `ACT_RUNNING` or one of `change_payment_sum`.
        """
        with self._desk.order_act(order_id):
            record = self._changeable(order_id)
            item = require_unprocessed(record, item_id)
            room = room_for(record, item)
            amount = room if item.max_sum is None else min(room, item.max_sum)
            self._change_sum(record, item, amount)

    async def delete(self, order_id: UUID, item_id: UUID, cashier: User) -> bool:
        """Take an item out (✕).

        An unprocessed one goes with its linked discount, and no plugin is asked. A prepayment is
        returned, another processed one is emergency-cancelled.

        Returns:
            Whether the item is out.

        Raises:
            EngineError: `ORDER_NOT_OPEN`, `PAYMENT_NOT_FOUND`, `OUTCOME_UNKNOWN`, `ACT_RUNNING`,
                and for a processed one `SHIFT_NOT_OPEN`, `SYSTEM_NOT_LOADED`.
        """
        with self._desk.order_act(order_id):
            record = self._changeable(order_id)
            item = payment(record, item_id)
            if item.status is PaymentStatus.PROCESSED:
                return await self._paying.undo(order_id, item_id, cashier)
            record = without_linked_discount(remove_payment(record, item_id), item.type)
            self._state.commit("payment deleted", orders=(record,))
            return True

    async def edit_preliminary(self, order_id: UUID, item_id: UUID, cashier: User) -> bool:
        """Edit a preliminary payment: `on_preliminary_payment_editing`.

        A plugin that raises removes the payment.

        Returns:
            Whether the cashier may type the sum now.

        Raises:
            EngineError: `NOT_PRELIMINARY`, `SYSTEM_NOT_LOADED`, `PAYMENT_NOT_FOUND`,
                `ORDER_NOT_OPEN`, `OUTCOME_UNKNOWN` or `ACT_RUNNING`.
        """
        with self._desk.order_act(order_id):
            record = self._changeable(order_id)
            item = payment(record, item_id)
            if not item.is_preliminary:
                raise EngineError(Code.NOT_PRELIMINARY, type=item.type.name)
            settings = self._desk.settings_of(item.type)
            if is_own(settings):
                return True
            self._desk.require_loaded(settings)
            draft = DataDraft(record.payments[item_id].data)
            method = ProcessorMethod.ON_PRELIMINARY_PAYMENT_EDITING
            outcome = await call_about_item(self._desk, method, order_id, item_id, cashier, draft)
            match outcome:
                case Returned(value):
                    self._keep(order_id, item_id, draft.data)
                    return value is True and has_payment(self._state.record(order_id), item_id)
                case Failed() | Cancelled() | Raised():
                    self._drop(order_id, item_id)
            await tell_end(self._desk, outcome, item.type.name)
            return False

    def take_up_preliminary(self, order_id: UUID) -> None:
        """Turn a delivery's preliminary payments into ordinary ones, as the cash screen opens.

        Raises:
            EngineError: `ORDER_NOT_OPEN`, `OUTCOME_UNKNOWN` or `ACT_RUNNING`.
        """
        with self._desk.order_act(order_id):
            record = self._changeable(order_id)
            if any(item.is_preliminary for item in record.order.payments):
                self._state.commit("preliminary payments taken up", orders=(real_items(record),))

    async def prepay(self, order_id: UUID, item_id: UUID, cashier: User) -> bool:
        """Take an item's money now, while the order stays open («Предоплата»): `pay`.

        Returns:
            Whether the prepayment is taken, and its cheque printed if it needs one.

        Raises:
            EngineError: A refusal; see `Paying.prepay`.
        """
        with self._desk.order_act(order_id):
            return await self._paying.prepay(order_id, item_id, cashier)

    async def pay(self, order_id: UUID, cashier: User) -> bool:
        """Take all unprocessed items, print the cheque, close the order («Оплатить»).

        Returns:
            Whether the order is closed.

        Raises:
            EngineError: A refusal; see `Paying.pay`.
        """
        with self._desk.order_act(order_id):
            return await self._paying.pay(order_id, cashier)

    def pay_refusal(self, record: OrderRecord) -> EngineError | None:
        """Why «Оплатить» is not possible for an order now; None = it is."""
        return self._paying.refusal(record)

    def _changeable(self, order_id: UUID) -> OrderRecord:
        record = self._state.record(order_id)
        require_open(record)
        require_known(record)
        return record

    def _require_addable(
        self, order_id: UUID, settings: PaymentTypeSettings, *, preliminary: bool
    ) -> None:
        record = self._changeable(order_id)
        if preliminary and not record.is_delivery:
            raise EngineError(Code.NOT_A_DELIVERY, number=str(record.order.number))
        require_type_fits(record, settings.payment_type)
        self._desk.require_loaded(settings)

    def _add(
        self,
        order_id: UUID,
        settings: PaymentTypeSettings,
        data: PaymentData,
        *,
        preliminary: bool,
    ) -> UUID:
        item = PaymentItem(
            id=self._state.ids.new(),
            type=settings.payment_type,
            sum=ZERO,
            is_preliminary=preliminary,
        )
        record = add_payment(self._state.record(order_id), item)
        record = add_linked_discount(record, settings.payment_type)
        if settings.sets_exact_sum:
            # The discount that comes with the type is off already.
            discounted = replace(record, order=recomputed(record.order))
            record = change_payment_sum(record, item.id, room_for(discounted, item), None, None)
        record = with_payment(record, replace(record.payments[item.id], data=data))
        self._state.commit("payment added", orders=(record,))
        return item.id

    async def _payment_added(self, order_id: UUID, item_id: UUID, cashier: User) -> None:
        record = self._state.record(order_id)
        draft = DataDraft(record.payments[item_id].data)
        outcome = await call_about_item(
            self._desk, ProcessorMethod.ON_PAYMENT_ADDED, order_id, item_id, cashier, draft
        )
        if isinstance(outcome, Returned):
            self._keep(order_id, item_id, draft.data)
        # Too late to refuse: the item stays, unless the plugin deleted it itself.
        await tell_end(self._desk, outcome, payment(record, item_id).type.name)

    def _keep(self, order_id: UUID, item_id: UUID, data: PaymentData) -> None:
        record = self._state.record(order_id)
        slot = record.payments[item_id]
        if slot.data != data:
            record = with_payment(record, replace(slot, data=data))
            self._state.commit("payment data kept", orders=(record,))

    def _drop(self, order_id: UUID, item_id: UUID) -> None:
        record = self._state.record(order_id)
        if has_payment(record, item_id):
            item = payment(record, item_id)
            record = without_linked_discount(drop_payment(record, item_id), item.type)
            self._state.commit("preliminary payment removed", orders=(record,))

    def _change_sum(self, record: OrderRecord, item: PaymentItem, amount: Decimal) -> None:
        record = change_payment_sum(record, item.id, amount, item.min_sum, item.max_sum)
        self._state.commit("payment sum changed", orders=(record,))
