"""On the menu in the back office: dishes, and the groups that are its pages."""

from dataclasses import replace
from decimal import Decimal
from typing import Any, cast
from uuid import UUID

from cashier_sim.engine.restaurant import MenuGroup, Restaurant
from cashier_sim.plugin_api import Product
from cashier_sim.scenario.grammar import names
from cashier_sim.scenario.grammar.field_lists import (
    YES_NO,
    Field,
    Values,
    differing,
    differs_only_in,
    field_list,
    optional,
    with_words,
)
from cashier_sim.scenario.grammar.names import find
from cashier_sim.scenario.grammar.parameters import AMOUNT, MONEY, TEXT, Parameter
from cashier_sim.scenario.grammar.sayable import all_sayable, is_sayable
from cashier_sim.scenario.grammar.sentence import Arguments, Chapter, Sentence, sentence
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.commands import (
    ChangeMenuGroup,
    ChangeProduct,
    CreateMenuGroup,
    CreateProduct,
    DeleteMenuGroup,
    DeleteProduct,
)
from cashier_sim.till.view import TillView

_FIELDS = {
    "price": Field("цена", "price", MONEY),
    "name": Field("название", "name", TEXT),
    "full_name": Field("полное название", "full name", TEXT),
    "number": Field("артикул", "article", TEXT),
    "group": Field("раздел", "group", optional(TEXT)),
    "is_active": Field("продаётся", "on sale", YES_NO),
    "can_set_open_price": Field("свободная цена", "open price", YES_NO),
    "tax_percent": Field("НДС", "tax percent", optional(AMOUNT)),
}
DISH_FIELDS = field_list("dish_fields", _FIELDS)
"""What the back office keeps of a dish."""

PARAMETERS: tuple[Parameter[Any], ...] = (DISH_FIELDS,)
"""Kinds of values that only these sentences use."""

_OWN = _FIELDS.keys() - {"group"}
"""What a dish has itself: the page has its dishes."""

_NEW = {
    "full_name": "",
    "number": "",
    "group": None,
    "is_active": True,
    "can_set_open_price": False,
    "tax_percent": None,
}
"""What a new dish is unless it is said."""


def group(view: TillView, name: str) -> MenuGroup:
    """A page of the menu."""
    return find("menu group", name, view.restaurant.menu_groups, lambda one: one.name)


def _group_id(view: TillView, name: str | None) -> UUID | None:
    return None if name is None else group(view, name).id


def _group_name(restaurant: Restaurant, group_id: UUID | None) -> str | None:
    return next((one.name for one in restaurant.menu_groups if one.id == group_id), None)


def _group_of(restaurant: Restaurant, product: Product) -> UUID | None:
    groups = restaurant.menu_groups
    return next((one.id for one in groups if product.id in one.product_ids), None)


def _values(product: Product, restaurant: Restaurant, group_id: UUID | None) -> Values:
    return {
        "price": product.price,
        "name": product.name,
        "full_name": product.full_name,
        "number": product.number,
        "group": _group_name(restaurant, group_id),
        "is_active": product.is_active,
        "can_set_open_price": product.can_set_open_price,
        "tax_percent": product.tax_percent,
    }


def _created(command: CreateProduct, view: TillView) -> Arguments | None:
    values: Values = {
        "full_name": command.full_name,
        "number": command.number,
        "group": _group_name(view.restaurant, command.group_id),
        "is_active": command.is_active,
        "can_set_open_price": command.can_set_open_price,
        "tax_percent": command.tax_percent,
    }
    fields = {"price": command.price, **differing(_NEW, values)}
    said = {"dish": command.name, "fields": fields}
    return said if all_sayable(command.name, *fields.values()) else None


@sentence(
    chapter=Chapter.BACK_OFFICE,
    ru="(менеджер )создаёт блюдо {dish:text}: {fields:dish_fields}",
    en="(the manager )creates the dish {dish:text}: {fields:dish_fields}",
    meaning=(
        "Создаёт блюдо; что не названо, остаётся как у нового: оно продаётся, без раздела и НДС.",
        "Creates a dish; what is not said is as of a new one: on sale, in no group, without tax.",
    ),
    example={"dish": "Щи", "fields": {"price": Decimal("350.00"), "group": "Супы"}},
    spells=CreateProduct,
    spell=_created,
)
async def create_dish(stage: Stage, dish: str, fields: Values) -> None:
    """Create a dish."""
    given = {"name": dish, "price": Decimal(0), **fields}
    group_id = _group_id(stage.view, cast("str | None", given.pop("group", None)))
    # The kinds of the fields are those of the command.
    await stage.do(CreateProduct(**cast("dict[str, Any]", given), group_id=group_id))


def _changed(command: ChangeProduct, view: TillView) -> Arguments | None:
    restaurant = view.restaurant
    before = next((one for one in restaurant.products if one.id == command.product.id), None)
    if before is None or not differs_only_in(_OWN, before, command.product):
        return None
    old = _values(before, restaurant, _group_of(restaurant, before))
    fields = differing(old, _values(command.product, restaurant, command.group_id))
    is_all = bool(fields) and all_sayable(before.name, *fields.values())
    return {"dish": before.name, "fields": fields} if is_all else None


@sentence(
    chapter=Chapter.BACK_OFFICE,
    ru="(менеджер )меняет блюдо {dish:text}: {fields:dish_fields}",
    en="(the manager )changes the dish {dish:text}: {fields:dish_fields}",
    meaning=with_words(
        (
            "Меняет названные поля блюда; блюда в заказах остаются прежними.",
            "Changes these fields of a dish; dishes in orders stay as they are.",
        ),
        _FIELDS,
    ),
    example={
        "dish": "Борщ с пампушками",
        "fields": {"price": Decimal("500.00"), "is_active": False},
    },
    spells=ChangeProduct,
    spell=_changed,
)
async def change_dish(stage: Stage, dish: str, fields: Values) -> None:
    """Change fields of a dish."""
    await _change(stage, dish, fields)


@sentence(
    chapter=Chapter.BACK_OFFICE,
    ru="(менеджер )меняет цену блюда {dish:text} на {price:money}",
    en="(the manager )changes the price of the dish {dish:text} to {price:money}",
    meaning=("Меняет цену блюда.", "Changes the price of a dish."),
    example={"dish": "Борщ с пампушками", "price": Decimal("500.00")},
)
async def change_price(stage: Stage, dish: str, price: Decimal) -> None:
    """Change the price of a dish."""
    await _change(stage, dish, {"price": price})


async def _change(stage: Stage, dish: str, fields: Values) -> None:
    restaurant = stage.view.restaurant
    product = names.product(stage.view, dish)
    changes = dict(fields)
    if "group" in changes:
        group_id = _group_id(stage.view, cast("str | None", changes.pop("group")))
    else:
        group_id = _group_of(restaurant, product)
    changed = replace(product, **cast("dict[str, Any]", changes))
    await stage.do(ChangeProduct(changed, group_id))


def _deleted(command: DeleteProduct, view: TillView) -> Arguments | None:
    products = view.restaurant.products
    name = next((one.name for one in products if one.id == command.product_id), "")
    return {"dish": name} if name and is_sayable(name) else None


@sentence(
    chapter=Chapter.BACK_OFFICE,
    ru="(менеджер )удаляет блюдо {dish:text} из меню",
    en="(the manager )deletes the dish {dish:text} from the menu",
    meaning=(
        "Удаляет блюдо из справочника, если его нет в открытых заказах.",
        "Deletes a dish from the reference data, unless an open order has it.",
    ),
    example={"dish": "Медовик"},
    spells=DeleteProduct,
    spell=_deleted,
)
async def delete_dish(stage: Stage, dish: str) -> None:
    """Delete a dish."""
    await stage.do(DeleteProduct(names.product(stage.view, dish).id))


@sentence(
    chapter=Chapter.BACK_OFFICE,
    ru="(менеджер )создаёт раздел меню {group:text}",
    en="(the manager )creates the menu group {group:text}",
    meaning=("Создаёт страницу меню.", "Creates a page of the menu."),
    example={"group": "Постное"},
    spells=CreateMenuGroup,
    spell=lambda command, _: {"group": command.name} if is_sayable(command.name) else None,
)
async def create_menu_group(stage: Stage, group: str) -> None:
    """Create a page of the menu."""
    await stage.do(CreateMenuGroup(group))


def _renamed_group(command: ChangeMenuGroup, view: TillView) -> Arguments | None:
    name = _group_name(view.restaurant, command.group_id)
    said = {"group": name, "name": command.name}
    return said if name is not None and all_sayable(name, command.name) else None


@sentence(
    chapter=Chapter.BACK_OFFICE,
    ru="(менеджер )переименовывает раздел меню {group:text} в {name:text}",
    en="(the manager )renames the menu group {group:text} to {name:text}",
    meaning=("Даёт странице меню другое название.", "Gives a page of the menu another name."),
    example={"group": "Супы", "name": "Первые блюда"},
    spells=ChangeMenuGroup,
    spell=_renamed_group,
)
async def rename_menu_group(stage: Stage, group: str, name: str) -> None:
    """Give a page of the menu another name."""
    await stage.do(ChangeMenuGroup(_found_group(stage, group), name))


def _deleted_group(command: DeleteMenuGroup, view: TillView) -> Arguments | None:
    name = _group_name(view.restaurant, command.group_id)
    return {"group": name} if name is not None and is_sayable(name) else None


@sentence(
    chapter=Chapter.BACK_OFFICE,
    ru="(менеджер )удаляет раздел меню {group:text}",
    en="(the manager )deletes the menu group {group:text}",
    meaning=("Удаляет пустую страницу меню.", "Deletes a page of the menu that shows nothing."),
    example={"group": "Десерты"},
    spells=DeleteMenuGroup,
    spell=_deleted_group,
)
async def delete_menu_group(stage: Stage, group: str) -> None:
    """Delete a page of the menu."""
    await stage.do(DeleteMenuGroup(_found_group(stage, group)))


def _found_group(stage: Stage, name: str) -> UUID:
    return group(stage.view, name).id


SENTENCES: tuple[Sentence, ...] = (
    create_dish,
    change_dish,
    change_price,
    delete_dish,
    create_menu_group,
    rename_menu_group,
    delete_menu_group,
)
