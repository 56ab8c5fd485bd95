"""What is recorded beside real plugins, is played in the same way from the recorder's file."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cashier_sim.scenario.feature_file import Scenario, Step, parse_feature, read_feature
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.player import Player
from cashier_sim.scenario.recorder.recorder import Recorder
from cashier_sim.scenario.stage import Stage, StageSetup, open_stage
from cashier_sim.scenario.trace_lines import TraceBook
from tests.process.till.real_till import plugin_code, write_plugin

if TYPE_CHECKING:
    from cashier_sim.scenario.results import StepResult

HOTEL = """\
    Дано установлен плагин «hotel»
    И открыта смена
    Когда создаёт заказ
    И добавляет блюдо «Борщ с пампушками»
    И переходит в кассу
    И выбирает тип оплаты «Гостиница»
    И нажимает «Оплатить»
    И проводит карту «Номер 12»
"""
HELD = """\
    Дано установлен плагин «probe»
    И открыта смена
    И следующий вызов «pay» плагина «probe» задержит ответ
    Когда создаёт заказ
    И добавляет блюдо «Борщ с пампушками»
    И переходит в кассу
    И выбирает тип оплаты «Проба»
    И нажимает «Оплатить»
    И принтер чеков без бумаги
    И фискальный регистратор без бумаги
    И задержанный ответ доходит до кассы
"""
ENDED = """\
    Дано установлен плагин «probe»
    И открыта смена
    И следующий вызов «pay» плагина «probe» задержит ответ
    Когда создаёт заказ
    И добавляет блюдо «Борщ с пампушками»
    И переходит в кассу
    И выбирает тип оплаты «Проба»
    И нажимает «Оплатить»
    И пока ответ вызова «pay» задержан
    И прерывает вызов
    И закрывает окно
"""
FAILS = """\
    Дано установлен плагин «probe»
    И открыта смена
    И следующий вызов «pay» плагина «probe» закончится отказом «Нет связи»
    Когда создаёт заказ
    И добавляет блюдо «Борщ с пампушками»
    И переходит в кассу
    И выбирает тип оплаты «Проба»
    И нажимает «Оплатить»
    И закрывает окно
    И касса перезапускается
    И открывает заказ 1
"""
CLUB = Path("tests", "scenarios", "flows", "plugins", "club", "club.py").read_text(encoding="utf-8")
READY = """\
    Дано установлен плагин «probe»
    И открыта смена
"""
HOLDS = f"""\
{READY}    И следующий вызов «pay_silently» плагина «probe» задержит ответ
"""
PRESSED = """\
    Когда создаёт заказ
    И добавляет блюдо «Борщ с пампушками»
    И переходит к дополнениям
    И нажимает кнопку плагина «Клуб: оплатить заказ»
"""
TIME_IS_UP = """\
    И пока ответ вызова «pay_silently» задержан
    И время ожидания ответа истекает
    И закрывает окно
"""
LET_THROUGH = """\
    И принтер чеков без бумаги
    И задержанный ответ доходит до кассы
"""
WORKS = "    И пока выполняется вызов «pay_silently»\n"
DIES = "    И процесс плагина «probe» обрывается\n    И закрывает окно\n"


class Looks:
    """Expects what is seen after each step at which the register rests."""

    def __init__(self, recorder: Recorder, stage: Stage) -> None:
        self._recorder = recorder
        self._stage = stage

    async def before(self, number: int, step: Step) -> None:
        """Go on."""

    def after(self, number: int, result: StepResult) -> None:
        """Look."""
        if self._stage.stand.is_at_rest:
            self._recorder.expect_now()


def scenario_of(steps: str) -> Scenario:
    text = f"# language: ru\nФункция: А\n\n  Сценарий: Б\n{steps}"
    (scenario,) = parse_feature(text, Path("story.feature")).scenarios
    return scenario


async def recorded(steps: str, path: Path, *, looks: bool) -> tuple[str, ...]:
    """Play these steps while they are recorded; give the timeline."""
    setup = StageSetup(feature_folder=path.parent)
    async with open_stage(Language.RUSSIAN, setup) as stage:
        book = TraceBook(stage)
        recorder = Recorder(stage.stand, Language.RUSSIAN, path, lambda: None)
        recorder.start()
        watcher = Looks(recorder, stage) if looks else None
        passed(await Player(stage, watcher=watcher).play(scenario_of(steps)))
        recorder.stop()
        assert recorder.recording.questions == ()
        return lines(book, stage, path)


async def replayed(path: Path) -> tuple[str, ...]:
    """Play what the recorder has written; give the timeline."""
    (scenario,) = read_feature(path).scenarios
    setup = StageSetup(feature_folder=path.parent)
    async with open_stage(Language.RUSSIAN, setup) as stage:
        book = TraceBook(stage)
        passed(await Player(stage).play(scenario))
        return lines(book, stage, path)


def passed(results: tuple[StepResult, ...]) -> None:
    failed = [f"{one.text}: {one.failure}" for one in results if one.failure]
    assert not failed, "\n".join([*failed, *(one.text for one in results)])


def lines(book: TraceBook, stage: Stage, path: Path) -> tuple[str, ...]:
    folders = {str(path.parent): "here"}
    if stage.stand.data_folder is not None:
        folders[str(stage.stand.data_folder)] = "data"
    return book.lines(folders, str)


def steps_of(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    return text.partition("Сценарий")[2].partition("\n")[2]


@pytest.mark.parametrize("steps", [HOTEL, HELD, ENDED, FAILS])
@pytest.mark.parametrize("looks", [False, True])
def test_recording_is_played_as_it_was_recorded(tmp_path: Path, steps: str, looks: bool) -> None:
    write_plugin(tmp_path / "probe", plugin_code())
    path = tmp_path / "recorded.feature"
    trace = asyncio.run(recorded(steps, path, looks=looks))
    if not looks:
        assert steps_of(path) == steps
    assert asyncio.run(replayed(path)) == trace


@pytest.mark.parametrize("end", [TIME_IS_UP, LET_THROUGH])
def test_answer_without_a_window_is_decided_about_as_it_was(tmp_path: Path, end: str) -> None:
    write_plugin(tmp_path / "probe", f"{CLUB}\nPlugin = ClubPlugin\n")
    path = tmp_path / "recorded.feature"
    steps = HOLDS + PRESSED + end
    trace = asyncio.run(recorded(steps, path, looks=False))
    assert steps_of(path) == steps
    assert asyncio.run(replayed(path)) == trace


def test_what_is_done_in_a_call_without_a_window_is_played_in_it(tmp_path: Path) -> None:
    hangs = CLUB.replace('"""Charge without asking."""', "threading.Event().wait()")
    write_plugin(tmp_path / "probe", f"import threading\n{hangs}\nPlugin = ClubPlugin\n")
    path = tmp_path / "recorded.feature"
    steps = f"{READY}{PRESSED}{WORKS}    И фискальный регистратор без бумаги\n{WORKS}{DIES}"
    trace = asyncio.run(recorded(steps, path, looks=False))
    assert steps_of(path) == steps
    assert asyncio.run(replayed(path)) == trace
