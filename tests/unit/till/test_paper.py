from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cashier_sim.engine.ports import ProcessorMethod
from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.commands import (
    PressPay,
    PrintPrecheque,
    SetFiscalRegister,
    SetPaperWidth,
    SetRealPrinter,
    SetReceiptPrinter,
)
from cashier_sim.till.dialogs import NoticeDialog, QuestionDialog
from cashier_sim.till.events import SlipPrinted, TraceKind, TraceState
from cashier_sim.till.view import (
    FiscalRegisterState,
    NotificationLevel,
    ReceiptPrinterState,
)
from tests.unit.till.headless import Bench, script, story, tell

if TYPE_CHECKING:
    from tests.unit.till.fake_plugins import FakeCall

BROKEN = [
    ReceiptPrinterState.OUT_OF_PAPER,
    ReceiptPrinterState.COVER_OPEN,
    ReceiptPrinterState.OFFLINE,
]


async def prints(call: FakeCall) -> None:
    call.print("Гость")


@story
async def test_a_slip_knows_what_it_came_out_of(bench: Bench) -> None:
    script(bench, ProcessorMethod.PAY, prints)
    await bench.do(SetPaperWidth(32))
    await bench.do(SetRealPrinter(True))
    await bench.ready_to_pay()
    await bench.do(PressPay())
    slip, cheque = bench.slips()
    assert (slip.id, slip.title, slip.plugin_name, slip.order_number) == (1, "pay", "fake", 1)
    assert (slip.width_chars, slip.as_real_printer, slip.is_fiscal) == (32, True, False)
    assert (cheque.title, cheque.is_fiscal, cheque.order_number) == ("sale", True, 1)
    assert [event.slip for event in bench.told(SlipPrinted)] == [slip, cheque]


@story
async def test_a_slip_hangs_below_its_call_in_the_timeline(bench: Bench) -> None:
    script(bench, ProcessorMethod.PAY, prints)
    await bench.ready_to_pay()
    await bench.do(PressPay())
    reader = bench.till.trace_reader()
    (slip, _) = bench.slips()
    assert slip.trace_id is not None
    line = reader.entry(slip.trace_id)
    assert line is not None
    assert line.slip_id == slip.id
    assert line.parent_id is not None
    service = reader.entry(line.parent_id)
    assert service is not None
    assert service.name == "printer.print"
    assert service.parent_id is not None
    call = reader.entry(service.parent_id)
    assert call is not None
    assert (call.kind, call.name) == (TraceKind.CALL, "pay")


@pytest.mark.parametrize("state", BROKEN)
def test_a_printers_failure_is_told_to_the_cashier_only(state: ReceiptPrinterState) -> None:
    async def test(bench: Bench) -> None:
        script(bench, ProcessorMethod.PAY, prints)
        await bench.do(SetReceiptPrinter(state))
        await bench.ready_to_pay()
        await bench.do(PressPay())
        assert bench.view.orders[0].order.status is OrderStatus.CLOSED
        assert [slip.is_fiscal for slip in bench.slips()] == [True]
        (note,) = bench.view.notifications
        assert (note.level, note.code) == (NotificationLevel.ERROR, "receipt_printer_failed")
        assert note.values == {"state": state.value}

    tell(test)


@story
async def test_without_a_printer_nothing_is_printed_and_nothing_said(bench: Bench) -> None:
    await bench.do(SetReceiptPrinter(ReceiptPrinterState.NONE))
    await bench.order()
    await bench.do(PrintPrecheque())
    assert bench.slips() == ()
    assert bench.view.notifications == ()
    line = bench.trace("precheque")
    assert (line.state, line.answer, line.slip_id) == (TraceState.FAILED, "none", None)
    assert line.details.startswith("<doc>")


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (FiscalRegisterState.OUT_OF_PAPER, "fiscal_out_of_paper"),
        (FiscalRegisterState.REFUSES, "fiscal_refuses"),
    ],
)
def test_a_refusing_fiscal_register_asks_the_cashier(state: FiscalRegisterState, code: str) -> None:
    async def test(bench: Bench) -> None:
        await bench.ready_to_pay()
        await bench.do(SetFiscalRegister(state))
        paying = bench.start(PressPay())
        dialog = await bench.dialog()
        assert isinstance(dialog, QuestionDialog)
        assert dialog.question.values["reason"] == code
        assert bench.trace("sale").answer == code
        await bench.do(SetFiscalRegister(FiscalRegisterState.READY))
        await bench.answer("retry")
        assert await paying is None
        assert bench.view.orders[0].order.fiscal_cheque_number == 1

    tell(test)


@story
async def test_a_lost_connection_leaves_the_cheque_unknown(bench: Bench) -> None:
    await bench.ready_to_pay()
    await bench.do(SetFiscalRegister(FiscalRegisterState.CONNECTION_LOST))
    paying = bench.start(PressPay())
    assert isinstance(await bench.dialog(), NoticeDialog)
    await bench.answer(True)
    assert await paying is None
    assert bench.trace("sale").state is TraceState.UNKNOWN
    assert [attempt.kind.value for attempt in bench.view.unknown] == ["fiscal_cheque"]


@story
async def test_fiscal_cheques_are_numbered_on(bench: Bench) -> None:
    for number in (1, 2):
        await bench.ready_to_pay()
        await bench.do(PressPay())
        assert bench.view.orders[0].order.fiscal_cheque_number == number
