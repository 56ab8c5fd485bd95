from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.codes import Code
from cashier_sim.engine.model import TransactionState
from cashier_sim.engine.ports import (
    Failed,
    FiscalNoAnswer,
    FiscalRefused,
    ProcessorMethod,
    Returned,
)
from cashier_sim.engine.returned_dishes import returnable
from cashier_sim.engine.returning import Returning, ReturnPrinted, with_ahead
from tests.unit.engine.playbook import ANN, BONUS, CASH, HOTEL, Playbook, refusal, run

RETURN = ProcessorMethod.RETURN_PAYMENT


def three_payments(book: Playbook) -> tuple[UUID, dict[UUID, Decimal]]:
    """A closed order paid by hotel 50, bonus 30 and cash 20, and shares of all of it."""
    order_id = book.closed((HOTEL, "50"), (BONUS, "30"), (CASH, None))
    items = book.record(order_id).order.payments
    return order_id, {item.id: item.sum for item in items}


def test_plugins_give_back_their_shares_until_one_refuses() -> None:
    book = Playbook()
    order_id, shares = three_payments(book)
    hotel, bonus, cash = shares
    book.outside.answer(RETURN, Returned(), Failed("No"))
    assert not run(Returning(book.desk()).give_back(order_id, shares, ANN))
    assert book.heard() == ["hotel.return_payment 50.00", "bonus.return_payment 30.00", "told No"]
    slots = book.record(order_id).payments
    assert slots[hotel].state is TransactionState.RETURNED
    assert slots[bonus].state is TransactionState.TAKEN
    assert slots[cash].state is TransactionState.TAKEN
    rest = {**shares, hotel: Decimal(0)}
    assert run(Returning(book.desk()).give_back(order_id, rest, ANN))
    assert book.heard() == ["bonus.return_payment 30.00"]


def test_unfinished_return_is_told_with_what_has_gone_back() -> None:
    book = Playbook()
    order_id, shares = three_payments(book)
    returning = Returning(book.desk())
    run(returning.tell_unfinished(order_id))
    assert book.heard() == []
    book.outside.answer(RETURN, Returned(), Failed("No"))
    run(returning.give_back(order_id, shares, ANN))
    run(returning.tell_unfinished(order_id))
    assert book.heard()[-1] == "told return_unfinished"
    assert book.outside.notices[-1].values == {"number": "1", "sum": "50.00"}


def test_money_that_went_back_ahead_is_on_the_cheque() -> None:
    book = Playbook()
    order_id, shares = three_payments(book)
    hotel, bonus, cash = shares
    book.outside.answer(RETURN, Returned(), Failed("No"))
    run(Returning(book.desk()).give_back(order_id, shares, ANN))
    rest = {bonus: Decimal(30), cash: Decimal(20)}
    assert with_ahead(book.record(order_id), rest) == {
        bonus: Decimal(30),
        cash: Decimal(20),
        hotel: Decimal("50.00"),
    }


def test_cheque_names_dishes_and_the_payments_that_give() -> None:
    book = Playbook()
    order_id, shares = three_payments(book)
    _, _, cash = shares
    items = returnable(book.record(order_id))
    returning = Returning(book.desk())
    some = {**shares, cash: Decimal(0)}
    printed = run(returning.print_cheque(order_id, items, some, ANN))
    assert isinstance(printed, ReturnPrinted)
    cheque = book.outside.cheques[-1]
    assert (cheque.total, cheque.order_id) == (Decimal("80.00"), order_id)
    for end in (FiscalRefused("no_paper"), FiscalNoAnswer()):
        book.outside.fiscal_answers.append(end)
        assert run(returning.print_cheque(order_id, items, shares, ANN)) is None


def test_own_types_give_back_without_a_call() -> None:
    book = Playbook()
    order_id, shares = three_payments(book)
    hotel, _, cash = shares
    returning = Returning(book.desk())
    record, attempts = returning.own_given_back(book.record(order_id), shares, ANN)
    assert record.payments[cash].state is TransactionState.RETURNED
    assert record.payments[hotel].state is TransactionState.TAKEN
    assert [(attempt.item_id, attempt.sum) for attempt in attempts] == [(cash, Decimal("20.00"))]
    assert book.heard() == []
    _, nothing = returning.own_given_back(record, {cash: Decimal(0)}, ANN)
    assert nothing == ()


def test_only_giving_systems_must_be_loaded() -> None:
    book = Playbook()
    order_id, shares = three_payments(book)
    record = book.record(order_id)
    hotel, *_ = shares
    book.outside.registered.discard("hotel")
    returning = Returning(book.desk())
    returning.require_returnable(record)
    returning.require_loaded(record, {**shares, hotel: Decimal(0)})
    assert refusal(returning.require_loaded, record, shares)[0] is Code.SYSTEM_NOT_LOADED
