from dataclasses import replace

import pytest

from cashier_sim.engine.back_office import BackOffice, Undoable
from cashier_sim.engine.back_office.menu import with_menu_group, without_menu_group
from cashier_sim.engine.back_office.payment_types import without_payment_type
from cashier_sim.engine.back_office.reductions import with_discount_type
from cashier_sim.engine.errors import EngineError
from tests.unit.engine.builders import (
    CASH,
    DISCOUNT,
    HOTEL,
    LOYALTY,
    OFF,
    RESTAURANT,
    Bench,
    bench,
    record,
)


def office() -> tuple[BackOffice, Bench]:
    on = bench()
    return BackOffice(on.state, RESTAURANT), on


def delete_hotel(back_office: BackOffice) -> None:
    changed = without_payment_type(back_office.reference, HOTEL.id)
    back_office.delete("payment type deleted", "Гостиница", changed)


def test_only_what_changed_is_written() -> None:
    back_office, on = office()
    group = back_office.new_id()
    back_office.save("group created", with_menu_group(back_office.reference, group, "Бар"))

    (change,) = on.changes
    assert (change.note, change.payment_types) == ("group created", None)
    assert change.restaurant == on.state.restaurant
    assert on.state.restaurant.menu_groups[-1].name == "Бар"


def test_discount_is_written_with_the_types_that_bring_it() -> None:
    back_office, on = office()
    dear = replace(DISCOUNT, name="Гость")
    back_office.save("discount changed", with_discount_type(back_office.reference, dear))

    assert on.state.restaurant.discount_types == (dear,)
    assert on.state.settings(HOTEL.id).payment_type.discount_type == dear


def test_deletion_is_taken_back() -> None:
    back_office, on = office()
    delete_hotel(back_office)
    assert HOTEL.id not in on.state.payment_types
    assert back_office.undoable == Undoable(name="Гостиница")
    back_office.undo()

    assert tuple(on.state.payment_types.values()) == RESTAURANT.payment_types
    assert back_office.undoable is None


def test_deletion_followed_by_a_change_is_not_taken_back() -> None:
    back_office, _ = office()
    assert back_office.undoable is None
    delete_hotel(back_office)
    group = back_office.new_id()
    back_office.save("group created", with_menu_group(back_office.reference, group, "Бар"))

    assert back_office.undoable is None
    with pytest.raises(EngineError, match="nothing_to_undo"):
        back_office.undo()


def test_deleted_group_comes_back() -> None:
    back_office, on = office()
    group = back_office.new_id()
    back_office.save("group created", with_menu_group(back_office.reference, group, "Бар"))
    back_office.delete("deleted", "Бар", without_menu_group(back_office.reference, group))
    back_office.undo()

    assert [one.name for one in on.state.restaurant.menu_groups] == ["Супы", "Бар"]


def test_restaurant_is_set_back_and_plugins_keep_their_types() -> None:
    on = bench()
    renamed = replace(CASH, payment_type=replace(CASH.payment_type, name="Гостиница 2"))
    hotel = replace(HOTEL, payment_type=replace(HOTEL.payment_type, name="Наличные"))
    on.state.commit("", payment_types=(renamed, hotel, LOYALTY))
    on.state.commit("", restaurant=replace(RESTAURANT, name="Родник"))
    demo = replace(RESTAURANT, payment_types=(CASH, OFF))
    set_back = BackOffice(on.state, demo)
    set_back.set_back()

    names = [one.payment_type.name for one in on.state.payment_types.values()]
    assert names == ["Наличные", "Выключен", "Наличные 2", "Бонусы"]
    assert on.state.restaurant == demo
    assert set_back.undoable == Undoable(name="")
    set_back.undo()
    assert on.state.restaurant.name == "Родник"


def test_nothing_is_set_back_over_open_orders() -> None:
    back_office, on = office()
    back_office.set_back()
    on.state.commit("opened", orders=(record(),))

    with pytest.raises(EngineError, match="orders_are_open: number=1"):
        back_office.set_back()
    with pytest.raises(EngineError, match="orders_are_open: number=1"):
        back_office.undo()


def test_system_without_a_type_gets_one_under_its_name() -> None:
    back_office, on = office()
    created = back_office.ensure_type_for("spa", " Спа ")

    assert created is not None
    assert created.payment_type.name == "Спа"
    assert on.state.settings(created.id).payment_system_key == "spa"


def test_system_with_a_type_gets_no_other() -> None:
    back_office, on = office()

    assert back_office.ensure_type_for("hotel", "Гостиница") is None
    assert on.changes == []


@pytest.mark.parametrize(("name", "expected"), [("Карта", "Карта 2"), ("", "spa")])
def test_automatic_name_is_free_and_never_empty(name: str, expected: str) -> None:
    created = office()[0].ensure_type_for("spa", name)

    assert created is not None
    assert created.payment_type.name == expected
