from __future__ import annotations

import pytest

from cashier_sim.plugin_api import ArgumentException
from cashier_sim.till.screen_calls import (
    BUTTON_OFFERS,
    SCREEN_OFFERS,
    Offer,
    ScreenPoint,
    checked_callback,
)
from cashier_sim.till.view import ButtonPlace
from tests.unit.till.buttons import callable_ref

CLOSED = BUTTON_OFFERS[ButtonPlace.CLOSED_ORDER]


def test_a_callback_gets_its_arguments_by_position_of_the_contract() -> None:
    offer = BUTTON_OFFERS[ButtonPlace.PAYMENT]
    callback = checked_callback("add", "fake", callable_ref("a", "b", "c", "d"), offer)
    assert callback.positions == ("order", "operation_service", "view_manager", "state")


def test_a_callback_of_a_closed_order_may_take_the_cash_register_too() -> None:
    two = checked_callback("add", "fake", callable_ref("a", "b"), CLOSED)
    three = checked_callback("add", "fake", callable_ref("a", "b", "c"), CLOSED)
    assert two.positions == ("view_manager", "closed_order")
    assert three.positions == ("view_manager", "closed_order", "cash_register")


def test_a_callback_may_name_what_it_needs() -> None:
    offer = SCREEN_OFFERS[ScreenPoint.EDIT_ORDER]
    callback = checked_callback("edit", "fake", callable_ref("printer", "order"), offer)
    assert callback.callback == callable_ref("printer", "order")
    assert "printer" in callback.services


def test_a_callback_that_does_not_fit_is_refused_with_what_is_on_offer() -> None:
    with pytest.raises(ArgumentException, match="must take 2 arguments") as raised:
        checked_callback("add_button", "fake", callable_ref("a"), CLOSED)
    assert "cash_register" in str(raised.value)


def test_a_place_without_an_order_of_arguments_takes_nothing() -> None:
    with pytest.raises(ArgumentException, match="nothing is on offer"):
        checked_callback("add", "fake", callable_ref(), Offer(services=(), positions=()))


def test_every_place_and_point_has_an_offer() -> None:
    assert set(BUTTON_OFFERS) == set(ButtonPlace)
    assert set(SCREEN_OFFERS) == set(ScreenPoint) - {ScreenPoint.BUTTON}
