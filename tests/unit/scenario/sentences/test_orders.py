from __future__ import annotations

from decimal import Decimal

import pytest

from cashier_sim.plugin_api import DeliveryOrder, OrderStatus
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.till.view import Screen
from tests.unit.scenario.scene import Scene, english_scene, scene


def amounts(scene: Scene) -> list[tuple[str, Decimal]]:
    return [(item.product.name, item.amount) for item in scene.order.record.order.items]


def status(scene: Scene) -> OrderStatus:
    return scene.order.record.order.status


@scene
async def test_order_is_created_with_and_without_a_table(scene: Scene) -> None:
    await scene.told("создаёт заказ")
    assert not scene.order.record.order.tables
    await scene.told("создаёт заказ за столом 12")
    assert [table.number for table in scene.order.record.order.tables] == [12]


@scene
async def test_unknown_table_is_refused(scene: Scene) -> None:
    with pytest.raises(StepFailedError, match="there is no table «99»"):
        await scene.step("создаёт заказ за столом 99")


@scene
async def test_delivery_is_created(scene: Scene) -> None:
    await scene.told("создаёт доставку для «Иванов Пётр»")
    order = scene.order.record.order
    assert isinstance(order, DeliveryOrder)
    await scene.told("создаёт доставку для «Иванов Пётр», телефон «+7 900», адрес «ул. Лесная»")
    await scene.told("создаёт доставку для «Иванов Пётр», телефон «+7 900», адрес «»")
    order = scene.order.record.order
    assert isinstance(order, DeliveryOrder)
    assert order.client_name == "Иванов Пётр"


@scene
async def test_order_is_opened_by_number(scene: Scene) -> None:
    await scene.steps("создаёт заказ", "создаёт заказ")
    await scene.told("открывает заказ 1")
    assert scene.order.record.order.number == 1
    await scene.step("кассир открывает заказ № 2")
    assert scene.order.record.order.number == 2
    with pytest.raises(StepFailedError, match="there is no order «7»"):
        await scene.step("открывает заказ 7")


@scene
async def test_last_closed_order_is_opened(scene: Scene) -> None:
    with pytest.raises(StepFailedError, match="no order of this till shift is closed"):
        await scene.step("открывает последний закрытый заказ")
    await scene.steps("открыта смена", "оплаченный типом «Наличные» заказ с блюдом «Винегрет»")
    await scene.steps("оплаченный типом «Наличные» заказ с блюдом «Медовик»", "создаёт заказ")
    await scene.step("открывает последний закрытый заказ")
    assert scene.order.record.order.number == 2


@scene
async def test_dishes_are_added_changed_and_removed(scene: Scene) -> None:
    await scene.step("создаёт заказ")
    await scene.told("добавляет блюдо «Борщ с пампушками»")
    await scene.told("добавляет блюдо «Форель на гриле» в количестве 0,350")
    await scene.told("добавляет блюдо «Борщ с пампушками» в количестве 3")
    await scene.told("меняет количество блюда «Борщ с пампушками» № 2 на 2")
    trout = ("Форель на гриле", Decimal("0.350"))
    assert amounts(scene) == [
        ("Борщ с пампушками", Decimal(1)),
        trout,
        ("Борщ с пампушками", Decimal(2)),
    ]
    await scene.told("убирает блюдо «Борщ с пампушками»")
    assert amounts(scene) == [trout, ("Борщ с пампушками", Decimal(2))]


@english_scene
async def test_dishes_are_added_changed_and_removed_in_english(scene: Scene) -> None:
    await scene.told("creates an order at table 1")
    await scene.told('adds the dish "Эспрессо"')
    await scene.told('adds 0.350 of the dish "Форель на гриле"')
    await scene.told('adds the dish "Эспрессо"')
    await scene.told('changes the amount of the dish "Эспрессо" to 4')
    await scene.told('removes the dish "Эспрессо" no. 2')
    assert amounts(scene) == [("Эспрессо", Decimal(4)), ("Форель на гриле", Decimal("0.350"))]


@scene
async def test_unknown_dish_is_refused_with_the_nearest(scene: Scene) -> None:
    await scene.step("создаёт заказ")
    with pytest.raises(StepFailedError, match="there is no dish «Борщ»; nearest: «Борщ с"):
        await scene.step("добавляет блюдо «Борщ»")
    with pytest.raises(StepFailedError, match="there is no dish in the order «Медовик»"):
        await scene.step("убирает блюдо «Медовик»")


@scene
async def test_dish_is_not_removed_without_an_order(scene: Scene) -> None:
    with pytest.raises(StepFailedError, match="no order is on the screen"):
        await scene.step("убирает блюдо «Медовик»")


@scene
async def test_dishes_go_to_the_kitchen(scene: Scene) -> None:
    await scene.step("заказ с блюдом «Винегрет»")
    await scene.told("отправляет блюда на кухню")
    assert [slip.title for slip in scene.stage.happened.slips] == ["service_cheque"]
    assert await scene.refused("нажимает «На кухню»") == "nothing_to_print"


@scene
async def test_precheque_is_printed_and_cancelled(scene: Scene) -> None:
    await scene.step("заказ с блюдом «Винегрет»")
    await scene.told("печатает пречек")
    assert status(scene) is OrderStatus.BILL
    await scene.told("отменяет пречек")
    assert status(scene) is OrderStatus.NEW
    await scene.steps("нажимает «Пречек»", "нажимает «Отменить пречек»")


@scene
async def test_order_is_deleted(scene: Scene) -> None:
    await scene.step("заказ с блюдом «Винегрет»")
    await scene.told("удаляет заказ")
    assert scene.view.screen is Screen.ORDERS
    await scene.steps("создаёт заказ", "нажимает «Удалить заказ»")
