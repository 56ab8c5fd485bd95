from __future__ import annotations

from uuid import UUID

from cashier_sim.engine.model import PaymentGroup
from cashier_sim.till.commands import (
    AddProduct,
    CancelPrecheque,
    CreateOrder,
    DeleteOrder,
    GoToPayment,
    GoToPreliminary,
    OpenOrder,
    PressPrepay,
    PrintPrecheque,
    Refusal,
    ShowScreen,
)
from cashier_sim.till.view import Screen
from tests.unit.till.headless import Bench, story

NOBODY = UUID(int=0)


@story
async def test_acts_on_an_order_need_one(bench: Bench) -> None:
    for command in (AddProduct(NOBODY), PrintPrecheque(), DeleteOrder(), GoToPayment()):
        assert await bench.refused(command) == "no_open_order"
    assert await bench.refused(CancelPrecheque()) == "no_precheque"
    assert await bench.refused(GoToPreliminary()) == "not_a_delivery"
    assert await bench.refused(OpenOrder(NOBODY)) == "no_such_order"


@story
async def test_an_empty_order_is_neither_printed_nor_paid(bench: Bench) -> None:
    await bench.do(CreateOrder())
    assert await bench.refused(PrintPrecheque()) == "order_is_empty"
    assert await bench.refused(GoToPayment()) == "order_is_empty"
    assert await bench.refused(CancelPrecheque()) == "no_precheque"
    assert await bench.refused(GoToPreliminary()) == "not_a_delivery"


@story
async def test_paying_needs_an_open_shift(bench: Bench) -> None:
    await bench.do(CreateOrder())
    await bench.do(AddProduct(bench.view.restaurant.products[0].id))
    assert await bench.refused(GoToPayment()) == "shift_closed"


@story
async def test_pages_of_orders_are_not_shown_without_one(bench: Bench) -> None:
    assert await bench.refused(ShowScreen(Screen.PAYMENT)) == "screen_needs_order"
    await bench.closed_order()
    assert await bench.refused(DeleteOrder()) == "no_open_order"


@story
async def test_an_order_with_money_in_it_is_not_deleted(bench: Bench) -> None:
    await bench.ready_to_pay(PaymentGroup.CASH)
    assert DeleteOrder().refusal(bench.view) is None
    await bench.do(PressPrepay())
    refusal = DeleteOrder().refusal(bench.view)
    assert refusal == Refusal("order_has_payments", {"number": "1"})
