"""The journal: one line per commit, never changed."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from cashier_sim.engine.model import (
    Attempt,
    AttemptState,
    OrderRecord,
    PaymentTypeSettings,
    SessionState,
)
from cashier_sim.engine.restaurant import Restaurant


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalLine:
    """One commit as the journal keeps it: what happened, and which documents it wrote."""

    number: int
    """From 1, without gaps."""
    at: datetime
    note: str
    orders: dict[UUID, int] = field(default_factory=dict)
    """Revision by order id."""
    attempts: dict[UUID, AttemptState] = field(default_factory=dict)
    wrote_session: bool = False
    wrote_payment_types: bool = False
    wrote_restaurant: bool = False


def journal_line(
    number: int,
    at: datetime,
    note: str,
    orders: tuple[OrderRecord, ...],
    attempts: tuple[Attempt, ...],
    session: SessionState | None,
    payment_types: tuple[PaymentTypeSettings, ...] | None,
    restaurant: Restaurant | None,
) -> JournalLine:
    """The line of a commit with these documents."""
    return JournalLine(
        number=number,
        at=at,
        note=note,
        orders={record.order.id: record.order.revision for record in orders},
        attempts={attempt.id: attempt.state for attempt in attempts},
        wrote_session=session is not None,
        wrote_payment_types=payment_types is not None,
        wrote_restaurant=restaurant is not None,
    )
