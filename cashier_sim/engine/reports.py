"""The payments report: every movement of money in a till shift, and what may have moved."""

from dataclasses import dataclass
from decimal import Decimal

from cashier_sim.engine.model import Attempt, AttemptState, PaymentGroup, PaymentReportRow
from cashier_sim.engine.state import State
from cashier_sim.engine.sums import ZERO


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentTotal:
    """What one payment type moved in a till shift; unknown outcomes are counted apart."""

    payment_type_name: str
    group: PaymentGroup
    taken: Decimal
    """>= 0."""
    given_back: Decimal
    """Cancelled and returned, >= 0."""
    unknown: Decimal
    """Balance of the outcomes that nobody knows."""

    @property
    def balance(self) -> Decimal:
        """What is left of it in the till."""
        return self.taken - self.given_back


class Reports:
    """Reads the ledger."""

    def __init__(self, state: State) -> None:
        """Report on what `state` and its store know."""
        self._state = state

    def payments(self, session_number: int | None = None) -> tuple[PaymentReportRow, ...]:
        """The rows of a till shift in order of time; None = the present or the last one.

        Unknown outcomes stand at the end of the present shift's report, since they are open now.
        """
        present = self._state.session.last_number
        number = present if session_number is None else session_number
        rows = self._state.store.load_movements(number)
        return (*rows, *self._unknown_rows()) if number == present else rows

    def totals(self, session_number: int | None = None) -> tuple[PaymentTotal, ...]:
        """The report summed up by payment type, in order of groups and names."""
        by_type: dict[tuple[PaymentGroup, str], list[PaymentReportRow]] = {}
        for row in self.payments(session_number):
            by_type.setdefault((row.group, row.payment_type_name), []).append(row)
        order = list(PaymentGroup)
        keys = sorted(by_type, key=lambda key: (order.index(key[0]), key[1]))
        return tuple(_total(group, name, by_type[group, name]) for group, name in keys)

    def _unknown_rows(self) -> list[PaymentReportRow]:
        return [
            row
            for attempt in self._state.attempts.values()
            if attempt.state is AttemptState.UNKNOWN
            for row in self._rows_of(attempt)
        ]

    def _rows_of(self, attempt: Attempt) -> tuple[PaymentReportRow, ...]:
        record = self._state.record(attempt.order_id) if attempt.order_id else None
        ledger = self._state.ledger(attempt.asked_at)
        return tuple(ledger.unknown_rows(attempt, record))


def _total(group: PaymentGroup, name: str, rows: list[PaymentReportRow]) -> PaymentTotal:
    known = [row.sum for row in rows if not row.is_unknown]
    return PaymentTotal(
        payment_type_name=name,
        group=group,
        taken=sum((moved for moved in known if moved > 0), ZERO),
        given_back=-sum((moved for moved in known if moved < 0), ZERO),
        unknown=sum((row.sum for row in rows if row.is_unknown), ZERO),
    )
