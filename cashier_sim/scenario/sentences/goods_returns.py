"""On goods that come back without their order, and on orders of earlier till shifts."""

from decimal import Decimal
from typing import Any

from cashier_sim.plugin_api import OrderProductItem
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.grammar import names
from cashier_sim.scenario.grammar.nth import Nth, find_nth, nth_of, only_of
from cashier_sim.scenario.grammar.parameters import Parameter
from cashier_sim.scenario.grammar.sentence import Arguments, Chapter, Sentence, sentence
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.commands import (
    ChooseGoodsReturnType,
    FindPastOrders,
    PressReturnGoods,
    SetGoodsReturnAmount,
    SetPastReturnAmount,
    StartPastReturn,
)
from cashier_sim.till.commands.past_orders import FEW
from cashier_sim.till.view import TillView

PARAMETERS: tuple[Parameter[Any], ...] = ()
"""Kinds of values that only these sentences use."""


def _product(command: SetGoodsReturnAmount, view: TillView) -> Arguments | None:
    name = only_of(
        lambda one: one.id == command.product_id, view.restaurant.products, lambda one: one.name
    )
    return None if name is None else {"product": name, "amount": command.amount}


@sentence(
    chapter=Chapter.RETURNS,
    ru="(кассир )отмечает к возврату товар {product:text} в количестве {amount:amount}",
    en="(the cashier )marks {amount:amount} of the product {product:text} for return",
    meaning=(
        "Выбирает, сколько товара возвращают без заказа; 0 убирает товар.",
        "Chooses how much of a product is brought back without an order; 0 takes it out.",
    ),
    example={"product": "Медовик", "amount": Decimal(1)},
    spells=SetGoodsReturnAmount,
    spell=_product,
)
async def mark_product_for_return(stage: Stage, product: str, amount: Decimal) -> None:
    """Choose how much of a product is brought back."""
    await stage.do(SetGoodsReturnAmount(names.product(stage.view, product).id, amount))


def _payment_type(command: ChooseGoodsReturnType, view: TillView) -> Arguments | None:
    name = only_of(
        lambda one: one.settings.id == command.payment_type_id,
        view.choices,
        lambda one: one.settings.payment_type.name,
    )
    return None if name is None else {"payment_type": name}


@sentence(
    chapter=Chapter.RETURNS,
    ru="(кассир )выбирает тип возврата {payment_type:text}",
    en="(the cashier )chooses the return type {payment_type:text}",
    meaning=(
        "Выбирает, чем вернуть деньги за товары.",
        "Chooses how the money for the goods is given back.",
    ),
    example={"payment_type": "Наличные"},
    spells=ChooseGoodsReturnType,
    spell=_payment_type,
)
async def choose_return_type(stage: Stage, payment_type: str) -> None:
    """Choose how the money for goods is given back."""
    await stage.do(ChooseGoodsReturnType(names.payment_type(stage.view, payment_type).settings.id))


@sentence(
    chapter=Chapter.RETURNS,
    ru=("(кассир )возвращает отмеченные товары", "(кассир )нажимает «Вернуть деньги за товары»"),
    en=("(the cashier )returns the marked goods", '(the cashier )presses "Return for the goods"'),
    meaning=(
        "Возвращает деньги за товары: «Вернуть» на странице возврата товаров.",
        'Gives the money for the goods back: "Return" on the page of the goods return.',
    ),
    spells=PressReturnGoods,
)
async def return_goods(stage: Stage) -> None:
    """Give the money for the goods back."""
    await stage.do(PressReturnGoods())


@sentence(
    chapter=Chapter.RETURNS,
    ru="(кассир )ищет заказы прошлых смен",
    en="(the cashier )looks for orders of earlier shifts",
    meaning=(
        f"Находит последние {FEW} заказов прошлых смен.",
        f"Finds the newest {FEW} orders of earlier till shifts.",
    ),
    spells=FindPastOrders,
    spell=lambda command, _: {} if command.number is None and command.limit == FEW else None,
)
async def find_past_orders(stage: Stage) -> None:
    """Find orders of earlier till shifts."""
    await stage.do(FindPastOrders())


@sentence(
    chapter=Chapter.RETURNS,
    ru="(кассир )ищет заказ {number:int} прошлых смен",
    en="(the cashier )looks for order {number:int} of earlier shifts",
    meaning=(
        "Находит заказ прошлых смен по номеру.",
        "Finds an order of earlier till shifts by its number.",
    ),
    example={"number": 1},
    spells=FindPastOrders,
    # Numbers are unique, so that the limit makes no difference.
    spell=lambda command, _: None if command.number is None else {"number": command.number},
)
async def find_past_order(stage: Stage, number: int) -> None:
    """Find an order of an earlier till shift."""
    await stage.do(FindPastOrders(number))


@sentence(
    chapter=Chapter.RETURNS,
    ru="(кассир )ищет заказы прошлых смен, не больше {limit:int}",
    en="(the cashier )looks for orders of earlier shifts, at most {limit:int}",
    meaning=(
        "Находит столько последних заказов прошлых смен.",
        "Finds so many of the newest orders of earlier till shifts.",
    ),
    example={"limit": 100},
    spells=FindPastOrders,
    spell=lambda command, _: {"limit": command.limit},
)
async def find_more_past_orders(stage: Stage, limit: int) -> None:
    """Find so many orders of earlier till shifts."""
    if limit < 1:
        raise StepFailedError(f"at most {limit} orders would be none; say 1 or more")
    await stage.do(FindPastOrders(limit=limit))


@sentence(
    chapter=Chapter.RETURNS,
    ru=("(кассир )начинает возврат товаров заказа", "(кассир )нажимает «Вернуть товары»"),
    en=(
        "(the cashier )starts the return of the order's goods",
        '(the cashier )presses "Return goods"',
    ),
    meaning=(
        "Открывает возврат товаров со всеми блюдами заказа прошлой смены.",
        "Opens the goods return with all dishes of the order of an earlier till shift.",
    ),
    spells=StartPastReturn,
)
async def start_past_return(stage: Stage) -> None:
    """Return the dishes of a past order as goods."""
    await stage.do(StartPastReturn())


def _dish_name(item: OrderProductItem) -> str:
    return item.product.name


def _past_dishes(view: TillView) -> tuple[OrderProductItem, ...]:
    record = view.goods_return.order
    items = record.order.items if record else ()
    return tuple(item for item in items if not item.deleted)


def _past_dish(command: SetPastReturnAmount, view: TillView) -> Arguments | None:
    dish = nth_of(lambda one: one.id == command.item_id, _past_dishes(view), _dish_name)
    return None if dish is None else {"dish": dish, "amount": command.amount}


@sentence(
    chapter=Chapter.RETURNS,
    ru="(кассир )отмечает к возврату блюдо прошлого заказа {dish:nth} в количестве {amount:amount}",
    en="(the cashier )marks {amount:amount} of the past order's dish {dish:nth} for return",
    meaning=(
        "Выбирает, сколько блюда из заказа прошлой смены возвращают; 0 оставляет его гостю.",
        "Chooses how much of a past order's dish comes back; 0 leaves it with the guest.",
    ),
    example={"dish": Nth("Борщ с пампушками"), "amount": Decimal(1)},
    spells=SetPastReturnAmount,
    spell=_past_dish,
)
async def mark_past_dish_for_return(stage: Stage, dish: Nth, amount: Decimal) -> None:
    """Choose how much of a past order's dish comes back."""
    if stage.view.goods_return.order is None:
        raise StepFailedError("no past order is being returned; start the return of its goods")
    item = find_nth("dish in the past order", dish, _past_dishes(stage.view), _dish_name)
    await stage.do(SetPastReturnAmount(item.id, amount))


SENTENCES: tuple[Sentence, ...] = (
    mark_product_for_return,
    choose_return_type,
    return_goods,
    find_past_orders,
    find_past_order,
    find_more_past_orders,
    start_past_return,
    mark_past_dish_for_return,
)
