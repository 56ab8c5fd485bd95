"""Calls that a tester lets go wrong, with a real plugin, and what the register makes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cashier_sim.till.commands import (
    EndCall,
    KillPlugin,
    LetAnswer,
    LockOrder,
    OpenCalls,
    PressPay,
    ReloadPlugin,
    RunOutOfTime,
    SetCallFault,
    StopPlugin,
)
from cashier_sim.till.dialogs import NoticeDialog
from cashier_sim.till.events import PluginLogged, TraceState
from cashier_sim.till.view import CallFailure, CallFault, PluginState
from tests.process.till.real_till import on_till, plugin_code

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from tests.process.till.real_till import RealTill

PAYING = plugin_code(pay='PluginContext.log.info("paid")')
HANGING = plugin_code(pay="threading.Event().wait()")


async def fault(till: RealTill, failure: CallFailure, message: str = "") -> None:
    """Let the next `pay` go wrong."""
    made = CallFault(plugin_name="probe", method="pay", failure=failure, message=message)
    await till.do(SetCallFault(made))


def logged(till: RealTill) -> list[str]:
    """Lines of the plugin's log, and of the register's in it."""
    return [event.line for event in till.events if isinstance(event, PluginLogged)]


async def notice(till: RealTill) -> NoticeDialog:
    """The box that tells how a payment ended."""
    dialog = await till.dialog()
    assert isinstance(dialog, NoticeDialog)
    await till.answer(True)
    return dialog


async def call_id(till: RealTill) -> int:
    """The call under way."""
    await till.until(lambda: till.view.waiting)
    assert till.view.waiting is not None
    assert till.view.waiting.call_id is not None
    return till.view.waiting.call_id


async def held(till: RealTill) -> tuple[asyncio.Future[object], int]:
    """A payment whose answer is held back."""
    await fault(till, CallFailure.HOLDS)
    await till.ready_to_pay()
    paying = till.start(PressPay())
    await till.until(lambda: till.view.waiting and till.view.waiting.is_held)
    assert till.till.is_at_rest
    return paying, await call_id(till)


@on_till(PAYING)
async def test_failed_payment_tells_the_faults_message_and_the_next_one_is_taken(
    till: RealTill,
) -> None:
    await fault(till, CallFailure.FAILS, "Нет связи с гостиницей")
    await till.ready_to_pay()
    paying = till.start(PressPay())
    assert (await notice(till)).notice.message == "Нет связи с гостиницей"
    await paying
    assert not till.view.world.call_faults
    (line,) = till.trace("pay")
    assert (line.state, line.answer) == (TraceState.FAILED, "Нет связи с гостиницей")
    assert line.details == "A fault set by the tester: the plugin was not called."
    assert not till.view.unknown


@on_till(PAYING)
async def test_failure_without_a_message_has_the_registers_own(till: RealTill) -> None:
    await fault(till, CallFailure.FAILS)
    await till.ready_to_pay()
    paying = till.start(PressPay())
    assert (await notice(till)).notice.code == "plugin_failed"
    await paying


@on_till(PAYING)
async def test_cancelled_payment_tells_nothing(till: RealTill) -> None:
    await fault(till, CallFailure.CANCELS)
    await till.ready_to_pay()
    await till.do(PressPay())
    assert till.trace("pay")[0].state is TraceState.CANCELLED
    assert not till.view.dialogs


@on_till(PAYING)
async def test_exception_is_told_as_any_other(till: RealTill) -> None:
    await fault(till, CallFailure.RAISES, "oops")
    await till.ready_to_pay()
    paying = till.start(PressPay())
    assert (await notice(till)).notice.values["error"] == "RuntimeError: oops"
    await paying


@pytest.mark.parametrize(
    ("failure", "runs"), [(CallFailure.DIES, False), (CallFailure.DIES_AFTER, True)]
)
def test_process_dies_and_the_payment_is_unknown(
    failure: CallFailure, tmp_path: Path, *, runs: bool
) -> None:
    @on_till(PAYING)
    async def scene(till: RealTill) -> None:
        pid = till.plugin.pid
        await fault(till, failure)
        await till.ready_to_pay()
        paying = till.start(PressPay())
        assert (await notice(till)).notice.values["reason"] == "died"
        await paying
        assert len(till.view.unknown) == 1
        lines = logged(till)
        assert any("paid" in line for line in lines) == runs
        assert any(f"pay: the tester wants it so: {failure.value}" in line for line in lines)
        (line,) = till.trace("pay")
        assert (line.state, line.answer) == (TraceState.UNKNOWN, "died")
        assert "killed" in line.details
        await till.until(lambda: till.plugin.pid != pid)

    scene(tmp_path)


@on_till(PAYING)
async def test_held_answer_is_let_through(till: RealTill) -> None:
    paying, number = await held(till)
    assert till.plugin.open_calls == 1
    assert await till.refused(ReloadPlugin("probe")) == "plugin_has_open_calls"
    await till.do(LetAnswer(number))
    await paying
    assert not till.view.unknown
    assert till.trace("pay")[0].state is TraceState.DONE
    assert till.plugin.open_calls == 0


@on_till(PAYING)
async def test_held_answer_is_lost_when_the_time_is_up(till: RealTill) -> None:
    paying, number = await held(till)
    await till.do(RunOutOfTime(number))
    assert (await notice(till)).notice.values["reason"] == "timed_out"
    await paying
    assert len(till.view.unknown) == 1
    assert till.plugin.state is PluginState.RUNNING


@on_till(PAYING)
async def test_held_answer_is_lost_when_the_cashier_ends_the_call(till: RealTill) -> None:
    paying, number = await held(till)
    await till.do(EndCall(number))
    assert (await notice(till)).notice.values["reason"] == "ended_by_cashier"
    await paying


@on_till(PAYING)
async def test_held_answer_is_lost_with_its_process(till: RealTill) -> None:
    paying, _ = await held(till)
    await till.do(KillPlugin("probe"))
    assert (await notice(till)).notice.values["reason"] == "died"
    await paying


def stops(open_calls: OpenCalls, reason: str) -> Callable[[RealTill], Awaitable[None]]:
    """A plugin that is stopped while an answer of it is held."""

    async def scene(till: RealTill) -> None:
        paying, _ = await held(till)
        stopping = till.start(StopPlugin("probe", open_calls))
        assert (await notice(till)).notice.values["reason"] == reason
        await stopping
        await paying

    return scene


def test_held_answer_is_dealt_with_before_its_plugin_stops(tmp_path: Path) -> None:
    on_till(PAYING)(stops(OpenCalls.CANCEL, "ended_by_cashier"))(tmp_path / "cancel")
    on_till(PAYING)(stops(OpenCalls.KILL, "died"))(tmp_path / "kill")


@on_till(PAYING)
async def test_plugin_waits_for_its_held_answer_before_it_stops(till: RealTill) -> None:
    paying, number = await held(till)
    stopping = till.start(StopPlugin("probe", OpenCalls.FINISH))
    await till.do(LetAnswer(number))
    await paying
    await stopping
    assert till.plugin.state is PluginState.STOPPED
    assert not till.view.unknown


@on_till(PAYING)
async def test_register_closes_over_a_held_answer(till: RealTill) -> None:
    paying, _ = await held(till)
    await till.till.close()
    await paying


@on_till(HANGING)
async def test_call_that_hangs_runs_out_of_time_at_a_word(till: RealTill) -> None:
    await till.ready_to_pay()
    paying = till.start(PressPay())
    await till.do(RunOutOfTime(await call_id(till)))
    assert (await notice(till)).notice.values["reason"] == "timed_out"
    await paying
    assert till.trace("pay")[0].answer == "timed_out"


@on_till(
    plugin_code(
        pay="""
        given["view_manager"].show_ok_popup("Hotel", "Lock it now")
        service = given["operation_service"]
        order = service.get_order_by_id(given["order_id"])
        try:
            service.change_order_comment("x", order, service.get_default_credentials())
        except EntityAlreadyInUseException as error:
            PluginContext.log.info(f"refused: {error}")
        """
    )
)
async def test_plugin_finds_the_locked_order_in_use_and_its_payment_ends(till: RealTill) -> None:
    await till.ready_to_pay()
    paying = till.start(PressPay())
    await till.dialog()
    await till.do(LockOrder(till.view.orders[0].order.id))
    await till.answer(True)
    await paying
    assert any("refused: One or more objects" in line for line in logged(till))
    assert till.view.orders[0].closed_in_session is not None
