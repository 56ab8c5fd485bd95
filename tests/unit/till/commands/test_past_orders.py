from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from cashier_sim.till.commands import (
    CloseCafeSession,
    DeleteClosedOrder,
    FindPastOrders,
    OpenCafeSession,
    OpenOrder,
    ReturnPayment,
    SetGoodsReturnAmount,
    SetPastReturnAmount,
    ShowScreen,
    StartPartialReturn,
    StartPastReturn,
)
from cashier_sim.till.view import Screen
from tests.unit.till.headless import Bench, story

NOBODY = UUID(int=0)


@story
async def test_past_orders_are_sought_from_the_list(bench: Bench) -> None:
    await bench.order()
    assert await bench.refused(FindPastOrders()) == "not_on_orders"


@story
async def test_only_past_orders_come_back_as_goods(bench: Bench) -> None:
    assert await bench.refused(StartPastReturn()) == "no_closed_order"
    await bench.closed_order()
    assert await bench.refused(StartPastReturn()) == "order_of_present_shift"
    assert await bench.refused(SetPastReturnAmount(NOBODY, Decimal(1))) == "not_on_goods_return"
    await bench.do(ShowScreen(Screen.GOODS_RETURN))
    assert await bench.refused(SetPastReturnAmount(NOBODY, Decimal(1))) == "not_on_goods_return"


@story
async def test_a_past_order_is_not_returned_as_one_of_this_shift(bench: Bench) -> None:
    order_id = await bench.paid_order()
    await bench.do(CloseCafeSession())
    await bench.do(OpenOrder(order_id))
    assert await bench.refused(StartPastReturn()) == "shift_closed"
    assert await bench.refused(ReturnPayment()) == "shift_closed"
    await bench.do(OpenCafeSession())
    for command in (ReturnPayment(), DeleteClosedOrder(), StartPartialReturn()):
        assert await bench.refused(command) == "order_of_closed_shift"
    await bench.do(StartPastReturn())
    product = bench.view.restaurant.products[0]
    refused = await bench.refused(SetGoodsReturnAmount(product.id, Decimal(1)))
    assert refused == "not_on_goods_return"


@story
async def test_a_past_order_opens_once_it_is_found(bench: Bench) -> None:
    order_id = await bench.paid_order()
    await bench.do(CloseCafeSession())
    await bench.do(OpenCafeSession())
    assert await bench.refused(OpenOrder(order_id)) == "no_such_order"
    await bench.do(FindPastOrders())
    await bench.do(OpenOrder(order_id))
    assert bench.view.screen is Screen.CLOSED_ORDER
