"""«Оплатить» and «Предоплата»: money first, then the cheque, then the order.

These run inside an act of `Payments`, which holds the order.
"""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.attempts import Attempts
from cashier_sim.engine.cheque_parts import fiscal_total
from cashier_sim.engine.cheque_printing import ChequePrinted, ChequePrinting, ChequeUnknown
from cashier_sim.engine.closing import Closing
from cashier_sim.engine.codes import Code
from cashier_sim.engine.cover import (
    cover_refusal,
    is_fiscalized_elsewhere,
    unprocessed,
    unprocessed_tips,
)
from cashier_sim.engine.desk import Desk, is_own
from cashier_sim.engine.edits import (
    changed,
    payment,
    replace_payment,
    require_known,
    require_open,
    require_unprocessed,
)
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import Attempt, AttemptState, OrderRecord
from cashier_sim.engine.movements import left_to_return, real_items
from cashier_sim.engine.notification_calls import NotificationPoint
from cashier_sim.engine.ports import FiscalCheque, FiscalChequeKind, Notice, SlipKind
from cashier_sim.engine.sums import counted_payments
from cashier_sim.engine.transactions import Transactions, Verdict
from cashier_sim.plugin_api import CashCheque, PaymentItem, PaymentStatus, User


class Paying:
    """Takes the money of open orders."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._state = desk.state
        self._attempts = Attempts(desk.state)
        self._transactions = Transactions(desk)
        self._printing = ChequePrinting(desk)
        self._closing = Closing(desk)

    async def pay(self, order_id: UUID, cashier: User) -> bool:
        """Take every unprocessed item in list order, then tips, print the cheque, close the order.

        Items that are processed already are skipped. When one fails, or a subscriber gives the
        payment up before the cheque, what was taken is cancelled in reverse order. Own types
        (cash) move with the closing, since nothing can refuse them.

        Returns:
            Whether the order is closed.

        Raises:
            EngineError: One of `refusal`; nothing was written.
        """
        record = self._state.record(order_id)
        refusal = self.refusal(record)
        if refusal is not None:
            raise refusal
        if any(item.is_preliminary for item in record.order.payments):
            self._state.commit("preliminary payments taken up", orders=(real_items(record),))
        if not (await self._take_all(order_id, cashier) and await self._is_covered(order_id)):
            return False
        if await self._is_given_up(order_id):
            await self._cancel_taken(order_id, cashier)
            return False
        # A subscriber may have changed the order, and added payments.
        if not (await self._take_all(order_id, cashier) and await self._is_covered(order_id)):
            return False
        return await self._close(order_id, cashier)

    def refusal(self, record: OrderRecord) -> EngineError | None:
        """Why `pay` is not possible now; None = it is.

        One of `SHIFT_NOT_OPEN`, `ORDER_NOT_OPEN`, `OUTCOME_UNKNOWN`, `ORDER_EMPTY`,
        `PAYMENTS_NOT_ENOUGH`, `PAYMENT_SUM_ZERO`, `PAYMENTS_TOO_LARGE`, `MORE_THAN_ONE_CHANGE`,
        `SYSTEM_NOT_LOADED`.
        """
        try:
            self._require_payable(record)
        except EngineError as refusal:
            return refusal
        return None

    def require_prepayable(self, record: OrderRecord, item_id: UUID) -> PaymentItem:
        """The item that `prepay` may take now.

        Raises:
            EngineError: `SHIFT_NOT_OPEN`, `ORDER_NOT_OPEN`, `OUTCOME_UNKNOWN`,
                `PAYMENT_NOT_FOUND`, `PAYMENT_PROCESSED`, `IS_PRELIMINARY`, `PAYMENT_SUM_ZERO`,
                `PAYMENT_SUM_TOO_LARGE`, `SYSTEM_NOT_LOADED`.
        """
        require_open(record)
        self._require_money(record)
        item = payment(record, item_id)
        if item.donation_type is not None:
            # Tips are taken with the order's payment, never ahead.
            raise EngineError(Code.PAYMENT_NOT_FOUND, number=str(record.order.number))
        if item.is_processed_externally and not item.is_prepay:
            return item
        item = require_unprocessed(record, item_id)
        if item.is_preliminary:
            raise EngineError(Code.IS_PRELIMINARY, type=item.type.name)
        if item.sum <= 0:
            raise EngineError(Code.PAYMENT_SUM_ZERO, type=item.type.name)
        room = record.order.result_sum - record.order.processed_payments_sum
        if item.sum > room:
            raise EngineError(Code.PAYMENT_SUM_TOO_LARGE, sum=str(item.sum), max=str(room))
        self._desk.require_loaded(self._desk.settings_of(item.type))
        return item

    async def prepay(self, order_id: UUID, item_id: UUID, cashier: User) -> bool:
        """Take one item now; the order stays open. One taken outside only becomes a prepayment.

        A fiscal type prints a fiscal cheque; when the cashier gives that up, the money is
        cancelled, and what was taken outside is no prepayment again. Other types print a slip.

        Raises:
            EngineError: One of `require_prepayable`; nothing was written.
        """
        item = self.require_prepayable(self._state.record(order_id), item_id)
        ahead = self._cheque_ahead(order_id, item, item.sum, cashier)
        if item.is_processed_externally:
            self._mark_prepaid(order_id, item, ahead, is_prepay=True)
        else:
            verdict = await self._transactions.take(
                order_id, item_id, cashier, is_prepay=True, cheque=ahead
            )
            if verdict is not Verdict.DONE:
                return False
        record = self._state.record(order_id)
        item = payment(record, item_id)
        if ahead is None:
            document = self._desk.cheques.payment_slip(record, item, item.sum, cashier)
            self._desk.receipt_printer.print(SlipKind.PREPAYMENT, document)
            return True
        cheque = FiscalCheque(
            kind=FiscalChequeKind.PREPAYMENT,
            document=self._desk.cheques.prepayment(record, item, item.sum, cashier),
            total=item.sum,
            order_id=order_id,
        )
        match await self._printing.print(cheque, cashier, item_id=item_id, ahead=ahead.id):
            case ChequePrinted() as printed:
                self._printing.done(printed)
                return True
            case ChequeUnknown():
                return False
        if item.is_processed_externally:
            self._mark_prepaid(order_id, item, None, is_prepay=False)
        else:
            await self._transactions.cancel(order_id, item_id, cashier)
        return False

    async def undo(self, order_id: UUID, item_id: UUID, cashier: User) -> bool:
        """Take a processed item out of an open order.

        A prepayment is given back with a cheque or slip about it; any other («Проведенная опл.»)
        is emergency-cancelled, since no cheque speaks of it.

        Raises:
            EngineError: `OUTCOME_UNKNOWN`, `SHIFT_NOT_OPEN`, `SYSTEM_NOT_LOADED`.
        """
        record = self._state.record(order_id)
        self._require_money(record)
        item = payment(record, item_id)
        self._desk.require_loaded(self._desk.settings_of(item.type))
        if not item.is_prepay:
            verdict = await self._transactions.cancel(order_id, item_id, cashier)
            return verdict is Verdict.DONE
        returned = left_to_return(record, item_id)
        ahead = self._cheque_ahead(order_id, item, returned, cashier)
        verdict = await self._transactions.give_back(
            order_id, item_id, returned, cashier, cheque=ahead
        )
        if verdict is Verdict.DONE:
            await self._prepayment_returned(order_id, item, returned, cashier, ahead)
        return verdict is Verdict.DONE

    def _mark_prepaid(
        self, order_id: UUID, item: PaymentItem, ahead: Attempt | None, *, is_prepay: bool
    ) -> None:
        """Make a payment taken outside a prepayment, or not one again."""
        record = self._state.record(order_id)
        record = replace_payment(record, replace(item, is_prepay=is_prepay))
        was_prepaid = record.order.was_prepaid or is_prepay
        record = changed(record, lambda order: replace(order, was_prepaid=was_prepaid))
        attempts = () if ahead is None else (ahead,)
        self._state.commit("prepayment taken outside", orders=(record,), attempts=attempts)

    def _cheque_ahead(
        self, order_id: UUID, item: PaymentItem, amount: Decimal, cashier: User
    ) -> Attempt | None:
        """The attempt of a prepayment's cheque; None for one that prints a slip.

        That is a type that is not fiscal, and a payment whose cheque was printed outside.
        """
        if item.is_fiscalized_externally or not self._desk.settings_of(item.type).is_fiscal:
            return None
        return self._printing.ahead(amount, cashier, order_id=order_id, item_id=item.id)

    async def _prepayment_returned(
        self,
        order_id: UUID,
        item: PaymentItem,
        returned: Decimal,
        cashier: User,
        ahead: Attempt | None,
    ) -> None:
        record = self._state.record(order_id)
        if ahead is None:
            document = self._desk.cheques.return_slip(record, item, returned, cashier)
            self._desk.receipt_printer.print(SlipKind.RETURN, document)
            return
        cheque = FiscalCheque(
            kind=FiscalChequeKind.PREPAYMENT_RETURN,
            document=self._desk.cheques.prepayment_return(record, item, returned, cashier),
            total=returned,
            order_id=order_id,
        )
        match await self._printing.print(cheque, cashier, item_id=item.id, ahead=ahead.id):
            case ChequePrinted() as printed:
                self._printing.done(printed)
            case ChequeUnknown():
                pass
            case _:
                await self._desk.tell(Code.CHEQUE_MISSING, sum=str(returned))

    async def _take_all(self, order_id: UUID, cashier: User) -> bool:
        """Take the money of every plugin's item; after a failure cancel what was taken."""
        while (item := self._next_to_take(order_id)) is not None:
            verdict = await self._transactions.take(order_id, item.id, cashier)
            if verdict is Verdict.NOT_DONE:
                await self._cancel_taken(order_id, cashier)
            if verdict is not Verdict.DONE:
                return False
        return True

    async def _is_covered(self, order_id: UUID) -> bool:
        """Whether the payments cover the order still; if a plugin changed that, tell.

        What is taken stays taken then.
        """
        refusal = cover_refusal(self._state.record(order_id))
        if refusal is not None:
            await self._desk.person.tell(Notice(code=refusal.code, values=refusal.values))
        return refusal is None

    async def _is_given_up(self, order_id: UUID) -> bool:
        """Tell that the cheque is next; whether a subscriber gives the payment up."""
        order = self._state.record(order_id).order
        return await self._desk.is_given_up(
            NotificationPoint.BEFORE_DO_CHEQUE,
            {"order": order, "payment_items": order.payments},
            order_id=order_id,
        )

    async def _additions(self, order_id: UUID) -> tuple[CashCheque, ...]:
        """What plugins print on the cheque; an answer of another kind is left out."""
        notified = await self._desk.notify(
            NotificationPoint.CASH_CHEQUE_PRINTING, {"order_id": order_id}, order_id=order_id
        )
        return tuple(answer for answer in notified.answers if isinstance(answer, CashCheque))

    async def _close(self, order_id: UUID, cashier: User) -> bool:
        if is_fiscalized_elsewhere(counted_payments(self._state.record(order_id).order)):
            self._closing.close(order_id, cashier, cheque_number=None, cheque=None)
            return True
        additions = await self._additions(order_id)
        # A plugin that pays an order itself may edit it while it is asked.
        if not (await self._take_all(order_id, cashier) and await self._is_covered(order_id)):
            return False
        record = self._state.record(order_id)
        cheque = FiscalCheque(
            kind=FiscalChequeKind.SALE,
            document=self._desk.cheques.sale(record, cashier, additions),
            total=fiscal_total(record),
            order_id=order_id,
        )
        match await self._printing.print(cheque, cashier):
            case ChequePrinted(attempt, number):
                done = self._attempts.settled(attempt, AttemptState.DONE)
                self._closing.close(order_id, cashier, cheque_number=number, cheque=done)
                return True
            case ChequeUnknown():
                return False
            case _:
                await self._cancel_taken(order_id, cashier)
                return False

    async def _cancel_taken(self, order_id: UUID, cashier: User) -> None:
        """Cancel what plugins took, last first, prepayments apart; a refusal leaves an item taken.

        Without an answer it stops: nobody should lose sight of one unknown under the next.
        """
        order = self._state.record(order_id).order
        for item in reversed((*order.payments, *order.donations)):
            is_taken = item.status is PaymentStatus.PROCESSED and not item.is_prepay
            if not is_taken or is_own(self._desk.settings_of(item.type)):
                continue
            verdict = await self._transactions.cancel(order_id, item.id, cashier)
            if verdict is Verdict.UNKNOWN:
                return

    def _next_to_take(self, order_id: UUID) -> PaymentItem | None:
        """The next plugin's item, tips last; one that a plugin adds while paying is taken too."""
        record = self._state.record(order_id)
        for item in (*unprocessed(record), *unprocessed_tips(record)):
            if item.sum > 0 and not is_own(self._desk.settings_of(item.type)):
                return item
        return None

    def _require_payable(self, record: OrderRecord) -> None:
        require_open(record)
        self._require_money(record)
        if not record.order.items:
            raise EngineError(Code.ORDER_EMPTY, number=str(record.order.number))
        record = real_items(record)
        refusal = cover_refusal(record)
        if refusal is not None:
            raise refusal
        for item in (*unprocessed(record), *unprocessed_tips(record)):
            self._desk.require_loaded(self._desk.settings_of(item.type))

    def _require_money(self, record: OrderRecord) -> None:
        """Refuse to move money of an order outside a till shift, or beside an unknown outcome."""
        self._desk.require_shift()
        require_known(record)
