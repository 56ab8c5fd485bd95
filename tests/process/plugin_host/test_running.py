"""One process from its start to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.plugin_host.calls import CallReturned
from cashier_sim.plugin_host.events import HostState, PluginCrashed, PluginStarted, PluginStopped
from tests.process.plugin_host.stage import on_stage, paying

if TYPE_CHECKING:
    from tests.process.plugin_host.stage import Stage

WITH_DISPOSE = """
def dispose(self):
    self.registration.dispose()
    print("disposed")


Plugin.dispose = dispose
"""


@on_stage(paying("return os.getpid()"))
async def test_process_id_is_the_one_of_its_greeting(stage: Stage) -> None:
    assert await stage.pay() == CallReturned(stage.all(PluginStarted)[0].pid)


@on_stage(paying("PluginContext.shutdown()", WITH_DISPOSE), {"RestartOnCrash": "true"})
async def test_plugin_that_shuts_down_is_disposed_and_not_started_again(stage: Stage) -> None:
    await stage.pay()
    assert await stage.event(PluginStopped) == PluginStopped(1, 0)
    assert stage.host.state is HostState.STOPPED
    assert "disposed" in stage.log_text()
    assert not stage.all(PluginCrashed)
    await stage.host.start()
    assert stage.all(PluginStarted)[-1].generation == 2


@on_stage(paying("given['printer']._asker.connection.notify({'kind': 'hello', 'version': 1})"))
async def test_process_that_breaks_the_protocol_is_ended_with_a_sentence(stage: Stage) -> None:
    await stage.pay()
    await stage.until(lambda: stage.host.state is HostState.FAILED)
    assert "it broke the protocol: hello came twice" in stage.log_text()
