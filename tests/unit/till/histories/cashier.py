"""What a cashier or tester may do next: one command, mostly one that the register offers."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.plugin_api import (
    DecimalInputDialogResult,
    NumberInputDialogResult,
    OrderItemStatus,
    OrderStatus,
)
from cashier_sim.till import commands as acts
from cashier_sim.till.dialogs import (
    Answer,
    Dialog,
    InputDialog,
    KeyboardDialog,
    PermissionDialog,
    PinEntry,
    QuestionDialog,
)
from cashier_sim.till.view import FiscalRegisterState, ReceiptPrinterState, Screen
from tests.unit.till.histories.back_office import back_office

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random
    from uuid import UUID

    from cashier_sim.till.commands import Command
    from cashier_sim.till.view import TillView
    from tests.unit.till.histories.bank import Bank

WEIGHTS: dict[type[Command], float] = {
    acts.ChoosePaymentType: 12,
    acts.GoToPayment: 12,
    acts.GoToPrepayments: 4,
    acts.PressPay: 20,
    acts.PressPrepay: 6,
    acts.EnterExactSum: 3,
    acts.StartPartialReturn: 4,
    acts.SetReturnAmount: 6,
    acts.PressReturnPart: 12,
    acts.ReturnPayment: 6,
    acts.DeleteClosedOrder: 4,
    acts.OpenCafeSession: 20,
    acts.CloseCafeSession: 0.3,
    acts.CreateOrder: 0.5,
    acts.CreateDelivery: 0.5,
    acts.ShowScreen: 0.3,
    acts.GoBack: 0.3,
    acts.DeleteOrder: 0.2,
    acts.PrintPrecheque: 0.3,
    acts.CancelPrecheque: 0.3,
    acts.PrintServiceCheque: 0.3,
    acts.ChangeItemAmount: 0.3,
    acts.RemoveItem: 0.2,
    acts.RemoveDiscount: 0.3,
    acts.DeletePayment: 0.4,
    acts.EnterSum: 0.5,
    acts.AddDonation: 0.5,
    acts.LogIn: 0.1,
    acts.PrintXReport: 0.1,
    acts.ShowReportOf: 0.1,
    acts.SendCheque: 0.2,
    acts.GoToPreliminary: 0.3,
    acts.PressPluginButton: 0.7,
    acts.StartPastReturn: 6,
    acts.PressReturnGoods: 8,
    acts.ChooseGoodsReturnType: 3,
}
"""How likely an act is beside others (1), so that histories get as far as money."""

SUMS = tuple(map(Decimal, ("0", "10.00", "390.00", "1000.00", "-1")))
SHARES = tuple(map(Decimal, ("0", "0.5", "1", "2")))
PAGES = (
    Screen.ORDERS,
    Screen.GOODS_RETURN,
    Screen.SHIFT,
    Screen.REPORT,
    Screen.ADDITIONS,
    Screen.PAYMENT,
)
CARD = "9990000000001"


def next_command(view: TillView, chance: Random, bank: Bank) -> Command:
    """One command; one of twenty is drawn whether it is offered or not."""
    kind = chance.random()
    if kind < 0.03:
        return chance.choice(back_office(view, chance))
    if kind < 0.08:
        return chance.choice(world(view, chance))
    pool = _pages(view, chance) + _orders(view, chance) + _payments(view, chance)
    pool += _returns(view, chance) + _repairs(view, bank)
    if kind > 0.95:
        return chance.choice(pool)
    offered = [command for command in pool if command.refusal(view) is None]
    weights = [WEIGHTS.get(type(command), 1.0) for command in offered]
    return chance.choices(offered, weights)[0]


def answer_to(dialog: Dialog, chance: Random) -> Answer:
    """An answer to a dialog, or none."""
    match dialog:
        case PermissionDialog():
            pins = [PinEntry(each.pin) for each in dialog.staff if dialog.is_allowed(each)]
            return chance.choice([*(pin for pin in pins if pin.pin), None])
        case QuestionDialog(question=question):
            return chance.choice([*question.options, None])
        case InputDialog():
            return chance.choice([NumberInputDialogResult(number=12), None])
        case KeyboardDialog():
            return chance.choice(["слово", "", None])
        case _:
            options = (True, False, None, DecimalInputDialogResult(decimal=Decimal(1)))
            return chance.choice([one for one in options if dialog.problem(one) is None])


def world(view: TillView, chance: Random) -> list[Command]:
    """What happens around the register; most of it goes well again soon."""
    calm: list[Command] = [
        acts.SetFiscalRegister(FiscalRegisterState.READY),
        acts.SetReceiptPrinter(ReceiptPrinterState.READY),
        acts.SetLicence(True),
    ]
    wild: list[Command] = [
        acts.SetFiscalRegister(chance.choice(list(FiscalRegisterState))),
        acts.SetReceiptPrinter(chance.choice(list(ReceiptPrinterState))),
        acts.SetLicence(False),
        acts.SetModuleLicence(21005108, chance.random() < 0.5),
        acts.SetPaperWidth(chance.choice(acts.PAPER_WIDTHS)),
        acts.SetRealPrinter(chance.random() < 0.5),
        acts.MoveClock(timedelta(seconds=chance.choice((5, 90000, -1)))),
        acts.ScanBarcode("4600000000000"),
        acts.SwipeTrack(f"%C1^C2?;{CARD}?"),
        *(acts.DismissNotification(note.id) for note in view.notifications[:1]),
    ]
    return calm * 2 + wild


def _pages(view: TillView, chance: Random) -> list[Command]:
    pages: list[Command] = [
        acts.GoBack(),
        acts.GoToPayment(),
        acts.GoToPrepayments(),
        acts.GoToPreliminary(),
        acts.OpenCafeSession(),
        acts.CloseCafeSession(),
        acts.PrintXReport(),
        acts.ShowScreen(chance.choice(PAGES)),
        acts.ShowReportOf(chance.choice((None, 1))),
        acts.FindPastOrders(),
        acts.LogIn(chance.choice(("1111", "2222", "7", ""))),
    ]
    pages += [acts.OpenOrder(record.order.id) for record in view.orders[:2]]
    closed = [one for one in view.orders[:8] if one.order.status is OrderStatus.CLOSED]
    pages += [acts.OpenOrder(record.order.id) for record in closed]
    if view.orders:
        pages.append(acts.OpenOrder(chance.choice(view.orders).order.id))
    if view.past_orders and view.past_orders.orders:
        pages.append(acts.OpenOrder(chance.choice(view.past_orders.orders).order.id))
    return pages + [acts.PressPluginButton(button.id) for button in view.plugin_buttons]


def _orders(view: TillView, chance: Random) -> list[Command]:
    restaurant = view.restaurant
    table = chance.choice(restaurant.tables).id if restaurant.tables else None
    orders: list[Command] = [
        acts.CreateOrder(),
        acts.CreateOrder(table),
        acts.CreateDelivery("Пётр"),
        acts.PrintServiceCheque(),
        acts.PrintPrecheque(),
        acts.CancelPrecheque(),
        acts.DeleteOrder(),
    ]
    products = [product for product in restaurant.products[:5] if product.is_active]
    if products:
        orders += [acts.AddProduct(chance.choice(products).id)] * 2
    return orders + (_of_order(view, chance) if view.current else [])


def _of_order(view: TillView, chance: Random) -> list[Command]:
    assert view.current is not None
    order, guest = view.current.record.order, chance.choice(view.current.record.order.guests).id
    orders: list[Command] = [
        acts.AddGuest(chance.choice(("", "Аня"))),
        acts.SelectGuest(guest),
        acts.RenameGuest(guest, "Оля"),
        acts.RemoveGuest(guest),
        *(acts.RemoveDiscount(item.id) for item in order.discounts[:1] if item.id),
    ]
    if view.restaurant.discount_types:
        kind = chance.choice(view.restaurant.discount_types)
        orders.append(acts.ApplyDiscount(kind.id, Decimal(10) if kind.is_flexible_sum else None))
    for item in order.items[:2]:
        orders.append(acts.ChangeItemAmount(item.id, chance.choice(SHARES)))
        if item.status is OrderItemStatus.ADDED or chance.random() < 0.3:
            orders.append(acts.RemoveItem(item.id))
    return orders


def _payments(view: TillView, chance: Random) -> list[Command]:
    payments: list[Command] = [
        acts.EnterSum(chance.choice(SUMS)),
        acts.EnterExactSum(),
        acts.PressPay(),
        acts.PressPay(),
        acts.PressPrepay(),
        acts.ChoosePaymentType(_type(view, chance)),
    ]
    if view.restaurant.donation_types:
        kind = chance.choice(view.restaurant.donation_types)
        paid_with = chance.choice(kind.payment_types).id
        payments.append(acts.AddDonation(kind.id, paid_with, chance.choice(SUMS)))
    payments += [acts.SendCheque(email="a@b.c"), acts.SendCheque()]
    tips = view.current.donations if view.current else ()
    payments += [acts.DeleteDonation(row.item.id) for row in tips]
    of_row: tuple[Callable[[UUID], Command], ...] = (
        acts.SelectPayment,
        acts.DeletePayment,
        acts.EditPreliminaryPayment,
    )
    rows = view.current.rows if view.current else ()
    return payments + [act(row.item.id) for row in rows for act in of_row]


def _type(view: TillView, chance: Random) -> UUID:
    """A payment type, mostly a plugin's."""
    of_plugins = [one for one in view.choices if one.settings.payment_system_key and one.is_loaded]
    fit = of_plugins if of_plugins and chance.random() < 0.6 else view.choices
    return chance.choice(fit).settings.id


def _returns(view: TillView, chance: Random) -> list[Command]:
    goods = chance.choice(view.restaurant.products[:5]).id
    returns: list[Command] = [
        acts.ReturnPayment(),
        acts.DeleteClosedOrder(),
        acts.StartPartialReturn(),
        acts.PressReturnPart(),
        acts.PressReturnGoods(),
        acts.SetGoodsReturnAmount(goods, Decimal(chance.randint(0, 2))),
        acts.ChooseGoodsReturnType(chance.choice(view.choices).settings.id),
    ]
    returns.append(acts.StartPastReturn())
    past = view.goods_return.order
    if past is not None:
        item = chance.choice(past.order.items).id
        returns.append(acts.SetPastReturnAmount(item, chance.choice(SHARES)))
    part = view.partial_return
    if part is not None:
        returns += [acts.SetReturnAmount(one, chance.choice(SHARES)) for one in part.returnable]
        returns += [acts.SetReturnShare(one, chance.choice(SUMS)) for one in part.shares]
    return returns


def _repairs(view: TillView, bank: Bank) -> list[Command]:
    """What an honest person does about what nobody knows."""
    repairs: list[Command] = []
    for attempt in view.unknown:
        is_known = attempt.id in bank.happened
        mark = acts.MarkDone if not is_known or bank.really(attempt) else acts.MarkNotDone
        repairs += [mark(attempt.id), acts.EmergencyCancel(attempt.id), acts.AskPlugin(attempt.id)]
        if not is_known:  # a cheque: either may be true
            repairs.append(acts.MarkNotDone(attempt.id))
    return repairs
