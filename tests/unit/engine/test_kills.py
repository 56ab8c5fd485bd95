"""The register is killed before its n-th commit, n = 1, 2, … until an act ends unharmed.

After each kill it starts again, an honest person repairs what is unknown, and the cashier does the
act again: nothing confirmed is lost, nothing is asked twice.
"""

from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.goods_returns import GoodsLine
from cashier_sim.engine.model import AttemptKind
from cashier_sim.plugin_api import PaymentStatus
from tests.unit.engine.bank import BankOutside, Ending, Killed
from tests.unit.engine.playbook import ANN, BONUS, CASH, HOTEL, SOUP, Playbook, run

Act = Callable[[Playbook, UUID], object]


def paid_order(book: Playbook) -> UUID:
    return book.closed((HOTEL, "60"), (BONUS, "30"), (CASH, None))


def open_order(book: Playbook) -> UUID:
    order_id = book.order()
    for settings, amount in ((HOTEL, "60"), (BONUS, "30"), (CASH, None)):
        book.choose(order_id, settings, amount)
    return order_id


def prepay_bonus(book: Playbook, order_id: UUID) -> object:
    item = book.record(order_id).order.payments[1]
    return run(book.register.payments.prepay(order_id, item.id, ANN))


def return_prepayment(book: Playbook, order_id: UUID) -> object:
    item = book.record(order_id).order.payments[0]
    return run(book.register.payments.delete(order_id, item.id, ANN))


def prepaid_order(book: Playbook) -> UUID:
    order_id = book.order()
    book.prepaid(order_id, BONUS, "30")
    return order_id


def pay(book: Playbook, order_id: UUID) -> object:
    return book.pay(order_id)


def give_up(book: Playbook, order_id: UUID) -> object:
    bank = book.outside
    assert isinstance(bank, BankOutside)
    bank.endings.extend([Ending.DONE, Ending.DONE, Ending.REFUSED])
    bank.choices.append(Code.GIVE_UP)
    return book.pay(order_id)


def cancel_the_rest(book: Playbook, order_id: UUID) -> object:
    payments = book.register.payments
    processed = [
        item
        for item in book.record(order_id).order.payments
        if item.status is PaymentStatus.PROCESSED
    ]
    return [run(payments.delete(order_id, item.id, ANN)) for item in processed]


def delete_closed(book: Playbook, order_id: UUID) -> object:
    return run(book.register.returns.delete_order(order_id, ANN))


def repair(book: Playbook) -> None:
    bank, repairs = book.outside, book.register.repairs
    assert isinstance(bank, BankOutside)
    bank.endings.clear()
    bank.choices.clear()
    for attempt in repairs.open_attempts():
        happened = bank.really_happened(attempt)
        (repairs.mark_done if happened else repairs.mark_not_done)(attempt.id)


def killed(book: Playbook, order_id: UUID, act: Act, number: int) -> bool:
    """Whether the act was killed before its commit of this number."""
    left = [number]

    def count() -> None:
        left[0] -= 1
        if left[0] == 0:
            raise Killed

    book.store.before_commit = count
    try:
        act(book, order_id)
    except Killed:
        return True
    finally:
        book.store.before_commit = lambda: None
    return False


@pytest.mark.parametrize(
    ("made", "act", "again", "kills", "left_in_bank"),
    [
        (open_order, pay, pay, 6, "90.00"),
        (open_order, give_up, cancel_the_rest, 10, "0.00"),
        (open_order, prepay_bonus, prepay_bonus, 3, "30.00"),
        (prepaid_order, return_prepayment, cancel_the_rest, 3, "0.00"),
        (paid_order, delete_closed, delete_closed, 6, "0.00"),
    ],
)
def test_no_kill_loses_or_repeats_anything(
    made: Callable[[Playbook], UUID], act: Act, again: Act, kills: int, left_in_bank: str
) -> None:
    number = 0
    while True:
        number += 1
        bank = BankOutside()
        book = Playbook(bank)
        order_id = made(book)
        if not killed(book, order_id, act, number):
            break
        book.restart()
        repair(book)
        assert book.register.repairs.open_attempts() == ()
        assert book.is_free(order_id)
        try_again(book, order_id, again)
        calls = [(call.method, call.arguments["transaction_id"]) for call in bank.money_calls]
        assert len(set(calls)) == len(calls), "a question was asked twice"
        assert sum(bank.balances.values()) == Decimal(left_in_bank)
    assert number - 1 == kills


@pytest.mark.parametrize(
    ("made", "act"), [(open_order, prepay_bonus), (prepaid_order, return_prepayment)]
)
def test_kill_after_the_money_of_a_prepayment_never_forgets_its_cheque(
    made: Callable[[Playbook], UUID], act: Act
) -> None:
    book = Playbook(BankOutside())
    order_id = made(book)
    assert killed(book, order_id, act, 3)
    book.restart()
    attempt = book.unknown(order_id)
    assert (attempt.kind, attempt.sum) == (AttemptKind.FISCAL_CHEQUE, Decimal("30.00"))


def test_kill_after_goods_money_went_back_never_forgets_the_cheque() -> None:
    book = Playbook(BankOutside())

    def give_back(book: Playbook, _: UUID) -> object:
        lines = (GoodsLine(SOUP.id, Decimal(1)),)
        return run(book.register.goods_returns.return_goods(lines, HOTEL.id, ANN))

    assert killed(book, open_order(book), give_back, 3)
    book.restart()
    assert book.unknown().kind is AttemptKind.FISCAL_CHEQUE


def try_again(book: Playbook, order_id: UUID, act: Act) -> None:
    """Do the act again; one that the repair has finished is refused."""
    with suppress(EngineError):
        act(book, order_id)
