"""The till shift: opened and closed with the plugins listening, and its reports."""

from collections.abc import Callable
from dataclasses import replace

from cashier_sim.engine.attempts import Attempts
from cashier_sim.engine.cheque_printing import ChequePrinted, ChequePrinting
from cashier_sim.engine.codes import Code
from cashier_sim.engine.desk import Desk
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import AttemptState, OrderRecord, PaymentReportRow, SessionState
from cashier_sim.engine.notification_calls import NotificationPoint
from cashier_sim.engine.ports import (
    FiscalCheque,
    FiscalChequeKind,
    FiscalNoAnswer,
    FiscalPrinted,
    FiscalRefused,
    Question,
)
from cashier_sim.engine.returning import has_unfinished_return
from cashier_sim.engine.sums import ZERO
from cashier_sim.plugin_api import CafeSession, OrderStatus, PaymentStatus, User

Rows = Callable[[], tuple[PaymentReportRow, ...]]
"""The movements of money in the open till shift."""


class Shifts:
    """What the shift page does. An act on the shift is alone: no payment runs beside it."""

    def __init__(self, desk: Desk, rows: Rows) -> None:
        self._desk = desk
        self._state = desk.state
        self._rows = rows
        self._attempts = Attempts(desk.state)
        self._printing = ChequePrinting(desk)

    async def open(self, cashier: User) -> CafeSession:
        """Tell the plugins, then open the shift; nothing that a plugin does stops it.

        Args:
            cashier: Who opens it; the shift keeps no name.

        Raises:
            EngineError: `SHIFT_ALREADY_OPEN` or `ACT_RUNNING`.
        """
        del cashier
        with self._desk.shift_act():
            before = self._state.session
            if before.current is not None:
                raise EngineError(Code.SHIFT_ALREADY_OPEN, shift=str(before.current.number))
            await self._desk.notify(NotificationPoint.CAFE_SESSION_OPENING)
            number = before.last_number + 1
            session = CafeSession(
                id=self._state.ids.new(), number=number, open_time=self._state.clock.now()
            )
            self._state.commit(
                "till shift opened", session=SessionState(current=session, last_number=number)
            )
            return session

    async def close(self, cashier: User) -> bool:
        """Tell the plugins, print the Z report, close the shift.

        Unfinished returns do not stop it, since a plugin that always refuses would do so for ever;
        but they can never be finished afterwards, so the cashier is asked before anything happens.

        Returns:
            Whether it is closed; not when the cashier keeps it open for an unfinished return, when
            the fiscal register refused and the cashier gave up, or when nobody knows whether the
            report is printed.

        Raises:
            EngineError: `SHIFT_NOT_OPEN`, `SHIFT_HAS_UNKNOWN`, `SHIFT_HAS_TAKEN` or `ACT_RUNNING`.
        """
        with self._desk.shift_act():
            session = self._desk.require_shift()
            self._require_settled()
            if not await self._closes_over_returns(session):
                return False
            await self._desk.notify(NotificationPoint.CAFE_SESSION_CLOSING)
            end = await self._printing.print(
                self._report(FiscalChequeKind.Z_REPORT, cashier), cashier
            )
            if not isinstance(end, ChequePrinted):
                return False
            self._attempts.answered(
                end.attempt, AttemptState.DONE, session=closed(self._state.session)
            )
            return True

    async def x_report(self, cashier: User) -> bool:
        """Print the report of the open shift; it changes nothing, so it may be repeated freely.

        Returns:
            Whether it is printed; a refusal is told.

        Raises:
            EngineError: `SHIFT_NOT_OPEN` or `ACT_RUNNING`.
        """
        with self._desk.shift_act():
            self._desk.require_shift()
            cheque = self._report(FiscalChequeKind.X_REPORT, cashier)
            outcome = await self._desk.fiscal_register.print_cheque(cheque)
            if isinstance(outcome, FiscalRefused):
                await self._desk.tell(Code.REPORT_REFUSED, reason=outcome.code)
            if isinstance(outcome, FiscalNoAnswer):
                await self._desk.tell(Code.CHEQUE_UNKNOWN, sum=str(cheque.total))
            return isinstance(outcome, FiscalPrinted)

    def _require_settled(self) -> None:
        unknown = self._attempts.unknown()
        if unknown:
            raise EngineError(Code.SHIFT_HAS_UNKNOWN, count=str(len(unknown)))
        for record in self._state.open_orders():
            if holds_money_of_shift(record):
                raise EngineError(Code.SHIFT_HAS_TAKEN, number=str(record.order.number))

    async def _closes_over_returns(self, session: CafeSession) -> bool:
        """Whether no return of this shift is unfinished, or the cashier lets them be."""
        unfinished = [
            str(record.order.number)
            for record in self._state.orders.values()
            if record.session_number == session.number and has_unfinished_return(record)
        ]
        if not unfinished:
            return True
        answer = await self._desk.person.ask(
            Question(
                code=Code.UNFINISHED_RETURNS,
                options=(Code.CLOSE_SHIFT, Code.KEEP_OPEN),
                values={"numbers": ", ".join(unfinished)},
            )
        )
        return answer == Code.CLOSE_SHIFT

    def _report(self, kind: FiscalChequeKind, cashier: User) -> FiscalCheque:
        rows = self._rows()
        total = sum((row.sum for row in rows if not row.is_unknown), ZERO)
        document = self._desk.cheques.shift_report(kind, rows, cashier)
        return FiscalCheque(kind=kind, document=document, total=total, order_id=None)


def holds_money_of_shift(record: OrderRecord) -> bool:
    """Whether an order is open and holds taken money that is no prepayment."""
    order = record.order
    return order.status in {OrderStatus.NEW, OrderStatus.BILL} and any(
        item.status is PaymentStatus.PROCESSED and not item.is_prepay
        for item in (*order.payments, *order.donations)
    )


def closed(session: SessionState) -> SessionState:
    """The till shift after its end; its number is not used again."""
    return replace(session, current=None)
