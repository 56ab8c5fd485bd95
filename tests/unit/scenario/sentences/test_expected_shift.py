"""The till shift, the list of orders, the report, returns that are being prepared, locks."""

from __future__ import annotations

from cashier_sim.till.commands import LockOrder, ShowScreen
from cashier_sim.till.view import Screen
from tests.unit.scenario.scene import Scene, english_scene, scene
from tests.unit.scenario.sentences.expecting import all_hold, fails, look, told

PAID = "заказ в кассе с блюдами 2 × «Борщ с пампушками» и «Эспрессо»"


async def pays_in_cash(scene: Scene) -> None:
    await scene.steps("открыта смена", PAID, "выбирает тип оплаты «Наличные»")
    await scene.step("нажимает «Оплатить»")


@scene
async def test_till_shift(scene: Scene) -> None:
    await look(scene, "кассовая смена закрыта")
    assert await told(scene, "кассовая смена открыта") == ("open", "closed")
    assert (await fails(scene, "открыта кассовая смена № 1")).actual == "closed"
    await scene.step("открыта смена")
    await all_hold(scene, "кассовая смена открыта", "открыта кассовая смена № 1")
    assert await told(scene, "кассовая смена закрыта") == ("closed", "open")
    assert await told(scene, "открыта кассовая смена № 2") == ("2", "1")


@english_scene
async def test_till_shift_in_english(scene: Scene) -> None:
    await look(scene, "the till shift is closed")
    await scene.step("an open till shift")
    await all_hold(scene, "the till shift is open", "the till shift no. 1 is open")
    await look(scene, "the number of orders in the list is 0")
    await look(scene, "the list of orders is:", "number")


@scene
async def test_list_of_orders(scene: Scene) -> None:
    await look(scene, "заказов в списке 0")
    await pays_in_cash(scene)
    await scene.step("создаёт заказ за столом 2")
    await look(scene, "заказов в списке 2")
    await look(
        scene,
        "список заказов:",
        "номер | состояние | сумма | стол | чек",
        "2 | открыт | 0 | 2 | не напечатан",
        "1 | закрыт | {} |  | напечатан",
    )
    expected, actual = await told(scene, "заказов в списке 3")
    assert expected == "3"
    assert actual.startswith("2\n  | номер | состояние")
    assert "| 2     |" in (await told(scene, "список заказов:", "номер", "1"))[1]


@scene
async def test_orders_of_earlier_shifts(scene: Scene) -> None:
    error = await fails(scene, "найдены заказы прошлых смен:", "номер")
    assert error.problem == "nobody has looked for orders of earlier shifts"
    await pays_in_cash(scene)
    await scene.steps("закрывает смену", "открыта смена", "ищет заказы прошлых смен")
    await look(scene, "найдены заказы прошлых смен:", "номер | состояние | смена", "1 | закрыт | 1")
    assert "| 1     |" in (await told(scene, "найдены заказы прошлых смен:", "номер", "5"))[1]


@english_scene
async def test_orders_of_earlier_shifts_in_english(scene: Scene) -> None:
    await scene.steps("an open till shift", "looks for orders of earlier shifts")
    await look(scene, "the orders of earlier shifts are:", "number")


@scene
async def test_order_that_another_terminal_edits(scene: Scene) -> None:
    await scene.steps("открыта смена", "кассир создаёт заказ")
    await scene.stage.do(ShowScreen(Screen.ORDERS))
    await look(scene, "заказ № 1 не занят другой кассой")
    assert await told(scene, "заказ № 1 занят другой кассой") == (
        "locked by another terminal",
        "not locked",
    )
    await scene.stage.do(LockOrder(scene.view.orders[0].order.id))
    assert scene.stage.refusal is None
    await look(scene, "заказ № 1 занят другой кассой")
    assert "there is no order «7»" in str(await fails(scene, "заказ № 7 занят другой кассой"))


@english_scene
async def test_order_that_another_terminal_edits_in_english(scene: Scene) -> None:
    await scene.steps("an open till shift", "creates an order")
    await look(scene, "the order no. 1 is not locked by another terminal")
    await scene.stage.do(ShowScreen(Screen.ORDERS))
    await scene.stage.do(LockOrder(scene.view.orders[0].order.id))
    await look(scene, "the order no. 1 is locked by another terminal")


@scene
async def test_report(scene: Scene) -> None:
    error = await fails(scene, "отчёт по оплатам пуст")
    assert "open its page first" in error.problem
    await scene.stage.do(ShowScreen(Screen.REPORT))
    await look(scene, "отчёт по оплатам пуст")
    await scene.stage.do(ShowScreen(Screen.ORDERS))
    await pays_in_cash(scene)
    await scene.stage.do(ShowScreen(Screen.REPORT))
    await look(
        scene,
        "отчёт по оплатам:",
        "тип | операция | сумма | номер карты | заказ | кассир | группа | смена | исход неизвестен",
        "Наличные | оплата | {} |  | 1 | Соколова Анна | наличные | 1 | нет",
    )
    expected, actual = await told(
        scene, "отчёт по оплатам:", "тип | операция", "Наличные | возврат"
    )
    assert (expected.count("возврат"), actual.count("оплата")) == (1, 1)
    assert "Наличные" in (await told(scene, "отчёт по оплатам пуст"))[1]
    await scene.step("сохраняет отчёт в файл «report.csv»")
    await look(scene, "в файле «report.csv» есть строка «{}Наличные;{};Наличные;Оплата;{}»")
    wrong = await told(scene, "в файле «report.csv» есть строка «Время»")
    assert wrong[1].startswith("\n  Время;Смена")
    assert await told(scene, "в файле «r.csv» есть строка «Время»") == ("r.csv", "report.csv")


@english_scene
async def test_report_in_english(scene: Scene) -> None:
    await scene.stage.do(ShowScreen(Screen.REPORT))
    await look(scene, "the payments report is empty")
    await look(scene, "the payments report is:", "type | what | sum")
    error = await fails(scene, 'the file "report.csv" has the line "x"')
    assert error.problem == "no such file was saved"


@scene
async def test_partial_return_that_is_being_prepared(scene: Scene) -> None:
    await pays_in_cash(scene)
    await scene.steps("открывает последний закрытый заказ", "начинает частичный возврат")
    await look(scene, "сумма возврата 0")
    await scene.step("отмечает к возврату блюдо «Борщ с пампушками» в количестве 1")
    await look(scene, "сумма возврата 420")
    await look(
        scene,
        "возвращаются блюда:",
        "блюдо | возвращается | можно вернуть",
        "Борщ с пампушками | 1 | 2",
        "Эспрессо | 0 | 1",
    )
    await look(scene, "доли возврата:", "тип | возвращается", "Наличные | 420,00")
    assert await told(scene, "сумма возврата 419") == ("419,00", "420,00")
    assert "| 1 " in (await told(scene, "возвращаются блюда:", "возвращается", "2", "0"))[1]
    assert "420,00" in (await told(scene, "доли возврата:", "возвращается", "1"))[1]


@english_scene
async def test_goods_return_that_is_being_prepared_in_english(scene: Scene) -> None:
    await scene.step("an open till shift")
    await scene.stage.do(ShowScreen(Screen.GOODS_RETURN))
    await look(scene, "the dishes to give back are:", "dish | returned")
    await look(scene, "the shares of the return are:", "type | returned | at most")
    await look(scene, "the total to give back is 0.00")
