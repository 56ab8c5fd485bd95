"""Row 12 of the click-to-call table: «Вернуть оплату» and «Удалить заказ»."""

from decimal import Decimal

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.locks import SCREEN
from cashier_sim.engine.model import (
    AttemptState,
    OrderRecord,
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
    Raised,
    Returned,
)
from cashier_sim.plugin_api import OrderStatus, PaymentStatus
from tests.unit.engine.playbook import (
    ANN,
    BONUS,
    CASH,
    HOTEL,
    NO_ANSWER,
    SOUP,
    TEA,
    Playbook,
    refusal,
    run,
)

RETURN = ProcessorMethod.RETURN_PAYMENT
REFUSED = FiscalRefused("no_paper")


def statuses(record: OrderRecord) -> list[PaymentStatus]:
    return [item.status for item in record.order.payments]


def test_returned_order_is_deleted_and_its_open_clone_has_the_dishes() -> None:
    book = Playbook()
    order_id = book.closed((HOTEL, "60"), (CASH, "50"))
    taken = book.record(order_id)
    clone_id = run(book.register.returns.return_payment(order_id, ANN))
    assert clone_id is not None
    assert book.heard() == ["hotel.return_payment 60.00", "cheque return 100.00"]
    call = book.outside.calls[-1]
    (hotel, cash) = taken.order.payments
    assert call.arguments["transaction_id"] == taken.payments[hotel.id].transaction_id
    assert call.arguments["order_id"] == order_id
    source = book.record(order_id)
    assert source.order.status is OrderStatus.DELETED
    assert statuses(source) == [PaymentStatus.STORNED, PaymentStatus.STORNED]
    for item in (hotel, cash):
        slot = source.payments[item.id]
        assert slot.state is TransactionState.RETURNED
        assert slot.returned == slot.taken
    clone = book.record(clone_id)
    assert clone.order.status is OrderStatus.NEW
    assert clone.order.number == 2
    assert (taken.order.tab_name, clone.order.tab_name) == ("1", "2")
    assert clone.source_order_id == order_id
    assert [(item.product, item.amount) for item in clone.order.items] == [(SOUP, Decimal(1))]
    assert clone.order.payments == ()
    assert book.is_free(order_id)
    book.choose(clone_id, CASH)
    assert book.pay(clone_id)


def test_clone_keeps_what_plugins_keep_with_the_order() -> None:
    book = Playbook()
    order_id = book.order()
    operations = book.register.operations(SCREEN)
    credentials = operations.get_default_credentials()
    order = operations.get_order_by_id(order_id)
    operations.add_order_external_data("a", "1", order, credentials)
    book.choose(order_id, CASH)
    assert book.pay(order_id)
    clone_id = run(book.register.returns.return_payment(order_id, ANN))
    assert clone_id is not None
    assert book.record(clone_id).external_data == {"a": "1"}


def test_prepayment_survives_in_the_clone_and_is_returned_there() -> None:
    book = Playbook()
    order_id = book.order()
    prepaid = book.prepaid(order_id, HOTEL, "30")
    transaction_id = book.record(order_id).payments[prepaid].transaction_id
    book.choose(order_id, BONUS)
    assert book.pay(order_id)
    book.heard()
    clone_id = run(book.register.returns.return_payment(order_id, ANN))
    assert clone_id is not None
    assert book.heard() == ["bonus.return_payment 70.00", "cheque return 70.00"]
    assert prepaid not in book.record(order_id).payments
    clone = book.record(clone_id)
    assert clone.order.was_prepaid
    assert book.item(clone_id, prepaid).status is PaymentStatus.PROCESSED
    assert clone.payments[prepaid].transaction_id == transaction_id
    assert run(book.register.payments.delete(clone_id, prepaid, ANN))
    assert book.heard() == ["hotel.return_payment 30.00", "slip return"]
    assert book.outside.calls[-1].arguments["transaction_id"] == transaction_id


def test_partly_returned_prepayment_goes_on_with_what_is_left_of_it() -> None:
    book = Playbook()
    order_id = book.order(SOUP, TEA)
    prepaid = book.prepaid(order_id, HOTEL, "50")
    fully_back = book.prepaid(order_id, BONUS, "10")
    book.choose(order_id, CASH)
    assert book.pay(order_id)
    tea = book.record(order_id).order.items[1]
    shares = {prepaid: Decimal("23.33"), fully_back: Decimal(10)}
    part = book.register.returns.return_part(order_id, {tea.id: Decimal(1)}, shares, ANN)
    assert run(part)
    clone_id = run(book.register.returns.return_payment(order_id, ANN))
    assert clone_id is not None
    source, clone = book.record(order_id), book.record(clone_id)
    assert (source.payments[prepaid].taken, source.payments[prepaid].returned) == (
        Decimal("23.33"),
        Decimal("23.33"),
    )
    assert (clone.payments[prepaid].taken, clone.payments[prepaid].returned) == (
        Decimal("26.67"),
        Decimal("0.00"),
    )
    assert book.item(clone_id, prepaid).sum == Decimal("26.67")
    assert fully_back not in clone.payments
    assert [item.product for item in clone.order.items] == [SOUP]


def test_deleted_order_returns_prepayments_too_and_leaves_no_clone() -> None:
    book = Playbook()
    order_id = book.order()
    book.prepaid(order_id, HOTEL, "30")
    book.choose(order_id, BONUS)
    assert book.pay(order_id)
    book.heard()
    assert run(book.register.returns.delete_order(order_id, ANN))
    assert book.heard() == [
        "hotel.return_payment 30.00",
        "bonus.return_payment 70.00",
        "cheque return 100.00",
    ]
    assert list(book.register.state.orders) == [order_id]
    assert book.record(order_id).order.status is OrderStatus.DELETED


@pytest.mark.parametrize(
    ("outcome", "heard"),
    [
        (Cancelled(), []),
        (Failed("No"), ["told No"]),
        (Raised("KeyError", "x"), ["told plugin_error"]),
    ],
)
def test_refused_return_keeps_the_money_taken(outcome: Outcome, heard: list[str]) -> None:
    book = Playbook()
    order_id = book.closed((HOTEL, None))
    book.outside.answer(RETURN, outcome)
    before = book.record(order_id)
    assert run(book.register.returns.return_payment(order_id, ANN)) is None
    assert book.heard() == ["hotel.return_payment 100.00", *heard]
    after = book.record(order_id)
    assert after.order.status is OrderStatus.CLOSED
    assert after.payments == before.payments
    assert book.is_free(order_id)


def test_interrupted_return_goes_on_when_it_is_done_again() -> None:
    book = Playbook()
    order_id = book.closed((HOTEL, "60"), (BONUS, None))
    book.outside.answer(RETURN, Returned(), Failed("No"))
    assert not run(book.register.returns.delete_order(order_id, ANN))
    assert book.heard() == [
        "hotel.return_payment 60.00",
        "bonus.return_payment 40.00",
        "told No",
        "told return_unfinished",
    ]
    assert book.outside.notices[-1].values == {"number": "1", "sum": "60.00"}
    assert run(book.register.returns.delete_order(order_id, ANN))
    assert book.heard() == ["bonus.return_payment 40.00", "cheque return 100.00"]


def test_unanswered_return_blocks_the_order() -> None:
    book = Playbook()
    order_id = book.closed((HOTEL, None))
    book.outside.answer(RETURN, NO_ANSWER)
    assert run(book.register.returns.return_payment(order_id, ANN)) is None
    assert book.heard() == ["hotel.return_payment 100.00", "told return_unknown"]
    (slot,) = book.record(order_id).payments.values()
    assert slot.state is TransactionState.RETURN_UNKNOWN
    assert refusal(book.register.returns.return_payment, order_id, ANN) == (
        Code.OUTCOME_UNKNOWN,
        {"number": "1"},
    )


def test_given_up_return_cheque_leaves_cash_in_the_till() -> None:
    book = Playbook()
    order_id = book.closed((CASH, None))
    book.outside.fiscal_answers.append(REFUSED)
    assert run(book.register.returns.return_payment(order_id, ANN)) is None
    assert book.heard() == ["cheque return 100.00", "asked cheque_refused"]
    record = book.record(order_id)
    assert record.order.status is OrderStatus.CLOSED
    assert [slot.returned for slot in record.payments.values()] == [Decimal("0.00")]


def test_given_up_return_cheque_after_a_plugin_gave_back_is_taken_up_again() -> None:
    book = Playbook()
    order_id = book.closed((HOTEL, "60"), (CASH, None))
    book.outside.fiscal_answers.append(REFUSED)
    assert run(book.register.returns.return_payment(order_id, ANN)) is None
    assert book.heard()[2:] == ["asked cheque_refused", "told return_unfinished"]
    assert run(book.register.returns.return_payment(order_id, ANN)) is not None
    assert book.heard() == ["cheque return 100.00"]


def test_return_cheque_that_is_found_printed_is_not_printed_twice() -> None:
    book = Playbook()
    order_id = book.closed((HOTEL, "60"), (CASH, None))
    book.outside.fiscal_answers.append(FiscalNoAnswer())
    assert run(book.register.returns.return_payment(order_id, ANN)) is None
    book.heard()
    book.register.repairs.mark_done(book.unknown(order_id).id)
    assert book.record(order_id).receipt is ReceiptState.RETURN_PRINTED
    assert run(book.register.returns.return_payment(order_id, ANN)) is not None
    assert book.heard() == []
    assert book.record(order_id).order.status is OrderStatus.DELETED


def test_every_movement_has_its_attempt() -> None:
    book = Playbook()
    order_id = book.closed((HOTEL, "60"), (CASH, None))
    assert run(book.register.returns.delete_order(order_id, ANN))
    attempts = [
        (attempt.kind.value, attempt.sum, attempt.state) for attempt in book.store.load_attempts()
    ]
    done = AttemptState.DONE
    assert attempts == [
        ("pay", Decimal("60.00"), done),
        ("fiscal_cheque", Decimal("100.00"), done),
        ("pay", Decimal("40.00"), done),
        ("return_payment", Decimal("60.00"), done),
        ("fiscal_cheque", Decimal("100.00"), done),
        ("return_payment", Decimal("40.00"), done),
    ]


def test_returns_are_refused_by_name() -> None:
    book = Playbook()
    returns = book.register.returns
    open_order = book.order()
    assert refusal(returns.return_payment, open_order, ANN) == (
        Code.ORDER_NOT_CLOSED,
        {"number": "1"},
    )
    order_id = book.closed((HOTEL, None))
    book.outside.registered.clear()
    assert refusal(returns.delete_order, order_id, ANN) == (
        Code.SYSTEM_NOT_LOADED,
        {"type": "Hotel", "key": "hotel"},
    )
    assert run(book.register.shifts.close(ANN))
    assert refusal(returns.return_payment, order_id, ANN) == (Code.SHIFT_NOT_OPEN, {})
    run(book.register.shifts.open(ANN))
    assert refusal(returns.return_payment, order_id, ANN) == (
        Code.ORDER_OF_CLOSED_SHIFT,
        {"number": "2", "shift": "1"},
    )


def test_order_whose_dishes_are_all_returned_has_nothing_left() -> None:
    book = Playbook()
    order_id = book.closed((HOTEL, None))
    (dish,) = book.record(order_id).order.items
    items = {dish.id: Decimal(1)}
    plan = book.register.returns.plan(order_id, items)
    assert run(book.register.returns.return_part(order_id, items, plan.shares, ANN))
    assert refusal(book.register.returns.return_payment, order_id, ANN) == (
        Code.NOTHING_TO_RETURN,
        {"number": "1"},
    )
