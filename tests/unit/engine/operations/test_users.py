from uuid import UUID

import pytest

from cashier_sim.engine.locks import LockOwner
from cashier_sim.engine.operations import Operations
from cashier_sim.plugin_api import EntityNotFoundException
from tests.unit.engine.builders import CASHIER, RESTAURANT, WAITER, bench

GLOBAL = LockOwner("plugin hotel")


@pytest.fixture
def operations() -> Operations:
    return Operations(bench().state, GLOBAL)


def test_users_are_those_who_work_here_and_the_plugins_own(operations: Operations) -> None:
    assert operations.get_users() == (CASHIER, WAITER, RESTAURANT.plugin_user.user)


def test_user_is_found_by_id(operations: Operations) -> None:
    assert operations.get_user_by_id(WAITER.id) == WAITER
    with pytest.raises(EntityNotFoundException) as refused:
        operations.get_user_by_id(UUID(int=999))
    assert refused.value.entity_id == UUID(int=999)
