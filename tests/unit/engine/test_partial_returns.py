"""Row 13 of the click-to-call table: «Частичный возврат чека»."""

from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.model import TransactionState
from cashier_sim.engine.ports import Failed, FiscalRefused, ProcessorMethod, Returned
from cashier_sim.plugin_api import ArgumentException, OrderStatus
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

HALF, ONE = Decimal("0.5"), Decimal(1)


def closed_order(book: Playbook) -> tuple[UUID, UUID, UUID, UUID, UUID]:
    """A closed order of soup 100 and tea 33.33, paid by hotel 60 and bonus 73.33."""
    order_id = book.order(SOUP, TEA)
    hotel, bonus = book.choose(order_id, HOTEL, "60"), book.choose(order_id, BONUS)
    assert book.pay(order_id)
    book.heard()
    soup, tea = book.record(order_id).order.items
    return order_id, soup.id, tea.id, hotel, bonus


def test_value_is_split_in_list_order_up_to_what_each_can_give() -> None:
    book = Playbook()
    order_id, soup, _, hotel, bonus = closed_order(book)
    plan = book.register.returns.plan(order_id, {soup: ONE})
    assert plan.total == Decimal("100.00")
    assert plan.shares == {hotel: Decimal("60.00"), bonus: Decimal("40.00")}
    assert plan.limits == {hotel: Decimal("60.00"), bonus: Decimal("73.33")}


def test_part_is_returned_with_one_call_per_payment() -> None:
    book = Playbook()
    order_id, soup, _, hotel, bonus = closed_order(book)
    shares = {hotel: Decimal("10.00"), bonus: Decimal("40.00")}
    assert run(book.register.returns.return_part(order_id, {soup: HALF}, shares, ANN))
    assert book.heard() == [
        "hotel.return_payment 10.00",
        "bonus.return_payment 40.00",
        "cheque return 50.00",
    ]
    record = book.record(order_id)
    assert record.order.status is OrderStatus.CLOSED
    assert record.returned_items == {soup: HALF}
    assert record.payments[hotel].returned == Decimal("10.00")
    assert record.payments[hotel].state is TransactionState.TAKEN
    assert book.is_free(order_id)


def test_parts_add_up_to_the_cent_until_nothing_is_left() -> None:
    book = Playbook()
    order_id, soup, tea, hotel, bonus = closed_order(book)
    returns = book.register.returns
    third = Decimal("0.333")
    given_back = Decimal(0)
    for items in ({tea: third}, {tea: third}, {tea: Decimal("0.334"), soup: HALF}, {soup: HALF}):
        plan = returns.plan(order_id, items)
        given_back += plan.total
        assert run(returns.return_part(order_id, items, plan.shares, ANN))
    assert given_back == Decimal("133.33")
    record = book.record(order_id)
    for item_id in (hotel, bonus):
        assert record.payments[item_id].state is TransactionState.RETURNED
    assert refusal(returns.return_part, order_id, {tea: third}, {}, ANN) == (
        Code.NOTHING_TO_RETURN,
        {"number": "1"},
    )


def test_share_of_nothing_calls_nobody_and_cash_moves_with_the_cheque() -> None:
    book = Playbook()
    order_id = book.closed((HOTEL, "60"), (CASH, "100"))
    (soup,) = book.record(order_id).order.items
    hotel, cash = (item.id for item in book.record(order_id).order.payments)
    assert run(
        book.register.returns.return_part(order_id, {soup.id: HALF / 5}, {cash: Decimal(10)}, ANN)
    )
    assert book.heard() == ["cheque return 10.00"]
    record = book.record(order_id)
    assert record.payments[cash].returned == Decimal("10.00")
    assert record.payments[hotel].returned == Decimal("0.00")


def test_interrupted_part_has_that_much_less_to_give_when_done_again() -> None:
    book = Playbook()
    order_id, soup, _, hotel, bonus = closed_order(book)
    returns = book.register.returns
    book.outside.answer(ProcessorMethod.RETURN_PAYMENT, Returned(), Failed("No"))
    plan = returns.plan(order_id, {soup: ONE})
    assert not run(returns.return_part(order_id, {soup: ONE}, plan.shares, ANN))
    assert book.heard()[-2:] == ["told No", "told return_unfinished"]
    assert book.record(order_id).returned_items == {}
    plan = returns.plan(order_id, {soup: ONE})
    assert plan.shares == {hotel: Decimal("0.00"), bonus: Decimal("40.00")}
    assert run(returns.return_part(order_id, {soup: ONE}, plan.shares, ANN))
    assert book.heard() == ["bonus.return_payment 40.00", "cheque return 100.00"]


def test_smaller_part_after_an_interrupted_one_needs_no_money() -> None:
    book = Playbook()
    order_id, soup, tea, *_ = closed_order(book)
    returns = book.register.returns
    book.outside.fiscal_answers.append(FiscalRefused("no_paper"))
    plan = returns.plan(order_id, {soup: ONE})
    assert not run(returns.return_part(order_id, {soup: ONE}, plan.shares, ANN))
    assert book.heard()[-1] == "told return_unfinished"
    plan = returns.plan(order_id, {tea: ONE})
    assert plan.total == Decimal("0.00")
    assert run(returns.return_part(order_id, {tea: ONE}, plan.shares, ANN))
    assert book.heard() == ["cheque return 33.33"]
    assert returns.plan(order_id, {soup: ONE}).total == Decimal("33.33")


@pytest.mark.parametrize(
    ("amount", "refused"),
    [
        ("1.5", (Code.RETURN_AMOUNT_OUT_OF_RANGE, {"dish": "Soup", "amount": "1.5", "max": "1"})),
        ("0", (Code.AMOUNT_OUT_OF_RANGE, {"amount": "0", "min": "0.001", "max": "999.999"})),
    ],
)
def test_amounts_outside_what_is_left_are_refused(
    amount: str, refused: tuple[Code, dict[str, str]]
) -> None:
    book = Playbook()
    order_id, soup, *_ = closed_order(book)
    assert refusal(book.register.returns.plan, order_id, {soup: Decimal(amount)}) == refused


def test_plan_is_made_beside_an_unknown_outcome_but_not_carried_out() -> None:
    book = Playbook()
    order_id, soup, *_ = closed_order(book)
    returns = book.register.returns
    book.outside.answer(ProcessorMethod.RETURN_PAYMENT, NO_ANSWER)
    plan = returns.plan(order_id, {soup: ONE})
    assert not run(returns.return_part(order_id, {soup: ONE}, plan.shares, ANN))
    assert returns.plan(order_id, {soup: ONE}) == plan
    assert refusal(returns.return_part, order_id, {soup: ONE}, plan.shares, ANN) == (
        Code.OUTCOME_UNKNOWN,
        {"number": "1"},
    )


def test_plan_needs_dishes_of_the_order() -> None:
    book = Playbook()
    order_id, *_ = closed_order(book)
    assert refusal(book.register.returns.plan, order_id, {}) == (
        Code.NOTHING_TO_RETURN,
        {"number": "1"},
    )
    assert refusal(book.register.returns.plan, order_id, {order_id: ONE}) == (
        Code.DISH_NOT_FOUND,
        {"number": "1"},
    )


def test_shares_must_fit_the_payments_and_the_total() -> None:
    book = Playbook()
    order_id, soup, _, hotel, bonus = closed_order(book)
    items = {soup: ONE}
    returned = book.register.returns.return_part
    for share in ("60.01", "-1"):
        assert refusal(returned, order_id, items, {hotel: Decimal(share)}, ANN) == (
            Code.RETURN_SHARE_OUT_OF_RANGE,
            {"type": "Hotel", "share": f"{Decimal(share):.2f}", "max": "60.00"},
        )
    assert refusal(returned, order_id, items, {bonus: Decimal(50)}, ANN) == (
        Code.RETURN_SHARES_DIFFER,
        {"total": "100.00", "shares": "50.00"},
    )
    assert refusal(returned, order_id, items, {soup: ONE}, ANN) == (
        Code.PAYMENT_NOT_FOUND,
        {"number": "1"},
    )
    with pytest.raises(ArgumentException, match="not an amount of money"):
        run(returned(order_id, items, {hotel: Decimal("NaN")}, ANN))
    book.outside.registered.discard("bonus")
    shares = {hotel: Decimal(60), bonus: Decimal(40)}
    assert refusal(returned, order_id, items, shares, ANN)[0] is Code.SYSTEM_NOT_LOADED
    assert book.heard() == []


def test_payment_that_gives_nothing_need_not_be_loaded() -> None:
    book = Playbook()
    order_id, soup, _, _, bonus = closed_order(book)
    book.outside.registered.discard("hotel")
    assert run(book.register.returns.return_part(order_id, {soup: HALF}, {bonus: Decimal(50)}, ANN))
