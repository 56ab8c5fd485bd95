"""All ports of a register but the store: scripted, and written down in the order of events."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable

from cashier_sim.engine.notification_calls import NotificationCall, NotificationPoint, Notified
from cashier_sim.engine.ports import (
    FiscalCheque,
    FiscalOutcome,
    FiscalPrinted,
    Notice,
    Outcome,
    ProcessorCall,
    ProcessorMethod,
    Question,
    Returned,
    SlipKind,
)
from cashier_sim.plugin_api import (
    FiscalPaymentTypeGroup,
    XElement,
)

Answer = Outcome | Callable[[ProcessorCall], Outcome]


class Outside:
    """All ports but the store: scripted, and written down in one log in the order of events."""

    def __init__(self) -> None:
        self.log: list[str] = []
        self.calls: list[ProcessorCall] = []
        self.cheques: list[FiscalCheque] = []
        self.slips: list[tuple[SlipKind, XElement]] = []
        self.notices: list[Notice] = []
        self.questions: list[Question] = []
        self.registered = {"hotel", "bonus", "club"}
        self.returning = {"hotel"}
        self.methods: set[tuple[str, ProcessorMethod]] = set()
        self.answers: dict[ProcessorMethod, deque[Answer]] = defaultdict(deque)
        self.fiscal_answers: deque[FiscalOutcome] = deque()
        self.choices: deque[str] = deque()
        self.fiscal_groups: dict[str, FiscalPaymentTypeGroup] = {}
        self.notified: list[NotificationCall] = []
        self.notified_answers: dict[
            NotificationPoint, deque[Notified | Callable[[NotificationCall], Notified]]
        ] = defaultdict(deque)
        self.during_shift: Callable[[], None] = lambda: None

    def answer(self, method: ProcessorMethod, *answers: Answer) -> None:
        """Script what the next calls of a method answer; a call without a script returns."""
        self.answers[method].extend(answers)

    def is_registered(self, payment_system_key: str) -> bool:
        return payment_system_key in self.registered

    def can_return_without_order(self, payment_system_key: str) -> bool:
        return payment_system_key in self.returning

    def has_method(self, payment_system_key: str, method: ProcessorMethod) -> bool:
        return (payment_system_key, method) in self.methods

    async def call(self, call: ProcessorCall) -> Outcome:
        amount = call.arguments.get("sum", "")
        self.log.append(f"{call.payment_system_key}.{call.method.value} {amount}".strip())
        self.calls.append(call)
        scripted = self.answers[call.method]
        if not scripted:
            return Returned()
        answer = scripted.popleft()
        return answer(call) if callable(answer) else answer

    def fiscal_group(self, payment_system_key: str) -> FiscalPaymentTypeGroup:
        return self.fiscal_groups.get(payment_system_key, FiscalPaymentTypeGroup.DEFAULT)

    def is_listened_to(self, point: NotificationPoint) -> bool:
        return bool(self.notified_answers[point])

    async def notify(self, call: NotificationCall) -> Notified:
        self.notified.append(call)
        scripted = self.notified_answers[call.point]
        if call.point in {
            NotificationPoint.CAFE_SESSION_OPENING,
            NotificationPoint.CAFE_SESSION_CLOSING,
        }:
            self.log.append(call.point.value)
            self.during_shift()
        if not scripted:
            return Notified()
        self.log.append(f"notified {call.point.value}")
        answer = scripted.popleft()
        return answer(call) if callable(answer) else answer

    async def print_cheque(self, cheque: FiscalCheque) -> FiscalOutcome:
        self.log.append(f"cheque {cheque.kind.value} {cheque.total}")
        self.cheques.append(cheque)
        return self.fiscal_answers.popleft() if self.fiscal_answers else FiscalPrinted(77)

    def print(self, kind: SlipKind, document: XElement) -> None:
        self.log.append(f"slip {kind.value}")
        self.slips.append((kind, document))

    async def tell(self, notice: Notice) -> None:
        self.log.append(f"told {notice.code or notice.message}")
        self.notices.append(notice)

    async def ask(self, question: Question) -> str:
        self.log.append(f"asked {question.code}")
        self.questions.append(question)
        return self.choices.popleft() if self.choices else question.options[-1]
