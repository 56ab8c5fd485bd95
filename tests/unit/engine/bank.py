"""A world that answers a register's flows at random, and knows what really happened.

The bank stands for every plugin's service: it books what was really taken and given back, also
when the answer is lost or the register is killed while it waits.
"""

from __future__ import annotations

from collections import defaultdict, deque
from decimal import Decimal
from enum import Enum
from uuid import UUID

from cashier_sim.engine.codes import Code
from cashier_sim.engine.model import Attempt, AttemptKind
from cashier_sim.engine.ports import (
    Cancelled,
    Failed,
    FiscalCheque,
    FiscalNoAnswer,
    FiscalOutcome,
    FiscalPrinted,
    FiscalRefused,
    NotLoaded,
    Outcome,
    ProcessorCall,
    ProcessorMethod,
    Question,
    Raised,
    Returned,
)
from tests.unit.engine.outside import Outside
from tests.unit.engine.playbook import NO_ANSWER

PAYING = frozenset({ProcessorMethod.PAY, ProcessorMethod.PAY_SILENTLY})
RETURNING = frozenset({ProcessorMethod.RETURN_PAYMENT, ProcessorMethod.RETURN_PAYMENT_SILENTLY})
CANCELLING = frozenset(
    {
        ProcessorMethod.EMERGENCY_CANCEL_PAYMENT,
        ProcessorMethod.EMERGENCY_CANCEL_PAYMENT_SILENTLY,
    }
)
MONEY_METHODS = PAYING | RETURNING | CANCELLING
GOODS = ProcessorMethod.RETURN_PAYMENT_WITHOUT_ORDER
SILENT = frozenset(
    {
        ProcessorMethod.CAN_PAY_SILENTLY,
        ProcessorMethod.PAY_SILENTLY,
        ProcessorMethod.RETURN_PAYMENT_SILENTLY,
    }
)


class Killed(BaseException):
    """The register's process is gone."""


class Ending(Enum):
    """How a question to the outside ends."""

    DONE = "done"
    REFUSED = "refused"
    GIVEN_UP = "given_up"
    BROKEN = "broken"
    GONE = "gone"
    LOST_AFTER = "lost_after"
    LOST_BEFORE = "lost_before"
    KILLED_AFTER = "killed_after"
    KILLED_BEFORE = "killed_before"

    @property
    def happened(self) -> bool:
        """Whether what was asked for really happened."""
        return self in {Ending.DONE, Ending.LOST_AFTER, Ending.KILLED_AFTER}


_OUTCOMES: dict[Ending, Outcome] = {
    Ending.DONE: Returned(),
    Ending.REFUSED: Failed("No"),
    Ending.GIVEN_UP: Cancelled(),
    Ending.BROKEN: Raised("RuntimeError", "x"),
    Ending.GONE: NotLoaded("hotel"),
    Ending.LOST_AFTER: NO_ANSWER,
    Ending.LOST_BEFORE: NO_ANSWER,
}

_FISCAL_OUTCOMES: dict[Ending, FiscalOutcome] = {
    Ending.REFUSED: FiscalRefused("no_paper"),
    Ending.LOST_AFTER: FiscalNoAnswer(),
    Ending.LOST_BEFORE: FiscalNoAnswer(),
}


class BankOutside(Outside):
    """The outside of a playbook with a bank behind the plugins."""

    def __init__(self) -> None:
        super().__init__()
        self.endings: deque[Ending] = deque()
        """Of the next questions; afterwards everything is done."""
        self.balances: dict[UUID, Decimal] = defaultdict(Decimal)
        """What the bank really holds, by transaction."""
        self.paid: list[UUID] = []
        """The transaction of every `pay`."""
        self.money_calls: list[ProcessorCall] = []
        self.goods: dict[UUID, Decimal] = defaultdict(Decimal)
        """What really went back for the dishes of past orders, by order."""
        self.methods |= {(key, method) for key in ("hotel", "bonus") for method in SILENT}
        self.methods.add(("hotel", ProcessorMethod.EMERGENCY_CANCEL_PAYMENT_SILENTLY))
        self._returned: dict[UUID, bool] = {}
        self._goods_returned: dict[UUID, bool] = {}
        self._printed: dict[UUID | None, bool] = {}

    async def call(self, call: ProcessorCall) -> Outcome:
        if call.method is ProcessorMethod.CAN_PAY_SILENTLY:
            return Returned(True)
        if call.method is GOODS and call.arguments["order_id"] is not None:
            return self._goods_call(call)
        if call.method not in MONEY_METHODS:
            return await super().call(call)
        self.money_calls.append(call)
        ending = self._next()
        transaction_id, amount = call.arguments["transaction_id"], call.arguments["sum"]
        assert isinstance(transaction_id, UUID)
        assert isinstance(amount, Decimal)
        self._book(call.method, transaction_id, amount, happened=ending.happened)
        if ending in {Ending.KILLED_AFTER, Ending.KILLED_BEFORE}:
            raise Killed
        return _OUTCOMES[ending]

    def _goods_call(self, call: ProcessorCall) -> Outcome:
        ending, order_id, amount = self._next(), call.arguments["order_id"], call.arguments["sum"]
        assert isinstance(order_id, UUID)
        assert isinstance(amount, Decimal)
        self._goods_returned[order_id] = ending.happened
        self.goods[order_id] += amount if ending.happened else 0
        if ending in {Ending.KILLED_AFTER, Ending.KILLED_BEFORE}:
            raise Killed
        return _OUTCOMES[ending]

    async def print_cheque(self, cheque: FiscalCheque) -> FiscalOutcome:
        ending = self._next()
        # What only a plugin can end with is an ordinary cheque here.
        self._printed[cheque.order_id] = ending not in {
            Ending.REFUSED,
            Ending.LOST_BEFORE,
            Ending.KILLED_BEFORE,
        }
        if ending in {Ending.KILLED_AFTER, Ending.KILLED_BEFORE}:
            raise Killed
        return _FISCAL_OUTCOMES.get(ending, FiscalPrinted(1))

    async def ask(self, question: Question) -> str:
        return self.choices.popleft() if self.choices else Code.GIVE_UP

    def really_happened(self, attempt: Attempt) -> bool:
        """What an honest person finds out about an unknown attempt."""
        if attempt.kind is AttemptKind.FISCAL_CHEQUE:
            return self._printed[attempt.order_id]
        if attempt.past_goods is not None:
            return self._goods_returned[attempt.past_goods.order_id]
        assert attempt.transaction_id is not None
        if attempt.kind is AttemptKind.RETURN:
            return self._returned[attempt.transaction_id]
        is_taken = self.balances[attempt.transaction_id] > 0
        return is_taken if attempt.kind is AttemptKind.PAY else not is_taken

    def _book(
        self, method: ProcessorMethod, transaction_id: UUID, amount: Decimal, *, happened: bool
    ) -> None:
        if method in PAYING:
            self.paid.append(transaction_id)
            self.balances[transaction_id] += amount if happened else 0
        elif method in RETURNING:
            self._returned[transaction_id] = happened
            self.balances[transaction_id] -= amount if happened else 0
        elif happened:
            self.balances[transaction_id] = Decimal(0)

    def _next(self) -> Ending:
        return self.endings.popleft() if self.endings else Ending.DONE
