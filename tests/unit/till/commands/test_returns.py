from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.model import PaymentGroup, TransactionState
from cashier_sim.till.commands import (
    ChooseGoodsReturnType,
    CloseCafeSession,
    DeleteClosedOrder,
    MarkDone,
    PressReturnGoods,
    PressReturnPart,
    Refusal,
    ReturnPayment,
    SetGoodsReturnAmount,
    SetReturnAmount,
    SetReturnShare,
    ShowScreen,
    StartPartialReturn,
)
from cashier_sim.till.view import Screen
from tests.unit.till.fake_plugins import SYSTEM
from tests.unit.till.headless import Bench, story, tell

NOBODY = UUID(int=0)
ONE = Decimal(1)


@story
async def test_returns_need_a_closed_order(bench: Bench) -> None:
    for command in (ReturnPayment(), DeleteClosedOrder(), StartPartialReturn()):
        assert await bench.refused(command) == "no_closed_order"
    await bench.order()
    assert await bench.refused(ReturnPayment()) == "no_closed_order"
    assert await bench.refused(MarkDone(NOBODY)) == "no_such_attempt"


@story
async def test_returns_need_an_open_shift(bench: Bench) -> None:
    order_id = await bench.closed_order()
    view = bench.view
    await bench.do(CloseCafeSession())
    refusal = ReturnPayment().refusal(replace(view, session=bench.view.session))
    assert refusal is not None
    assert refusal.code == "shift_closed"
    assert order_id is not None


@story
async def test_nothing_is_returned_out_of_an_order_with_an_unknown_outcome(bench: Bench) -> None:
    await bench.closed_order()
    current = bench.view.current
    assert current is not None
    slots = {
        item_id: replace(slot, state=TransactionState.RETURN_UNKNOWN)
        for item_id, slot in current.record.payments.items()
    }
    unknown = replace(current, record=replace(current.record, payments=slots))
    refusal = ReturnPayment().refusal(replace(bench.view, current=unknown))
    assert refusal is not None
    assert refusal.code == "order_has_unknown"


@story
async def test_what_is_returned_whole_is_not_returned_again(bench: Bench) -> None:
    await bench.closed_order()
    await bench.do(StartPartialReturn())
    plan = bench.view.partial_return
    assert plan is not None
    for item_id, amount in plan.returnable.items():
        await bench.do(SetReturnAmount(item_id, amount))
    await bench.do(PressReturnPart())
    for command in (ReturnPayment(), DeleteClosedOrder(), StartPartialReturn()):
        refusal = command.refusal(bench.view)
        assert refusal == Refusal("order_returned_whole", {"number": "1"})


@story
async def test_a_partial_return_is_begun_first(bench: Bench) -> None:
    await bench.closed_order()
    for command in (SetReturnAmount(NOBODY, ONE), SetReturnShare(NOBODY, ONE), PressReturnPart()):
        assert await bench.refused(command) == "no_partial_return"


@story
async def test_goods_are_returned_on_their_page(bench: Bench) -> None:
    for command in (
        SetGoodsReturnAmount(NOBODY, ONE),
        ChooseGoodsReturnType(bench.type_id()),
        PressReturnGoods(),
    ):
        assert await bench.refused(command) == "not_on_goods_return"
    await bench.do(ShowScreen(Screen.GOODS_RETURN))
    assert await bench.refused(PressReturnGoods()) == "nothing_to_return"
    assert await bench.refused(ChooseGoodsReturnType(NOBODY)) == "type_cannot_return_goods"
    await bench.do(SetGoodsReturnAmount(bench.view.restaurant.products[0].id, ONE))
    await bench.do(ChooseGoodsReturnType(bench.type_id(PaymentGroup.CASH)))
    assert await bench.refused(PressReturnGoods()) == "shift_closed"


def test_a_type_without_the_flag_is_not_offered_for_goods() -> None:
    async def test(bench: Bench) -> None:
        bench.fake.register(replace(SYSTEM, returns_without_order=False))
        await bench.do(ShowScreen(Screen.GOODS_RETURN))
        refused = await bench.refused(ChooseGoodsReturnType(bench.type_id()))
        assert refused == "type_cannot_return_goods"

    tell(test, registers=False)
