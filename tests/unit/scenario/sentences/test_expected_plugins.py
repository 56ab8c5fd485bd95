"""States of plugins, their logs, and that nothing else happened."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from cashier_sim.engine.ports import Outcome, Returned
from cashier_sim.till.commands import (
    AddPlugin,
    KillPlugin,
    OpenCafeSession,
    PressPay,
    PrintXReport,
    SetReceiptPrinter,
)
from cashier_sim.till.events import PluginLogged
from cashier_sim.till.view import ReceiptPrinterState
from tests.unit.scenario.scene import Scene, english_scene, scene
from tests.unit.scenario.sentences.asking import asked, calling
from tests.unit.scenario.sentences.expecting import all_hold, fails, look, told
from tests.unit.scenario.sentences.test_expected_dialogs import ROOM

if TYPE_CHECKING:
    from tests.unit.till.fake_plugins import FakeCall


def logs(scene: Scene, line: str) -> None:
    scene.stage.happened.log.append(PluginLogged("fake", "info", line, scene.view.now))


@scene
async def test_state_of_a_plugin_and_why(scene: Scene) -> None:
    await scene.stage.do(AddPlugin(str(Path("fake").absolute())))
    await look(scene, "плагин «fake» сейчас работает")
    wrong = await told(scene, "плагин «fake» сейчас остановлен")
    assert wrong == ("остановлен", "работает")
    await scene.stage.do(KillPlugin("fake"))
    scene.fake.shelf["fake"] = replace(scene.fake.shelf["fake"], reason="Нет файла probe.py")
    scene.fake.till.plugins_changed()
    await all_hold(
        scene,
        "плагин «fake» сейчас не работает из-за ошибки",
        "плагин «fake» сейчас не работает из-за ошибки: «Нет файла {}»",
    )
    wrong = await told(scene, "плагин «fake» сейчас не работает из-за ошибки: «Опечатка»")
    assert wrong[1] == "не работает из-за ошибки: Нет файла probe.py"
    error = await fails(scene, "плагин «hotel» сейчас работает")
    assert "there is no plugin «hotel»; nearest: «fake»" in error.problem


@scene
async def test_payment_system_that_is_loaded(scene: Scene) -> None:
    await look(scene, "платёжная система «hotel» не загружена")
    assert await told(scene, "платёжная система «hotel» загружена") == ("hotel", "nothing")
    scene.fake.register()
    await look(scene, "платёжная система «hotel» загружена")
    wrong = await told(scene, "платёжная система «hotel» не загружена")
    assert wrong == ("not «hotel»", "hotel")


@scene
async def test_log(scene: Scene) -> None:
    await scene.stage.do(AddPlugin(str(Path("fake").absolute())))
    logs(scene, "Гость в номере 12 найден")
    await look(scene, "плагин «fake» записал в журнал «номере {номер}»")
    assert scene.stage.remembered == {"номер": "12"}
    await look(scene, "плагин «fake» не записал в журнал «Traceback»")
    wrong = await told(scene, "плагин «fake» записал в журнал «номере 13»")
    assert wrong == ("номере 13", "Гость в номере 12 найден")
    wrong = await told(scene, "плагин «fake» не записал в журнал «найден»")
    assert wrong == ("no «найден»", "Гость в номере 12 найден")
    assert await fails(scene, "плагин «hotel» не записал в журнал «найден»"), "no such plugin"


@english_scene
async def test_plugins_in_english(scene: Scene) -> None:
    await look(scene, 'the payment system "hotel" is not loaded')
    scene.fake.register()
    await look(scene, 'the payment system "hotel" is loaded')
    await scene.stage.do(AddPlugin(str(Path("fake").absolute())))
    logs(scene, "12")
    await all_hold(
        scene,
        'the plugin "fake" is now running',
        'the plugin "fake" is now running: ""',
        'the plugin "fake" logged "12"',
        'the plugin "fake" did not log "13"',
    )


@scene
async def test_nothing_else_happened_once_all_is_named(scene: Scene) -> None:
    await look(scene, "больше ничего не произошло")
    await scene.stage.do(OpenCafeSession())
    await scene.stage.do(PrintXReport())
    error = await fails(scene, "больше ничего не произошло")
    assert (error.expected, error.actual) == ("nothing else", "slip: X-отчёт")
    await look(scene, "касса напечатала X-отчёт")
    await look(scene, "больше ничего не произошло")


@scene
async def test_calls_and_open_dialogs_have_to_be_named(scene: Scene) -> None:
    await asked(scene, ROOM)
    error = await fails(scene, "больше ничего не произошло")
    assert error.actual == (
        f"\n  dialog: ввода «Введите номер»\n  call: collect_data({arguments(scene)}) running"
    )
    await look(scene, "открыто окно «Введите номер»")
    await look(scene, "вызван метод «collect_data»")
    await look(scene, "больше ничего не произошло")
    await scene.stage.answer(None)
    error = await fails(scene, "больше ничего не произошло")
    assert "dialog" not in error.actual, "whoever answers a dialog knows of it"
    assert "on_payment_added" in error.actual
    assert "collect_data" in error.actual


def arguments(scene: Scene) -> str:
    entry = next(one for one in scene.stage.happened.entries.values() if one.name == "collect_data")
    return ", ".join(f"{name}={value}" for name, value in entry.arguments)


@scene
async def test_messages_and_refusals_have_to_be_named(scene: Scene) -> None:
    async def script(call: FakeCall) -> Outcome:
        call.print("Номер 12")
        return Returned()

    await scene.stage.do(SetReceiptPrinter(ReceiptPrinterState.OUT_OF_PAPER))
    await calling(scene, script)
    await look(scene, "вызваны методы:", "метод", "collect_data", "on_payment_added")
    error = await fails(scene, "больше ничего не произошло")
    assert error.actual.startswith("сообщение об ошибке «")
    await look(scene, "слева вверху сообщение об ошибке «{}»")
    await look(scene, "больше ничего не произошло")
    await scene.step("возвращается назад")
    await scene.stage.do(PressPay())
    error = await fails(scene, "больше ничего не произошло")
    assert error.actual == "refusal: Сначала откройте кассу."
    await look(scene, "касса отказывает: «Сначала откройте кассу.»")
    await look(scene, "больше ничего не произошло")


@english_scene
async def test_nothing_else_in_english(scene: Scene) -> None:
    await scene.stage.do(OpenCafeSession())
    await look(scene, "nothing else happened")
