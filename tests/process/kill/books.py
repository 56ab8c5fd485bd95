"""What is on the disk: the register's books, the bank's, the tape; and what must agree in them."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from contextlib import closing
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.engine.model import AttemptKind, AttemptState, TransactionState
from cashier_sim.engine.ports import FiscalChequeKind
from cashier_sim.engine.store import SqliteStore
from cashier_sim.plugin_api import OrderStatus, PaymentTypeKind
from cashier_sim.till.slips import SqliteSlips

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from cashier_sim.engine.model import Attempt, OrderRecord
    from cashier_sim.till.events import PrintedSlip

ZERO = Decimal(0)
HAPPENED = frozenset({AttemptState.DONE, AttemptState.MARKED_DONE})
TRANSACTION_METHODS = frozenset(
    {AttemptKind.PAY.value, AttemptKind.CANCEL.value, AttemptKind.RETURN.value}
)
PREPAYMENT = FiscalChequeKind.PREPAYMENT.value
PREPAYMENT_KINDS = frozenset({AttemptKind.PAY, AttemptKind.RETURN})
MONEY_METHODS = TRANSACTION_METHODS | {AttemptKind.RETURN_WITHOUT_ORDER.value}

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
    _check_no_cheque_is_forgotten(books)


def _check_no_cheque_is_forgotten(books: Books) -> None:
    """Money that moved outside a closing order has its cheque asked for: a restart does not go on.

    A sale's and a full return's cheque are asked for when the cashier does the act again.
    """
    cheques = [one for one in books.attempts if one.kind is AttemptKind.FISCAL_CHEQUE]
    by_item = Counter(one.item_id for one in cheques if one.item_id)
    orders = {record.order.id: record for record in books.orders}
    moved: Counter[UUID] = Counter()
    goods = 0
    for attempt in books.attempts:
        if attempt.state not in HAPPENED:
            continue
        if attempt.kind is AttemptKind.RETURN_WITHOUT_ORDER:
            goods += 1
        elif attempt.order_id and _is_prepaid(orders[attempt.order_id], attempt):
            moved[attempt.item_id or attempt.id] += attempt.kind in PREPAYMENT_KINDS
    assert all(by_item[item_id] >= times for item_id, times in moved.items())
    assert goods <= sum(one.order_id is None for one in cheques)


def _is_prepaid(record: OrderRecord, attempt: Attempt) -> bool:
    items = (*record.order.payments, *record.gone_items)
    return any(item.is_prepay for item in items if item.id == attempt.item_id)


def check_all_is_settled(books: Books) -> None:
    """Compare the register with the world once everything is repaired and finished."""
    assert books.unanswered == ()
    assert all(times == 1 for times in books.fiscal_cheques.values()), "a cheque came out twice"
    moved = Counter(
        (line.method, line.transaction)
        for line in books.ledger
        if line.what == "done" and Decimal(line.sum) > 0
    )
    assert all(times == 1 for times in moved.values()), "money moved twice"
    assert _balances(books) == _kept_by_bank(books)
    goods = sum(
        one.kind is AttemptKind.RETURN_WITHOUT_ORDER and one.state in HAPPENED
        for one in books.attempts
    )
    assert moved[AttemptKind.RETURN_WITHOUT_ORDER.value, str(None)] == goods
    for record in books.orders:
        if record.order.status is OrderStatus.CLOSED and not record.returned_items:
            assert _kept(record) == record.order.result_sum
        prepaid = any(item.is_prepay for item in record.order.payments)
        assert not prepaid or books.fiscal_cheques[PREPAYMENT, record.order.number] == 1


def _balances(books: Books) -> dict[str, Decimal]:
    """What the bank holds, by transaction."""
    balances: dict[str, Decimal] = defaultdict(Decimal)
    for line in books.ledger:
        if line.what == "done" and line.method in TRANSACTION_METHODS:
            balances[line.transaction] += Decimal(line.sum) * (1 if line.method == "pay" else -1)
    return {transaction: total for transaction, total in balances.items() if total}


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
