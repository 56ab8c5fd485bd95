"""The acts that are killed in the middle: what leads up to each, and the key that is pressed."""

from __future__ import annotations

from abc import ABC, abstractmethod
from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.plugin_api import OrderStatus, PaymentStatus, PaymentTypeKind
from cashier_sim.till.commands import (
    AddProduct,
    ChooseGoodsReturnType,
    ChoosePaymentType,
    CloseCafeSession,
    Command,
    CreateOrder,
    CreatePaymentType,
    DeletePayment,
    EmergencyCancel,
    EnterSum,
    GoToPayment,
    GoToPrepayments,
    MarkDone,
    OpenCafeSession,
    OpenOrder,
    PressPay,
    PressPrepay,
    PressReturnGoods,
    PressReturnPart,
    ReturnPayment,
    SelectPayment,
    SetFiscalRegister,
    SetGoodsReturnAmount,
    SetReturnAmount,
    ShowScreen,
    StartPartialReturn,
)
from cashier_sim.till.view import FiscalRegisterState, Screen

if TYPE_CHECKING:
    from cashier_sim.engine.model import OrderRecord, PaymentTypeSettings
    from cashier_sim.plugin_api import PaymentItem
    from tests.process.kill.desk import KillTill

START = "start"
"""Name of the act that moves no money."""
CARD = "Карта банка"
"""The bank's second type, a fiscal one; its first came with the plugin."""


class Act(ABC):
    """One press of a key that moves money.

    Attributes:
        begins_with_start: The simulator may die while it starts, too.
    """

    begins_with_start = False

    @abstractmethod
    async def prepare(self, till: KillTill) -> None:
        """Leave an order for the act in a new register."""

    @abstractmethod
    async def approach(self, till: KillTill) -> Command:
        """Go to the page of the act; returns the key to press."""

    def is_open(self, till: KillTill) -> bool:
        """Whether the act is still to be done again, after a kill and the repairs."""
        del till
        return False


class Pay(Act):
    """«Оплатить» with two payments of the bank and cash."""

    async def prepare(self, till: KillTill) -> None:
        await new_order(till)
        await till.do(GoToPayment())
        await choose(till, bank_type(till), "100")
        await choose(till, card_type(till), "150")
        await choose(till, cash_type(till))

    async def approach(self, till: KillTill) -> Command:
        await till.do(OpenOrder(newest(till).order.id))
        await till.do(GoToPayment())
        return PressPay()


class Cancel(Pay):
    """«Оплатить», but the fiscal register refuses and the cashier gives up: all is cancelled."""

    async def approach(self, till: KillTill) -> Command:
        await till.do(SetFiscalRegister(FiscalRegisterState.REFUSES))
        return await super().approach(till)


class Prepay(Act):
    """«Предоплата» with a fiscal type."""

    async def prepare(self, till: KillTill) -> None:
        await new_order(till)
        await till.do(GoToPrepayments())
        await choose(till, card_type(till), "150")

    async def approach(self, till: KillTill) -> Command:
        await till.do(OpenOrder(newest(till).order.id))
        await till.do(GoToPrepayments())
        await till.do(SelectPayment(first_payment(till).id))
        return PressPrepay()


class ReturnPrepayment(Prepay):
    """A prepayment is deleted."""

    async def prepare(self, till: KillTill) -> None:
        await super().prepare(till)
        await till.press(PressPrepay())

    async def approach(self, till: KillTill) -> Command:
        await till.do(OpenOrder(newest(till).order.id))
        await till.do(GoToPrepayments())
        return DeletePayment(first_payment(till).id)

    def is_open(self, till: KillTill) -> bool:
        return any(
            item.is_prepay and item.status is PaymentStatus.PROCESSED
            for item in newest(till).order.payments
        )


class Return(Pay):
    """«Вернуть оплату» of a closed order."""

    async def prepare(self, till: KillTill) -> None:
        await super().prepare(till)
        await till.press(PressPay())

    async def approach(self, till: KillTill) -> Command:
        await till.do(OpenOrder(oldest(till).order.id))
        return ReturnPayment()

    def is_open(self, till: KillTill) -> bool:
        return oldest(till).order.status is OrderStatus.CLOSED


class ReturnPart(Return):
    """«Частичный возврат чека»: one of two dishes."""

    async def approach(self, till: KillTill) -> Command:
        await till.do(OpenOrder(oldest(till).order.id))
        await till.do(StartPartialReturn())
        assert till.view.partial_return is not None
        dish = next(iter(till.view.partial_return.returnable))
        await till.do(SetReturnAmount(dish, Decimal(1)))
        return PressReturnPart()

    def is_open(self, till: KillTill) -> bool:
        return not oldest(till).returned_items


class Start(Act):
    """The simulator starts, on whatever there is."""

    begins_with_start = True

    async def prepare(self, till: KillTill) -> None:
        """Nothing."""

    async def approach(self, till: KillTill) -> Command:
        del till
        return ShowScreen(Screen.SHIFT)


class UnluckyPayment(Act):
    """Something about a payment whose plugin died once the money was taken; no act by itself."""

    async def prepare(self, till: KillTill) -> None:
        await new_order(till)
        await till.do(GoToPayment())
        await choose(till, bank_type(till), "13")
        await choose(till, cash_type(till))
        await till.press(PressPay())
        await till.until_plugin_is_back()


class CancelUnknown(UnluckyPayment):
    """The repair of an unknown payment that asks the plugin to undo it."""

    async def approach(self, till: KillTill) -> Command:
        return EmergencyCancel(till.view.unknown[0].id)


class CancelProcessed(UnluckyPayment):
    """A processed payment of an open order is taken out."""

    async def prepare(self, till: KillTill) -> None:
        await super().prepare(till)
        await till.do(MarkDone(till.view.unknown[0].id))

    async def approach(self, till: KillTill) -> Command:
        await till.do(OpenOrder(newest(till).order.id))
        await till.do(GoToPayment())
        return DeletePayment(first_payment(till).id)


class ReturnGoods(Act):
    """«Вернуть» on the goods-return screen."""

    async def prepare(self, till: KillTill) -> None:
        await till.do(OpenCafeSession())

    async def approach(self, till: KillTill) -> Command:
        await till.do(ShowScreen(Screen.GOODS_RETURN))
        dish = till.view.restaurant.products[0]
        await till.do(SetGoodsReturnAmount(dish.id, Decimal(1)))
        await till.do(ChooseGoodsReturnType(bank_type(till).id))
        return PressReturnGoods()


class CloseShift(Pay):
    """The till shift is closed with its Z report."""

    async def prepare(self, till: KillTill) -> None:
        await super().prepare(till)
        await till.press(PressPay())

    async def approach(self, till: KillTill) -> Command:
        return CloseCafeSession()


ACTS: dict[str, Act] = {
    "pay": Pay(),
    "cancel": Cancel(),
    "prepay": Prepay(),
    "return_prepayment": ReturnPrepayment(),
    "return": Return(),
    "return_part": ReturnPart(),
    "cancel_unknown": CancelUnknown(),
    "cancel_processed": CancelProcessed(),
    "return_goods": ReturnGoods(),
    "close_shift": CloseShift(),
    START: Start(),
}
MONEY_ACTS = tuple(name for name in ACTS if name != START)


async def new_order(till: KillTill) -> None:
    """An order of two dishes in an open shift; the bank has two types."""
    await till.do(CreatePaymentType(name=CARD, payment_system_key="bank", is_fiscal=True))
    await till.do(OpenCafeSession())
    await till.do(CreateOrder())
    for product in till.view.restaurant.products[:2]:
        await till.do(AddProduct(product.id))


async def choose(till: KillTill, settings: PaymentTypeSettings, amount: str = "") -> None:
    """Pick a payment type; without an amount it takes what is still due."""
    await till.do(ChoosePaymentType(settings.id))
    if amount:
        await till.do(EnterSum(Decimal(amount)))


def bank_type(till: KillTill) -> PaymentTypeSettings:
    """The type that came with the plugin."""
    return next(one for one in _types(till) if one.payment_system_key and not one.is_fiscal)


def card_type(till: KillTill) -> PaymentTypeSettings:
    """The fiscal one."""
    return next(one for one in _types(till) if one.payment_system_key and one.is_fiscal)


def cash_type(till: KillTill) -> PaymentTypeSettings:
    """Cash."""
    return next(one for one in _types(till) if one.payment_type.kind is PaymentTypeKind.CASH)


def _types(till: KillTill) -> list[PaymentTypeSettings]:
    return [choice.settings for choice in till.view.choices]


def newest(till: KillTill) -> OrderRecord:
    """The order that was opened last: a clone, if there is one."""
    return till.view.orders[0]


def oldest(till: KillTill) -> OrderRecord:
    """The order that was opened first."""
    return till.view.orders[-1]


def first_payment(till: KillTill) -> PaymentItem:
    """The first payment of the order on the screen."""
    return till.rows[0].item
