"""Rows 7-9 of the click-to-call table: what was taken is cancelled."""

from decimal import Decimal

from cashier_sim.engine.codes import Code
from cashier_sim.engine.model import (
    PaymentData,
    ReceiptState,
    TransactionState,
)
from cashier_sim.engine.ports import (
    Cancelled,
    Failed,
    FiscalRefused,
    NotLoaded,
    ProcessorMethod,
    Returned,
)
from cashier_sim.plugin_api import OrderStatus, PaymentStatus
from tests.unit.engine.playbook import (
    CARD,
    CASH,
    CLUB,
    HOTEL,
    NO_ANSWER,
    Playbook,
    keeping,
)

PAY, CANCEL, RETURN = (
    ProcessorMethod.PAY,
    ProcessorMethod.EMERGENCY_CANCEL_PAYMENT,
    ProcessorMethod.RETURN_PAYMENT,
)
REFUSED = FiscalRefused("no_paper")


def test_later_failure_cancels_what_was_taken_last_first() -> None:
    book = Playbook()
    order_id, hotel, bonus = book.two_plugins()
    book.register.payments.enter_sum(order_id, bonus, Decimal(20))
    book.choose(order_id, CLUB)
    book.outside.answer(PAY, Returned(), Returned(), Failed("No"))
    book.heard()
    assert not book.pay(order_id)
    assert book.heard() == [
        "hotel.pay 60.00",
        "bonus.pay 20.00",
        "club.pay 10.00",
        "told No",
        "bonus.emergency_cancel_payment 20.00",
        "hotel.emergency_cancel_payment 60.00",
    ]
    assert book.record(order_id).order.payments == ()
    for item_id in (hotel, bonus):
        assert book.state(order_id, item_id) is TransactionState.CANCELLED
    gone = {item.id: item.status for item in book.record(order_id).gone_items}
    assert gone == {hotel: PaymentStatus.CANCELLED, bonus: PaymentStatus.CANCELLED}


def test_failed_cancel_leaves_the_item_processed_and_pay_skips_it_later() -> None:
    book = Playbook()
    order_id, hotel, _ = book.two_plugins()
    book.outside.answer(PAY, Returned(), Failed("No"))
    book.outside.answer(CANCEL, Failed("Too late"))
    assert not book.pay(order_id)
    assert book.heard()[-2:] == ["hotel.emergency_cancel_payment 60.00", "told Too late"]
    assert book.item(order_id, hotel).status is PaymentStatus.PROCESSED
    book.choose(order_id, CASH)
    assert book.heard() == []
    assert book.pay(order_id)
    assert book.heard() == ["cheque sale 100.00"]


def test_cancelling_goes_on_after_a_refusal() -> None:
    book = Playbook()
    order_id, hotel, bonus = book.two_plugins()
    book.outside.fiscal_answers.append(REFUSED)
    book.outside.answer(CANCEL, Cancelled(), Returned())
    assert not book.pay(order_id)
    assert [item.id for item in book.record(order_id).order.payments] == [bonus]
    assert book.state(order_id, hotel) is TransactionState.CANCELLED


def test_cancelling_stops_where_nobody_answers() -> None:
    book = Playbook()
    order_id, hotel, bonus = book.two_plugins()
    book.outside.fiscal_answers.append(REFUSED)
    book.outside.answer(CANCEL, NO_ANSWER)
    assert not book.pay(order_id)
    assert book.state(order_id, bonus) is TransactionState.CANCEL_UNKNOWN
    assert book.state(order_id, hotel) is TransactionState.TAKEN
    notice = book.outside.notices[-1]
    assert notice.code == Code.CANCEL_UNKNOWN
    assert notice.values == {
        "type": "Bonus",
        "sum": "40.00",
        "reason": "died",
        "kept": "60.00",
    }


def test_system_that_goes_away_leaves_its_item_unprocessed() -> None:
    book = Playbook()
    order_id, _, bonus = book.two_plugins()
    book.outside.answer(PAY, Returned(), NotLoaded("bonus"))
    assert not book.pay(order_id)
    assert book.heard()[2:] == ["told system_not_loaded", "hotel.emergency_cancel_payment 60.00"]
    assert [item.id for item in book.record(order_id).order.payments] == [bonus]
    assert book.item(order_id, bonus).status is PaymentStatus.NEW
    assert book.record(order_id).payments[bonus].transaction_id is None


def test_given_up_cheque_cancels_what_was_taken_with_the_same_transaction() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.choose(order_id, HOTEL)
    data = PaymentData(rollback_data="room 12")
    book.outside.answer(PAY, keeping(Returned(), data))
    book.outside.fiscal_answers.append(REFUSED)
    book.outside.choices.append(Code.GIVE_UP)
    assert not book.pay(order_id)
    pay, cancel = book.outside.calls[-2:]
    assert cancel.arguments["transaction_id"] == pay.arguments["transaction_id"]
    assert cancel.arguments["sum"] == Decimal("100.00")
    assert cancel.draft is not None
    assert cancel.draft.data == data
    record = book.record(order_id)
    assert record.order.status is OrderStatus.NEW
    assert record.receipt is ReceiptState.NOT_PRINTED
    assert record.order.payments == ()
    assert record.payments[item_id].state is TransactionState.CANCELLED


def test_cash_beside_a_given_up_cheque_stays_unprocessed() -> None:
    book = Playbook()
    order_id = book.order()
    book.prepaid(order_id, CARD, "20")
    hotel, cash = book.choose(order_id, HOTEL, "30"), book.choose(order_id, CASH)
    book.outside.fiscal_answers.append(REFUSED)
    assert not book.pay(order_id)
    record = book.record(order_id)
    assert hotel not in [item.id for item in record.order.payments]
    assert book.item(order_id, cash).status is PaymentStatus.NEW
