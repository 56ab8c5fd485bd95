"""Shots of what an order has beside dishes and payments: discounts, guests, tips; past orders."""

from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.model import PaymentGroup
from cashier_sim.till.commands import (
    AddDonation,
    AddGuest,
    AddProduct,
    AnswerDialog,
    ApplyDiscount,
    ChoosePaymentType,
    CloseCafeSession,
    CreateOrder,
    DeletePayment,
    GoToPayment,
    OpenCafeSession,
    OpenOrder,
    PressPay,
    PressPrepay,
    PrintServiceCheque,
    ShowScreen,
    StartPastReturn,
)
from cashier_sim.till.commands.discounts import manual_discounts
from cashier_sim.till.view import Screen, TillView
from cashier_sim.ui.studio import ALONE, SIZE, Studio


async def tell_of_past_orders(studio: Studio) -> None:
    """Pay an order in one till shift, find and return it in the next; a shift is open before."""
    await studio.do(CreateOrder(), *_dishes(studio, 0, 4, 8), GoToPayment())
    await studio.do(ChoosePaymentType(_type(studio, PaymentGroup.CASH)), PressPay())
    await studio.do(CloseCafeSession(), OpenCafeSession())
    studio.press("past_orders_tab")
    await studio.do()  # the page has asked for them
    await studio.shoot("orders-earlier-shifts")
    found = studio.view.past_orders
    past = found.orders[0].order.id if found else UUID(int=0)
    await studio.do(OpenOrder(past))
    await studio.shoot("past-order")
    await studio.do(StartPastReturn())
    await studio.shoot("past-order-return")
    await studio.do(ShowScreen(Screen.ORDERS))
    studio.press("open_orders_tab")


async def tell_of_extras(studio: Studio) -> None:
    """Go through one order with two guests, discounts, a surcharge, tips and a prepayment."""
    tables = studio.view.restaurant.tables
    await studio.do(CreateOrder(tables[2].id), *_dishes(studio, 0, 5), PrintServiceCheque())
    await studio.do(AddGuest(), *_dishes(studio, 9, 14))
    studio.press("guests_button")
    await studio.shoot("order-guests")
    studio.press("guests_1_rename")
    await studio.shoot("order-guest-name")
    studio.press("guests_form_cancel")
    studio.press("guests_done")
    studio.press("discount_button")
    await studio.shoot("order-discounts")
    kinds = manual_discounts(studio.view)
    at = next(at for at, kind in enumerate(kinds) if kind.is_flexible_sum)
    studio.press(f"discounts_cell_{at + 1}")
    await studio.shoot("order-discount-sum")
    studio.press("discount_sum_cancel")
    percents = [kind for kind in kinds if not kind.is_flexible_sum]
    await studio.do(ApplyDiscount(percents[0].id), ApplyDiscount(percents[-1].id))
    await studio.shoot("order-with-guests")
    await _at_the_cash_screen(studio)
    await studio.do(ShowScreen(Screen.ORDERS))


async def _at_the_cash_screen(studio: Studio) -> None:
    cash = _type(studio, PaymentGroup.CASH)
    kind = studio.view.restaurant.donation_types[0]
    await studio.do(GoToPayment(), ChoosePaymentType(_type(studio, PaymentGroup.CARDS)))
    studio.press("tips_button")
    await studio.shoot("payment-tips")
    studio.press("payment_page_tips_types_cell_1")
    await studio.shoot("payment-tips-sum")
    studio.press("payment_page_tips_sum_cancel")
    await studio.do(AddDonation(kind.id, cash, Decimal(100)))
    studio.press("send_cheque_button")
    await studio.shoot("payment-cheque")
    studio.press("payment_page_cheque_cancel")
    await studio.do(PressPrepay())
    await studio.do(ChoosePaymentType(cash))
    await studio.shoot("payment-with-tips")
    studio.window.resize(ALONE)
    await studio.shoot("payment-with-tips-alone")
    studio.window.resize(SIZE)
    row = studio.view.current.rows[0] if studio.view.current else None
    if row is not None:
        studio.begin(DeletePayment(row.item.id))
        await studio.until(_asks)
        await studio.shoot("question-grave")
        await _keep(studio)


async def _keep(studio: Studio) -> None:
    dialog = studio.view.dialog
    if dialog is not None:
        await studio.do(AnswerDialog(dialog.id, "keep_payment"))
    await studio.until(_free)


def _dishes(studio: Studio, *places: int) -> list[AddProduct]:
    products = studio.view.restaurant.products
    return [AddProduct(products[place % len(products)].id) for place in places]


def _type(studio: Studio, group: PaymentGroup) -> UUID:
    return next(one.settings.id for one in studio.view.choices if one.group is group)


def _asks(view: TillView) -> bool:
    return view.dialog is not None


def _free(view: TillView) -> bool:
    return not view.is_busy and not view.dialogs
