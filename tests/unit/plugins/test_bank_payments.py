from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest

from bank import payments
from bank.payments import BankPayments, BankRollback
from bank.service import BankService, GuestAct, GuestPlan, InvoiceState
from bank.terminal import Terminal
from cashier_sim.plugin_api import ObjectExpiredException

ONE = UUID(int=1)
SUM = Decimal("390.00")


@pytest.fixture
def warnings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the plugin logs."""
    said: list[str] = []
    context = SimpleNamespace(log=SimpleNamespace(warn=said.append))
    monkeypatch.setattr(payments, "PluginContext", context)
    return said


@pytest.fixture
def bank(tmp_path: Path) -> BankService:
    return BankService(tmp_path / "ledger.json")


@pytest.fixture
def system(bank: BankService, tmp_path: Path) -> BankPayments:
    return BankPayments(Terminal(bank, tmp_path / "unsent.json"), tmp_path / "bank.json")


def invoice(bank: BankService, act: GuestAct = GuestAct.PAYS, acts_at: int = 1) -> None:
    bank.create(ONE, UUID(int=9), SUM, GuestPlan(act, acts_at, expires_at=2))


class DeadPrinter:
    """The printer of a call that the cashier has ended."""

    def print(self, slip: object) -> None:
        raise ObjectExpiredException("printer.print was used after the call had been ended")


def call() -> dict[str, Any]:
    """Arguments of a return whose call has been ended, as far as anybody looks at them."""
    context = SimpleNamespace(get_rollback_data=lambda _: BankRollback("000001", "QR-код"))
    names = ("order_id", "payment_type_id", "point_of_sale", "cashier")
    return {**dict.fromkeys(names), "printer": DeadPrinter(), "context": context}


def test_money_that_went_back_is_not_denied_for_want_of_a_slip(
    bank: BankService, system: BankPayments, warnings: list[str]
) -> None:
    invoice(bank)
    bank.poll(ONE)
    system.return_payment_silently(sum=Decimal("90.00"), transaction_id=ONE, **call())
    refunded = bank.poll(ONE)
    assert refunded is not None
    assert refunded.left == Decimal("300.00")
    system.emergency_cancel_payment_silently(sum=SUM, transaction_id=ONE, **call())
    reversed_ = bank.poll(ONE)
    assert reversed_ is not None
    assert reversed_.state is InvoiceState.REVERSED
    assert len(warnings) == 2


def test_state_of_a_payment_is_what_the_bank_says(
    bank: BankService, system: BankPayments, tmp_path: Path
) -> None:
    assert system.payment_state(ONE) is False  # the bank was never asked for it
    invoice(bank, acts_at=2)
    assert system.payment_state(ONE) is None  # the guest may still pay
    assert system.payment_state(ONE) is True
    (tmp_path / "closed").touch()
    assert system.payment_state(ONE) is None
    (tmp_path / "closed").unlink()
    bank.refund(ONE, SUM)
    assert system.payment_state(ONE) is False


def test_expired_invoice_was_not_paid(bank: BankService, system: BankPayments) -> None:
    invoice(bank, GuestAct.DOES_NOTHING)
    assert [system.payment_state(ONE) for _ in range(2)] == [None, False]
