"""Asking the fiscal register for a cheque: written before asked, retried only by the cashier."""

from dataclasses import dataclass, replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.attempts import Attempts
from cashier_sim.engine.codes import Code
from cashier_sim.engine.desk import Desk
from cashier_sim.engine.edits import changed, with_unknown
from cashier_sim.engine.model import Attempt, AttemptKind, AttemptState, OrderRecord
from cashier_sim.engine.ports import (
    FiscalCheque,
    FiscalNoAnswer,
    FiscalPrinted,
    Question,
)
from cashier_sim.plugin_api import User


@dataclass(frozen=True, slots=True)
class ChequePrinted:
    """The cheque is printed; whoever asked commits `attempt` as done with what follows."""

    attempt: Attempt
    number: int


@dataclass(frozen=True, slots=True)
class ChequeGivenUp:
    """The register refused, and the cashier gave up; nothing is printed."""


@dataclass(frozen=True, slots=True)
class ChequeUnknown:
    """No answer: printed or not; committed and told already."""


ChequeEnd = ChequePrinted | ChequeGivenUp | ChequeUnknown


class ChequePrinting:
    """Asks the fiscal register, and the cashier when it refuses."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._state = desk.state
        self._attempts = Attempts(desk.state)

    def ahead(
        self,
        total: Decimal,
        cashier: User,
        *,
        order_id: UUID | None = None,
        item_id: UUID | None = None,
        payment_type_id: UUID | None = None,
    ) -> Attempt:
        """The attempt of a cheque that follows a movement of money at once.

        It is committed as asked together with the money's answer, so that a kill in between
        leaves a cheque that is known to be missing or unknown, never a forgotten one.

        Args:
            total: Currency units.
            cashier: Who asks.
            order_id: None for a goods return, and for a cheque of the till shift.
            item_id: The prepayment that it is about.
            payment_type_id: The type of a goods return.
        """
        return self._attempts.new(
            AttemptKind.FISCAL_CHEQUE,
            total,
            cashier,
            order_id=order_id,
            item_id=item_id,
            payment_type_id=payment_type_id,
        )

    async def print(
        self,
        cheque: FiscalCheque,
        cashier: User,
        *,
        item_id: UUID | None = None,
        payment_type_id: UUID | None = None,
        ahead: UUID | None = None,
    ) -> ChequeEnd:
        """Print a cheque; a refusal asks the cashier to retry or to give up.

        Args:
            cheque: What to print.
            cashier: Who asks.
            item_id: The prepayment that it is about.
            payment_type_id: The type of a goods return; with neither an order nor a type the
                cheque is the till shift's.
            ahead: Id of its attempt when that is committed as asked already; see `ahead`.
        """
        attempt = None if ahead is None else self._state.attempts[ahead]
        while True:
            if attempt is None:
                attempt = self.ahead(
                    cheque.total,
                    cashier,
                    order_id=cheque.order_id,
                    item_id=item_id,
                    payment_type_id=payment_type_id,
                )
                self._attempts.asked(attempt)
            outcome = await self._desk.fiscal_register.print_cheque(cheque)
            match outcome:
                case FiscalPrinted(number):
                    return ChequePrinted(attempt, number)
                case FiscalNoAnswer():
                    await self._no_answer(attempt)
                    return ChequeUnknown()
            self._attempts.answered(attempt, AttemptState.FAILED, message=outcome.code)
            if not await self._retries(cheque, outcome.code):
                return ChequeGivenUp()
            attempt = None

    def done(self, printed: ChequePrinted) -> None:
        """Commit a printed cheque that changes nothing but the numbers of its order's cheques."""
        orders: tuple[OrderRecord, ...] = ()
        if printed.attempt.order_id is not None:
            record = self._state.record(printed.attempt.order_id)
            numbers = (*record.order.fiscal_cheque_numbers, printed.number)
            orders = (changed(record, lambda order: replace(order, fiscal_cheque_numbers=numbers)),)
        self._attempts.answered(printed.attempt, AttemptState.DONE, orders=orders)

    async def _no_answer(self, attempt: Attempt) -> None:
        orders: tuple[OrderRecord, ...] = ()
        if attempt.order_id is not None:
            orders = (with_unknown(self._state.record(attempt.order_id), attempt),)
        self._attempts.answered(attempt, AttemptState.UNKNOWN, orders=orders)
        await self._desk.tell(Code.CHEQUE_UNKNOWN, sum=str(attempt.sum))

    async def _retries(self, cheque: FiscalCheque, reason: str) -> bool:
        answer = await self._desk.person.ask(
            Question(
                code=Code.CHEQUE_REFUSED,
                options=(Code.RETRY, Code.GIVE_UP),
                values={"sum": str(cheque.total), "reason": reason},
            )
        )
        return answer == Code.RETRY
