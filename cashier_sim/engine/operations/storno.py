"""Returning closed orders by a plugin, without a window."""

from collections.abc import Sequence

from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.goods_returns import GoodsReturns
from cashier_sim.engine.movements import left_to_return
from cashier_sim.engine.operations.background import BackgroundOperations, send_cheque_to
from cashier_sim.engine.operations.failures import Reason, failed, refused
from cashier_sim.engine.restaurant import Right
from cashier_sim.engine.returned_dishes import Amounts, returnable
from cashier_sim.engine.returns import Returns
from cashier_sim.engine.silent_payments import first_without_silent_return
from cashier_sim.plugin_api import (
    ChequeAdditionalInfo,
    Credentials,
    Order,
    OrderProductItem,
    PaymentActionFailedException,
    PaymentType,
)


class StornoOperations(BackgroundOperations):
    """Returns closed orders; errors are those of the contract's methods."""

    async def storno_order(
        self,
        order: Order,
        credentials: Credentials,
        cheque_additional_info: ChequeAdditionalInfo | None = None,
    ) -> Order:
        """Return all payments of a closed order of this till shift; gives its open clone."""
        background = self._begin("storno_order", self._payer(credentials, Right.RETURN_PAYMENTS))
        record = self._current(order)
        asked = [
            item
            for item in (*record.order.payments, *record.order.donations)
            if not item.is_prepay and left_to_return(record, item.id) > 0
        ]
        unfit = first_without_silent_return(background.desk, asked)
        if unfit is not None:
            raise PaymentActionFailedException(
                f"The payment system of '{unfit.type.name}' has no return_payment_silently; "
                "return the order at the register",
                reason=Reason.STORNO_NOT_SUPPORTED,
            )
        try:
            with background.desk.order_act(order.id):
                send_cheque_to(background, order.id, cheque_additional_info)
            clone_id = await Returns(background.desk).return_payment(order.id, background.user)
        except EngineError as refusal:
            raise refused(refusal, Reason.STORNO_ORDER_FAILED, order.id) from refusal
        if clone_id is None:
            raise failed(background.person, Reason.STORNO_ORDER_FAILED)
        return self._state.record(clone_id).order

    async def storno_past_order(
        self, order: Order, payment_type: PaymentType, credentials: Credentials
    ) -> None:
        """Return a closed order of an earlier till shift, as goods."""
        await self._return_past("storno_past_order", order, None, payment_type, credentials)

    async def storno_past_order_items(
        self,
        order: Order,
        order_items: Sequence[OrderProductItem],
        payment_type: PaymentType,
        credentials: Credentials,
    ) -> None:
        """Return some dishes of a closed order of an earlier till shift, as goods.

        Each comes back whole, but for what has come back already.
        """
        left = returnable(self._state.record(order.id))
        items = {item.id: left.get(item.id, item.amount) for item in order_items}
        await self._return_past("storno_past_order_items", order, items, payment_type, credentials)

    async def _return_past(
        self,
        method: str,
        order: Order,
        items: Amounts | None,
        payment_type: PaymentType,
        credentials: Credentials,
    ) -> None:
        background = self._begin(method, self._payer(credentials, Right.RETURN_PAYMENTS))
        self._current(order)
        returns = GoodsReturns(background.desk)
        try:
            is_done = await returns.return_past_order(
                order.id, items, payment_type.id, background.user
            )
        except EngineError as refusal:
            raise refused(refusal, Reason.STORNO_ORDER_FAILED, order.id) from refusal
        if not is_done:
            raise failed(background.person, Reason.STORNO_ORDER_FAILED)
