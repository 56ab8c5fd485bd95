from __future__ import annotations

from uuid import UUID

from cashier_sim.till.commands import CreateMenuGroup, DeleteMenuGroup
from cashier_sim.till.commands.reference import reference_of
from tests.unit.till.headless import Bench, story


@story
async def test_command_is_refused_by_what_it_would_do(bench: Bench) -> None:
    group = bench.view.restaurant.menu_groups[0]
    assert CreateMenuGroup("Сезон").refusal(bench.view) is None
    refused = CreateMenuGroup(group.name).refusal(bench.view)
    assert refused is not None
    assert (refused.code, refused.values) == ("name_is_taken", {"name": group.name})


@story
async def test_entry_that_is_not_there_is_named(bench: Bench) -> None:
    refused = DeleteMenuGroup(UUID(int=5)).refusal(bench.view)
    assert refused is not None
    assert refused.code == "not_found"
    assert "no menu group with id" in refused.values["problem"]


@story
async def test_view_holds_all_reference_data(bench: Bench) -> None:
    await bench.order()
    reference = reference_of(bench.view)
    state = bench.till._parts.register.state  # noqa: SLF001 (a real register's own data)
    assert reference.restaurant is state.restaurant
    assert set(reference.payment_types) == set(state.payment_types.values())
    assert len(reference.live) == 1
