"""Who printed what."""

from __future__ import annotations

from tests.unit.scenario.scene import Scene, english_scene, scene
from tests.unit.scenario.sentences.expecting import all_hold, look, told
from tests.unit.scenario.sentences.test_expected_slips import ROOM, prints

PAID = "заказ в кассе с блюдом «Борщ с пампушками»"


@scene
async def test_who_printed(scene: Scene) -> None:
    await prints(scene, ROOM)
    await all_hold(
        scene,
        "плагин «fake» напечатал чек",
        "плагин «fake» напечатал чек в вызове «collect_data»",
    )
    assert await told(scene, "плагин «hotel» напечатал чек") == ("hotel", "fake, collect_data")
    wrong = await told(scene, "плагин «fake» напечатал чек в вызове «pay»")
    assert wrong == ("fake, pay", "fake, collect_data")
    wrong = await told(scene, "касса напечатала пречек")
    assert wrong == ("пречек", "fake, collect_data")


@scene
async def test_cheques_of_the_register(scene: Scene) -> None:
    await scene.steps("открыта смена", PAID, "выбирает тип оплаты «Наличные»")
    await look(scene, "ничего не напечатано")
    assert await told(scene, "напечатано чеков 1") == ("1", "0")
    await scene.steps("нажимает «Оплатить»")
    await all_hold(
        scene,
        "фискальный регистратор напечатал чек продажи на 420",
        "на чеке строка «ИТОГО {}420{}»",
        "касса напечатала чек продажи",
        "напечатано чеков 1",
    )
    wrong = await told(scene, "фискальный регистратор напечатал чек продажи на 421")
    assert wrong == ("чек продажи, 421,00", "чек продажи, 420,00")
    wrong = await told(scene, "фискальный регистратор напечатал X-отчёт на 420")
    assert wrong == ("X-отчёт, 420,00", "чек продажи, 420,00")
    assert await told(scene, "ничего не напечатано") == ("0", "1: чек продажи")


@english_scene
async def test_who_printed_in_english(scene: Scene) -> None:
    await prints(scene, ROOM)
    await all_hold(
        scene,
        'the plugin "fake" printed a slip',
        'the plugin "fake" printed a slip in the call "collect_data"',
    )
    await scene.steps('deletes the payment "Гостиница"')
    await scene.steps('chooses the payment type "Наличные"', 'presses "Pay"')
    total = f"{scene.view.orders[0].order.result_sum:f}"
    await all_hold(
        scene,
        f"the fiscal register printed a sale cheque for {total}",
        "the register printed a sale cheque",
    )
