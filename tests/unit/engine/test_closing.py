from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.attempts import Attempts
from cashier_sim.engine.closing import Closing, with_number
from cashier_sim.engine.edits import with_payment
from cashier_sim.engine.model import (
    Attempt,
    AttemptKind,
    AttemptState,
    PaymentRecord,
    PaymentTypeSettings,
    TransactionState,
)
from cashier_sim.engine.movements import put_payment
from cashier_sim.plugin_api import DonationType, OrderStatus, PaymentItem, PaymentStatus
from tests.unit.engine.playbook import ANN, CARD, CASH, COINS, HOTEL, Playbook


def printed(book: Playbook, order_id: UUID) -> Attempt:
    attempts = Attempts(book.register.state)
    cheque = attempts.new(AttemptKind.FISCAL_CHEQUE, Decimal(0), ANN, order_id=order_id)
    return attempts.settled(cheque, AttemptState.DONE)


def close(book: Playbook, order_id: UUID) -> None:
    cheque = printed(book, order_id)
    Closing(book.desk()).close(order_id, ANN, cheque_number=3, cheque=cheque)


def test_own_types_move_and_the_order_closes_in_one_commit() -> None:
    book = Playbook()
    order_id = book.order()
    card, cash = book.choose(order_id, CARD, "30"), book.choose(order_id, CASH, "100")
    commits: list[int] = []
    book.store.after_commit = lambda: commits.append(1)
    close(book, order_id)
    assert commits == [1]
    record = book.record(order_id)
    assert record.order.status is OrderStatus.CLOSED
    assert record.order.fiscal_cheque_number == 3
    for item_id, taken in ((card, "30.00"), (cash, "70.00")):
        slot = record.payments[item_id]
        assert (slot.state, slot.taken) == (TransactionState.TAKEN, Decimal(taken))
        assert book.item(order_id, item_id).status is PaymentStatus.PROCESSED
    sums = {attempt.kind: attempt.sum for attempt in book.store.load_attempts()}
    assert sums.keys() == {AttemptKind.PAY, AttemptKind.FISCAL_CHEQUE}
    ids = {record.payments[item_id].transaction_id for item_id in (card, cash)}
    assert None not in ids
    assert len(ids) == 2


@pytest.mark.parametrize(("settings", "slips"), [(CARD, 2), (COINS, 0)])
def test_sales_slips_are_as_many_as_the_type_wants(
    settings: PaymentTypeSettings, slips: int
) -> None:
    book = Playbook()
    order_id = book.order()
    book.choose(order_id, settings, "100")
    close(book, order_id)
    assert book.heard() == ["slip sales_slip"] * slips


def test_prepaid_items_are_left_as_they_are() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.prepaid(order_id, HOTEL)
    before = book.record(order_id).payments[item_id]
    close(book, order_id)
    assert book.record(order_id).payments[item_id] == before


def test_order_without_a_cheque_of_its_own_closes_too() -> None:
    book = Playbook()
    order_id = book.order()
    book.choose(order_id, CASH)
    Closing(book.desk()).close(order_id, ANN, cheque_number=None, cheque=None)
    order = book.record(order_id).order
    assert order.status is OrderStatus.CLOSED
    assert (order.fiscal_cheque_number, order.fiscal_cheque_numbers) == (None, ())
    kinds = [attempt.kind for attempt in book.store.load_attempts()]
    assert kinds == [AttemptKind.PAY]


def test_number_of_the_cheque_joins_those_of_the_prepayments() -> None:
    assert with_number((1,), 2) == (1, 2)
    assert with_number((1,), None) == (1,)


def test_tips_of_own_types_move_whole_beside_the_change() -> None:
    book = Playbook()
    order_id = book.order()
    cash = book.choose(order_id, CASH, "150")
    donation_type = DonationType(id=UUID(int=9), name="Tips", payment_types=(CASH.payment_type,))
    tips = PaymentItem(
        id=UUID(int=8), type=CASH.payment_type, sum=Decimal(20), donation_type=donation_type
    )
    record = put_payment(book.record(order_id), tips)
    record = with_payment(record, PaymentRecord(item_id=tips.id))
    book.register.state.commit("tips", orders=(record,))
    close(book, order_id)
    record = book.record(order_id)
    assert record.payments[cash].taken == Decimal("100.00")
    assert record.payments[tips.id].taken == Decimal(20)
    assert [item.status for item in record.order.donations] == [PaymentStatus.PROCESSED]
    rows = book.register.reports.of_present_shift()
    assert [(row.donation_type_name, row.sum) for row in rows] == [
        ("", Decimal("100.00")),
        ("Tips", Decimal(20)),
    ]
