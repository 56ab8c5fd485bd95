from uuid import UUID

import pytest

from cashier_sim.engine.restaurant import Employee, Right
from cashier_sim.plugin_api import EntityNotFoundException
from tests.unit.engine.builders import CASHIER, RESTAURANT, TEA


def test_product_is_found_by_id() -> None:
    assert RESTAURANT.product(TEA.id) == TEA


def test_product_that_is_not_there_is_refused() -> None:
    with pytest.raises(EntityNotFoundException) as refused:
        RESTAURANT.product(UUID(int=999))

    assert refused.value.entity_id == UUID(int=999)


def test_employee_may_do_everything_unless_said_otherwise() -> None:
    assert Employee(user=CASHIER).rights == frozenset(Right)
