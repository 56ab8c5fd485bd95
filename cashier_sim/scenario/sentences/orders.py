"""On orders and their dishes."""

from decimal import Decimal
from typing import Any

from cashier_sim.plugin_api import OrderProductItem, OrderStatus
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.grammar import names
from cashier_sim.scenario.grammar.nth import NTH, Nth, find_nth, nth_of, only_of
from cashier_sim.scenario.grammar.parameters import Parameter
from cashier_sim.scenario.grammar.sentence import Arguments, Chapter, Sentence, sentence
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.commands import (
    AddProduct,
    CancelPrecheque,
    ChangeItemAmount,
    CreateDelivery,
    CreateOrder,
    DeleteOrder,
    OpenOrder,
    PrintPrecheque,
    PrintServiceCheque,
    RemoveItem,
)
from cashier_sim.till.view import TillView

PARAMETERS: tuple[Parameter[Any], ...] = (NTH,)
"""Kinds of values that these sentences bring."""


@sentence(
    chapter=Chapter.ORDERS,
    ru=("(кассир )создаёт заказ", "(кассир )нажимает «Новый заказ»"),
    en=("(the cashier )creates an order", '(the cashier )presses "New order"'),
    meaning=("Открывает новый заказ без стола.", "Opens a new order without a table."),
    spells=CreateOrder,
    spell=lambda command, _: None if command.table_id else {},
)
async def create_order(stage: Stage) -> None:
    """Open a new order."""
    await stage.do(CreateOrder())


def _table_number(command: CreateOrder, view: TillView) -> Arguments | None:
    number = only_of(
        lambda one: one.id == command.table_id,
        view.restaurant.tables,
        lambda one: str(one.number),
    )
    return None if number is None else {"number": int(number)}


@sentence(
    chapter=Chapter.ORDERS,
    ru="(кассир )создаёт заказ за столом {number:int}",
    en="(the cashier )creates an order at table {number:int}",
    meaning=("Открывает новый заказ за столом.", "Opens a new order at a table."),
    example={"number": 3},
    spells=CreateOrder,
    spell=_table_number,
)
async def create_order_at_table(stage: Stage, number: int) -> None:
    """Open a new order at a table."""
    await stage.do(CreateOrder(names.table(stage.view, number).id))


def _client(command: CreateDelivery, view: TillView) -> Arguments | None:
    del view
    return None if command.phone or command.address else {"client": command.client_name}


@sentence(
    chapter=Chapter.ORDERS,
    ru="(кассир )создаёт доставку для {client:text}",
    en="(the cashier )creates a delivery for {client:text}",
    meaning=(
        "Открывает новую доставку без телефона и адреса.",
        "Opens a new delivery order without phone and address.",
    ),
    example={"client": "Иванов Пётр"},
    spells=CreateDelivery,
    spell=_client,
)
async def create_delivery(stage: Stage, client: str) -> None:
    """Open a new delivery order."""
    await stage.do(CreateDelivery(client))


@sentence(
    chapter=Chapter.ORDERS,
    ru="(кассир )создаёт доставку для {client:text}, телефон {phone:text}, адрес {address:text}",
    en="(the cashier )creates a delivery for {client:text}, phone {phone:text}, "
    "address {address:text}",
    meaning=("Открывает новую доставку.", "Opens a new delivery order."),
    example={
        "client": "Иванов Пётр",
        "phone": "+7 900 000-00-00",
        "address": "Набережная ул., 7",
    },
    spells=CreateDelivery,
    spell=lambda command, _: {
        "client": command.client_name,
        "phone": command.phone,
        "address": command.address,
    },
)
async def create_delivery_to(stage: Stage, client: str, phone: str, address: str) -> None:
    """Open a new delivery order with phone and address."""
    await stage.do(CreateDelivery(client, phone, address))


def _order_number(command: OpenOrder, view: TillView) -> Arguments | None:
    past = view.past_orders.orders if view.past_orders else ()
    numbers = (
        one.order.number for one in (*view.orders, *past) if one.order.id == command.order_id
    )
    number = next(numbers, None)
    return None if number is None else {"number": number}


@sentence(
    chapter=Chapter.ORDERS,
    ru=("(кассир )открывает заказ {number:int}", "(кассир )открывает заказ № {number:int}"),
    en=("(the cashier )opens order {number:int}", "(the cashier )opens order no. {number:int}"),
    meaning=(
        "Открывает заказ текущей смены или найденный заказ прошлых смен.",
        "Opens an order of this till shift, or one of earlier shifts that was found.",
    ),
    example={"number": 1},
    spells=OpenOrder,
    spell=_order_number,
)
async def open_order(stage: Stage, number: int) -> None:
    """Show an order."""
    await stage.do(OpenOrder(names.order(stage.view, number).order.id))


@sentence(
    chapter=Chapter.ORDERS,
    ru="(кассир )открывает последний закрытый заказ",
    en="(the cashier )opens the last closed order",
    meaning=(
        "Открывает самый новый из закрытых заказов текущей смены.",
        "Opens the newest of the closed orders of this till shift.",
    ),
)
async def open_last_closed_order(stage: Stage) -> None:
    """Show the newest closed order."""
    closed = (one.order for one in stage.view.orders if one.order.status is OrderStatus.CLOSED)
    newest = next(closed, None)
    if newest is None:
        raise StepFailedError("no order of this till shift is closed")
    await stage.do(OpenOrder(newest.id))


def _dish_name(command: AddProduct, view: TillView) -> str | None:
    return only_of(
        lambda one: one.id == command.product_id, view.restaurant.products, lambda one: one.name
    )


def _one_dish(command: AddProduct, view: TillView) -> Arguments | None:
    name = _dish_name(command, view)
    return None if name is None or command.amount != 1 else {"dish": name}


@sentence(
    chapter=Chapter.ORDERS,
    ru="(кассир )добавляет блюдо {dish:text}",
    en="(the cashier )adds the dish {dish:text}",
    meaning=("Добавляет порцию блюда в заказ.", "Adds a portion of a dish to the order."),
    example={"dish": "Борщ с пампушками"},
    spells=AddProduct,
    spell=_one_dish,
)
async def add_dish(stage: Stage, dish: str) -> None:
    """Add one portion of a dish."""
    await stage.do(AddProduct(names.product(stage.view, dish).id, Decimal(1)))


def _dish_and_amount(command: AddProduct, view: TillView) -> Arguments | None:
    name = _dish_name(command, view)
    return None if name is None else {"dish": name, "amount": command.amount}


@sentence(
    chapter=Chapter.ORDERS,
    ru="(кассир )добавляет блюдо {dish:text} в количестве {amount:amount}",
    en="(the cashier )adds {amount:amount} of the dish {dish:text}",
    meaning=(
        "Добавляет блюдо в заказ в указанном количестве.",
        "Adds so much of a dish to the order.",
    ),
    example={"dish": "Форель на гриле", "amount": Decimal("0.350")},
    spells=AddProduct,
    spell=_dish_and_amount,
)
async def add_dish_amount(stage: Stage, dish: str, amount: Decimal) -> None:
    """Add some of a dish."""
    await stage.do(AddProduct(names.product(stage.view, dish).id, amount))


def _dishes(view: TillView) -> list[OrderProductItem]:
    return [one for one in names.current(view).record.order.items if not one.deleted]


def _dish_in_order(command: ChangeItemAmount | RemoveItem, view: TillView) -> Arguments | None:
    if view.current is None:
        return None
    dish = nth_of(
        lambda one: one.id == command.item_id, _dishes(view), lambda one: one.product.name
    )
    if dish is None:
        return None
    if isinstance(command, ChangeItemAmount):
        return {"dish": dish, "amount": command.amount}
    return {"dish": dish}


def _found_dish(view: TillView, dish: Nth) -> OrderProductItem:
    return find_nth("dish in the order", dish, _dishes(view), lambda one: one.product.name)


@sentence(
    chapter=Chapter.ORDERS,
    ru="(кассир )меняет количество блюда {dish:nth} на {amount:amount}",
    en="(the cashier )changes the amount of the dish {dish:nth} to {amount:amount}",
    meaning=("Меняет количество блюда в заказе.", "Changes how much of a dish is in the order."),
    example={"dish": Nth("Борщ с пампушками"), "amount": Decimal(2)},
    spells=ChangeItemAmount,
    spell=_dish_in_order,
)
async def change_amount(stage: Stage, dish: Nth, amount: Decimal) -> None:
    """Change the amount of a dish of the order."""
    await stage.do(ChangeItemAmount(_found_dish(stage.view, dish).id, amount))


@sentence(
    chapter=Chapter.ORDERS,
    ru=("(кассир )убирает блюдо {dish:nth}", "(кассир )удаляет блюдо {dish:nth}"),
    en=("(the cashier )removes the dish {dish:nth}", "(the cashier )deletes the dish {dish:nth}"),
    meaning=("Убирает блюдо из заказа.", "Takes a dish out of the order."),
    example={"dish": Nth("Борщ с пампушками", 2)},
    spells=RemoveItem,
    spell=_dish_in_order,
)
async def remove_dish(stage: Stage, dish: Nth) -> None:
    """Take a dish out of the order."""
    await stage.do(RemoveItem(_found_dish(stage.view, dish).id))


@sentence(
    chapter=Chapter.ORDERS,
    ru=("(кассир )отправляет блюда на кухню", "(кассир )нажимает «На кухню»"),
    en=("(the cashier )sends the dishes to the kitchen", '(the cashier )presses "To the kitchen"'),
    meaning=(
        "Печатает сервисный чек с новыми блюдами.",
        "Prints the service cheque with the new dishes.",
    ),
    spells=PrintServiceCheque,
)
async def print_service_cheque(stage: Stage) -> None:
    """Send the new dishes to the kitchen."""
    await stage.do(PrintServiceCheque())


@sentence(
    chapter=Chapter.ORDERS,
    ru=("(кассир )печатает пречек", "(кассир )нажимает «Пречек»"),
    en=("(the cashier )prints the precheque", '(the cashier )presses "Precheque"'),
    meaning=(
        "Печатает пречек; блюда после этого не меняются.",
        "Prints the precheque; the dishes are frozen from then on.",
    ),
    spells=PrintPrecheque,
)
async def print_precheque(stage: Stage) -> None:
    """Print the precheque."""
    await stage.do(PrintPrecheque())


@sentence(
    chapter=Chapter.ORDERS,
    ru=("(кассир )отменяет пречек", "(кассир )нажимает «Отменить пречек»"),
    en=("(the cashier )cancels the precheque", '(the cashier )presses "Cancel precheque"'),
    meaning=("Снова разрешает менять блюда заказа.", "Makes the order editable again."),
    spells=CancelPrecheque,
)
async def cancel_precheque(stage: Stage) -> None:
    """Cancel the precheque."""
    await stage.do(CancelPrecheque())


@sentence(
    chapter=Chapter.ORDERS,
    ru=("(кассир )удаляет заказ", "(кассир )нажимает «Удалить заказ»"),
    en=("(the cashier )deletes the order", '(the cashier )presses "Delete order"'),
    meaning=(
        "Удаляет открытый заказ, в котором нет денег.",
        "Deletes an open order in which no money is.",
    ),
    spells=DeleteOrder,
)
async def delete_order(stage: Stage) -> None:
    """Delete the open order."""
    await stage.do(DeleteOrder())


SENTENCES: tuple[Sentence, ...] = (
    create_order,
    create_order_at_table,
    create_delivery,
    create_delivery_to,
    open_order,
    open_last_closed_order,
    add_dish,
    add_dish_amount,
    change_amount,
    remove_dish,
    print_service_cheque,
    print_precheque,
    cancel_precheque,
    delete_order,
)
