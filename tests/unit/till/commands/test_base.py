from __future__ import annotations

from dataclasses import replace

from cashier_sim.till.commands import Command, GoBack, KillPlugin, RegisterCommand
from cashier_sim.till.dialogs import OkDialog
from tests.unit.till.headless import Bench, story

BOX = OkDialog(id=1, title="t", message="m")


@story
async def test_acts_at_the_register_wait_for_flows_and_dialogs(bench: Bench) -> None:
    busy = replace(bench.view, is_busy=True)
    asked = replace(bench.view, dialogs=(BOX,))
    for view in (busy, asked):
        refusal = RegisterCommand().refusal(view)
        assert refusal is not None
        assert refusal.code == "flow_running"
        assert Command().refusal(view) is None
    assert RegisterCommand().refusal(bench.view) is None


@story
async def test_a_commands_own_rule_comes_after(bench: Bench) -> None:
    back = GoBack().refusal(bench.view)
    kill = KillPlugin("nobody").refusal(replace(bench.view, is_busy=True))
    assert back is not None
    assert kill is not None
    assert (back.code, kill.code) == ("nowhere_to_go", "no_such_plugin")
