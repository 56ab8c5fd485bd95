"""Calls without a window that can fail, what a plugin does about it, and what has to be left then.

The probe pays by itself, in a thread of its own, with its own system in the shape of V8.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.plugin_api import OrderStatus, PaymentStatus
from cashier_sim.till.commands import ShowScreen
from cashier_sim.till.view import FiscalRegisterState, Screen
from tests.process.acceptance.harness import ON_COMMAND

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.process.acceptance.harness import ProbeTill

    Left = Callable[[ProbeTill], None]

LOADED = "global note\nnote = given.note"
ADDED = """
def added():
    order, by = operations.get_orders()[0], operations.get_default_credentials()
    kind = next(one for one in operations.get_payment_types() if one.name == "Проба")
    item = operations.add_payment_item(order.result_sum, None, kind, order, by)
    return operations.get_order_by_id(order.id), item, by
"""

PAY = """
order, item, by = added()
operations.pay_order(order, True, by)
"""
PREPAY = """
order, item, by = added()
operations.process_prepay(order, item, by)
"""
STORN = f"""{PAY}
operations.storno_order(operations.get_order_by_id(order.id), by)
"""
UNPROCESS = f"""{PREPAY}
order = operations.get_order_by_id(order.id)
operations.unprocess_payment(order, order.payments[0], by)
"""


def working(steps: str, shape: str = "V8") -> str:
    """The probe's constants: what its thread does on command; a failure is noted."""
    lines = textwrap.indent(steps.strip(), " " * 8)
    return (
        f"SHAPE = {shape!r}\n{ADDED}\n\ndef work():\n    try:\n{lines}\n"
        "    except PaymentActionFailedException as error:\n"
        "        note('failed', reason=error.reason.name, details=error.details, text=str(error))\n"
        "    note('done')\n    PluginContext.log.info('the test looks now')\n"
        f"{ON_COMMAND.format(work='work()')}"
    )


async def at_work(till: ProbeTill) -> None:
    """An order that the cashier has left, and the plugin at work on it until it is done."""
    await till.order()
    await till.do(ShowScreen(Screen.ORDERS))
    till.command_plugin()
    await till.until(lambda: any(one.what == "done" for one in till.received))
    assert till.view.dialog is None, "nobody is there to read it"


@dataclass(frozen=True, slots=True)
class SilentCell:
    """One silent call point of the table of exceptions.

    Attributes:
        method: What raises.
        steps: What the plugin does that brings the call about.
        left: Checks what is left.
        reasons: Why the plugin's operation failed, by how the call ended.
        fiscal_register: How it answers meanwhile.
        acts: What else the probe does.
    """

    method: str
    steps: str
    left: Left
    reasons: dict[str, str]
    fiscal_register: FiscalRegisterState = FiscalRegisterState.READY
    acts: dict[str, str] = field(default_factory=dict)


def item_left(till: ProbeTill) -> None:
    """The order is open, its item not taken."""
    (record,) = till.view.orders
    assert record.order.status is OrderStatus.NEW
    assert [item.status for item in record.order.payments] == [PaymentStatus.NEW]
    assert "pay" not in till.calls


def no_item_left(till: ProbeTill) -> None:
    """The order is open and has no item."""
    (record,) = till.view.orders
    assert (record.order.status, record.order.payments) == (OrderStatus.NEW, ())
    assert all(slot.taken == 0 for slot in record.payments.values())


def _still_taken(status: OrderStatus) -> Left:
    def check(till: ProbeTill) -> None:
        (record,) = till.view.orders
        assert record.order.status is status
        (item,) = record.order.payments
        assert item.status is PaymentStatus.PROCESSED
        slot = record.payments[item.id]
        assert (slot.taken, slot.returned) == (Decimal("390.00"), Decimal("0.00"))

    return check


_PAYING = {
    "cancelled": "PAYMENTS_PROCESSING_CANCELED",
    "failed": "PAYMENTS_PROCESSING_FAILED",
    "other": "PAYMENTS_PROCESSING_FAILED",
}
_NOT_SILENT = "NOT_PROCESSED_NOT_SILENT_PAYMENTS_NOT_SUPPORTED"
_CHEQUE = "CASH_REGISTER_OPERATION_FAILED"
_ENDS = ("cancelled", "failed", "other")

SILENT_CELLS = {
    "can_pay_silently": SilentCell(
        "can_pay_silently", PAY, item_left, dict.fromkeys(_ENDS, _NOT_SILENT)
    ),
    "pay_silently": SilentCell("pay_silently", PAY, no_item_left, _PAYING),
    "pay_silently_of_prepayment": SilentCell("pay_silently", PREPAY, no_item_left, _PAYING),
    "emergency_cancel_payment_silently": SilentCell(
        "emergency_cancel_payment_silently",
        PAY,
        _still_taken(OrderStatus.NEW),
        dict.fromkeys(_ENDS, _CHEQUE),
        FiscalRegisterState.REFUSES,
    ),
    "return_payment_silently": SilentCell(
        "return_payment_silently", STORN, _still_taken(OrderStatus.CLOSED), _PAYING
    ),
    "return_payment_silently_of_prepayment": SilentCell(
        "return_payment_silently", UNPROCESS, _still_taken(OrderStatus.NEW), _PAYING
    ),
}
"""By name: the silent call points of payment systems."""
