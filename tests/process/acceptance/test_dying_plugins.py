"""Plugins that die or hang inside a call: the register goes on; what nobody knows is unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cashier_sim.engine.model import AttemptKind, AttemptState, TransactionState
from cashier_sim.plugin_api import OrderStatus, PaymentStatus
from cashier_sim.till.commands import (
    AskPlugin,
    ChoosePaymentType,
    CloseCafeSession,
    EmergencyCancel,
    EndCall,
    KillPlugin,
    MarkDone,
    MarkNotDone,
    OpenCafeSession,
    OpenOrder,
    PressPay,
    ReturnPayment,
    StartPlugin,
)
from cashier_sim.till.dialogs import NoticeDialog
from cashier_sim.till.events import TraceKind, TraceState
from cashier_sim.till.services import PluginServices
from cashier_sim.till.view import PaymentRowKind, PluginState, WaitingCaption
from tests.process.acceptance.cells import CELLS, SHIFT_CELLS
from tests.process.acceptance.harness import OK, notices, on_probe

if TYPE_CHECKING:
    from cashier_sim.till.dialogs import Dialog
    from tests.process.acceptance.harness import ProbeTill, Stage

RESTARTS = "<RestartOnCrash>true</RestartOnCrash>"
DIES = "os._exit(3)"
HANGS = "threading.Event().wait()"

MONEY = {
    "pay": ("pay_unknown", TransactionState.TAKE_UNKNOWN),
    "pay_of_prepayment": ("pay_unknown", TransactionState.TAKE_UNKNOWN),
    "emergency_cancel_payment": ("cancel_unknown", TransactionState.CANCEL_UNKNOWN),
    "return_payment": ("return_unknown", TransactionState.RETURN_UNKNOWN),
    "return_payment_of_deleted_order": ("return_unknown", TransactionState.RETURN_UNKNOWN),
    "return_payment_of_part": ("return_unknown", TransactionState.RETURN_UNKNOWN),
    "return_payment_of_prepayment": ("return_unknown", TransactionState.RETURN_UNKNOWN),
}
"""By cell: what the cashier is told of a call without an answer, and what the payment is then."""


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A call limit of a fraction of a second; the setting is in minutes."""
    monkeypatch.setattr(PluginServices, "call_time_limit_seconds", lambda _: 0.3)


def _told(dialogs: list[Dialog]) -> list[tuple[str, str]]:
    """Code and reason of each box."""
    told = []
    for box in dialogs:
        assert isinstance(box, NoticeDialog)
        told.append((box.notice.code, box.notice.values["reason"]))
    return told


async def _restarted(till: ProbeTill, pid: int | None) -> None:
    """Wait until another process than `pid` runs."""
    await till.until(lambda: till.plugin.pid not in {pid, None})


@pytest.mark.parametrize("cell_id", MONEY)
def test_death_inside_a_money_call_is_unknown(stage: Stage, cell_id: str) -> None:
    cell, (code, state) = CELLS[cell_id], MONEY[cell_id]

    async def scene(till: ProbeTill) -> None:
        assert _told(await cell.act(till, (OK,))) == [(code, "died")]
        (row,) = till.rows
        assert (row.kind, row.record.state) == (PaymentRowKind.UNKNOWN, state)
        (attempt,) = till.view.unknown
        assert attempt.kind.value == cell.method
        assert till.plugin.state is PluginState.FAILED
        assert "exit code 3" in till.plugin.reason
        await till.do(MarkNotDone(attempt.id))
        assert till.view.unknown == ()
        assert not till.record.has_unknown

    stage.play(scene, {cell.method: DIES})
    orders, attempts = stage.stored()
    assert AttemptState.MARKED_NOT_DONE in {attempt.state for attempt in attempts}
    assert not any(record.has_unknown for record in orders)


def test_death_inside_a_goods_return_is_unknown(stage: Stage) -> None:
    cell = CELLS["return_payment_without_order"]

    async def scene(till: ProbeTill) -> None:
        assert _told(await cell.act(till, (OK,))) == [("return_unknown", "died")]
        (attempt,) = till.view.unknown
        assert attempt.kind is AttemptKind.RETURN_WITHOUT_ORDER
        assert await till.refused(CloseCafeSession()) == "shift_has_unknown"
        await till.do(MarkDone(attempt.id))
        await till.do(CloseCafeSession())

    stage.play(scene, {cell.method: DIES})


@pytest.mark.parametrize(
    ("cell_id", "item_count"),
    [("collect_data", 0), ("on_payment_added", 1), ("on_preliminary_payment_editing", 1)],
)
def test_death_inside_a_call_without_money_is_only_told(
    stage: Stage, cell_id: str, item_count: int
) -> None:
    cell = CELLS[cell_id]

    async def scene(till: ProbeTill) -> None:
        assert _told(await cell.act(till, (OK,))) == [("call_not_answered", "died")]
        assert len(till.items) == item_count
        assert till.view.unknown == ()

    stage.play(scene, {cell.method: DIES})


@pytest.mark.parametrize("code", [DIES, HANGS])
@pytest.mark.parametrize("cell_id", SHIFT_CELLS)
@pytest.mark.usefixtures("impatient")
def test_shift_goes_on_without_an_answer(stage: Stage, cell_id: str, code: str) -> None:
    cell = SHIFT_CELLS[cell_id]

    async def scene(till: ProbeTill) -> None:
        assert await cell.act(till, ()) == []
        cell.left(till)
        assert till.view.unknown == ()

    stage.play(scene, {cell.method: code})


@pytest.mark.parametrize("cell_id", MONEY)
@pytest.mark.usefixtures("impatient")
def test_time_limit_ends_a_money_call_as_unknown(stage: Stage, cell_id: str) -> None:
    cell, (code, state) = CELLS[cell_id], MONEY[cell_id]

    async def scene(till: ProbeTill) -> None:
        assert _told(await cell.act(till, (OK,))) == [(code, "timed_out")]
        assert [row.record.state for row in till.rows] == [state]

    stage.play(scene, {cell.method: HANGS})


@on_probe(pay="threading.Event().wait()")
async def test_waiting_window_names_the_call_that_can_be_ended(till: ProbeTill) -> None:
    await till.to_pay()
    paying = till.start(PressPay())
    await till.until(lambda: till.view.waiting)
    assert till.view.waiting is not None
    assert (till.view.waiting.plugin_name, till.view.waiting.caption.value) == ("probe", "payment")
    await till.do(KillPlugin("probe"))
    await till.answer(OK)
    await paying


@pytest.mark.usefixtures("impatient")
def test_cashier_ends_a_call_that_hangs(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PluginServices, "call_time_limit_seconds", lambda _: None)

    async def scene(till: ProbeTill) -> None:
        await till.to_pay()
        paying = till.start(PressPay())
        await till.until(lambda: till.view.waiting)
        assert till.view.waiting is not None
        assert till.view.waiting.call_id is not None
        await till.do(EndCall(till.view.waiting.call_id))
        box = await till.dialog()
        assert _told([box]) == [("pay_unknown", "ended_by_cashier")]
        await till.answer(OK)
        await paying
        assert [row.kind for row in till.rows] == [PaymentRowKind.UNKNOWN]

    stage.play(scene, {"pay": HANGS})


@pytest.mark.usefixtures("impatient")
def test_cashier_ends_a_shift_handler_that_hangs(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PluginServices, "call_time_limit_seconds", lambda _: None)

    async def scene(till: ProbeTill) -> None:
        opening = till.start(OpenCafeSession())
        await till.until(lambda: till.view.waiting)
        assert till.view.waiting is not None
        assert till.view.waiting.caption is WaitingCaption.SHIFT
        assert till.view.waiting.call_id is not None
        await till.do(EndCall(till.view.waiting.call_id))
        assert await opening is None
        assert till.view.session.current is not None

    stage.play(scene, {"opening": HANGS})


@on_probe(
    pay="""
        while given.view_manager.show_yes_no_popup("Hotel", "Once more?"):
            pass
        raise PaymentActionCancelledException
    """
)
async def test_ended_call_that_gives_up_in_time_has_a_known_outcome(till: ProbeTill) -> None:
    await till.to_pay()
    paying = till.start(PressPay())
    for _ in range(2):
        await till.answer(True)
    dialog = await till.dialog()
    assert dialog.call_id is not None
    await till.do(EndCall(dialog.call_id))
    assert await paying is None
    assert till.items == ()
    assert till.view.unknown == ()


@on_probe(manifest=RESTARTS, pay=DIES)
async def test_restarted_plugin_undoes_what_is_unknown(till: ProbeTill) -> None:
    await till.to_pay()
    pid, item = till.plugin.pid, till.items[0]
    await till.act(PressPay(), OK)
    await _restarted(till, pid)
    choice = till.settings()
    assert await till.refused(PressPay()) == "outcome_unknown"
    assert await till.refused(ChoosePaymentType(choice.id)) == "outcome_unknown"
    (attempt,) = till.view.unknown
    await till.act(EmergencyCancel(attempt.id))
    assert till.got("emergency_cancel_payment").values == till.got("pay").values
    assert till.record.payments[item.id].state is TransactionState.CANCELLED
    assert [gone.id for gone in till.record.gone_items] == [item.id]
    await till.choose()
    assert [one.status for one in till.items] == [PaymentStatus.NEW]


@pytest.mark.parametrize(
    ("answer", "kind", "boxes"),
    [
        ("True", PaymentRowKind.PROCESSED, ()),
        ("False", PaymentRowKind.UNPROCESSED, ()),
        ("None", PaymentRowKind.UNKNOWN, ("payment_state_unknown",)),
    ],
)
def test_restarted_plugin_is_asked_what_happened(
    stage: Stage, answer: str, kind: PaymentRowKind, boxes: tuple[str, ...]
) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.to_pay()
        pid = till.plugin.pid
        await till.act(PressPay(), OK)
        await _restarted(till, pid)
        (attempt,) = till.view.unknown
        told = await till.act(AskPlugin(attempt.id), *(OK for _ in boxes))
        assert notices(told) == list(boxes)
        asked = till.got("payment_state").values
        assert asked == {"transaction_id": till.got("pay").values["transaction_id"]}
        assert [row.kind for row in till.rows] == [kind]

    stage.play(scene, {"pay": DIES, "payment_state": f"return {answer}"}, manifest=RESTARTS)


@on_probe(manifest=RESTARTS, pay=DIES)
async def test_marked_payment_goes_on_to_the_cheque(till: ProbeTill) -> None:
    await till.to_pay()
    order_id, pid = till.record.order.id, till.plugin.pid
    await till.act(PressPay(), OK)
    (attempt,) = till.view.unknown
    await till.do(MarkDone(attempt.id))
    await _restarted(till, pid)
    await till.act(PressPay())
    assert till.calls.count("pay") == 1  # never asked twice by itself
    assert till.record_of(order_id).order.status is OrderStatus.CLOSED


@on_probe(manifest=RESTARTS, return_payment=DIES)
async def test_return_is_taken_up_by_doing_it_again(till: ProbeTill) -> None:
    await till.closed_order()
    order_id, pid = till.record.order.id, till.plugin.pid
    await till.act(ReturnPayment(), OK)
    (attempt,) = till.view.unknown
    assert await till.refused(ReturnPayment()) == "order_has_unknown"
    await till.do(MarkDone(attempt.id))
    await _restarted(till, pid)
    await till.do(OpenOrder(order_id))
    await till.act(ReturnPayment())
    assert till.calls.count("return_payment") == 1
    assert till.record_of(order_id).order.status is OrderStatus.DELETED


@on_probe(manifest=RESTARTS)
async def test_fifth_crash_within_an_hour_is_final(till: ProbeTill) -> None:
    for crash in range(1, 5):
        pid = till.plugin.pid
        await till.do(KillPlugin("probe"))
        await _restarted(till, pid)
        assert till.plugin.crashes_this_hour == crash
    await till.do(KillPlugin("probe"))
    assert till.plugin.state.value == "failed"
    assert "it crashed 5 times within an hour" in till.plugin.reason
    await till.do(StartPlugin("probe"))
    assert till.plugin.state is PluginState.RUNNING


@on_probe(manifest="<RestartOnCrash>false</RestartOnCrash>", opening=DIES)
async def test_dead_plugin_keeps_its_types_and_is_refused_by_name(till: ProbeTill) -> None:
    await till.do(OpenCafeSession())
    (call,) = [one for one in till.trace("cafe_session_opening") if one.kind is TraceKind.CALL]
    assert call.state is TraceState.UNKNOWN
    await till.at_cash_screen()
    choice = till.settings()
    assert await till.refused(ChoosePaymentType(choice.id)) == "system_not_loaded"
    assert till.items == ()


@pytest.mark.usefixtures("impatient")
def test_register_that_was_closed_inside_pay_knows_that_it_does_not_know(stage: Stage) -> None:
    async def closed_inside(till: ProbeTill) -> None:
        await till.to_pay()
        till.start(PressPay())
        await till.until(lambda: till.view.waiting and till.view.waiting.message == "hanging")

    async def reopened(till: ProbeTill) -> None:
        (attempt,) = till.view.unknown
        await till.do(OpenOrder(till.view.orders[0].order.id))
        assert [row.kind for row in till.rows] == [PaymentRowKind.UNKNOWN]
        assert till.rows[0].record.state is TransactionState.TAKE_UNKNOWN
        await till.do(MarkNotDone(attempt.id))
        assert [row.kind for row in till.rows] == [PaymentRowKind.UNPROCESSED]
        assert till.calls.count("pay") == 1

    folder = stage.put_probe({"pay": f"given.progress_bar.change_message('hanging'); {HANGS}"})
    stage.play_with((folder,), closed_inside)
    stage.play_with((folder,), reopened)
