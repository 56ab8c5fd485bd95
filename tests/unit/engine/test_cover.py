from decimal import Decimal

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.cover import cover_refusal, gives_change, room_for
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
