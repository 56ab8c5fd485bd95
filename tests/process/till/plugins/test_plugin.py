"""What a plugin on the shelf tells of its life: state, reason, crashes, log, open calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.till.commands import (
    KillPlugin,
    OpenCafeSession,
    PressPay,
    ReloadPlugin,
    SetLicence,
    StartPlugin,
    StopPlugin,
)
from cashier_sim.till.events import PluginLogged, TraceKind
from cashier_sim.till.view import PluginState
from tests.process.till.real_till import on_till, plugin_code, write_plugin

if TYPE_CHECKING:
    from tests.process.till.real_till import RealTill

ASKING = plugin_code(pay="given['view_manager'].show_ok_popup('Hotel', 'Paid')")


def _happened(till: RealTill) -> list[str]:
    entries = till.till.trace_reader().entries()
    return [entry.name for entry in entries if entry.kind is TraceKind.PLUGIN]


@on_till(plugin_code())
async def test_life_is_told_from_start_to_end(till: RealTill) -> None:
    await till.do(StopPlugin("probe"))
    assert _happened(till) == [
        "plugin_starting",
        "payment_system_registered",
        "plugin_loaded",
        "payment_system_unregistered",
        "plugin_stopped",
    ]
    assert (till.plugin.state, till.plugin.pid) == (PluginState.STOPPED, None)


@on_till(plugin_code())
async def test_view_is_the_same_object_until_something_changes(till: RealTill) -> None:
    before = till.plugin
    await till.do(OpenCafeSession())
    assert till.plugin is before
    await till.do(StopPlugin("probe"))
    assert till.plugin is not before


@on_till(plugin_code(pay="os._exit(0)"))
async def test_plugin_that_ends_itself_says_so(till: RealTill) -> None:
    await till.ready_to_pay()
    paying = till.start(PressPay())
    await till.answer(None)
    await paying
    assert till.plugin.state is PluginState.STOPPED
    assert "ended by itself, with exit code 0" in till.plugin.reason


@on_till(plugin_code(init="raise OSError('no hotel for 0000000000000042')"))
async def test_reason_and_stack_are_masked(till: RealTill) -> None:
    assert till.plugin.reason == "OSError: no hotel for •••• 0042"
    assert "0000000000000042" not in till.plugin.details


@on_till(plugin_code(init="raise OSError('no hotel')"))
async def test_failed_load_has_a_sentence_and_a_stack(till: RealTill) -> None:
    assert till.plugin.state is PluginState.FAILED
    assert till.plugin.reason == "OSError: no hotel"
    assert 'probe.py", line ' in till.plugin.details
    write_plugin(till.folder / "probe", plugin_code())
    await till.do(StartPlugin("probe"))
    view = till.plugin
    assert (view.state, view.reason, view.details) == (PluginState.RUNNING, "", "")


@on_till(plugin_code())
async def test_start_by_hand_with_a_broken_manifest_names_it(till: RealTill) -> None:
    await till.do(StopPlugin("probe"))
    (till.folder / "probe" / "Manifest.xml").unlink()
    await till.do(StartPlugin("probe"))
    assert till.plugin.state is PluginState.FAILED
    assert "Manifest.xml" in till.plugin.reason


@on_till(plugin_code())
async def test_crash_is_counted_and_explained(till: RealTill) -> None:
    await till.do(KillPlugin("probe"))
    assert till.plugin.state is PluginState.FAILED
    assert till.plugin.crashes_this_hour == 1
    assert "it lived less than 10 s" in till.plugin.reason
    assert _happened(till)[-1] == "plugin_gave_up"
    await till.do(StartPlugin("probe"))
    assert till.plugin.crashes_this_hour == 0


@on_till(plugin_code(init="PluginContext.log.warn('the hotel is slow')"))
async def test_log_lines_reach_the_screen(till: RealTill) -> None:
    await till.do(ReloadPlugin("probe"))
    logged = [event for event in till.events if isinstance(event, PluginLogged)]
    assert ("probe", "warn", "the hotel is slow") in [
        (event.plugin_name, event.level, event.line) for event in logged
    ]


@on_till(ASKING)
async def test_open_calls_are_counted(till: RealTill) -> None:
    await till.ready_to_pay()
    paying = till.start(PressPay())
    await till.dialog()
    assert till.plugin.open_calls == 1
    await till.answer(True)
    await paying
    assert till.plugin.open_calls == 0


@on_till(plugin_code())
async def test_lost_licence_is_the_reason_until_it_is_granted(till: RealTill) -> None:
    await till.do(SetLicence(has_licence=False))
    assert "The licence was taken away" in till.plugin.reason
    assert till.plugin.state is PluginState.RUNNING
    await till.do(SetLicence(has_licence=True))
    assert till.plugin.reason == ""


RAISING_DISPOSE = plugin_code().replace(
    'PluginContext.log.info("disposed")', "raise OSError('too late')"
)


@on_till(RAISING_DISPOSE)
async def test_failing_dispose_is_told_with_its_stack(till: RealTill) -> None:
    await till.do(StopPlugin("probe"))
    failed = till.trace("dispose_failed")[-1]
    assert failed.answer == "OSError: too late"
    assert 'probe.py", line ' in failed.details
