from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.till.commands import (
    AddGuest,
    AddProduct,
    CreateOrder,
    OpenOrder,
    RemoveGuest,
    RenameGuest,
    SelectGuest,
)
from tests.unit.till.headless import Bench, story

if TYPE_CHECKING:
    from cashier_sim.till.view import OrderView


def current(bench: Bench) -> OrderView:
    assert bench.view.current is not None
    return bench.view.current


@story
async def test_dishes_are_for_the_first_guest_until_another_is_chosen(bench: Bench) -> None:
    await bench.order()
    first = current(bench).record.order.guests[0]
    assert current(bench).guest_id == first.id
    await bench.do(AddGuest())
    second = current(bench).record.order.guests[1]
    assert current(bench).guest_id == second.id
    product = bench.view.restaurant.products[0]
    await bench.do(AddProduct(product.id))
    await bench.do(SelectGuest(first.id))
    await bench.do(AddProduct(product.id))
    guests = [item.guest.id for item in current(bench).record.order.items]
    assert guests == [first.id, second.id, first.id]


@story
async def test_a_guest_is_named_and_renamed(bench: Bench) -> None:
    await bench.do(CreateOrder())
    await bench.do(AddGuest("  Анна "))
    guest = current(bench).record.order.guests[1]
    assert guest.name == "Анна"
    await bench.do(RenameGuest(guest.id, " Анна Петровна "))
    assert current(bench).record.order.guests[1].name == "Анна Петровна"


@story
async def test_the_first_guest_is_chosen_again_when_the_chosen_one_goes(bench: Bench) -> None:
    await bench.order()
    first = current(bench).record.order.guests[0]
    await bench.do(AddGuest())
    gone = current(bench).record.order.guests[1]
    await bench.do(RemoveGuest(gone.id))
    assert current(bench).record.order.guests == (first,)
    assert current(bench).guest_id == first.id
    await bench.do(AddProduct(bench.view.restaurant.products[0].id))
    assert current(bench).record.order.items[-1].guest == first


@story
async def test_another_order_begins_with_its_own_guest(bench: Bench) -> None:
    order_id = await bench.order()
    await bench.do(AddGuest())
    chosen = current(bench).guest_id
    await bench.do(CreateOrder())
    assert current(bench).guest_id == current(bench).record.order.guests[0].id
    await bench.do(OpenOrder(order_id))
    assert current(bench).guest_id != chosen
