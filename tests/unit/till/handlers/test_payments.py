from __future__ import annotations

from decimal import Decimal

from cashier_sim.engine.locks import SCREEN
from cashier_sim.engine.model import PaymentGroup
from cashier_sim.engine.ports import Cancelled, Failed, ProcessorMethod, Returned
from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.commands import (
    AddProduct,
    ChoosePaymentType,
    CreateDelivery,
    DeletePayment,
    EditPreliminaryPayment,
    EnterExactSum,
    EnterSum,
    GoBack,
    GoToPayment,
    GoToPreliminary,
    GoToPrepayments,
    PressPay,
    PressPrepay,
    SelectPayment,
)
from cashier_sim.till.dialogs import NoticeDialog, QuestionDialog
from cashier_sim.till.view import PaymentRowKind, Screen
from tests.unit.till.headless import Bench, ends, story


@story
async def test_a_chosen_type_is_added_and_has_the_keypad(bench: Bench) -> None:
    await bench.ready_to_pay()
    (row,) = bench.rows
    current = bench.view.current
    assert current is not None
    assert current.active_item_id == row.item.id
    assert (row.kind, row.item.sum) == (PaymentRowKind.UNPROCESSED, current.record.order.result_sum)
    assert (current.due, current.pay_refusal) == (Decimal("0.00"), None)
    assert bench.fake.calls == ["collect_data", "on_payment_added"]


@story
async def test_sums_are_typed_into_the_selected_row(bench: Bench) -> None:
    await bench.ready_to_pay()
    await bench.do(EnterSum(Decimal("10.00")))
    await bench.do(ChoosePaymentType(bench.type_id(PaymentGroup.CASH)))
    hotel, cash = bench.rows
    await bench.do(SelectPayment(hotel.item.id))
    await bench.do(EnterSum(Decimal("5.00")))
    await bench.do(SelectPayment(cash.item.id))
    await bench.do(EnterExactSum())
    assert bench.view.current is not None
    total = bench.view.current.record.order.result_sum
    assert [row.item.sum for row in bench.rows] == [Decimal("5.00"), total - 5]
    assert await bench.refused(EnterSum(Decimal(-1))) == "payment_sum_negative"


@story
async def test_a_deleted_payment_gives_the_keypad_to_the_one_before(bench: Bench) -> None:
    await bench.ready_to_pay()
    await bench.do(EnterSum(Decimal("10.00")))
    await bench.do(ChoosePaymentType(bench.type_id(PaymentGroup.CASH)))
    hotel, cash = bench.rows
    await bench.do(DeletePayment(cash.item.id))
    assert bench.view.current is not None
    assert bench.view.current.active_item_id == hotel.item.id
    await bench.do(DeletePayment(hotel.item.id))
    assert bench.view.current.active_item_id is None
    assert await bench.refused(EnterSum(Decimal(1))) == "no_payment_selected"


@story
async def test_a_refused_type_is_not_added(bench: Bench) -> None:
    await bench.order()
    await bench.do(GoToPayment())
    ends(bench, ProcessorMethod.COLLECT_DATA, Cancelled())
    await bench.do(ChoosePaymentType(bench.type_id()))
    assert bench.rows == ()
    ends(bench, ProcessorMethod.COLLECT_DATA, Failed("Гость не найден"))
    choosing = bench.start(ChoosePaymentType(bench.type_id()))
    dialog = await bench.dialog()
    assert isinstance(dialog, NoticeDialog)
    assert dialog.notice.message == "Гость не найден"
    await bench.answer(True)
    assert await choosing is None
    assert bench.rows == ()


@story
async def test_paying_closes_the_order_and_goes_to_the_list(bench: Bench) -> None:
    order_id = await bench.ready_to_pay()
    await bench.do(PressPay())
    assert bench.view.screen is Screen.ORDERS
    assert bench.view.current is None
    assert bench.view.orders[0].order.status is OrderStatus.CLOSED
    assert bench.view.orders[0].order.id == order_id
    assert bench.slips()[0].is_fiscal


@story
async def test_a_failed_payment_stays_on_the_cash_screen(bench: Bench) -> None:
    await bench.ready_to_pay()
    ends(bench, ProcessorMethod.PAY, Failed("Платеж не прошёл."))
    paying = bench.start(PressPay())
    await bench.answer(True)
    assert await paying is None
    assert bench.view.screen is Screen.PAYMENT
    assert bench.rows == ()


@story
async def test_a_prepayment_is_taken_and_returned(bench: Bench) -> None:
    await bench.order()
    await bench.do(GoToPrepayments())
    await bench.do(ChoosePaymentType(bench.type_id()))
    await bench.do(PressPrepay())
    (row,) = bench.rows
    assert row.kind is PaymentRowKind.PREPAYMENT
    assert await bench.refused(PressPrepay()) == "payment_is_processed"
    deleting = bench.start(DeletePayment(row.item.id))
    dialog = await bench.dialog()
    assert isinstance(dialog, QuestionDialog)
    asked = dialog.question
    assert (asked.code, asked.is_grave) == ("give_back_payment", True)
    assert asked.values == {"type": row.item.type.name, "sum": str(row.item.sum)}
    await bench.answer("give_back")
    assert await deleting is None
    assert bench.rows == ()
    assert bench.fake.calls[-2:] == ["pay", "return_payment"]


@story
async def test_a_prepayment_stays_unless_the_cashier_says_so(bench: Bench) -> None:
    await bench.order()
    await bench.do(GoToPrepayments())
    await bench.do(ChoosePaymentType(bench.type_id()))
    await bench.do(PressPrepay())
    for answer in ("keep_payment", None):
        deleting = bench.start(DeletePayment(bench.rows[0].item.id))
        await bench.answer(answer)
        assert await deleting is None
        assert bench.rows[0].kind is PaymentRowKind.PREPAYMENT
    assert bench.fake.calls[-1] == "pay"


@story
async def test_a_preliminary_payment_is_typed_only_if_its_plugin_says_so(bench: Bench) -> None:
    await bench.open_shift()
    await bench.do(CreateDelivery("Пётр"))
    await bench.do(AddProduct(bench.view.restaurant.products[0].id))
    await bench.do(GoToPreliminary())
    await bench.do(ChoosePaymentType(bench.type_id()))
    (row,) = bench.rows
    await bench.do(GoBack())
    await bench.do(GoToPreliminary())
    for may_type in (False, True):
        ends(bench, ProcessorMethod.ON_PRELIMINARY_PAYMENT_EDITING, Returned(may_type))
        await bench.do(EditPreliminaryPayment(row.item.id))
        assert bench.view.current is not None
        assert (bench.view.current.active_item_id == row.item.id) is may_type
    await bench.do(EnterSum(Decimal("5.00")))
    assert bench.rows[0].item.sum == Decimal("5.00")


@story
async def test_sums_stay_within_the_bounds_that_a_plugin_sets(bench: Bench) -> None:
    order_id = await bench.ready_to_pay()
    (row,) = bench.rows
    total = row.item.sum
    operations = bench.till._parts.register.operations(SCREEN)  # noqa: SLF001 (a plugin's call)

    def bound(low: Decimal, high: Decimal) -> None:
        order = operations.get_order_by_id(order_id)
        operations.change_payment_item_sum(
            low, low, high, order.payments[0], order, operations.get_default_credentials()
        )

    bound(total + 1, total + 100)
    assert await bench.refused(EnterExactSum()) == "payment_sum_too_small"
    assert await bench.refused(EnterSum(total)) == "payment_sum_too_small"
    bound(Decimal(1), total - 1)
    assert await bench.refused(EnterSum(total)) == "payment_sum_too_large"
    await bench.do(EnterExactSum())
    assert bench.rows[0].item.sum == total - 1
