from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.guests import add_guest, guest, remove_guest, rename_guest, standard_name
from cashier_sim.engine.model import OrderRecord
from cashier_sim.plugin_api import OrderStatus
from tests.unit.engine.builders import GUEST, dish, record

SECOND, THIRD = UUID(int=31), UUID(int=32)


def three() -> OrderRecord:
    """An order of three guests; the first has a soup."""
    made = record(dishes=(dish(),))
    return add_guest(add_guest(made, SECOND, "Гость 2"), THIRD, "Анна")


def test_guest_is_added_behind_the_others() -> None:
    assert [(item.name, item.rank) for item in three().order.guests] == [
        ("Гость 1", 0),
        ("Гость 2", 1),
        ("Анна", 2),
    ]


def test_id_of_another_guest_is_taken() -> None:
    with pytest.raises(EngineError) as refused:
        add_guest(record(), GUEST.id, "Анна")
    assert (refused.value.code, refused.value.values) == (Code.GUEST_TWICE, {"number": "1"})


def test_renamed_guest_is_renamed_at_the_dishes_too() -> None:
    edited = rename_guest(three(), GUEST.id, "Пётр")

    assert [item.name for item in edited.order.guests] == ["Пётр", "Гость 2", "Анна"]
    assert edited.order.items[0].guest == replace(GUEST, name="Пётр")


def test_dish_of_another_guest_stays_the_same_object() -> None:
    before = three()

    assert rename_guest(before, SECOND, "Пётр").order.items[0] is before.order.items[0]


def test_dish_whose_guest_the_order_lost_keeps_it() -> None:
    lost = replace(GUEST, id=UUID(int=99))
    made = record(dishes=(replace(dish(), guest=lost),))

    assert add_guest(made, SECOND, "Гость 2").order.items[0].guest == lost


def test_removed_guest_leaves_no_gap() -> None:
    edited = remove_guest(three(), SECOND)

    assert [(item.name, item.rank) for item in edited.order.guests] == [("Гость 1", 0), ("Анна", 1)]


def test_guest_with_dishes_stays() -> None:
    with pytest.raises(EngineError) as refused:
        remove_guest(three(), GUEST.id)
    assert (refused.value.code, refused.value.values) == (
        Code.GUEST_HAS_DISHES,
        {"guest": "Гость 1"},
    )


def test_guest_whose_dishes_are_deleted_may_go() -> None:
    made = three()
    gone = replace(made.order.items[0], deleted=True)
    made = replace(made, order=replace(made.order, items=(gone,)))

    assert len(remove_guest(made, GUEST.id).order.guests) == 2


def test_last_guest_stays() -> None:
    with pytest.raises(EngineError) as refused:
        remove_guest(record(), GUEST.id)
    assert refused.value.code is Code.LAST_GUEST


@pytest.mark.parametrize(
    "find", [remove_guest, guest, lambda made, id_: rename_guest(made, id_, "")]
)
def test_guest_that_is_not_there_is_refused(find: Callable[[OrderRecord, UUID], object]) -> None:
    with pytest.raises(EngineError) as refused:
        find(record(), SECOND)
    assert refused.value.code is Code.GUEST_NOT_FOUND


@pytest.mark.parametrize(
    "edit",
    [
        lambda made: add_guest(made, SECOND, ""),
        lambda made: rename_guest(made, GUEST.id, ""),
        lambda made: remove_guest(made, GUEST.id),
    ],
)
def test_guests_are_frozen_by_the_precheque(edit: Callable[[OrderRecord], object]) -> None:
    with pytest.raises(EngineError) as refused:
        edit(record(status=OrderStatus.BILL))
    assert refused.value.code is Code.ORDER_NOT_NEW


def test_standard_name_is_the_next_number_that_is_free() -> None:
    pattern = "Гость {rank}"
    first_gone = rename_guest(three(), GUEST.id, "Гость 4")

    assert standard_name(record(), pattern) == "Гость 2"
    assert standard_name(three(), pattern) == "Гость 4"
    assert standard_name(first_gone, pattern) == "Гость 5"


def test_name_without_a_number_is_given_again() -> None:
    assert standard_name(record(), GUEST.name) == GUEST.name
