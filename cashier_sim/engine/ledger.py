"""The ledger: one row for each movement of money, made from what a commit changes.

Nobody writes rows by hand: `State.commit` compares what was known with what is written, so that a
report never misses a movement. Rows are kept for good; a later change of a payment type's name or
of an item does not change them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.model import (
    Attempt,
    AttemptKind,
    AttemptState,
    OrderRecord,
    PaymentGroup,
    PaymentRecord,
    PaymentReportRow,
    PaymentTypeSettings,
    TransactionState,
)
from cashier_sim.engine.sums import ZERO
from cashier_sim.plugin_api import CardPaymentItemAdditionalData, PaymentItem

PAYMENT = "payment"
PREPAYMENT = "prepayment"
CANCEL = "cancel"
RETURN = "return"
GOODS_RETURN = "goods_return"

_NEVER_TAKEN = frozenset({TransactionState.NOT_TAKEN, TransactionState.TAKE_UNKNOWN})
_HAPPENED = frozenset({AttemptState.DONE, AttemptState.MARKED_DONE})
_GIVING_BACK = {
    AttemptKind.CANCEL: CANCEL,
    AttemptKind.RETURN: RETURN,
    AttemptKind.RETURN_WITHOUT_ORDER: GOODS_RETURN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Makes the rows of one commit, or of one moment."""

    at: datetime
    cafe_session_number: int
    payment_types: Mapping[UUID, PaymentTypeSettings]

    def order_rows(
        self, before: OrderRecord | None, after: OrderRecord
    ) -> Iterator[PaymentReportRow]:
        """What moved with a change of an order; an open clone takes over, it moves nothing."""
        if before is None and after.source_order_id is not None:
            return
        # An item may leave the order in the very change that tells of its money.
        items = {**(_items(before) if before else {}), **_items(after)}
        for item_id, slot in after.payments.items():
            if item_id not in items:
                continue
            old_slot = before.payments.get(item_id) if before else None
            for kind, moved in _moved(items[item_id], old_slot, slot):
                yield self._item_row(after, items[item_id], slot, kind, moved)

    def attempt_rows(self, before: Attempt | None, after: Attempt) -> Iterator[PaymentReportRow]:
        """What moved with the answer to a goods return, which concerns no order."""
        was_done = before is not None and before.state in _HAPPENED
        if (
            after.kind is AttemptKind.RETURN_WITHOUT_ORDER
            and after.state in _HAPPENED
            and not was_done
        ):
            yield self._typed_row(after)

    def unknown_rows(
        self, attempt: Attempt, record: OrderRecord | None
    ) -> Iterator[PaymentReportRow]:
        """What may have moved: the row of an unanswered attempt; none for a fiscal cheque."""
        if attempt.kind is AttemptKind.FISCAL_CHEQUE:
            return
        item = _items(record).get(attempt.item_id) if record and attempt.item_id else None
        if record is None or item is None:
            yield self._typed_row(attempt, is_unknown=True)
            return
        kind = _GIVING_BACK.get(attempt.kind) or _taking(item)
        slot = record.payments[item.id]
        yield self._item_row(record, item, slot, kind, _signed(attempt), is_unknown=True)

    def _item_row(
        self,
        record: OrderRecord,
        item: PaymentItem,
        slot: PaymentRecord,
        kind: str,
        moved: Decimal,
        *,
        is_unknown: bool = False,
    ) -> PaymentReportRow:
        return PaymentReportRow(
            time=self.at,
            order_number=record.order.number,
            payment_type_name=item.type.name,
            group=self._group(item.type.id),
            kind=kind,
            sum=moved,
            card_number=slot.data.card_number or _card_number(item),
            card_type=slot.data.card_type or "",
            transaction_id=slot.transaction_id,
            cafe_session_number=self.cafe_session_number,
            cashier_name=slot.cashier.name if slot.cashier else "",
            donation_type_name=item.donation_type.name if item.donation_type else "",
            account=self._account(item.type.id),
            is_unknown=is_unknown,
        )

    def _typed_row(self, attempt: Attempt, *, is_unknown: bool = False) -> PaymentReportRow:
        type_id = attempt.payment_type_id
        settings = self.payment_types.get(type_id) if type_id else None
        return PaymentReportRow(
            time=self.at,
            order_number=None,
            payment_type_name=settings.payment_type.name if settings else "",
            group=settings.group if settings else PaymentGroup.NON_CASH,
            kind=_GIVING_BACK.get(attempt.kind, PAYMENT),
            sum=_signed(attempt),
            card_number="",
            card_type="",
            transaction_id=attempt.transaction_id,
            cafe_session_number=self.cafe_session_number,
            cashier_name=attempt.cashier.name if attempt.cashier else "",
            account=settings.account if settings else "",
            is_unknown=is_unknown,
        )

    def _group(self, payment_type_id: UUID) -> PaymentGroup:
        settings = self.payment_types.get(payment_type_id)
        return settings.group if settings else PaymentGroup.NON_CASH

    def _account(self, payment_type_id: UUID) -> str:
        settings = self.payment_types.get(payment_type_id)
        return settings.account if settings else ""


def _signed(attempt: Attempt) -> Decimal:
    return attempt.sum if attempt.kind is AttemptKind.PAY else -attempt.sum


def _items(record: OrderRecord) -> dict[UUID, PaymentItem]:
    order = record.order
    return {item.id: item for item in (*record.gone_items, *order.payments, *order.donations)}


def _card_number(item: PaymentItem) -> str:
    """The card that a plugin named when it added the item."""
    data = item.additional_data
    return data.card_number if isinstance(data, CardPaymentItemAdditionalData) else ""


def _taking(item: PaymentItem) -> str:
    return PREPAYMENT if item.is_prepay else PAYMENT


def _moved(
    item: PaymentItem, before: PaymentRecord | None, after: PaymentRecord
) -> Iterator[tuple[str, Decimal]]:
    """Kinds and sums of what moved between two moments of an item; out of the till is negative."""
    taken = _taken(after) - (_taken(before) if before else ZERO)
    if taken > 0:
        yield _taking(item), taken
    was_cancelled = before is not None and before.state is TransactionState.CANCELLED
    if after.state is TransactionState.CANCELLED and not was_cancelled:
        yield CANCEL, after.returned - after.taken
    returned = after.returned - (before.returned if before else ZERO)
    if returned > 0:
        yield RETURN, -returned


def _taken(slot: PaymentRecord) -> Decimal:
    return ZERO if slot.state in _NEVER_TAKEN else slot.taken
