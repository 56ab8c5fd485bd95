from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from cashier_sim.engine.ports import Outcome, Returned
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.till.commands import AddPlugin
from cashier_sim.till.view import CallFailure, CallFault
from tests.unit.scenario.scene import Scene, english_scene, scene
from tests.unit.scenario.sentences.asking import calling

if TYPE_CHECKING:
    from tests.unit.till.fake_plugins import FakeCall


async def _hotel(scene: Scene) -> None:
    await scene.stage.do(AddPlugin("/plugins/hotel"))


@scene
async def test_next_call_goes_wrong_in_every_way(scene: Scene) -> None:
    await _hotel(scene)
    for words, failure in (
        ("закончится отказом", CallFailure.FAILS),
        ("закончится отменой", CallFailure.CANCELS),
        ("закончится ошибкой", CallFailure.RAISES),
        ("оборвётся до начала", CallFailure.DIES),
        ("оборвётся перед ответом", CallFailure.DIES_AFTER),
        ("задержит ответ", CallFailure.HOLDS),
    ):
        await scene.told(f"следующий вызов «pay» плагина «hotel» {words}")
        (fault,) = scene.view.world.call_faults
        assert fault.failure is failure
    await scene.told("следующий вызов «pay» плагина «hotel» пройдёт как обычно")
    assert scene.view.world.call_faults == ()


@scene
async def test_failure_may_say_something(scene: Scene) -> None:
    await _hotel(scene)
    await scene.told("следующий вызов «pay» плагина «hotel» закончится отказом «Нет связи»")
    assert scene.view.world.call_faults == (
        CallFault(
            plugin_name="hotel", method="pay", failure=CallFailure.FAILS, message="Нет связи"
        ),
    )


@english_scene
async def test_faults_in_english(scene: Scene) -> None:
    await _hotel(scene)
    await scene.told('the next call "pay" of the plugin "hotel" will hold its answer back')
    await scene.told('the next call "return_payment" of the plugin "hotel" will raise an error "?"')
    await scene.told('the next call "pay" of the plugin "hotel" will go as usual')
    with pytest.raises(StepFailedError, match="no plugin «hotels»; nearest: «hotel»"):
        await scene.step('the next call "pay" of the plugin "hotels" will be refused')
    for name in ("pai", "plugin_button"):
        with pytest.raises(
            StepFailedError, match=f"there is no call of a plugin «{name}»; nearest: «"
        ):
            await scene.step(f'the next call "{name}" of the plugin "hotel" will be refused')


@scene
async def test_running_call_and_its_words_are_waited_for(scene: Scene) -> None:
    is_over = asyncio.Event()

    async def says(call: FakeCall) -> Outcome:
        await asyncio.sleep(0)
        call.say("Связь с отелем")
        await is_over.wait()
        return Returned()

    scene.stage.is_call_enough = True
    await calling(scene, says)
    await scene.step("пока выполняется вызов «collect_data»")
    await scene.step("пока плагин сообщает «Связь с отелем»")
    scene.stage.is_call_enough = False
    is_over.set()
    await scene.stage.rest()
    with pytest.raises(StepFailedError, match="no call «collect_data» is under way"):
        await scene.step("пока выполняется вызов «collect_data»")


@english_scene
async def test_what_does_not_come_is_not_waited_for(scene: Scene) -> None:
    with pytest.raises(StepFailedError, match="no call «pay» is under way"):
        await scene.step('while the call "pay" is under way')
    with pytest.raises(StepFailedError, match="no plugin says «Wait» in the waiting window"):
        await scene.step('while the plugin says "Wait"')
    with pytest.raises(StepFailedError, match="no answer of the call «pay» is held back"):
        await scene.step('while the answer of the call "pay" is held back')
    with pytest.raises(StepFailedError, match="no call of a plugin is under way"):
        await scene.step("the answer that is held back comes through")
    with pytest.raises(StepFailedError, match="no call of a plugin is under way"):
        await scene.step("the time for the answer runs out")


@scene
async def test_time_limit_of_a_running_call_is_over(scene: Scene) -> None:
    is_over = asyncio.Event()

    async def waits(call: FakeCall) -> Outcome:
        del call
        await is_over.wait()
        return Returned()

    scene.stage.is_call_enough = True
    await calling(scene, waits)
    before = scene.view.now
    await scene.told("время ожидания ответа истекает")
    assert scene.view.now - before >= timedelta(minutes=10)
    is_over.set()
    scene.stage.is_call_enough = False
    await scene.stage.rest()
