from dataclasses import replace
from decimal import Decimal

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.cover import (
    cover_refusal,
    gives_change,
    is_fiscalized_elsewhere,
    room_for,
    unprocessed_tips,
)
from cashier_sim.engine.model import OrderRecord
from cashier_sim.engine.sums import recomputed
from cashier_sim.plugin_api import PaymentStatus
from tests.unit.engine.builders import CASH as MONEY
from tests.unit.engine.builders import LOYALTY, dish, payment, record
from tests.unit.engine.playbook import (
    ANN,
    CASH,
    CHANGER,
    COINS,
    HOTEL,
    Playbook,
    run,
)


@pytest.mark.parametrize(
    ("cash", "coins", "code"),
    [
        ("40", "59.99", Code.PAYMENTS_NOT_ENOUGH),
        ("40", "60", None),
        ("40", "60.01", Code.MORE_THAN_ONE_CHANGE),
        ("100", "0", Code.PAYMENT_SUM_ZERO),
    ],
)
def test_two_types_with_change_must_fit_exactly(cash: str, coins: str, code: Code | None) -> None:
    book = Playbook()
    order_id = book.order()
    book.choose(order_id, CASH, cash)
    book.choose(order_id, COINS, coins)
    found = cover_refusal(book.record(order_id))
    assert (found and found.code) is code


def test_item_that_would_go_back_whole_is_one_too_many() -> None:
    book = Playbook()
    order_id = book.order()
    book.prepaid(order_id, HOTEL)
    book.choose(order_id, CASH, "20")
    found = cover_refusal(book.record(order_id))
    assert found is not None
    assert (found.code, found.values) == (
        Code.PAYMENTS_TOO_LARGE,
        {"number": "1", "excess": "20.00"},
    )


def test_change_never_comes_out_of_a_plugin() -> None:
    assert gives_change(CASH.payment_type)
    assert not gives_change(CHANGER.payment_type)
    assert not gives_change(HOTEL.payment_type)


def test_preliminary_items_make_room_for_ordinary_ones_only() -> None:
    book = Playbook()
    order_id = book.delivery()
    act = book.register.payments.choose_type(order_id, HOTEL.id, ANN, preliminary=True)
    preliminary = run(act)
    assert preliminary is not None
    ordinary = book.choose(order_id, CASH, "30")
    record = book.record(order_id)
    assert room_for(record, book.item(order_id, ordinary)) == Decimal("100.00")
    assert room_for(record, book.item(order_id, preliminary)) == Decimal("70.00")


def as_discount(total: str, of: str, *, cash: str) -> OrderRecord:
    """An order of one soup for 420.00 with a payment as discount, and cash."""
    lowering = replace(payment(80, LOYALTY, total), is_processed_as_discount=True)
    made = record(dishes=(dish(amount=of),), payments=(lowering, payment(81, MONEY, cash)))
    return replace(made, order=recomputed(made.order))


def test_payment_as_discount_may_hold_what_it_takes_off_and_what_is_left() -> None:
    made = as_discount("20.00", "1", cash="300.00")
    lowering, cash = made.order.payments

    assert room_for(made, lowering) == Decimal("120.00")
    assert room_for(made, cash) == Decimal("400.00")


def test_payment_as_discount_closes_an_order_that_the_others_pay() -> None:
    assert cover_refusal(as_discount("20.00", "1", cash="400.00")) is None


def test_payment_as_discount_above_what_there_is_to_take_off_is_too_large() -> None:
    found = cover_refusal(as_discount("430.00", "1", cash="1.00"))
    assert found is not None
    assert (found.code, found.values["excess"]) == (Code.PAYMENTS_TOO_LARGE, "10.00")


def test_tips_are_taken_while_they_are_new() -> None:
    new, taken = payment(80, LOYALTY, "1"), payment(81, LOYALTY, "1", PaymentStatus.PROCESSED)
    made = record()
    made = replace(made, order=replace(made.order, donations=(new, taken)))
    assert unprocessed_tips(made) == (new,)


def test_no_cheque_is_printed_only_when_all_of_it_was_printed_outside() -> None:
    inside = payment(80, LOYALTY, "1")
    outside = replace(inside, is_fiscalized_externally=True)
    assert is_fiscalized_elsewhere((outside, outside))
    assert not is_fiscalized_elsewhere((outside, inside))
    assert not is_fiscalized_elsewhere(())
