"""Rows 1 to 9: the cash screen, up to «Оплатить» and its failures."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.engine.model import AttemptState, TransactionState
from cashier_sim.plugin_api import OrderStatus, PaymentStatus
from cashier_sim.till.commands import (
    ChangePaymentType,
    DeletePayment,
    EnterExactSum,
    EnterSum,
    GoToPayment,
    PressPay,
    SelectPayment,
)
from cashier_sim.till.events import TraceKind
from cashier_sim.till.view import FiscalRegisterState, PaymentRowKind, Screen
from tests.process.acceptance.harness import GIVE_UP, OK, ON_COMMAND, notices, question
from tests.process.acceptance.rows import Rows, about_money, about_pay, services

if TYPE_CHECKING:
    from tests.process.acceptance.harness import ProbeTill

PRICE = Decimal("390.00")
"""The dish of an order in these scenes."""

ROWS = Rows()

_OUTSIDE_EDIT = """
def edit(given):
    order = operations.get_orders()[0]
    given.note("read", status=order.status)
    try:
        operations.add_order_product_item(
            Decimal(1), operations.get_active_products()[0], order, order.guests[0], None,
            operations.get_default_credentials(),
        )
    except EntityAlreadyInUseException as error:
        given.note("refused", text=str(error))
    operations.add_notification_message("tried", "probe")
"""


@ROWS.add("row_01", loaded=_OUTSIDE_EDIT + ON_COMMAND.format(work="edit(given)"))
async def _cash_screen_locks_the_order(till: ProbeTill) -> None:
    await till.order()
    await till.do(GoToPayment())
    assert till.view.screen is Screen.PAYMENT
    till.command_plugin()
    await till.until(lambda: till.view.notifications)
    assert till.got("read").values["status"].startswith("<OrderStatus.NEW")
    text = "One or more objects used in edit session are already in use"
    assert text in till.got("refused").values["text"]
    assert len(till.record.order.items) == 1
    assert till.calls == ["opening"]


_EDITS = """
service, credentials = given.operation_service, given.operation_service.get_default_credentials()
try:
    operations.delete_payment_item(
        given.payment_item, given.order, operations.get_default_credentials()
    )
except EntityAlreadyInUseException:
    given.note("global service refused")
service.change_payment_item_sum(
    Decimal("100.00"), Decimal("50.00"), Decimal("200.00"), given.payment_item, given.order,
    credentials,
)
given.note("due", result_sum=given.order.result_sum, sum=given.payment_item.sum)
"""


@ROWS.add(
    "row_02",
    collect_data="""
        order = operations.get_order_by_id(given.order_id)
        given.note("before", payments=len(order.payments))
    """,
    on_payment_added=_EDITS,
)
async def _picked_type_is_asked_before_and_told_after(till: ProbeTill) -> None:
    await _link_discount(till, "Друзья дома")
    await till.at_cash_screen()
    assert await till.choose() == []
    assert till.calls == ["opening", "collect_data", "on_payment_added"]
    item, cashier = till.items[0], repr(till.view.cashier)
    assert till.got("collect_data").values == {
        "order_id": repr(till.record.order.id),
        "payment_type_id": repr(item.type.id),
        "cashier": cashier,
        **services(till),
    }
    assert till.got("before").values == {"payments": "0"}
    added = till.got("on_payment_added").values
    assert f"id={till.record.order.id!r}" in added["order"]
    assert f"id={item.id!r}" in added["payment_item"]
    assert (added["cashier"], added["operation_service"]) == (cashier, "OperationService")
    # The discount of the type is off before the plugin sees the order.
    due = repr(Decimal("331.50"))
    assert till.got("due").values == {"result_sum": due, "sum": due}
    assert till.got("global service refused")
    assert (item.status, item.sum) == (PaymentStatus.NEW, Decimal("100.00"))
    assert (item.min_sum, item.max_sum) == (Decimal("50.00"), Decimal("200.00"))


async def _link_discount(till: ProbeTill, name: str) -> None:
    settings = till.settings()
    discount = next(one for one in till.view.restaurant.discount_types if one.name == name)
    payment_type = replace(settings.payment_type, discount_type=discount)
    await till.do(ChangePaymentType(replace(settings, payment_type=payment_type)))


@ROWS.add("row_03", on_payment_added=_EDITS)
async def _typed_sum_concerns_no_processor_and_keeps_its_bounds(till: ProbeTill) -> None:
    await till.to_pay()
    before = till.calls
    await till.do(EnterSum(Decimal("150.00")))
    assert till.items[0].sum == Decimal("150.00")
    assert await till.refused(EnterSum(Decimal("200.01"))) == "payment_sum_too_large"
    assert await till.refused(EnterSum(Decimal("49.99"))) == "payment_sum_too_small"
    await till.do(EnterExactSum())
    assert till.items[0].sum == Decimal("200.00")
    assert till.calls == before


@ROWS.add("row_04")
async def _unprocessed_item_goes_and_since_v8_the_plugin_is_asked(till: ProbeTill) -> None:
    await till.to_pay()
    before = till.calls
    assert await till.act(DeletePayment(till.items[0].id)) == []
    assert till.items == ()
    asked = ["on_payment_deleting"] if till.shape == "V8" else []
    assert till.calls == before + asked


@ROWS.add(
    "row_05",
    pay="""
        given.context.set_rollback_data("kept for the return")
        given.context.set_info_for_reports("room 12", "Room")
    """,
)
async def _pay_then_cheque_then_closed(till: ProbeTill) -> None:
    await till.to_pay()
    order_id, item = till.record.order.id, till.items[0]
    assert await till.act(PressPay()) == []
    assert till.calls[-1] == "pay"
    record = till.record_of(order_id)
    slot = record.payments[item.id]
    assert till.got("pay").values == about_pay(till, order_id, item, PRICE, slot.transaction_id)
    assert record.order.status is OrderStatus.CLOSED
    assert record.order.payments[0].status is PaymentStatus.PROCESSED
    assert (slot.state, slot.taken) == (TransactionState.TAKEN, PRICE)
    assert slot.data.rollback_data == "kept for the return"
    assert (slot.data.card_number, slot.data.card_type) == ("room 12", "Room")
    assert till.trace("pay")[-1].id < till.lines(TraceKind.FISCAL)[-1].id


async def _two_items(till: ProbeTill) -> None:
    """Two types of the probe's system in one order: 100 and the rest."""
    await till.create_type("Вторая")
    await till.to_pay()
    await till.do(EnterSum(Decimal("100.00")))
    await till.choose(name="Вторая")
    assert [item.sum for item in till.items] == [Decimal("100.00"), Decimal("290.00")]


@ROWS.add("row_06")
async def _several_items_are_taken_in_list_order(till: ProbeTill) -> None:
    await _two_items(till)
    await till.do(SelectPayment(till.items[1].id))
    await till.do(EnterSum(Decimal("200.00")))
    await till.choose(name=till.cash.payment_type.name)
    await till.do(EnterSum(Decimal("500.00")))
    order_id, items = till.record.order.id, till.items
    await till.act(PressPay())
    pays = [one for one in till.received if one.what == "pay"]
    slots = till.record_of(order_id).payments
    assert [one.values for one in pays] == [
        about_pay(till, order_id, item, item.sum, slots[item.id].transaction_id)
        for item in items[:2]
    ]
    assert slots[items[0].id].transaction_id != slots[items[1].id].transaction_id
    assert {item.status for item in till.record_of(order_id).order.payments} == {
        PaymentStatus.PROCESSED
    }
    # 90 was due in cash: what goes back to the guest was never taken.
    assert slots[items[2].id].taken == Decimal("90.00")


@ROWS.add(
    "row_07",
    pay="""
        if given.sum == Decimal("290.00"):
            raise PaymentActionFailedException("Нет денег.")
    """,
)
async def _later_failure_cancels_what_was_taken(till: ProbeTill) -> None:
    await _two_items(till)
    first, second = till.items
    order_id = till.record.order.id
    assert notices(await till.act(PressPay(), OK)) == ["Нет денег."]
    assert till.calls[-3:] == ["pay", "pay", "emergency_cancel_payment"]
    slots = till.record_of(order_id).payments
    about = (till, order_id, first, first.sum, slots[first.id].transaction_id)
    paid = next(one for one in till.received if one.what == "pay")
    assert paid.values == about_pay(*about)
    assert till.got("emergency_cancel_payment").values == about_money(*about)
    assert till.items == ()
    assert till.record.order.status is OrderStatus.NEW
    assert slots[first.id].state is TransactionState.CANCELLED
    assert second.id not in slots or slots[second.id].taken == 0


@ROWS.add("row_08", emergency_cancel_payment="given.printer.print(slip('cancelled'))")
async def _given_up_cheque_cancels_the_payment(till: ProbeTill) -> None:
    await till.to_pay()
    order_id, item = till.record.order.id, till.items[0]
    await till.fiscal_register(FiscalRegisterState.REFUSES)
    (asked,) = await till.act(PressPay(), GIVE_UP)
    assert question(asked) == "cheque_refused"
    assert till.calls[-2:] == ["pay", "emergency_cancel_payment"]
    transaction_id = till.record_of(order_id).payments[item.id].transaction_id
    about = (till, order_id, item, PRICE, transaction_id)
    assert till.got("pay").values == about_pay(*about)
    assert till.got("emergency_cancel_payment").values == about_money(*about)
    assert till.record.order.status is OrderStatus.NEW
    assert till.items == ()
    assert till.papers == ["<doc>cancelled</doc>"]


@ROWS.add("row_09", emergency_cancel_payment="raise PaymentActionFailedException('Никак.')")
async def _failed_cancel_leaves_the_payment_processed(till: ProbeTill) -> None:
    await till.to_pay()
    await till.fiscal_register(FiscalRegisterState.REFUSES)
    asked, told = await till.act(PressPay(), GIVE_UP, OK)
    assert question(asked) == "cheque_refused"
    assert notices([told]) == ["Никак."]
    assert till.record.order.status is OrderStatus.NEW
    assert [row.kind for row in till.rows] == [PaymentRowKind.PROCESSED]
    (cancel,) = [
        entry for entry in till.trace("emergency_cancel_payment") if entry.kind is TraceKind.CALL
    ]
    assert (cancel.state.value, cancel.answer) == (AttemptState.FAILED.value, "Никак.")
    await till.fiscal_register(FiscalRegisterState.READY)
    await till.act(PressPay())
    assert till.calls[-1] == "emergency_cancel_payment"  # it is skipped, never taken twice
