"""Several plugins, absent systems, refused cheques: what the acts leave behind is right."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.commands import (
    ChoosePaymentType,
    CloseCafeSession,
    CreatePaymentType,
    DeletePayment,
    EndCall,
    EnterSum,
    GoToPayment,
    KillPlugin,
    MarkDone,
    OpenCafeSession,
    OpenOrder,
    PressPay,
    PressPrepay,
    PrintPrecheque,
    ReturnPayment,
    ShowScreen,
    StartPlugin,
    StopPlugin,
)
from cashier_sim.till.dialogs import ErrorDialog
from cashier_sim.till.view import FiscalRegisterState, PluginState, Screen
from tests.process.acceptance.harness import (
    GIVE_UP,
    OK,
    ON_COMMAND,
    RETRY,
    notices,
    on_probe,
    question,
)

if TYPE_CHECKING:
    from tests.process.acceptance.harness import ProbeTill

OTHER = "KEY = 'other'; NAME = 'Другая'"


@on_probe()
async def test_failure_of_one_plugin_cancels_the_payment_of_another(till: ProbeTill) -> None:
    await till.add_probe("other", constants=OTHER, pay="raise PaymentActionFailedException('Нет.')")
    await till.to_pay()
    await till.do(EnterSum(Decimal("90.00")))
    await till.choose(name="Другая")
    assert notices(await till.act(PressPay(), OK)) == ["Нет."]
    assert till.calls[-2:] == ["pay", "emergency_cancel_payment"]
    assert till.received_by("other")[-1].what == "pay"
    assert till.items == ()


@on_probe(opening="raise KeyError('bank')")
async def test_shift_reaches_the_other_subscribers_when_one_raises(till: ProbeTill) -> None:
    await till.add_probe("other", constants=OTHER, opening="given.printer.print(slip('hello'))")
    for _ in range(2):
        await till.do(OpenCafeSession())
        await till.act(CloseCafeSession())
    assert till.calls == ["opening", "closing", "closing"]  # the one that raised is left out
    others = [one.what for one in till.received_by("other")]
    assert others == ["loaded", *["opening", "closing"] * 2]
    assert till.papers == ["<doc>hello</doc>"] * 2


@on_probe(pay="given.view_manager.show_ok_popup('Hotel', 'Paid')")
async def test_register_serves_others_while_a_plugin_waits(till: ProbeTill) -> None:
    await till.add_probe(
        "other",
        constants=OTHER,
        loaded=ON_COMMAND.format(
            work="operations.add_notification_message(str(len(operations.get_orders())), 'other')"
        ),
    )
    await till.to_pay()
    paying = till.start(PressPay())
    await till.dialog()
    till.command_plugin("other")
    await till.until(lambda: till.view.notifications)
    assert [(one.message, one.sender) for one in till.view.notifications] == [("1", "other")]
    await till.do(KillPlugin("other"))
    assert till.view.plugins[1].state is PluginState.FAILED
    await till.answer(OK)
    assert await paying is None
    assert till.view.orders[0].order.status is OrderStatus.CLOSED


@on_probe(
    on_payment_added="""
        given.operation_service.delete_payment_item(
            given.payment_item, given.order, given.operation_service.get_default_credentials()
        )
        given.view_manager.show_error_popup("На этот заказ бонусов нет.")
    """
)
async def test_plugin_refuses_its_item_by_deleting_it(till: ProbeTill) -> None:
    await till.at_cash_screen()
    (box,) = await till.choose(OK)
    assert isinstance(box, ErrorDialog)
    assert box.message == "На этот заказ бонусов нет."
    assert till.items == ()
    assert till.view.current is not None
    assert till.view.current.active_item_id is None


@on_probe(
    collect_data="""
        if given.view_manager.show_keyboard("Код") is None:
            raise PaymentActionCancelledException
    """
)
async def test_call_ended_while_collecting_adds_nothing(till: ProbeTill) -> None:
    await till.at_cash_screen()
    choosing = till.start(ChoosePaymentType(till.settings().id))
    dialog = await till.dialog()
    assert dialog.call_id is not None
    await till.do(EndCall(dialog.call_id))
    assert await choosing is None
    assert till.items == ()


@on_probe()
async def test_return_waits_until_its_system_is_back(till: ProbeTill) -> None:
    await till.closed_order()
    order_id, before = till.record.order.id, till.record
    await till.do(StopPlugin("probe"))
    assert await till.refused(ReturnPayment()) == "system_not_loaded"
    assert till.record_of(order_id) == before
    await till.do(StartPlugin("probe"))
    await till.act(ReturnPayment())
    assert till.record_of(order_id).order.status is OrderStatus.DELETED


@on_probe()
async def test_unprocessed_item_of_an_absent_system_can_be_deleted(till: ProbeTill) -> None:
    await till.to_pay()
    await till.do(StopPlugin("probe"))
    assert [row.is_loaded for row in till.rows] == [False]
    assert await till.refused(PressPay()) == "system_not_loaded"
    await till.act(DeletePayment(till.items[0].id))
    assert till.items == ()


@on_probe()
async def test_prepaid_order_is_closed_with_cash(till: ProbeTill) -> None:
    await till.order()
    await till.do(GoToPayment())
    await till.choose()
    await till.do(EnterSum(Decimal("100.00")))
    await till.act(PressPrepay())
    await till.choose(name=till.cash.payment_type.name)
    assert [item.sum for item in till.items] == [Decimal("100.00"), Decimal("290.00")]
    order_id = till.record.order.id
    await till.act(PressPay())
    assert till.calls.count("pay") == 1
    record = till.record_of(order_id)
    assert record.order.status is OrderStatus.CLOSED
    await till.do(ShowScreen(Screen.REPORT))
    assert sorted((row.kind, row.sum) for row in till.view.report) == [
        ("payment", Decimal("290.00")),
        ("prepayment", Decimal("100.00")),
    ]


@on_probe(
    on_payment_added="""
        service = given.operation_service
        try:
            service.add_order_product_item(
                Decimal(1), service.get_active_products()[0], given.order, given.order.guests[0],
                None, service.get_default_credentials(),
            )
        except ConstraintViolationException:
            given.note("frozen", status=given.order.status)
    """
)
async def test_billed_order_is_paid_and_keeps_its_dishes(till: ProbeTill) -> None:
    await till.order()
    await till.do(PrintPrecheque())
    await till.do(GoToPayment())
    await till.choose()
    assert till.got("frozen").values["status"].startswith("<OrderStatus.BILL")
    order_id = till.record.order.id
    await till.act(PressPay())
    assert till.record_of(order_id).order.status is OrderStatus.CLOSED
    assert len(till.record_of(order_id).order.items) == 1


@on_probe(pay="given.context.set_info_for_reports('12', 'Room')")
async def test_report_follows_the_money_there_and_back(till: ProbeTill) -> None:
    await till.closed_order()
    await till.act(ReturnPayment())
    await till.do(ShowScreen(Screen.REPORT))
    rows = [(row.kind, row.sum, row.card_number, row.card_type) for row in till.view.report]
    assert rows == [
        ("payment", Decimal("390.00"), "12", "Room"),
        ("return", Decimal("-390.00"), "12", "Room"),
    ]
    assert len({row.transaction_id for row in till.view.report}) == 1


@on_probe()
async def test_retried_cheque_closes_the_order_without_asking_again(till: ProbeTill) -> None:
    await till.to_pay()
    order_id = till.record.order.id
    await till.fiscal_register(FiscalRegisterState.OUT_OF_PAPER)
    paying = till.start(PressPay())
    assert question(await till.dialog()) == "cheque_refused"
    await till.fiscal_register(FiscalRegisterState.READY)
    await till.answer(RETRY)
    assert await paying is None
    assert till.calls.count("pay") == 1
    assert "emergency_cancel_payment" not in till.calls
    assert till.record_of(order_id).order.status is OrderStatus.CLOSED


@on_probe()
async def test_cheque_without_an_answer_waits_for_a_person(till: ProbeTill) -> None:
    await till.to_pay()
    order_id = till.record.order.id
    await till.fiscal_register(FiscalRegisterState.CONNECTION_LOST)
    assert notices(await till.act(PressPay(), OK)) == ["cheque_unknown"]
    (attempt,) = till.view.unknown
    assert await till.refused(PressPay()) == "outcome_unknown"
    assert await till.refused(CloseCafeSession()) == "shift_has_unknown"
    await till.do(MarkDone(attempt.id))
    assert till.record_of(order_id).order.status is OrderStatus.CLOSED
    assert till.calls.count("pay") == 1


@on_probe()
async def test_return_with_a_refused_cheque_goes_on_without_returning_twice(
    till: ProbeTill,
) -> None:
    await till.closed_order()
    order_id = till.record.order.id
    await till.fiscal_register(FiscalRegisterState.REFUSES)
    asked, told = await till.act(ReturnPayment(), GIVE_UP, OK)
    assert question(asked) == "cheque_refused"
    assert notices([told]) == ["return_unfinished"]
    assert till.record_of(order_id).order.status is OrderStatus.CLOSED
    await till.fiscal_register(FiscalRegisterState.READY)
    await till.act(ReturnPayment())
    assert till.calls.count("return_payment") == 1
    assert till.record_of(order_id).order.status is OrderStatus.DELETED


@on_probe(pay="raise PaymentActionFailedException('Нет.')")
async def test_discount_of_a_failed_payment_stays(till: ProbeTill) -> None:
    discount = till.view.restaurant.discount_types[0]
    await till.do(
        CreatePaymentType(
            name="Со скидкой", payment_system_key="probe", discount_type_id=discount.id
        )
    )
    await till.at_cash_screen()
    await till.choose(name="Со скидкой")
    discounted = till.record.order.result_sum
    assert discounted == Decimal("351.00")
    await till.act(PressPay(), OK)
    assert till.items == ()
    assert till.record.order.result_sum == discounted


@on_probe(return_payment="if given.sum == Decimal('290.00'): raise KeyError('room')")
async def test_refused_share_of_a_return_leaves_the_other_returned(till: ProbeTill) -> None:
    await till.create_type("Вторая")
    await till.to_pay()
    await till.do(EnterSum(Decimal("100.00")))
    await till.choose(name="Вторая")
    order_id, (first, second) = till.record.order.id, till.items
    await till.act(PressPay())
    await till.do(OpenOrder(order_id))
    told = await till.act(ReturnPayment(), OK, OK)
    assert notices(told) == ["plugin_error", "return_unfinished"]
    slots = till.record_of(order_id).payments
    assert (slots[first.id].returned, slots[second.id].returned) == (
        Decimal("100.00"),
        Decimal("0.00"),
    )
    # Doing it again asks only for what is still there.
    await till.act(ReturnPayment(), OK, OK)
    sums = [one.values["sum"] for one in till.received if one.what == "return_payment"]
    assert sums == [repr(Decimal(text)) for text in ("100.00", "290.00", "290.00")]
