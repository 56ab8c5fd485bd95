"""Taking, cancelling and giving back the money of one payment item: one question each.

Each asks the payment system once and commits before and after. Own types (no payment system) are
asked nothing: the movement is one commit. Nothing here repeats a call.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from uuid import UUID

from cashier_sim.engine.attempts import Attempts
from cashier_sim.engine.calls import call_about_money, tell_end
from cashier_sim.engine.codes import Code
from cashier_sim.engine.desk import Desk, is_own
from cashier_sim.engine.edits import payment, replace_payment, with_payment, with_unknown
from cashier_sim.engine.model import (
    Attempt,
    AttemptKind,
    AttemptState,
    OrderRecord,
    PastGoods,
    PaymentData,
    PaymentTypeSettings,
)
from cashier_sim.engine.movements import (
    kept_sum,
    money_cancelled,
    money_not_taken,
    money_returned,
    money_taken,
    payment_failed,
    put_payment,
)
from cashier_sim.engine.past_goods import goods_given_out, goods_taken_back
from cashier_sim.engine.ports import (
    Cancelled,
    DataDraft,
    Failed,
    NoAnswer,
    NotLoaded,
    Outcome,
    Raised,
    Returned,
)
from cashier_sim.engine.silent_payments import money_method
from cashier_sim.engine.sums import ZERO
from cashier_sim.plugin_api import PaymentItem, User

_UNKNOWN_CODES = {
    AttemptKind.PAY: Code.PAY_UNKNOWN,
    AttemptKind.CANCEL: Code.CANCEL_UNKNOWN,
    AttemptKind.RETURN: Code.RETURN_UNKNOWN,
    AttemptKind.RETURN_WITHOUT_ORDER: Code.RETURN_UNKNOWN,
}


class Verdict(Enum):
    """How a movement of money ended."""

    DONE = "done"
    NOT_DONE = "not_done"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Movement:
    """One question about money: what is asked, and what follows from each answer."""

    kind: AttemptKind
    asked: OrderRecord
    """As committed before asking."""
    item: PaymentItem
    amount: Decimal
    done: Callable[[OrderRecord, PaymentData], OrderRecord]
    """From the order after the call, and the data that the plugin set."""
    failed: Callable[[OrderRecord, Outcome], OrderRecord]
    settles: Attempt | None = None
    """An unknown attempt that is settled while this one is asked."""
    cheque: Attempt | None = None
    """The attempt of the cheque that is asked for next if the money moves."""


class Transactions:
    """The movements of money of payment items."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._state = desk.state
        self._attempts = Attempts(desk.state)

    async def take(
        self,
        order_id: UUID,
        item_id: UUID,
        cashier: User,
        *,
        is_prepay: bool = False,
        cheque: Attempt | None = None,
    ) -> Verdict:
        """Take the money of an unprocessed item: `pay`.

        After a failure the item leaves the order, unless the plugin wants it kept: then it is
        unprocessed as before, but for prepayments and tips. A system that went away leaves it
        unprocessed too.
        The data that the plugin set are kept with the money, in the same commit.

        Args:
            order_id: The open order.
            item_id: Its item.
            cashier: Who takes it.
            is_prepay: The order stays open.
            cheque: The attempt of the cheque that follows; committed as asked with the money.
        """
        record = self._state.record(order_id)
        item = replace(payment(record, item_id), is_prepay=is_prepay)
        transaction_id = self._state.ids.new()
        slot = replace(record.payments[item_id], transaction_id=transaction_id, cashier=cashier)

        def done(now: OrderRecord, data: PaymentData) -> OrderRecord:
            return money_taken(
                now,
                item,
                taken=item.sum,
                transaction_id=transaction_id,
                point_of_sale=self._state.restaurant.point_of_sale,
                cashier=cashier,
                at=self._state.clock.now(),
                data=data,
            )

        def failed(now: OrderRecord, outcome: Outcome) -> OrderRecord:
            if isinstance(outcome, NotLoaded) or _is_kept(item, outcome):
                return money_not_taken(now, item_id)
            return payment_failed(now, item_id)

        return await self._move(
            _Movement(
                kind=AttemptKind.PAY,
                asked=with_payment(replace_payment(record, item), slot),
                item=item,
                amount=item.sum,
                done=done,
                failed=failed,
                cheque=cheque,
            ),
            cashier,
        )

    async def cancel(
        self, order_id: UUID, item_id: UUID, cashier: User, *, settles: Attempt | None = None
    ) -> Verdict:
        """Undo taken money of an open order: `emergency_cancel_payment`.

        After a failure the item is as it was: processed, or unknown.

        Args:
            order_id: The open order.
            item_id: Its item, taken or unknown.
            cashier: Who decided it.
            settles: The unknown attempt of the item that a person decided to undo by this. It is
                settled while this one is asked, and unknown again when this one fails; so an item
                never has two unknown attempts.
        """
        record = self._state.record(order_id)
        item, slot = payment(record, item_id), record.payments[item_id]
        asked = record
        if settles is not None and settles.kind is AttemptKind.PAY:
            asked = money_taken(
                record,
                item,
                taken=settles.sum,
                transaction_id=settles.transaction_id,
                point_of_sale=self._state.restaurant.point_of_sale,
                cashier=slot.cashier,
                at=self._state.clock.now(),
            )
            # Still unknown while it is asked: a failure must not leave it as taken.
            taken = replace(asked.payments[item_id], state=slot.state)
            asked = with_payment(asked, taken)
        return await self._move(
            _Movement(
                kind=AttemptKind.CANCEL,
                asked=asked,
                item=payment(asked, item_id),
                amount=asked.payments[item_id].taken - slot.returned,
                done=lambda now, data: money_cancelled(now, item_id, data),
                failed=lambda now, _: with_payment(replace_payment(now, item), slot),
                settles=settles,
            ),
            cashier,
        )

    async def give_back(
        self,
        order_id: UUID,
        item_id: UUID,
        amount: Decimal,
        cashier: User,
        *,
        cheque: Attempt | None = None,
    ) -> Verdict:
        """Give back taken money or a part of it: `return_payment`.

        A prepayment of an open order leaves it when all of it is given back; after a failure the
        money counts as still taken.

        Args:
            order_id: The order.
            item_id: Its processed item.
            amount: Currency units, > 0, at most taken minus returned.
            cashier: Who decided it.
            cheque: The attempt of the cheque that follows; committed as asked with the money.
        """
        record = self._state.record(order_id)
        return await self._move(
            _Movement(
                kind=AttemptKind.RETURN,
                asked=record,
                item=payment(record, item_id),
                amount=amount,
                done=lambda now, data: money_returned(now, item_id, amount, data),
                failed=lambda now, _: now,
                cheque=cheque,
            ),
            cashier,
        )

    async def give_back_without_order(
        self,
        payment_type_id: UUID,
        amount: Decimal,
        cashier: User,
        *,
        cheque: Attempt | None = None,
        past_goods: PastGoods | None = None,
    ) -> Verdict:
        """Give back money for goods: `return_payment_without_order`.

        Dishes of a past order count as returned from before it is asked until it is known that
        they did not come back, so that they never come back twice.

        Args:
            payment_type_id: A type of a payment system that can.
            amount: Currency units, > 0.
            cashier: Who decided it.
            cheque: The attempt of the cheque that follows; committed as asked with the money.
            past_goods: The dishes, if they are of a past order.
        """
        settings = self._state.settings(payment_type_id)
        attempt = self._attempts.new(
            AttemptKind.RETURN_WITHOUT_ORDER, amount, cashier, payment_type_id=payment_type_id
        )
        attempt = replace(attempt, past_goods=past_goods)
        self._attempts.asked(attempt, orders=goods_taken_back(self._state, past_goods))
        past_order_id = past_goods.order_id if past_goods else None
        outcome = await self._call(attempt, settings, cashier, None, past_order_id)
        is_back = isinstance(outcome, Returned | NoAnswer)
        self._attempts.answered(
            attempt,
            _state_after(outcome),
            message=_message(outcome),
            orders=() if is_back else goods_given_out(self._state, past_goods),
            others=self._followed_by(cheque) if isinstance(outcome, Returned) else (),
        )
        return await self._told(attempt, outcome, settings.payment_type.name, ZERO)

    async def _move(self, move: _Movement, cashier: User) -> Verdict:
        order_id, item = move.asked.order.id, move.item
        slot = move.asked.payments[item.id]
        attempt = self._attempts.new(
            move.kind,
            move.amount,
            cashier,
            order_id=order_id,
            item_id=item.id,
            transaction_id=slot.transaction_id,
            payment_type_id=item.type.id,
        )
        settings = self._desk.settings_of(item.type)
        if is_own(settings):
            self._attempts.answered(
                attempt,
                AttemptState.DONE,
                orders=(move.done(move.asked, slot.data),),
                others=self._followed_by(move.cheque),
            )
            return Verdict.DONE
        self._attempts.asked(attempt, orders=(move.asked,), others=self._settled(move))
        draft = DataDraft(slot.data)
        outcome = await self._call(attempt, settings, cashier, draft)
        # Whatever the plugin did to the item meanwhile, the answer is about the item as asked.
        now = put_payment(self._state.record(order_id), item)
        others: tuple[Attempt, ...] = ()
        match outcome:
            case Returned():
                after = move.done(now, draft.data)
                others = self._followed_by(move.cheque)
            case NoAnswer():
                after = with_unknown(now, attempt)
            case _:
                after = move.failed(now, outcome)
                others = (move.settles,) if move.settles else ()
        self._attempts.answered(
            attempt,
            _state_after(outcome),
            message=_message(outcome),
            orders=(after,),
            others=others,
        )
        return await self._told(attempt, outcome, item.type.name, kept_sum(after))

    def _followed_by(self, cheque: Attempt | None) -> tuple[Attempt, ...]:
        """The cheque that is asked for next, as asked now."""
        return () if cheque is None else (replace(cheque, asked_at=self._state.clock.now()),)

    def _settled(self, move: _Movement) -> tuple[Attempt, ...]:
        if move.settles is None:
            return ()
        happened = move.settles.kind is AttemptKind.PAY
        state = AttemptState.MARKED_DONE if happened else AttemptState.MARKED_NOT_DONE
        return (self._attempts.settled(move.settles, state),)

    async def _call(
        self,
        attempt: Attempt,
        settings: PaymentTypeSettings,
        cashier: User,
        draft: DataDraft | None,
        past_order_id: UUID | None = None,
    ) -> Outcome:
        method = money_method(self._desk, attempt.kind, settings)
        return await call_about_money(
            self._desk, method, attempt, settings, cashier, draft, past_order_id
        )

    async def _told(
        self, attempt: Attempt, outcome: Outcome, type_name: str, kept: Decimal
    ) -> Verdict:
        match outcome:
            case Returned():
                return Verdict.DONE
            case NoAnswer(reason):
                await self._desk.tell(
                    _UNKNOWN_CODES[attempt.kind],
                    type=type_name,
                    sum=str(attempt.sum),
                    reason=reason.value,
                    kept=str(kept),
                )
                return Verdict.UNKNOWN
            case _:
                await tell_end(self._desk, outcome, type_name)
                return Verdict.NOT_DONE


def _is_kept(item: PaymentItem, outcome: Outcome) -> bool:
    """Whether the item of a failed `pay` stays in the order."""
    if item.is_prepay or item.donation_type is not None:
        return False
    return isinstance(outcome, Failed | Cancelled) and outcome.keep_in_order


def _state_after(outcome: Outcome) -> AttemptState:
    match outcome:
        case Returned():
            return AttemptState.DONE
        case NoAnswer():
            return AttemptState.UNKNOWN
        case Cancelled():
            return AttemptState.CANCELLED
        case _:
            return AttemptState.FAILED


def _message(outcome: Outcome) -> str:
    match outcome:
        case Failed(message):
            return message
        case Raised(type_name, message):
            return f"{type_name}: {message}"
        case NotLoaded(key):
            return f"{key} is not loaded"
        case NoAnswer(reason):
            return reason.value
        case _:
            return ""
