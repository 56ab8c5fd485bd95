from uuid import UUID

from cashier_sim.engine.locks import LockOwner
from cashier_sim.engine.operations import Operations
from tests.unit.engine.builders import bench

GLOBAL = LockOwner("plugin hotel")
ORDER_ID = UUID(int=7)


def test_orders_that_the_service_edits_stay_locked_until_the_block_ends() -> None:
    state = bench().state
    with Operations(state, GLOBAL).kept():
        with state.locks.hold(ORDER_ID, GLOBAL):
            pass
        assert state.locks.holder(ORDER_ID) == GLOBAL
    assert state.locks.holder(ORDER_ID) is None
