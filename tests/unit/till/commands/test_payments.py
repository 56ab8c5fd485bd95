from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.model import PaymentGroup
from cashier_sim.engine.ports import NoAnswer, NoAnswerReason, ProcessorMethod
from cashier_sim.till.commands import (
    AddProduct,
    ChangePaymentType,
    ChoosePaymentType,
    CreateDelivery,
    DeletePayment,
    EditPreliminaryPayment,
    EnterExactSum,
    EnterSum,
    GoToPayment,
    GoToPreliminary,
    GoToPrepayments,
    PressPay,
    PressPrepay,
    SelectPayment,
)
from tests.unit.till.headless import Bench, ends, story

NOBODY = UUID(int=0)


@story
async def test_payments_are_taken_on_their_pages(bench: Bench) -> None:
    await bench.order()
    assert await bench.refused(ChoosePaymentType(bench.type_id())) == "not_on_payment_screen"
    assert await bench.refused(EnterSum(Decimal(1))) == "not_on_payment_screen"
    assert await bench.refused(EnterExactSum()) == "not_on_payment_screen"
    assert await bench.refused(PressPay()) == "not_on_payment_screen"
    assert await bench.refused(PressPrepay()) == "no_payment_selected"
    assert await bench.refused(ChoosePaymentType(NOBODY)) == "no_such_payment_type"


@story
async def test_type_that_is_not_offered_is_refused_before_it_is_tried(bench: Bench) -> None:
    await bench.order()
    await bench.do(GoToPayment())
    settings = bench.view.offered(PaymentGroup.CASH)[0].settings
    type_ = settings.payment_type
    for kept, code in (
        (replace(type_, is_enabled=False), "payment_type_disabled"),
        (replace(type_, is_hidden=True), "payment_type_hidden"),
    ):
        await bench.do(ChangePaymentType(replace(settings, payment_type=kept)))
        assert await bench.refused(ChoosePaymentType(settings.id)) == code
        assert settings.id not in [one.settings.id for one in bench.view.offered(PaymentGroup.CASH)]
    await bench.do(ChangePaymentType(settings))
    await bench.do(ChoosePaymentType(settings.id))


@story
async def test_sum_that_may_not_be_typed_is_set_exactly(bench: Bench) -> None:
    await bench.ready_to_pay(PaymentGroup.CASH)
    settings = bench.view.offered(PaymentGroup.CASH)[0].settings
    await bench.do(ChangePaymentType(replace(settings, forbids_manual_entry=True)))
    refusal = EnterSum(Decimal(1)).refusal(bench.view)
    assert refusal is not None
    assert refusal.code == "manual_entry_forbidden"
    assert refusal.values == {"type": settings.payment_type.name}
    await bench.do(EnterExactSum())


@story
async def test_rows_that_are_not_there_are_refused(bench: Bench) -> None:
    await bench.order()
    await bench.do(GoToPayment())
    for command in (SelectPayment(NOBODY), DeletePayment(NOBODY), EditPreliminaryPayment(NOBODY)):
        assert await bench.refused(command) == "no_such_payment"
    assert await bench.refused(EnterSum(Decimal(1))) == "no_payment_selected"
    assert await bench.refused(PressPay()) == "payments_not_enough"


@story
async def test_a_prepayment_needs_its_payment_system(bench: Bench) -> None:
    await bench.order()
    await bench.do(GoToPrepayments())
    await bench.do(ChoosePaymentType(bench.type_id()))
    bench.fake.unregister()
    assert await bench.refused(PressPrepay()) == "system_not_loaded"


@story
async def test_a_prepayment_needs_a_sum(bench: Bench) -> None:
    await bench.order()
    await bench.do(GoToPrepayments())
    await bench.do(ChoosePaymentType(bench.type_id()))
    await bench.do(EnterSum(Decimal(0)))
    assert await bench.refused(PressPrepay()) == "sum_is_zero"
    await bench.do(EnterExactSum())
    await bench.do(PressPrepay())
    await bench.do(SelectPayment(bench.rows[0].item.id))
    assert await bench.refused(EnterSum(Decimal(1))) == "payment_is_processed"
    assert await bench.refused(PressPrepay()) == "payment_is_processed"


@story
async def test_an_unknown_payment_is_not_deleted(bench: Bench) -> None:
    await bench.ready_to_pay()
    ends(bench, ProcessorMethod.PAY, NoAnswer(NoAnswerReason.DIED))
    paying = bench.start(PressPay())
    await bench.answer(True)
    assert await paying is None
    assert await bench.refused(DeletePayment(bench.rows[0].item.id)) == "payment_is_unknown"


@story
async def test_preliminary_payments_need_no_open_shift(bench: Bench) -> None:
    await bench.do(CreateDelivery("Пётр"))
    await bench.do(AddProduct(bench.view.restaurant.products[0].id))
    await bench.do(GoToPreliminary())
    await bench.do(ChoosePaymentType(bench.type_id()))
    assert ChoosePaymentType(bench.type_id()).refusal(bench.view) is None
    assert EditPreliminaryPayment(bench.rows[0].item.id).refusal(bench.view) is None


@story
async def test_a_preliminary_row_gets_the_keypad_only_through_its_plugin(bench: Bench) -> None:
    await bench.do(CreateDelivery("Пётр"))
    await bench.do(AddProduct(bench.view.restaurant.products[0].id))
    await bench.do(GoToPreliminary())
    await bench.do(ChoosePaymentType(bench.type_id()))
    (row,) = bench.rows
    assert await bench.refused(SelectPayment(row.item.id)) == "is_preliminary"
    await bench.do(EditPreliminaryPayment(row.item.id))
