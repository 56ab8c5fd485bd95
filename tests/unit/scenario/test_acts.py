from __future__ import annotations

from cashier_sim.scenario.acts import do_all
from cashier_sim.till.commands import CreateOrder, GoBack, GoToPayment
from tests.unit.scenario.scene import Scene, scene


@scene
async def test_commands_are_carried_out_in_turn(scene: Scene) -> None:
    assert await do_all(scene.stage, CreateOrder(), GoBack())
    assert [begun.command for begun in scene.begun] == [CreateOrder(), GoBack()]


@scene
async def test_refused_command_ends_them_and_is_kept(scene: Scene) -> None:
    assert not await do_all(scene.stage, CreateOrder(), GoToPayment(), GoBack())
    assert [begun.command for begun in scene.begun] == [CreateOrder()]
    assert scene.stage.refusal is not None
    assert scene.stage.refusal.code == "order_is_empty"


@scene
async def test_nothing_is_carried_out_without_trouble(scene: Scene) -> None:
    assert await do_all(scene.stage)
