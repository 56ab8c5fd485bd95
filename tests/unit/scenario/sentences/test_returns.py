from __future__ import annotations

from decimal import Decimal

import pytest

from cashier_sim.plugin_api import OrderStatus
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.till.view import Screen
from tests.unit.scenario.scene import Scene, english_scene, scene

PAID = "оплаченный типом «Наличные» заказ с блюдами «Винегрет», 2 × «Медовик» и «Винегрет»"


@scene
async def test_payment_of_a_closed_order_is_returned(scene: Scene) -> None:
    await scene.steps("открыта смена", PAID, "открывает последний закрытый заказ")
    await scene.told("возвращает оплату заказа")
    assert scene.order.record.order.status is OrderStatus.NEW
    assert scene.order.record.source_order_id is not None


@scene
async def test_closed_order_is_deleted(scene: Scene) -> None:
    await scene.steps("открыта смена", PAID, "открывает заказ 1")
    await scene.told("удаляет закрытый заказ")
    assert scene.view.screen is Screen.ORDERS
    assert scene.view.orders[0].order.status is OrderStatus.DELETED


@scene
async def test_part_of_an_order_is_returned(scene: Scene) -> None:
    await scene.steps("открыта смена", "заказ в кассе с блюдами «Винегрет» и «Винегрет»")
    await scene.steps("выбирает тип оплаты «Банковская карта»", "вводит сумму 100")
    await scene.steps("выбирает тип оплаты «Наличные»", "нажимает «Оплатить»")
    await scene.step("открывает последний закрытый заказ")
    await scene.told("начинает частичный возврат")
    await scene.told("отмечает к возврату блюдо «Винегрет» № 2 в количестве 1")
    draft = scene.view.partial_return
    assert draft is not None
    assert draft.total == Decimal("310.00")
    await scene.told("меняет долю оплаты «Банковская карта» в возврате на 10,00")
    await scene.told("меняет долю оплаты «Наличные» в возврате на 300,00")
    await scene.told("возвращает отмеченную часть заказа")
    (returned,) = scene.order.record.returned_items.values()
    assert returned == 1


@english_scene
async def test_part_of_an_order_is_returned_in_english(scene: Scene) -> None:
    await scene.step("an open till shift")
    await scene.step('an order paid by "Наличные" with the dishes 2 × "Медовик" and "Винегрет"')
    await scene.step("opens the last closed order")
    await scene.told("starts a partial return")
    await scene.told('marks 1 of the dish "Медовик" for return')
    await scene.told('changes the share of the payment "Наличные" in the return to 350.00')
    await scene.told("returns the marked part of the order")
    await scene.told("returns the order's payment")


@scene
async def test_captions_of_the_screen_are_understood(scene: Scene) -> None:
    await scene.steps("открыта смена", PAID, "открывает последний закрытый заказ")
    await scene.steps("нажимает «Частичный возврат»", "возвращается назад")
    await scene.step("нажимает «Вернуть оплату»")


@english_scene
async def test_closed_order_is_deleted_in_english(scene: Scene) -> None:
    await scene.step("an open till shift")
    await scene.step('an order paid by "Наличные" with the dish "Медовик"')
    await scene.told("opens order 1")
    await scene.told("deletes the closed order")


@scene
async def test_what_is_not_in_the_order_is_not_returned(scene: Scene) -> None:
    await scene.steps("открыта смена", PAID, "открывает заказ 1", "начинает частичный возврат")
    with pytest.raises(StepFailedError, match="there is no dish in the order «Эспрессо»"):
        await scene.step("отмечает к возврату блюдо «Эспрессо» в количестве 1")
    with pytest.raises(StepFailedError, match="there is no payment in the order «Кредит»"):
        await scene.step("меняет долю оплаты «Кредит» в возврате на 1")
    assert await scene.refused("возвращает отмеченную часть заказа") == "nothing_to_return"
