from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.grammar import names
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.vocabulary import vocabulary
from cashier_sim.till.commands import ChangeProduct
from tests.unit.scenario.scene import Scene, english_scene, scene

if TYPE_CHECKING:
    from cashier_sim.plugin_api import Product


def _dish(scene: Scene, name: str) -> Product:
    return names.product(scene.view, name)


def _page_of(scene: Scene, name: str) -> str:
    dish = _dish(scene, name)
    groups = scene.view.restaurant.menu_groups
    return next((one.name for one in groups if dish.id in one.product_ids), "")


@scene
async def test_dish_is_created_changed_and_deleted(scene: Scene) -> None:
    await scene.told("создаёт блюдо «Щи»: цена — 350,50, артикул — «777», раздел — «Супы»")
    assert _dish(scene, "Щи").price == Decimal("350.50")
    assert _page_of(scene, "Щи") == "Супы"
    await scene.told("меняет блюдо «Щи»: цена — 400,00, раздел — нет, продаётся — нет, НДС — 10")
    dish = _dish(scene, "Щи")
    assert (dish.price, dish.is_active, dish.tax_percent) == (Decimal(400), False, Decimal(10))
    assert _page_of(scene, "Щи") == ""
    await scene.step("менеджер меняет блюдо «Щи»: название — «Щи суточные»")
    await scene.told("удаляет блюдо «Щи суточные» из меню")
    await scene.told("отменяет удаление")
    assert _dish(scene, "Щи суточные").number == "777"


@english_scene
async def test_dish_in_english(scene: Scene) -> None:
    await scene.told('creates the dish "Щи": price = 350.00, open price = yes, tax percent = 20')
    await scene.told('changes the dish "Щи": full name = "Щи с мясом", group = "Супы"')
    await scene.step('the manager changes the price of the dish "Щи" to 420')
    assert _dish(scene, "Щи").price == 420
    assert _page_of(scene, "Щи") == "Супы"  # a change of the price leaves it there
    await scene.told('deletes the dish "Щи" from the menu')


@scene
async def test_new_price_is_said_by_the_list_of_fields(scene: Scene) -> None:
    await scene.step("меняет цену блюда «Медовик» на 360")
    begun = scene.begun[-1]
    said = vocabulary().spelled(begun.command, begun.view, Language.RUSSIAN)
    assert said is not None
    assert said[1] == "меняет блюдо «Медовик»: цена — 360,00"


@scene
async def test_change_that_changes_nothing_or_nobody_is_not_said(scene: Scene) -> None:
    dish = _dish(scene, "Медовик")
    group = next(one for one in scene.view.restaurant.menu_groups if one.name == "Десерты")
    stranger = replace(dish, id=group.id)
    unsaid = replace(dish, price=Decimal(1), measuring_unit_name="кг")
    for product in (dish, stranger, unsaid):
        command = ChangeProduct(product, group.id)
        assert vocabulary().spelled(command, scene.view, Language.RUSSIAN) is None


@scene
async def test_mistakes_are_named(scene: Scene) -> None:
    with pytest.raises(StepFailedError, match="no dish «Медовиг»; nearest: «Медовик»"):
        await scene.step("меняет блюдо «Медовиг»: цена — 1")
    with pytest.raises(StepFailedError, match="no menu group «Суп»; nearest: «Супы»"):
        await scene.step("меняет блюдо «Медовик»: раздел — «Суп»")
    with pytest.raises(StepFailedError, match="«цена» stands there twice"):
        await scene.step("меняет блюдо «Медовик»: цена — 1, цена — 2")
    assert await scene.refused("создаёт блюдо «Медовик»: цена — 1") == "name_is_taken"


@scene
async def test_pages_of_the_menu(scene: Scene) -> None:
    await scene.told("создаёт раздел меню «Постное»")
    await scene.told("переименовывает раздел меню «Постное» в «Без мяса»")
    await scene.told("удаляет раздел меню «Без мяса»")
    assert await scene.refused("удаляет раздел меню «Супы»") == "group_not_empty"


@english_scene
async def test_pages_of_the_menu_in_english(scene: Scene) -> None:
    await scene.told('creates the menu group "Постное"')
    await scene.told('renames the menu group "Постное" to "Без мяса"')
    await scene.told('deletes the menu group "Без мяса"')
    with pytest.raises(StepFailedError, match="no menu group «Без мяса»"):
        await scene.step('deletes the menu group "Без мяса"')
