"""Expectations of a payment by the example plugin in its own process, in both languages."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from cashier_sim import assets
from cashier_sim.scenario.feature_file import Step, parse_feature
from cashier_sim.scenario.grammar.sentence import spelled
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.player import Player
from cashier_sim.scenario.results import StepStatus
from cashier_sim.scenario.seen.now import expected_now
from cashier_sim.scenario.stage import Stage, StageSetup, open_stage
from cashier_sim.scenario.vocabulary import vocabulary

if TYPE_CHECKING:
    from cashier_sim.scenario.results import StepResult

SETUP = StageSetup(plugin_folders=(assets.plugins_folder() / "hotel",))

HASTY = replace(SETUP, patience_seconds=0.0)

RUSSIAN = """
# language: ru
Функция: Гостиница
  Сценарий: Гость платит номером
    Дано открыта смена
    И заказ в кассе с блюдом «Борщ с пампушками»
    Тогда плагин «hotel» сейчас работает
    И платёжная система «hotel» загружена
    Когда кассир выбирает тип оплаты «Гостиница»
    Тогда вызваны методы:
      | метод            | итог  |
      | collect_data     | удался |
      | on_payment_added | удался |
    И плагин обратился к кассе: «progress_bar.change_message» с аргументами:
      | text | Проверяем связь с гостиницей |
    И оплаты заказа:
      | тип       | сумма | вид          | не больше |
      | Гостиница | 420   | не проведена | 20 000,00 |
    И больше ничего не произошло
    Когда кассир нажимает «Оплатить»
    Тогда открыто окно ввода «{вопрос}»
    И в окне:
      | принимает | число, карта |
      | плагин    | hotel        |
    И вызов «pay» ещё идёт
    Когда вводит номер 12
    Тогда заказ закрыт
    И окон нет
    И вызван метод «pay» с аргументами:
      | sum | 420.00 |
    И вызов «pay» удался
    И плагин «hotel» напечатал чек в вызове «pay»
    И на чеке «Номер» — «12»
    И на чеке «Гость» — «{гость}»
    И напечатан чек, в котором «Гость» — «{гость}»
    И фискальный регистратор напечатал чек продажи на 420
    И напечатано чеков 2
    И с оплатой «Гостиница» хранится:
      | номер карты | 12          |
      | тип карты   | Номер гостя |
    И в данных отката оплаты «Гостиница»:
      | IsCard | false |
      | Room   | 12    |
    И больше ничего не произошло
"""

ENGLISH = """
Feature: Hotel
  Scenario: A guest pays by the room
    Given an open till shift
    And an order on the cash screen with the dish "Борщ с пампушками"
    When chooses the payment type "Гостиница"
    And presses "Pay"
    Then the dialog for input "{}" is open
    When enters the number 7
    Then the register tells "Платеж не прошёл: {reason}"
    And the call "pay" failed: "Платеж не прошёл: {reason}"
    And nothing is printed
    And the order is open
    And no outcome is unknown
"""


def play(text: str, language: Language, setup: StageSetup = SETUP) -> tuple[StepResult, ...]:
    (scenario,) = parse_feature(text.lstrip(), Path("hotel.feature")).scenarios

    async def run() -> tuple[StepResult, ...]:
        async with open_stage(language, setup) as stage:
            return await Player(stage).play(scenario)

    return asyncio.run(run())


def failures(results: tuple[StepResult, ...]) -> list[str]:
    return [f"{one.text}: {one.failure}" for one in results if one.status is StepStatus.FAILED]


def test_payment_holds_in_russian() -> None:
    assert failures(play(RUSSIAN, Language.RUSSIAN)) == []


def test_declined_payment_holds_in_english() -> None:
    assert failures(play(ENGLISH, Language.ENGLISH)) == []


def test_failure_tells_expected_and_actual() -> None:
    results = play(RUSSIAN.replace("«Номер» — «12»", "«Номер» — «13»"), Language.RUSSIAN, HASTY)
    (failed,) = (one for one in results if one.status is StepStatus.FAILED)
    assert failed.text == "на чеке «Номер» — «13»"
    assert failed.expected == "Номер … 13"
    assert "Номер" in failed.actual
    assert results[-1].status is StepStatus.SKIPPED


async def holds(stage: Stage) -> list[str]:
    """Write down what can be expected now, read it again, and see that it holds."""
    words = vocabulary()
    texts = []
    for sentence, arguments in expected_now(stage.view, stage.look(), stage.language):
        text = spelled(sentence, arguments, stage.language, words.parameters)
        step = Step(
            keyword="*",
            text=text,
            line=1,
            doc_string=arguments.get("doc_string"),
            table=arguments.get("table"),
        )
        match = words.match(step, stage.language)
        await match.sentence.run(stage, **match.arguments)
        texts.append(text)
    return texts


def test_what_is_seen_holds_after_every_act() -> None:
    async def run() -> None:
        async with open_stage(Language.RUSSIAN, SETUP) as stage:
            for text in (
                "открыта смена",
                "заказ в кассе с блюдом «Борщ с пампушками»",
                "выбирает тип оплаты «Гостиница»",
                "нажимает «Оплатить»",
                "вводит номер 12",
            ):
                match = vocabulary().match(Step(keyword="*", text=text, line=1), stage.language)
                await match.sentence.run(stage, **match.arguments)
                seen = await holds(stage)
            assert seen[:2] == ["открыта страница «Заказы»", "заказ закрыт"]
            assert "напечатан чек:" in seen

    asyncio.run(run())
