from contextlib import ExitStack
from uuid import UUID

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.locks import SCREEN, TERMINAL, LockOwner, Locks
from cashier_sim.plugin_api import EntityAlreadyInUseException

ORDER = UUID(int=1)
PLUGIN = LockOwner("plugin hotel")


@pytest.fixture
def locks() -> Locks:
    return Locks()


def test_order_is_free_at_first() -> None:
    assert Locks().holder(ORDER) is None


def test_holder_is_known_while_the_lock_is_held() -> None:
    locks = Locks()
    with locks.hold(ORDER, SCREEN):
        assert locks.holder(ORDER) == SCREEN
    assert locks.holder(ORDER) is None


def test_another_owner_is_refused_in_the_words_of_iikofront() -> None:
    locks = Locks()
    with (
        locks.hold(ORDER, SCREEN),
        pytest.raises(
            EntityAlreadyInUseException,
            match=r"^One or more objects used in edit session are already in use$",
        ),
        locks.hold(ORDER, PLUGIN),
    ):
        pass
    assert locks.holder(ORDER) is None


def test_another_order_is_not_concerned() -> None:
    locks = Locks()
    with locks.hold(ORDER, SCREEN), locks.hold(UUID(int=2), PLUGIN):
        assert locks.holder(UUID(int=2)) == PLUGIN


def test_owner_borrows_its_own_lock() -> None:
    locks = Locks()
    with locks.hold(ORDER, SCREEN):
        with locks.hold(ORDER, LockOwner("screen")):
            assert locks.holder(ORDER) == SCREEN
        assert locks.holder(ORDER) == SCREEN


def test_lock_is_given_back_when_the_block_fails() -> None:
    locks = Locks()
    with pytest.raises(LookupError), locks.hold(ORDER, SCREEN):
        raise LookupError
    assert locks.holder(ORDER) is None


def test_giving_back_what_is_not_held_is_refused() -> None:
    locks = Locks()
    locks.take(ORDER, SCREEN)
    with pytest.raises(EngineError) as refused:
        locks.give_back(ORDER, PLUGIN)

    assert refused.value.code is Code.LOCK_NOT_HELD
    assert locks.holder(ORDER) == SCREEN


# continuous operations


def test_order_taken_in_a_continuous_operation_is_kept_until_its_end(locks: Locks) -> None:
    with locks.kept(PLUGIN):
        with locks.hold(ORDER, PLUGIN):
            pass
        assert locks.holder(ORDER) == PLUGIN
        with pytest.raises(EntityAlreadyInUseException):
            locks.take(ORDER, SCREEN)
        with locks.hold(ORDER, PLUGIN):
            pass
    assert locks.holder(ORDER) is None


def test_continuous_operation_that_raises_gives_its_orders_back(locks: Locks) -> None:
    with pytest.raises(LookupError), locks.kept(PLUGIN), locks.hold(ORDER, PLUGIN):
        raise LookupError
    assert locks.holder(ORDER) is None


def test_order_taken_before_is_held_afterwards(locks: Locks) -> None:
    locks.take(ORDER, SCREEN)
    with locks.kept(SCREEN), locks.hold(ORDER, SCREEN):
        pass
    assert locks.holder(ORDER) == SCREEN


def test_orders_of_others_are_not_kept(locks: Locks) -> None:
    with locks.kept(PLUGIN), locks.hold(ORDER, SCREEN):
        pass
    assert locks.holder(ORDER) is None


def test_overlapping_operations_end_each_for_itself(locks: Locks) -> None:
    outer, inner = ExitStack(), ExitStack()
    outer.enter_context(locks.kept(SCREEN))
    inner.enter_context(locks.kept(SCREEN))
    with locks.hold(ORDER, SCREEN):
        pass
    outer.close()
    assert locks.holder(ORDER) == SCREEN
    inner.close()
    assert locks.holder(ORDER) is None


def test_what_is_lent_works_under_the_lock_of_its_lender(locks: Locks) -> None:
    lent = PLUGIN.lend()
    assert (lent.is_local, PLUGIN.is_local) == (True, False)
    with locks.hold(ORDER, PLUGIN), locks.hold(ORDER, lent):
        assert locks.holder(ORDER) == PLUGIN
    assert locks.holder(ORDER) is None


# another terminal


def test_seized_order_is_in_nobody_elses_hands_not_even_in_those_that_had_it(locks: Locks) -> None:
    locks.take(ORDER, SCREEN)
    locks.seize(ORDER, TERMINAL)
    assert locks.holder(ORDER) == TERMINAL
    assert locks.seized == {ORDER}
    for owner in (SCREEN, PLUGIN):
        with pytest.raises(EntityAlreadyInUseException, match="already in use"):
            locks.take(ORDER, owner)
    locks.take(UUID(int=2), PLUGIN)
    locks.let_go(ORDER)
    locks.let_go(ORDER)
    assert locks.holder(ORDER) == SCREEN
    assert locks.seized == frozenset()
    with locks.hold(ORDER, SCREEN):
        pass


def test_seized_order_can_be_given_back_and_is_free_when_let_go(locks: Locks) -> None:
    locks.take(ORDER, SCREEN)
    locks.seize(ORDER, TERMINAL)
    locks.give_back(ORDER, SCREEN)
    assert locks.holder(ORDER) == TERMINAL
    locks.let_go(ORDER)
    assert locks.holder(ORDER) is None
