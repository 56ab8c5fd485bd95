from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from cashier_sim.engine.codes import Code
from cashier_sim.engine.model import OrderRecord
from cashier_sim.engine.returned_dishes import (
    require_returnable,
    return_lines,
    returnable,
    returned_ahead,
    value_of,
    with_returned,
    without_returned,
)
from tests.unit.engine.playbook import ANN, CLUB, SOUP, TEA, Playbook, refusal, run

ONE = Decimal(1)


def closed_record() -> OrderRecord:
    """Soup 100.00 and tea 33.33 with 10 % off, paid by a plugin."""
    book = Playbook()
    order_id = book.order(SOUP, TEA)
    book.choose(order_id, CLUB)
    assert book.pay(order_id)
    return book.record(order_id)


RECORD = closed_record()
SOUP_ID, TEA_ID = (item.id for item in RECORD.order.items)


def returned(amounts: dict[UUID, Decimal]) -> OrderRecord:
    return replace(RECORD, returned_items=amounts)


def test_prepayment_returned_before_the_closing_is_settled() -> None:
    book = Playbook()
    order_id = book.order(SOUP)
    prepaid = book.choose(order_id, CLUB)
    assert run(book.register.payments.prepay(order_id, prepaid, ANN))
    assert run(book.register.payments.delete(order_id, prepaid, ANN))
    book.choose(order_id, CLUB)
    assert book.pay(order_id)
    assert returned_ahead(book.record(order_id)) == 0


def test_what_is_left_of_each_dish() -> None:
    assert returnable(RECORD) == {SOUP_ID: ONE, TEA_ID: ONE}
    record = returned({SOUP_ID: ONE, TEA_ID: Decimal("0.25")})
    assert returnable(record) == {TEA_ID: Decimal("0.75")}
    assert with_returned(record, {TEA_ID: Decimal("0.5")})[TEA_ID] == Decimal("0.75")
    assert refusal(require_returnable, record, {SOUP_ID: Decimal("0.5")}) == (
        Code.RETURN_AMOUNT_OUT_OF_RANGE,
        {"dish": "Soup", "amount": "0.5", "max": "0"},
    )
    require_returnable(record, {TEA_ID: Decimal("0.75")})


def test_dishes_that_left_the_order_are_not_returned() -> None:
    soup, tea = RECORD.order.items
    order = replace(RECORD.order, items=(replace(soup, deleted=True), tea))
    assert returnable(replace(RECORD, order=order)) == {TEA_ID: ONE}


@given(st.lists(st.integers(1, 400), max_size=8))
def test_lines_of_any_parts_add_up_to_what_the_guest_paid(thousandths: list[int]) -> None:
    record, total = RECORD, Decimal("0.00")
    for part in (*(Decimal(number) / 1000 for number in thousandths), ONE):
        items = {item_id: min(part, left) for item_id, left in returnable(record).items()}
        lines = return_lines(record, items)
        assert all(line.sum >= 0 for line in lines)
        total += sum((line.sum for line in lines), Decimal("0.00"))
        record = returned(with_returned(record, items))
    assert returnable(record) == {}
    assert total == record.order.result_sum == value_of(record, record.returned_items)


def test_money_ahead_of_dishes_is_never_below_zero() -> None:
    (slot,) = RECORD.payments.values()
    given_back = replace(slot, returned=Decimal("50.00"))
    record = replace(RECORD, payments={slot.item_id: given_back})
    assert returned_ahead(record) == Decimal("50.00")
    assert returned_ahead(replace(record, returned_items={TEA_ID: ONE})) == Decimal("20.00")
    assert returned_ahead(returned({TEA_ID: ONE})) == Decimal("0.00")


def test_what_did_not_come_back_is_taken_off_the_returned_amounts() -> None:
    soup = RECORD.order.items[0].id
    record = replace(RECORD, returned_items={soup: Decimal(2), UUID(int=9): Decimal(1)})
    assert without_returned(record, {soup: Decimal("0.5")}) == {
        soup: Decimal("1.5"),
        UUID(int=9): Decimal(1),
    }
    assert without_returned(record, {soup: Decimal(2)}) == {UUID(int=9): Decimal(1)}
