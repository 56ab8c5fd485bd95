from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from cashier_sim import assets
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.vocabulary import vocabulary
from cashier_sim.till.commands import OpenCalls, StartMode, StartPlugin, StopPlugin
from cashier_sim.till.view import PluginState
from tests.unit.scenario.scene import Scene, english_scene, scene

if TYPE_CHECKING:
    from pathlib import Path


def _state(scene: Scene, name: str) -> PluginState:
    return next(one.state for one in scene.view.plugins if one.name == name)


@scene
async def test_given_plugin_is_added_once_and_runs(scene: Scene) -> None:
    await scene.step("установлен плагин «hotel»")
    scene.said_again("установлен плагин «hotel»", scene.begun[-1])
    await scene.step("плагин «hotel»")
    assert [one.folder for one in scene.view.plugins] == [str(assets.plugins_folder() / "hotel")]


@english_scene
async def test_given_plugin_is_started_when_it_is_stopped(scene: Scene) -> None:
    await scene.step('the plugin "hotel"')
    await scene.told('stops the plugin "hotel"')
    await scene.step('the plugin "hotel" is installed')
    assert _state(scene, "hotel") is PluginState.RUNNING


@scene
async def test_given_plugin_is_found_by_a_path(scene: Scene) -> None:
    folder = assets.plugins_folder() / "minimal"
    await scene.step(f"плагин «{folder}»")
    await scene.step(f"плагин «{folder}»")
    assert [one.name for one in scene.view.plugins] == ["minimal"]


def test_given_plugin_is_sought_from_the_features_folder(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "Manifest.xml").write_text("<Manifest/>")

    @scene
    async def told(scene: Scene) -> None:
        scene.stage.setup = replace(scene.stage.setup, feature_folder=tmp_path / "own" / "f")
        await scene.step("плагин «own»")
        assert scene.view.plugins[0].folder == str(tmp_path / "own")

    told()


@english_scene
async def test_plugin_that_is_not_there_is_told_with_the_nearest(scene: Scene) -> None:
    with pytest.raises(StepFailedError, match="no plugin «hotell»; nearest: «hotel»"):
        await scene.step('the plugin "hotell"')


@scene
async def test_given_plugin_that_does_not_run_tells_why(scene: Scene) -> None:
    await scene.step("плагин «hotel»")
    fallen = replace(
        scene.fake.shelf["hotel"], state=PluginState.STARTING, reason="нет файла", details="стек"
    )
    scene.fake.shelf["hotel"] = fallen
    scene.fake.till.plugins_changed()
    with pytest.raises(StepFailedError, match=r"«hotel» does not run \(starting\): нет файла"):
        await scene.step("плагин «hotel»")


@scene
async def test_plugin_lives_and_ends(scene: Scene) -> None:
    await scene.step("плагин «hotel»")
    await scene.told("перезагружает плагин «hotel»")
    await scene.told("процесс плагина «hotel» обрывается")
    assert _state(scene, "hotel") is PluginState.FAILED
    await scene.told("запускает плагин «hotel»")
    assert await scene.refused("тестировщик запускает плагин «hotel»") == "plugin_runs"
    await scene.told("останавливает плагин «hotel», отменив его вызовы")
    await scene.told("перезагружает плагин «hotel», дождавшись его вызовов")
    await scene.told("убирает плагин «hotel», оборвав его вызовы")
    assert scene.view.plugins == ()
    assert scene.fake.acts[-1] == "remove hotel kill"
    await scene.step("плагин «hotel»")
    await scene.told("убирает плагин «hotel»")
    assert scene.fake.acts[-1] == "remove hotel finish"


@english_scene
async def test_plugin_lives_and_ends_in_english(scene: Scene) -> None:
    await scene.step('the plugin "hotel"')
    await scene.told('reloads the plugin "hotel"')
    await scene.told('reloads the plugin "hotel", cancelling its calls')
    await scene.told('stops the plugin "hotel", waiting for its calls')
    await scene.told('starts the plugin "hotel"')
    await scene.told('the process of the plugin "hotel" is killed')
    await scene.told('removes the plugin "hotel", breaking its calls off')
    await scene.step('the plugin "hotel"')
    await scene.told('removes the plugin "hotel"')
    with pytest.raises(StepFailedError, match="no plugin «hotel»; nearest: none"):
        await scene.step('starts the plugin "hotel"')


@scene
async def test_plugin_in_a_call_is_not_stopped_without_a_choice(scene: Scene) -> None:
    await scene.step("плагин «hotel»")
    scene.fake.shelf["hotel"] = replace(scene.fake.shelf["hotel"], open_calls=1)
    scene.fake.till.plugins_changed()
    assert await scene.refused("останавливает плагин «hotel»") == "plugin_has_open_calls"
    await scene.step("останавливает плагин «hotel», оборвав его вызовы")


@scene
async def test_start_under_a_debugger_is_not_said(scene: Scene) -> None:
    for mode in (StartMode.UNDER_DEBUGGER, StartMode.FROM_IDE):
        command = StartPlugin("hotel", mode)
        assert vocabulary().spelled(command, scene.view, Language.RUSSIAN) is None
    said = vocabulary().spelled(StopPlugin("hotel", OpenCalls.KILL), scene.view, Language.ENGLISH)
    assert said is not None
    assert said[1] == 'stops the plugin "hotel", breaking its calls off'
