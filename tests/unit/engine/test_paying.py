"""Rows 5 and 6 of the click-to-call table: «Оплатить»."""

from decimal import Decimal

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
from cashier_sim.engine.notification_calls import NotificationPoint
from cashier_sim.engine.ports import (
    Cancelled,
    Failed,
    FiscalNoAnswer,
    FiscalRefused,
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
BEFORE_CHEQUE = NotificationPoint.BEFORE_DO_CHEQUE
CASH_CHEQUE = NotificationPoint.CASH_CHEQUE_PRINTING
REFUSED = FiscalRefused("no_paper")


def test_one_plugin_item_is_paid_and_closes_the_order() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.choose(order_id, HOTEL)
    data = PaymentData(rollback_data="room 12", card_number="12", card_type="Room")
    book.outside.answer(PAY, keeping(Returned(), data))
    book.heard()
    assert book.pay(order_id)
    assert book.heard() == ["hotel.pay 100.00", "cheque sale 100.00"]
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
    order_id, hotel, _ = book.two_plugins()
    book.register.payments.enter_sum(order_id, hotel, Decimal(30))
    cash = book.choose(order_id, CASH, "50")
    assert book.pay(order_id)
    assert book.heard() == ["hotel.pay 30.00", "bonus.pay 40.00", "cheque sale 100.00"]
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
    book.heard()
    book.outside.answer(PAY, keeping(outcome, PaymentData(rollback_data="lost")))
    assert not book.pay(order_id)
    assert book.heard() == ["club.pay 90.00", *heard]
    record = book.record(order_id)
    assert record.order.status is OrderStatus.NEW
    assert record.order.payments == ()
    assert record.payments[item_id].data == PaymentData()
    assert record.order.result_sum == Decimal("90.00"), "its discount stays, as at iikoFront"
    assert book.is_free(order_id)


def test_unanswered_pay_is_unknown_and_blocks_the_order() -> None:
    book = Playbook()
    order_id, hotel, bonus = book.two_plugins()
    book.outside.answer(PAY, Returned(), NO_ANSWER)
    assert not book.pay(order_id)
    assert book.heard() == ["hotel.pay 60.00", "bonus.pay 40.00", "told pay_unknown"]
    assert book.outside.notices[-1].values["kept"] == "60.00"
    assert book.state(order_id, hotel) is TransactionState.TAKEN
    assert book.state(order_id, bonus) is TransactionState.TAKE_UNKNOWN
    assert refusal(book.pay, order_id) == (Code.OUTCOME_UNKNOWN, {"number": "1"})
    payments = book.register.payments
    for act in (payments.prepay, payments.delete):
        code, _ = refusal(act, order_id, hotel, ANN)
        assert code is Code.OUTCOME_UNKNOWN
    assert book.heard() == []
    assert book.is_free(order_id)


def test_refused_cheque_may_be_retried() -> None:
    book = Playbook()
    order_id = book.order()
    book.choose(order_id, HOTEL)
    book.outside.fiscal_answers.append(REFUSED)
    book.outside.choices.append(Code.RETRY)
    book.heard()
    assert book.pay(order_id)
    assert book.heard() == [
        "hotel.pay 100.00",
        "cheque sale 100.00",
        "asked cheque_refused",
        "cheque sale 100.00",
    ]


def test_unanswered_cheque_is_unknown_and_keeps_the_money() -> None:
    book = Playbook()
    order_id, hotel, _ = book.two_plugins()
    book.outside.fiscal_answers.append(FiscalNoAnswer())
    assert not book.pay(order_id)
    assert book.heard()[2:] == ["cheque sale 100.00", "told cheque_unknown"]
    assert book.record(order_id).receipt is ReceiptState.UNKNOWN
    assert book.state(order_id, hotel) is TransactionState.TAKEN
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
    assert book.heard()[2:] == ["hotel.pay 100.00", "told payments_not_enough"]
    assert book.state(order_id, item_id) is TransactionState.TAKEN
    book.choose(order_id, CASH)
    assert book.pay(order_id)


@pytest.mark.parametrize(
    ("amount", "heard", "closes"),
    [
        ("10.00", ["hotel.pay 90.00", "bonus.pay 10.00", "cheque sale 100.00"], True),
        ("0.00", ["hotel.pay 90.00", "told payments_not_enough"], False),
    ],
)
def test_item_that_a_plugin_adds_while_paying_is_taken_too(
    amount: str, heard: list[str], closes: bool
) -> None:
    book = Playbook()
    order_id = book.order()
    hotel = book.choose(order_id, HOTEL, "90")
    cash = book.choose(order_id, CASH)
    local = book.register.operations(SCREEN)

    def swap(_call: ProcessorCall) -> Outcome:
        credentials = local.get_default_credentials()
        order = local.get_order_by_id(order_id)
        local.delete_payment_item(book.item(order_id, cash), order, credentials)
        order = local.get_order_by_id(order_id)
        local.add_payment_item(Decimal(amount), None, BONUS.payment_type, order, credentials)
        return Returned()

    book.outside.answer(PAY, swap)
    book.heard()
    assert book.pay(order_id) is closes
    assert book.heard() == heard
    assert book.state(order_id, hotel) is TransactionState.TAKEN


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
    book.heard()
    assert book.pay(order_id)
    assert book.heard() == ["hotel.pay 100.00", "cheque sale 100.00"]
    assert not book.item(order_id, item_id).is_preliminary


def test_sales_slips_follow_the_closing() -> None:
    book = Playbook()
    order_id = book.order()
    book.choose(order_id, CARD)
    assert book.pay(order_id)
    assert book.heard() == ["cheque sale 100.00", "slip sales_slip", "slip sales_slip"]


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


@pytest.mark.parametrize(
    ("outcome", "heard"),
    [
        (Failed("Try again", keep_in_order=True), ["told Try again"]),
        (Cancelled(keep_in_order=True), []),
    ],
)
def test_item_that_the_plugin_wants_kept_stays_unprocessed(
    outcome: Outcome, heard: list[str]
) -> None:
    book = Playbook()
    order_id, hotel, bonus = book.two_plugins()
    book.outside.answer(PAY, Returned(), outcome)
    assert not book.pay(order_id)
    assert book.heard() == [
        "hotel.pay 60.00",
        "bonus.pay 40.00",
        *heard,
        "hotel.emergency_cancel_payment 60.00",
    ]
    assert [item.id for item in book.record(order_id).order.payments] == [bonus]
    assert book.item(order_id, bonus).status is PaymentStatus.NEW
    assert book.state(order_id, bonus) is TransactionState.NOT_TAKEN
    assert book.record(order_id).payments[bonus].transaction_id is None
    assert book.state(order_id, hotel) is TransactionState.CANCELLED


def test_linked_discount_stays_with_the_kept_and_with_the_removed_item() -> None:
    for outcome, count in ((Failed("x", keep_in_order=True), 1), (Failed("x"), 0)):
        book = Playbook()
        order_id = book.order()
        book.choose(order_id, CLUB)
        book.outside.answer(PAY, outcome)
        assert not book.pay(order_id)
        order = book.record(order_id).order
        assert len(order.payments) == count
        assert len(order.discounts) == 1
