"""One process from its start to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.plugin_host.calls import CallReturned
from cashier_sim.plugin_host.events import HostState, PluginStarted, PluginStopped
from tests.process.plugin_host.stage import on_stage, paying

if TYPE_CHECKING:
    from tests.process.plugin_host.stage import Stage

SHUTDOWN = """
asker = given["printer"]._asker
asker.connection.notify({"kind": "shutdown"})
"""


@on_stage(paying("return os.getpid()"))
async def test_process_id_is_the_one_of_its_greeting(stage: Stage) -> None:
    assert await stage.pay() == CallReturned(stage.all(PluginStarted)[0].pid)


@on_stage(paying(SHUTDOWN))
async def test_plugin_may_ask_for_its_orderly_end(stage: Stage) -> None:
    await stage.pay()
    assert await stage.event(PluginStopped) == PluginStopped(1, 0)
    assert stage.host.state is HostState.STOPPED


@on_stage(paying("given['printer']._asker.connection.notify({'kind': 'hello', 'version': 1})"))
async def test_process_that_breaks_the_protocol_is_ended_with_a_sentence(stage: Stage) -> None:
    await stage.pay()
    await stage.until(lambda: stage.host.state is HostState.FAILED)
    assert "it broke the protocol: hello came twice" in stage.log_text()
