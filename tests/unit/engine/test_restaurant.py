from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest

from cashier_sim.engine.restaurant import Employee, Right
from cashier_sim.plugin_api import EntityNotFoundException
from tests.unit.engine.builders import CASHIER, DISCOUNT, RESTAURANT, TABLE, TEA


def test_entities_are_found_by_id() -> None:
    assert RESTAURANT.product(TEA.id) == TEA
    assert RESTAURANT.discount_type(DISCOUNT.id) == DISCOUNT
    assert RESTAURANT.table(TABLE.id) == TABLE
    assert RESTAURANT.order_type(RESTAURANT.order_types[0].id) == RESTAURANT.order_types[0]


@pytest.mark.parametrize(
    ("find", "kind"),
    [
        (RESTAURANT.product, "product"),
        (RESTAURANT.discount_type, "discount type"),
        (RESTAURANT.table, "table"),
        (RESTAURANT.order_type, "order type"),
    ],
)
def test_entity_that_is_not_there_is_refused(find: Callable[[UUID], object], kind: str) -> None:
    with pytest.raises(EntityNotFoundException, match=f"no {kind} with id") as refused:
        find(UUID(int=999))

    assert refused.value.entity_id == UUID(int=999)


def test_employee_may_do_everything_unless_said_otherwise() -> None:
    assert Employee(user=CASHIER).rights == frozenset(Right)


def test_main_point_of_sale_is_the_one_that_says_so() -> None:
    bar = replace(RESTAURANT.point_of_sale, id=UUID(int=998), is_main=False)

    two = replace(RESTAURANT, points_of_sale=(bar, RESTAURANT.point_of_sale))
    assert two.point_of_sale == RESTAURANT.point_of_sale
