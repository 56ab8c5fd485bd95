from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.till.commands import FindPastOrders
from cashier_sim.till.view import Screen
from tests.unit.scenario.scene import Scene, english_scene, scene

if TYPE_CHECKING:
    from cashier_sim.engine.model import OrderRecord

PAID = "оплаченный типом «Наличные» заказ с блюдами «Винегрет», 2 × «Медовик» и «Винегрет»"


@scene
async def test_goods_are_returned_without_an_order(scene: Scene) -> None:
    scene.fake.register()
    await scene.steps("открыта смена", "переходит к возврату товаров")
    await scene.told("отмечает к возврату товар «Медовик» в количестве 2")
    await scene.told("выбирает тип возврата «Гостиница»")
    assert scene.view.goods_return.total == Decimal("700.00")
    await scene.told("возвращает отмеченные товары")
    assert scene.fake.calls == ["return_payment_without_order"]


@english_scene
async def test_goods_are_returned_in_english(scene: Scene) -> None:
    scene.fake.register()
    await scene.steps("an open till shift", "goes to the goods return")
    await scene.told('marks 0.5 of the product "Форель на гриле" for return')
    await scene.told('chooses the return type "Гостиница"')
    await scene.told("returns the marked goods")


@scene
async def test_order_of_an_earlier_shift_is_found_and_its_dishes_returned(scene: Scene) -> None:
    scene.fake.register()
    await scene.steps("открыта смена", PAID, "закрывает смену", "открывает смену")
    await scene.told("ищет заказы прошлых смен")
    await scene.told("открывает заказ 1")
    await scene.told("начинает возврат товаров заказа")
    assert scene.view.screen is Screen.GOODS_RETURN
    await scene.told("отмечает к возврату блюдо прошлого заказа «Винегрет» № 2 в количестве 0")
    await scene.told("отмечает к возврату блюдо прошлого заказа «Медовик» в количестве 1")
    assert scene.view.goods_return.total == Decimal("660.00")
    await scene.told("выбирает тип возврата «Гостиница»")
    await scene.told("возвращает отмеченные товары")


@english_scene
async def test_order_of_an_earlier_shift_is_returned_in_english(scene: Scene) -> None:
    scene.fake.register()
    await scene.step("an open till shift")
    await scene.step('an order paid by "Наличные" with the dish "Медовик"')
    await scene.steps("closes the till shift", "opens the till shift")
    await scene.told("looks for order 1 of earlier shifts")
    await scene.step("opens order 1")
    await scene.told("starts the return of the order's goods")
    await scene.told('marks 0 of the past order\'s dish "Медовик" for return')


@scene
async def test_past_orders_are_found_by_number_or_a_few(scene: Scene) -> None:
    await scene.steps("открыта смена", PAID, PAID, "закрывает смену", "открывает смену")
    await scene.told("ищет заказ 1 прошлых смен")
    assert [one.order.number for one in found(scene)] == [1]
    await scene.told("ищет заказы прошлых смен, не больше 1")
    assert [one.order.number for one in found(scene)] == [2]
    with pytest.raises(StepFailedError, match="at most 0 orders would be none"):
        await scene.step("ищет заказы прошлых смен, не больше 0")


def found(scene: Scene) -> tuple[OrderRecord, ...]:
    assert scene.view.past_orders is not None
    return scene.view.past_orders.orders


@english_scene
async def test_past_orders_are_found_in_english(scene: Scene) -> None:
    await scene.told("looks for orders of earlier shifts")
    await scene.told("looks for orders of earlier shifts, at most 100")
    assert scene.last() == FindPastOrders(limit=100)


@scene
async def test_past_dish_needs_a_past_order(scene: Scene) -> None:
    await scene.step("переходит к возврату товаров")
    with pytest.raises(StepFailedError, match="no past order is being returned"):
        await scene.step("отмечает к возврату блюдо прошлого заказа «Медовик» в количестве 1")
    with pytest.raises(StepFailedError, match="there is no dish «Торт»"):
        await scene.step("отмечает к возврату товар «Торт» в количестве 1")


@scene
async def test_captions_of_the_screen_are_understood(scene: Scene) -> None:
    await scene.steps("открыта смена", PAID, "закрывает смену", "открывает смену")
    await scene.steps("ищет заказы прошлых смен", "открывает заказ 1", "нажимает «Вернуть товары»")
