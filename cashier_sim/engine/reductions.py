"""What a till shift gave its guests off the sums of their orders, and what it put on."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from cashier_sim.engine.model import OrderRecord
from cashier_sim.engine.sums import ZERO
from cashier_sim.plugin_api import OrderStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Reductions:
    """Sums of the orders that a till shift closed; those returned whole are none of it."""

    discounts: Decimal
    """With payments that were processed as discounts; >= 0."""
    surcharges: Decimal
    """>= 0."""


def reductions(records: Iterable[OrderRecord], session_number: int) -> Reductions:
    """Add up what the orders closed in a till shift were given.

    Args:
        records: Orders of any shift and status.
        session_number: The till shift.
    """
    sums: list[Decimal] = []
    for record in records:
        is_closed = record.order.status is OrderStatus.CLOSED
        if is_closed and record.closed_in_session == session_number:
            sums += [item.sum for item in record.order.discounts]
            sums += [item.sum for item in record.order.payment_discounts]
    return Reductions(
        discounts=sum((one for one in sums if one > 0), ZERO),
        surcharges=-sum((one for one in sums if one < 0), ZERO),
    )
