from __future__ import annotations

import pytest

from cashier_sim.till.view import Screen
from tests.unit.scenario.scene import Scene, english_scene, scene


def page(scene: Scene) -> Screen:
    return scene.view.screen


@scene
async def test_pages_without_an_order_are_opened(scene: Scene) -> None:
    pages = {
        "кассовой смене": Screen.SHIFT,
        "отчёту по оплатам": Screen.REPORT,
        "возврату товаров": Screen.GOODS_RETURN,
        "дополнениям": Screen.ADDITIONS,
        "списку заказов": Screen.ORDERS,
    }
    for name, opened in pages.items():
        await scene.told(f"переходит к {name}")
        assert page(scene) is opened


@english_scene
async def test_page_is_left_in_english(scene: Scene) -> None:
    await scene.told("goes to the goods return")
    await scene.told("goes back")
    assert page(scene) is Screen.ORDERS
    assert await scene.refused('presses "Back"') == "nowhere_to_go"


@scene
async def test_order_goes_to_the_cash_screen_and_the_prepayments(scene: Scene) -> None:
    await scene.steps("открыта смена", "заказ с блюдом «Винегрет»")
    await scene.told("переходит в кассу")
    assert page(scene) is Screen.PAYMENT
    await scene.told("возвращается назад")
    await scene.told("переходит к предоплатам")
    assert page(scene) is Screen.PREPAYMENTS
    await scene.step("кассир нажимает «Назад»")
    await scene.step("кассир нажимает «Касса»")
    assert page(scene) is Screen.PAYMENT


@scene
async def test_delivery_goes_to_its_preliminary_payments(scene: Scene) -> None:
    await scene.steps("создаёт доставку для «Иванов»", "добавляет блюдо «Винегрет»")
    await scene.told("переходит к предварительным оплатам")
    assert page(scene) is Screen.PRELIMINARY


@pytest.mark.parametrize("sentence", ["нажимает «Предоплаты»", "нажимает «Предварительные оплаты»"])
def test_captions_of_the_screen_are_understood(sentence: str) -> None:
    @scene
    async def played(scene: Scene) -> None:
        await scene.steps("открыта смена", "создаёт доставку для «Иванов»")
        assert await scene.refused(sentence) == "order_is_empty"

    played()
