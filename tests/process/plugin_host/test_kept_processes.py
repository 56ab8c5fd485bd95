"""Processes that outlive their register: given back, taken again, ended."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from cashier_sim.plugin_host.calls import CallReturned
from cashier_sim.plugin_host.events import HostState, PluginStopped
from cashier_sim.plugin_host.kept_processes import KeptLink, KeptProcesses
from tests.process.plugin_host.stage import on_stage, paying

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from tests.process.plugin_host.stage import Stage

    Scene = Callable[[Stage], Awaitable[None]]

COUNTS = paying("self.kept.append(1); return [os.getpid(), len(self.kept)]")
DISPOSES_BADLY = COUNTS.replace(
    "Payments())\n", "Payments())\n\n    def dispose(self):\n        raise ValueError('no')\n", 1
)
HANGS = paying("threading.Event().wait()")


def keeping(code: str) -> Callable[[Scene], Callable[..., None]]:
    """Make a test of a scene whose plugin's process may live on."""

    def decorate(scene: Scene) -> Callable[..., None]:
        async def played(stage: Stage) -> None:
            kept = KeptProcesses()
            stage.options = replace(stage.options, kept_processes=kept)
            stage.host = stage.new_host()
            await stage.host.start()
            try:
                await scene(stage)
            finally:
                await stage.host.kill()
                await kept.close()

        played.__name__ = scene.__name__
        played.__module__ = scene.__module__
        return on_stage(code, start=False)(played)

    return decorate


async def paid(stage: Stage) -> tuple[int, int]:
    end = await stage.pay()
    assert isinstance(end, CallReturned), end
    assert isinstance(end.value, tuple)
    pid, count = end.value
    assert isinstance(pid, int)
    assert isinstance(count, int)
    return pid, count


async def next_host(stage: Stage) -> None:
    stage.host = stage.new_host()
    await stage.host.start()
    assert stage.host.state is HostState.RUNNING


@keeping(COUNTS)
async def test_the_next_host_gets_the_process_with_a_plugin_made_anew(stage: Stage) -> None:
    pid, _ = await paid(stage)
    await stage.host.stop(may_live_on=True)
    assert stage.host.state is HostState.STOPPED
    assert stage.all(PluginStopped) == [PluginStopped(1, 0)]
    await next_host(stage)
    assert len(stage.refs) == 2
    assert await paid(stage) == (pid, 2)  # what is in the module has stayed


@keeping(COUNTS)
async def test_a_stopped_plugin_starts_in_a_process_of_its_own(stage: Stage) -> None:
    pid, _ = await paid(stage)
    await stage.host.stop()
    await next_host(stage)
    assert (await paid(stage))[0] != pid


@keeping(COUNTS)
async def test_a_process_that_ended_meanwhile_is_not_taken(stage: Stage) -> None:
    pid, _ = await paid(stage)
    await stage.host.stop(may_live_on=True)
    assert stage.options.kept_processes is not None
    await stage.options.kept_processes.close()
    await next_host(stage)
    assert (await paid(stage))[0] != pid


@keeping(COUNTS)
async def test_another_environment_needs_another_process(stage: Stage) -> None:
    pid, _ = await paid(stage)
    await stage.host.stop(may_live_on=True)
    stage.options = replace(stage.options, hash_seed=7)
    await next_host(stage)
    assert (await paid(stage))[0] != pid


@keeping(DISPOSES_BADLY)
async def test_a_plugin_that_cannot_be_disposed_takes_its_process_along(stage: Stage) -> None:
    pid, _ = await paid(stage)
    await stage.host.stop(may_live_on=True)
    await next_host(stage)
    assert (await paid(stage))[0] != pid


@keeping(HANGS)
async def test_a_process_with_an_open_call_is_ended(stage: Stage) -> None:
    paying_now = asyncio.ensure_future(stage.pay())
    await asyncio.sleep(0)
    assert stage.host.open_calls
    await stage.host.stop(may_live_on=True)
    await paying_now
    await next_host(stage)
    assert stage.host.generation == 1
    assert len(stage.refs) == 2


@keeping(COUNTS)
async def test_two_hosts_at_once_have_two_processes(stage: Stage) -> None:
    first = stage.host
    pid, _ = await paid(stage)
    await next_host(stage)
    assert (await paid(stage))[0] != pid
    await first.kill()


@keeping(COUNTS)
async def test_a_kept_process_can_be_killed_like_any_other(stage: Stage) -> None:
    await stage.host.stop(may_live_on=True)
    await next_host(stage)
    await stage.host.crash()
    await stage.until(lambda: stage.host.state is HostState.FAILED)


class Hearing:
    """Hears what comes from a process."""

    def __init__(self) -> None:
        self.heard: list[bytes | int] = []

    def received(self, data: bytes) -> None:
        self.heard.append(data)

    def printed(self, data: bytes) -> None:
        self.heard.append(data)

    def ended(self, exit_code: int) -> None:
        self.heard.append(exit_code)


def test_who_takes_a_process_just_before_its_end_hears_of_it() -> None:
    link = KeptLink(((), Path(), ()), Hearing())
    link.received(b"hello\n")
    link.forget()
    link.ended(-9)
    taker = Hearing()
    link.greet(taker)
    assert taker.heard == [b"hello\n", -9]
