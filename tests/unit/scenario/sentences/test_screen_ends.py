from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from cashier_sim.engine.ports import Outcome, Returned
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.sentences.screen_ends import at_place
from cashier_sim.till.commands import PressPluginButton
from cashier_sim.till.view import ButtonPlace, NotificationLevel
from tests.unit.scenario.scene import Scene, english_scene, scene
from tests.unit.scenario.sentences.asking import calling, on_cash_screen
from tests.unit.till.buttons import added

if TYPE_CHECKING:
    from tests.unit.till.fake_plugins import FakeCall


def _tell(scene: Scene, *messages: str) -> None:
    for message in messages:
        scene.fake.till.notify(NotificationLevel.INFO, message, "fake", None)


def _add(scene: Scene, *captions: str) -> None:
    for number, caption in enumerate(captions, 1):
        scene.fake.till.buttons.add(added(ButtonPlace.PAYMENT, caption, number=number))


@scene
async def test_call_under_way_is_ended(scene: Scene) -> None:
    async def waits(call: FakeCall) -> Outcome:
        while call.call_id not in scene.fake.ended:
            await asyncio.sleep(0)
        return Returned()

    scene.stage.is_call_enough = True
    await calling(scene, waits)
    scene.stage.is_call_enough = False
    await scene.told("прерывает вызов")
    assert scene.view.waiting is None


@english_scene
async def test_no_call_is_ended_when_none_is_under_way(scene: Scene) -> None:
    with pytest.raises(StepFailedError, match="no call of a plugin is under way"):
        await scene.step("the cashier ends the call")


@scene
async def test_message_is_closed_by_its_words_or_its_place(scene: Scene) -> None:
    _tell(scene, "Карта принята", "Гость ушёл", "Карта принята")
    await scene.told("закрывает сообщение «Гость ушёл»")
    await scene.told("закрывает сообщение номер 2")  # of two alike, only the place tells
    await scene.told("закрывает сообщение «Карта принята»")
    assert scene.view.notifications == ()


@english_scene
async def test_message_that_is_not_there_is_told_with_the_nearest(scene: Scene) -> None:
    _tell(scene, "Карта принята")
    with pytest.raises(StepFailedError, match="no message «Карта»; nearest: «Карта принята»"):
        await scene.step('closes the message "Карта"')
    with pytest.raises(StepFailedError, match="there is no message number 2; there are 1"):
        await scene.step("closes message number 2")


@scene
async def test_plugins_button_is_pressed_by_its_caption_or_its_place(scene: Scene) -> None:
    await on_cash_screen(scene)
    _add(scene, "Бонусы", "Справка", "Справка")
    await scene.told("нажимает кнопку плагина «Бонусы»")
    await scene.told("нажимает кнопку плагина номер 3")
    assert scene.last() == PressPluginButton(UUID(int=3))
    assert len(scene.fake.called_back) == 2


@english_scene
async def test_plugins_button_of_another_page_is_not_there(scene: Scene) -> None:
    _add(scene, "Бонусы")
    with pytest.raises(StepFailedError, match="no button of a plugin on this page «Бонусы»"):
        await scene.step('presses the plugin\'s button "Бонусы"')


@english_scene
async def test_plugins_button_is_pressed_by_its_place_in_english(scene: Scene) -> None:
    await on_cash_screen(scene)
    _add(scene, "Справка", "Справка")
    await scene.told("presses the plugin's button number 2")
    with pytest.raises(StepFailedError, match="no button of a plugin number 3; there are 2"):
        await scene.step("presses the plugin's button number 3")


def test_places_are_counted_from_one() -> None:
    assert at_place("row", ("a", "b"), 1) == "a"
    with pytest.raises(StepFailedError, match="there is no row number 0; there are 2"):
        at_place("row", ("a", "b"), 0)
