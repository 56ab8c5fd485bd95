"""Tips: items beside the payments, outside the order's sum, taken and returned with it."""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.adding_payments import AddingPayments
from cashier_sim.engine.codes import Code
from cashier_sim.engine.desk import Desk
from cashier_sim.engine.edits import (
    changed,
    check_sum,
    first_data,
    payment,
    require_open,
    with_payment,
)
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import OrderRecord, PaymentRecord
from cashier_sim.engine.payments import Payments
from cashier_sim.engine.state import State
from cashier_sim.engine.sums import money
from cashier_sim.plugin_api import DonationType, EntityNotFoundException, PaymentItem, User


class Donations:
    """What the cashier does with tips; each act holds its order."""

    def __init__(self, desk: Desk, payments: Payments) -> None:
        self._desk = desk
        self._state = desk.state
        self._payments = payments
        self._adding = AddingPayments(desk)

    async def add(
        self,
        order_id: UUID,
        donation_type_id: UUID,
        payment_type_id: UUID,
        sum: Decimal,  # noqa: A002 - the word of everything that is paid
        cashier: User,
    ) -> UUID | None:
        """Add tips, taken with the order's payment; a plugin behind them is asked as for any item.

        Args:
            order_id: An open order.
            donation_type_id: Their kind.
            payment_type_id: One of what that kind is paid with.
            sum: Currency units, > 0.
            cashier: Who adds them.

        Returns:
            Id of the tips; None when there are none: see `AddingPayments.add`.

        Raises:
            EngineError: `ORDER_NOT_OPEN`, `OUTCOME_UNKNOWN`, `SYSTEM_NOT_LOADED`, `ACT_RUNNING` or
                one of `put_donation`.
            EntityNotFoundException: There is no such kind or type.
        """
        with self._desk.order_act(order_id):
            settings = self._state.settings(payment_type_id)
            item = PaymentItem(
                id=self._state.ids.new(),
                type=settings.payment_type,
                sum=money(sum),
                donation_type=donation_type(self._state, donation_type_id),
            )
            put_donation(self._state.record(order_id), item)
            self._desk.require_loaded(settings)
            is_added = await self._adding.add(
                order_id, item.id, settings, cashier, lambda record: put_donation(record, item)
            )
            return item.id if is_added else None

    async def remove(self, order_id: UUID, item_id: UUID, cashier: User) -> bool:
        """Take tips out; taken ones are emergency-cancelled.

        Returns:
            Whether they are out.

        Raises:
            EngineError: `PAYMENT_NOT_FOUND`: there are no such tips; or one of `Payments.delete`.
        """
        require_donation(self._state.record(order_id), item_id)
        return await self._payments.delete(order_id, item_id, cashier)


def donation_type(state: State, donation_type_id: UUID) -> DonationType:
    """One kind of tips.

    Raises:
        EntityNotFoundException: There is none with this id.
    """
    for kind in state.restaurant.donation_types:
        if kind.id == donation_type_id:
            return kind
    raise EntityNotFoundException(
        f"There is no donation type with id {donation_type_id}", donation_type_id
    )


def put_donation(record: OrderRecord, item: PaymentItem) -> OrderRecord:
    """Add tips to an open order.

    Raises:
        EngineError: `ORDER_NOT_OPEN`, `OUTCOME_UNKNOWN`, `PAYMENT_TYPE_DISABLED`,
            `DONATION_TYPE_UNFIT`, `PAYMENT_SUM_ZERO`, `PAYMENT_SUM_NEGATIVE` or
            `CUSTOM_DATA_TOO_LONG`.
    """
    require_open(record)
    kind, payment_type = item.donation_type, item.type
    if not payment_type.is_enabled:
        raise EngineError(Code.PAYMENT_TYPE_DISABLED, type=payment_type.name)
    if kind is None or payment_type.id not in {each.id for each in kind.payment_types}:
        name = kind.name if kind else ""
        raise EngineError(Code.DONATION_TYPE_UNFIT, donation=name, type=payment_type.name)
    check_sum(item.sum, None, None)
    if not item.sum:
        raise EngineError(Code.PAYMENT_SUM_ZERO, type=payment_type.name)
    record = changed(record, lambda order: replace(order, donations=(*order.donations, item)))
    return with_payment(record, PaymentRecord(item_id=item.id, data=first_data(item)))


def require_donation(record: OrderRecord, item_id: UUID) -> PaymentItem:
    """The tips with this id.

    Raises:
        EngineError: `PAYMENT_NOT_FOUND`.
    """
    item = payment(record, item_id)
    if item.donation_type is None:
        raise EngineError(Code.PAYMENT_NOT_FOUND, number=str(record.order.number))
    return item
