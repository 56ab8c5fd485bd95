from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.till.commands import (
    ChangeMenuGroup,
    ChangeProduct,
    CreateMenuGroup,
    CreateProduct,
    DeleteMenuGroup,
    DeleteProduct,
    SetGoodsReturnAmount,
    ShowScreen,
)
from cashier_sim.till.view import Screen
from tests.unit.till.headless import Bench, story


@story
async def test_product_carries_every_setting(bench: Bench) -> None:
    group = bench.view.restaurant.menu_groups[0]
    await bench.do(
        CreateProduct(
            "Суп",
            Decimal(100),
            number="999",
            full_name="Суп дня",
            group_id=group.id,
            is_active=False,
            can_set_open_price=True,
            tax_percent=Decimal(10),
        )
    )
    made = bench.view.restaurant.products[-1]
    assert (made.number, made.full_name, made.is_active) == ("999", "Суп дня", False)
    assert (made.can_set_open_price, made.tax_percent) == (True, Decimal(10))
    await bench.do(ChangeProduct(replace(made, is_active=True), None))
    assert bench.view.restaurant.products[-1].is_active
    assert bench.view.restaurant.menu_groups[0] == group


@story
async def test_only_what_is_there_is_changed(bench: Bench) -> None:
    product = bench.view.restaurant.products[0]
    ghost = replace(product, id=UUID(int=5))
    assert await bench.refused(ChangeProduct(ghost, None)) == "not_found"
    assert await bench.refused(ChangeMenuGroup(UUID(int=5), "x")) == "not_found"


@story
async def test_product_in_the_goods_return_stays(bench: Bench) -> None:
    product = bench.view.restaurant.products[0]
    await bench.open_shift()
    await bench.do(ShowScreen(Screen.GOODS_RETURN))
    await bench.do(SetGoodsReturnAmount(product.id, Decimal(1)))
    assert await bench.refused(DeleteProduct(product.id)) == "product_is_returned"
    await bench.do(SetGoodsReturnAmount(product.id, Decimal(0)))
    await bench.do(DeleteProduct(product.id))


@story
async def test_page_of_the_menu_comes_and_goes(bench: Bench) -> None:
    await bench.do(CreateMenuGroup("Сезон"))
    group = bench.view.restaurant.menu_groups[-1]
    await bench.do(ChangeMenuGroup(group.id, "Осень"))
    assert bench.view.restaurant.menu_groups[-1].name == "Осень"
    await bench.do(DeleteMenuGroup(group.id))
    assert bench.view.undoable is not None
    assert bench.view.undoable.name == "Осень"
