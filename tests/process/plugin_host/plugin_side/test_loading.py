"""How a plugin is found and made, and what its author reads when that fails."""

from __future__ import annotations

import asyncio
import json
import os
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from cashier_sim.plugin_host.calls import CallRaised, CallReturned
from cashier_sim.plugin_host.events import (
    DebuggerAwaited,
    HostState,
    PluginNotLoaded,
    StateChanged,
)
from tests.process.plugin_host.stage import on_stage, paying

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.process.plugin_host.stage import Stage


async def _failure(stage: Stage) -> CallRaised:
    await stage.host.start()
    assert stage.host.state is HostState.FAILED
    return stage.all(PluginNotLoaded)[0].error


def _failing(code: str, type_name: str, *parts: str) -> Callable[[Path], None]:
    @on_stage(code, start=False)
    async def scene(stage: Stage) -> None:
        error = await _failure(stage)
        assert error.type_name == type_name
        for part in parts:
            assert part in error.stack + error.message
        assert parts[-1] in stage.log_text()

    return scene


@pytest.mark.parametrize(
    ("code", "type_name", "parts"),
    [
        ("class Plugin\n    pass", "SyntaxError", ('probe.py", line 1', "expected ':'")),
        ("import nowhere_to_be_found", "ModuleNotFoundError", ('probe.py", line 1', "nowhere")),
        (
            "class Plugin:\n    def __init__(self):\n        raise ValueError('no ключ')",
            "ValueError",
            ('probe.py", line 3, in __init__', "no ключ"),
        ),
        ("class Other: pass", "ManifestError", ("no class Plugin in probe.py; it has Other",)),
        ("Plugin = 5", "ManifestError", ("it has none",)),
        (
            "class Plugin:\n    license_module_id = '5'",
            "ManifestError",
            ("it is missing, but Plugin.license_module_id is '5'",),
        ),
    ],
)
def test_author_reads_what_is_wrong(
    code: str, type_name: str, parts: tuple[str, ...], tmp_path: Path
) -> None:
    _failing(code, type_name, *parts)(tmp_path)


def _package(stage: Stage, files: dict[str, str], type_name: str) -> Stage:
    folder = stage.folder / "hotel"
    folder.mkdir()
    for name, code in files.items():
        (folder / name).write_text(code, encoding="utf-8")
    stage.write_manifest(FileName="hotel", TypeName=type_name)
    return stage


@on_stage("", start=False)
async def test_class_may_live_in_a_module_of_a_package(stage: Stage) -> None:
    files = {"__init__.py": "", "inner.py": paying("return __name__")}
    _package(stage, files, "inner.Plugin")
    await stage.host.start()
    assert await stage.pay() == CallReturned("hotel.inner")


@pytest.mark.parametrize(
    ("inner", "type_name", "expected"),
    [
        ("import nowhere", "inner.Plugin", ("ModuleNotFoundError", "nowhere")),
        ("", "absent.Plugin", ("ManifestError", "no class absent.Plugin in hotel")),
    ],
)
def test_package_without_the_class_is_refused(
    inner: str, type_name: str, expected: tuple[str, str], tmp_path: Path
) -> None:
    @on_stage("", start=False)
    async def scene(stage: Stage) -> None:
        _package(stage, {"__init__.py": "", "inner.py": inner}, type_name)
        error = await _failure(stage)
        assert error.type_name == expected[0]
        assert expected[1] in error.message

    scene(tmp_path)


@on_stage("", start=False)
async def test_file_must_not_have_the_name_of_a_loaded_module(stage: Stage) -> None:
    (stage.folder / "json.py").write_text("", encoding="utf-8")
    stage.write_manifest(FileName="json.py")
    assert "rename the plugin's file" in (await _failure(stage)).message


@on_stage(
    "import json\nfrom cashier_sim.plugin_api import PluginContext\n"
    "class Plugin:\n    def __init__(self):\n        i = PluginContext.integration\n"
    "        PluginContext.log.info(json.dumps([i.get_configs_directory_path(),"
    " i.get_data_storage_directory_path()]))"
)
async def test_plugin_gets_its_folders(stage: Stage) -> None:
    config, data = json.loads(stage.log_text())
    root = stage.host.log_path.parent.parent / "data" / "probe"
    assert [config, data] == [str(root / "config"), str(root / "data")]
    assert (root / "config").is_dir()
    assert (root / "data").is_dir()


@on_stage(paying("return hash('a')"), adjust=lambda o: replace(o, hash_seed=7))
async def test_hash_seed_can_be_fixed(stage: Stage) -> None:
    first = await stage.pay()
    await stage.host.stop()
    await stage.host.start()
    assert await stage.pay() == first


DEBUGPY = """
import sys
from pathlib import Path
def listen(address):
    return address[0], 4711
def wait_for_client():
    marker = Path(__file__).with_name("attached")
    while not marker.exists():
        pass
"""


@on_stage(paying("return 1"), start=False)
async def test_plugin_waits_for_the_debugger(stage: Stage) -> None:
    (stage.folder / "debugpy.py").write_text(DEBUGPY, encoding="utf-8")
    stage.host = stage.new_host(environment={"PYTHONPATH": str(stage.folder)})
    start = asyncio.create_task(stage.host.start(under_debugger=True))
    awaited = await stage.event(DebuggerAwaited)
    assert awaited.address == "127.0.0.1:4711"
    assert stage.host.state is HostState.WAITING_FOR_DEBUGGER
    (stage.folder / "attached").touch()
    await start
    assert stage.all(StateChanged)[-1].state is HostState.RUNNING


@on_stage(paying("return 1"), start=False)
async def test_missing_debugger_is_named_with_its_installation(stage: Stage) -> None:
    (stage.folder / "debugpy.py").write_text(
        "raise ModuleNotFoundError('none', name='debugpy')", encoding="utf-8"
    )
    stage.host = stage.new_host(environment={"PYTHONPATH": str(stage.folder)})
    await stage.host.start(under_debugger=True)
    message = stage.all(PluginNotLoaded)[0].error.message
    assert "pip install debugpy" in message
    assert os.sep in message
