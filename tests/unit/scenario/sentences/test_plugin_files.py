from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.feature_file import Step
from cashier_sim.scenario.vocabulary import vocabulary
from tests.unit.scenario.scene import Scene, english_scene, scene

if TYPE_CHECKING:
    from pathlib import Path


def _folder(scene: Scene) -> Path:
    folder = scene.stage.stand.data_folder
    assert folder is not None
    return folder / "plugin-data" / "bank"


async def _put(scene: Scene, text: str, content: str) -> None:
    step = Step(keyword="", text=text, line=1, doc_string=content)
    match = vocabulary().match(step, scene.stage.language)
    await match.sentence.run(scene.stage, **match.arguments)


@scene
async def test_plugin_finds_its_file_until_it_is_gone(scene: Scene) -> None:
    file = _folder(scene) / "config" / "bank.json"
    await _put(scene, "у плагина «bank» есть файл «config/bank.json»:", '{"demo": true}')
    assert file.read_text() == '{"demo": true}'
    await _put(scene, "у плагина «bank» есть файл «config/bank.json»:", "")
    assert file.read_text() == ""
    await scene.step("у плагина «bank» нет файла «config/bank.json»")
    await scene.step("у плагина «bank» нет файла «config/bank.json»")
    assert not file.exists()


@english_scene
async def test_file_may_lie_deeper(scene: Scene) -> None:
    await _put(scene, 'the plugin "bank" has the file "data/old/a.json":', "[]")
    file = _folder(scene) / "data" / "old" / "a.json"
    assert file.read_text() == "[]"
    await scene.step('the plugin "bank" has no file "data/old/a.json"')
    assert not file.exists()


@scene
async def test_other_places_are_refused(scene: Scene) -> None:
    for path in ("bank.json", "config", "log/a", "/etc/passwd", "config/../../a"):
        with pytest.raises(StepFailedError, match="write `config/NAME`"):
            await scene.step(f"у плагина «bank» нет файла «{path}»")
    with pytest.raises(StepFailedError, match="no folders here"):
        await scene.step("у плагина «../bank» нет файла «data/closed»")
