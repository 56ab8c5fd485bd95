"""Pages, the waiting window, messages, refusals, who works and what time it is."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from cashier_sim.engine.ports import Outcome, Returned
from cashier_sim.till.commands import OpenCafeSession, PressPay, SetReceiptPrinter
from cashier_sim.till.view import ReceiptPrinterState
from tests.unit.scenario.scene import Scene, english_scene, scene
from tests.unit.scenario.sentences.asking import calling
from tests.unit.scenario.sentences.expecting import all_hold, fails, look, told

if TYPE_CHECKING:
    from tests.unit.till.fake_plugins import FakeCall

ORDER = "заказ с блюдом «Борщ с пампушками»"


@scene
async def test_page_that_is_open_holds_and_another_is_told(scene: Scene) -> None:
    await look(scene, "открыта страница «Заказы»")
    assert await told(scene, "открыта страница «Дополнения»") == ("«Дополнения»", "«Заказы»")


@english_scene
async def test_page_in_english(scene: Scene) -> None:
    await look(scene, 'the page "Orders" is open')
    assert await told(scene, 'the page "Till shift" is open') == ('"Till shift"', '"Orders"')


@scene
async def test_call_that_goes_on_is_seen_with_its_caption_and_line(scene: Scene) -> None:
    goes_on = asyncio.Event()

    async def script(call: FakeCall) -> Outcome:
        call.say("Связь\u00a0с отелем…")
        await goes_on.wait()
        return Returned()

    scene.stage.is_call_enough = True
    await calling(scene, script)
    await all_hold(
        scene,
        "идёт вызов плагина «fake»",
        "касса ждёт с заголовком «Сбор данных»",
        "окно ожидания сообщает «Связь с отелем…»",
        "окно ожидания сообщает «Связь с {кем}»",
    )
    assert scene.stage.remembered == {"кем": "отелем…"}
    assert await told(scene, "идёт вызов плагина «hotel»") == ("hotel", "fake")
    captions = await told(scene, "касса ждёт с заголовком «Подождите»")
    assert captions == ("«Подождите»", "«Сбор данных»")
    lines = await told(scene, "окно ожидания сообщает «Связь с {кем} потеряна»")
    assert lines == ("Связь с {кем} потеряна", "Связь\u00a0с отелем…")
    assert await told(scene, "касса никого не ждёт") == ("none", "fake")
    goes_on.set()
    scene.stage.is_call_enough = False
    await scene.stage.rest()
    await look(scene, "касса никого не ждёт")
    error = await fails(scene, "окно ожидания сообщает «Связь»")
    assert error.problem == "no call is under way"


@scene
async def test_message_at_the_top_left_is_found_by_kind_and_text(scene: Scene) -> None:
    await look(scene, "слева вверху нет сообщений")
    await scene.stage.do(SetReceiptPrinter(ReceiptPrinterState.OUT_OF_PAPER))
    await scene.steps("открыта смена", ORDER, "печатает пречек")
    await look(scene, "слева вверху сообщение об ошибке «{}кончилась бумага{}»")
    wrong = await told(scene, "слева вверху сообщение «Кончилась бумага»")
    assert wrong[0] == "сообщение «Кончилась бумага»"
    assert wrong[1].startswith("сообщение об ошибке «")
    assert (await fails(scene, "слева вверху нет сообщений")).actual.startswith("сообщение об")
    (one,) = scene.view.notifications
    assert scene.stage.happened.expected_notifications == {one.id}


@english_scene
async def test_message_at_the_top_left_in_english(scene: Scene) -> None:
    await look(scene, "there is no message at the top left")
    await scene.stage.do(SetReceiptPrinter(ReceiptPrinterState.OUT_OF_PAPER))
    await scene.steps("an open till shift", 'an order with the dish "Борщ с пампушками"')
    await scene.step("prints the precheque")
    await look(scene, 'at the top left is the error "{}out of paper{}"')
    wrong = await told(scene, 'at the top left is the warning "{}out of paper{}"')
    assert wrong[0] == "the warning «{}out of paper{}»"


@scene
async def test_refusal_is_compared_in_words_and_then_forgotten(scene: Scene) -> None:
    error = await fails(scene, "касса отказывает: «{}»")
    assert (error.problem, error.actual) == ("the register did not refuse", "it was done")
    await scene.stage.do(PressPay())
    wrong = await told(scene, "касса отказывает: «Смена закрыта»")
    assert wrong == ("Смена закрыта", "Сначала откройте кассу.")
    await look(scene, "касса отказывает: «Сначала откройте {что}.»")
    assert scene.stage.remembered == {"что": "кассу"}
    assert scene.stage.refusal is None


@english_scene
async def test_refusal_in_english(scene: Scene) -> None:
    await scene.stage.do(PressPay())
    await look(scene, 'the register answers with the refusal "Open the cash screen first."')


@scene
async def test_cashier_and_clock(scene: Scene) -> None:
    await all_hold(scene, "за кассой «Соколова Анна»", "на часах 2026-03-14 12:00")
    assert await told(scene, "за кассой «Иванов»") == ("Иванов", "Соколова Анна")
    wrong = await told(scene, "на часах 2026-03-14 13:00")
    assert wrong == ("2026-03-14 13:00", "2026-03-14 12:00")


@english_scene
async def test_cashier_and_clock_in_english(scene: Scene) -> None:
    await scene.stage.do(OpenCafeSession())
    await all_hold(
        scene, 'at the register works "Соколова Анна"', "the clock shows 2026-03-14 12:00"
    )
