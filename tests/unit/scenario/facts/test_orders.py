"""Orders as texts."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from cashier_sim.scenario.facts import orders
from cashier_sim.scenario.facts.tables import seen_rows
from cashier_sim.scenario.language import Language
from cashier_sim.till.commands import ShowScreen
from cashier_sim.till.view import Screen
from tests.unit.scenario.scene import Scene, scene

if TYPE_CHECKING:
    from cashier_sim.engine.model import OrderRecord

RU = Language.RUSSIAN
PAID = "заказ в кассе с блюдами 2 × «Борщ с пампушками» и «Эспрессо»"


def record(scene: Scene) -> OrderRecord:
    return scene.view.orders[0]


async def closes_an_order(scene: Scene) -> None:
    await scene.steps("открыта смена", PAID, "выбирает тип оплаты «Наличные»")
    await scene.step("нажимает «Оплатить»")


@scene
async def test_orders_are_found_on_the_screen_in_the_list_and_among_past_ones(
    scene: Scene,
) -> None:
    await closes_an_order(scene)
    order_id = record(scene).order.id
    assert orders.by_id(scene.view, order_id) is record(scene)
    assert orders.by_id(scene.view, UUID(int=1)) is None
    await scene.steps("закрывает смену", "открыта смена")
    assert orders.by_id(scene.view, order_id) is None
    await scene.step("ищет заказы прошлых смен")
    assert orders.by_id(scene.view, order_id) is not None


@scene
async def test_list_and_dishes(scene: Scene) -> None:
    await scene.steps(
        "открыта смена", "создаёт доставку для «Пётр», телефон «+79990000000», адрес «Лесная, 1»"
    )
    await scene.step("добавляет блюдо «Эспрессо»")
    (seen,) = seen_rows(orders.ORDER_COLUMNS, [record(scene)], RU)[1:]
    assert seen[:2] == ("1", "открыт")
    assert seen[3:] == ("", "Соколова Анна", "Пётр", "не напечатан", "1")
    (seen,) = seen_rows(orders.DISH_COLUMNS, orders.dishes(record(scene)), RU)[1:]
    assert (seen[0], seen[1], seen[5]) == ("Эспрессо", "1", "нет")
    assert orders.guests(record(scene)) == ("Гость 1",)


@scene
async def test_table_of_an_order(scene: Scene) -> None:
    await scene.steps("открыта смена", "создаёт заказ за столом 2")
    assert seen_rows(orders.ORDER_COLUMNS[3:4], [record(scene)], RU) == (("стол",), ("2",))


@scene
async def test_nothing_is_returned_where_nothing_is_prepared(scene: Scene) -> None:
    assert orders.returned_dishes(scene.view) == ()
    assert orders.return_shares(scene.view) == ()


@scene
async def test_partial_return(scene: Scene) -> None:
    await closes_an_order(scene)
    await scene.steps("открывает последний закрытый заказ", "начинает частичный возврат")
    await scene.step("отмечает к возврату блюдо «Эспрессо» в количестве 1")
    lines = seen_rows(orders.RETURNED_DISH_COLUMNS, orders.returned_dishes(scene.view), RU)
    assert lines[1:] == (("Борщ с пампушками", "0", "2"), ("Эспрессо", "1", "1"))
    ((name, share, most),) = orders.return_shares(scene.view)
    assert (name, most) == ("Наличные", record(scene).order.result_sum)
    assert scene.view.partial_return is not None
    assert share == scene.view.partial_return.total


@scene
async def test_goods_of_an_earlier_shift_and_without_an_order(scene: Scene) -> None:
    await closes_an_order(scene)
    await scene.steps("закрывает смену", "открыта смена", "ищет заказы прошлых смен")
    await scene.steps("открывает заказ 1", "начинает возврат товаров заказа")
    lines = seen_rows(orders.RETURNED_DISH_COLUMNS, orders.returned_dishes(scene.view), RU)
    assert [line[0] for line in lines[1:]] == ["Борщ с пампушками", "Эспрессо"]
    assert lines[1][2] == "", "how much can come back is not known before"


@scene
async def test_goods_without_an_order(scene: Scene) -> None:
    await scene.step("открыта смена")
    await scene.stage.do(ShowScreen(Screen.GOODS_RETURN))
    await scene.step("отмечает к возврату товар «Эспрессо» в количестве 2")
    lines = seen_rows(orders.RETURNED_DISH_COLUMNS, orders.returned_dishes(scene.view), RU)
    assert lines[1:] == (("Эспрессо", "2", ""),)
