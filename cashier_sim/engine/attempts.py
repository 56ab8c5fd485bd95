"""Write before you ask: every request that may move money or print is committed before it leaves.

A flow makes an attempt, commits it as asked together with the order that it is about, asks, and
commits the answer together with what follows from it. Whoever is killed in between leaves an
attempt without an answer, which the next start turns into an unknown outcome.
"""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.model import Attempt, AttemptKind, AttemptState, OrderRecord, SessionState
from cashier_sim.engine.state import State
from cashier_sim.plugin_api import User


class Attempts:
    """Makes attempts and commits what becomes of them."""

    def __init__(self, state: State) -> None:
        self._state = state

    def new(
        self,
        kind: AttemptKind,
        amount: Decimal,
        cashier: User,
        *,
        order_id: UUID | None = None,
        item_id: UUID | None = None,
        transaction_id: UUID | None = None,
        payment_type_id: UUID | None = None,
    ) -> Attempt:
        """An attempt that is about to be asked; nothing is committed yet.

        Args:
            kind: What is asked.
            amount: Currency units.
            cashier: Who asks.
            order_id: None for a goods return, and for a cheque of the till shift.
            item_id: The payment item that it is about.
            transaction_id: Of the item's money.
            payment_type_id: None for a cheque of an order or of the till shift.
        """
        return Attempt(
            id=self._state.ids.new(),
            kind=kind,
            state=AttemptState.ASKED,
            order_id=order_id,
            item_id=item_id,
            transaction_id=transaction_id,
            payment_type_id=payment_type_id,
            sum=amount,
            asked_at=self._state.clock.now(),
            cashier=cashier,
        )

    def asked(
        self,
        attempt: Attempt,
        *,
        orders: tuple[OrderRecord, ...] = (),
        others: tuple[Attempt, ...] = (),
    ) -> None:
        """Commit an attempt as asked. Only then may the request leave.

        Args:
            attempt: What is about to be asked.
            orders: The order that it is about, if it changed.
            others: Earlier attempts that this one settles.
        """
        note = f"{attempt.kind.value} asked"
        self._state.commit(note, orders=orders, attempts=(*others, attempt))

    def answered(
        self,
        attempt: Attempt,
        state: AttemptState,
        *,
        message: str = "",
        orders: tuple[OrderRecord, ...] = (),
        others: tuple[Attempt, ...] = (),
        session: SessionState | None = None,
    ) -> None:
        """Commit what became of an attempt, together with what follows from it.

        Args:
            attempt: What was asked.
            state: Its outcome.
            message: Why it failed.
            orders: The orders changed by it.
            others: Other attempts changed by it.
            session: The till shift if it changed.
        """
        self._state.commit(
            f"{attempt.kind.value} {state.value}",
            orders=orders,
            attempts=(self.settled(attempt, state, message), *others),
            session=session,
        )

    def settled(self, attempt: Attempt, state: AttemptState, message: str = "") -> Attempt:
        """The attempt with its outcome, not committed yet."""
        return replace(attempt, state=state, message=message, answered_at=self._state.clock.now())

    def unknown(self, order_id: UUID | None = None) -> tuple[Attempt, ...]:
        """The attempts whose outcome is unknown, oldest first; of one order, or all."""
        return tuple(
            attempt
            for attempt in self._state.attempts.values()
            if attempt.state is AttemptState.UNKNOWN
            and (order_id is None or attempt.order_id == order_id)
        )
