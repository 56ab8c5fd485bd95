from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.cheque_printing import (
    ChequeEnd,
    ChequeGivenUp,
    ChequePrinted,
    ChequePrinting,
    ChequeUnknown,
)
from cashier_sim.engine.codes import Code
from cashier_sim.engine.model import AttemptKind, AttemptState, ReceiptState
from cashier_sim.engine.ports import (
    FiscalCheque,
    FiscalChequeKind,
    FiscalNoAnswer,
    FiscalPrinted,
    FiscalRefused,
    Question,
)
from cashier_sim.plugin_api import Tags, XElement
from tests.unit.engine.playbook import ANN, Playbook, run

REFUSED = FiscalRefused("no_paper")


def ask(book: Playbook, order_id: UUID | None = None) -> ChequeEnd:
    cheque = FiscalCheque(
        kind=FiscalChequeKind.SALE,
        document=XElement(Tags.DOC),
        total=Decimal("9.00"),
        order_id=order_id,
    )
    return run(ChequePrinting(book.desk()).print(cheque, ANN))


def states(book: Playbook) -> list[AttemptState]:
    return [attempt.state for attempt in book.store.load_attempts()]


def test_printed_cheque_is_done_when_its_asker_commits_it() -> None:
    book = Playbook()
    book.outside.fiscal_answers.append(FiscalPrinted(5))
    end = ask(book)
    assert isinstance(end, ChequePrinted)
    assert (end.number, end.attempt.kind) == (5, AttemptKind.FISCAL_CHEQUE)
    assert states(book) == [AttemptState.ASKED]
    ChequePrinting(book.desk()).done(end)
    assert states(book) == [AttemptState.DONE]


def test_refusal_asks_the_cashier_with_giving_up_as_the_safe_answer() -> None:
    book = Playbook()
    book.outside.fiscal_answers.extend([REFUSED, REFUSED])
    book.outside.choices.extend([Code.RETRY, Code.GIVE_UP])
    assert ask(book) == ChequeGivenUp()
    assert states(book) == [AttemptState.FAILED, AttemptState.FAILED]
    assert book.outside.questions[0] == Question(
        code=Code.CHEQUE_REFUSED,
        options=(Code.RETRY, Code.GIVE_UP),
        values={"sum": "9.00", "reason": "no_paper"},
    )


def test_lost_answer_leaves_the_order_unknown() -> None:
    book = Playbook()
    order_id = book.order()
    book.outside.fiscal_answers.extend([FiscalNoAnswer(), FiscalNoAnswer()])
    assert ask(book, order_id) == ChequeUnknown()
    assert book.record(order_id).receipt is ReceiptState.UNKNOWN
    assert book.heard() == ["cheque sale 9.00", "told cheque_unknown"]
    assert ask(book) == ChequeUnknown()
    assert states(book) == [AttemptState.UNKNOWN, AttemptState.UNKNOWN]
