"""What a cashier does so that everything is told that the register tells."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.till.codes import Code
from cashier_sim.till.commands import (
    AddProduct,
    CancelPrecheque,
    ChangeDonationType,
    ChangePaymentType,
    ChoosePaymentType,
    CloseCafeSession,
    CreateEmployee,
    CreateOrder,
    DeleteOrder,
    EnterExactSum,
    EnterSum,
    GoToPayment,
    OpenCafeSession,
    OpenOrder,
    PressPay,
    PrintPrecheque,
    PrintServiceCheque,
    RemoveItem,
    ReturnPayment,
    ScanBarcode,
    SwipeCard,
)
from tests.contract.processor_scenes import close_notices

if TYPE_CHECKING:
    from uuid import UUID

    from tests.contract.stage import ContractTill


async def be_told(till: ContractTill) -> None:
    """A till shift with two orders, and changes in the back office."""
    await till.do(OpenCafeSession())
    await dishes(till)
    await till.do(DeleteOrder())
    order_id = await dishes(till)
    await till.do(ScanBarcode("4600"))
    await till.do(SwipeCard(till.view.world.cards[0].name))
    await till.do(PrintPrecheque())
    await till.do(CancelPrecheque())
    await pay(till)
    papers = " ".join(str(slip.document) for slip in till.slips())
    own = "from V6" if "v6" in till.plugin.name else "before the head"
    assert own in papers
    await till.do(OpenOrder(order_id))
    await close_notices(till, till.start(ReturnPayment()))
    await change_back_office(till)
    await till.do(CloseCafeSession())
    if "v6" not in till.plugin.name:
        await till.until(
            lambda: any(one.duration_ms is not None for one in till.trace("user_changed"))
        )


async def dishes(till: ContractTill) -> UUID:
    """An order with one dish that the kitchen knows; another one was taken back."""
    await till.do(CreateOrder())
    for product in till.view.restaurant.products[:2]:
        await till.do(AddProduct(product.id))
    await till.do(PrintServiceCheque())
    assert till.view.current is not None
    order = till.view.current.record.order
    removing = till.start(RemoveItem(order.items[1].id))
    await till.answer(Code.REMOVE_DISH)
    await close_notices(till, removing)
    return order.id


async def pay(till: ContractTill) -> None:
    """In cash, with change."""
    await till.do(GoToPayment())
    await till.do(ChoosePaymentType(till.view.choices[0].settings.id))
    await till.do(EnterSum(Decimal(1000)))
    await till.do(EnterExactSum())
    await till.do(PressPay())


async def change_back_office(till: ContractTill) -> None:
    """A payment type, a kind of tips and a user."""
    settings = till.view.choices[0].settings
    changed = replace(settings.payment_type, name="Деньги")
    await till.do(ChangePaymentType(replace(settings, payment_type=changed)))
    kind = till.view.restaurant.donation_types[0]
    types = tuple(one.id for one in kind.payment_types)
    await till.do(ChangeDonationType(kind.id, "Спасибо", types))
    await till.do(CreateEmployee("Новиков Пётр", "5555"))
