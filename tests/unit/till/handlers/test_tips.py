from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from cashier_sim.engine.model import PaymentGroup
from cashier_sim.plugin_api import ChequeAdditionalInfo, PaymentStatus
from cashier_sim.till.commands import (
    AddDonation,
    DeleteDonation,
    EnterSum,
    GoToPayment,
    PressPay,
    PressPrepay,
    SelectPayment,
    SendCheque,
)
from cashier_sim.till.view import OrderView, PaymentRowKind
from tests.unit.till.headless import Bench, story


def current(bench: Bench) -> OrderView:
    assert bench.view.current is not None
    return bench.view.current


async def add_tips(bench: Bench) -> None:
    kind = bench.view.restaurant.donation_types[0]
    await bench.do(AddDonation(kind.id, bench.type_id(PaymentGroup.CASH), Decimal("50.00")))


@story
async def test_tips_stand_beside_the_payments_and_are_taken_with_them(bench: Bench) -> None:
    await bench.ready_to_pay()
    total = current(bench).record.order.result_sum
    await add_tips(bench)
    (row,) = current(bench).donations
    assert (row.kind, row.item.sum) == (PaymentRowKind.UNPROCESSED, Decimal("50.00"))
    assert len(current(bench).rows) == 1
    assert (current(bench).entered, current(bench).due) == (total, Decimal("0.00"))
    await bench.do(PressPay())
    (tips,) = bench.view.orders[0].order.donations
    assert tips.status is PaymentStatus.PROCESSED


@story
async def test_tips_go_again_before_they_are_taken(bench: Bench) -> None:
    await bench.ready_to_pay()
    await add_tips(bench)
    await bench.do(DeleteDonation(current(bench).donations[0].item.id))
    assert current(bench).donations == ()


@story
async def test_the_electronic_cheque_goes_where_the_cashier_says(bench: Bench) -> None:
    await bench.order()
    await bench.do(GoToPayment())
    await bench.do(SendCheque(" +79990000000 ", "guest@example.org"))
    sent = ChequeAdditionalInfo(phone="+79990000000", email="guest@example.org")
    assert current(bench).record.order.cheque_additional_info == sent
    await bench.do(SendCheque("", "other@example.org"))
    elsewhere = replace(sent, phone="", email="other@example.org")
    assert current(bench).record.order.cheque_additional_info == elsewhere
    await bench.do(SendCheque())
    assert current(bench).record.order.cheque_additional_info is None


@story
async def test_what_a_plugin_wrote_about_the_cheque_stays(bench: Bench) -> None:
    order_id = await bench.order()
    info = ChequeAdditionalInfo(need_receipt=False, settlement_place="Веранда")
    bench.till._parts.register.orders.set_cheque_info(order_id, info)  # noqa: SLF001 (as a plugin)
    await bench.do(GoToPayment())
    await bench.do(SendCheque("+79990000000"))
    kept = replace(info, phone="+79990000000")
    assert current(bench).record.order.cheque_additional_info == kept


@story
async def test_the_sum_of_tips_is_typed_as_that_of_a_payment(bench: Bench) -> None:
    await bench.ready_to_pay()
    await add_tips(bench)
    (row,) = current(bench).donations
    assert current(bench).active_item_id != row.item.id
    await bench.do(SelectPayment(row.item.id))
    assert current(bench).active_item_id == row.item.id
    await bench.do(EnterSum(Decimal("70.00")))
    assert current(bench).donations[0].item.sum == Decimal("70.00")
    assert await bench.refused(PressPrepay()) == "tips_with_payment"
