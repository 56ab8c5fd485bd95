from __future__ import annotations

from uuid import UUID

import pytest

from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.navigation import START, Place, back, fits, to_order, to_place
from cashier_sim.till.view import Screen

FIRST, SECOND = UUID(int=1), UUID(int=2)


def is_new(order_id: UUID) -> OrderStatus:
    del order_id
    return OrderStatus.NEW


def is_closed(order_id: UUID) -> OrderStatus:
    del order_id
    return OrderStatus.CLOSED


@pytest.mark.parametrize(
    ("status", "screen"),
    [
        (OrderStatus.NEW, Screen.ORDER),
        (OrderStatus.BILL, Screen.ORDER),
        (OrderStatus.CLOSED, Screen.CLOSED_ORDER),
        (OrderStatus.DELETED, Screen.CLOSED_ORDER),
    ],
)
def test_an_order_opens_on_the_page_that_fits_it(status: OrderStatus, screen: Screen) -> None:
    assert to_order(FIRST, status) == (*START, Place(screen, FIRST))


def test_back_goes_to_where_the_page_was_opened_from() -> None:
    path = to_place(to_order(FIRST, OrderStatus.NEW), Place(Screen.PAYMENT, FIRST))
    assert back(path, is_new) == to_order(FIRST, OrderStatus.NEW)
    assert back(to_order(FIRST, OrderStatus.NEW), is_new) == START
    assert back(START, is_new) == START


def test_back_passes_over_pages_of_an_order_that_is_closed_now() -> None:
    path = to_place(to_order(FIRST, OrderStatus.NEW), Place(Screen.SHIFT))
    assert back(path, is_closed) == START
    assert back(path, is_new)[-1] == Place(Screen.ORDER, FIRST)


def test_a_page_that_was_visited_is_gone_back_to() -> None:
    path = to_place(START, Place(Screen.SHIFT))
    path = to_place(path, Place(Screen.REPORT))
    assert to_place(path, Place(Screen.SHIFT)) == (*START, Place(Screen.SHIFT))


def test_the_same_page_of_another_order_is_another_place() -> None:
    path = (*START, Place(Screen.ORDER, FIRST))
    assert to_place(path, Place(Screen.ORDER, SECOND)) == (*path, Place(Screen.ORDER, SECOND))


@pytest.mark.parametrize(
    ("place", "when_new", "when_closed"),
    [
        (Place(Screen.ORDERS), True, True),
        (Place(Screen.PAYMENT, FIRST), True, False),
        (Place(Screen.PARTIAL_RETURN, FIRST), False, True),
    ],
)
def test_which_pages_fit_an_order(place: Place, when_new: bool, when_closed: bool) -> None:
    assert (fits(place, is_new), fits(place, is_closed)) == (when_new, when_closed)
