"""Subscribers while the register works without a window: a plugin acts, and no cashier waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.commands import ShowScreen
from cashier_sim.till.view import Screen
from tests.process.acceptance.harness import ON_COMMAND
from tests.process.acceptance.notified import on_subscriber

if TYPE_CHECKING:
    from tests.process.acceptance.harness import ProbeTill

IN_THE_BACKGROUND = """
given.note("window", is_there=args.view_manager is not None)
os_ = args.operation_service
credentials = os_.get_default_credentials()
os_.change_order_comment("за кассой никого", args.order, credentials)
order = os_.get_order_by_id(args.order.id)
try:
    os_.print_bill_cheque(order, credentials)
except InvalidOperationException as error:
    given.note("refused", sentence=str(error))
"""

BILLS_OUTSIDE = f"""
def work():
    order = operations.get_orders()[0]
    operations.print_bill_cheque(order, operations.get_default_credentials())
{ON_COMMAND.format(work="work()")}
"""


@on_subscriber("before_order_bill", IN_THE_BACKGROUND, more=BILLS_OUTSIDE)
async def test_act_of_a_plugin_has_no_window_and_lends_its_own_lock(till: ProbeTill) -> None:
    await till.order()
    order_id = till.record.order.id
    await till.do(ShowScreen(Screen.ORDERS))
    till.command_plugin()
    await till.until(lambda: till.record_of(order_id).order.status is OrderStatus.BILL)
    assert till.got("window").values["is_there"] == "False"
    assert 'Method "PrintBillCheque" cannot be called' in till.got("refused").values["sentence"]
    assert till.record_of(order_id).order.comment == "за кассой никого"
    assert not till.view.is_busy


@on_subscriber(
    "before_order_bill",
    "raise OperationCanceledException('Ждём гостя')",
    more=f"""
def work():
    order = operations.get_orders()[0]
    try:
        operations.print_bill_cheque(order, operations.get_default_credentials())
    except PaymentActionFailedException as error:
        given.note("told", message=str(error))
        PluginContext.log.info("the test looks now")
{ON_COMMAND.format(work="work()")}
""",
)
async def test_act_of_a_plugin_that_is_given_up_fails_for_that_plugin(till: ProbeTill) -> None:
    await till.order()
    order_id = till.record.order.id
    await till.do(ShowScreen(Screen.ORDERS))
    till.command_plugin()
    await till.until(lambda: [one for one in till.received if one.what == "told"])
    assert till.record_of(order_id).order.status is OrderStatus.NEW
    assert "Ждём гостя" in str(till.got("told").values)
    assert till.view.dialog is None, "the cashier has not asked for anything"
