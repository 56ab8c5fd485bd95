"""A host that an author starts from an IDE attaches to the waiting register."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import cashier_sim
from cashier_sim.plugin_host.calls import CallReturned, CallUnanswered, Unanswered
from cashier_sim.plugin_host.events import (
    DebuggerAwaited,
    HostState,
    PluginStopped,
    StateChanged,
)
from tests.process.plugin_host.stage import on_stage, paying

if TYPE_CHECKING:
    from tests.process.plugin_host.stage import Stage

ROOT = Path(cashier_sim.__file__).parent.parent


async def _ide(address: str) -> asyncio.subprocess.Process:
    """What an IDE starts: the sentence of the event tells it."""
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "cashier_sim.plugin_host.plugin_side",
        address,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=asyncio.subprocess.PIPE,
    )


async def _attached(stage: Stage) -> asyncio.subprocess.Process:
    waiting = asyncio.create_task(stage.host.wait_for_ide())
    awaited = await stage.event(DebuggerAwaited)
    assert awaited.sentence.endswith(
        f"python -m cashier_sim.plugin_host.plugin_side {awaited.address}"
    )
    process = await _ide(awaited.address)
    await waiting
    return process


@on_stage(paying("print('seen in the IDE')\nreturn os.getpid()"), start=False)
async def test_attached_host_is_used_and_prints_to_its_own_console(stage: Stage) -> None:
    process = await _attached(stage)
    assert stage.host.state is HostState.RUNNING
    assert await stage.pay() == CallReturned(process.pid)
    await stage.host.stop()
    printed, _ = await process.communicate()
    assert printed == b"seen in the IDE\n"
    assert process.returncode == 0


@on_stage(paying("threading.Event().wait()"), start=False)
async def test_killed_attached_host_ends_itself(stage: Stage) -> None:
    process = await _attached(stage)
    task = asyncio.create_task(stage.pay())
    await asyncio.sleep(0)
    await stage.host.kill()
    assert await task == CallUnanswered(Unanswered.DIED)
    await process.communicate()


@on_stage(paying("os._exit(3)"), start=False)
async def test_lost_host_counts_as_stopped(stage: Stage) -> None:
    process = await _attached(stage)
    assert await stage.pay() == CallUnanswered(Unanswered.DIED)
    await stage.event(PluginStopped)
    assert stage.host.state is HostState.STOPPED
    await process.communicate()


async def _is_cut_off(reader: asyncio.StreamReader) -> bool:
    try:
        return not await reader.read()
    except ConnectionError:
        return True


@pytest.mark.parametrize("greeting", [b"garbage\n", b"x" * 5000, b'{"kind":"hello","version":1}\n'])
def test_stranger_is_turned_away(greeting: bytes, tmp_path: Path) -> None:
    @on_stage(paying("return 1"), start=False)
    async def scene(stage: Stage) -> None:
        waiting = asyncio.create_task(stage.host.wait_for_ide())
        address = (await stage.event(DebuggerAwaited)).address.partition("/")[0]
        host, _, port = address.partition(":")
        reader, writer = await asyncio.open_connection(host, int(port))
        writer.write(greeting)
        assert await _is_cut_off(reader)
        writer.close()
        assert stage.host.state is HostState.WAITING_FOR_DEBUGGER
        await stage.host.kill()
        await waiting
        assert stage.all(StateChanged)[-1].state is HostState.STOPPED

    scene(tmp_path)


@on_stage(paying("return 1"), start=False)
async def test_taken_port_is_told(stage: Stage) -> None:
    server = await asyncio.start_server(lambda _, __: None, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    with pytest.raises(OSError, match=str(port)):
        await stage.host.wait_for_ide(port)
    assert stage.host.state is HostState.STOPPED
    server.close()


@on_stage(paying("return 1"))
async def test_running_plugin_waits_for_no_ide(stage: Stage) -> None:
    await stage.host.wait_for_ide()
    assert not stage.all(DebuggerAwaited)
