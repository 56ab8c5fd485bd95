"""The partial return: some dishes of a closed order, and who gives back the money for them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.codes import Code
from cashier_sim.engine.desk import Desk
from cashier_sim.engine.edits import payment
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import OrderRecord, ReceiptState
from cashier_sim.engine.movements import left_to_return
from cashier_sim.engine.returned_dishes import (
    Amounts,
    dish_payments,
    require_returnable,
    returned_ahead,
    with_returned,
    worth,
)
from cashier_sim.engine.returning import Returning, Shares, with_ahead
from cashier_sim.engine.sums import ZERO, money
from cashier_sim.plugin_api import User


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnPlan:
    """What a partial return gives back, before the cashier changes the split."""

    total: Decimal
    """What is still to be given back for the chosen dishes."""
    shares: Mapping[UUID, Decimal]
    """By payment item in list order; adds up to `total`."""
    limits: Mapping[UUID, Decimal]
    """The most that each payment can give back: taken minus returned.

    What lowered the sum as a discount paid for no dish, so it gives nothing.
    """


class PartialReturns:
    """Returns parts of closed orders; runs inside an act of `Returns`."""

    def __init__(self, desk: Desk) -> None:
        self._state = desk.state
        self._returning = Returning(desk)

    def plan(self, order_id: UUID, items: Amounts) -> ReturnPlan:
        """Value the dishes and split their value over the payments in list order.

        A calculation; whether the order can be returned now is asked by `return_part`.

        Args:
            order_id: A closed order.
            items: Amounts to return, by the dish item's id.

        Raises:
            EngineError: `NOTHING_TO_RETURN`, `DISH_NOT_FOUND`, `AMOUNT_OUT_OF_RANGE` or
                `RETURN_AMOUNT_OUT_OF_RANGE`.
        """
        record = self._state.record(order_id)
        require_returnable(record, items)
        total = max(worth(record, items) - returned_ahead(record), ZERO)
        limits = dict.fromkeys((item.id for item in record.order.payments), ZERO)
        limits |= {item.id: left_to_return(record, item.id) for item in dish_payments(record)}
        shares, left = {}, total
        for item_id, limit in limits.items():
            shares[item_id] = min(left, limit)
            left -= shares[item_id]
        return ReturnPlan(total=total, shares=shares, limits=limits)

    async def return_part(
        self, order_id: UUID, items: Amounts, shares: Shares, cashier: User
    ) -> bool:
        """Give back the shares, print the return cheque, note the dishes.

        Args:
            order_id: A closed order.
            items: Amounts to return, by the dish item's id.
            shares: The split, by payment item id; what is not named gives nothing.
            cashier: Who returns.

        Raises:
            EngineError: `RETURN_SHARE_OUT_OF_RANGE`, `RETURN_SHARES_DIFFER`, `PAYMENT_NOT_FOUND`,
                `SYSTEM_NOT_LOADED`, or one of `plan` or `Returning.require_returnable`.
        """
        record = self._state.record(order_id)
        self._returning.require_returnable(record)
        plan = self.plan(order_id, items)
        shares = self._checked(record, plan, shares)
        self._returning.require_loaded(record, shares)
        on_cheque = with_ahead(record, shares, worth(record, items))
        if not await self._returning.give_back(order_id, shares, cashier):
            await self._returning.tell_unfinished(order_id)
            return False
        printed = await self._returning.print_cheque(order_id, items, on_cheque, cashier)
        if printed is None:
            await self._returning.tell_unfinished(order_id)
            return False
        record = self._state.record(order_id)
        returned_items = with_returned(record, items)
        record, moved = self._returning.own_given_back(record, shares, cashier)
        record = replace(record, returned_items=returned_items, receipt=ReceiptState.PRINTED)
        self._state.commit("part returned", orders=(record,), attempts=(*printed.attempts, *moved))
        return True

    def _checked(self, record: OrderRecord, plan: ReturnPlan, shares: Shares) -> Shares:
        for item_id in shares:
            payment(record, item_id)
        split = {item_id: money(shares.get(item_id, ZERO)) for item_id in plan.limits}
        for item_id, share in split.items():
            limit = plan.limits[item_id]
            if not ZERO <= share <= limit:
                name = payment(record, item_id).type.name
                raise EngineError(
                    Code.RETURN_SHARE_OUT_OF_RANGE, type=name, share=str(share), max=str(limit)
                )
        total = sum(split.values(), ZERO)
        if total != plan.total:
            raise EngineError(Code.RETURN_SHARES_DIFFER, total=str(plan.total), shares=str(total))
        return split
