from __future__ import annotations

from decimal import Decimal

from cashier_sim.till.commands import ApplyDiscount, PrintPrecheque, RemoveDiscount
from cashier_sim.till.commands.discounts import manual_discounts
from tests.unit.till.headless import Bench, story


@story
async def test_a_discount_lowers_the_order_and_goes_again(bench: Bench) -> None:
    await bench.order()
    await bench.do(PrintPrecheque())  # which freezes dishes only
    kind = next(one for one in manual_discounts(bench.view) if one.percent > 0)
    await bench.do(ApplyDiscount(kind.id))
    assert bench.view.current is not None
    order = bench.view.current.record.order
    (item,) = order.discounts
    assert item.sum == order.full_sum * kind.percent / 100
    assert order.result_sum == order.full_sum - item.sum
    assert item.id is not None
    await bench.do(RemoveDiscount(item.id))
    assert bench.view.current.record.order.discounts == ()


@story
async def test_a_flexible_discount_takes_off_what_the_cashier_types(bench: Bench) -> None:
    await bench.order()
    kind = next(one for one in manual_discounts(bench.view) if one.is_flexible_sum)
    assert await bench.refused(ApplyDiscount(kind.id)) == "discount_needs_sum"
    zero = Decimal("0.00")
    assert await bench.refused(ApplyDiscount(kind.id, zero)) == "discount_sum_not_positive"
    await bench.do(ApplyDiscount(kind.id, Decimal("15.50")))
    assert bench.view.current is not None
    (item,) = bench.view.current.record.order.discounts
    assert item.sum == Decimal("15.50")
