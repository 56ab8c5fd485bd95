from __future__ import annotations

from dataclasses import replace

import pytest

from cashier_sim.till.commands import (
    Command,
    KillPlugin,
    OpenCalls,
    ReloadPlugin,
    StartPlugin,
    StopPlugin,
)
from cashier_sim.till.view import PluginState, PluginView
from tests.unit.till.headless import Bench, tell

RUNS = PluginView(name="hotel", folder="/hotel", state=PluginState.RUNNING, open_calls=1)
STOPPED = PluginView(name="bonus", folder="/bonus", state=PluginState.STOPPED)


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (StartPlugin("bonus"), None),
        (StartPlugin("hotel"), "plugin_runs"),
        (StartPlugin("nobody"), "no_such_plugin"),
        (StopPlugin("bonus"), None),
        (StopPlugin("hotel"), "plugin_has_open_calls"),
        (ReloadPlugin("hotel", OpenCalls.KILL), None),
        (ReloadPlugin("nobody"), "no_such_plugin"),
        (KillPlugin("hotel"), None),
        (KillPlugin("nobody"), "no_such_plugin"),
    ],
)
def test_what_may_be_done_to_a_plugin(command: Command, code: str | None) -> None:
    async def test(bench: Bench) -> None:
        view = replace(bench.view, plugins=(RUNS, STOPPED), is_busy=True)
        refusal = command.refusal(view)
        assert (refusal.code if refusal else None) == code

    tell(test)
