from dataclasses import replace
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
from cashier_sim.engine.returning import (
    Returning,
    ReturnPrinted,
    has_unfinished_return,
    with_ahead,
)
from cashier_sim.plugin_api import OrderStatus
from tests.unit.engine.playbook import ANN, BONUS, CASH, HOTEL, NO_ANSWER, Playbook, refusal, run

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
    assert with_ahead(book.record(order_id), rest, Decimal("100.00")) == {
        bonus: Decimal(30),
        cash: Decimal(20),
        hotel: Decimal("50.00"),
    }
    assert with_ahead(book.record(order_id), {}, Decimal("15.00")) == {hotel: Decimal("15.00")}


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


def is_unfinished(book: Playbook, order_id: UUID) -> bool:
    return has_unfinished_return(book.record(order_id))


def test_return_is_unfinished_from_the_first_money_back_until_it_is_done_again() -> None:
    book = Playbook()
    order_id, _ = three_payments(book)
    assert not is_unfinished(book, order_id)
    book.outside.answer(RETURN, Failed("No"))
    assert not run(book.register.returns.delete_order(order_id, ANN))
    assert not is_unfinished(book, order_id)
    book.outside.answer(RETURN, Returned(), Failed("No"))
    assert not run(book.register.returns.delete_order(order_id, ANN))
    assert is_unfinished(book, order_id)
    assert run(book.register.returns.delete_order(order_id, ANN))
    assert not is_unfinished(book, order_id)


def test_finished_part_is_no_unfinished_return_but_a_stopped_one_is() -> None:
    book = Playbook()
    order_id, _ = three_payments(book)
    returns = book.register.returns
    (soup,) = book.record(order_id).order.items
    half = {soup.id: Decimal("0.5")}
    assert run(returns.return_part(order_id, half, returns.plan(order_id, half).shares, ANN))
    assert not is_unfinished(book, order_id)
    book.outside.fiscal_answers.append(FiscalRefused("no_paper"))
    assert not run(returns.return_part(order_id, half, returns.plan(order_id, half).shares, ANN))
    assert is_unfinished(book, order_id)


def test_printed_return_cheque_alone_is_an_unfinished_return() -> None:
    book = Playbook()
    order_id = book.closed((CASH, None))
    book.outside.fiscal_answers.append(FiscalNoAnswer())
    assert run(book.register.returns.return_payment(order_id, ANN)) is None
    book.register.repairs.mark_done(book.unknown(order_id).id)
    assert is_unfinished(book, order_id)


def test_unknown_outcome_is_repaired_before_its_return_is_called_unfinished() -> None:
    book = Playbook()
    order_id, _ = three_payments(book)
    book.outside.answer(RETURN, Returned(), NO_ANSWER)
    assert not run(book.register.returns.delete_order(order_id, ANN))
    assert not is_unfinished(book, order_id)
    book.register.repairs.mark_not_done(book.unknown(order_id).id)
    assert is_unfinished(book, order_id)


def test_prepayment_returned_before_closing_is_no_unfinished_return() -> None:
    book = Playbook()
    order_id = book.order()
    prepaid = book.prepaid(order_id, HOTEL, "30")
    assert run(book.register.payments.delete(order_id, prepaid, ANN))
    book.choose(order_id, CASH)
    assert book.pay(order_id)
    assert not is_unfinished(book, order_id)


def test_only_closed_orders_have_unfinished_returns() -> None:
    book = Playbook()
    order_id, _ = three_payments(book)
    book.outside.answer(RETURN, Returned(), Failed("No"))
    assert not run(book.register.returns.delete_order(order_id, ANN))
    record = book.record(order_id)
    deleted = replace(record, order=replace(record.order, status=OrderStatus.DELETED))
    assert not has_unfinished_return(deleted)
