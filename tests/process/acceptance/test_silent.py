"""Rows 20 to 23 of the click-to-call table: a plugin pays and returns while nobody looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.commands import CreateOrder, ShowScreen
from cashier_sim.till.view import Screen
from tests.process.acceptance.harness import ON_COMMAND, on_probe

if TYPE_CHECKING:
    from tests.process.acceptance.harness import ProbeTill

V8 = "<ApiVersion>V8</ApiVersion>"

SILENT = """
class Silent:
    payment_system_key = "silent"
    payment_system_name = "Тихая"

    def __init__(self, note):
        self.note = note

    def collect_data(self, **bag): ...
    def on_payment_added(self, **bag): ...
    def on_preliminary_payment_editing(self, **bag): return True
    def pay(self, **bag): self.note("silent.pay")
    def emergency_cancel_payment(self, **bag): self.note("silent.cancel")
    def return_payment(self, **bag): self.note("silent.return")
    def return_payment_without_order(self, **bag): ...

    def can_pay_silently(self, sum, order_id, payment_type_id, context):
        self.note("silent.can", sum=sum)
        return ANSWER

    def pay_silently(self, sum, order, payment_item, transaction_id, point_of_sale, cashier,
                     printer, context):
        self.note("silent.pay_silently", sum=sum, is_prepay=payment_item.is_prepay)
        context.set_rollback_data("тихо")

    def return_payment_silently(self, sum, transaction_id, context, **bag):
        self.note("silent.return_silently", sum=sum, kept=context.get_rollback_data())


def added(order):
    kind = next(one for one in operations.get_payment_types() if one.name == "Тихая")
    by = operations.get_default_credentials()
    item = operations.add_payment_item(order.result_sum, None, kind, order, by)
    return operations.get_order_by_id(order.id), item, by
"""
LOADED = """
global note
note = given.note
operations.register_payment_system(Silent(given.note))
"""


def work(steps: str, *, answer: bool = True) -> str:
    """What the plugin's own thread does on command, and that it may pay silently."""
    lines = "\n".join(f"    {line}" for line in steps.strip().splitlines())
    head = f"ANSWER = {answer}\n{SILENT}\n\ndef work():\n"
    failed = "        note('failed', reason=error.reason, message=str(error))"
    guarded = "\n".join(f"    {line}" for line in lines.splitlines())
    return (
        f"{head}    try:\n{guarded}\n    except PaymentActionFailedException as error:\n{failed}\n"
        "    note('done')\n    PluginContext.log.info('the test looks now')\n"
        f"{ON_COMMAND.format(work='work()')}"
    )


PAY = """
order, item, by = added(operations.get_orders()[0])
operations.pay_order(order, True, by)
"""
PREPAY = """
order, item, by = added(operations.get_orders()[0])
operations.process_prepay(order, item, by)
"""
PAY_AND_STORN = f"""{PAY}
order = operations.get_order_by_id(order.id)
clone = operations.storno_order(order, by)
note("clone", is_of=clone.storned_order_id == order.id, status=clone.status)
"""
TIP = """
order = operations.get_orders()[0]
by = operations.get_default_credentials()
kind = operations.get_donation_types_compatible_with(order)[0]
tips = operations.add_donation(order, kind, kind.payment_types[0], None, False, Decimal(15), by)
note("tips", status=tips.status)
"""


async def in_the_background(till: ProbeTill) -> None:
    """Let the plugin work on an order that the cashier has left."""
    await till.order()
    await till.do(ShowScreen(Screen.ORDERS))
    till.command_plugin()
    await till.until(lambda: any(one.what == "done" for one in till.received))
    assert not till.view.is_busy
    assert till.view.waiting is None


def heard(till: ProbeTill) -> list[str]:
    """The calls of the silent system, in order."""
    return [one.what for one in till.received if one.what.startswith("silent.")]


@on_probe(manifest=V8, constants=work(PAY), loaded=LOADED)
async def test_row_20_order_is_paid_silently(till: ProbeTill) -> None:
    await in_the_background(till)
    assert heard(till) == ["silent.can", "silent.pay_silently"]
    (record,) = till.view.orders
    assert record.order.status is OrderStatus.CLOSED
    assert [slot.data.rollback_data for slot in record.payments.values()] == ["тихо"]


@on_probe(manifest=V8, constants=work(PAY, answer=False), loaded=LOADED)
async def test_row_20_payment_that_is_not_silent_fails_with_its_reason(till: ProbeTill) -> None:
    await in_the_background(till)
    assert heard(till) == ["silent.can"]
    told = till.got("failed").values
    assert "NOT_PROCESSED_NOT_SILENT_PAYMENTS_NOT_SUPPORTED" in told["reason"]
    assert 'Cannot process not "silent" payment item' in told["message"]
    (record,) = till.view.orders
    assert record.order.status is OrderStatus.NEW


@on_probe(manifest="<ApiVersion>V8</ApiVersion>", constants=work(PREPAY), loaded=LOADED)
async def test_row_21_prepayment_is_taken_silently(till: ProbeTill) -> None:
    await in_the_background(till)
    assert heard(till) == ["silent.can", "silent.pay_silently"]
    assert till.got("silent.pay_silently").values["is_prepay"] == "True"
    (record,) = till.view.orders
    assert [item.is_prepay for item in record.order.payments] == [True]


@on_probe(manifest=V8, constants=work(TIP), loaded=LOADED)
async def test_row_22_tips_are_taken_at_once(till: ProbeTill) -> None:
    await in_the_background(till)
    assert "PROCESSED" in till.got("tips").values["status"]
    (record,) = till.view.orders
    assert [str(item.sum) for item in record.order.donations] == ["15.00"]


@on_probe(manifest=V8, constants=work(PAY_AND_STORN), loaded=LOADED)
async def test_row_23_order_is_returned_silently_into_a_clone(till: ProbeTill) -> None:
    await in_the_background(till)
    assert heard(till)[-1] == "silent.return_silently"
    assert till.got("silent.return_silently").values["kept"] == "'тихо'"
    assert till.got("clone").values["is_of"] == "True"
    statuses = {record.order.status for record in till.view.orders}
    assert statuses == {OrderStatus.DELETED, OrderStatus.NEW}


@on_probe(manifest=V8, constants=work(PAY), loaded=LOADED)
async def test_plugin_pays_one_order_while_the_cashier_has_another_one_open(
    till: ProbeTill,
) -> None:
    await till.order()
    paid = till.record.order.id
    await till.do(ShowScreen(Screen.ORDERS))
    await till.do(CreateOrder())
    assert till.record.order.id != paid
    till.command_plugin()
    await till.until(lambda: till.record_of(paid).order.status is OrderStatus.CLOSED)
    assert till.record.order.status is OrderStatus.NEW
