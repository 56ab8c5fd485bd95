"""On orders, dishes, guests and discounts."""

from decimal import Decimal
from typing import Any

from cashier_sim.scenario import names
from cashier_sim.scenario.parameters import Parameter
from cashier_sim.scenario.sentence import Arguments, Chapter, Sentence, sentence
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.commands import AddProduct, CreateOrder
from cashier_sim.till.view import TillView

PARAMETERS: tuple[Parameter[Any], ...] = ()
"""Kinds of values that only these sentences use."""


@sentence(
    chapter=Chapter.ORDERS,
    ru="(кассир )создаёт заказ",
    en="(the cashier )creates an order",
    meaning=("Открывает новый заказ без стола.", "Opens a new order without a table."),
    spells=CreateOrder,
    spell=lambda command, _: None if command.table_id else {},
)
async def create_order(stage: Stage) -> None:
    """Open a new order."""
    await stage.do(CreateOrder())


def _one_dish(command: AddProduct, view: TillView) -> Arguments | None:
    if command.amount != 1:
        return None
    dishes = (one.name for one in view.restaurant.products if one.id == command.product_id)
    name = next(dishes, None)
    return None if name is None else {"dish": name}


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


SENTENCES: tuple[Sentence, ...] = (create_order, add_dish)
