from __future__ import annotations

import pytest

from cashier_sim.scenario.grammar import names
from tests.unit.scenario.scene import Scene, english_scene, scene


@scene
async def test_settings_of_every_kind(scene: Scene) -> None:
    await scene.told("ставит настройку «call_time_limit_minutes» на 5")
    await scene.told("ставит настройку «demo_mode» на да")
    await scene.told("ставит настройку «slip_culture» на «en-US»")
    settings = scene.view.settings
    assert settings["call_time_limit_minutes"] == 5
    assert settings["demo_mode"] is True
    assert settings["slip_culture"] == "en-US"


@english_scene
async def test_settings_in_english(scene: Scene) -> None:
    await scene.told('sets the setting "dark_docks" to yes')
    assert await scene.refused('the tester sets the setting "dark" to no') == "no_such_setting"
    assert await scene.refused('sets the setting "dark_docks" to 1') == "setting_invalid"


@pytest.mark.parametrize("in_russian", [True, False])
def test_deletion_is_taken_back_and_the_demo_comes_back(in_russian: bool) -> None:
    undo = "отменяет удаление" if in_russian else "takes the deletion back"
    demo = (
        "возвращает справочники к демонстрационным"
        if in_russian
        else "sets the reference data back to the demo"
    )
    change = (
        "меняет цену блюда «Медовик» на 1"
        if in_russian
        else 'changes the price of the dish "Медовик" to 1'
    )

    async def told(scene: Scene) -> None:
        await scene.step(change)
        await scene.told(demo)
        assert names.product(scene.view, "Медовик").price == 350
        await scene.told(undo)
        assert names.product(scene.view, "Медовик").price == 1
        assert await scene.refused(undo) == "nothing_to_undo"

    (scene if in_russian else english_scene)(told)()
