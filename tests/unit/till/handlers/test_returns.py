from __future__ import annotations

from decimal import Decimal

from cashier_sim.engine.model import PaymentGroup
from cashier_sim.engine.ports import Failed, ProcessorMethod
from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.commands import (
    ChooseGoodsReturnType,
    ChoosePaymentType,
    DeleteClosedOrder,
    EnterSum,
    GoToPayment,
    OpenOrder,
    PressPay,
    PressReturnGoods,
    PressReturnPart,
    ReturnPayment,
    SetFiscalRegister,
    SetGoodsReturnAmount,
    SetReturnAmount,
    SetReturnShare,
    ShowScreen,
    StartPartialReturn,
)
from cashier_sim.till.view import FiscalRegisterState, PartialReturnView, Screen
from tests.unit.till.headless import Bench, ends, story


def part(bench: Bench) -> PartialReturnView:
    assert bench.view.partial_return is not None
    return bench.view.partial_return


@story
async def test_a_returned_payment_leaves_an_open_clone_on_the_screen(bench: Bench) -> None:
    order_id = await bench.closed_order()
    await bench.do(ReturnPayment())
    assert bench.view.screen is Screen.ORDER
    assert bench.view.current is not None
    assert bench.view.current.record.source_order_id == order_id
    assert bench.fake.calls[-1] == "return_payment"


@story
async def test_a_refused_return_stays_on_the_closed_order(bench: Bench) -> None:
    await bench.closed_order()
    ends(bench, ProcessorMethod.RETURN_PAYMENT, Failed("Нет связи"))
    for command in (ReturnPayment(), DeleteClosedOrder()):
        returning = bench.start(command)
        await bench.answer(True)
        assert await returning is None
        assert bench.view.screen is Screen.CLOSED_ORDER


@story
async def test_a_deleted_closed_order_is_left(bench: Bench) -> None:
    await bench.closed_order()
    await bench.do(DeleteClosedOrder())
    assert bench.view.screen is Screen.ORDERS
    assert bench.view.orders[0].order.status is OrderStatus.DELETED


async def two_payments(bench: Bench) -> None:
    order_id = await bench.order(dishes=2)
    await bench.do(GoToPayment())
    await bench.do(ChoosePaymentType(bench.type_id()))
    await bench.do(EnterSum(Decimal("100.00")))
    await bench.do(ChoosePaymentType(bench.type_id(PaymentGroup.CASH)))
    await bench.do(PressPay())
    await bench.do(OpenOrder(order_id))


@story
async def test_a_partial_return_is_prepared_with_shares_in_list_order(bench: Bench) -> None:
    await two_payments(bench)
    await bench.do(StartPartialReturn())
    assert bench.view.screen is Screen.PARTIAL_RETURN
    assert (part(bench).total, part(bench).amounts) == (Decimal("0.00"), {})
    assert len(part(bench).returnable) == 2
    assert await bench.refused(PressReturnPart()) == "nothing_to_return"
    dish = next(iter(part(bench).returnable))
    await bench.do(SetReturnAmount(dish, Decimal(1)))
    hotel, cash = part(bench).shares
    total = part(bench).total
    assert part(bench).shares == {hotel: Decimal("100.00"), cash: total - 100}
    assert part(bench).limits[hotel] == Decimal("100.00")
    await bench.do(SetReturnAmount(dish, Decimal(0)))
    assert (part(bench).total, part(bench).amounts) == (Decimal("0.00"), {})


@story
async def test_the_split_is_changed_within_what_each_payment_took(bench: Bench) -> None:
    await two_payments(bench)
    await bench.do(StartPartialReturn())
    dish = next(iter(part(bench).returnable))
    await bench.do(SetReturnAmount(dish, Decimal(1)))
    hotel, cash = part(bench).shares
    assert await bench.refused(SetReturnShare(hotel, Decimal("100.01"))) == "share_over_limit"
    await bench.do(SetReturnShare(hotel, Decimal("40.00")))
    assert await bench.refused(PressReturnPart()) == "shares_differ_from_total"
    await bench.do(SetReturnShare(cash, part(bench).total - 40))
    await bench.do(PressReturnPart())
    assert bench.view.screen is Screen.CLOSED_ORDER
    assert bench.view.partial_return is None
    returned = {row.item.id: row.record.returned for row in bench.rows}
    assert returned[hotel] == Decimal("40.00")


@story
async def test_a_part_is_returned_until_nothing_is_left(bench: Bench) -> None:
    await bench.closed_order()
    await bench.do(StartPartialReturn())
    (dish,) = part(bench).returnable
    assert await bench.refused(SetReturnAmount(dish, Decimal(2))) == "amount_over_returnable"
    await bench.do(SetReturnAmount(dish, Decimal(1)))
    await bench.do(PressReturnPart())
    assert await bench.refused(StartPartialReturn()) == "order_returned_whole"


@story
async def test_a_refused_part_stays_prepared(bench: Bench) -> None:
    await bench.closed_order()
    ends(bench, ProcessorMethod.RETURN_PAYMENT, Failed("Нет связи"))
    await bench.do(StartPartialReturn())
    (dish,) = part(bench).returnable
    await bench.do(SetReturnAmount(dish, Decimal(1)))
    returning = bench.start(PressReturnPart())
    await bench.answer(True)
    assert await returning is None
    assert bench.view.screen is Screen.PARTIAL_RETURN
    assert part(bench).amounts == {dish: Decimal(1)}


@story
async def test_a_part_whose_cheque_failed_is_taken_up_again(bench: Bench) -> None:
    await bench.closed_order()
    await bench.do(StartPartialReturn())
    (dish,) = part(bench).returnable
    await bench.do(SetReturnAmount(dish, Decimal(1)))
    await bench.do(SetFiscalRegister(FiscalRegisterState.REFUSES))
    returning = bench.start(PressReturnPart())
    await bench.answer("give_up")
    await bench.answer(True)
    assert await returning is None
    assert (part(bench).total, part(bench).amounts) == (Decimal("0.00"), {dish: Decimal(1)})
    await bench.do(SetFiscalRegister(FiscalRegisterState.READY))
    await bench.do(PressReturnPart())
    assert bench.fake.calls.count("return_payment") == 1
    assert bench.view.screen is Screen.CLOSED_ORDER
    assert bench.view.current is not None
    assert not bench.view.current.has_unfinished_return


@story
async def test_a_dish_that_is_not_there_is_refused(bench: Bench) -> None:
    order_id = await bench.closed_order()
    await bench.do(StartPartialReturn())
    assert await bench.refused(SetReturnAmount(order_id, Decimal(1))) == "no_such_dish"


@story
async def test_goods_are_returned_without_an_order(bench: Bench) -> None:
    await bench.open_shift()
    await bench.do(ShowScreen(Screen.GOODS_RETURN))
    first, second, *_ = bench.view.restaurant.products
    await bench.do(SetGoodsReturnAmount(first.id, Decimal(2)))
    await bench.do(SetGoodsReturnAmount(second.id, Decimal(1)))
    await bench.do(SetGoodsReturnAmount(second.id, Decimal(0)))
    draft = bench.view.goods_return
    assert draft.lines == ((first.id, Decimal(2)),)
    assert draft.total == first.price * 2
    assert await bench.refused(PressReturnGoods()) == "no_payment_type_chosen"
    await bench.do(ChooseGoodsReturnType(bench.type_id()))
    await bench.do(PressReturnGoods())
    assert bench.fake.calls == ["return_payment_without_order"]
    assert bench.view.goods_return.lines == ()
    refused = await bench.refused(SetGoodsReturnAmount(first.id, Decimal(-1)))
    assert refused == "amount_over_returnable"


@story
async def test_goods_that_were_not_returned_stay_prepared(bench: Bench) -> None:
    await bench.open_shift()
    await bench.do(ShowScreen(Screen.GOODS_RETURN))
    await bench.do(SetGoodsReturnAmount(bench.view.restaurant.products[0].id, Decimal(1)))
    await bench.do(ChooseGoodsReturnType(bench.type_id()))
    ends(bench, ProcessorMethod.RETURN_PAYMENT_WITHOUT_ORDER, Failed("Нет связи"))
    returning = bench.start(PressReturnGoods())
    await bench.answer(True)
    assert await returning is None
    assert bench.view.goods_return.lines
