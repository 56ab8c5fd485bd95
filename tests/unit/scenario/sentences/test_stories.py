from __future__ import annotations

from decimal import Decimal

import pytest

from cashier_sim.plugin_api import OrderStatus
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.sentences.stories import DISHES
from cashier_sim.till.view import Screen
from tests.unit.scenario.scene import Scene, english_scene, scene


def dishes(scene: Scene) -> list[tuple[str, Decimal, str]]:
    items = scene.order.record.order.items
    return [(item.product.name, item.amount, item.guest.name) for item in items]


@scene
async def test_order_has_the_listed_dishes(scene: Scene) -> None:
    await scene.step("заказ с блюдами «Винегрет», 2 × «Медовик» и 0,350 × «Форель на гриле»")
    assert dishes(scene) == [
        ("Винегрет", Decimal(1), "Гость 1"),
        ("Медовик", Decimal(2), "Гость 1"),
        ("Форель на гриле", Decimal("0.350"), "Гость 1"),
    ]
    await scene.step("кассир создаёт заказ с блюдом «Винегрет»")
    assert scene.order.record.order.number == 2


@english_scene
async def test_order_at_a_table_has_the_listed_dishes(scene: Scene) -> None:
    await scene.step('an order at table 4 with the dishes "Винегрет" and 3 x "Медовик"')
    assert [table.number for table in scene.order.record.order.tables] == [4]
    assert [amount for _, amount, _ in dishes(scene)] == [1, 3]


@scene
async def test_order_at_a_table_in_russian(scene: Scene) -> None:
    await scene.step("заказ за столом 4 с блюдом «Винегрет»")
    assert [table.number for table in scene.order.record.order.tables] == [4]


@scene
async def test_table_names_dishes_amounts_and_guests(scene: Scene) -> None:
    await scene.step(
        "заказ с блюдами:",
        (
            ("Блюдо", "количество", "гость"),
            ("Винегрет", "1", "Гость 1"),
            ("Медовик", "2", "Ольга"),
            ("Эспрессо", "", "Ольга"),
            ("Винегрет", "0,5", "Гость 1"),
            ("Медовик", "1", ""),
        ),
    )
    assert dishes(scene) == [
        ("Винегрет", Decimal(1), "Гость 1"),
        ("Медовик", Decimal(2), "Ольга"),
        ("Эспрессо", Decimal(1), "Ольга"),
        ("Винегрет", Decimal("0.5"), "Гость 1"),
        ("Медовик", Decimal(1), "Гость 1"),
    ]


@english_scene
async def test_table_of_dishes_alone_in_english(scene: Scene) -> None:
    await scene.step("an order with the dishes:", (("dish",), ("Винегрет",), ("Медовик",)))
    assert [name for name, _, _ in dishes(scene)] == ["Винегрет", "Медовик"]


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        ((("блюдо", "цена"), ("Винегрет", "5")), "the table's columns are not those of dishes"),
        ((("количество",), ("5",)), "the table's columns are not those of dishes"),
        ((("блюдо", "dish"), ("Винегрет", "Медовик")), "the table's columns are not"),
        ((("блюдо",),), "a heading and no dishes"),
        ((("блюдо", "количество"), ("Винегрет", "много")), "«много» is no amount"),
        ((("блюдо",), ("Винегред",)), "there is no dish «Винегред»; nearest: «Винегрет»"),
    ],
)
def test_wrong_table_creates_no_order(table: tuple[tuple[str, ...], ...], problem: str) -> None:
    @scene
    async def played(scene: Scene) -> None:
        with pytest.raises(StepFailedError, match=problem):
            await scene.step("заказ с блюдами:", table)
        assert scene.begun == []

    played()


@scene
async def test_story_stops_where_the_register_refuses(scene: Scene) -> None:
    assert await scene.refused("заказ с блюдами «Штрудель с яблоком» и «Винегрет»") == (
        "product_inactive"
    )
    assert dishes(scene) == []
    table = (("блюдо",), ("Штрудель с яблоком",), ("Винегрет",))
    assert await scene.refused("заказ с блюдами:", table) == "product_inactive"
    assert dishes(scene) == []


@scene
async def test_order_waits_on_the_cash_screen(scene: Scene) -> None:
    assert await scene.refused("заказ в кассе с блюдом «Медовик»") == "shift_closed"
    await scene.steps("открыта смена", "заказ в кассе с блюдом «Медовик»")
    assert scene.view.screen is Screen.PAYMENT
    await scene.step("заказ в кассе с оплатой «Наличные» и блюдами «Медовик» и «Винегрет»")
    assert scene.order.entered == Decimal("660.00")


@scene
async def test_order_is_paid(scene: Scene) -> None:
    await scene.steps("открыта смена", "оплаченный типом «Наличные» заказ с блюдом «Медовик»")
    assert scene.view.orders[0].order.status is OrderStatus.CLOSED


@english_scene
async def test_orders_of_the_cash_screen_in_english(scene: Scene) -> None:
    await scene.step("an open till shift")
    await scene.step('an order on the cash screen with the dish "Медовик"')
    await scene.step(
        'an order on the cash screen with the payment "Наличные" and the dish "Медовик"'
    )
    await scene.step('an order paid by "Наличные" with the dish "Медовик"')
    assert scene.view.orders[0].order.status is OrderStatus.CLOSED


@pytest.mark.parametrize("language", Language)
def test_list_of_dishes_is_read_as_it_is_written(language: Language) -> None:
    portions = (("Борщ, «наш»", Decimal(2)), ("Чай", Decimal(1)), ("Рыба", Decimal("0.35")))
    assert DISHES.read(DISHES.write(portions, language), language) == portions
    assert DISHES.read(DISHES.write(portions[1:2], language), language) == portions[1:2]
