"""Unknown outcomes: what the plugin may do about them."""

from dataclasses import replace
from decimal import Decimal

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.model import (
    AttemptKind,
    TransactionState,
)
from cashier_sim.engine.ports import (
    Failed,
    FiscalNoAnswer,
    NotLoaded,
    Outcome,
    Returned,
)
from tests.unit.engine.playbook import ANN, BONUS, CASH, HOTEL, NO_ANSWER, Playbook, refusal, run
from tests.unit.engine.unknowns import (
    CANCEL,
    RETURN,
    STATE,
    cancel_unknown,
    pay_unknown,
    return_unknown,
)


def test_unknown_payment_is_emergency_cancelled_with_its_transaction() -> None:
    book = Playbook()
    order_id, item_id = pay_unknown(book)
    pay = book.outside.calls[-1]
    attempt = book.unknown()
    assert run(book.register.repairs.emergency_cancel(attempt.id, ANN))
    assert book.heard() == ["hotel.emergency_cancel_payment 100.00"]
    cancel = book.outside.calls[-1]
    assert cancel.arguments["transaction_id"] == pay.arguments["transaction_id"]
    slot = book.record(order_id).payments[item_id]
    assert (slot.state, slot.taken) == (TransactionState.CANCELLED, Decimal("100.00"))
    assert book.record(order_id).order.payments == ()
    assert book.register.repairs.open_attempts() == ()
    rows = [(row.kind, row.sum) for row in book.register.reports.payments()]
    assert rows == [("payment", Decimal("100.00")), ("cancel", Decimal("-100.00"))]


def test_refused_emergency_cancel_leaves_the_payment_as_unknown_as_before() -> None:
    book = Playbook()
    order_id, _ = pay_unknown(book)
    before, attempt = book.record(order_id), book.unknown()
    book.outside.answer(CANCEL, Failed("Never heard of it"))
    assert not run(book.register.repairs.emergency_cancel(attempt.id, ANN))
    assert book.heard()[1:] == ["told Never heard of it"]
    after = book.record(order_id)
    assert after.payments == before.payments
    assert after.order.payments == before.order.payments
    assert book.unknown() == attempt
    assert [row.is_unknown for row in book.register.reports.payments()] == [True]


@pytest.mark.parametrize("happened", [True, False])
def test_unanswered_emergency_cancel_is_the_only_thing_unknown(happened: bool) -> None:
    book = Playbook()
    order_id, item_id = pay_unknown(book)
    book.outside.answer(CANCEL, NO_ANSWER)
    assert not run(book.register.repairs.emergency_cancel(book.unknown().id, ANN))
    attempt = book.unknown()
    assert attempt.kind is AttemptKind.CANCEL
    assert book.state(order_id, item_id) is TransactionState.CANCEL_UNKNOWN
    repairs = book.register.repairs
    (repairs.mark_done if happened else repairs.mark_not_done)(attempt.id)
    expected = TransactionState.CANCELLED if happened else TransactionState.TAKEN
    assert book.state(order_id, item_id) is expected


def test_unknown_cancelling_may_be_asked_again_by_a_person() -> None:
    book = Playbook()
    order_id, item_id = cancel_unknown(book)
    first = book.unknown()
    book.outside.answer(CANCEL, Failed("Busy"))
    assert not run(book.register.repairs.emergency_cancel(first.id, ANN))
    assert book.unknown() == first
    assert book.state(order_id, item_id) is TransactionState.CANCEL_UNKNOWN
    assert run(book.register.repairs.emergency_cancel(first.id, ANN))
    assert book.state(order_id, item_id) is TransactionState.CANCELLED
    assert book.register.repairs.open_attempts() == ()


def test_emergency_cancel_needs_its_system() -> None:
    book = Playbook()
    pay_unknown(book)
    book.outside.registered.clear()
    for act in (
        lambda: book.register.repairs.emergency_cancel(book.unknown().id, ANN),
        lambda: book.register.repairs.ask_plugin(book.unknown().id),
    ):
        assert refusal(act)[0] is Code.SYSTEM_NOT_LOADED


@pytest.mark.parametrize("is_taken", [True, False])
def test_plugin_knows_whether_the_payment_is_taken(is_taken: bool) -> None:
    book = Playbook()
    order_id, item_id = pay_unknown(book)
    attempt = book.unknown()
    book.outside.methods.add(("hotel", STATE))
    book.outside.answer(STATE, Returned(is_taken))
    assert run(book.register.repairs.ask_plugin(attempt.id))
    assert book.outside.calls[-1].arguments == {"transaction_id": attempt.transaction_id}
    expected = TransactionState.TAKEN if is_taken else TransactionState.NOT_TAKEN
    assert book.state(order_id, item_id) is expected


@pytest.mark.parametrize("is_taken", [True, False])
def test_plugin_knows_whether_the_money_is_still_taken(is_taken: bool) -> None:
    for unknown, settled in (
        (cancel_unknown, TransactionState.CANCELLED),
        (return_unknown, TransactionState.RETURNED),
    ):
        book = Playbook()
        order_id, item_id = unknown(book)
        book.outside.methods.add(("hotel", STATE))
        book.outside.answer(STATE, Returned(is_taken))
        assert run(book.register.repairs.ask_plugin(book.unknown().id))
        expected = TransactionState.TAKEN if is_taken else settled
        assert book.state(order_id, item_id) is expected


@pytest.mark.parametrize(
    ("outcome", "heard"),
    [
        (Returned(None), ["told payment_state_unknown"]),
        (Failed("No line"), ["told No line"]),
        (NotLoaded("hotel"), ["told system_not_loaded"]),
        (NO_ANSWER, ["told call_not_answered"]),
    ],
)
def test_plugin_that_does_not_know_changes_nothing(outcome: Outcome, heard: list[str]) -> None:
    book = Playbook()
    pay_unknown(book)
    attempt = book.unknown()
    book.outside.methods.add(("hotel", STATE))
    book.outside.answer(STATE, outcome)
    assert not run(book.register.repairs.ask_plugin(attempt.id))
    assert book.heard()[1:] == heard
    assert book.unknown() == attempt


def test_plugin_is_asked_only_what_it_can_know() -> None:
    book = Playbook()
    pay_unknown(book)
    ask = book.register.repairs.ask_plugin
    assert refusal(ask, book.unknown().id) == (Code.STATE_NOT_OFFERED, {"type": "Hotel"})
    book = Playbook()
    book.outside.methods.add(("hotel", STATE))
    order_id = book.closed((HOTEL, None))
    (soup,) = book.record(order_id).order.items
    book.outside.answer(RETURN, NO_ANSWER)
    items = {soup.id: Decimal("0.5")}
    shares = book.register.returns.plan(order_id, items).shares
    assert not run(book.register.returns.return_part(order_id, items, shares, ANN))
    ask = book.register.repairs.ask_plugin
    assert refusal(ask, book.unknown().id) == (Code.STATE_NOT_OFFERED, {"type": "Hotel"})


def test_plugin_is_not_asked_about_cheques() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.prepaid(order_id, BONUS, "40")
    book.outside.methods.add(("bonus", STATE))
    book.choose(order_id, CASH)
    book.outside.fiscal_answers.append(FiscalNoAnswer())
    assert not book.pay(order_id)
    ask = book.register.repairs.ask_plugin
    assert refusal(ask, book.unknown().id) == (Code.STATE_NOT_OFFERED, {"type": ""})
    cheque = replace(book.unknown(), item_id=item_id, payment_type_id=BONUS.id)
    book.register.state.commit("a cheque about a plugin's item", attempts=(cheque,))
    assert refusal(ask, cheque.id) == (Code.STATE_NOT_OFFERED, {"type": "Bonus"})
    own = replace(cheque, payment_type_id=CASH.id)
    book.register.state.commit("a cheque about cash", attempts=(own,))
    assert refusal(ask, own.id) == (Code.STATE_NOT_OFFERED, {"type": "Cash"})
