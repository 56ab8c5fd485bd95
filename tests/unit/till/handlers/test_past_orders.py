from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from cashier_sim.engine.model import PaymentGroup
from cashier_sim.engine.ports import ProcessorMethod
from cashier_sim.till.commands import (
    ChooseGoodsReturnType,
    CloseCafeSession,
    FindPastOrders,
    GoBack,
    OpenCafeSession,
    OpenOrder,
    PressReturnGoods,
    SetPastReturnAmount,
    ShowScreen,
    StartPastReturn,
)
from cashier_sim.till.view import GoodsReturnView, Screen
from tests.unit.till.headless import Bench, script, story

if TYPE_CHECKING:
    from tests.unit.till.fake_plugins import FakeCall


def shown(bench: Bench) -> Screen:
    return bench.view.screen


async def past_order(bench: Bench, dishes: int = 1) -> UUID:
    """An order that was paid in an earlier till shift, shown on its page; returns its id."""
    order_id = await bench.paid_order(dishes)
    await bench.do(CloseCafeSession())
    await bench.do(OpenCafeSession())
    await bench.do(FindPastOrders())
    await bench.do(OpenOrder(order_id))
    return order_id


@story
async def test_orders_of_earlier_shifts_are_found(bench: Bench) -> None:
    first = await bench.paid_order()
    second = await bench.paid_order()
    await bench.do(FindPastOrders())
    assert bench.view.past_orders is not None
    assert bench.view.past_orders.orders == ()
    await bench.do(CloseCafeSession())
    await bench.do(OpenCafeSession())
    assert bench.view.orders == ()
    await bench.do(FindPastOrders())
    found = bench.view.past_orders
    assert found is not None
    assert [record.order.id for record in found.orders] == [second, first]
    assert not found.has_more
    await bench.do(FindPastOrders(number=1))
    found = bench.view.past_orders
    assert [record.order.id for record in found.orders] == [first]
    await bench.do(FindPastOrders(limit=1))
    found = bench.view.past_orders
    assert [record.order.id for record in found.orders] == [second]
    assert found.has_more


@story
async def test_a_past_order_comes_back_as_goods_with_its_dishes_chosen(bench: Bench) -> None:
    order_id = await past_order(bench, dishes=2)
    assert shown(bench) is Screen.CLOSED_ORDER
    assert bench.view.current is not None
    assert not bench.view.current.is_of_present_shift
    order = bench.view.current.record.order
    await bench.do(StartPastReturn())
    assert shown(bench) is Screen.GOODS_RETURN
    draft = bench.view.goods_return
    assert draft.items == {item.id: item.amount for item in order.items}
    assert draft.total == order.result_sum
    first, second = order.items
    await bench.do(SetPastReturnAmount(first.id, Decimal(0)))
    assert bench.view.goods_return.items == {second.id: second.amount}
    assert bench.view.goods_return.total == second.result_sum
    told: list[object] = []

    async def returning(call: FakeCall) -> None:
        assert call.call is not None
        told.append(call.call.arguments["order_id"])

    script(bench, ProcessorMethod.RETURN_PAYMENT_WITHOUT_ORDER, returning)
    await bench.do(ChooseGoodsReturnType(bench.type_id()))
    await bench.do(PressReturnGoods())
    assert told == [order_id]
    assert shown(bench) is Screen.CLOSED_ORDER
    assert bench.view.current is not None
    assert bench.view.current.record.returned_items == {second.id: second.amount}


@story
async def test_a_past_order_is_returned_in_cash(bench: Bench) -> None:
    await past_order(bench)
    await bench.do(StartPastReturn())
    await bench.do(ChooseGoodsReturnType(bench.type_id(PaymentGroup.CASH)))
    await bench.do(PressReturnGoods())
    assert await bench.refused(StartPastReturn()) == "order_returned_whole"


@story
async def test_amounts_of_a_past_order_stay_within_what_is_left(bench: Bench) -> None:
    await past_order(bench)
    await bench.do(StartPastReturn())
    (item_id,) = bench.view.goods_return.items
    for amount in (Decimal(2), Decimal(-1)):
        refused = await bench.refused(SetPastReturnAmount(item_id, amount))
        assert refused == "amount_over_returnable"
    assert await bench.refused(SetPastReturnAmount(UUID(int=0), Decimal(1))) == "no_such_dish"


@story
async def test_leaving_the_return_of_a_past_order_forgets_it(bench: Bench) -> None:
    await past_order(bench)
    await bench.do(StartPastReturn())
    await bench.do(GoBack())
    assert shown(bench) is Screen.CLOSED_ORDER
    await bench.do(ShowScreen(Screen.GOODS_RETURN))
    assert bench.view.goods_return == GoodsReturnView()
