"""What can be pressed: buttons of the register and of plugins, payment types, the status line."""

from __future__ import annotations

from cashier_sim.till.view import ButtonPlace, StatusText
from tests.unit.scenario.scene import Scene, english_scene, scene
from tests.unit.scenario.sentences.asking import on_cash_screen
from tests.unit.scenario.sentences.expecting import all_hold, fails, look, told
from tests.unit.till.buttons import added


@scene
async def test_buttons_of_the_register(scene: Scene) -> None:
    await all_hold(
        scene,
        "можно нажать «Открыть смену»",
        "нельзя нажать «Оплатить»",
        "нельзя нажать «Оплатить»: «Сначала откройте {}»",
    )
    wrong = await told(scene, "можно нажать «Оплатить»")
    assert wrong == ("«Оплатить» is possible", "Сначала откройте кассу.")
    wrong = await told(scene, "нельзя нажать «Открыть смену»")
    assert wrong == ("«Открыть смену» is not possible", "it is")
    wrong = await told(scene, "нельзя нажать «Оплатить»: «Нет денег»")
    assert wrong == ("Нет денег", "Сначала откройте кассу.")


@english_scene
async def test_buttons_of_the_register_in_english(scene: Scene) -> None:
    await all_hold(
        scene,
        'it is possible to press "Open the shift"',
        'it is impossible to press "Pay"',
        'it is impossible to press "Pay": "Open the cash screen first."',
    )


@scene
async def test_payment_types(scene: Scene) -> None:
    await on_cash_screen(scene)
    await look(scene, "можно выбрать тип оплаты «Гостиница»")
    assert await told(scene, "нельзя выбрать тип оплаты «Гостиница»") == (
        "«Гостиница» is not possible",
        "it is",
    )
    scene.fake.unregister()
    reason = "Платёжная система не загружена. Запустите её плагин."
    await all_hold(
        scene,
        "можно выбрать тип оплаты «Наличные»",
        "нельзя выбрать тип оплаты «Гостиница»",
        f"нельзя выбрать тип оплаты «Гостиница»: «{reason}»",
    )
    wrong = await told(scene, "можно выбрать тип оплаты «Гостиница»")
    assert wrong == ("«Гостиница» is possible", reason)
    error = await fails(scene, "можно выбрать тип оплаты «Гостинница»")
    assert "nearest: «Гостиница»" in error.problem
    await look(
        scene,
        "касса предлагает типы оплаты:",
        "тип | группа | доступен",
        "Наличные | наличные | да",
        "Банковская карта | банковские карты | да",
        "Гостиница | безналичный расчёт | нет",
        "{} | без выручки | да",
        "{} | без выручки | да",
    )
    assert "Гостиница" in (await told(scene, "касса предлагает типы оплаты:", "тип"))[1]


@english_scene
async def test_payment_types_in_english(scene: Scene) -> None:
    await on_cash_screen(scene)
    scene.fake.unregister()
    await all_hold(
        scene,
        'it is possible to choose the payment type "Наличные"',
        'it is impossible to choose the payment type "Гостиница"',
        'it is impossible to choose the payment type "Гостиница": "{}not loaded{}"',
    )
    available = ("yes", "yes", "no", "yes", "yes")
    await look(scene, "the register offers the payment types:", "available", *available)


def adds_button(scene: Scene, caption: str, *, is_enabled: bool = True) -> None:
    buttons = scene.fake.till.buttons
    number = len(buttons.shown) + 1
    buttons.add(added(ButtonPlace.PAYMENT, caption, number=number, is_enabled=is_enabled))


@scene
async def test_buttons_of_plugins(scene: Scene) -> None:
    await look(scene, "нет кнопки плагина «Баллы»")
    assert (await fails(scene, "есть кнопка плагина «Баллы»")).actual == "nothing"
    adds_button(scene, "Баллы")
    adds_button(scene, "Скидка", is_enabled=False)
    await all_hold(scene, "есть кнопка плагина «Баллы»", "кнопка плагина «Скидка» недоступна")
    await look(
        scene,
        "кнопки плагинов:",
        "кнопка | где | отмечена | доступна | плагин",
        "Баллы | касса | нет | да | fake",
        "Скидка | касса | нет | нет | fake",
    )
    assert await told(scene, "есть кнопка плагина «Скидка»") == ("enabled", "disabled")
    assert await told(scene, "кнопка плагина «Баллы» недоступна") == ("disabled", "enabled")
    assert await told(scene, "нет кнопки плагина «Баллы»") == (
        "no «Баллы»",
        "of the plugin «fake»",
    )
    assert "Баллы" in (await told(scene, "кнопки плагинов:", "кнопка"))[1]


@scene
async def test_status_line(scene: Scene) -> None:
    await look(scene, "строка состояния пуста")
    assert (await fails(scene, "в строке состояния «Отель»")).actual == "nothing"
    scene.fake.till.buttons.add_text(StatusText(text="Отель на связи", plugin_name="fake"))
    await look(scene, "в строке состояния «Отель {}»")
    wrong = await told(scene, "в строке состояния «Отель молчит»")
    assert wrong == ("Отель молчит", "Отель на связи")
    assert await told(scene, "строка состояния пуста") == ("nothing", "Отель на связи")


@english_scene
async def test_buttons_of_plugins_in_english(scene: Scene) -> None:
    await all_hold(scene, 'there is no button "Баллы" of a plugin', "the status line is empty")
    adds_button(scene, "Баллы")
    adds_button(scene, "Скидка", is_enabled=False)
    scene.fake.till.buttons.add_text(StatusText(text="Отель на связи", plugin_name="fake"))
    await all_hold(
        scene,
        'there is the plugin\'s button "Баллы"',
        'the plugin\'s button "Скидка" is disabled',
        'the status line says "Отель на связи"',
    )
    await look(scene, "the plugins' buttons are:", "button | where", "{} | payment", "{} | payment")
