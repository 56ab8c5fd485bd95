"""Rows 5-11 of the click-to-call table: «Оплатить», «Предоплата», and taking items out."""

from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.locks import SCREEN
from cashier_sim.engine.model import (
    AttemptKind,
    AttemptState,
    PaymentData,
    ReceiptState,
    TransactionState,
)
from cashier_sim.engine.ports import (
    Cancelled,
    Failed,
    FiscalNoAnswer,
    FiscalRefused,
    NotLoaded,
    Outcome,
    ProcessorCall,
    ProcessorMethod,
    Raised,
    Returned,
)
from cashier_sim.plugin_api import OrderStatus, PaymentStatus
from tests.unit.engine.playbook import (
    ANN,
    BONUS,
    CARD,
    CASH,
    CLUB,
    COINS,
    HOTEL,
    NO_ANSWER,
    POINT_OF_SALE,
    TEA,
    Playbook,
    keeping,
    refusal,
    run,
)

PAY, CANCEL, RETURN = (
    ProcessorMethod.PAY,
    ProcessorMethod.EMERGENCY_CANCEL_PAYMENT,
    ProcessorMethod.RETURN_PAYMENT,
)
REFUSED = FiscalRefused("no_paper")


def two_plugins(book: Playbook) -> tuple[UUID, UUID, UUID]:
    """An order with a hotel item of 60 and a bonus item of 40; the log is empty."""
    order_id = book.order()
    hotel, bonus = book.choose(order_id, HOTEL, "60"), book.choose(order_id, BONUS)
    assert book.log
    return order_id, hotel, bonus


def state_of(book: Playbook, order_id: UUID, item_id: UUID) -> TransactionState:
    return book.record(order_id).payments[item_id].state


def test_one_plugin_item_is_paid_and_closes_the_order() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.choose(order_id, HOTEL)
    data = PaymentData(rollback_data="room 12", card_number="12", card_type="Room")
    book.outside.answer(PAY, keeping(Returned(), data))
    assert book.log
    assert book.pay(order_id)
    assert book.log == ["hotel.pay 100.00", "cheque sale 100.00"]
    record = book.record(order_id)
    assert record.order.status is OrderStatus.CLOSED
    assert record.order.fiscal_cheque_number == 77
    assert record.order.cashier == ANN
    assert record.order.close_time is not None
    assert record.receipt is ReceiptState.PRINTED
    assert record.closed_in_session == 1
    item, slot = book.item(order_id, item_id), record.payments[item_id]
    assert item.status is PaymentStatus.PROCESSED
    assert item.point_of_sale == POINT_OF_SALE
    assert slot.state is TransactionState.TAKEN
    assert slot.taken == Decimal("100.00")
    assert slot.data == data
    assert slot.cashier == ANN
    assert book.is_free(order_id)


def test_plugin_is_offered_everything_about_the_payment() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.choose(order_id, HOTEL)
    book.pay(order_id)
    call = book.outside.calls[-1]
    transaction_id = book.record(order_id).payments[item_id].transaction_id
    assert transaction_id is not None
    offered = dict(call.arguments)
    order, item = offered.pop("order"), offered.pop("payment_item")
    assert offered == {
        "sum": Decimal("100.00"),
        "order_id": order_id,
        "payment_type_id": HOTEL.id,
        "transaction_id": transaction_id,
        "point_of_sale": POINT_OF_SALE,
        "cashier": ANN,
    }
    assert getattr(order, "id", None) == order_id
    assert getattr(item, "id", None) == item_id
    assert (call.order_id, call.item_id) == (order_id, item_id)


def test_items_are_paid_in_list_order_and_cash_gives_change() -> None:
    book = Playbook()
    order_id, hotel, _ = two_plugins(book)
    book.register.payments.enter_sum(order_id, hotel, Decimal(30))
    cash = book.choose(order_id, CASH, "50")
    assert book.pay(order_id)
    assert book.log == ["hotel.pay 30.00", "bonus.pay 40.00", "cheque sale 100.00"]
    assert book.item(order_id, cash).sum == Decimal("50.00")
    assert book.record(order_id).payments[cash].taken == Decimal("30.00")


def test_money_is_written_before_it_is_asked_for() -> None:
    book = Playbook()
    order_id = book.order()
    book.choose(order_id, HOTEL)
    seen: list[tuple[AttemptKind, AttemptState, object]] = []

    def look(call: ProcessorCall) -> Outcome:
        (attempt,) = book.store.load_attempts()
        seen.append((attempt.kind, attempt.state, attempt.transaction_id))
        seen.append((attempt.kind, attempt.state, call.arguments["transaction_id"]))
        return Returned()

    book.outside.answer(PAY, look)
    book.pay(order_id)
    assert seen[0][:2] == (AttemptKind.PAY, AttemptState.ASKED)
    assert seen[0] == seen[1]
    kinds = [(attempt.kind, attempt.state) for attempt in book.store.load_attempts()]
    assert kinds == [
        (AttemptKind.PAY, AttemptState.DONE),
        (AttemptKind.FISCAL_CHEQUE, AttemptState.DONE),
    ]


@pytest.mark.parametrize(
    ("outcome", "heard"),
    [
        (Cancelled(), []),
        (Failed("No money"), ["told No money"]),
        (Raised("KeyError", "x"), ["told plugin_error"]),
    ],
)
def test_failed_item_leaves_the_order_open_and_takes_no_data(
    outcome: Outcome, heard: list[str]
) -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.choose(order_id, CLUB)
    assert book.log
    book.outside.answer(PAY, keeping(outcome, PaymentData(rollback_data="lost")))
    assert not book.pay(order_id)
    assert book.log == ["club.pay 90.00", *heard]
    record = book.record(order_id)
    assert record.order.status is OrderStatus.NEW
    assert record.order.payments == ()
    assert record.payments[item_id].data == PaymentData()
    assert record.order.result_sum == Decimal("90.00"), "its discount stays, as at iikoFront"
    assert book.is_free(order_id)


def test_later_failure_cancels_what_was_taken_last_first() -> None:
    book = Playbook()
    order_id, hotel, bonus = two_plugins(book)
    book.register.payments.enter_sum(order_id, bonus, Decimal(20))
    book.choose(order_id, CLUB)
    book.outside.answer(PAY, Returned(), Returned(), Failed("No"))
    assert book.log
    assert not book.pay(order_id)
    assert book.log == [
        "hotel.pay 60.00",
        "bonus.pay 20.00",
        "club.pay 10.00",
        "told No",
        "bonus.emergency_cancel_payment 20.00",
        "hotel.emergency_cancel_payment 60.00",
    ]
    assert book.record(order_id).order.payments == ()
    for item_id in (hotel, bonus):
        assert state_of(book, order_id, item_id) is TransactionState.CANCELLED
    gone = {item.id: item.status for item in book.record(order_id).gone_items}
    assert gone == {hotel: PaymentStatus.CANCELLED, bonus: PaymentStatus.CANCELLED}


def test_failed_cancel_leaves_the_item_processed_and_pay_skips_it_later() -> None:
    book = Playbook()
    order_id, hotel, _ = two_plugins(book)
    book.outside.answer(PAY, Returned(), Failed("No"))
    book.outside.answer(CANCEL, Failed("Too late"))
    assert not book.pay(order_id)
    assert book.log[-2:] == ["hotel.emergency_cancel_payment 60.00", "told Too late"]
    assert book.item(order_id, hotel).status is PaymentStatus.PROCESSED
    book.choose(order_id, CASH)
    assert book.log == []
    assert book.pay(order_id)
    assert book.log == ["cheque sale 100.00"]


def test_cancelling_goes_on_after_a_refusal() -> None:
    book = Playbook()
    order_id, hotel, bonus = two_plugins(book)
    book.outside.fiscal_answers.append(REFUSED)
    book.outside.answer(CANCEL, Cancelled(), Returned())
    assert not book.pay(order_id)
    assert [item.id for item in book.record(order_id).order.payments] == [bonus]
    assert state_of(book, order_id, hotel) is TransactionState.CANCELLED


def test_cancelling_stops_where_nobody_answers() -> None:
    book = Playbook()
    order_id, hotel, bonus = two_plugins(book)
    book.outside.fiscal_answers.append(REFUSED)
    book.outside.answer(CANCEL, NO_ANSWER)
    assert not book.pay(order_id)
    assert state_of(book, order_id, bonus) is TransactionState.CANCEL_UNKNOWN
    assert state_of(book, order_id, hotel) is TransactionState.TAKEN
    notice = book.outside.notices[-1]
    assert notice.code == Code.CANCEL_UNKNOWN
    assert notice.values == {
        "type": "Bonus",
        "sum": "40.00",
        "reason": "died",
        "kept": "60.00",
    }


def test_unanswered_pay_is_unknown_and_blocks_the_order() -> None:
    book = Playbook()
    order_id, hotel, bonus = two_plugins(book)
    book.outside.answer(PAY, Returned(), NO_ANSWER)
    assert not book.pay(order_id)
    assert book.log == ["hotel.pay 60.00", "bonus.pay 40.00", "told pay_unknown"]
    assert book.outside.notices[-1].values["kept"] == "60.00"
    assert state_of(book, order_id, hotel) is TransactionState.TAKEN
    assert state_of(book, order_id, bonus) is TransactionState.TAKE_UNKNOWN
    assert refusal(book.pay, order_id) == (Code.OUTCOME_UNKNOWN, {"number": "1"})
    payments = book.register.payments
    for act in (payments.prepay, payments.delete):
        code, _ = refusal(act, order_id, hotel, ANN)
        assert code is Code.OUTCOME_UNKNOWN
    assert book.log == []
    assert book.is_free(order_id)


def test_system_that_goes_away_leaves_its_item_unprocessed() -> None:
    book = Playbook()
    order_id, _, bonus = two_plugins(book)
    book.outside.answer(PAY, Returned(), NotLoaded("bonus"))
    assert not book.pay(order_id)
    assert book.log[2:] == ["told system_not_loaded", "hotel.emergency_cancel_payment 60.00"]
    assert [item.id for item in book.record(order_id).order.payments] == [bonus]
    assert book.item(order_id, bonus).status is PaymentStatus.NEW
    assert book.record(order_id).payments[bonus].transaction_id is None


def test_refused_cheque_may_be_retried() -> None:
    book = Playbook()
    order_id = book.order()
    book.choose(order_id, HOTEL)
    book.outside.fiscal_answers.append(REFUSED)
    book.outside.choices.append(Code.RETRY)
    assert book.log
    assert book.pay(order_id)
    assert book.log == [
        "hotel.pay 100.00",
        "cheque sale 100.00",
        "asked cheque_refused",
        "cheque sale 100.00",
    ]


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


def test_unanswered_cheque_is_unknown_and_keeps_the_money() -> None:
    book = Playbook()
    order_id, hotel, _ = two_plugins(book)
    book.outside.fiscal_answers.append(FiscalNoAnswer())
    assert not book.pay(order_id)
    assert book.log[2:] == ["cheque sale 100.00", "told cheque_unknown"]
    assert book.record(order_id).receipt is ReceiptState.UNKNOWN
    assert state_of(book, order_id, hotel) is TransactionState.TAKEN
    assert refusal(book.pay, order_id) == (Code.OUTCOME_UNKNOWN, {"number": "1"})


def test_plugin_that_makes_the_order_dearer_keeps_it_open_and_its_money() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.choose(order_id, HOTEL)
    local = book.register.operations(SCREEN)

    def add_fee(_call: ProcessorCall) -> Outcome:
        order = local.get_order_by_id(order_id)
        credentials = local.get_default_credentials()
        local.add_order_product_item(Decimal(1), TEA, order, order.guests[0], None, credentials)
        return Returned()

    book.outside.answer(PAY, add_fee)
    assert not book.pay(order_id)
    assert book.log[2:] == ["hotel.pay 100.00", "told payments_not_enough"]
    assert state_of(book, order_id, item_id) is TransactionState.TAKEN
    book.choose(order_id, CASH)
    assert book.pay(order_id)


def test_money_of_an_item_that_its_plugin_deletes_while_paying_is_not_lost() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.choose(order_id, HOTEL)
    local = book.register.operations(SCREEN)

    def delete(_call: ProcessorCall) -> Outcome:
        order = local.get_order_by_id(order_id)
        local.delete_payment_item(order.payments[0], order, local.get_default_credentials())
        return Returned()

    book.outside.answer(PAY, delete)
    assert book.pay(order_id)
    assert book.item(order_id, item_id).status is PaymentStatus.PROCESSED


def test_delivery_is_paid_by_its_preliminary_payments() -> None:
    book = Playbook()
    order_id = book.delivery()
    act = book.register.payments.choose_type(order_id, HOTEL.id, ANN, preliminary=True)
    item_id = run(act)
    assert item_id is not None
    assert book.log
    assert book.pay(order_id)
    assert book.log == ["hotel.pay 100.00", "cheque sale 100.00"]
    assert not book.item(order_id, item_id).is_preliminary


def test_sales_slips_follow_the_closing() -> None:
    book = Playbook()
    order_id = book.order()
    book.choose(order_id, CARD)
    assert book.pay(order_id)
    assert book.log == ["cheque sale 100.00", "slip sales_slip", "slip sales_slip"]


def test_order_of_no_money_closes_without_payments() -> None:
    book = Playbook()
    order_id = book.order()
    assert refusal(book.pay, order_id) == (
        Code.PAYMENTS_NOT_ENOUGH,
        {"number": "1", "due": "100.00"},
    )
    empty = book.register.orders.create(ANN).order.id
    assert refusal(book.pay, empty) == (Code.ORDER_EMPTY, {"number": "2"})


def test_pay_is_refused_by_name_before_anything_is_written() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.choose(order_id, BONUS)
    commits = len(book.store.load_attempts())
    book.outside.registered.clear()
    assert refusal(book.pay, order_id) == (
        Code.SYSTEM_NOT_LOADED,
        {"type": "Bonus", "key": "bonus"},
    )
    assert refusal(book.register.payments.prepay, order_id, item_id, ANN)[0] is (
        Code.SYSTEM_NOT_LOADED
    )
    assert len(book.store.load_attempts()) == commits
    found = book.register.payments.pay_refusal(book.record(order_id))
    assert found is not None
    assert found.code is Code.SYSTEM_NOT_LOADED
    book.outside.registered.add("bonus")
    assert book.register.payments.pay_refusal(book.record(order_id)) is None


def test_nothing_is_paid_without_a_till_shift_or_twice() -> None:
    book = Playbook(shift=False)
    order_id = book.order()
    book.choose(order_id, CASH)
    assert refusal(book.pay, order_id) == (Code.SHIFT_NOT_OPEN, {})
    run(book.register.shifts.open(ANN))
    assert book.pay(order_id)
    assert refusal(book.pay, order_id) == (Code.ORDER_NOT_OPEN, {"number": "1"})


def test_prepayment_is_taken_while_the_order_stays_open() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.prepaid(order_id, HOTEL, "40")
    assert book.log[2:] == ["hotel.pay 40.00", "slip prepayment"]
    item = book.item(order_id, item_id)
    assert (item.status, item.is_prepay) == (PaymentStatus.PROCESSED, True)
    assert getattr(book.outside.calls[-1].arguments["payment_item"], "is_prepay", None) is True
    record = book.record(order_id)
    assert record.order.was_prepaid
    assert record.order.status is OrderStatus.NEW
    book.choose(order_id, CASH)
    assert book.pay(order_id)
    assert book.log == ["cheque sale 100.00"]


def test_fiscal_prepayment_prints_a_cheque_and_cash_needs_no_call() -> None:
    book = Playbook()
    order_id = book.order()
    book.prepaid(order_id, BONUS, "40")
    assert book.log[2:] == ["bonus.pay 40.00", "cheque prepayment 40.00"]
    cash = book.prepaid(order_id, CASH, "60")
    assert book.log == ["cheque prepayment 60.00"]
    assert state_of(book, order_id, cash) is TransactionState.TAKEN
    assert book.pay(order_id)


def test_prepayment_whose_cheque_is_given_up_is_cancelled() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.choose(order_id, BONUS, "40")
    book.outside.fiscal_answers.append(REFUSED)
    assert not run(book.register.payments.prepay(order_id, item_id, ANN))
    assert book.log[2:] == [
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
    assert state_of(book, order_id, item_id) is TransactionState.TAKEN
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
    assert book.log
    assert not run(book.register.payments.delete(order_id, item_id, ANN))
    assert book.log == ["hotel.return_payment 100.00", *heard]
    assert book.item(order_id, item_id).is_prepay


def test_fiscal_prepayment_is_returned_with_a_cheque() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.prepaid(order_id, BONUS, "40")
    assert book.log
    assert run(book.register.payments.delete(order_id, item_id, ANN))
    assert book.log == ["bonus.return_payment 40.00", "cheque prepayment_return 40.00"]
    assert state_of(book, order_id, item_id) is TransactionState.RETURNED
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
    assert book.log
    assert run(book.register.payments.delete(order_id, item_id, ANN))
    assert book.log[2:] == heard
    assert book.record(order_id).order.payments == ()


def test_processed_item_that_is_no_prepayment_is_emergency_cancelled() -> None:
    book = Playbook()
    order_id, hotel, _ = two_plugins(book)
    book.outside.answer(PAY, Returned(), Failed("No"))
    book.outside.answer(CANCEL, Failed("Not now"))
    assert not book.pay(order_id)
    assert book.log
    assert run(book.register.payments.delete(order_id, hotel, ANN))
    assert book.log == ["hotel.emergency_cancel_payment 60.00"]
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
