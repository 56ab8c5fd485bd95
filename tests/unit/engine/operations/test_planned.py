from uuid import UUID

from cashier_sim.engine.operations.planned import planned_edit, stubs_among
from cashier_sim.engine.restaurant import Right
from cashier_sim.plugin_api import NewOrderGuestItemStub, NewOrderStub
from tests.unit.engine.builders import CASHIER, GUEST, order, record

ORDER = NewOrderStub(id=UUID(int=1))
ANNA = NewOrderGuestItemStub(id=UUID(int=2))


def test_stubs_are_told_from_entities() -> None:
    assert stubs_among(ORDER, GUEST, order(), None, ANNA) == (ORDER, ANNA)


def test_edit_is_the_same_whoever_makes_it() -> None:
    made = record()
    edit = planned_edit("guest", ORDER, ANNA.id, lambda before: before, ANNA)

    assert edit.change(made, CASHIER) is made
    assert (edit.note, edit.right) == ("guest changed by plugin", Right.EDIT_ORDERS)
    assert (edit.order, edit.entity_id, edit.stubs) == (ORDER, ANNA.id, (ORDER, ANNA))
