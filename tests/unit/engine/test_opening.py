from uuid import UUID

from cashier_sim.engine.opening import opened, seated
from cashier_sim.plugin_api import DeliveryOrder, OrderStatus
from tests.unit.engine.builders import NOW, TABLE, WAITER, bench


def test_order_opens_for_one_guest_in_the_present_till_shift() -> None:
    made = opened(bench().state, WAITER, (TABLE,))

    assert (made.order.number, made.order.revision, made.order.status) == (1, 0, OrderStatus.NEW)
    assert (made.order.waiter, made.order.tables, made.order.open_time) == (WAITER, (TABLE,), NOW)
    assert [(guest.name, guest.rank) for guest in made.order.guests] == [("Гость 1", 0)]
    assert made.cafe_session_number == 3


def test_order_opens_while_the_till_shift_is_closed() -> None:
    assert opened(bench(session=None).state, WAITER, ()).cafe_session_number == 0


def test_order_opens_with_a_given_id_and_number() -> None:
    made = opened(bench().state, WAITER, (), order_id=UUID(int=5), number=7)

    assert (made.order.id, made.order.number) == (UUID(int=5), 7)


def test_order_without_a_table_is_fast_food_on_a_tab() -> None:
    made = opened(bench().state, WAITER, ())

    assert (made.order.is_fast_food_order, made.order.tab_name) == (True, "1")


def test_delivery_is_none() -> None:
    delivery = DeliveryOrder(
        id=UUID(int=1), number=9, revision=0, status=OrderStatus.NEW, open_time=NOW, waiter=WAITER
    )

    assert not seated(delivery, ()).is_fast_food_order


def test_order_that_gets_a_table_is_none() -> None:
    sat_down = seated(opened(bench().state, WAITER, ()).order, (TABLE,))

    assert (sat_down.is_fast_food_order, sat_down.tab_name) == (False, "")
    assert sat_down.tables == (TABLE,)
