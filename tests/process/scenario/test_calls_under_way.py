"""Sentences that find a plugin at work: its process is real, and so is its call."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from cashier_sim.engine.model import TransactionState
from cashier_sim.plugin_api import OrderStatus
from cashier_sim.scenario import stage as stage_module
from cashier_sim.scenario.feature_file import read_feature
from cashier_sim.scenario.player import Player
from cashier_sim.scenario.stage import Stage, StageSetup, open_stage
from cashier_sim.scenario.stage import options_of as options_of_stage
from cashier_sim.till.view import PluginState
from tests.process.till.real_till import GRACE_SECONDS, plugin_code, write_plugin

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cashier_sim.scenario.results import StepResult
    from cashier_sim.till.options import TillOptions

READY = """\
  Дано плагин «probe»
  И открыта смена
  И заказ в кассе с оплатой «Проба» и блюдом «Борщ с пампушками»
"""
HANGS = plugin_code(pay="threading.Event().wait()")
WORKS_ON = plugin_code(
    pay="""\
    while True:
        threading.Event().wait(0.005)
        given["progress_bar"].change_message("Связь с отелем")  # raises once nobody waits
    """
)
WORKS_A_WHILE = plugin_code(
    pay="""\
    for number in range(300):
        given["progress_bar"].change_message(f"Связь с отелем {number}")
    """
)
SLOW = plugin_code(
    pay="""\
    given["progress_bar"].change_message("Связь с отелем")
    given["view_manager"].show_ok_popup("Проба", "Готово?")
    """
)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the register kill a plugin soon that does not end when it is told to."""

    def options_of(setup: StageSetup) -> TillOptions:
        return replace(options_of_stage(setup), grace_seconds=GRACE_SECONDS)

    monkeypatch.setattr(stage_module, "options_of", options_of)


def _play(
    folder: Path, code: str, steps: str, look: Callable[[Stage], None], *, language: str = "ru"
) -> tuple[StepResult, ...]:
    """Play a scenario of these steps beside a plugin `probe`, then look at the register."""
    write_plugin(folder / "probe", code)
    heads = ("Функция", "Сценарий") if language == "ru" else ("Feature", "Scenario")
    text = f"# language: {language}\n{heads[0]}: А\n {heads[1]}: Б\n{steps}"
    path = folder / "calls.feature"
    path.write_text(text, encoding="utf-8")
    (scenario,) = read_feature(path).scenarios

    async def played() -> tuple[StepResult, ...]:
        setup = StageSetup(feature_folder=folder)
        async with open_stage(scenario.language, setup) as stage:
            results = await Player(stage).play(scenario)
            failed = next((one for one in results if one.failure), None)
            if failed is None:
                look(stage)
            return results

    return asyncio.run(played())


def _passes(
    folder: Path, code: str, steps: str, look: Callable[[Stage], None], *, language: str = "ru"
) -> None:
    for result in _play(folder, code, steps, look, language=language):
        assert not result.failure, f"{result.text}: {result.failure}"


def _is_unknown(stage: Stage) -> None:
    assert stage.view.current is not None
    (row,) = stage.view.current.rows
    assert row.record.state is TransactionState.TAKE_UNKNOWN


def _is_paid(stage: Stage) -> None:
    assert stage.view.orders[0].order.status is OrderStatus.CLOSED


def test_process_is_killed_in_its_call(tmp_path: Path) -> None:
    steps = """\
  Когда нажимает «Оплатить»
  И пока выполняется вызов «pay»
  И процесс плагина «probe» обрывается
  И закрывает окно
"""
    _passes(tmp_path, WORKS_ON, READY + steps, _is_unknown)


@pytest.mark.usefixtures("impatient")
def test_cashier_ends_a_call_that_hangs(tmp_path: Path) -> None:
    steps = """\
  Когда нажимает «Оплатить»
  И пока выполняется вызов «pay»
  И прерывает вызов
  И закрывает окно
"""
    _passes(tmp_path, HANGS, READY + steps, _is_unknown)


@pytest.mark.usefixtures("impatient")
def test_time_for_the_answer_runs_out(tmp_path: Path) -> None:
    steps = """\
  Когда нажимает «Оплатить»
  И пока выполняется вызов «pay»
  И время ожидания ответа истекает
  И закрывает окно
"""
    _passes(tmp_path, HANGS, READY + steps, _is_unknown)


def test_answer_is_held_back_and_let_through(tmp_path: Path) -> None:
    steps = """\
  И следующий вызов «pay» плагина «probe» задержит ответ
  Когда нажимает «Оплатить»
  И пока ответ вызова «pay» задержан
  И принтер чеков без бумаги
  И задержанный ответ доходит до кассы
"""
    _passes(tmp_path, plugin_code(), READY + steps, _is_paid)


def test_answer_is_held_back_for_good(tmp_path: Path) -> None:
    steps = """\
  Given the plugin "probe"
  And an open till shift
  And an order on the cash screen with the payment "Проба" and the dish "Борщ с пампушками"
  And the next call "pay" of the plugin "probe" will hold its answer back
  When the cashier presses "Pay"
  And while the answer of the call "pay" is held back
  And the time for the answer runs out
  And the cashier closes the dialog
"""
    _passes(tmp_path, plugin_code(), steps, _is_unknown, language="en")


def test_time_runs_out_over_an_answer_that_is_held_back_once_there_is_one(tmp_path: Path) -> None:
    steps = """\
  И следующий вызов «pay» плагина «probe» задержит ответ
  Когда нажимает «Оплатить»
  И время ожидания ответа истекает
  И закрывает окно
"""
    _passes(tmp_path, WORKS_A_WHILE, READY + steps, _is_unknown)


@pytest.mark.parametrize("end", ["до начала", "перед ответом"])
def test_call_dies_as_it_is_told_to(tmp_path: Path, end: str) -> None:
    steps = f"""\
  И следующий вызов «pay» плагина «probe» оборвётся {end}
  Когда нажимает «Оплатить»
  И закрывает окно
"""
    _passes(tmp_path, plugin_code(), READY + steps, _is_unknown)


def test_call_fails_with_words_of_its_own(tmp_path: Path) -> None:
    steps = """\
  И следующий вызов «pay» плагина «probe» закончится отказом «Нет связи»
  Когда нажимает «Оплатить»
  И нажимает кнопку «Закрыть»
  И выбирает тип оплаты «Проба»
  И нажимает «Оплатить»
"""
    _passes(tmp_path, plugin_code(), READY + steps, _is_paid)


def test_fiscal_register_fails_while_the_plugin_works(tmp_path: Path) -> None:
    steps = """\
  Когда нажимает «Оплатить»
  И пока плагин сообщает «Связь с отелем»
  И фискальный регистратор отказывает
  И нажимает кнопку «ОК»
  И нажимает кнопку «Отказаться»
"""

    def look(stage: Stage) -> None:
        assert stage.view.dialogs == ()
        assert stage.view.orders[0].order.status is not OrderStatus.CLOSED

    _passes(tmp_path, SLOW, READY + steps, look)


def test_register_restarts_in_a_call(tmp_path: Path) -> None:
    steps = """\
  Когда нажимает «Оплатить»
  И пока выполняется вызов «pay»
  И касса перезапускается
"""

    def look(stage: Stage) -> None:
        (attempt,) = stage.view.unknown
        assert attempt.sum == 420
        assert stage.view.plugins[0].state is PluginState.RUNNING

    _passes(tmp_path, WORKS_ON, READY + steps, look)


def test_plugin_is_stopped_in_a_call(tmp_path: Path) -> None:
    steps = """\
  Когда нажимает «Оплатить»
  И тестировщик останавливает плагин «probe», отменив его вызовы
"""

    def look(stage: Stage) -> None:
        assert stage.view.plugins[0].state is PluginState.STOPPED

    _passes(tmp_path, SLOW, READY + steps, look)


def test_licence_goes_and_the_plugin_with_it(tmp_path: Path) -> None:
    steps = """\
  Когда у плагина «probe» нет лицензии
"""

    def look(stage: Stage) -> None:
        assert stage.view.plugins[0].systems == ()

    _passes(tmp_path, plugin_code(), READY + steps, look)


def test_plugin_that_does_not_load_fails_the_step_with_its_reason(tmp_path: Path) -> None:
    code = "raise RuntimeError('нет ключа')"
    results = _play(tmp_path, code, READY, lambda _: None)
    assert "the plugin «probe» does not run (failed)" in results[0].failure
    assert "нет ключа" in results[0].failure


def test_call_that_does_not_come_is_told(tmp_path: Path) -> None:
    steps = """\
  Когда нажимает «Оплатить»
  И пока выполняется вызов «return_payment»
"""
    results = _play(tmp_path, plugin_code(), READY + steps, lambda _: None)
    assert results[-1].problem == "no call «return_payment» is under way"


def test_plugin_is_stopped_once_its_call_is_over(tmp_path: Path) -> None:
    steps = """\
  Когда нажимает «Оплатить»
  И тестировщик останавливает плагин «probe», дождавшись его вызовов
  И нажимает кнопку «ОК»
"""

    def look(stage: Stage) -> None:
        _is_paid(stage)
        assert stage.view.plugins[0].state is PluginState.STOPPED

    _passes(tmp_path, SLOW, READY + steps, look)


def test_plugin_is_removed_in_a_call_and_given_again(tmp_path: Path) -> None:
    steps = """\
  Given the plugin "probe"
  And an open till shift
  And an order on the cash screen with the payment "Проба" and the dish "Борщ с пампушками"
  When the cashier presses "Pay"
  And the tester removes the plugin "probe", breaking its calls off
  And the cashier closes the dialog
  And the plugin "probe" is installed
"""

    def look(stage: Stage) -> None:
        _is_unknown(stage)
        assert stage.view.plugins[0].systems[0].key == "probe"

    _passes(tmp_path, SLOW, steps, look, language="en")
