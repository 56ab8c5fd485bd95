"""The life of a plugin's process: start, call, crash, restart, abort, stop."""

from __future__ import annotations

import asyncio
import os
import signal
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from cashier_sim.plugin_host.calls import (
    CallNotSent,
    CallRaised,
    CallReturned,
    CallUnanswered,
    Unanswered,
)
from cashier_sim.plugin_host.events import (
    HostState,
    PluginCrashed,
    PluginDisposed,
    PluginNotLoaded,
    PluginStarted,
    PluginStopped,
    StateChanged,
)
from tests.process.plugin_host.stage import on_stage, paying

if TYPE_CHECKING:
    from cashier_sim.plugin_host.calls import ServiceRequest
    from tests.process.plugin_host.stage import Stage

RESTARTING = {"RestartOnCrash": "true"}
IMPATIENT = 0.15
"""Seconds of grace where the plugin cannot come back anyway."""

HANG = "threading.Event().wait()"


@on_stage(paying("return sorted(given)"))
async def test_started_plugin_is_registered_and_can_be_called(stage: Stage) -> None:
    assert stage.host.state is HostState.RUNNING
    assert (stage.refs[0].key, stage.refs[0].name) == ("probe", "Проба")
    end = await stage.pay()
    assert isinstance(end, CallReturned)
    assert isinstance(end.value, tuple)
    assert {"sum", "cashier", "view_manager", "operation_service"} <= set(end.value)


@on_stage(paying("return sys.stdin.read() + input()"))
async def test_standard_input_is_empty(stage: Stage) -> None:
    end = await stage.pay()
    assert isinstance(end, CallRaised)
    assert end.type_name == "EOFError"


@on_stage(paying("return 1"))
async def test_starting_twice_does_nothing(stage: Stage) -> None:
    await stage.host.start()
    assert stage.host.generation == 1


@on_stage(paying("return 1"))
async def test_stopping_tells_states_in_order(stage: Stage) -> None:
    await stage.host.stop()
    states = [event.state for event in stage.all(StateChanged)]
    assert states == [
        HostState.STARTING,
        HostState.RUNNING,
        HostState.STOPPING,
        HostState.STOPPED,
    ]
    assert stage.all(PluginStopped) == [PluginStopped(1, 0)]
    assert isinstance(await stage.pay(), CallNotSent)
    await stage.host.stop()
    assert len(stage.all(PluginStopped)) == 1


DISPOSING = """
from cashier_sim.plugin_api import PluginContext
class Plugin:
    def dispose(self):
        PluginContext.log.info("disposing")
        {act}
"""


@on_stage(DISPOSING.format(act="pass"))
async def test_dispose_is_called_at_stop(stage: Stage) -> None:
    await stage.host.stop()
    assert "disposing" in stage.log_text()


@on_stage(DISPOSING.format(act="raise ValueError('not now')"))
async def test_dispose_that_raises_is_told_and_stops_all_the_same(stage: Stage) -> None:
    await stage.host.stop()
    assert stage.all(PluginDisposed)[0].error.message == "not now"
    assert stage.all(PluginStopped) == [PluginStopped(1, 0)]


@on_stage(
    DISPOSING.format(act="__import__('threading').Event().wait()"),
    adjust=lambda o: replace(o, grace_seconds=IMPATIENT),
)
async def test_dispose_that_hangs_is_killed(stage: Stage) -> None:
    await stage.host.stop()
    assert stage.all(PluginStopped) == [PluginStopped(1, -signal.SIGKILL)]


@on_stage(paying("os._exit(7)"), RESTARTING)
async def test_crash_ends_the_call_as_died_and_restarts(stage: Stage) -> None:
    old = stage.refs[0]
    assert await stage.pay() == CallUnanswered(Unanswered.DIED)
    crash = await stage.event(PluginCrashed)
    assert (crash.exit_code, crash.will_restart) == (7, True)
    await stage.until(lambda: len(stage.all(PluginStarted)) == 2)
    assert isinstance(await stage.pay(ref=old), CallNotSent)
    assert stage.refs[1].generation == 2


@on_stage(paying("os.kill(os.getpid(), 9)"))
async def test_young_plugin_is_not_restarted_without_the_manifests_word(stage: Stage) -> None:
    await stage.pay()
    crash = await stage.event(PluginCrashed)
    assert (crash.exit_code, crash.will_restart) == (-9, False)
    assert "lived less than 10 s" in crash.sentence
    assert stage.all(StateChanged)[-1].state is HostState.FAILED
    await stage.host.start()
    assert stage.host.state is HostState.RUNNING


@on_stage(paying("os._exit(0)"))
async def test_exit_with_code_zero_is_orderly(stage: Stage) -> None:
    assert await stage.pay() == CallUnanswered(Unanswered.DIED)
    stopped = await stage.event(PluginStopped)
    assert (stopped.exit_code, stage.all(PluginCrashed)) == (0, [])
    assert stopped.sentence.startswith("the plugin's process ended by itself, with exit code 0")
    assert stopped.sentence in stage.log_text()


@on_stage(paying(HANG), RESTARTING, adjust=lambda o: replace(o, grace_seconds=IMPATIENT))
async def test_aborted_hang_is_killed_and_the_other_call_dies(stage: Stage) -> None:
    first, other = asyncio.create_task(stage.pay(1)), asyncio.create_task(stage.pay(2))
    await asyncio.sleep(0)
    assert stage.host.open_calls == (1, 2)
    stage.host.abort(1)
    stage.host.abort(1)
    stage.host.abort(99)
    assert await first == CallUnanswered(Unanswered.ABORTED)
    assert await other == CallUnanswered(Unanswered.DIED)
    crash = await stage.event(PluginCrashed)
    assert "Payments.pay did not return within 0.15 s" in crash.sentence


@on_stage(
    paying(HANG),
    RESTARTING,
    adjust=lambda o: replace(o, time_limit_seconds=lambda: 0.1, grace_seconds=IMPATIENT),
)
async def test_call_over_its_limit_times_out(stage: Stage) -> None:
    assert await stage.pay() == CallUnanswered(Unanswered.TIMED_OUT)


@on_stage(paying(HANG), adjust=lambda o: replace(o, grace_seconds=IMPATIENT))
async def test_call_runs_out_of_time_at_a_word(stage: Stage) -> None:
    running = asyncio.create_task(stage.pay(1))
    await asyncio.sleep(0)
    stage.host.run_out_of_time(99)
    stage.host.run_out_of_time(1)
    assert await running == CallUnanswered(Unanswered.TIMED_OUT)
    await stage.event(PluginCrashed)
    stage.host.run_out_of_time(1)


async def _never(_: ServiceRequest) -> object:
    return await asyncio.get_running_loop().create_future()


@on_stage(
    paying("""
    answer = given["view_manager"].show_keyboard("what?")
    raise PaymentActionFailedException(repr(answer))
""")
)
async def test_abort_answers_the_waiting_dialog_with_null(stage: Stage) -> None:
    stage.answers["show_keyboard"] = _never
    paying_task = asyncio.create_task(stage.pay())
    await stage.asked("show_keyboard")
    stage.host.abort(1)
    end = await paying_task
    assert isinstance(end, CallRaised)
    assert (end.type_name, end.message) == ("PaymentActionFailedException", "None")


@on_stage(
    paying("""
    if given["view_manager"].show_keyboard("what?") is None:
        given["printer"].print(ReceiptSlip(XElement(Tags.DOC)))
""")
)
async def test_objects_of_an_aborted_call_raise(stage: Stage) -> None:
    stage.answers["show_keyboard"] = _never
    paying_task = asyncio.create_task(stage.pay())
    await stage.asked("show_keyboard")
    stage.host.abort(1)
    end = await paying_task
    assert isinstance(end, CallRaised)
    assert end.type_name == "ObjectExpiredException"
    assert "printer.print was used after pay (call 1) had been ended" in end.message
    assert [request.method for request in stage.requests[1:]] == ["show_keyboard"]


@on_stage(paying(HANG), RESTARTING)
async def test_kill_does_not_restart(stage: Stage) -> None:
    task = asyncio.create_task(stage.pay())
    await asyncio.sleep(0)
    await stage.host.kill()
    assert await task == CallUnanswered(Unanswered.DIED)
    assert stage.host.state is HostState.STOPPED
    assert not stage.all(PluginCrashed)


@on_stage(paying("return 1"), start=False)
async def test_kill_while_starting_ends_it(stage: Stage) -> None:
    start = asyncio.create_task(stage.host.start())
    await asyncio.sleep(0)
    await stage.host.kill()
    await start
    assert stage.host.state is HostState.STOPPED
    assert not stage.all(PluginNotLoaded)


@on_stage(paying("return 1"), start=False, adjust=lambda o: replace(o, python="/nowhere/python"))
async def test_missing_interpreter_fails_the_start(stage: Stage) -> None:
    await stage.host.start()
    assert stage.host.state is HostState.FAILED
    assert "/nowhere/python cannot be started" in stage.all(PluginNotLoaded)[0].error.message


@on_stage(paying("return 'old'"))
async def test_reloaded_plugin_runs_the_changed_code(stage: Stage) -> None:
    assert await stage.pay() == CallReturned("old")
    await stage.host.stop()
    stage.write(paying("return 'new'"))
    await stage.host.start()
    assert await stage.pay() == CallReturned("new")


@on_stage(
    "import threading\nclass Plugin:\n    def __init__(self): threading.Event().wait()",
    adjust=lambda o: replace(o, load_limit_seconds=0.3),
)
async def test_constructor_that_hangs_fails_the_start(stage: Stage) -> None:
    assert stage.host.state is HostState.FAILED
    assert "did not return within 0.3 s" in stage.all(PluginNotLoaded)[0].error.message


@on_stage("import os\nclass Plugin:\n    def __init__(self): os._exit(3)", RESTARTING)
async def test_plugin_that_dies_in_its_constructor_is_not_restarted(stage: Stage) -> None:
    assert stage.host.state is HostState.FAILED
    assert "exit code 3" in stage.all(PluginNotLoaded)[0].error.message


@on_stage(paying("return 1"))
async def test_call_that_the_till_got_wrong_is_refused(stage: Stage) -> None:
    with pytest.raises(ValueError, match="no such method"):
        await stage.host.call(stage.refs[0], "nothing", {}, {}, call_id=1)


@on_stage(paying("return os.getpid()"))
async def test_release_and_limits_of_unknown_calls_are_ignored(stage: Stage) -> None:
    stage.host.pause_limit(5)
    stage.host.resume_limit(5)
    stage.host.release(stage.refs[0])
    end = await stage.pay()
    assert isinstance(end, CallRaised)  # forgotten, as asked
    assert stage.host.state is HostState.RUNNING


@on_stage(paying("return os.getpid()"))
async def test_simulators_end_ends_the_process(stage: Stage) -> None:
    end = await stage.pay()
    assert isinstance(end, CallReturned)
    assert isinstance(end.value, int)
    await stage.host.kill()
    with pytest.raises(ProcessLookupError):
        os.kill(end.value, 0)


@on_stage(paying('{}["room"]'))
async def test_unexpected_exception_is_in_the_log_with_its_stack(stage: Stage) -> None:
    await stage.pay()
    assert "Payments.pay raised:" in stage.log_text()
    assert 'probe.py", line ' in stage.log_text()
    assert stage.log_text().endswith("KeyError: 'room'")


@on_stage(paying('raise PaymentActionFailedException("Declined")'))
async def test_exception_of_the_contract_is_not_logged(stage: Stage) -> None:
    await stage.pay()
    assert stage.log_text() == ""


ASKS_AND_TELLS = paying(
    "given['view_manager'].show_keyboard('x'); PluginContext.log.info('the call is over')"
).replace(
    "Payments())\n",
    "Payments())\n\n    def dispose(self):\n        PluginContext.log.info('disposed')\n",
    1,
)


@on_stage(ASKS_AND_TELLS)
async def test_a_plugin_is_disposed_once_its_calls_are_over(stage: Stage) -> None:
    stage.answers["show_keyboard"] = lambda _: asyncio.Event().wait()
    paying_now = asyncio.ensure_future(stage.pay())
    await stage.asked("show_keyboard")
    await stage.host.stop()
    assert await paying_now == CallReturned(None)
    log = stage.log_text()
    assert 0 <= log.find("the call is over") < log.find("disposed")
