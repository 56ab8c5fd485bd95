from dataclasses import replace
from uuid import UUID

import pytest

from cashier_sim.engine.operations.order_planning import OrderPlanner
from cashier_sim.engine.operations.planned import PlannedEdit
from cashier_sim.plugin_api import (
    ArgumentOutOfRangeException,
    CannotCreateEntityException,
    ConstraintViolationException,
    EntityNotFoundException,
    NewOrderStub,
    Order,
    OrderWithoutTypeException,
)
from tests.unit.engine.builders import CASHIER, TABLE, bench, record
from tests.unit.engine.operations.service import (
    CLIENT,
    DELIVERY,
    DINER,
    HALL,
    NOBODY,
    SIDE_TABLE,
    delivery,
)

STUB = NewOrderStub(id=UUID(int=5))


@pytest.fixture
def planner() -> OrderPlanner:
    state = bench().state
    state.commit("put", restaurant=DINER)
    return OrderPlanner(state)


def made(edit: PlannedEdit) -> Order:
    """The order once the edit is made."""
    return edit.change(record(), CASHIER).order


def test_order_is_planned_at_the_restaurants_tables(planner: OrderPlanner) -> None:
    forged = replace(TABLE, name="forged")

    assert planner.create_order((forged, SIDE_TABLE)).tables == (TABLE, SIDE_TABLE)
    with pytest.raises(CannotCreateEntityException):
        planner.create_order((replace(TABLE, id=NOBODY),))


def test_each_edit_changes_what_it_says(planner: OrderPlanner) -> None:
    assert made(planner.change_tables((SIDE_TABLE,), STUB)).tables == (SIDE_TABLE,)
    assert made(planner.set_order_type(HALL, STUB)).order_type == HALL
    assert made(planner.change_origin_name("сайт", STUB)).origin_name == "сайт"
    assert made(planner.change_comment("у окна", STUB)).comment == "у окна"
    assert made(planner.change_external_number("A-7", STUB)).external_number == "A-7"
    assert made(planner.change_estimated_guests(3, STUB)).estimated_guests_count == 3
    assert made(planner.add_client(CLIENT, STUB)).customer_ids == (CLIENT,)
    assert made(planner.remove_client(CLIENT, STUB)).customer_ids == ()


def test_external_data_are_put_and_dropped(planner: OrderPlanner) -> None:
    kept = planner.add_external_data("a", "1", STUB).change(record(), CASHIER)

    assert kept.external_data == {"a": "1"}
    assert planner.delete_external_data("a", STUB).change(kept, CASHIER).external_data == {}


def test_every_edit_names_the_stub_of_its_order(planner: OrderPlanner) -> None:
    assert planner.change_comment("", STUB).stubs == (STUB,)
    assert planner.change_comment("", record().order).stubs == ()


def test_order_type_has_to_go_with_the_order(planner: OrderPlanner) -> None:
    with pytest.raises(ConstraintViolationException):
        planner.set_order_type(DELIVERY, STUB).change(record(), CASHIER)
    with pytest.raises(ConstraintViolationException):
        planner.set_order_type(HALL, STUB).change(delivery(), CASHIER)
    with pytest.raises(OrderWithoutTypeException):
        planner.set_order_type(None, STUB).change(delivery(), CASHIER)
    with pytest.raises(EntityNotFoundException):
        planner.set_order_type(replace(HALL, id=NOBODY), STUB)


def test_long_texts_are_refused_at_once(planner: OrderPlanner) -> None:
    planner.change_external_number("x" * 50, STUB)
    with pytest.raises(ArgumentOutOfRangeException, match="external_number: 51 characters"):
        planner.change_external_number("x" * 51, STUB)
    planner.add_external_data("k" * 256, "v" * 32000, STUB)
    with pytest.raises(ArgumentOutOfRangeException, match="key: 257 characters; keep to 256"):
        planner.add_external_data("k" * 257, "", STUB)
    with pytest.raises(ArgumentOutOfRangeException, match="value: 32001 characters"):
        planner.add_external_data("k", "v" * 32001, STUB)


def test_empty_key_is_refused_at_once(planner: OrderPlanner) -> None:
    with pytest.raises(ArgumentOutOfRangeException, match="key: it is empty"):
        planner.add_external_data("", "v", STUB)


def test_somebody_has_to_be_expected(planner: OrderPlanner) -> None:
    with pytest.raises(ArgumentOutOfRangeException, match="0 is not enough"):
        planner.change_estimated_guests(0, STUB)
