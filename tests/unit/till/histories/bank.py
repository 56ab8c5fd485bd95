"""What the services behind a random plugin really did: nobody at the register sees it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.engine.model import Attempt, AttemptKind
from cashier_sim.engine.ports import NoAnswer, Outcome, ProcessorCall, ProcessorMethod, Returned

if TYPE_CHECKING:
    from random import Random
    from uuid import UUID

KINDS = {
    ProcessorMethod.PAY: AttemptKind.PAY,
    ProcessorMethod.PAY_SILENTLY: AttemptKind.PAY,
    ProcessorMethod.RETURN_PAYMENT: AttemptKind.RETURN,
    ProcessorMethod.RETURN_PAYMENT_SILENTLY: AttemptKind.RETURN,
    ProcessorMethod.EMERGENCY_CANCEL_PAYMENT: AttemptKind.CANCEL,
    ProcessorMethod.EMERGENCY_CANCEL_PAYMENT_SILENTLY: AttemptKind.CANCEL,
    ProcessorMethod.RETURN_PAYMENT_WITHOUT_ORDER: AttemptKind.RETURN_WITHOUT_ORDER,
}
"""The methods that move money, with what their attempts are."""


@dataclass(slots=True)
class Bank:
    """Books what really moved."""

    balances: dict[UUID, Decimal] = field(default_factory=lambda: defaultdict(Decimal))
    """By transaction."""
    goods: dict[UUID, Decimal] = field(default_factory=lambda: defaultdict(Decimal))
    """What went back for dishes of past orders, by order."""
    happened: dict[UUID, bool] = field(default_factory=dict)
    """By attempt."""

    def book(self, call: ProcessorCall, attempt: Attempt, outcome: Outcome, chance: Random) -> None:
        """Book what a call about money did; of one without an answer it is drawn."""
        did = isinstance(outcome, Returned) or (
            isinstance(outcome, NoAnswer) and chance.random() < 0.5
        )
        self.happened[attempt.id] = did
        if not did:
            return
        transaction_id = attempt.transaction_id
        if attempt.kind is AttemptKind.RETURN_WITHOUT_ORDER:
            if attempt.past_goods is not None:
                self.goods[attempt.past_goods.order_id] += attempt.sum
            return
        assert transaction_id is not None
        assert call.arguments["sum"] == attempt.sum
        match attempt.kind:
            case AttemptKind.PAY:
                assert transaction_id not in self.balances, "paid twice"
                self.balances[transaction_id] = attempt.sum
            case AttemptKind.RETURN:
                self.balances[transaction_id] -= attempt.sum
                assert self.balances[transaction_id] >= 0, "more came back than was taken"
            case _:
                self.balances[transaction_id] = Decimal(0)

    def is_taken(self, transaction_id: UUID) -> bool:
        """Whether a transaction holds money."""
        return self.balances.get(transaction_id, Decimal(0)) > 0

    def really(self, attempt: Attempt) -> bool:
        """What an honest person finds out about an attempt that was not answered."""
        if attempt.kind in {AttemptKind.PAY, AttemptKind.CANCEL}:
            assert attempt.transaction_id is not None
            return self.is_taken(attempt.transaction_id) is (attempt.kind is AttemptKind.PAY)
        return self.happened[attempt.id]
