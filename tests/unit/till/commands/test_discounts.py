from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from cashier_sim.engine.ports import NoAnswer, NoAnswerReason, ProcessorMethod
from cashier_sim.till.commands import (
    ApplyDiscount,
    CreateOrder,
    EnterExactSum,
    PressPay,
    RemoveDiscount,
)
from cashier_sim.till.commands.discounts import manual_discounts
from tests.unit.till.headless import Bench, ends, story

NOBODY = UUID(int=0)


@story
async def test_discounts_need_an_order_and_a_type_that_is_offered(bench: Bench) -> None:
    (kind, *_) = manual_discounts(bench.view)
    assert await bench.refused(ApplyDiscount(kind.id)) == "no_open_order"
    await bench.do(CreateOrder())
    assert await bench.refused(ApplyDiscount(NOBODY)) == "no_such_discount"
    assert await bench.refused(RemoveDiscount(NOBODY)) == "no_such_discount"
    await bench.do(ApplyDiscount(kind.id))
    assert await bench.refused(ApplyDiscount(kind.id)) == "discount_twice"


@story
async def test_only_active_types_for_the_hand_are_offered(bench: Bench) -> None:
    view = bench.view
    first, second, *others = view.restaurant.discount_types
    types = (replace(first, is_manual=False), replace(second, is_active=False), *others)
    changed = replace(view, restaurant=replace(view.restaurant, discount_types=types))
    assert manual_discounts(changed) == tuple(others)
    refusal = ApplyDiscount(first.id).refusal(changed)
    assert refusal is not None
    assert refusal.code == "no_such_discount"


@story
async def test_discounts_wait_for_the_repair_of_an_unknown_outcome(bench: Bench) -> None:
    await bench.ready_to_pay()
    kind, other, *_ = manual_discounts(bench.view)
    await bench.do(ApplyDiscount(kind.id))
    assert bench.view.current is not None
    item_id = bench.view.current.record.order.discounts[0].id
    assert item_id is not None
    ends(bench, ProcessorMethod.PAY, NoAnswer(NoAnswerReason.DIED))
    await bench.do(EnterExactSum())
    paying = bench.start(PressPay())
    await bench.answer(True)
    await paying
    for command in (ApplyDiscount(other.id), RemoveDiscount(item_id)):
        assert await bench.refused(command) == "outcome_unknown"
