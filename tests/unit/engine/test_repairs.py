"""Unknown outcomes: what a person may do about each, and what follows."""

from dataclasses import replace
from decimal import Decimal

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.goods_returns import GoodsLine
from cashier_sim.engine.model import (
    AttemptState,
    ReceiptState,
    TransactionState,
)
from cashier_sim.engine.ports import (
    FiscalNoAnswer,
    Outcome,
    ProcessorCall,
    ProcessorMethod,
    Returned,
)
from cashier_sim.plugin_api import OrderStatus, PaymentStatus
from tests.unit.engine.playbook import ANN, BONUS, CASH, HOTEL, NO_ANSWER, Playbook, refusal, run
from tests.unit.engine.unknowns import (
    CANCEL,
    PAY,
    STATE,
    cancel_unknown,
    open_item,
    pay_unknown,
    prepay_unknown,
    return_unknown,
)


def test_payment_that_happened_is_taken_and_pay_goes_on() -> None:
    book = Playbook()
    order_id, item_id = pay_unknown(book)
    transaction_id = book.unknown().transaction_id
    book.register.repairs.mark_done(book.unknown(order_id).id)
    slot = book.record(order_id).payments[item_id]
    assert (slot.state, slot.taken) == (TransactionState.TAKEN, Decimal("100.00"))
    assert slot.transaction_id == transaction_id
    assert slot.cashier == ANN
    assert book.item(order_id, item_id).status is PaymentStatus.PROCESSED
    assert book.pay(order_id)
    assert book.heard() == ["cheque sale 100.00"]


def test_payment_that_did_not_happen_is_asked_anew_with_a_transaction_of_its_own() -> None:
    book = Playbook()
    order_id, item_id = pay_unknown(book)
    transaction_id = book.unknown().transaction_id
    book.register.repairs.mark_not_done(book.unknown().id)
    assert book.state(order_id, item_id) is TransactionState.NOT_TAKEN
    assert book.pay(order_id)
    assert book.heard() == ["hotel.pay 100.00", "cheque sale 100.00"]
    assert book.record(order_id).payments[item_id].transaction_id != transaction_id


def test_prepayment_stays_one_only_if_it_happened() -> None:
    book = Playbook()
    order_id, item_id = prepay_unknown(book)
    book.register.repairs.mark_done(book.unknown().id)
    assert book.item(order_id, item_id).is_prepay
    assert book.record(order_id).order.was_prepaid
    order_id, item_id = prepay_unknown(book)
    book.register.repairs.mark_not_done(book.unknown().id)
    assert not book.item(order_id, item_id).is_prepay


def test_fiscal_prepayment_that_happened_is_an_ordinary_processed_item() -> None:
    """Nobody has asked for its prepayment cheque."""
    book = Playbook()
    order_id = book.order()
    item_id = book.choose(order_id, BONUS, "40")
    book.outside.answer(PAY, NO_ANSWER)
    assert not run(book.register.payments.prepay(order_id, item_id, ANN))
    book.register.repairs.mark_done(book.unknown().id)
    item = book.item(order_id, item_id)
    assert (item.status, item.is_prepay) == (PaymentStatus.PROCESSED, False)
    assert not book.record(order_id).order.was_prepaid


def test_cancelling_that_happened_takes_the_item_out() -> None:
    book = Playbook()
    order_id, item_id = cancel_unknown(book)
    book.register.repairs.mark_done(book.unknown().id)
    assert book.state(order_id, item_id) is TransactionState.CANCELLED
    assert book.record(order_id).order.payments == ()


def test_cancelling_that_did_not_happen_leaves_the_item_processed() -> None:
    book = Playbook()
    order_id, item_id = cancel_unknown(book)
    book.register.repairs.mark_not_done(book.unknown().id)
    assert book.state(order_id, item_id) is TransactionState.TAKEN
    book.choose(order_id, CASH)
    assert book.pay(order_id)
    assert book.heard() == ["cheque sale 100.00"]


@pytest.mark.parametrize("happened", [True, False])
def test_return_goes_on_from_what_a_person_found_out(happened: bool) -> None:
    book = Playbook()
    order_id, item_id = return_unknown(book)
    repairs = book.register.repairs
    (repairs.mark_done if happened else repairs.mark_not_done)(book.unknown().id)
    expected = TransactionState.RETURNED if happened else TransactionState.TAKEN
    assert book.state(order_id, item_id) is expected
    assert run(book.register.returns.delete_order(order_id, ANN))
    calls = [] if happened else ["hotel.return_payment 100.00"]
    assert book.heard() == [*calls, "cheque return 100.00"]


def test_goods_return_is_only_marked() -> None:
    book = Playbook()
    book.outside.answer(ProcessorMethod.RETURN_PAYMENT_WITHOUT_ORDER, NO_ANSWER)
    from_menu = book.register.state.restaurant.products[0].id
    line = GoodsLine(from_menu, Decimal(1))
    assert not run(book.register.goods_returns.return_goods((line,), HOTEL.id, ANN))
    attempt = book.unknown()
    assert refusal(book.register.repairs.emergency_cancel, attempt.id, ANN) == (
        Code.ATTEMPT_NOT_CANCELLABLE,
        {"kind": "return_payment_without_order"},
    )
    book.outside.methods.add(("hotel", STATE))
    assert refusal(book.register.repairs.ask_plugin, attempt.id) == (
        Code.STATE_NOT_OFFERED,
        {"type": "Hotel"},
    )
    book.register.repairs.mark_done(attempt.id)
    assert book.register.state.attempts[attempt.id].state is AttemptState.MARKED_DONE
    assert refusal(book.register.repairs.mark_done, attempt.id) == (
        Code.ATTEMPT_NOT_UNKNOWN,
        {"kind": "return_payment_without_order"},
    )
    assert refusal(book.register.repairs.mark_done, from_menu) == (
        Code.ATTEMPT_NOT_UNKNOWN,
        {"kind": ""},
    )


def test_printed_sale_cheque_closes_its_order() -> None:
    book = Playbook()
    order_id = book.order()
    book.choose(order_id, HOTEL, "60")
    cash = book.choose(order_id, CASH, "50")
    book.outside.fiscal_answers.append(FiscalNoAnswer())
    assert not book.pay(order_id)
    book.heard()
    book.register.repairs.mark_done(book.unknown(order_id).id)
    record = book.record(order_id)
    assert record.order.status is OrderStatus.CLOSED
    assert record.order.cashier == ANN
    assert record.order.fiscal_cheque_number is None
    assert record.receipt is ReceiptState.PRINTED
    assert record.payments[cash].taken == Decimal("40.00")
    assert book.heard() == []
    assert book.register.repairs.open_attempts() == ()


def test_cheque_asked_by_nobody_known_is_the_waiters() -> None:
    book = Playbook()
    order_id = book.order()
    book.choose(order_id, CASH)
    book.outside.fiscal_answers.append(FiscalNoAnswer())
    assert not book.pay(order_id)
    attempt = replace(book.unknown(), cashier=None)
    book.register.state.commit("an older version wrote no cashier", attempts=(attempt,))
    book.register.repairs.mark_done(attempt.id)
    assert book.record(order_id).order.cashier == ANN


def test_order_waits_for_the_repair_as_it_was() -> None:
    book = Playbook()
    order_id = book.delivery()
    cash = book.choose(order_id, CASH)
    book.outside.fiscal_answers.append(FiscalNoAnswer())
    assert not book.pay(order_id)
    payments = book.register.payments
    refused = (Code.OUTCOME_UNKNOWN, {"number": "1"})
    assert refusal(payments.enter_sum, order_id, cash, Decimal(1)) == refused
    assert refusal(payments.exact_sum, order_id, cash) == refused
    assert refusal(payments.delete, order_id, cash, ANN) == refused
    assert refusal(payments.edit_preliminary, order_id, cash, ANN) == refused
    assert refusal(payments.take_up_preliminary, order_id) == refused


def test_printed_order_that_was_changed_since_does_not_close_uncovered() -> None:
    book = Playbook()
    order_id = book.order()
    book.choose(order_id, CASH)
    book.outside.fiscal_answers.append(FiscalNoAnswer())
    assert not book.pay(order_id)
    record = book.record(order_id)
    (soup,) = record.order.items
    order = replace(record.order, items=(replace(soup, amount=Decimal(2)),))
    book.register.state.commit("dearer", orders=(replace(record, order=order),))
    assert refusal(book.register.repairs.mark_done, book.unknown().id) == (
        Code.PAYMENTS_NOT_ENOUGH,
        {"number": "1", "due": "100.00"},
    )


def test_sale_cheque_that_was_not_printed_is_asked_anew() -> None:
    book = Playbook()
    order_id = book.order()
    book.choose(order_id, HOTEL)
    book.outside.fiscal_answers.append(FiscalNoAnswer())
    assert not book.pay(order_id)
    book.register.repairs.mark_not_done(book.unknown().id)
    book.heard()
    assert book.pay(order_id)
    assert book.heard() == ["cheque sale 100.00"]


def test_return_cheque_that_was_not_printed_is_asked_anew() -> None:
    book = Playbook()
    order_id = book.closed((HOTEL, None))
    book.outside.fiscal_answers.append(FiscalNoAnswer())
    assert not run(book.register.returns.delete_order(order_id, ANN))
    book.register.repairs.mark_not_done(book.unknown().id)
    book.heard()
    assert run(book.register.returns.delete_order(order_id, ANN))
    assert book.heard() == ["cheque return 100.00"]


@pytest.mark.parametrize("printed", [True, False])
def test_prepayment_without_its_cheque_is_an_ordinary_processed_item(printed: bool) -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.choose(order_id, BONUS, "40")
    book.outside.fiscal_answers.append(FiscalNoAnswer())
    assert not run(book.register.payments.prepay(order_id, item_id, ANN))
    repairs = book.register.repairs
    (repairs.mark_done if printed else repairs.mark_not_done)(book.unknown().id)
    assert book.item(order_id, item_id).is_prepay is printed
    assert book.record(order_id).receipt is ReceiptState.NOT_PRINTED
    book.choose(order_id, CASH)
    assert book.pay(order_id)


def test_missing_cheque_of_a_returned_prepayment_changes_nothing_more() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.prepaid(order_id, BONUS)
    book.outside.fiscal_answers.append(FiscalNoAnswer())
    assert run(book.register.payments.delete(order_id, item_id, ANN))
    book.register.repairs.mark_not_done(book.unknown().id)
    assert book.record(order_id).receipt is ReceiptState.NOT_PRINTED
    assert not book.record(order_id).has_unknown


def test_repair_waits_for_the_act_on_its_order() -> None:
    book = Playbook()
    order_id, _ = pay_unknown(book)
    attempt_id = book.unknown(order_id).id
    seen = []

    def meddle(_call: ProcessorCall) -> Outcome:
        seen.append(refusal(book.register.repairs.mark_done, attempt_id))
        return Returned(True)

    book.outside.methods.add(("hotel", STATE))
    book.outside.answer(STATE, meddle)
    assert run(book.register.repairs.ask_plugin(attempt_id))
    assert seen == [(Code.ACT_RUNNING, {})]


def test_movement_that_names_no_item_is_a_mistake_of_the_register() -> None:
    book = Playbook()
    pay_unknown(book)
    attempt = replace(book.unknown(), item_id=None)
    book.register.state.commit("damaged", attempts=(attempt,))
    with pytest.raises(ValueError, match="names no item"):
        book.register.repairs.mark_done(attempt.id)


@pytest.mark.parametrize(
    ("method", "expected"),
    [(PAY, TransactionState.TAKE_UNKNOWN), (CANCEL, TransactionState.CANCEL_UNKNOWN)],
)
def test_killed_register_finds_its_question_unknown(
    method: ProcessorMethod, expected: TransactionState
) -> None:
    book = Playbook()
    order_id, item_id = (pay_unknown if method is CANCEL else open_item)(book)

    def kill(_call: ProcessorCall) -> Outcome:
        raise KeyboardInterrupt

    book.outside.answer(method, kill)
    if method is PAY:
        act = book.register.payments.pay(order_id, ANN)
    else:
        act = book.register.repairs.emergency_cancel(book.unknown().id, ANN)
    with pytest.raises(KeyboardInterrupt):
        run(act)
    assert book.is_free(order_id)
    book.restart()
    assert book.state(order_id, item_id) is expected
    assert book.unknown(order_id).kind.value == method.value
