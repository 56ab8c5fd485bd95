"""Whether an order's payments fit what it costs: asked before «Оплатить», and once all is taken."""

from collections.abc import Iterable
from decimal import Decimal

from cashier_sim.engine.codes import Code
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import OrderRecord
from cashier_sim.engine.sums import ZERO, counted_payments, due, entered
from cashier_sim.plugin_api import PaymentItem, PaymentStatus, PaymentType, PaymentTypeKind


def cover_refusal(record: OrderRecord) -> EngineError | None:
    """Why the payments do not close the order; None = they cover it, change included."""
    number = str(record.order.number)
    missing = due(record)
    if missing > 0:
        return EngineError(Code.PAYMENTS_NOT_ENOUGH, number=number, due=str(missing))
    for item in (*unprocessed(record), *unprocessed_tips(record)):
        if item.sum <= 0:
            return EngineError(Code.PAYMENT_SUM_ZERO, type=item.type.name)
    return _idle_discount_refusal(record) or _change_refusal(record)


def unprocessed(record: OrderRecord) -> tuple[PaymentItem, ...]:
    """The items whose money «Оплатить» takes, in list order."""
    return tuple(
        item for item in counted_payments(record.order) if item.status is PaymentStatus.NEW
    )


def unprocessed_tips(record: OrderRecord) -> tuple[PaymentItem, ...]:
    """The tips whose money «Оплатить» takes after that of the payments, in list order."""
    return tuple(item for item in record.order.donations if item.status is PaymentStatus.NEW)


def is_fiscalized_elsewhere(items: Iterable[PaymentItem]) -> bool:
    """Whether the cheque of all these payments was printed outside, so that none is printed."""
    externally = [item.is_fiscalized_externally for item in items]
    return bool(externally) and all(externally)


def gives_change(payment_type: PaymentType) -> bool:
    """Whether change may go back out of a type; never out of a plugin's, which takes all of it."""
    return payment_type.can_display_change and payment_type.kind is not PaymentTypeKind.EXTERNAL


def room_for(record: OrderRecord, item: PaymentItem) -> Decimal:
    """The most that an item may hold without change: what the others leave of the sum, >= 0.

    Beside an ordinary item preliminary ones do not count, since they are no money yet.
    """
    others = record.order.payments if item.is_preliminary else counted_payments(record.order)
    lowering = {entry.payment_item_id: entry.sum for entry in record.order.payment_discounts}
    covered = sum(
        (other.sum for other in others if other.id != item.id and other.id not in lowering), ZERO
    )
    return max(record.order.result_sum + lowering.get(item.id, ZERO) - covered, ZERO)


def _idle_discount_refusal(record: OrderRecord) -> EngineError | None:
    """Refuse payments as discounts of which a part finds nothing to take off."""
    lowering = record.order.payment_discounts
    sums = {item.id: item.sum for item in record.order.payments}
    excess = sum((sums[entry.payment_item_id] - entry.sum for entry in lowering), ZERO)
    if not excess:
        return None
    return EngineError(Code.PAYMENTS_TOO_LARGE, number=str(record.order.number), excess=str(excess))


def _change_refusal(record: OrderRecord) -> EngineError | None:
    excess = entered(record) - record.order.result_sum
    if excess <= 0:
        return None
    givers = [item for item in unprocessed(record) if gives_change(item.type)]
    # An item that goes back to the guest whole pays for nothing: it was added by mistake.
    if sum((item.sum for item in givers), ZERO) <= excess:
        return EngineError(
            Code.PAYMENTS_TOO_LARGE, number=str(record.order.number), excess=str(excess)
        )
    if len(givers) > 1:
        first, second = givers[0].type.name, givers[1].type.name
        return EngineError(Code.MORE_THAN_ONE_CHANGE, type=first, other=second)
    return None
