"""On returns of closed orders: of the whole payment, and of a part."""

from decimal import Decimal
from typing import Any

from cashier_sim.plugin_api import OrderProductItem, PaymentItem
from cashier_sim.scenario.grammar import names
from cashier_sim.scenario.grammar.nth import Nth, find_nth, nth_of
from cashier_sim.scenario.grammar.parameters import Parameter
from cashier_sim.scenario.grammar.sentence import Arguments, Chapter, Sentence, sentence
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.commands import (
    DeleteClosedOrder,
    PressReturnPart,
    ReturnPayment,
    SetReturnAmount,
    SetReturnShare,
    StartPartialReturn,
)
from cashier_sim.till.view import TillView

PARAMETERS: tuple[Parameter[Any], ...] = ()
"""Kinds of values that only these sentences use."""


@sentence(
    chapter=Chapter.RETURNS,
    ru=("(кассир )возвращает оплату заказа", "(кассир )нажимает «Вернуть оплату»"),
    en=("(the cashier )returns the order's payment", '(the cashier )presses "Return payment"'),
    meaning=(
        "Возвращает оплату закрытого заказа; открытая копия заказа остаётся.",
        "Returns the payment of the closed order; an open copy of the order stays.",
    ),
    spells=ReturnPayment,
)
async def return_payment(stage: Stage) -> None:
    """Return the closed order's payment."""
    await stage.do(ReturnPayment())


@sentence(
    chapter=Chapter.RETURNS,
    ru=("(кассир )удаляет закрытый заказ", "(кассир )нажимает «Удалить закрытый заказ»"),
    en=("(the cashier )deletes the closed order", '(the cashier )presses "Delete closed order"'),
    meaning=(
        "Возвращает оплату закрытого заказа и удаляет заказ.",
        "Returns the payment of the closed order and deletes the order.",
    ),
    spells=DeleteClosedOrder,
)
async def delete_closed_order(stage: Stage) -> None:
    """Return the closed order's payment and delete the order."""
    await stage.do(DeleteClosedOrder())


@sentence(
    chapter=Chapter.RETURNS,
    ru=("(кассир )начинает частичный возврат", "(кассир )нажимает «Частичный возврат»"),
    en=("(the cashier )starts a partial return", '(the cashier )presses "Partial return"'),
    meaning=(
        "Открывает страницу частичного возврата закрытого заказа.",
        "Opens the page of the closed order's partial return.",
    ),
    spells=StartPartialReturn,
)
async def start_partial_return(stage: Stage) -> None:
    """Open the page of the partial return."""
    await stage.do(StartPartialReturn())


def _dish_name(item: OrderProductItem) -> str:
    return item.product.name


def _dishes(view: TillView) -> tuple[OrderProductItem, ...]:
    items = view.current.record.order.items if view.current else ()
    return tuple(item for item in items if not item.deleted)


def _returned_dish(command: SetReturnAmount, view: TillView) -> Arguments | None:
    dish = nth_of(lambda one: one.id == command.item_id, _dishes(view), _dish_name)
    return None if dish is None else {"dish": dish, "amount": command.amount}


@sentence(
    chapter=Chapter.RETURNS,
    ru="(кассир )отмечает к возврату блюдо {dish:nth} в количестве {amount:amount}",
    en="(the cashier )marks {amount:amount} of the dish {dish:nth} for return",
    meaning=(
        "Выбирает, сколько блюда возвращается при частичном возврате; доли оплат считаются заново.",
        "Chooses how much of a dish the partial return takes back; the shares of the payments "
        "start anew.",
    ),
    example={"dish": Nth("Борщ с пампушками"), "amount": Decimal(1)},
    spells=SetReturnAmount,
    spell=_returned_dish,
)
async def mark_dish_for_return(stage: Stage, dish: Nth, amount: Decimal) -> None:
    """Choose how much of a dish is returned."""
    names.current(stage.view)
    item = find_nth("dish in the order", dish, _dishes(stage.view), _dish_name)
    await stage.do(SetReturnAmount(item.id, amount))


def _type_name(item: PaymentItem) -> str:
    return item.type.name


def _share(command: SetReturnShare, view: TillView) -> Arguments | None:
    payments = view.current.record.order.payments if view.current else ()
    payment = nth_of(lambda one: one.id == command.payment_item_id, payments, _type_name)
    return None if payment is None else {"payment": payment, "money": command.sum}


@sentence(
    chapter=Chapter.RETURNS,
    ru="(кассир )меняет долю оплаты {payment:nth} в возврате на {money:money}",
    en="(the cashier )changes the share of the payment {payment:nth} in the return to "
    "{money:money}",
    meaning=(
        "Выбирает, какую сумму возвращает одна из оплат.",
        "Chooses how much one of the payments gives back.",
    ),
    example={"payment": Nth("Наличные"), "money": Decimal("100.00")},
    spells=SetReturnShare,
    spell=_share,
)
async def set_return_share(stage: Stage, payment: Nth, money: Decimal) -> None:
    """Change how much a payment gives back."""
    payments = names.current(stage.view).record.order.payments
    item = find_nth("payment in the order", payment, payments, _type_name)
    await stage.do(SetReturnShare(item.id, money))


@sentence(
    chapter=Chapter.RETURNS,
    ru=("(кассир )возвращает отмеченную часть заказа", "(кассир )нажимает «Вернуть»"),
    en=("(the cashier )returns the marked part of the order", '(the cashier )presses "Return"'),
    meaning=(
        "Возвращает подготовленную часть: «Вернуть» на странице частичного возврата.",
        'Gives the prepared part back: "Return" on the page of the partial return.',
    ),
    spells=PressReturnPart,
)
async def return_part(stage: Stage) -> None:
    """Give the prepared part back."""
    await stage.do(PressReturnPart())


SENTENCES: tuple[Sentence, ...] = (
    return_payment,
    delete_closed_order,
    start_partial_return,
    mark_dish_for_return,
    set_return_share,
    return_part,
)
