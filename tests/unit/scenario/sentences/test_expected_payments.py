"""Rows of payments and tips, unknown outcomes, and what plugins keep with payments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.engine.model import PaymentData
from cashier_sim.engine.ports import (
    NoAnswer,
    NoAnswerReason,
    Outcome,
    ProcessorMethod,
    Returned,
)
from cashier_sim.till.commands import ChoosePaymentType, PressPay
from tests.unit.scenario.scene import Scene, english_scene, scene
from tests.unit.scenario.sentences.asking import on_cash_screen
from tests.unit.scenario.sentences.expecting import all_hold, fails, look, told

if TYPE_CHECKING:
    from tests.unit.till.fake_plugins import FakeCall

ROLLBACK = "<Data><Room>12</Room><Guest><Name>Иванов</Name></Guest><Id>1</Id><Id>2</Id></Data>"


async def chooses_hotel(scene: Scene) -> None:
    await on_cash_screen(scene)
    choice = next(one for one in scene.view.choices if one.settings.payment_system_key == "hotel")
    await scene.stage.do(ChoosePaymentType(choice.settings.id))


async def pays(scene: Scene) -> None:
    """The hotel takes the money and keeps data with it."""

    async def script(call: FakeCall) -> Outcome:
        assert call.call is not None
        assert call.call.draft is not None
        call.call.draft.data = PaymentData(
            rollback_data=ROLLBACK, card_number="12", card_type="Карта гостя"
        )
        return Returned()

    scene.fake.scripts[ProcessorMethod.PAY] = script
    await chooses_hotel(scene)
    await scene.stage.do(PressPay())
    assert scene.view.dialog is None


async def loses_the_answer(scene: Scene) -> None:
    async def script(call: FakeCall) -> Outcome:
        del call
        return NoAnswer(NoAnswerReason.DIED)

    scene.fake.scripts[ProcessorMethod.PAY] = script
    await chooses_hotel(scene)
    await scene.stage.do(PressPay())
    await scene.stage.answer(True)


@scene
async def test_rows_by_any_columns(scene: Scene) -> None:
    await chooses_hotel(scene)
    total = f"{scene.order.rows[0].item.sum:f}"
    await look(
        scene,
        "оплаты заказа:",
        "тип | сумма | вид | деньги | выбрана | загружена",
        f"Гостиница | {total} | не проведена | не проведена | да | да",
    )
    await look(scene, f"в заказе оплата «Гостиница» на {total}")
    await look(scene, f"в заказе оплата «{{}}» на {total}: не проведена")
    wrong = await told(scene, f"в заказе оплата «Гостиница» на {total}: проведена")
    assert wrong[0].endswith(", проведена")
    assert wrong[1].endswith(", не проведена")
    assert (await fails(scene, "в заказе оплата «Наличные» на 1")).expected == "«Наличные» 1,00"
    expected, actual = await told(scene, "оплаты заказа:", "тип | вид", "Гостиница | проведена")
    assert expected == "\n  | тип       | вид       |\n  | Гостиница | проведена |"
    assert actual == "\n  | тип       | вид          |\n  | Гостиница | не проведена |"
    assert (await told(scene, "в заказе нет оплат"))[1].startswith("«Гостиница» ")
    await scene.step("удаляет оплату «Гостиница»")
    await look(scene, "в заказе нет оплат")


@english_scene
async def test_rows_in_english(scene: Scene) -> None:
    await on_cash_screen(scene)
    await look(scene, "the order has no payments")
    await scene.step('chooses the payment type "Наличные"')
    await scene.step("enters the sum 100.00")
    await all_hold(
        scene,
        'the order has a payment "Наличные" of 100.00',
        'the order has a payment "Наличные" of 100.00: not taken yet',
    )
    await look(scene, "the order's payments are:", "type | sum | kind", "Наличные | 100 | not {}")


@scene
async def test_tips(scene: Scene) -> None:
    await on_cash_screen(scene)
    await look(scene, "в заказе нет чаевых")
    await scene.step("добавляет чаевые «Чаевые официанту» на сумму 50,00, тип оплаты «Наличные»")
    await look(
        scene,
        "чаевые заказа:",
        "чаевые | тип | сумма | вид",
        "Чаевые официанту | Наличные | 50,00 | не проведена",
    )
    assert "Наличные" in (await told(scene, "в заказе нет чаевых"))[1]
    assert "50,00" in (await told(scene, "чаевые заказа:", "сумма", "60"))[1]


@english_scene
async def test_tips_in_english(scene: Scene) -> None:
    await on_cash_screen(scene)
    await look(scene, "the order has no tips")
    await look(scene, "the order's tips are:", "tips")


@scene
async def test_unknown_outcomes(scene: Scene) -> None:
    await loses_the_answer(scene)
    total = f"{scene.view.unknown[0].sum:f}"
    await look(
        scene,
        "неизвестные исходы:",
        "что | тип | сумма | заказ",
        f"оплата | Гостиница | {total} | 1",
    )
    await look(scene, "неизвестен исход: оплата на 390")
    wrong = await told(scene, f"неизвестен исход: возврат на {total}")
    assert wrong[0].startswith("возврат, ")
    assert wrong[1].startswith("оплата, ")
    assert (await told(scene, "неизвестных исходов нет"))[1].startswith("оплата, ")
    assert "оплата" in (await told(scene, "неизвестные исходы:", "что"))[1]
    await scene.step("отмечает, что оплата прошла")
    await look(scene, "неизвестных исходов нет")


@english_scene
async def test_unknown_outcomes_in_english(scene: Scene) -> None:
    await look(scene, "no outcome is unknown")
    await look(scene, "the unknown outcomes are:", "what")
    await loses_the_answer(scene)
    await look(scene, "the outcome is unknown: payment of 390.00")


@scene
async def test_data_that_a_plugin_keeps(scene: Scene) -> None:
    await pays(scene)
    await look(
        scene,
        "с оплатой «Гостиница» хранится:",
        "номер карты | {номер}",
        "тип карты | Карта гостя",
        "свои данные | ",
    )
    assert scene.stage.remembered == {"номер": "12"}
    await look(
        scene,
        "в данных отката оплаты «Гостиница»:",
        "Room | {номер}",
        "Name | Иванов",
        "Id[2] | 2",
    )
    await look(scene, "с оплатой «Гостиница» хранятся данные отката с текстом «<Room>12<»")
    wrong = await told(scene, "с оплатой «Гостиница» хранится:", "номер карты | 13")
    assert wrong == ("\n  | номер карты | 13 |", "\n  | номер карты | 12 |")
    wrong = await told(scene, "в данных отката оплаты «Гостиница»:", "Name | Петров")
    assert wrong[1] == "\n  | Name | Иванов |"
    error = await fails(scene, "в данных отката оплаты «Гостиница»:", "Floor | 3")
    assert "there is no «Floor»; there is: «Room», «Name»" in error.problem
    text = "с оплатой «Гостиница» хранятся тип карты с текстом «Visa»"
    assert await told(scene, text) == ("Visa", "Карта гостя")
    for nothing in ("", "{}", "{что}"):
        text = f"с оплатой «Гостиница» хранятся свои данные с текстом «{nothing}»"
        assert await told(scene, text) == (nothing, "nothing")
    assert scene.stage.remembered == {"номер": "12"}
    error = await fails(scene, "с оплатой «Наличные» хранится:", "номер карты | ")
    assert error.problem == "the order has no such payment"


@english_scene
async def test_data_that_a_plugin_keeps_in_english(scene: Scene) -> None:
    await pays(scene)
    await look(scene, 'the payment "Гостиница" keeps:', "card number | 12")
    await look(scene, 'the rollback data of the payment "Гостиница" hold:', "Room | 12")
    await look(scene, 'the payment "Гостиница" keeps rollback data with the text "Room"')
