"""What a person does about an outcome that nobody knows: finds out, and tells the register.

Repairs change what is known of one attempt and nothing else; the cashier's act that it belonged to
is done again, and goes on from there. Only a closed order's sale cheque and the till shift's
report are the last step of their act, so that knowing of them finishes it.
"""

from contextlib import AbstractContextManager
from dataclasses import replace
from uuid import UUID

from cashier_sim.engine.attempts import Attempts
from cashier_sim.engine.calls import tell_end
from cashier_sim.engine.closing import Closing
from cashier_sim.engine.codes import Code
from cashier_sim.engine.cover import cover_refusal
from cashier_sim.engine.desk import Desk, is_own
from cashier_sim.engine.edits import payment, replace_payment, with_payment
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import (
    Attempt,
    AttemptKind,
    AttemptState,
    OrderRecord,
    PaymentTypeSettings,
    ReceiptState,
    TransactionState,
)
from cashier_sim.engine.movements import (
    has_payment,
    left_to_return,
    money_cancelled,
    money_not_taken,
    money_returned,
    money_taken,
)
from cashier_sim.engine.past_goods import goods_given_out
from cashier_sim.engine.ports import Outcome, ProcessorMethod, Returned
from cashier_sim.engine.shifts import closed
from cashier_sim.engine.transactions import Transactions, Verdict
from cashier_sim.plugin_api import OrderStatus, PaymentStatus, User

_CANCELLABLE = frozenset({AttemptKind.PAY, AttemptKind.CANCEL})


class Repairs:
    """The repairs of unknown outcomes."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._state = desk.state
        self._attempts = Attempts(desk.state)
        self._transactions = Transactions(desk)
        self._closing = Closing(desk)

    def open_attempts(self, order_id: UUID | None = None) -> tuple[Attempt, ...]:
        """The attempts whose outcome is unknown, oldest first; of one order, or all."""
        return self._attempts.unknown(order_id)

    def mark_done(self, attempt_id: UUID) -> None:
        """It happened: the money moved, or the cheque is on paper.

        Data that the plugin set during the unanswered call are not known.

        Raises:
            EngineError: `ATTEMPT_NOT_UNKNOWN`, `ACT_RUNNING`, or why a printed order cannot close:
                a plugin changed it since.
        """
        attempt = self._unknown(attempt_id)
        with self._act(attempt):
            self._settle(attempt, happened=True)

    def mark_not_done(self, attempt_id: UUID) -> None:
        """It did not happen: an item is unprocessed or taken as before, a cheque not printed.

        Raises:
            EngineError: `ATTEMPT_NOT_UNKNOWN` or `ACT_RUNNING`.
        """
        attempt = self._unknown(attempt_id)
        with self._act(attempt):
            self._settle(attempt, happened=False)

    async def emergency_cancel(self, attempt_id: UUID, cashier: User) -> bool:
        """Undo an unknown payment, or an unknown cancelling: `emergency_cancel_payment`.

        Returns:
            Whether the plugin undid it; the item has left the order then. A refusal leaves the
            outcome as unknown as before.

        Raises:
            EngineError: `ATTEMPT_NOT_UNKNOWN`, `ATTEMPT_NOT_CANCELLABLE`, `SYSTEM_NOT_LOADED` or
                `ACT_RUNNING`.
        """
        attempt = self._unknown(attempt_id)
        order_id, item_id = attempt.order_id, attempt.item_id
        if attempt.kind not in _CANCELLABLE or order_id is None or item_id is None:
            raise EngineError(Code.ATTEMPT_NOT_CANCELLABLE, kind=attempt.kind.value)
        with self._desk.order_act(order_id):
            item = payment(self._state.record(order_id), item_id)
            self._desk.require_loaded(self._desk.settings_of(item.type))
            verdict = await self._transactions.cancel(order_id, item_id, cashier, settles=attempt)
            return verdict is Verdict.DONE

    async def ask_plugin(self, attempt_id: UUID) -> bool:
        """Ask the plugin whether the money is taken now, by its optional `payment_state`.

        The method is the simulator's own, not iikoFront's.

        Returns:
            Whether the plugin knew, so that the outcome is settled.

        Raises:
            EngineError: `ATTEMPT_NOT_UNKNOWN`, `STATE_NOT_OFFERED`, `SYSTEM_NOT_LOADED` or
                `ACT_RUNNING`.
        """
        attempt = self._unknown(attempt_id)
        with self._act(attempt):
            settings = self._askable(attempt)
            outcome = await self._payment_state(attempt, settings)
            name = settings.payment_type.name
            match outcome:
                case Returned(bool() as is_taken):
                    happened = is_taken if attempt.kind is AttemptKind.PAY else not is_taken
                    self._settle(attempt, happened=happened)
                    return True
                case Returned():
                    await self._desk.tell(Code.PAYMENT_STATE_UNKNOWN, type=name)
                case _:
                    await tell_end(self._desk, outcome, name)
            return False

    def _unknown(self, attempt_id: UUID) -> Attempt:
        attempt = self._state.attempts.get(attempt_id)
        if attempt is None or attempt.state is not AttemptState.UNKNOWN:
            raise EngineError(Code.ATTEMPT_NOT_UNKNOWN, kind=attempt.kind.value if attempt else "")
        return attempt

    def _act(self, attempt: Attempt) -> AbstractContextManager[None]:
        if attempt.order_id is None:
            return self._desk.shift_act()
        return self._desk.order_act(attempt.order_id)

    def _askable(self, attempt: Attempt) -> PaymentTypeSettings:
        """The type whose plugin can tell: it moved all the money of one transaction."""
        if attempt.payment_type_id is None:
            raise EngineError(Code.STATE_NOT_OFFERED, type="")
        settings = self._state.settings(attempt.payment_type_id)
        self._desk.require_loaded(settings)
        key = settings.payment_system_key
        offered = not is_own(settings) and self._desk.processors.has_method(
            key, ProcessorMethod.PAYMENT_STATE
        )
        if not offered or not self._is_about_whole_payment(attempt):
            raise EngineError(Code.STATE_NOT_OFFERED, type=settings.payment_type.name)
        return settings

    def _is_about_whole_payment(self, attempt: Attempt) -> bool:
        if attempt.order_id is None or attempt.item_id is None:
            return False
        if attempt.kind is AttemptKind.FISCAL_CHEQUE:
            return False
        if attempt.kind is not AttemptKind.RETURN:
            return True
        record = self._state.record(attempt.order_id)
        return attempt.sum == left_to_return(record, attempt.item_id)

    async def _payment_state(self, attempt: Attempt, settings: PaymentTypeSettings) -> Outcome:
        arguments = {"transaction_id": attempt.transaction_id}
        method = ProcessorMethod.PAYMENT_STATE
        return await self._desk.call(method, settings, arguments, item_id=attempt.item_id)

    def _settle(self, attempt: Attempt, *, happened: bool) -> None:
        state = AttemptState.MARKED_DONE if happened else AttemptState.MARKED_NOT_DONE
        if attempt.order_id is None:
            self._settle_without_order(attempt, state)
            return
        record = self._state.record(attempt.order_id)
        if attempt.kind is not AttemptKind.FISCAL_CHEQUE:
            record = self._moved(record, attempt) if happened else _not_moved(record, attempt)
        elif attempt.item_id is not None:
            record = _with_prepaid_cheque(record, attempt.item_id, is_printed=happened)
        elif record.order.status is OrderStatus.CLOSED:
            receipt = ReceiptState.RETURN_PRINTED if happened else ReceiptState.PRINTED
            record = replace(record, receipt=receipt)
        elif happened:
            _require_covered(record)
            self._closing.close(
                attempt.order_id,
                attempt.cashier or record.order.waiter,
                cheque_number=None,
                cheque=self._attempts.settled(attempt, state),
            )
            return
        else:
            record = replace(record, receipt=ReceiptState.NOT_PRINTED)
        self._attempts.answered(attempt, state, orders=(record,))

    def _settle_without_order(self, attempt: Attempt, state: AttemptState) -> None:
        is_shift_report = (
            attempt.kind is AttemptKind.FISCAL_CHEQUE and attempt.payment_type_id is None
        )
        is_over = is_shift_report and state is AttemptState.MARKED_DONE
        session = closed(self._state.session) if is_over else None
        is_back = state is AttemptState.MARKED_DONE
        orders = () if is_back else goods_given_out(self._state, attempt.past_goods)
        self._attempts.answered(attempt, state, orders=orders, session=session)

    def _moved(self, record: OrderRecord, attempt: Attempt) -> OrderRecord:
        item_id = _item_id(attempt)
        if attempt.kind is AttemptKind.CANCEL:
            return money_cancelled(record, item_id)
        if attempt.kind is AttemptKind.RETURN:
            return money_returned(record, item_id, attempt.sum)
        item = payment(record, item_id)
        if self._desk.settings_of(item.type).is_fiscal:
            # Its prepayment cheque was never asked for: an ordinary processed item.
            item = replace(item, is_prepay=False)
        return money_taken(
            record,
            item,
            taken=attempt.sum,
            transaction_id=attempt.transaction_id,
            point_of_sale=self._state.restaurant.point_of_sale,
            cashier=attempt.cashier,
            at=self._state.clock.now(),
        )


def _require_covered(record: OrderRecord) -> None:
    refusal = cover_refusal(record)
    if refusal is not None:
        raise refusal


def _not_moved(record: OrderRecord, attempt: Attempt) -> OrderRecord:
    item_id = _item_id(attempt)
    if attempt.kind is AttemptKind.PAY:
        return money_not_taken(record, item_id)
    slot = record.payments[item_id]
    return with_payment(record, replace(slot, state=TransactionState.TAKEN))


def _item_id(attempt: Attempt) -> UUID:
    if attempt.item_id is None:
        raise ValueError(f"{attempt.kind.value} of an order names no item; give the attempt one")
    return attempt.item_id


def _with_prepaid_cheque(record: OrderRecord, item_id: UUID, *, is_printed: bool) -> OrderRecord:
    """What a prepayment's cheque leaves behind; the order's own cheque is still to come.

    A taken item without its prepayment cheque is an ordinary processed one: it can be cancelled,
    or pays with the order.
    """
    record = replace(record, receipt=ReceiptState.NOT_PRINTED)
    if is_printed or not has_payment(record, item_id):
        return record
    item = payment(record, item_id)
    is_taken = item.status is PaymentStatus.PROCESSED
    return replace_payment(record, replace(item, is_prepay=False)) if is_taken else record
