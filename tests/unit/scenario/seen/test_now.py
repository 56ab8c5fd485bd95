"""What a recorder expects of the present screen holds on it, in both languages."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from cashier_sim.engine.ports import Failed, Outcome, Returned
from cashier_sim.engine.restaurant import Right
from cashier_sim.plugin_api import InputDialogTypes, QuantityChangerItem
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.feature_file import Step
from cashier_sim.scenario.grammar.sentence import spelled
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.seen.now import expected_now
from cashier_sim.scenario.vocabulary import vocabulary
from cashier_sim.till.commands import (
    PressPay,
    PrintXReport,
    SetFiscalRegister,
    SetReceiptPrinter,
    ShowScreen,
)
from cashier_sim.till.dialogs import (
    ChooserDialog,
    InputDialog,
    OkDialog,
    PermissionDialog,
    QuantityChangerDialog,
)
from cashier_sim.till.view import FiscalRegisterState, ReceiptPrinterState, Screen
from tests.unit.scenario.scene import Scene, scene
from tests.unit.scenario.sentences.asking import asked, calling, on_cash_screen
from tests.unit.scenario.sentences.test_expected_payments import loses_the_answer, pays
from tests.unit.scenario.sentences.test_expected_slips import ROOM, prints

if TYPE_CHECKING:
    from tests.unit.till.fake_plugins import FakeCall

PAID = "заказ в кассе с блюдами 2 × «Борщ с пампушками» и «Эспрессо»"


async def seen(scene: Scene) -> list[str]:
    """What is expected now, in Russian; all of it holds, in both languages."""
    stage = scene.stage
    stage.setup = replace(stage.setup, patience_seconds=0.0)
    words = vocabulary()
    told: list[str] = []
    for language in (Language.ENGLISH, Language.RUSSIAN):
        stage.language = language
        told.clear()
        for sentence, arguments in expected_now(scene.view, stage.look(), language):
            text = spelled(sentence, arguments, language, words.parameters)
            step = Step(
                keyword="*",
                text=text,
                line=1,
                doc_string=arguments.get("doc_string"),
                table=arguments.get("table"),
            )
            match = words.match(step, language)
            assert match.sentence is sentence
            await match.sentence.run(stage, **match.arguments)
            told.append(text)
        await vocabulary_sentence("nothing_else", scene)
    return told


async def vocabulary_sentence(name: str, scene: Scene) -> None:
    (sentence,) = (one for one in vocabulary().sentences if one.name == name)
    await sentence.run(scene.stage)


@scene
async def test_empty_register(scene: Scene) -> None:
    assert await seen(scene) == ["открыта страница «Заказы»"]


@scene
async def test_order_with_dishes_and_discounts(scene: Scene) -> None:
    await scene.steps("открыта смена", "кассир создаёт заказ")
    assert await seen(scene) == [
        "открыта страница «Заказ»",
        "заказ открыт",
        "в заказе нет блюд",
    ]
    await scene.steps("добавляет блюдо «Эспрессо»", "даёт скидку «Гость отеля»")
    assert "скидки заказа:" in await seen(scene)
    assert "блюда заказа:" in await seen(scene)


@scene
async def test_cash_screen_and_a_closed_order(scene: Scene) -> None:
    await scene.steps("открыта смена", PAID)
    assert "в заказе нет оплат" in await seen(scene)
    await scene.step("добавляет чаевые «Чаевые официанту» на сумму 50,00, тип оплаты «Наличные»")
    await scene.steps("выбирает тип оплаты «Наличные»", "вводит сумму 5000")
    total = scene.order.record.order.result_sum
    told = await seen(scene)
    assert told[:4] == [
        "открыта страница «Оплата заказа»",
        "заказ открыт",
        "оплаты заказа:",
        "чаевые заказа:",
    ]
    assert told[-1].startswith("сдача ")
    await scene.step("нажимает «Оплатить»")
    written = f"{total:f}".replace(".", ",")
    assert await seen(scene) == [
        "открыта страница «Заказы»",
        "заказ закрыт",
        f"фискальный регистратор напечатал чек продажи на {written}",
        "напечатано чеков 1",
    ]
    await scene.stage.do(ShowScreen(Screen.REPORT))
    assert await seen(scene) == ["открыта страница «Отчёт по оплатам»", "отчёт по оплатам:"]


@scene
async def test_calls_of_a_payment(scene: Scene) -> None:
    await pays(scene)
    told = await seen(scene)
    assert told[-1] == "вызваны методы:"


@scene
async def test_empty_report(scene: Scene) -> None:
    await scene.stage.do(ShowScreen(Screen.REPORT))
    assert (await seen(scene))[-1] == "отчёт по оплатам пуст"


@scene
async def test_slips_of_plugins_are_whole(scene: Scene) -> None:
    await prints(scene, ROOM, ("В 12:30, id 0f8fad5b-d9cb-469f-a165-70867728950e",))
    told = await seen(scene)
    assert told.count("напечатан чек:") == 2
    assert "напечатано чеков 2" in told
    slips = [
        arguments["doc_string"]
        for _, arguments in expected_now(scene.view, scene.stage.happened, Language.RUSSIAN)
        if "doc_string" in arguments
    ]
    assert slips[1] == "В {}, id {}\n{}"


@scene
async def test_reports_and_messages(scene: Scene) -> None:
    await scene.step("открыта смена")
    await scene.stage.do(PrintXReport())
    await scene.stage.do(SetReceiptPrinter(ReceiptPrinterState.OUT_OF_PAPER))
    await scene.steps(PAID, "возвращается назад", "печатает пречек")
    told = await seen(scene)
    assert any(line.startswith("фискальный регистратор напечатал X-отчёт") for line in told)
    assert any(line.startswith("слева вверху сообщение об ошибке «") for line in told)


@pytest.mark.parametrize(
    ("dialog", "expected"),
    [
        (
            InputDialog(id=0, title="Номер", types=InputDialogTypes.NUMBER),
            ["открыто окно ввода «Номер»", "в окне:"],
        ),
        (
            ChooserDialog(id=0, title="Что?", items=("а", "б")),
            ["открыто окно выбора «Что?»", "окно предлагает:"],
        ),
        (
            ChooserDialog(id=0, title="Что?", items=()),
            ["открыто окно выбора «Что?»"],
        ),
        (
            OkDialog(id=0, title="Отель", message="Гость\nв 12:30"),
            ["открыто окно сообщения «Отель»", "в окне сказано «Гость в {}»"],
        ),
        (
            QuantityChangerDialog(
                id=0,
                title="Т",
                text="П",
                min_quantity=0,
                max_quantity=9,
                items=(QuantityChangerItem(name="Борщ", quantity=1, min=0, max=9),),
            ),
            [
                "открыто окно количества «Т»",
                "в окне сказано «П»",
                "окно предлагает:",
                "в окне:",
            ],
        ),
        (
            PermissionDialog(id=0, rights=(Right.RUN_SHIFT,)),
            ["касса просит подтвердить право «Открывать и закрывать смену»"],
        ),
    ],
)
def test_dialogs(dialog: InputDialog, expected: list[str]) -> None:
    @scene
    async def story(scene: Scene) -> None:
        await asked(scene, dialog)
        told = await seen(scene)
        assert told[: len(expected)] == expected
        assert told[len(expected)] == "заказ открыт"

    story()


@scene
async def test_notices_and_questions(scene: Scene) -> None:
    async def script(call: FakeCall) -> Outcome:
        del call
        return Failed("Номер не найден")

    await calling(scene, script)
    assert (await seen(scene))[0] == "касса сообщает «Номер не найден»"
    await scene.stage.answer(True)
    await scene.step("выбирает тип оплаты «Наличные»")
    await scene.stage.do(SetFiscalRegister(FiscalRegisterState.REFUSES))
    await scene.stage.do(PressPay())
    told = await seen(scene)
    assert told[0].startswith("касса спрашивает «Фискальный регистратор не напечатал")
    assert told[1] == "окно предлагает:"


@scene
async def test_call_that_goes_on(scene: Scene) -> None:
    goes_on = asyncio.Event()

    async def script(call: FakeCall) -> Outcome:
        call.say("Связь с отелем")
        await goes_on.wait()
        return Returned()

    scene.stage.is_call_enough = True
    await calling(scene, script)
    assert (await seen(scene))[:2] == [
        "идёт вызов плагина «fake»",
        "окно ожидания сообщает «Связь с отелем»",
    ]
    goes_on.set()
    scene.stage.is_call_enough = False
    await scene.stage.rest()


@scene
async def test_unknown_outcomes(scene: Scene) -> None:
    await loses_the_answer(scene)
    assert "неизвестные исходы:" in await seen(scene)


@scene
async def test_returns_that_are_prepared(scene: Scene) -> None:
    await scene.steps("открыта смена", PAID, "выбирает тип оплаты «Наличные»")
    await scene.steps("нажимает «Оплатить»", "открывает последний закрытый заказ")
    assert "открыта страница «Закрытый заказ»" in await seen(scene)
    await scene.step("начинает частичный возврат")
    await scene.step("отмечает к возврату блюдо «Эспрессо» в количестве 1")
    told = await seen(scene)
    assert told[-3:-1] == ["возвращаются блюда:", "доли возврата:"]
    assert told[-1].startswith("сумма возврата ")


@scene
async def test_goods_return_of_nothing(scene: Scene) -> None:
    await on_cash_screen(scene)
    await scene.stage.do(ShowScreen(Screen.ORDERS))
    await scene.stage.do(ShowScreen(Screen.GOODS_RETURN))
    assert (await seen(scene))[-1] == "сумма возврата 0,00"


@scene
async def test_another_screen_does_not_hold_what_was_seen(scene: Scene) -> None:
    expected = expected_now(scene.view, scene.stage.look(), Language.RUSSIAN)
    await scene.steps("открыта смена", "кассир создаёт заказ")
    scene.stage.setup = replace(scene.stage.setup, patience_seconds=0.0)
    ((sentence, arguments),) = expected
    with pytest.raises(StepFailedError):
        await sentence.run(scene.stage, **arguments)
