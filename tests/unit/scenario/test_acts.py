from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from cashier_sim.engine.ports import Outcome, ProcessorMethod, Returned
from cashier_sim.scenario.acts import do_all
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.till.commands import CreateOrder, GoBack, GoToPayment
from tests.unit.scenario.scene import Scene, scene

if TYPE_CHECKING:
    from tests.unit.till.fake_plugins import FakeCall


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


async def asking(scene: Scene) -> None:
    """Let the payment type of the plugin ask for a room when it is chosen."""
    scene.fake.register()

    async def asks(call: FakeCall) -> Outcome:
        await call.ask_room()
        return Returned()

    scene.fake.scripts[ProcessorMethod.COLLECT_DATA] = asks
    await scene.step("открыта смена")


@scene
async def test_dialog_in_the_middle_ends_them(scene: Scene) -> None:
    await asking(scene)
    with pytest.raises(StepFailedError, match=r"a dialog opens in the middle.*\n.*Номер или карта"):
        await scene.step("оплаченный типом «Гостиница» заказ с блюдом «Винегрет»")
    await scene.stage.answer(None)


@scene
async def test_dialog_at_the_end_is_for_the_next_step(scene: Scene) -> None:
    await asking(scene)
    await scene.step("заказ в кассе с оплатой «Гостиница» и блюдом «Винегрет»")
    assert scene.view.dialog is not None
    await scene.stage.answer(None)


@scene
async def test_only_the_last_may_be_left_during_a_call(scene: Scene) -> None:
    await scene.step("открыта смена")
    scene.fake.register()
    held = asyncio.Event()

    async def holds(call: FakeCall) -> Outcome:
        del call
        await held.wait()
        return Returned()

    async def takes_its_time(call: FakeCall) -> Outcome:
        del call
        for _ in range(50):  # turns of the loop
            await asyncio.sleep(0)
        return Returned()

    scene.fake.scripts[ProcessorMethod.COLLECT_DATA] = takes_its_time
    scene.fake.scripts[ProcessorMethod.PAY] = holds
    scene.stage.is_call_enough = True
    await scene.step("оплаченный типом «Гостиница» заказ с блюдом «Винегрет»")
    assert scene.stage.is_call_enough
    assert scene.view.waiting is not None
    held.set()
    scene.stage.is_call_enough = False
    await scene.stage.rest()
    assert scene.view.waiting is None
