from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from cashier_sim.engine.model import PaymentGroup
from cashier_sim.engine.ports import NoAnswer, NoAnswerReason, ProcessorMethod
from cashier_sim.till.commands import AddDonation, DeleteDonation, GoToPayment, PressPay, SendCheque
from cashier_sim.till.commands.tips import donation_types, tip_choices
from cashier_sim.till.view import PaymentRowKind, TillView
from tests.unit.till.headless import Bench, ends, story

if TYPE_CHECKING:
    from cashier_sim.plugin_api import DonationType

NOBODY = UUID(int=0)
SUM = Decimal("10.00")


def tips(bench: Bench, sum_: Decimal = SUM, group: PaymentGroup = PaymentGroup.CASH) -> AddDonation:
    kind = bench.view.restaurant.donation_types[0]
    return AddDonation(kind.id, bench.type_id(group), sum_)


@story
async def test_tips_are_added_on_the_cash_screen(bench: Bench) -> None:
    assert donation_types(bench.view) == ()
    await bench.order()
    for command in (tips(bench), SendCheque()):
        assert await bench.refused(command) == "not_on_payment_screen"
    await bench.do(GoToPayment())
    assert donation_types(bench.view) == bench.view.restaurant.donation_types
    assert await bench.refused(tips(bench, Decimal("0.00"))) == "sum_is_zero"
    assert await bench.refused(tips(bench, group=PaymentGroup.NON_CASH)) == "donation_type_unfit"
    other = replace(tips(bench), donation_type_id=NOBODY)
    assert await bench.refused(other) == "no_such_donation_type"
    nothing = replace(tips(bench), payment_type_id=NOBODY)
    assert await bench.refused(nothing) == "donation_type_unfit"
    assert await bench.refused(DeleteDonation(NOBODY)) == "no_such_payment"


@story
async def test_tips_are_offered_for_their_kinds_of_order(bench: Bench) -> None:
    await bench.order()
    (kind,) = bench.view.restaurant.donation_types

    def offered_to(*names: str) -> bool:
        served = replace(kind, order_service_types=names)
        return donation_types(_with_type(bench.view, served)) == (served,)

    assert bench.view.current is not None
    order_type = bench.view.current.record.order.order_type
    assert offered_to(order_type.name if order_type else "")
    assert not offered_to("elsewhere")


@story
async def test_tips_that_nothing_pays_are_not_offered(bench: Bench) -> None:
    await bench.order()
    (kind,) = bench.view.restaurant.donation_types
    unpaid = replace(kind, payment_types=())
    assert tip_choices(bench.view, unpaid) == ()
    assert donation_types(_with_type(bench.view, unpaid)) == ()


@story
async def test_taken_tips_are_not_deleted(bench: Bench) -> None:
    await bench.ready_to_pay()
    await bench.do(tips(bench))
    ends(bench, ProcessorMethod.PAY, NoAnswer(NoAnswerReason.DIED))
    view = bench.view
    assert view.current is not None
    (row,) = view.current.donations
    for kind, code in (
        (PaymentRowKind.PROCESSED, "payment_is_processed"),
        (PaymentRowKind.UNKNOWN, "payment_is_unknown"),
    ):
        current = replace(view.current, donations=(replace(row, kind=kind),))
        refusal = DeleteDonation(row.item.id).refusal(replace(view, current=current))
        assert refusal is not None
        assert refusal.code == code
    paying = bench.start(PressPay())
    await bench.answer(True)
    await paying
    for command in (tips(bench), SendCheque(), DeleteDonation(row.item.id)):
        assert await bench.refused(command) == "outcome_unknown"


def _with_type(view: TillView, kind: DonationType) -> TillView:
    restaurant = replace(view.restaurant, donation_types=(kind,))
    return replace(view, restaurant=restaurant)
