from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cashier_sim.till.commands import (
    AddPlugin,
    KillPlugin,
    OpenCalls,
    ReloadPlugin,
    RemovePlugin,
    StartMode,
    StartPlugin,
    StopPlugin,
)
from cashier_sim.till.shelf_file import ShelfFile
from cashier_sim.till.view import PluginState
from tests.unit.till.headless import Bench, story, tell

if TYPE_CHECKING:
    from pathlib import Path


@story
async def test_a_plugin_lives_on_the_shelf(bench: Bench) -> None:
    await bench.do(AddPlugin("/plugins/bonus"))
    assert [plugin.name for plugin in bench.view.plugins] == ["bonus"]
    await bench.do(StopPlugin("bonus"))
    assert bench.view.plugins[0].state is PluginState.STOPPED
    await bench.do(StartPlugin("bonus", StartMode.UNDER_DEBUGGER))
    await bench.do(ReloadPlugin("bonus", OpenCalls.CANCEL))
    await bench.do(KillPlugin("bonus"))
    await bench.do(RemovePlugin("bonus", OpenCalls.KILL))
    assert bench.view.plugins == ()
    assert bench.fake.acts == [
        "stop finish bonus",
        "start under_debugger bonus",
        "reload cancel bonus",
        "kill bonus",
        "remove bonus kill",
    ]


@story
async def test_a_second_plugin_of_one_name_is_refused(bench: Bench) -> None:
    await bench.do(AddPlugin("/plugins/bonus"))
    assert await bench.refused(AddPlugin("/elsewhere/bonus")) == "plugin_known"


@story
async def test_a_plugin_with_open_calls_is_stopped_only_when_told_how(bench: Bench) -> None:
    await bench.do(AddPlugin("/plugins/bonus"))
    bench.fake.shelf["bonus"] = replace(bench.fake.shelf["bonus"], open_calls=1)
    bench.fake.till.plugins_changed()
    assert await bench.refused(StopPlugin("bonus")) == "plugin_has_open_calls"
    await bench.do(StopPlugin("bonus", OpenCalls.FINISH))


def test_the_shelf_is_kept(tmp_path: Path) -> None:
    async def add(bench: Bench) -> None:
        await bench.do(AddPlugin("/plugins/bonus"))
        await bench.do(AddPlugin("/plugins/other"))
        await bench.do(RemovePlugin("other"))

    async def look(bench: Bench) -> None:
        await bench.till.settled()
        assert [plugin.folder for plugin in bench.view.plugins] == ["/plugins/bonus"]

    ShelfFile(tmp_path / "plugins.json").save(())
    tell(add, data_folder=tmp_path)
    tell(look, data_folder=tmp_path)
