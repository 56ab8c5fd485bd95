from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.guests import add_guest
from cashier_sim.engine.operations.content_planning import ContentPlanner
from cashier_sim.engine.sums import discount_id
from cashier_sim.plugin_api import (
    ArgumentException,
    ArgumentOutOfRangeException,
    ConstraintViolationException,
    DiscountItem,
    EntityNotFoundException,
    NewDiscountItemStub,
    NewOrderGuestItemStub,
    NewOrderProductItemStub,
    NewOrderStub,
    OrderItemStatus,
    ProductSize,
)
from tests.unit.engine.builders import CASHIER, DISCOUNT, GUEST, TEA, bench, dish, record
from tests.unit.engine.operations.service import BY_SUM, CLIENT, DINER, FEE, NOBODY

STUB = NewOrderStub(id=UUID(int=5))
ANNA = NewOrderGuestItemStub(id=CLIENT)
SOUP_STUB = NewOrderProductItemStub(id=UUID(int=70))
ONE = Decimal(1)


@pytest.fixture
def planner() -> ContentPlanner:
    state = bench().state
    state.commit("put", restaurant=DINER)
    return ContentPlanner(state)


def test_guest_has_its_id_before_it_is_added(planner: ContentPlanner) -> None:
    given, new = planner.add_guest(CLIENT, "Анна", STUB), planner.add_guest(None, "", STUB)
    both = new.change(given.change(record(), CASHIER), CASHIER)

    assert [(guest.id, guest.name) for guest in both.order.guests[1:]] == [
        (CLIENT, "Анна"),
        (new.entity_id, "Гость 3"),
    ]


def test_guest_of_a_session_is_known_by_its_stub(planner: ContentPlanner) -> None:
    made = add_guest(record(), CLIENT, "Анна")
    renamed = planner.rename_guest("Ольга", ANNA, STUB)

    assert renamed.stubs == (STUB, ANNA)
    assert renamed.change(made, CASHIER).order.guests[1].name == "Ольга"
    assert planner.delete_guest(ANNA, STUB).change(made, CASHIER).order.guests == (GUEST,)


def test_dish_is_for_a_guest_of_the_session(planner: ContentPlanner) -> None:
    edit = planner.add_dish(ONE, TEA, STUB, ANNA, None, 1, None)
    (item,) = edit.change(add_guest(record(), CLIENT, "Анна"), CASHIER).order.items

    assert (item.id, item.guest.name) == (edit.entity_id, "Анна")
    with pytest.raises(EntityNotFoundException) as refused:
        edit.change(record(), CASHIER)
    assert refused.value.entity_id == CLIENT


def test_dish_of_a_session_is_changed_by_its_stub(planner: ContentPlanner) -> None:
    made = record(dishes=(dish(),))
    amount = planner.change_amount(Decimal(2), SOUP_STUB, STUB)

    assert amount.stubs == (STUB, SOUP_STUB)
    assert amount.change(made, CASHIER).order.items[0].amount == 2
    commented = planner.change_dish_comment("x", SOUP_STUB, STUB).change(made, CASHIER)
    assert commented.order.items[0].comment == "x"
    assert planner.delete_dish(SOUP_STUB, STUB).change(made, CASHIER).order.items == ()


def test_dish_in_the_kitchen_stays(planner: ContentPlanner) -> None:
    printed = record(dishes=(replace(dish(), status=OrderItemStatus.PRINTED),))
    for edit in (planner.change_amount(ONE, SOUP_STUB, STUB), planner.delete_dish(SOUP_STUB, STUB)):
        with pytest.raises(ConstraintViolationException):
            edit.change(printed, CASHIER)


def test_bad_arguments_of_a_dish_are_refused_at_once(planner: ContentPlanner) -> None:
    with pytest.raises(ArgumentOutOfRangeException, match="amount: 0"):
        planner.add_dish(Decimal(0), TEA, STUB, GUEST, None, 1, None)
    with pytest.raises(ArgumentOutOfRangeException, match="amount: 1000"):
        planner.change_amount(Decimal(1000), SOUP_STUB, STUB)
    with pytest.raises(ArgumentOutOfRangeException, match="course: 0 is too low"):
        planner.add_dish(ONE, TEA, STUB, GUEST, None, 0, None)
    with pytest.raises(ArgumentOutOfRangeException, match=r"predefined_price: -1\.00 is negative"):
        planner.add_dish(ONE, FEE, STUB, GUEST, None, 1, Decimal(-1))
    with pytest.raises(ConstraintViolationException, match="leave predefined_price out"):
        planner.add_dish(ONE, TEA, STUB, GUEST, None, 1, ONE)
    with pytest.raises(EntityNotFoundException):
        planner.add_dish(ONE, replace(TEA, id=NOBODY), STUB, GUEST, None, 1, None)


def test_size_needs_a_product_with_sizes(planner: ContentPlanner) -> None:
    large = ProductSize(id=UUID(int=71), name="Большой")
    with pytest.raises(ConstraintViolationException, match="'Чай' has no sizes; give None"):
        planner.add_dish(ONE, TEA, STUB, GUEST, large, 1, None)


def test_dish_may_be_free(planner: ContentPlanner) -> None:
    edit = planner.add_dish(ONE, FEE, STUB, GUEST, None, 1, Decimal(0))
    (item,) = edit.change(record(), CASHIER).order.items

    assert item.open_price == 0


def test_discount_has_its_id_before_it_is_applied(planner: ContentPlanner) -> None:
    made = record(dishes=(dish(),))
    edit = planner.add_discount(DISCOUNT, made.order)
    (item,) = edit.change(made, CASHIER).order.discounts

    assert (item.id, edit.type_id) == (edit.entity_id, DISCOUNT.id)
    assert edit.entity_id == discount_id(made.order.id, DISCOUNT.id)


def test_sum_of_a_discount_is_money(planner: ContentPlanner) -> None:
    with pytest.raises(ArgumentException, match="is a float"):
        planner.add_discount(BY_SUM, STUB, 1.5)  # type: ignore[arg-type]  # an untyped plugin's
    (item,) = (
        planner.add_discount(BY_SUM, STUB, Decimal("1.005"))
        .change(record(dishes=(dish(),)), CASHIER)
        .order.discounts
    )
    assert item.flexible_sum == Decimal("1.01")


def test_discount_is_taken_off_by_item_stub_or_type(planner: ContentPlanner) -> None:
    made = record(dishes=(dish(),))
    applied = planner.add_discount(DISCOUNT, made.order).change(made, CASHIER)
    (item,) = applied.order.discounts
    assert item.id is not None
    stub = NewDiscountItemStub(id=item.id)
    without_id = DiscountItem(discount_type=DISCOUNT, sum=Decimal(0))

    for given in (item, stub, without_id):
        edit = planner.delete_discount(given, made.order)
        assert edit.change(applied, CASHIER).order.discounts == ()
    assert planner.delete_discount(stub, STUB).stubs == (STUB, stub)
