"""The payments report: every movement of money in a till shift, and what may have moved."""

from cashier_sim.engine.model import Attempt, AttemptState, PaymentReportRow
from cashier_sim.engine.state import State


class Reports:
    """Reads the ledger."""

    def __init__(self, state: State) -> None:
        """Report on what `state` and its store know."""
        self._state = state

    def payments(self, session_number: int | None = None) -> tuple[PaymentReportRow, ...]:
        """The rows of a till shift, or of all (None), in order of time.

        Unknown outcomes stand at the end of the present shift's report, since they are open now,
        and of the one of all.
        """
        rows = self._state.store.load_movements(session_number)
        is_now = session_number in {None, self._state.session.last_number}
        return (*rows, *self._unknown_rows()) if is_now else rows

    def of_present_shift(self) -> tuple[PaymentReportRow, ...]:
        """The rows of the present till shift, or of the last one while it is closed."""
        return self.payments(self._state.session.last_number)

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
