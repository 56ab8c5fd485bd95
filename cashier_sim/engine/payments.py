"""What the cashier does with payment items before and around «Оплатить»."""

from collections.abc import Awaitable
from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.adding_payments import AddingPayments
from cashier_sim.engine.calls import call_about_item, keep_data, tell_end
from cashier_sim.engine.codes import Code
from cashier_sim.engine.cover import gives_change, room_for
from cashier_sim.engine.desk import Desk, is_own
from cashier_sim.engine.edits import (
    add_linked_discount,
    add_payment,
    change_payment_sum,
    payment,
    remove_payment,
    require_known,
    require_open,
    require_type_fits,
    require_unprocessed,
)
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import OrderRecord, PaymentGroup, PaymentTypeSettings
from cashier_sim.engine.movements import has_payment, real_items, without_linked_discount
from cashier_sim.engine.notification_calls import NotificationPoint
from cashier_sim.engine.paying import Paying
from cashier_sim.engine.ports import Cancelled, DataDraft, Failed, ProcessorMethod, Raised, Returned
from cashier_sim.engine.sums import ZERO, money, recomputed
from cashier_sim.plugin_api import (
    FiscalPaymentTypeGroup,
    Order,
    PaymentItem,
    PaymentScreenContext,
    PaymentStatus,
    User,
)

_FISCAL_GROUPS = {
    FiscalPaymentTypeGroup.CARD: PaymentGroup.CARDS,
    FiscalPaymentTypeGroup.NON_CASH: PaymentGroup.NON_CASH,
}


class Payments:
    """Payment items of open orders: chosen, summed, deleted, taken as prepayment, paid.

    Each act holds its order for the screen from beginning to end. What is refused before anything
    happened is raised; what goes wrong later is told to the cashier.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._state = desk.state
        self._paying = Paying(desk)
        self._adding = AddingPayments(desk)

    async def choose_type(
        self, order_id: UUID, payment_type_id: UUID, cashier: User, *, preliminary: bool = False
    ) -> UUID | None:
        """Add an item with its linked discount; see `AddingPayments.add`.

        Args:
            order_id: An open order.
            payment_type_id: The type that the cashier picked.
            cashier: Who picked it.
            preliminary: An intention of a delivery order, not money yet.

        Returns:
            The new item's id; None when there is none: the plugin refused it, or deleted it, or
            another one gave it up.

        Raises:
            EngineError: `ORDER_NOT_OPEN`, `NOT_A_DELIVERY`, `OUTCOME_UNKNOWN`,
                `SYSTEM_NOT_LOADED`, `PAYMENT_TYPE_HIDDEN`, `ACT_RUNNING` or one of
                `require_type_fits`.
        """
        with self._desk.order_act(order_id):
            settings = self._state.settings(payment_type_id)
            self._require_addable(order_id, settings, preliminary=preliminary)
            item = _item(self._state.ids.new(), settings, preliminary=preliminary)
            is_added = await self._adding.add(
                order_id, item.id, settings, cashier, lambda record: _put(record, item, settings)
            )
            if is_added and not preliminary:
                await self._tell_updated(order_id)
            return item.id if is_added else None

    def screen_updated(self, order_id: UUID) -> Awaitable[None] | None:
        """Tell the plugins that the cash screen's payments are others than before.

        For sums, which a cashier types digit by digit; the other acts tell by themselves.

        Returns:
            What has to be awaited; None when nobody listens.
        """
        if self._desk.processors.is_listened_to(NotificationPoint.PAYMENT_SCREEN_UPDATED):
            return self._tell_updated(order_id)
        return None

    def enter_sum(self, order_id: UUID, item_id: UUID, amount: Decimal) -> None:
        """Set the sum that the cashier typed, in currency units; tips may be any.

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
            is_bound = item.donation_type is None and not gives_change(item.type)
            if is_bound and amount > room:
                raise EngineError(
                    Code.PAYMENT_TYPE_WITHOUT_CHANGE,
                    type=item.type.name,
                    sum=str(amount),
                    max=str(room),
                )
            self._change_sum(record, item, amount)

    def exact_sum(self, order_id: UUID, item_id: UUID) -> None:
        """Set what is still due («Точная сумма»), at most the upper bound that a plugin set.

        Tips, which nothing is due for, stay as they are.

        Raises:
            EngineError: `OUTCOME_UNKNOWN`, `ACT_RUNNING` or one of `change_payment_sum`.
        """
        with self._desk.order_act(order_id):
            record = self._changeable(order_id)
            item = require_unprocessed(record, item_id)
            room = room_for(record, item) if item.donation_type is None else item.sum
            amount = room if item.max_sum is None else min(room, item.max_sum)
            self._change_sum(record, item, amount)

    async def delete(self, order_id: UUID, item_id: UUID, cashier: User) -> bool:
        """Take an item out (✕).

        An unprocessed one goes with its linked discount, unless its plugin forbids that by
        `on_payment_deleting`. A prepayment is returned, another processed one is
        emergency-cancelled.

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
                is_out = await self._paying.undo(order_id, item_id, cashier)
            else:
                is_out = await self._may_delete(order_id, item, cashier)
                if is_out:
                    self._drop(order_id, item_id, "payment deleted")
            if is_out and not item.is_preliminary:
                await self._tell_updated(order_id)
            return is_out

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
                    keep_data(self._state, order_id, item_id, draft.data)
                    return value is True and has_payment(self._state.record(order_id), item_id)
                case Failed() | Cancelled() | Raised():
                    self._drop(order_id, item_id, "preliminary payment removed")
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

    def group_of(self, settings: PaymentTypeSettings) -> PaymentGroup:
        """Where the cash screen offers a type: a plugin may choose it for its fiscal types.

        Source: `fiscalPaymentTypeGroup` of the registration (iikoFront API, V8).
        """
        is_plugin = bool(settings.payment_system_key)
        if not (is_plugin and settings.payment_type.print_cheque):
            return settings.group
        chosen = self._desk.processors.fiscal_group(settings.payment_system_key)
        return _FISCAL_GROUPS.get(chosen, settings.group)

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
        if settings.payment_type.is_hidden:
            raise EngineError(Code.PAYMENT_TYPE_HIDDEN, type=settings.payment_type.name)
        require_type_fits(record, settings.payment_type)
        self._desk.require_loaded(settings)

    async def _may_delete(self, order_id: UUID, item: PaymentItem, cashier: User) -> bool:
        """Ask the plugin behind an unprocessed item whether it may go, if it has a say."""
        method, settings = (
            ProcessorMethod.ON_PAYMENT_DELETING,
            self._state.payment_types.get(item.type.id),
        )
        key = settings.payment_system_key if settings else ""
        if item.is_preliminary or not self._desk.processors.has_method(key, method):
            return True
        draft = DataDraft(self._state.record(order_id).payments[item.id].data)
        outcome = await call_about_item(self._desk, method, order_id, item.id, cashier, draft)
        await tell_end(self._desk, outcome, item.type.name)
        return isinstance(outcome, Returned)

    async def _tell_updated(self, order_id: UUID) -> None:
        context = payment_screen(self._state.record(order_id).order)
        await self._desk.notify(
            NotificationPoint.PAYMENT_SCREEN_UPDATED, {"context": context}, order_id=order_id
        )

    def _drop(self, order_id: UUID, item_id: UUID, note: str) -> None:
        """Take out an unprocessed item, unless its plugin did that itself."""
        record = self._state.record(order_id)
        if has_payment(record, item_id):
            item = payment(record, item_id)
            record = remove_payment(record, item_id)
            if item.donation_type is None:
                record = without_linked_discount(record, item.type)
            self._state.commit(note, orders=(record,))

    def _change_sum(self, record: OrderRecord, item: PaymentItem, amount: Decimal) -> None:
        record = change_payment_sum(record, item.id, amount, item.min_sum, item.max_sum)
        self._state.commit("payment sum changed", orders=(record,))


def payment_screen(order: Order) -> PaymentScreenContext:
    """The cash screen of an order, as plugins see it."""
    return PaymentScreenContext(
        order_id=order.id,
        payments=order.payments,
        guest_ids=tuple(guest.id for guest in order.guests),
    )


def _item(item_id: UUID, settings: PaymentTypeSettings, *, preliminary: bool) -> PaymentItem:
    return PaymentItem(id=item_id, type=settings.payment_type, sum=ZERO, is_preliminary=preliminary)


def _put(record: OrderRecord, item: PaymentItem, settings: PaymentTypeSettings) -> OrderRecord:
    """The order with a new item of the amount still due, and the discount that comes with it."""
    record = add_linked_discount(add_payment(record, item), settings.payment_type)
    if not settings.sets_exact_sum:
        return record
    # The discount that comes with the type is off already.
    discounted = replace(record, order=recomputed(record.order))
    return change_payment_sum(record, item.id, room_for(discounted, item), None, None)
