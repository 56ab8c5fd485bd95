"""Rows 10 and 11 of the click-to-call table: «Предоплата», and taking processed items out."""

from dataclasses import replace

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.edits import replace_payment
from cashier_sim.engine.model import (
    ReceiptState,
    TransactionState,
)
from cashier_sim.engine.ports import (
    Cancelled,
    Failed,
    FiscalNoAnswer,
    FiscalRefused,
    Outcome,
    ProcessorMethod,
    Returned,
)
from cashier_sim.plugin_api import OrderStatus, PaymentItem, PaymentStatus
from tests.unit.engine.playbook import (
    ANN,
    BONUS,
    CASH,
    COINS,
    HOTEL,
    NO_ANSWER,
    Playbook,
    refusal,
    run,
)

PAY, CANCEL, RETURN = (
    ProcessorMethod.PAY,
    ProcessorMethod.EMERGENCY_CANCEL_PAYMENT,
    ProcessorMethod.RETURN_PAYMENT,
)
REFUSED = FiscalRefused("no_paper")


def test_prepayment_is_taken_while_the_order_stays_open() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.prepaid(order_id, HOTEL, "40")
    assert book.heard()[2:] == ["hotel.pay 40.00", "slip prepayment"]
    item = book.item(order_id, item_id)
    assert (item.status, item.is_prepay) == (PaymentStatus.PROCESSED, True)
    assert getattr(book.outside.calls[-1].arguments["payment_item"], "is_prepay", None) is True
    record = book.record(order_id)
    assert record.order.was_prepaid
    assert record.order.status is OrderStatus.NEW
    book.choose(order_id, CASH)
    assert book.pay(order_id)
    assert book.heard() == ["cheque sale 100.00"]


def test_fiscal_prepayment_prints_a_cheque_and_cash_needs_no_call() -> None:
    book = Playbook()
    order_id = book.order()
    book.prepaid(order_id, BONUS, "40")
    assert book.heard()[2:] == ["bonus.pay 40.00", "cheque prepayment 40.00"]
    cash = book.prepaid(order_id, CASH, "60")
    assert book.heard() == ["cheque prepayment 60.00"]
    assert book.state(order_id, cash) is TransactionState.TAKEN
    assert book.pay(order_id)


def test_prepayment_whose_cheque_is_given_up_is_cancelled() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.choose(order_id, BONUS, "40")
    book.outside.fiscal_answers.append(REFUSED)
    assert not run(book.register.payments.prepay(order_id, item_id, ANN))
    assert book.heard()[2:] == [
        "bonus.pay 40.00",
        "cheque prepayment 40.00",
        "asked cheque_refused",
        "bonus.emergency_cancel_payment 40.00",
    ]
    assert book.record(order_id).order.payments == ()


def test_prepayment_whose_cheque_is_unknown_stays_taken() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.choose(order_id, BONUS, "40")
    book.outside.fiscal_answers.append(FiscalNoAnswer())
    assert not run(book.register.payments.prepay(order_id, item_id, ANN))
    assert book.state(order_id, item_id) is TransactionState.TAKEN
    assert book.record(order_id).receipt is ReceiptState.UNKNOWN


def test_failed_prepayment_removes_its_item() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.choose(order_id, HOTEL)
    book.outside.answer(PAY, Failed("No"))
    assert not run(book.register.payments.prepay(order_id, item_id, ANN))
    assert book.record(order_id).order.payments == ()
    assert not book.record(order_id).order.was_prepaid


def test_prepayments_are_refused_by_name() -> None:
    book = Playbook()
    order_id = book.delivery()
    prepay = book.register.payments.prepay
    coins = book.choose(order_id, COINS)
    assert refusal(prepay, order_id, coins, ANN) == (Code.PAYMENT_SUM_ZERO, {"type": "Coins"})
    cash = book.choose(order_id, CASH, "100.01")
    assert refusal(prepay, order_id, cash, ANN) == (
        Code.PAYMENT_SUM_TOO_LARGE,
        {"sum": "100.01", "max": "100.00"},
    )
    act = book.register.payments.choose_type(order_id, HOTEL.id, ANN, preliminary=True)
    preliminary = run(act)
    assert preliminary is not None
    assert refusal(prepay, order_id, preliminary, ANN) == (
        Code.IS_PRELIMINARY,
        {"type": "Hotel"},
    )


@pytest.mark.parametrize(
    ("outcome", "heard"),
    [
        (Cancelled(), []),
        (Failed("Keep it"), ["told Keep it"]),
        (NO_ANSWER, ["told return_unknown"]),
    ],
)
def test_prepayment_stays_when_its_return_does_not_succeed(
    outcome: Outcome, heard: list[str]
) -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.prepaid(order_id, HOTEL)
    book.outside.answer(RETURN, outcome)
    book.heard()
    assert not run(book.register.payments.delete(order_id, item_id, ANN))
    assert book.heard() == ["hotel.return_payment 100.00", *heard]
    assert book.item(order_id, item_id).is_prepay


def test_fiscal_prepayment_is_returned_with_a_cheque() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.prepaid(order_id, BONUS, "40")
    book.heard()
    assert run(book.register.payments.delete(order_id, item_id, ANN))
    assert book.heard() == ["bonus.return_payment 40.00", "cheque prepayment_return 40.00"]
    assert book.state(order_id, item_id) is TransactionState.RETURNED
    (gone,) = book.record(order_id).gone_items
    assert (gone.id, gone.status) == (item_id, PaymentStatus.STORNED)


@pytest.mark.parametrize(
    ("end", "heard"),
    [
        (REFUSED, ["asked cheque_refused", "told cheque_missing"]),
        (FiscalNoAnswer(), ["told cheque_unknown"]),
    ],
)
def test_returned_prepayment_is_gone_even_without_its_cheque(
    end: FiscalRefused | FiscalNoAnswer, heard: list[str]
) -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.prepaid(order_id, BONUS)
    book.outside.fiscal_answers.append(end)
    book.heard()
    assert run(book.register.payments.delete(order_id, item_id, ANN))
    assert book.heard()[2:] == heard
    assert book.record(order_id).order.payments == ()


def test_processed_item_that_is_no_prepayment_is_emergency_cancelled() -> None:
    book = Playbook()
    order_id, hotel, _ = book.two_plugins()
    book.outside.answer(PAY, Returned(), Failed("No"))
    book.outside.answer(CANCEL, Failed("Not now"))
    assert not book.pay(order_id)
    book.heard()
    assert run(book.register.payments.delete(order_id, hotel, ANN))
    assert book.heard() == ["hotel.emergency_cancel_payment 60.00"]
    assert book.record(order_id).order.payments == ()


def test_processed_item_without_its_system_is_not_undone() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.prepaid(order_id, HOTEL)
    book.outside.registered.clear()
    assert refusal(book.register.payments.delete, order_id, item_id, ANN) == (
        Code.SYSTEM_NOT_LOADED,
        {"type": "Hotel", "key": "hotel"},
    )


@pytest.mark.parametrize(
    "outcome", [Failed("No", keep_in_order=True), Cancelled(keep_in_order=True)]
)
def test_failed_prepayment_is_removed_even_when_the_plugin_wants_it_kept(outcome: Outcome) -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.choose(order_id, HOTEL)
    book.outside.answer(PAY, outcome)
    assert not run(book.register.payments.prepay(order_id, item_id, ANN))
    assert book.record(order_id).order.payments == ()


def test_plugin_learns_from_its_item_whether_it_is_a_prepayment() -> None:
    book = Playbook()
    order_id = book.order()
    book.prepaid(order_id, HOTEL, "40")
    book.choose(order_id, BONUS)
    assert book.pay(order_id)
    items = [call.arguments["payment_item"] for call in book.outside.calls if call.method is PAY]
    assert [isinstance(item, PaymentItem) and item.is_prepay for item in items] == [True, False]


def test_prepayment_whose_cheque_was_printed_outside_prints_a_slip() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.choose(order_id, BONUS)
    item = replace(book.item(order_id, item_id), is_fiscalized_externally=True)
    changed = replace_payment(book.record(order_id), item)
    book.register.state.commit("elsewhere", orders=(changed,))
    book.heard()
    assert run(book.register.payments.prepay(order_id, item_id, ANN))
    assert book.heard() == ["bonus.pay 100.00", "slip prepayment"]
