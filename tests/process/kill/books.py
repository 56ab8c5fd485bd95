"""What is on the disk: the register's books, the bank's, the tape; and what must agree in them."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from contextlib import closing
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.engine.model import AttemptKind, AttemptState, TransactionState
from cashier_sim.engine.store import SqliteStore
from cashier_sim.plugin_api import OrderStatus, PaymentTypeKind
from cashier_sim.till.slips import SqliteSlips

if TYPE_CHECKING:
    from pathlib import Path

    from cashier_sim.engine.model import Attempt, OrderRecord
    from cashier_sim.till.events import PrintedSlip

ZERO = Decimal(0)
HAPPENED = frozenset({AttemptState.DONE, AttemptState.MARKED_DONE})
MONEY_METHODS = frozenset(
    {AttemptKind.PAY.value, AttemptKind.CANCEL.value, AttemptKind.RETURN.value}
)

Question = tuple[str, str]
"""Method and transaction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerLine:
    """A line of the bank's ledger."""

    what: str
    method: str
    transaction: str
    sum: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Books:
    """All that outlives a kill."""

    orders: tuple[OrderRecord, ...]
    attempts: tuple[Attempt, ...]
    commits: int
    slips: tuple[PrintedSlip, ...]
    ledger: tuple[LedgerLine, ...]

    @property
    def unanswered(self) -> tuple[Attempt, ...]:
        """The attempts that nobody knows the outcome of."""
        return tuple(attempt for attempt in self.attempts if attempt.is_unanswered)

    @property
    def asked(self) -> Counter[Question]:
        """How often the bank was asked each question."""
        return self._counted("asked")

    @property
    def done(self) -> Counter[Question]:
        """How often money moved for each question."""
        return self._counted("done")

    def _counted(self, what: str) -> Counter[Question]:
        return Counter((one.method, one.transaction) for one in self.ledger if one.what == what)

    @property
    def fiscal_cheques(self) -> Counter[tuple[str, int | None]]:
        """How often each kind of cheque was printed for each order."""
        return Counter((slip.title, slip.order_number) for slip in self.slips if slip.is_fiscal)

    def happened(self, attempt: Attempt) -> bool:
        """Whether an unanswered attempt really happened: what an honest person finds out."""
        if attempt.kind is AttemptKind.FISCAL_CHEQUE:
            answered = sum(
                one.kind is AttemptKind.FISCAL_CHEQUE and one.state in HAPPENED
                for one in self.attempts
            )
            return self.fiscal_cheques.total() > answered
        question = _question(attempt)
        answered = sum(
            _question(one) == question and one.state in HAPPENED for one in self.attempts
        )
        return self.done[question] > answered


def _question(attempt: Attempt) -> Question:
    return (attempt.kind.value, str(attempt.transaction_id))


def read_books(data_folder: Path) -> Books:
    """Read the books of a register, running or not."""
    database = data_folder / "register.sqlite"
    with closing(SqliteStore(database)) as store, closing(SqliteSlips(database)) as slips:
        reader = slips.reader()
        with closing(reader):
            return Books(
                orders=store.load_orders(),
                attempts=store.load_attempts(),
                commits=len(store.load_journal()),
                slips=reader.slips(1, 1000),
                ledger=read_ledger(data_folder),
            )


def bank_folder(data_folder: Path) -> Path:
    """Where the bank's plugin keeps its files."""
    return data_folder / "plugin-data" / "bank" / "data"


def read_ledger(data_folder: Path) -> tuple[LedgerLine, ...]:
    """Read the bank's ledger; a register may run."""
    path = bank_folder(data_folder) / "ledger.jsonl"
    if not path.exists():
        return ()
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(LedgerLine(**json.loads(line)) for line in lines)


def check_nothing_lost_or_repeated(books: Books) -> None:
    """Compare what the register knows with what the world did, before anybody repairs anything."""
    known = Counter(map(_question, books.attempts))
    for question, times in books.asked.items():
        assert times == 1, f"the bank was asked {times} times: {question}"
        assert known[question], f"the bank was asked behind the register's back: {question}"
    for attempt in books.attempts:
        if attempt.kind.value in MONEY_METHODS and _question(attempt) in books.asked:
            moved = books.done[_question(attempt)] > 0
            agrees = moved == (attempt.state in HAPPENED)
            assert agrees or attempt.is_unanswered, f"{attempt} but the bank says {moved}"
    cheques = [one for one in books.attempts if one.kind is AttemptKind.FISCAL_CHEQUE]
    printed = sum(one.state in HAPPENED for one in cheques)
    maybe = sum(one.is_unanswered for one in cheques)
    assert printed <= books.fiscal_cheques.total() <= printed + maybe


def check_all_is_settled(books: Books) -> None:
    """Compare the register with the world once everything is repaired and finished."""
    assert books.unanswered == ()
    assert max(books.fiscal_cheques.values()) == 1, "a cheque was printed twice"
    balances: dict[str, Decimal] = defaultdict(Decimal)
    moved: Counter[Question] = Counter()
    for line in books.ledger:
        if line.what == "done":
            balances[line.transaction] += Decimal(line.sum) * (1 if line.method == "pay" else -1)
            moved[line.method, line.transaction] += Decimal(line.sum) > 0
    assert all(times <= 1 for times in moved.values()), "money moved twice"
    kept = _kept_by_bank(books)
    assert {one: total for one, total in balances.items() if total} == kept
    for record in books.orders:
        if record.order.status is OrderStatus.CLOSED and not record.returned_items:
            assert _kept(record) == record.order.result_sum


def _kept_by_bank(books: Books) -> dict[str, Decimal]:
    """What the register believes the bank holds, by transaction."""
    kept: dict[str, Decimal] = {}
    for record in books.orders:
        for item in record.order.payments:
            slot = record.payments[item.id]
            is_bank = item.type.kind is PaymentTypeKind.EXTERNAL
            if is_bank and slot.state is TransactionState.TAKEN:
                kept[str(slot.transaction_id)] = slot.taken - slot.returned
    return kept


def _kept(record: OrderRecord) -> Decimal:
    return sum(
        (
            slot.taken - slot.returned
            for slot in record.payments.values()
            if slot.state is TransactionState.TAKEN
        ),
        ZERO,
    )
