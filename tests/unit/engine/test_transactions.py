from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.model import AttemptKind, AttemptState, PaymentData, TransactionState
from cashier_sim.engine.ports import (
    Cancelled,
    Failed,
    NoAnswer,
    NoAnswerReason,
    NotLoaded,
    Outcome,
    ProcessorCall,
    ProcessorMethod,
    Raised,
    Returned,
)
from cashier_sim.engine.transactions import Transactions, Verdict
from tests.unit.engine.playbook import ANN, CASH, HOTEL, Playbook, keeping, run

DATA = PaymentData(rollback_data="room 12", custom_data="x", card_number="1", card_type="Room")

OUTCOMES: list[tuple[Outcome, Verdict, AttemptState, str]] = [
    (Returned(), Verdict.DONE, AttemptState.DONE, ""),
    (Cancelled(), Verdict.NOT_DONE, AttemptState.CANCELLED, ""),
    (Failed("No"), Verdict.NOT_DONE, AttemptState.FAILED, "No"),
    (Raised("KeyError", "x"), Verdict.NOT_DONE, AttemptState.FAILED, "KeyError: x"),
    (NotLoaded("hotel"), Verdict.NOT_DONE, AttemptState.FAILED, "hotel is not loaded"),
    (
        NoAnswer(NoAnswerReason.TIMED_OUT),
        Verdict.UNKNOWN,
        AttemptState.UNKNOWN,
        "timed_out",
    ),
]


def taken(book: Playbook) -> tuple[UUID, UUID]:
    order_id = book.order()
    item_id = book.choose(order_id, HOTEL)
    transactions = Transactions(book.desk())
    assert run(transactions.take(order_id, item_id, ANN)) is Verdict.DONE
    book.heard()
    return order_id, item_id


@pytest.mark.parametrize(("outcome", "verdict", "state", "message"), OUTCOMES)
def test_each_answer_is_written_down(
    outcome: Outcome, verdict: Verdict, state: AttemptState, message: str
) -> None:
    for kind in (AttemptKind.PAY, AttemptKind.CANCEL, AttemptKind.RETURN):
        book = Playbook()
        transactions = Transactions(book.desk())
        if kind is AttemptKind.PAY:
            order_id = book.order()
            item_id = book.choose(order_id, HOTEL)
            act = transactions.take(order_id, item_id, ANN)
        elif kind is AttemptKind.CANCEL:
            act = transactions.cancel(*taken(book), ANN)
        else:
            act = transactions.give_back(*taken(book), Decimal("40.00"), ANN)
        book.outside.answer(ProcessorMethod(kind.value), outcome)
        assert run(act) is verdict
        attempt = list(book.register.state.attempts.values())[-1]
        assert (attempt.kind, attempt.state, attempt.message) == (kind, state, message)
        assert attempt.answered_at is not None


def test_money_methods_are_never_called_twice() -> None:
    for outcome, *_ in OUTCOMES:
        book = Playbook()
        order_id = book.order()
        item_id = book.choose(order_id, HOTEL)
        book.outside.answer(ProcessorMethod.PAY, outcome)
        run(Transactions(book.desk()).take(order_id, item_id, ANN))
        assert book.heard().count("hotel.pay 100.00") == 1


@pytest.mark.parametrize(
    ("method", "amount"),
    [
        (ProcessorMethod.EMERGENCY_CANCEL_PAYMENT, "100.00"),
        (ProcessorMethod.RETURN_PAYMENT, "40.00"),
    ],
)
def test_money_stays_taken_and_new_data_are_lost_when_giving_back_fails(
    method: ProcessorMethod, amount: str
) -> None:
    book = Playbook()
    order_id, item_id = taken(book)
    before = book.record(order_id).payments[item_id]
    book.outside.answer(method, keeping(Failed("No"), DATA))
    transactions = Transactions(book.desk())
    if method is ProcessorMethod.RETURN_PAYMENT:
        act = transactions.give_back(order_id, item_id, Decimal(amount), ANN)
    else:
        act = transactions.cancel(order_id, item_id, ANN)
    assert run(act) is Verdict.NOT_DONE
    assert book.heard() == [f"hotel.{method.value} {amount}", "told No"]
    assert book.record(order_id).payments[item_id] == before


def test_data_of_a_return_are_kept_when_it_succeeds() -> None:
    book = Playbook()
    order_id, item_id = taken(book)
    book.outside.answer(ProcessorMethod.RETURN_PAYMENT, keeping(Returned(), DATA))
    act = Transactions(book.desk()).give_back(order_id, item_id, Decimal(1), ANN)
    assert run(act) is Verdict.DONE
    assert book.record(order_id).payments[item_id].data == DATA


def test_own_types_are_asked_nothing_and_move_in_one_commit() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.choose(order_id, CASH)
    commits: list[int] = []
    book.store.after_commit = lambda: commits.append(1)
    transactions = Transactions(book.desk())
    assert run(transactions.take(order_id, item_id, ANN, is_prepay=True)) is Verdict.DONE
    assert commits == [1]
    assert run(transactions.cancel(order_id, item_id, ANN)) is Verdict.DONE
    assert commits == [1, 1]
    assert book.heard() == []
    assert book.record(order_id).payments[item_id].state is TransactionState.CANCELLED


def test_order_is_read_again_after_a_call() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.choose(order_id, HOTEL)

    def add_dish(_call: ProcessorCall) -> Outcome:
        book.register.orders.add_product(order_id, book.register.state.restaurant.products[1].id)
        return Returned()

    book.outside.answer(ProcessorMethod.PAY, add_dish)
    assert run(Transactions(book.desk()).take(order_id, item_id, ANN)) is Verdict.DONE
    assert len(book.record(order_id).order.items) == 2


def test_unanswered_goods_return_is_told_with_nothing_kept() -> None:
    book = Playbook()
    book.outside.answer(
        ProcessorMethod.RETURN_PAYMENT_WITHOUT_ORDER, NoAnswer(NoAnswerReason.ENDED_BY_CASHIER)
    )
    act = Transactions(book.desk()).give_back_without_order(HOTEL.id, Decimal("7.00"), ANN)
    assert run(act) is Verdict.UNKNOWN
    (notice,) = book.outside.notices
    assert notice.code == Code.RETURN_UNKNOWN
    assert notice.values == {
        "type": "Hotel",
        "sum": "7.00",
        "reason": "ended_by_cashier",
        "kept": "0.00",
    }
