"""What full and partial returns share: refusals, the money of plugins, the cheque, own types."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.attempts import Attempts
from cashier_sim.engine.cheque_printing import ChequePrinted, ChequePrinting
from cashier_sim.engine.codes import Code
from cashier_sim.engine.cover import is_fiscalized_elsewhere
from cashier_sim.engine.desk import Desk, is_own
from cashier_sim.engine.edits import payment, require_known
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import Attempt, AttemptKind, AttemptState, OrderRecord, ReceiptState
from cashier_sim.engine.movements import money_returned
from cashier_sim.engine.ports import FiscalCheque, FiscalChequeKind, FiscalLine
from cashier_sim.engine.returned_dishes import (
    Amounts,
    dish_payments,
    return_lines,
    returnable,
    returned_ahead,
    returned_beside,
)
from cashier_sim.engine.sums import ZERO
from cashier_sim.engine.transactions import Transactions, Verdict
from cashier_sim.plugin_api import OrderStatus, User

Shares = Mapping[UUID, Decimal]
"""What each payment gives back, by item id."""


@dataclass(frozen=True, slots=True)
class ReturnPrinted:
    """The return cheque is there; `attempts` go with the commit that finishes the return."""

    attempts: tuple[Attempt, ...]


class Returning:
    """The steps of a return out of a closed order: money first, then the cheque, then the order.

    A return that ended in between is taken up by doing it again: what is given back already is
    skipped, and so is a cheque that is known to be printed.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._state = desk.state
        self._attempts = Attempts(desk.state)
        self._transactions = Transactions(desk)
        self._printing = ChequePrinting(desk)

    def require_returnable(self, record: OrderRecord) -> None:
        """Refuse a return out of an order.

        Raises:
            EngineError: `SHIFT_NOT_OPEN`, `ORDER_NOT_CLOSED`, `ORDER_OF_CLOSED_SHIFT`,
                `OUTCOME_UNKNOWN` or `NOTHING_TO_RETURN`.
        """
        session = self._desk.require_shift()
        number = str(record.order.number)
        if record.order.status is not OrderStatus.CLOSED:
            raise EngineError(Code.ORDER_NOT_CLOSED, number=number)
        if record.session_number != session.number:
            shift = str(record.session_number)
            raise EngineError(Code.ORDER_OF_CLOSED_SHIFT, number=number, shift=shift)
        require_known(record)
        if not returnable(record):
            raise EngineError(Code.NOTHING_TO_RETURN, number=number)

    def require_loaded(self, record: OrderRecord, shares: Shares) -> None:
        """Refuse unless every payment system that has to give money back is registered.

        Raises:
            EngineError: `SYSTEM_NOT_LOADED`.
        """
        for item_id, share in shares.items():
            if share > 0:
                self._desk.require_loaded(self._desk.settings_of(payment(record, item_id).type))

    async def give_back(self, order_id: UUID, shares: Shares, cashier: User) -> bool:
        """Let the plugins give back their shares, in the order given; stop at the first refusal.

        Returns:
            Whether all of them did. Those that did before a refusal stay returned.
        """
        for item_id, share in self._of_plugins(order_id, shares):
            verdict = await self._transactions.give_back(order_id, item_id, share, cashier)
            if verdict is not Verdict.DONE:
                return False
        return True

    async def print_cheque(
        self, order_id: UUID, items: Amounts, shares: Shares, cashier: User
    ) -> ReturnPrinted | None:
        """Print the return cheque unless it is known to be printed, or the sale had none here.

        Args:
            order_id: The closed order.
            items: The dishes that come back.
            shares: What each payment gives back for them, `with_ahead` included.
            cashier: Who returns.

        Returns:
            None when it is not printed, or nobody knows; the return is not finished then.
        """
        record = self._state.record(order_id)
        if record.receipt is ReceiptState.RETURN_PRINTED:
            return ReturnPrinted(())
        given = [payment(record, item_id) for item_id, share in shares.items() if share > 0]
        if is_fiscalized_elsewhere(given):
            return ReturnPrinted(())
        payments = tuple(
            FiscalLine(
                name=self._desk.receipt_name(item.type), amount=Decimal(1), sum=shares[item.id]
            )
            for item in given
            if not item.is_processed_as_discount
        )
        tips = tuple(
            FiscalLine(
                name=self._desk.cheques.tips_name(item), amount=Decimal(1), sum=shares[item.id]
            )
            for item in given
            if item.donation_type is not None
        )
        lines = (*return_lines(record, items), *tips)
        cheque = FiscalCheque(
            kind=FiscalChequeKind.RETURN,
            document=self._desk.cheques.order_return(record, lines, payments, cashier),
            total=sum((line.sum for line in payments), ZERO),
            order_id=order_id,
        )
        end = await self._printing.print(cheque, cashier)
        if not isinstance(end, ChequePrinted):
            return None
        return ReturnPrinted((self._attempts.settled(end.attempt, AttemptState.DONE),))

    async def tell_unfinished(self, order_id: UUID) -> None:
        """Tell the cashier that money has gone back out of a return that did not finish."""
        record = self._state.record(order_id)
        ahead = returned_ahead(record) + returned_beside(record)
        if ahead > 0 and not record.has_unknown:
            number = str(record.order.number)
            await self._desk.tell(Code.RETURN_UNFINISHED, number=number, sum=str(ahead))

    def own_given_back(
        self, record: OrderRecord, shares: Shares, cashier: User
    ) -> tuple[OrderRecord, tuple[Attempt, ...]]:
        """Give back the shares of the register's own types: nothing can refuse them."""
        attempts = []
        for item_id, share in shares.items():
            item = payment(record, item_id)
            if share <= 0 or not is_own(self._desk.settings_of(item.type)):
                continue
            attempt = self._attempts.new(
                AttemptKind.RETURN,
                share,
                cashier,
                order_id=record.order.id,
                item_id=item_id,
                transaction_id=record.payments[item_id].transaction_id,
                payment_type_id=item.type.id,
            )
            attempts.append(self._attempts.settled(attempt, AttemptState.DONE))
            record = money_returned(record, item_id, share)
        return record, tuple(attempts)

    def _of_plugins(self, order_id: UUID, shares: Shares) -> tuple[tuple[UUID, Decimal], ...]:
        record = self._state.record(order_id)
        return tuple(
            (item_id, share)
            for item_id, share in shares.items()
            if share > 0 and not is_own(self._desk.settings_of(payment(record, item_id).type))
        )


def with_ahead(record: OrderRecord, shares: Shares, value: Decimal) -> dict[UUID, Decimal]:
    """The shares, and what an earlier, unfinished return has given back already.

    For the cheque: it speaks of all money that goes back for its dishes, and of no more. Which
    payment gave what ahead does not matter there, so it is laid on those that gave back anything,
    in list order.

    Args:
        record: The closed order.
        shares: What each payment gives back now.
        value: What the dishes on the cheque cost the guest.
    """
    ahead = min(returned_ahead(record), value)
    result = dict(shares)
    for item in dish_payments(record):
        part = min(ahead, record.payments[item.id].returned)
        ahead -= part
        if part > 0:
            result[item.id] = result.get(item.id, ZERO) + part
    return result


def has_unfinished_return(record: OrderRecord) -> bool:
    """Whether a return out of a closed order, whole or partial, stopped in between.

    Either its payments have given back more than its returned dishes cost, or the return cheque is
    printed and the order does not know of it. Doing the return again finishes it, as long as the
    order's till shift is open. An unknown outcome has to be repaired first, so it does not count.
    """
    if record.order.status is not OrderStatus.CLOSED or record.has_unknown:
        return False
    if record.receipt is ReceiptState.RETURN_PRINTED:
        return True
    return returned_ahead(record) + returned_beside(record) > 0
