from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest

from bank.service import BankService, BankUnavailableError, GuestAct, GuestPlan, InvoiceState
from bank.terminal import Terminal

ONE = UUID(int=1)
SUM = Decimal("390.00")


@pytest.fixture
def bank(tmp_path: Path) -> BankService:
    return BankService(tmp_path / "ledger.json")


@pytest.fixture
def terminal(bank: BankService, tmp_path: Path) -> Terminal:
    return Terminal(bank, tmp_path / "unsent.json")


def invoice(bank: BankService, act: GuestAct = GuestAct.PAYS, acts_at: int = 2) -> None:
    bank.create(ONE, UUID(int=9), SUM, GuestPlan(act, acts_at, expires_at=5))


def wait(terminal: Terminal, seconds: int = 5) -> InvoiceState | None:
    ended, _ = wait_and_listen(terminal, seconds)
    return ended


def wait_and_listen(terminal: Terminal, seconds: int = 5) -> tuple[InvoiceState | None, list[int]]:
    told: list[int] = []
    ended = terminal.wait_for_guest(ONE, seconds=seconds, poll_interval_seconds=0, tell=told.append)
    return (ended.state if ended is not None else None), told


def test_time_counts_down_until_the_guest_pays(bank: BankService, terminal: Terminal) -> None:
    invoice(bank)
    assert wait_and_listen(terminal) == (InvoiceState.APPROVED, [5, 4])


def test_guest_may_act_while_the_terminal_waits(bank: BankService, terminal: Terminal) -> None:
    invoice(bank, GuestAct.DOES_NOTHING)
    acts = iter([None, GuestAct.GIVES_UP])
    ended = terminal.wait_for_guest(
        ONE, seconds=5, poll_interval_seconds=0, tell=lambda _: None, phone=lambda: next(acts)
    )
    assert ended is not None
    assert (ended.state, ended.polls) == (InvoiceState.GIVEN_UP, 2)


def test_expiry_is_an_end(bank: BankService, terminal: Terminal) -> None:
    invoice(bank, GuestAct.DOES_NOTHING)
    assert wait(terminal) is InvoiceState.EXPIRED


def test_nothing_is_known_when_the_time_is_over(bank: BankService, terminal: Terminal) -> None:
    invoice(bank, acts_at=3)
    assert wait(terminal, seconds=2) is None


def test_bank_that_comes_back_in_time_is_asked_on(
    bank: BankService, terminal: Terminal, tmp_path: Path
) -> None:
    invoice(bank, acts_at=1)
    closed = tmp_path / "closed"
    closed.touch()

    def tell(left: int) -> None:
        if left == 3:
            closed.unlink()

    ended = terminal.wait_for_guest(ONE, seconds=5, poll_interval_seconds=0, tell=tell)
    assert ended is not None
    assert ended.state is InvoiceState.APPROVED


def test_what_cannot_be_undone_now_is_undone_later(
    bank: BankService, terminal: Terminal, tmp_path: Path
) -> None:
    invoice(bank)
    assert wait(terminal) is InvoiceState.APPROVED
    (tmp_path / "closed").touch()
    terminal.undo(ONE)
    with pytest.raises(BankUnavailableError):
        terminal.catch_up()
    (tmp_path / "closed").unlink()
    assert Terminal(bank, tmp_path / "unsent.json").catch_up() == 1  # by another process
    assert wait(terminal) is InvoiceState.REVERSED
    assert terminal.catch_up() == 0


def test_what_can_be_undone_is_undone_at_once(
    bank: BankService, terminal: Terminal, tmp_path: Path
) -> None:
    invoice(bank)
    terminal.undo(ONE)
    assert wait(terminal) is InvoiceState.CANCELLED
    assert terminal.catch_up() == 0
    assert not (tmp_path / "unsent.json").exists()
