"""State, sums, dishes, guests and discounts of orders."""

from __future__ import annotations

from cashier_sim.till.commands import ShowScreen
from cashier_sim.till.view import Screen
from tests.unit.scenario.scene import Scene, english_scene, scene
from tests.unit.scenario.sentences.expecting import all_hold, fails, look, told

ORDER = "заказ с блюдами «Борщ с пампушками» и 2 × «Эспрессо»"
PAID = "заказ в кассе с блюдом «Борщ с пампушками»"


@scene
async def test_state_of_the_order_that_was_last_on_the_screen(scene: Scene) -> None:
    error = await fails(scene, "заказ открыт")
    assert "no order was on the screen yet" in error.problem
    await scene.steps("открыта смена", PAID)
    await all_hold(scene, "заказ открыт", "заказ № 1 открыт", "чек заказа не напечатан")
    await scene.steps("выбирает тип оплаты «Наличные»", "вводит сумму 500", "нажимает «Оплатить»")
    assert scene.view.current is None
    await all_hold(scene, "заказ закрыт", "заказ № 1 закрыт", "чек заказа напечатан")
    assert await told(scene, "заказ с пречеком") == ("с пречеком", "закрыт")
    assert await told(scene, "заказ № 1 удалён") == ("удалён", "закрыт")
    assert "there is no order «2»" in (await fails(scene, "заказ № 2 закрыт")).problem
    wrong = await told(scene, "чек заказа напечатан чек возврата")
    assert wrong == ("напечатан чек возврата", "напечатан")


@scene
async def test_order_that_was_deleted(scene: Scene) -> None:
    await scene.steps("открыта смена", "кассир создаёт заказ", "удаляет заказ")
    await look(scene, "заказ удалён")


@scene
async def test_sums(scene: Scene) -> None:
    assert "no order is on the screen" in (await fails(scene, "сдача 0")).problem
    await scene.steps("открыта смена", PAID)
    await all_hold(scene, "сумма заказа 420", "осталось внести 420,00", "внесено 0", "сдача 0")
    await scene.steps("выбирает тип оплаты «Наличные»", "вводит сумму 1500")
    await all_hold(scene, "осталось внести 0", "внесено 1 500,00", "сдача 1080.00")
    assert await told(scene, "сумма заказа 421") == ("421,00", "420,00")
    assert await told(scene, "сумма заказа без скидок 421") == ("421,00", "420,00")
    assert await told(scene, "осталось внести 1") == ("1,00", "0,00")
    assert await told(scene, "внесено 1") == ("1,00", "1 500,00")
    assert await told(scene, "сдача 1") == ("1,00", "1 080,00")


@english_scene
async def test_sums_in_english(scene: Scene) -> None:
    await scene.steps(
        "an open till shift", 'an order on the cash screen with the dish "Борщ с пампушками"'
    )
    await all_hold(
        scene,
        "the order is open",
        "the order no. 1 is open",
        "the order's total is 420.00",
        "the order's total without discounts is 420.00",
        "the sum still to enter is 420.00",
        "the sum entered is 0.00",
        "the change is 0.00",
        "the order's fiscal cheque is not printed",
    )


@scene
async def test_dishes_by_any_columns(scene: Scene) -> None:
    await scene.steps("открыта смена", "кассир создаёт заказ")
    await look(scene, "в заказе нет блюд")
    await scene.stage.do(ShowScreen(Screen.ORDERS))
    await scene.steps(ORDER)
    await look(
        scene,
        "блюда заказа:",
        "Блюдо | количество | сумма | цена | на кухне",
        "Борщ с пампушками | 1 | 420 | 420,00 | нет",
        "Эспрессо | 2,000 | {} | {} | нет",
    )
    await look(scene, "блюда заказа:", "гость | dish", "Гость 1 | Борщ{}", "Гость 1 | Эспрессо")
    expected, actual = await told(
        scene, "блюда заказа:", "блюдо | количество", "Борщ с пампушками | 1", "Эспрессо | 1"
    )
    assert expected.endswith("| Эспрессо          | 1          |")
    assert actual.endswith("| Эспрессо          | 2          |")
    assert (await told(scene, "блюда заказа:", "блюдо"))[1].count("\n") == 3
    error = await fails(scene, "блюда заказа:", "блюда", "Борщ")
    assert error.problem.startswith("there is no column «блюда»; columns are: «блюдо», «кол")
    wrong = await told(scene, "в заказе нет блюд")
    assert wrong == ("none", "\n  Борщ с пампушками\n  Эспрессо")


@english_scene
async def test_dishes_in_english(scene: Scene) -> None:
    await scene.steps("an open till shift", "creates an order")
    await look(scene, "the order has no dishes")
    await scene.step('adds the dish "Эспрессо"')
    await look(scene, "the order's dishes are:", "dish | in the kitchen", "Эспрессо | no")


@scene
async def test_guests(scene: Scene) -> None:
    await scene.steps("открыта смена", "кассир создаёт заказ", "добавляет гостя «Пётр»")
    await look(scene, "гости заказа:", "Гость 1", "{второй}")
    assert scene.stage.remembered == {"второй": "Пётр"}
    assert (await told(scene, "гости заказа:", "Пётр"))[1] == "\n  | Гость 1 |\n  | Пётр    |"


@scene
async def test_discounts(scene: Scene) -> None:
    await scene.steps("открыта смена", ORDER)
    await look(scene, "в заказе нет скидок")
    await scene.steps("даёт скидку «Гость отеля»")
    sum_ = f"{scene.order.record.order.discounts[0].sum:f}"
    await look(scene, "скидки заказа:", "скидка | сумма", f"Гость отеля | {sum_}")
    expected, actual = await told(scene, "скидки заказа:", "скидка", "Друзья дома")
    assert ("Друзья дома" in expected, "Гость отеля" in actual) == (True, True)
    assert await told(scene, "в заказе нет скидок") == ("none", "Гость отеля")


@english_scene
async def test_guests_and_discounts_in_english(scene: Scene) -> None:
    await scene.steps("an open till shift", 'an order with the dish "Эспрессо"')
    await look(scene, "the order has no discounts")
    await look(scene, "the order's guests are:", "{}")
    await scene.steps('gives the discount "Гость отеля"')
    await look(scene, "the order's discounts are:", "discount", "Гость отеля")
