"""How a cashier does at the pages of the register what a command says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from cashier_sim.till import commands as do
from cashier_sim.till.commands.discounts import manual_discounts
from cashier_sim.till.commands.past_orders import FEW
from cashier_sim.till.commands.plugin_buttons import buttons_on
from cashier_sim.till.commands.tips import donation_types, tip_choices
from cashier_sim.till.view import Screen
from cashier_sim.ui.register.discounts import discount_lines
from cashier_sim.ui.register.sum_pad import SumPad
from cashier_sim.ui.register.tile import Tile
from tests.scenarios.on_screen.excuses import ExcusedError, Why
from tests.scenarios.on_screen.fingers import OutOfReachError
from tests.scenarios.on_screen.page_parts import (
    needs,
    page_of,
    place_of,
    press_dish,
    press_line,
    typed,
)
from tests.scenarios.on_screen.returning import returning

if TYPE_CHECKING:
    from decimal import Decimal
    from uuid import UUID

    from cashier_sim.till.commands import Command
    from cashier_sim.till.view import TillView
    from tests.scenarios.on_screen.fingers import Fingers

PAYING = frozenset({Screen.PAYMENT, Screen.PREPAYMENTS, Screen.PRELIMINARY})

BUTTONS: dict[type[Command], tuple[str, frozenset[Screen]]] = {
    do.OpenCafeSession: ("open_shift_button", frozenset({Screen.ORDERS, Screen.SHIFT})),
    do.CloseCafeSession: ("close_shift_button", frozenset({Screen.SHIFT})),
    do.PrintXReport: ("x_report_button", frozenset({Screen.SHIFT})),
    do.GoBack: ("back_button", frozenset(Screen) - {Screen.ORDERS}),
    do.GoToPayment: ("to_payment_button", frozenset({Screen.ORDER})),
    do.GoToPrepayments: ("prepayments_button", frozenset({Screen.ORDER})),
    do.GoToPreliminary: ("preliminary_button", frozenset({Screen.ORDER})),
    do.PrintServiceCheque: ("to_kitchen_button", frozenset({Screen.ORDER})),
    do.PrintPrecheque: ("precheque_button", frozenset({Screen.ORDER})),
    do.CancelPrecheque: ("cancel_precheque_button", frozenset({Screen.ORDER})),
    do.DeleteOrder: ("delete_order_button", frozenset({Screen.ORDER})),
    do.EnterExactSum: ("exact_sum_button", PAYING),
    do.PressPay: ("pay_button", frozenset({Screen.PAYMENT})),
    do.ReturnPayment: ("return_payment_button", frozenset({Screen.CLOSED_ORDER})),
    do.DeleteClosedOrder: ("delete_closed_order_button", frozenset({Screen.CLOSED_ORDER})),
    do.StartPartialReturn: ("partial_return_button", frozenset({Screen.CLOSED_ORDER})),
    do.StartPastReturn: ("past_return_button", frozenset({Screen.CLOSED_ORDER})),
    do.PressReturnPart: ("return_part_button", frozenset({Screen.PARTIAL_RETURN})),
    do.PressReturnGoods: ("return_goods_button", frozenset({Screen.GOODS_RETURN})),
}
"""Commands that are one press, with the pages on which their button stands."""

WAYS = {
    Screen.SHIFT: "shift_button",
    Screen.REPORT: "report_button",
    Screen.GOODS_RETURN: "goods_return_button",
    Screen.ADDITIONS: "additions_button",
}

REPAIRS = {
    Screen.CLOSED_ORDER: "closed_order_repairs",
    Screen.SHIFT: "shift_repairs",
    Screen.GOODS_RETURN: "goods_repairs",
    **{screen: f"{screen.value}_page_repairs" for screen in PAYING},
}

REPAIR_ACTS: dict[type[Command], str] = {
    do.MarkDone: "done",
    do.MarkNotDone: "not_done",
    do.EmergencyCancel: "cancel",
    do.AskPlugin: "ask",
}


def on_page(fingers: Fingers, command: Command, view: TillView) -> bool:
    """Do a command at the page that is shown; False = it is none of the pages'."""
    if type(command) in BUTTONS:
        name, screens = BUTTONS[type(command)]
        needs(view, screens)
        fingers.press(name, page_of(fingers))
        return True
    return any(
        part(fingers, command, view) for part in (_orders, _order, _paying, returning, _anywhere)
    )


def _orders(fingers: Fingers, command: Command, view: TillView) -> bool:
    match command:
        case do.ShowScreen(screen):
            needs(view, {Screen.ORDERS})
            if screen not in WAYS:
                raise ExcusedError(Why.OTHER_PAGE)
            fingers.press(WAYS[screen], page_of(fingers))
        case do.CreateOrder(table_id=None):
            needs(view, {Screen.ORDERS})
            fingers.press("new_order_button", page_of(fingers))
        case do.CreateOrder():
            needs(view, {Screen.ORDERS})
            _press_tile(fingers, command)
        case do.OpenOrder(order_id):
            _open_order(fingers, command, order_id, view)
        case do.CreateDelivery(client_name, phone, address):
            needs(view, {Screen.ORDERS})
            fingers.press("new_delivery_button", page_of(fingers))
            for field, text in (("client", client_name), ("phone", phone), ("address", address)):
                fingers.fill(fingers.find(QLineEdit, f"delivery_{field}"), text)
            fingers.press("delivery_create")
        case do.FindPastOrders():
            needs(view, {Screen.ORDERS})
            _find_past(fingers, command, view)
        case _:
            return False
    return True


def _open_order(fingers: Fingers, command: Command, order_id: UUID, view: TillView) -> None:
    if view.screen in PAYING and view.current and view.current.record.order.id == order_id:
        fingers.press("order_button", page_of(fingers))
        return
    needs(view, {Screen.ORDERS})
    record = next((one for one in view.orders if one.order.id == order_id), None)
    if record is None:
        press_line(fingers, "past_orders_list_lines", order_id)
        return
    if record.order.status in do.orders.OPEN_STATUSES:
        _press_tile(fingers, command)
        return
    fingers.press("closed_orders_tab", page_of(fingers))
    press_line(fingers, "closed_orders_lines", order_id)


def _find_past(fingers: Fingers, command: do.FindPastOrders, view: TillView) -> None:
    found = view.past_orders
    if found is not None and command == do.FindPastOrders(limit=found.limit + FEW):
        fingers.press("past_orders_more")
        return
    if command.limit != FEW:
        raise ExcusedError(Why.BY_STEPS)
    fingers.press("past_orders_tab", page_of(fingers))
    if command.number is not None:
        fingers.fill(fingers.find(QLineEdit, "past_orders_finder"), str(command.number))


def _press_tile(fingers: Fingers, command: Command) -> None:
    fingers.press("open_orders_tab", page_of(fingers))
    for tile in page_of(fingers).findChildren(Tile):
        if tile.command == command and tile.isVisible():
            fingers.press_on(tile)
            return
    raise OutOfReachError(f"no tile stands for {command}")


def _order(fingers: Fingers, command: Command, view: TillView) -> bool:
    match command:
        case do.AddProduct(product_id, amount):
            needs(view, {Screen.ORDER})
            if amount != 1:
                raise ExcusedError(Why.ONE_DISH)
            press_dish(fingers, "menu", product_id, view)
        case do.ChangeItemAmount(item_id, amount):
            needs(view, {Screen.ORDER})
            press_line(fingers, "order_column_lines", item_id)
            fingers.press("amount_button")
            fingers.type(typed(amount))
            fingers.press("amount_ok")
        case do.RemoveItem(item_id):
            needs(view, {Screen.ORDER})
            press_line(fingers, "order_column_lines", item_id)
            fingers.press("remove_dish_button")
        case do.AddGuest() | do.GuestCommand():
            _guest(fingers, command, view)
        case do.ApplyDiscount(kind_id, sum_):
            needs(view, {Screen.ORDER})
            fingers.press("discount_button")
            place = place_of(kind_id, (one.id for one in manual_discounts(view)))
            fingers.press(f"discounts_cell_{place}")
            if sum_ is not None:
                fingers.type(typed(sum_))
                fingers.press("discount_sum_ok")
        case do.RemoveDiscount(discount_id):
            _remove_discount(fingers, discount_id, view)
        case _:
            return False
    return True


def _guest(fingers: Fingers, command: Command, view: TillView) -> None:
    needs(view, {Screen.ORDER})
    if isinstance(command, do.AddGuest) and command.name:
        raise ExcusedError(Why.NAMED_LATER)
    fingers.press("guests_button")
    if isinstance(command, do.AddGuest):
        fingers.press("guests_add")
    elif isinstance(command, do.GuestCommand) and view.current is not None:
        guests = view.current.record.order.guests
        row = f"guests_{place_of(command.guest_id, (one.id for one in guests))}"
        match command:
            case do.RenameGuest(name=name):
                fingers.press(f"{row}_rename")
                fingers.fill(fingers.find(QLineEdit, "guests_form_name"), name)
                fingers.press("guests_form_ok")
            case do.RemoveGuest():
                fingers.press(f"{row}_remove")
            case _:
                fingers.press(row)
    fingers.press("guests_done")


def _remove_discount(fingers: Fingers, discount_id: UUID, view: TillView) -> None:
    needs(view, {Screen.ORDER, Screen.PAYMENT, Screen.PREPAYMENTS})
    if view.current is None:
        raise OutOfReachError("there is no order")
    place = place_of(discount_id, (one.id for one in discount_lines(view.current.record)))
    page = "order_column" if view.screen is Screen.ORDER else f"{view.screen.value}_page_order"
    fingers.press(f"{page}_discount_{place}_remove")


def _paying(fingers: Fingers, command: Command, view: TillView) -> bool:
    page = f"{view.screen.value}_page"
    match command:
        case do.PressPrepay():
            needs(view, {Screen.PAYMENT, Screen.PREPAYMENTS})
            is_cash = view.screen is Screen.PAYMENT
            fingers.press(
                "prepay_button" if is_cash else "take_prepayment_button", page_of(fingers)
            )
        case do.ChoosePaymentType(type_id):
            needs(view, PAYING)
            _choose_type(fingers, type_id, view)
        case do.SelectPayment(item_id) | do.EditPreliminaryPayment(item_id):
            needs(view, PAYING)
            fingers.press(f"{page}_cards_card_{_row(item_id, view)}")
        case do.DeletePayment(item_id) | do.DeleteDonation(item_id):
            needs(view, PAYING)
            fingers.press(f"{page}_cards_card_{_row(item_id, view)}_remove")
        case do.EnterSum(sum_):
            needs(view, PAYING)
            _type_sum(fingers, page, sum_)
        case do.AddDonation():
            needs(view, {Screen.PAYMENT})
            _tip(fingers, command, view)
        case do.SendCheque(phone, email):
            needs(view, {Screen.PAYMENT})
            fingers.press("send_cheque_button")
            for field, text in (("phone", phone), ("email", email)):
                fingers.fill(fingers.find(QLineEdit, f"{page}_cheque_{field}"), text)
            fingers.press(f"{page}_cheque_ok")
        case _:
            return False
    return True


def _choose_type(fingers: Fingers, type_id: UUID, view: TillView) -> None:
    page = f"{view.screen.value}_page"
    choice = next((one for one in view.choices if one.settings.id == type_id), None)
    if choice is None or choice not in view.offered(choice.group):
        raise OutOfReachError("the payment type is not offered")
    fingers.press(f"{page}_groups_{choice.group.value}")
    offered = view.offered(choice.group)
    if len(offered) > 1:
        fingers.press(f"{page}_types_cell_{offered.index(choice) + 1}")


def _type_sum(fingers: Fingers, page: str, sum_: Decimal) -> None:
    pad = fingers.find(SumPad, f"{page}_pad")
    if not pad.keypad.isEnabled():
        raise OutOfReachError(pad.keypad.toolTip())
    if pad.entry.maximum is not None and sum_ > pad.entry.maximum:
        raise ExcusedError(Why.ABOVE_LIMIT)
    if not pad.entry.is_fresh:
        for _ in pad.entry.text:
            fingers.press(f"{pad.keypad.objectName()}_backspace")
    for character in typed(sum_):
        key = "comma" if character == "," else character
        fingers.press(f"{pad.keypad.objectName()}_{key}")


def _tip(fingers: Fingers, command: do.AddDonation, view: TillView) -> None:
    fingers.press("tips_button")
    kinds = donation_types(view)
    kind = next((one for one in kinds if one.id == command.donation_type_id), None)
    if kind is None:
        raise OutOfReachError("these tips are not offered")
    if len(kinds) > 1:
        fingers.press(f"payment_page_tips_kinds_cell_{kinds.index(kind) + 1}")
    ids = (one.settings.id for one in tip_choices(view, kind))
    fingers.press(f"payment_page_tips_types_cell_{place_of(command.payment_type_id, ids)}")
    fingers.type(typed(command.sum))
    fingers.press("payment_page_tips_sum_ok")


def _anywhere(fingers: Fingers, command: Command, view: TillView) -> bool:
    match command:
        case do.RepairCommand(attempt_id):
            needs(view, REPAIRS)
            asked = view.unknown
            if view.screen in PAYING | {Screen.CLOSED_ORDER}:
                asked = view.current.attempts if view.current else ()
            elif view.screen is Screen.GOODS_RETURN:
                asked = tuple(one for one in asked if one.order_id is None)
            card = f"{REPAIRS[view.screen]}_{place_of(attempt_id, (one.id for one in asked))}"
            fingers.press(f"{card}_{REPAIR_ACTS[type(command)]}")
        case do.PressPluginButton(button_id):
            _press_plugin_button(fingers, button_id, view)
        case do.LogIn(pin):
            fingers.press("cashier_button", fingers.window.header)
            for digit in pin:
                fingers.press(f"pin_{digit}")
            fingers.press("pin_ok")
        case _:
            return False
    return True


def _press_plugin_button(fingers: Fingers, button_id: UUID, view: TillView) -> None:
    place = place_of(button_id, (one.id for one in buttons_on(view)))
    if view.screen is Screen.ADDITIONS:
        fingers.press(f"additions_grid_cell_{place}")
    elif view.screen in PAYING:
        fingers.press(f"plugin_button_{place}", page_of(fingers))
    else:
        page = page_of(fingers)
        fingers.press("additions_button", page)
        fingers.press(f"{page.objectName()}_additions_grid_cell_{place}")


def _row(item_id: UUID, view: TillView) -> int:
    rows = (*view.current.rows, *view.current.donations) if view.current else ()
    return place_of(item_id, (one.item.id for one in rows))
