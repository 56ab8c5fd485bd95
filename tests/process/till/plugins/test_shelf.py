"""The shelf with real processes: adding, stopping, reloading, killing, licences, shift."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cashier_sim.till.commands import (
    AddPlugin,
    ChoosePaymentType,
    CloseCafeSession,
    EndCall,
    KillPlugin,
    OpenCafeSession,
    OpenCalls,
    PressPay,
    ReloadPlugin,
    RemovePlugin,
    SetLicence,
    SetModuleLicence,
    StartMode,
    StartPlugin,
    StopPlugin,
)
from cashier_sim.till.dialogs import NoticeDialog, OkDialog
from cashier_sim.till.events import TraceState
from cashier_sim.till.view import PaymentRowKind, PluginState
from tests.process.till.real_till import on_till, plugin_code, write_plugin

if TYPE_CHECKING:
    from tests.process.till.real_till import RealTill

ASKING = plugin_code(
    pay="given['view_manager'].show_ok_popup('Hotel', 'Paid')",
)
HANGING = plugin_code(pay="threading.Event().wait()")


def keys(till: RealTill) -> list[str]:
    """Keys of the payment systems that the first plugin holds registered."""
    return [system.key for system in till.plugin.systems]


@on_till(plugin_code())
async def test_plugin_runs_and_its_system_has_a_type(till: RealTill) -> None:
    assert till.plugin.state is PluginState.RUNNING
    assert till.plugin.pid is not None
    assert keys(till) == ["probe"]
    assert any(choice.settings.payment_system_key == "probe" for choice in till.view.choices)


@on_till(plugin_code())
async def test_folder_without_a_manifest_is_refused(till: RealTill) -> None:
    empty = till.folder / "empty"
    empty.mkdir()
    assert await till.refused(AddPlugin(str(empty))) == "plugin_folder_invalid"


@on_till(plugin_code())
async def test_plugin_of_the_same_name_is_refused(till: RealTill) -> None:
    assert await till.refused(AddPlugin(str(till.folder / "probe"))) == "plugin_known"


@on_till(plugin_code())
async def test_taken_key_fails_the_second_plugin_with_a_reason(till: RealTill) -> None:
    await till.add("second", plugin_code())
    second = till.view.plugins[1]
    assert second.state is PluginState.FAILED
    assert "Another payment proccessor with key 'probe'" in second.reason
    assert "probe.py" in second.details


@on_till(plugin_code())
async def test_stopped_plugin_leaves_its_type_disabled_and_refused_by_name(till: RealTill) -> None:
    await till.ready_to_pay()
    await till.do(StopPlugin("probe"))
    assert till.plugin.state is PluginState.STOPPED
    choice = next(c for c in till.view.choices if c.settings.payment_system_key == "probe")
    assert not choice.is_loaded
    assert await till.refused(ChoosePaymentType(choice.settings.id)) == "system_not_loaded"
    assert await till.refused(PressPay()) == "system_not_loaded"
    await till.do(StartPlugin("probe"))
    await till.do(PressPay())


@on_till(plugin_code())
async def test_removed_plugin_is_off_the_shelf(till: RealTill) -> None:
    await till.do(RemovePlugin("probe"))
    assert till.view.plugins == ()


@on_till(plugin_code())
async def test_reload_sees_changed_code_and_manifest(till: RealTill) -> None:
    write_plugin(till.folder / "probe", plugin_code(key="changed"))
    await till.do(ReloadPlugin("probe"))
    assert keys(till) == ["changed"]


@on_till(plugin_code())
async def test_reload_with_a_broken_manifest_says_so(till: RealTill) -> None:
    (till.folder / "probe" / "Manifest.xml").write_text("<Manifest>", encoding="utf-8")
    await till.do(ReloadPlugin("probe"))
    assert till.plugin.state is PluginState.FAILED
    assert "not well-formed" in till.plugin.reason


@on_till(plugin_code())
async def test_other_licence_module_is_refused(till: RealTill) -> None:
    write_plugin(till.folder / "probe", plugin_code(), module_id=21005108)
    await till.do(ReloadPlugin("probe"))
    assert "it is 21005108, but Plugin.license_module_id is 21005918" in till.plugin.reason


@on_till(plugin_code())
async def test_killed_plugin_restarts_by_itself(till: RealTill) -> None:
    write_restart_always(till)
    await till.do(ReloadPlugin("probe"))
    before = till.plugin.pid
    await till.do(KillPlugin("probe"))
    await till.until(lambda: till.plugin.pid not in {before, None})
    assert till.plugin.state is PluginState.RUNNING
    assert keys(till) == ["probe"]
    assert till.plugin.crashes_this_hour == 1


def write_restart_always(till: RealTill) -> None:
    """Restart also a plugin that lived for less than ten seconds."""
    manifest = till.folder / "probe" / "Manifest.xml"
    text = manifest.read_text(encoding="utf-8")
    field = "<RestartOnCrash>true</RestartOnCrash>"
    manifest.write_text(text.replace("</Manifest>", f"{field}</Manifest>"), encoding="utf-8")


@on_till(ASKING)
async def test_plugin_killed_inside_pay_leaves_the_outcome_unknown(till: RealTill) -> None:
    await till.ready_to_pay()
    paying = till.start(PressPay())
    await till.dialog()
    await till.do(KillPlugin("probe"))
    await till.until(lambda: isinstance(till.view.dialog, NoticeDialog))
    await till.answer(True)
    await paying
    assert [row.kind for row in till.rows] == [PaymentRowKind.UNKNOWN]


@on_till(HANGING)
async def test_cashier_ends_a_call_that_hangs(till: RealTill) -> None:
    await till.ready_to_pay()
    paying = till.start(PressPay())
    await till.until(lambda: till.view.waiting)
    assert till.view.waiting is not None
    assert till.view.waiting.call_id is not None
    await till.do(EndCall(till.view.waiting.call_id))
    await till.answer(True)
    await paying
    assert [row.kind for row in till.rows] == [PaymentRowKind.UNKNOWN]


@on_till(ASKING)
async def test_reload_asks_what_to_do_with_an_open_call(till: RealTill) -> None:
    await till.ready_to_pay()
    paying = till.start(PressPay())
    await till.dialog()
    assert await till.refused(ReloadPlugin("probe")) == "plugin_has_open_calls"
    reloading = till.start(ReloadPlugin("probe", OpenCalls.FINISH))
    assert isinstance(await till.dialog(), OkDialog)
    await till.answer(True)
    await asyncio.gather(paying, reloading)
    assert till.plugin.state is PluginState.RUNNING


@on_till(ASKING)
async def test_reload_may_cancel_the_open_call(till: RealTill) -> None:
    await till.ready_to_pay()
    paying = till.start(PressPay())
    await till.dialog()
    await till.do(ReloadPlugin("probe", OpenCalls.CANCEL))
    await paying
    assert not till.view.dialogs
    assert till.trace("pay")[-1].state is TraceState.DONE


@on_till(ASKING)
async def test_reload_may_kill_the_open_call(till: RealTill) -> None:
    await till.ready_to_pay()
    paying = till.start(PressPay())
    await till.dialog()
    reloading = till.start(ReloadPlugin("probe", OpenCalls.KILL))
    await till.until(lambda: isinstance(till.view.dialog, NoticeDialog))
    await till.answer(True)
    await asyncio.gather(paying, reloading)
    assert [row.kind for row in till.rows] == [PaymentRowKind.UNKNOWN]
    assert till.plugin.state is PluginState.RUNNING


@on_till(plugin_code())
async def test_lost_licence_ends_registrations_and_keeps_the_plugin(till: RealTill) -> None:
    pid = till.plugin.pid
    await till.do(SetLicence(has_licence=False))
    assert keys(till) == []
    assert (till.plugin.state, till.plugin.pid) == (PluginState.RUNNING, pid)
    assert "licence" in till.plugin.reason
    await till.do(SetLicence(has_licence=True))
    assert keys(till) == ["probe"]
    assert till.plugin.reason == ""


@on_till(plugin_code())
async def test_lost_licence_of_a_module_ends_its_registrations(till: RealTill) -> None:
    await till.do(SetModuleLicence(1, has_licence=False))
    assert keys(till) == ["probe"]
    await till.do(SetModuleLicence(21005918, has_licence=False))
    assert keys(till) == []
    assert till.plugin.license_module_id == 21005918
    await till.do(SetModuleLicence(21005918, has_licence=True))
    assert keys(till) == ["probe"]


@on_till(plugin_code())
async def test_plugin_refused_for_want_of_a_licence_stays_loaded(till: RealTill) -> None:
    await till.do(SetLicence(has_licence=False))
    await till.do(ReloadPlugin("probe"))
    assert till.plugin.state is PluginState.RUNNING
    assert keys(till) == []
    assert "no licence for module 21005918" in till.plugin.reason


SHIFT = plugin_code(
    init="""
    def opening(printer, progress_bar):
        printer.print(ReceiptSlip(XElement(Tags.DOC, "opened")))
    def closing(printer, progress_bar):
        raise KeyError("no bank")
    PluginContext.notifications.subscribe_on_cafe_session_opening(opening)
    PluginContext.notifications.subscribe_on_cafe_session_closing(closing)
    """
)


@on_till(SHIFT)
async def test_shift_handlers_print_and_never_stop_the_shift(till: RealTill) -> None:
    await till.do(OpenCafeSession())
    assert len(till.trace("cafe_session_opening")) >= 1
    assert any("opened" in str(slip.document) for slip in till.slips())
    await till.do(CloseCafeSession())
    assert till.view.session.current is None
    calls = [entry for entry in till.trace("cafe_session_closing") if entry.plugin_name]
    assert TraceState.ERROR in {entry.state for entry in calls}


@on_till(SHIFT)
async def test_handler_that_raised_is_not_called_again_until_a_restart(till: RealTill) -> None:
    async def closings() -> int:
        await till.do(OpenCafeSession())
        await till.do(CloseCafeSession())
        return sum(entry.state is TraceState.ERROR for entry in till.trace("cafe_session_closing"))

    assert await closings() == 1
    assert await closings() == 1
    await till.do(ReloadPlugin("probe"))
    assert await closings() == 2


@on_till(
    plugin_code(
        pay="PluginContext.log.info('card 1111111111111117'); print('card 1111111111111117')"
    )
)
async def test_card_numbers_reach_no_log(till: RealTill) -> None:
    await till.ready_to_pay()
    await till.do(PressPay())
    await till.do(StopPlugin("probe"))
    text = Path(till.plugin.log_path).read_text(encoding="utf-8")
    assert text.count("card •••• 1117") == 2
    assert "1111111111111117" not in text


@on_till(plugin_code())
async def test_closing_during_a_reload_leaves_no_process(till: RealTill) -> None:
    reloading = till.start(ReloadPlugin("probe"))
    await till.until(lambda: till.plugin.state is PluginState.STOPPING)
    await till.till.close()
    await reloading
    assert till.plugin.state is PluginState.STOPPED


@on_till(plugin_code())
async def test_host_started_from_an_ide_attaches(till: RealTill) -> None:
    await till.do(StopPlugin("probe"))
    starting = till.start(StartPlugin("probe", StartMode.FROM_IDE))
    await till.until(lambda: till.plugin.debugger_address)
    assert "Start this in your IDE" in till.plugin.reason
    words = (sys.executable, "-m", "cashier_sim.plugin_host.plugin_side")
    process = await asyncio.create_subprocess_exec(*words, till.plugin.debugger_address)
    await starting
    assert till.plugin.state is PluginState.RUNNING
    assert keys(till) == ["probe"]
    assert (till.plugin.reason, till.plugin.debugger_address) == ("", "")
    await till.do(StopPlugin("probe"))
    await process.wait()


@on_till(plugin_code())
async def test_two_reloads_at_once_leave_one_process(till: RealTill) -> None:
    await asyncio.gather(
        till.start(ReloadPlugin("probe")),
        till.start(ReloadPlugin("probe")),
        till.start(ReloadPlugin("probe", OpenCalls.KILL)),
    )
    assert till.plugin.state is PluginState.RUNNING
    assert keys(till) == ["probe"]


@on_till(plugin_code())
async def test_reload_of_a_plugin_that_is_being_removed_starts_nothing(till: RealTill) -> None:
    await asyncio.gather(
        till.start(RemovePlugin("probe")),
        till.start(ReloadPlugin("probe")),
    )
    assert till.view.plugins == ()
