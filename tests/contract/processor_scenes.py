"""What a cashier does so that each method of a payment system is called."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.till.commands import (
    AddProduct,
    AskPlugin,
    ChooseGoodsReturnType,
    ChoosePaymentType,
    CreateDelivery,
    CreateOrder,
    DeletePayment,
    EditPreliminaryPayment,
    GoBack,
    GoToPayment,
    GoToPreliminary,
    OpenCafeSession,
    OpenOrder,
    PressPay,
    PressReturnGoods,
    ReturnPayment,
    SetFiscalRegister,
    SetGoodsReturnAmount,
    ShowScreen,
    StartPlugin,
)
from cashier_sim.till.view import FiscalRegisterState, PluginState, Screen

if TYPE_CHECKING:
    import asyncio
    from uuid import UUID

    from tests.contract.stage import ContractTill

GIVE_UP = "give_up"


async def use_processors(till: ContractTill) -> None:
    """Pay, give up, return and edit with each payment system of the plugin."""
    await till.do(OpenCafeSession())
    for system in till.plugin.systems:
        type_id = type_of(till, system.name)
        await given_up(till, type_id)
        await paid_and_returned(till, type_id)
        await goods_returned(till, type_id)
        await preliminary_edited(till, type_id)


async def use_article_processor(till: ContractTill) -> None:
    """The same, and the report shows what the plugin told for it."""
    await use_processors(till)
    await till.do(ShowScreen(Screen.REPORT))
    assert "1234" in [row.card_number for row in till.view.report]


def type_of(till: ContractTill, name: str) -> UUID:
    """A payment type by its name."""
    types = (choice.settings for choice in till.view.choices)
    return next(one.id for one in types if one.payment_type.name == name)


async def order_to_pay(till: ContractTill, type_id: UUID) -> UUID:
    """An order on the cash screen with one item of this type."""
    await till.do(CreateOrder())
    await till.do(AddProduct(till.view.restaurant.products[0].id))
    await till.do(GoToPayment())
    await till.do(ChoosePaymentType(type_id))
    assert till.view.current is not None
    return till.view.current.record.order.id


async def given_up(till: ContractTill, type_id: UUID) -> None:
    """The fiscal register refuses, and the cashier gives the cheque up."""
    await order_to_pay(till, type_id)
    await till.do(SetFiscalRegister(FiscalRegisterState.REFUSES))
    running = till.start(PressPay())
    await till.answer(GIVE_UP)
    await running
    await till.do(SetFiscalRegister(FiscalRegisterState.READY))


async def paid_and_returned(till: ContractTill, type_id: UUID) -> None:
    """A closed order is returned."""
    order_id = await order_to_pay(till, type_id)
    await till.do(PressPay())
    await till.do(OpenOrder(order_id))
    await close_notices(till, till.start(ReturnPayment()))


async def goods_returned(till: ContractTill, type_id: UUID) -> None:
    """Goods come back without an order."""
    await till.do(ShowScreen(Screen.GOODS_RETURN))
    product = till.view.restaurant.products[0]
    await till.do(SetGoodsReturnAmount(product.id, Decimal(1)))
    await till.do(ChooseGoodsReturnType(type_id))
    await close_notices(till, till.start(PressReturnGoods()))


async def preliminary_edited(till: ContractTill, type_id: UUID) -> None:
    """A preliminary payment of a delivery is edited."""
    await till.do(CreateDelivery("Анна"))
    await till.do(AddProduct(till.view.restaurant.products[0].id))
    await till.do(GoToPreliminary())
    await till.do(ChoosePaymentType(type_id))
    assert till.view.current is not None
    item = till.view.current.record.order.payments[0]
    await till.do(EditPreliminaryPayment(item.id))
    await till.do(GoBack())


async def close_notices(till: ContractTill, running: asyncio.Future[object]) -> None:
    """Close what is told until an act ends."""
    while True:
        await till.until(lambda: till.view.dialog or running.done())
        if running.done():
            refusal = await running
            assert refusal is None, refusal
            return
        await till.answer(True)


async def use_paying(till: ContractTill) -> None:
    """What a plugin pays by itself, and the few methods that need a cashier."""
    await till.run_button()
    type_id = type_of(till, "Paying")
    await order_to_pay(till, type_id)
    assert till.view.current is not None
    await till.do(DeletePayment(till.view.current.record.order.payments[0].id))
    await till.do(GoBack())
    await till.do(SetFiscalRegister(FiscalRegisterState.REFUSES))
    await till.run_button("Cancel")
    await till.do(SetFiscalRegister(FiscalRegisterState.READY))
    await till.run_button("Close")
    await till.run_button("Past")
    await ask_about_unknown_payment(till, type_id)


async def ask_about_unknown_payment(till: ContractTill, type_id: UUID) -> None:
    """The process dies while it takes money; started again, it says what became of that."""
    await order_to_pay(till, type_id)
    await close_notices(till, till.start(PressPay()))
    await till.do(StartPlugin(till.plugin.name))
    await till.until(lambda: till.plugin.state is PluginState.RUNNING)
    (unknown,) = till.view.unknown
    await close_notices(till, till.start(AskPlugin(unknown.id)))
    assert till.view.unknown == ()
