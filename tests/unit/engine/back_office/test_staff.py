from dataclasses import replace

import pytest

from cashier_sim.engine.back_office.staff import with_employee, without_employee
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.restaurant import Employee, Right
from cashier_sim.plugin_api import EntityNotFoundException, OrderStatus, User
from tests.unit.engine.back_office.data import NEW, REFERENCE, with_orders
from tests.unit.engine.builders import record

ANNA, DMITRY = REFERENCE.restaurant.employees
EVA = Employee(
    user=User(id=NEW, name=" Ева ", card=" 7705 ", is_session_open=True),
    pin="5555",
    rights=frozenset(),
)


def test_employee_is_added() -> None:
    added = with_employee(REFERENCE, EVA).restaurant.employees

    user = replace(EVA.user, name="Ева", card="7705")
    assert added == (ANNA, DMITRY, replace(EVA, user=user))


def test_employee_is_changed_in_place() -> None:
    changed = replace(ANNA, pin="9999")

    assert with_employee(REFERENCE, changed).restaurant.employees == (changed, DMITRY)


@pytest.mark.parametrize("pin", ["", "12a4", "१२३४", "12345678901"])
def test_pin_is_some_digits(pin: str) -> None:
    with pytest.raises(EngineError, match="pin_invalid: max=10"):
        with_employee(REFERENCE, replace(EVA, pin=pin))


def test_name_pin_and_card_are_not_shared() -> None:
    known = with_employee(REFERENCE, EVA)
    other = User(id=ANNA.user.id, name="Анна", card="7705", is_session_open=True)

    with pytest.raises(EngineError, match="pin_taken"):
        with_employee(known, replace(ANNA, pin="5555"))
    with pytest.raises(EngineError, match="card_taken: card=7705, name=Ева"):
        with_employee(known, replace(ANNA, user=other))
    with pytest.raises(EngineError, match="name_is_taken: name=Ева"):
        with_employee(known, replace(ANNA, user=replace(other, card="", name="Ева")))


def test_somebody_who_can_sign_in_keeps_every_right() -> None:
    with pytest.raises(EngineError, match="right_is_lost: right=take_payments"):
        with_employee(REFERENCE, replace(ANNA, rights=frozenset({Right.EDIT_ORDERS})))
    away = replace(ANNA, user=replace(ANNA.user, is_session_open=False))
    with pytest.raises(EngineError, match="right_is_lost"):
        with_employee(REFERENCE, away)
    able = with_employee(REFERENCE, replace(DMITRY, rights=frozenset(Right)))
    assert with_employee(able, away).restaurant.employees[0] == away


def test_employee_without_open_orders_is_deleted() -> None:
    closed = record(status=OrderStatus.CLOSED, closed_in=3)

    assert without_employee(with_orders(closed), DMITRY.user.id).restaurant.employees == (ANNA,)


def test_waiter_of_an_open_order_is_not_deleted() -> None:
    with pytest.raises(EngineError, match="entry_in_use: name=Орлов, number=1"):
        without_employee(with_orders(record()), DMITRY.user.id)


def test_last_one_with_a_right_is_not_deleted() -> None:
    with pytest.raises(EngineError, match="right_is_lost: right=take_payments"):
        without_employee(REFERENCE, ANNA.user.id)


def test_employee_who_is_not_there_is_refused() -> None:
    with pytest.raises(EntityNotFoundException, match="no employee with id"):
        without_employee(REFERENCE, NEW)
