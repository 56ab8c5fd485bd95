"""Sentences that find a plugin at work without a window, in another call of its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tests.process.scenario.test_calls_under_way import _passes

if TYPE_CHECKING:
    from cashier_sim.scenario.stage import Stage

CLUB = Path("tests", "scenarios", "flows", "plugins", "club", "club.py").read_text(encoding="utf-8")
PAYS = f"import threading\n{CLUB}\nPlugin = ClubPlugin\n"
HANGS = PAYS.replace(
    '"""Charge without asking."""', '"""Hang, after all."""\n        threading.Event().wait()'
)
PRESSED = """\
  Дано плагин «probe»
  И открыта смена
  И заказ с блюдом «Борщ с пампушками»
  И кассир переходит к дополнениям
{before}  Когда кассир нажимает кнопку плагина «Клуб: оплатить заказ»
"""
HOLDS = "  И следующий вызов «pay_silently» плагина «probe» задержит ответ\n"


def _play(folder: Path, code: str, steps: str, *, before: str = "") -> None:
    _passes(folder, code, PRESSED.format(before=before) + steps, _nothing)


def _nothing(stage: Stage) -> None:
    """The sentences have looked."""


def test_time_runs_out_for_a_silent_call_that_hangs(tmp_path: Path) -> None:
    steps = """\
  И пока выполняется вызов «pay_silently»
  И время ожидания ответа истекает
  Тогда вызов «pay_silently» остался без ответа
"""
    _play(tmp_path, HANGS, steps)


def test_answer_of_a_silent_call_is_held_back_and_comes_through(tmp_path: Path) -> None:
    steps = """\
  И пока ответ вызова «pay_silently» задержан
  И задержанный ответ доходит до кассы
  Тогда вызов «pay_silently» удался
  И заказ № 1 закрыт
"""
    _play(tmp_path, PAYS, steps, before=HOLDS)


def test_answer_of_a_silent_call_is_held_back_for_good(tmp_path: Path) -> None:
    steps = """\
  И пока ответ вызова «pay_silently» задержан
  И время ожидания ответа истекает
  Тогда вызов «pay_silently» остался без ответа
"""
    _play(tmp_path, PAYS, steps, before=HOLDS)


def test_process_is_killed_in_a_silent_call(tmp_path: Path) -> None:
    steps = """\
  И пока выполняется вызов «pay_silently»
  И процесс плагина «probe» обрывается
  Тогда вызов «pay_silently» остался без ответа
"""
    _play(tmp_path, HANGS, steps)
