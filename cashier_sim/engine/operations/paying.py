"""Paying and prepaying by a plugin, without a window."""

# ruff: noqa: A002 - `sum` is the contract's argument name, and plugins may pass it by name

from collections.abc import Iterable
from decimal import Decimal

from cashier_sim.engine.codes import Code
from cashier_sim.engine.cover import unprocessed, unprocessed_tips
from cashier_sim.engine.edits import (
    add_linked_discount,
    add_payment,
    payment,
    remove_payment,
    require_open,
)
from cashier_sim.engine.model import OrderRecord
from cashier_sim.engine.movements import has_payment, real_items, without_linked_discount
from cashier_sim.engine.operations.background import (
    Background,
    BackgroundOperations,
    send_cheque_to,
)
from cashier_sim.engine.operations.failures import NOT_SILENT_TEXT, Reason, failed
from cashier_sim.engine.paying import Paying
from cashier_sim.engine.restaurant import Right
from cashier_sim.engine.silent_payments import first_not_silent, first_without_silent_return
from cashier_sim.engine.sums import money
from cashier_sim.plugin_api import (
    ArgumentException,
    ChequeAdditionalInfo,
    ConstraintViolationException,
    Credentials,
    Order,
    PaymentActionFailedException,
    PaymentItem,
    PaymentStatus,
    PaymentType,
)


class PayingOperations(BackgroundOperations):
    """Takes the money of orders; errors are those of the contract's methods."""

    async def pay_order(
        self,
        order: Order,
        is_payment_local: bool,
        credentials: Credentials,
        cheque_additional_info: ChequeAdditionalInfo | None = None,
    ) -> None:
        """Close an order that its payment items cover; unprocessed silent ones are taken first."""
        del is_payment_local
        user = self._payer(credentials, Right.TAKE_PAYMENTS)
        background = self._begin("pay_order", user)

        async def work(at: Background, record: OrderRecord) -> bool | None:
            return await _paid(at, record, cheque_additional_info)

        await self._on_order(background, order, work, reason=Reason.PAY_ORDER_FAILED)

    async def pay_order_and_pay_out_on_user(
        self, order: Order, payment_type: PaymentType, sum: Decimal, credentials: Credentials
    ) -> None:
        """Add a payment of one of the register's own types and close the order."""
        user = self._payer(credentials, Right.TAKE_PAYMENTS)
        background = self._begin("pay_order_and_pay_out_on_user", user)
        settings = self._state.settings(payment_type.id)
        if settings.payment_system_key or not settings.payment_type.is_enabled:
            raise ArgumentException(
                f"payment_type: '{payment_type.name}' is none of "
                "get_payment_types_to_pay_out_on_user(); take one of these"
            )
        item = PaymentItem(
            id=self._state.ids.new(), type=settings.payment_type, sum=money(sum), is_external=True
        )

        async def work(at: Background, record: OrderRecord) -> bool | None:
            record = add_linked_discount(add_payment(record, item), item.type)
            (record,) = self._state.commit("payment added by plugin", orders=(record,)).orders
            try:
                return await _paid(at, record, None)
            finally:
                self._take_out(order, item)

        await self._on_order(background, order, work, reason=Reason.PAY_ORDER_FAILED)

    async def process_prepay(
        self,
        order: Order,
        payment_item: PaymentItem,
        credentials: Credentials,
        cheque_additional_info: ChequeAdditionalInfo | None = None,
    ) -> None:
        """Take an external or silent item now, as a prepayment."""
        user = self._payer(credentials, Right.TAKE_PAYMENTS)
        background = self._begin("process_prepay", user)

        async def work(at: Background, record: OrderRecord) -> bool | None:
            paying = Paying(at.desk)
            item = paying.require_prepayable(record, payment_item.id)
            asked = () if item.is_processed_externally else (item,)
            if await first_not_silent(at.desk, record, asked) is not None:
                raise ConstraintViolationException(NOT_SILENT_TEXT)
            send_cheque_to(at, record.order.id, cheque_additional_info)
            return await paying.prepay(order.id, item.id, at.user) or None

        await self._on_order(
            background,
            order,
            work,
            reason=Reason.PAYMENTS_PROCESSING_FAILED,
            keeps_rules=True,
            entity_id=payment_item.id,
        )

    async def unprocess_payment(
        self,
        order: Order,
        payment_item: PaymentItem,
        credentials: Credentials,
        cheque_additional_info: ChequeAdditionalInfo | None = None,
        is_return_unfiscal_when_cannot_return_fiscal: bool = False,
    ) -> None:
        """Give back a prepayment, or a payment taken whose cheque never printed."""
        user = self._payer(credentials, Right.RETURN_PAYMENTS)
        background = self._begin("unprocess_payment", user)

        async def work(at: Background, record: OrderRecord) -> bool | None:
            require_open(record)
            item = payment(record, payment_item.id)
            if item.status is not PaymentStatus.PROCESSED:
                raise ConstraintViolationException(
                    f"The money of payment item '{item.type.name}' is not taken; delete the item "
                    "with delete_payment_item"
                )
            if item.is_prepay:
                _require_silent_return(at, (item,))
            send_cheque_to(at, record.order.id, cheque_additional_info)
            return await Paying(at.desk).undo(order.id, item.id, at.user) or None

        await self._on_order(
            background,
            order,
            work,
            reason=Reason.PAYMENTS_PROCESSING_FAILED,
            entity_id=payment_item.id,
        )
        is_missing = any(told.code == Code.CHEQUE_MISSING for told in background.person.notices)
        if is_missing and not is_return_unfiscal_when_cannot_return_fiscal:
            raise failed(background.person, Reason.CASH_REGISTER_OPERATION_FAILED)

    def _take_out(self, order: Order, item: PaymentItem) -> None:
        """Take an item out again that was added for a payment which failed."""
        record = self._state.record(order.id)
        is_left = has_payment(record, item.id) and not record.has_unknown
        if is_left and payment(record, item.id).status is PaymentStatus.NEW:
            record = without_linked_discount(remove_payment(record, item.id), item.type)
            self._state.commit("payment taken out again", orders=(record,))


async def _paid(
    at: Background, record: OrderRecord, info: ChequeAdditionalInfo | None
) -> bool | None:
    """Pay an order; None = it failed."""
    paying = Paying(at.desk)
    refusal = paying.refusal(record)
    if refusal is not None:
        raise refusal
    items = (*unprocessed(real_items(record)), *unprocessed_tips(record))
    if await first_not_silent(at.desk, record, items) is not None:
        raise PaymentActionFailedException(
            NOT_SILENT_TEXT, reason=Reason.NOT_PROCESSED_NOT_SILENT_PAYMENTS_NOT_SUPPORTED
        )
    send_cheque_to(at, record.order.id, info)
    return await paying.pay(record.order.id, at.user) or None


def _require_silent_return(at: Background, items: Iterable[PaymentItem]) -> None:
    item = first_without_silent_return(at.desk, items)
    if item is not None:
        raise PaymentActionFailedException(
            f"The payment system of '{item.type.name}' has no return_payment_silently; return "
            "the payment at the register",
            reason=Reason.STORNO_NOT_SUPPORTED,
        )
