"""What follows a kill: the unknown is shown, a person repairs it, the cashier goes on."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from cashier_sim.engine.codes import Code
from cashier_sim.engine.model import AttemptKind, AttemptState, ReceiptState
from cashier_sim.plugin_api import OrderStatus, PaymentTypeKind
from cashier_sim.till.commands import (
    AskPlugin,
    CloseCafeSession,
    EmergencyCancel,
    EnterExactSum,
    GoToPayment,
    MarkDone,
    MarkNotDone,
    OpenOrder,
    PressPay,
    ReturnPayment,
    SelectPayment,
    SetFiscalRegister,
)
from cashier_sim.till.view import FiscalRegisterState, PaymentRowKind
from tests.process.kill.acts import cash_type, choose
from tests.process.kill.books import read_ledger

if TYPE_CHECKING:
    from pathlib import Path

    from cashier_sim.engine.model import Attempt, OrderRecord
    from tests.process.kill.acts import Act
    from tests.process.kill.books import Books
    from tests.process.kill.desk import KillTill

CANCELLABLE = frozenset({AttemptKind.PAY, AttemptKind.CANCEL})
ASKABLE = CANCELLABLE | {AttemptKind.RETURN}


class Way(Enum):
    """How a person repairs; what a way cannot do is found out and marked."""

    MARK = "mark"
    CANCEL = "cancel"
    ASK = "ask"


async def check_unknown_is_shown(till: KillTill, books: Books) -> None:
    """Everything without an answer is on the screen and blocks what it must."""
    unknown = till.view.unknown
    assert {one.id for one in unknown} == {one.id for one in books.unanswered}
    assert all(one.state is AttemptState.UNKNOWN for one in unknown)
    for attempt in unknown:
        await _check_order_shows(till, attempt)
    if unknown:
        assert await till.press(CloseCafeSession()) == Code.SHIFT_HAS_UNKNOWN


async def _check_order_shows(till: KillTill, attempt: Attempt) -> None:
    if attempt.order_id is None:
        return
    await till.do(OpenOrder(attempt.order_id))
    current = till.view.current
    assert current is not None
    assert attempt.id in {one.id for one in current.attempts}
    if attempt.kind is AttemptKind.FISCAL_CHEQUE:
        assert current.record.receipt is ReceiptState.UNKNOWN
    else:
        row = next(row for row in till.rows if row.item.id == attempt.item_id)
        assert row.kind is PaymentRowKind.UNKNOWN
    if current.record.order.status is OrderStatus.CLOSED:
        assert await till.press(ReturnPayment())
    else:
        assert await till.press(GoToPayment()) or await till.press(PressPay())


async def repair(till: KillTill, books: Books, way: Way, data_folder: Path) -> None:
    """Settle everything without an answer, in one way.

    Args:
        till: The register.
        books: As they were when it came up: what a person looks into to find the truth.
        way: How.
        data_folder: Where the bank's ledger is.
    """
    for attempt in till.view.unknown:
        asked_before = len(read_ledger(data_folder))
        if way is Way.CANCEL and attempt.kind in CANCELLABLE:
            await till.do(EmergencyCancel(attempt.id))
            continue
        if way is Way.ASK and attempt.kind in ASKABLE:
            await till.do(AskPlugin(attempt.id))
        elif books.happened(attempt):
            await till.do(MarkDone(attempt.id))
        else:
            await till.do(MarkNotDone(attempt.id))
        assert len(read_ledger(data_folder)) == asked_before, "a repair asked to move money"
    assert till.view.unknown == ()


async def finish(till: KillTill, act: Act) -> None:
    """Do the act again if it is still to be done, pay what is open, close the shift."""
    await till.do(SetFiscalRegister(FiscalRegisterState.READY))
    if act.is_open(till):
        assert not await till.press(await act.approach(till))
        assert not act.is_open(till)
    for record in till.view.orders:
        if record.order.status in {OrderStatus.NEW, OrderStatus.BILL}:
            await _pay(till, record)
    if till.view.session.current is not None:  # unless the act itself has closed it
        assert not await till.press(CloseCafeSession())
    assert till.view.session.current is None


async def _pay(till: KillTill, record: OrderRecord) -> None:
    """Pay an open order; what the bank does not pay is paid in cash."""
    await till.do(OpenOrder(record.order.id))
    await till.do(GoToPayment())
    assert till.view.current is not None
    if till.view.current.due:
        await _add_cash(till)
    assert not await till.press(PressPay())
    paid = next(one for one in till.view.orders if one.order.id == record.order.id)
    assert paid.order.status is OrderStatus.CLOSED


async def _add_cash(till: KillTill) -> None:
    for row in till.rows:
        if row.item.type.kind is PaymentTypeKind.CASH:
            await till.do(SelectPayment(row.item.id))
            await till.do(EnterExactSum())
            return
    await choose(till, cash_type(till))
