"""The bank, small enough to run inside the plugin, and the guest's phone.

A real plugin would talk to the bank over the network here. The bank's time goes by the questions
it is asked, one second each, so that it can fly in tests.
"""

import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any
from uuid import UUID

ZERO = Decimal("0.00")


class BankUnavailableError(Exception):
    """The bank does not answer."""


class GuestAct(Enum):
    """What the guest does with the QR code."""

    PAYS = "pays"
    HAS_NO_MONEY = "has_no_money"
    GIVES_UP = "gives_up"
    DOES_NOTHING = "does_nothing"


class InvoiceState(Enum):
    """What the bank knows of an invoice."""

    WAITING = "waiting"
    APPROVED = "approved"
    DECLINED = "declined"
    GIVEN_UP = "given_up"
    EXPIRED = "expired"
    CANCELLED = "cancelled"
    """By the terminal, before the guest paid."""
    REVERSED = "reversed"
    """By the terminal, after the guest paid: the guest has the whole sum back."""


_ENDS = {
    GuestAct.PAYS: InvoiceState.APPROVED,
    GuestAct.HAS_NO_MONEY: InvoiceState.DECLINED,
    GuestAct.GIVES_UP: InvoiceState.GIVEN_UP,
}


@dataclass(frozen=True)
class GuestPlan:
    """What the guest will do, and when; counted in questions that the bank is asked."""

    act: GuestAct = GuestAct.PAYS
    acts_at: int = 3
    expires_at: int = 60


@dataclass(frozen=True)
class Invoice:
    """A sum that a guest is asked to pay."""

    number: int
    """Printed on slips; what a person tells the bank."""
    order_id: str
    sum: Decimal
    plan: GuestPlan
    state: InvoiceState = InvoiceState.WAITING
    polls: int = 0
    refunded: Decimal = ZERO

    @property
    def left(self) -> Decimal:
        """What the guest has paid and not got back."""
        return self.sum - self.refunded if self.state is InvoiceState.APPROVED else ZERO

    @property
    def number_text(self) -> str:
        """The number as slips and reports write it."""
        return f"{self.number:06d}"

    @property
    def link(self) -> str:
        """What the QR code says."""
        return f"https://bank.example/pay/{self.number_text}"


@dataclass(frozen=True)
class Total:
    """How many operations of one kind, and their sum."""

    count: int = 0
    sum: Decimal = ZERO

    def plus(self, sum: Decimal) -> "Total":
        """With one operation more."""
        return Total(self.count + 1, self.sum + sum)


@dataclass(frozen=True)
class Batch:
    """What happened since the last reconciliation."""

    number: int = 1
    taken: Total = Total()
    reversed: Total = Total()
    refunded: Total = Total()

    @property
    def result(self) -> Decimal:
        """What the bank owes the restaurant."""
        return self.taken.sum - self.reversed.sum - self.refunded.sum


@dataclass(frozen=True)
class _Books:
    batch: Batch
    invoices: dict[str, Invoice]
    """By transaction id."""


class BankService:
    """Invoices, kept in `ledger`; may be used from any thread.

    Every method but `is_open` raises `BankUnavailableError` when the bank does not answer.

    Args:
        ledger: JSON file; made with the first invoice.
    """

    def __init__(self, ledger: Path) -> None:
        self._ledger = ledger
        self._lock = threading.Lock()

    def is_open(self) -> bool:
        """Whether the bank answers at all; a file named `closed` beside the ledger says no."""
        return not self._ledger.with_name("closed").exists()

    def create(
        self, transaction_id: UUID, order_id: UUID, sum: Decimal, plan: GuestPlan
    ) -> Invoice:
        """Ask the guest for `sum`; the same transaction has one invoice only."""
        with self._lock:
            books = self._read()
            number = len(books.invoices) + 1
            fresh = Invoice(number=number, order_id=str(order_id), sum=sum, plan=plan)
            invoice = books.invoices.setdefault(str(transaction_id), fresh)
            self._write(books)
        return invoice

    def poll(self, transaction_id: UUID, act: GuestAct | None = None) -> Invoice | None:
        """What has become of an invoice; a second of the bank's passes.

        Args:
            transaction_id: Of the invoice.
            act: What the guest does this very second; None = what was planned.

        Returns:
            The invoice, or None if there is none.
        """
        with self._lock:
            books = self._read()
            invoice = books.invoices.get(str(transaction_id))
            if invoice is None or invoice.state is not InvoiceState.WAITING:
                return invoice
            invoice = _a_second_later(invoice, act)
            books.invoices[str(transaction_id)] = invoice
            if invoice.state is InvoiceState.APPROVED:
                taken = books.batch.taken.plus(invoice.sum)
                books = replace(books, batch=replace(books.batch, taken=taken))
            self._write(books)
        return invoice

    def cancel(self, transaction_id: UUID) -> Invoice | None:
        """Ask for nothing any more, and give back what is paid; a second time nothing happens."""
        with self._lock:
            books = self._read()
            invoice = books.invoices.get(str(transaction_id))
            if invoice is None:
                return None
            batch = books.batch
            if invoice.left:
                batch = replace(batch, reversed=batch.reversed.plus(invoice.left))
                invoice = replace(invoice, state=InvoiceState.REVERSED)
            elif invoice.state is InvoiceState.WAITING:
                invoice = replace(invoice, state=InvoiceState.CANCELLED)
            books.invoices[str(transaction_id)] = invoice
            self._write(replace(books, batch=batch))
        return invoice

    def refund(self, transaction_id: UUID, sum: Decimal) -> bool:
        """Give back a part of one payment, or all; False if less is left of it."""
        return self._give_back(sum, lambda key, _: key == str(transaction_id))

    def refund_order(self, order_id: UUID, sum: Decimal) -> bool:
        """Give back of all payments of an order; False if less is left of them."""
        return self._give_back(sum, lambda _, invoice: invoice.order_id == str(order_id))

    def refund_number(self, number: int, sum: Decimal) -> bool:
        """Give back of the payment with this number; False if less is left of it."""
        return self._give_back(sum, lambda _, invoice: invoice.number == number)

    def reconcile(self) -> Batch:
        """What happened since the last time; the next batch begins."""
        with self._lock:
            books = self._read()
            self._write(replace(books, batch=Batch(books.batch.number + 1)))
        return books.batch

    def _give_back(self, sum: Decimal, is_meant: Callable[[str, Invoice], bool]) -> bool:
        with self._lock:
            books = self._read()
            due = sum
            for key, invoice in books.invoices.items():
                part = min(due, invoice.left) if is_meant(key, invoice) else ZERO
                books.invoices[key] = replace(invoice, refunded=invoice.refunded + part)
                due -= part
            if due:
                return False
            refunded = books.batch.refunded.plus(sum)
            self._write(replace(books, batch=replace(books.batch, refunded=refunded)))
        return True

    def _read(self) -> _Books:
        if not self.is_open():
            raise BankUnavailableError
        if not self._ledger.exists():
            return _Books(Batch(), {})
        document = json.loads(self._ledger.read_text(encoding="utf-8"))
        return _Books(
            _batch(document["batch"]),
            {key: _invoice(one) for key, one in document["invoices"].items()},
        )

    def _write(self, books: _Books) -> None:
        text = json.dumps(asdict(books), ensure_ascii=False, indent=1, default=_written)
        fresh = self._ledger.with_suffix(".new")
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(self._ledger)


def _a_second_later(invoice: Invoice, act: GuestAct | None) -> Invoice:
    polls = invoice.polls + 1
    if act is None and polls >= invoice.plan.acts_at:
        act = invoice.plan.act
    state = InvoiceState.WAITING
    if act in _ENDS:
        state = _ENDS[act]
    elif polls >= invoice.plan.expires_at:
        state = InvoiceState.EXPIRED
    return replace(invoice, polls=polls, state=state)


def _written(value: object) -> object:
    return value.value if isinstance(value, Enum) else str(value)


def _batch(document: Mapping[str, Any]) -> Batch:
    def total(kind: str) -> Total:
        return Total(document[kind]["count"], Decimal(document[kind]["sum"]))

    return Batch(document["number"], total("taken"), total("reversed"), total("refunded"))


def _invoice(document: Mapping[str, Any]) -> Invoice:
    plan = document["plan"]
    return Invoice(
        number=document["number"],
        order_id=document["order_id"],
        sum=Decimal(document["sum"]),
        plan=GuestPlan(GuestAct(plan["act"]), plan["acts_at"], plan["expires_at"]),
        state=InvoiceState(document["state"]),
        polls=document["polls"],
        refunded=Decimal(document["refunded"]),
    )
