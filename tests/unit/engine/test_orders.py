from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.edits import with_payment
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.locks import SCREEN, LockOwner
from cashier_sim.engine.model import OrderRecord, PaymentRecord, SessionState, TransactionState
from cashier_sim.engine.orders import DeliveryDetails, OrderBook
from cashier_sim.plugin_api import (
    ChequeAdditionalInfo,
    DeliveryOrder,
    EntityAlreadyInUseException,
    EntityNotFoundException,
    OrderStatus,
    PaymentItem,
    PaymentStatus,
)
from tests.unit.engine.builders import (
    CARD,
    HOTEL,
    NOW,
    SOUP,
    TABLE,
    WAITER,
    Bench,
    bench,
    dish,
    payment,
    record,
)

if TYPE_CHECKING:
    from collections.abc import Callable

PLUGIN = LockOwner("plugin hotel")
NOBODY = UUID(int=999)


class Book:
    """An order book with what a test looks at."""

    def __init__(self) -> None:
        self.on: Bench = bench()
        self.orders = OrderBook(self.on.state)

    def put(self, made: OrderRecord) -> UUID:
        """Keep an order that a test needs."""
        self.on.state.commit("put", orders=(made,))
        self.on.changes.clear()
        return made.order.id


@pytest.fixture
def book() -> Book:
    return Book()


def test_order_opens_for_one_guest_at_a_table(book: Book) -> None:
    opened = book.orders.create(WAITER, table=TABLE)

    assert (opened.order.number, opened.order.revision) == (1, 1)
    assert (opened.order.waiter, opened.order.tables) == (WAITER, (TABLE,))
    assert [guest.name for guest in opened.order.guests] == ["Гость 1"]
    assert (opened.order.status, opened.order.open_time) == (OrderStatus.NEW, NOW)
    assert opened.cafe_session_number == 3
    assert not opened.is_delivery
    assert book.on.state.record(opened.order.id) == opened


def test_numbers_go_up(book: Book) -> None:
    assert [book.orders.create(WAITER).order.number for _ in range(3)] == [1, 2, 3]


def test_order_may_open_while_the_shift_is_closed(book: Book) -> None:
    book.on.state.commit("closed", session=SessionState(last_number=3))

    assert book.orders.create(WAITER).cafe_session_number == 0


def test_delivery_knows_where_it_goes(book: Book) -> None:
    details = DeliveryDetails(client_name="Ольга", phone="+7 000", address="Озёрная, 1")
    order = book.orders.create(WAITER, delivery=details).order

    assert isinstance(order, DeliveryOrder)
    assert (order.client_name, order.phone, order.address) == ("Ольга", "+7 000", "Озёрная, 1")
    assert order.order_type is not None
    assert order.order_type.name == "Доставка"
    assert len(order.guests) == 1


def test_dish_is_added_changed_and_removed(book: Book) -> None:
    order_id = book.orders.create(WAITER).order.id
    item_id = book.orders.add_product(order_id, SOUP.id).order.items[0].id
    changed = book.orders.change_amount(order_id, item_id, Decimal("2.5"))
    removed = book.orders.remove_item(order_id, item_id)

    assert changed.order.result_sum == Decimal("1050.00")
    assert removed.order.items == ()
    assert [change.note for change in book.on.changes] == [
        "order opened",
        "dish added",
        "amount changed",
        "dish removed",
    ]


def test_product_that_is_not_there_is_refused(book: Book) -> None:
    order_id = book.orders.create(WAITER).order.id
    with pytest.raises(EntityNotFoundException, match="no product with id"):
        book.orders.add_product(order_id, NOBODY)


def test_order_that_is_not_there_is_refused(book: Book) -> None:
    with pytest.raises(EntityNotFoundException, match="no order with id"):
        book.orders.delete_empty(NOBODY)


def test_bill_freezes_the_dishes(book: Book) -> None:
    order_id = book.put(record(dishes=(dish(),)))
    billed = book.orders.bill(order_id)

    assert (billed.order.status, billed.order.bill_time) == (OrderStatus.BILL, NOW)
    with pytest.raises(EngineError, match="order_not_new"):
        book.orders.add_product(order_id, SOUP.id)


def test_empty_order_has_no_precheque(book: Book) -> None:
    with pytest.raises(EngineError, match="order_empty: number=1"):
        book.orders.bill(book.put(record()))


def test_second_precheque_is_refused(book: Book) -> None:
    order_id = book.put(record(dishes=(dish(),), status=OrderStatus.BILL))
    with pytest.raises(EngineError, match="order_not_new"):
        book.orders.bill(order_id)


def test_cancelled_precheque_makes_the_order_new(book: Book) -> None:
    order_id = book.put(record(dishes=(dish(),)))
    book.orders.bill(order_id)
    again = book.orders.cancel_precheque(order_id)

    assert (again.order.status, again.order.bill_time) == (OrderStatus.NEW, None)
    with pytest.raises(EngineError, match="order_not_bill: number=1"):
        book.orders.cancel_precheque(order_id)


def test_order_without_money_is_deleted_with_its_unprocessed_items(book: Book) -> None:
    order_id = book.put(record(dishes=(dish(),), payments=(payment(80, HOTEL, "1.00"),)))
    deleted = book.orders.delete_empty(order_id)

    assert (deleted.order.status, deleted.order.close_time) == (OrderStatus.DELETED, NOW)
    assert deleted.order.payments == ()
    assert deleted.closed_in_session == 3


def test_order_is_deleted_while_the_shift_is_closed_too(book: Book) -> None:
    order_id = book.put(record())
    book.on.state.commit("closed", session=SessionState(last_number=3))

    assert book.orders.delete_empty(order_id).closed_in_session is None


def test_order_with_money_is_not_deleted(book: Book) -> None:
    paid = record(payments=(payment(80, CARD, "1.00", PaymentStatus.PROCESSED),))
    with pytest.raises(EngineError, match="order_has_payments"):
        book.orders.delete_empty(book.put(paid))


def tipped(tips: PaymentItem) -> OrderRecord:
    empty = record()
    return replace(empty, order=replace(empty.order, donations=(tips,)))


def test_unprocessed_tips_go_with_a_deleted_order(book: Book) -> None:
    order_id = book.put(tipped(payment(81, CARD, "1.00")))
    assert book.orders.delete_empty(order_id).order.donations == ()


def test_order_with_taken_tips_is_not_deleted(book: Book) -> None:
    order_id = book.put(tipped(payment(81, CARD, "1.00", PaymentStatus.PROCESSED)))
    with pytest.raises(EngineError, match="order_has_payments"):
        book.orders.delete_empty(order_id)


def test_order_with_an_unknown_outcome_is_left_as_it_is(book: Book) -> None:
    slot = PaymentRecord(item_id=UUID(int=80), state=TransactionState.TAKE_UNKNOWN)
    order_id = book.put(with_payment(record(payments=(payment(80, CARD, "1.00"),)), slot))
    with pytest.raises(EngineError, match="outcome_unknown"):
        book.orders.delete_empty(order_id)
    with pytest.raises(EngineError, match="outcome_unknown"):
        book.orders.add_product(order_id, book.on.state.restaurant.products[0].id)


def test_electronic_cheque_goes_where_it_is_said_and_nowhere_again(book: Book) -> None:
    order_id = book.put(record(dishes=(dish(),)))
    info = ChequeAdditionalInfo(phone="+79990000000")
    assert book.orders.set_cheque_info(order_id, info).order.cheque_additional_info == info
    assert book.orders.set_cheque_info(order_id, None).order.cheque_additional_info is None


def test_closed_order_is_told_no_more_about_its_cheque(book: Book) -> None:
    order_id = book.put(replace(record(status=OrderStatus.CLOSED), closed_in_session=3))
    with pytest.raises(EngineError, match="order_not_open"):
        book.orders.set_cheque_info(order_id, None)


def test_closed_order_is_not_deleted(book: Book) -> None:
    closed = replace(record(status=OrderStatus.CLOSED), closed_in_session=3)
    with pytest.raises(EngineError, match="order_not_open"):
        book.orders.delete_empty(book.put(closed))


def test_order_held_by_somebody_else_is_left_alone(book: Book) -> None:
    order_id = book.put(record(dishes=(dish(),)))
    item_id = UUID(int=70)
    acts: tuple[Callable[[], OrderRecord], ...] = (
        lambda: book.orders.add_product(order_id, SOUP.id, owner=PLUGIN),
        lambda: book.orders.change_amount(order_id, item_id, Decimal(2), owner=PLUGIN),
        lambda: book.orders.remove_item(order_id, item_id, owner=PLUGIN),
        lambda: book.orders.bill(order_id, owner=PLUGIN),
        lambda: book.orders.cancel_precheque(order_id, owner=PLUGIN),
        lambda: book.orders.delete_empty(order_id, owner=PLUGIN),
        lambda: book.orders.set_cheque_info(order_id, None, owner=PLUGIN),
    )
    with book.on.state.locks.hold(order_id, SCREEN):
        for act in acts:
            with pytest.raises(EntityAlreadyInUseException):
                act()
        book.orders.add_product(order_id, SOUP.id)

    assert book.on.state.locks.holder(order_id) is None
    assert len(book.on.changes) == 1


# guests


def test_dish_is_added_for_the_guest_who_is_chosen(book: Book) -> None:
    order_id = book.put(record())
    book.orders.add_guest(order_id)
    second = book.on.state.record(order_id).order.guests[1]
    added = book.orders.add_product(order_id, SOUP.id, guest_id=second.id)

    assert added.order.items[0].guest == second


def test_dish_of_a_guest_who_is_not_there_is_refused(book: Book) -> None:
    order_id = book.put(record())
    with pytest.raises(EngineError) as refused:
        book.orders.add_product(order_id, SOUP.id, guest_id=NOBODY)
    assert refused.value.code is Code.GUEST_NOT_FOUND


def test_guests_come_are_renamed_and_go(book: Book) -> None:
    order_id = book.put(record())
    book.orders.add_guest(order_id, "Анна")
    added = book.orders.add_guest(order_id)
    assert [guest.name for guest in added.order.guests] == ["Гость 1", "Анна", "Гость 3"]

    renamed = book.orders.rename_guest(order_id, added.order.guests[1].id, "Ольга")
    assert renamed.order.guests[1].name == "Ольга"

    gone = book.orders.remove_guest(order_id, added.order.guests[2].id)
    assert [guest.name for guest in gone.order.guests] == ["Гость 1", "Ольга"]
    assert [change.note for change in book.on.changes[-2:]] == ["guest renamed", "guest removed"]


def test_order_without_a_table_is_fast_food(book: Book) -> None:
    assert book.orders.create(WAITER).order.is_fast_food_order
    assert not book.orders.create(WAITER, table=TABLE).order.is_fast_food_order
    delivered = book.orders.create(WAITER, delivery=DeliveryDetails(client_name="Анна"))
    assert not delivered.order.is_fast_food_order
