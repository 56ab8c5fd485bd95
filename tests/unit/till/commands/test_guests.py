from __future__ import annotations

from uuid import UUID

from cashier_sim.till.commands import (
    AddGuest,
    CreateOrder,
    PrintPrecheque,
    RemoveGuest,
    RenameGuest,
    SelectGuest,
)
from cashier_sim.till.commands.guests import guest_of
from tests.unit.till.headless import Bench, story

NOBODY = UUID(int=0)


@story
async def test_guests_belong_to_an_open_order(bench: Bench) -> None:
    assert await bench.refused(AddGuest()) == "no_open_order"
    assert guest_of(bench.view, NOBODY) is None
    await bench.do(CreateOrder())
    for command in (SelectGuest(NOBODY), RenameGuest(NOBODY, "Анна"), RemoveGuest(NOBODY)):
        assert await bench.refused(command) == "no_such_guest"


@story
async def test_a_guest_with_dishes_stays_and_so_does_the_last_one(bench: Bench) -> None:
    await bench.do(CreateOrder())
    assert bench.view.current is not None
    (guest,) = bench.view.current.record.order.guests
    assert await bench.refused(RemoveGuest(guest.id)) == "last_guest"
    await bench.order()
    assert bench.view.current is not None
    (guest,) = bench.view.current.record.order.guests
    assert await bench.refused(RemoveGuest(guest.id)) == "guest_has_dishes"


@story
async def test_a_guest_has_a_name(bench: Bench) -> None:
    await bench.order()
    assert bench.view.current is not None
    (guest,) = bench.view.current.record.order.guests
    assert guest_of(bench.view, guest.id) == guest
    assert await bench.refused(RenameGuest(guest.id, "  ")) == "guest_without_name"


@story
async def test_a_precheque_freezes_guests(bench: Bench) -> None:
    await bench.order()
    await bench.do(PrintPrecheque())
    assert bench.view.current is not None
    (guest,) = bench.view.current.record.order.guests
    for command in (AddGuest(), RenameGuest(guest.id, "Анна"), SelectGuest(guest.id)):
        assert await bench.refused(command) == "order_is_billed"
