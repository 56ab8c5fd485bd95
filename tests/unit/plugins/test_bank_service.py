import json
import threading
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest

from bank.service import (
    BankService,
    BankUnavailableError,
    GuestAct,
    GuestPlan,
    Invoice,
    InvoiceState,
    Total,
)

ONE = UUID(int=1)
TWO = UUID(int=2)
ORDER = UUID(int=100)
SUM = Decimal("390.00")
AT_ONCE = GuestPlan(acts_at=1)


@pytest.fixture
def bank(tmp_path: Path) -> BankService:
    return BankService(tmp_path / "ledger.json")


def paid(bank: BankService, transaction_id: UUID = ONE, sum: Decimal = SUM) -> Invoice:
    bank.create(transaction_id, ORDER, sum, AT_ONCE)
    return polled(bank, transaction_id)


def polled(bank: BankService, transaction_id: UUID = ONE) -> Invoice:
    invoice = bank.poll(transaction_id)
    assert invoice is not None
    return invoice


def test_invoice_has_a_number_and_a_link(bank: BankService) -> None:
    first = bank.create(ONE, ORDER, SUM, AT_ONCE)
    assert (first.number_text, first.link) == ("000001", "https://bank.example/pay/000001")
    assert bank.create(TWO, ORDER, SUM, AT_ONCE).number == 2


def test_same_transaction_has_one_invoice(bank: BankService) -> None:
    first = bank.create(ONE, ORDER, SUM, AT_ONCE)
    assert bank.create(ONE, ORDER, Decimal(1), AT_ONCE) == first


def test_guest_pays_at_the_question_that_the_plan_says(bank: BankService) -> None:
    bank.create(ONE, ORDER, SUM, GuestPlan(acts_at=3))
    states = [polled(bank).state for _ in range(3)]
    assert states == [InvoiceState.WAITING, InvoiceState.WAITING, InvoiceState.APPROVED]
    assert polled(bank).polls == 3  # what has ended does not change any more


@pytest.mark.parametrize(
    ("act", "state"),
    [
        (GuestAct.HAS_NO_MONEY, InvoiceState.DECLINED),
        (GuestAct.GIVES_UP, InvoiceState.GIVEN_UP),
    ],
)
def test_guest_who_does_not_pay_ends_the_invoice(
    bank: BankService, act: GuestAct, state: InvoiceState
) -> None:
    bank.create(ONE, ORDER, SUM, GuestPlan(act, acts_at=1))
    assert polled(bank).state is state
    assert bank.reconcile().taken == Total()


def test_invoice_expires_when_the_guest_does_nothing(bank: BankService) -> None:
    bank.create(ONE, ORDER, SUM, GuestPlan(GuestAct.DOES_NOTHING, acts_at=1, expires_at=2))
    assert polled(bank).state is InvoiceState.WAITING
    assert polled(bank).state is InvoiceState.EXPIRED


def test_guest_may_act_otherwise_than_planned(bank: BankService) -> None:
    bank.create(ONE, ORDER, SUM, GuestPlan(acts_at=1))
    waiting = bank.poll(ONE, GuestAct.DOES_NOTHING)
    assert waiting is not None
    assert waiting.state is InvoiceState.WAITING
    declined = bank.poll(ONE, GuestAct.HAS_NO_MONEY)
    assert declined is not None
    assert declined.state is InvoiceState.DECLINED


def test_unknown_transaction_has_no_invoice(bank: BankService) -> None:
    assert bank.poll(ONE) is None
    assert bank.cancel(ONE) is None
    assert not bank.refund(ONE, Decimal(1))


def test_waiting_invoice_is_cancelled_and_never_paid(bank: BankService) -> None:
    bank.create(ONE, ORDER, SUM, AT_ONCE)
    bank.cancel(ONE)
    assert polled(bank).state is InvoiceState.CANCELLED
    assert bank.reconcile().result == Decimal("0.00")


def test_paid_invoice_is_reversed_once(bank: BankService) -> None:
    paid(bank)
    for _ in range(2):
        reversed_ = bank.cancel(ONE)
        assert reversed_ is not None
        assert reversed_.state is InvoiceState.REVERSED
    batch = bank.reconcile()
    assert (batch.taken, batch.reversed) == (Total(1, SUM), Total(1, SUM))
    assert batch.result == Decimal("0.00")


def test_reversal_gives_back_what_a_refund_has_left(bank: BankService) -> None:
    paid(bank)
    bank.refund(ONE, Decimal("90.00"))
    bank.cancel(ONE)
    assert bank.reconcile().result == Decimal("0.00")


def test_refunds_up_to_what_was_paid(bank: BankService) -> None:
    paid(bank)
    assert bank.refund(ONE, Decimal("100.00"))
    assert not bank.refund(ONE, Decimal("290.01"))
    assert polled(bank).left == Decimal("290.00")
    assert bank.refund(ONE, Decimal("290.00"))
    assert polled(bank).left == Decimal("0.00")
    assert bank.reconcile().refunded == Total(2, SUM)


def test_unpaid_invoice_is_not_refunded(bank: BankService) -> None:
    bank.create(ONE, ORDER, SUM, AT_ONCE)
    assert not bank.refund(ONE, Decimal(1))


def test_refund_of_an_order_takes_from_all_its_payments(bank: BankService) -> None:
    paid(bank, ONE, Decimal("100.00"))
    paid(bank, TWO, Decimal("50.00"))
    assert not bank.refund_order(ORDER, Decimal("150.01"))
    assert not bank.refund_order(UUID(int=101), Decimal(1))
    assert bank.refund_order(ORDER, Decimal("120.00"))
    assert (polled(bank, ONE).left, polled(bank, TWO).left) == (Decimal("0.00"), Decimal("30.00"))


def test_refund_by_the_number_of_the_slip(bank: BankService) -> None:
    number = paid(bank).number
    assert not bank.refund_number(number + 1, Decimal(1))
    assert bank.refund_number(number, SUM)


def test_reconciliation_begins_the_next_batch(bank: BankService) -> None:
    paid(bank)
    assert bank.reconcile().number == 1
    batch = bank.reconcile()
    assert (batch.number, batch.taken) == (2, Total())


def test_ledger_outlives_the_bank_and_is_readable(bank: BankService, tmp_path: Path) -> None:
    invoice = paid(bank)
    bank.refund(ONE, Decimal("90.00"))
    assert polled(BankService(tmp_path / "ledger.json")).left == Decimal("300.00")
    document = json.loads((tmp_path / "ledger.json").read_text(encoding="utf-8"))
    kept = document["invoices"][str(ONE)]
    assert (kept["number"], kept["state"], kept["sum"]) == (invoice.number, "approved", "390.00")


def test_closed_bank_answers_nothing(bank: BankService, tmp_path: Path) -> None:
    paid(bank)
    (tmp_path / "closed").touch()
    assert not bank.is_open()
    with pytest.raises(BankUnavailableError):
        bank.poll(ONE)
    with pytest.raises(BankUnavailableError):
        bank.refund(ONE, Decimal(1))
    (tmp_path / "closed").unlink()
    assert polled(bank).left == SUM


def test_threads_do_not_lose_invoices(bank: BankService) -> None:
    def pay(number: int) -> None:
        paid(bank, UUID(int=number), Decimal(1))

    threads = [threading.Thread(target=pay, args=(number,)) for number in range(1, 9)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert bank.reconcile().taken == Total(8, Decimal(8))
