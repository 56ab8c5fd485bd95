"""Paying without a window: which method is called then, what can be paid so, and who is told."""

from collections.abc import Iterable

from cashier_sim.engine.calls import call_whether_silent, keep_data
from cashier_sim.engine.desk import Desk, is_own
from cashier_sim.engine.model import AttemptKind, OrderRecord, PaymentTypeSettings
from cashier_sim.engine.ports import DataDraft, Notice, ProcessorMethod, Question, Returned
from cashier_sim.plugin_api import PaymentItem

_METHODS = {
    AttemptKind.PAY: ProcessorMethod.PAY,
    AttemptKind.CANCEL: ProcessorMethod.EMERGENCY_CANCEL_PAYMENT,
    AttemptKind.RETURN: ProcessorMethod.RETURN_PAYMENT,
    AttemptKind.RETURN_WITHOUT_ORDER: ProcessorMethod.RETURN_PAYMENT_WITHOUT_ORDER,
}
_SILENT_METHODS = {
    AttemptKind.PAY: ProcessorMethod.PAY_SILENTLY,
    AttemptKind.CANCEL: ProcessorMethod.EMERGENCY_CANCEL_PAYMENT_SILENTLY,
    AttemptKind.RETURN: ProcessorMethod.RETURN_PAYMENT_SILENTLY,
}


class Unattended:
    """The person at a desk without one: remembers what it is told, and answers the safe way.

    Attributes:
        notices: What it was told, in order.
        questions: What it was asked, in order.
    """

    def __init__(self) -> None:
        self.notices: list[Notice] = []
        self.questions: list[Question] = []

    async def tell(self, notice: Notice) -> None:
        """Remember a box that nobody sees."""
        self.notices.append(notice)

    async def ask(self, question: Question) -> str:
        """Give the last, safe option: a refusal of the fiscal register is given up at once."""
        self.questions.append(question)
        return question.options[-1]


def money_method(desk: Desk, kind: AttemptKind, settings: PaymentTypeSettings) -> ProcessorMethod:
    """The method that moves money at this desk.

    Without a window it is the silent one, where the system has it. Paying silently was asked for
    before; a system that cannot cancel silently is cancelled by the ordinary method, without a
    window, since its money must not stay.
    """
    silent = _SILENT_METHODS.get(kind)
    if not desk.is_silent or silent is None:
        return _METHODS[kind]
    has_it = desk.processors.has_method(settings.payment_system_key, silent)
    return silent if has_it else _METHODS[kind]


async def first_not_silent(
    desk: Desk, record: OrderRecord, items: Iterable[PaymentItem]
) -> PaymentItem | None:
    """The first item whose money cannot be taken without a window; None = all can.

    The register's own types can. A plugin's can when it has `can_pay_silently` and that says True
    for the sum; whatever else comes of the call is a no. All are asked before any money moves.
    """
    for item in items:
        settings = desk.settings_of(item.type)
        if is_own(settings):
            continue
        if not await _can_pay_silently(desk, record, item, settings):
            return item
    return None


def first_without_silent_return(desk: Desk, items: Iterable[PaymentItem]) -> PaymentItem | None:
    """The first item whose money cannot be given back without a window; None = all can."""
    method = ProcessorMethod.RETURN_PAYMENT_SILENTLY
    for item in items:
        settings = desk.settings_of(item.type)
        if is_own(settings):
            continue
        if not desk.processors.has_method(settings.payment_system_key, method):
            return item
    return None


async def _can_pay_silently(
    desk: Desk, record: OrderRecord, item: PaymentItem, settings: PaymentTypeSettings
) -> bool:
    key = settings.payment_system_key
    methods = (ProcessorMethod.CAN_PAY_SILENTLY, ProcessorMethod.PAY_SILENTLY)
    if not all(desk.processors.has_method(key, method) for method in methods):
        return False
    order_id = record.order.id
    draft = DataDraft(record.payments[item.id].data)
    outcome = await call_whether_silent(desk, record, item, settings, draft)
    if outcome != Returned(True):
        return False
    keep_data(desk.state, order_id, item.id, draft.data)
    return True
