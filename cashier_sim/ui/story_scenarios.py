"""Shots of the scenario dock: empty, a file open, playing, failed, recording, and the show."""

import asyncio
import tempfile
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QSettings, QSize

from cashier_sim.scenario.performance import Phase
from cashier_sim.till.commands import (
    AddProduct,
    AnswerDialog,
    ChoosePaymentType,
    CreateOrder,
    GoBack,
    GoToPayment,
    PressPay,
    ShowScreen,
    SwipeTrack,
)
from cashier_sim.till.view import PluginState, Screen, TillView
from cashier_sim.ui.scenarios.panel import ScenarioPanel
from cashier_sim.ui.studio import SIZE, SMALLEST, Studio

GUEST_PAYS = """# language: ru
@гостиница
Функция: Оплата на счёт гостя

  Предыстория:
    Дано установлен плагин «hotel»
    И открыта смена

  @касса
  Сценарий: Гость платит за ужин номером комнаты
    Дано заказ в кассе с блюдами «Борщ с пампушками» и 2 × «Эспрессо»
    Когда кассир выбирает тип оплаты «Гостиница»
    И нажимает «Оплатить»
    И вводит номер 12
    Тогда заказ закрыт

  @отмена
  Сценарий: Гость передумал
    Дано заказ в кассе с блюдами «Борщ с пампушками»
    Когда кассир выбирает тип оплаты «Гостиница»
    И нажимает «Оплатить»
    И закрывает окно
    И добавляет блюдо «Борщок»
    Тогда заказ закрыт
"""
UNKNOWN = "    И кассир выбрал оплату «Гостиница»\n"
_FOREIGN_TRACK = "НЕ КАРТА 7"
SHIFT = """# language: ru
Функция: Смена

  Сценарий: Открытие и закрытие
    Дано открыта смена
    Когда кассир закрывает смену
"""

BROKEN = """# language: ru
Функция: Смена

  Сценарий: Открытие
    Дано открыта смена
    | x
    Тогда
    Смена открыта
"""
LONG_NAME = "Гость платит за ужин номером комнаты и делит счёт с соседом"
LONG_STEP = """Тогда напечатан чек:
      \"\"\"
      Гость                            Анна Петрова
      Номер                                      12
      Сумма                                  740.00
      Спасибо, что выбрали нас
      \"\"\"
    И оплаты заказа:
      | тип       | сумма  | вид       |
      | Гостиница | 740,00 | проведена |
"""
NARROW = QSize(320, 700)


async def tell_of_scenarios(studio: Studio) -> None:
    """Go the way through all states of the dock."""
    dock = next(one for one in studio.bench.docks if one.objectName() == "scenarios_dock")
    dock.raise_()
    await studio.shoot("scenarios-empty")
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made, "Сценарии ресторана")
        folder.mkdir()
        guest = folder / "Счёт гостя.feature"
        guest.write_text(GUEST_PAYS, encoding="utf-8")
        (folder / "Смена.feature").write_text(SHIFT, encoding="utf-8")
        panel = dock.findChild(ScenarioPanel)
        if panel is None:
            raise LookupError("The dock is not in front: it has made nothing yet.")
        panel.browser.folder_chosen.emit(folder)
        panel.browser.read_all()
        panel.open(guest, 10)
        await studio.shoot("scenarios-open")
        await _write(studio, panel)
        await _play(studio, panel)
        await _record(studio)
        await _show(studio, panel, guest)
        await _in_trouble(studio, panel, folder)
    studio.bench.docks[0].raise_()


async def _write(studio: Studio, panel: ScenarioPanel) -> None:
    """A sentence that is none, and those that are proposed."""
    whole = panel.editor.toPlainText()
    panel.editor.follow(whole.rstrip("\n") + "\n" + UNKNOWN)
    panel.editor.check_structure()
    await studio.shoot("scenarios-unknown")
    panel.editor.propose()
    panel.editor.follow(whole.rstrip("\n") + "\n    И выбирает")
    panel.editor.propose()
    await studio.shoot("scenarios-proposals", panel.editor.popup)
    panel.editor.popup.hide()
    studio.window.resize(SMALLEST)
    panel.open(panel.path.with_name("Смена.feature") if panel.path else Path())
    await studio.shoot("scenarios-unsaved-smallest")
    studio.window.resize(SIZE)
    panel.file_strip.asked.emit("stay")
    panel.editor.follow(whole)


async def _play(studio: Studio, panel: ScenarioPanel) -> None:
    panel.editor.go_to(10)
    await _begin(studio, panel, until_line=14)
    await _until(studio, Phase.PAUSED)
    await studio.shoot("scenarios-paused")
    studio.control.do(GoBack())  # as a press in the till would
    await studio.shoot("scenarios-held-back")
    studio.control.go_on()
    await _until(studio, Phase.PASSED, Phase.FAILED)
    await studio.shoot("scenarios-passed")
    panel.editor.go_to(19)
    await _begin(studio, panel)
    await _until(studio, Phase.FAILED)
    await studio.shoot("scenarios-failed")
    studio.control.give_back()
    await _until(studio, Phase.OVER)
    await studio.until(_hotel_runs)


async def _record(studio: Studio) -> None:
    studio.press("scenario_new")
    studio.press("scenario_record")
    products = studio.view.restaurant.products
    await studio.do(CreateOrder(), AddProduct(products[0].id), GoToPayment())
    await studio.do(ChoosePaymentType(_hotel(studio)))
    await studio.shoot("scenarios-recording")
    studio.begin(PressPay())
    await studio.until(lambda view: view.dialog is not None)
    studio.begin(SwipeTrack(_FOREIGN_TRACK))
    asked = studio.view.dialog.id if studio.view.dialog else 0
    await studio.until(lambda view: _moved_on(view, asked))
    await studio.shoot("scenarios-question")
    if studio.view.dialog is not None:
        studio.begin(AnswerDialog(studio.view.dialog.id, True))
    await studio.until(_is_free)
    question = studio.control.recording.questions[0] if studio.control.recording else None
    if question is not None:
        studio.control.answer(question.id, "Карта соседа")
    studio.press("scenario_expect")
    studio.press("scenario_record")
    await studio.shoot("scenarios-recorded")
    await studio.do(ShowScreen(Screen.ORDERS))


async def _show(studio: Studio, panel: ScenarioPanel, guest: Path) -> None:
    """Full screen, with subtitles."""
    panel.files.save_as(guest.with_name("Запись.feature"))
    panel.open(guest, 10)
    panel.show_requested.emit(panel.chosen(), 0.0)
    await _until(studio, Phase.PREPARING)
    for number in (1, 6):
        await _reached(studio, number)
        studio.control.pause()
        await _until(studio, Phase.PAUSED)
        await studio.shoot(f"scenarios-show-{number}")
        studio.control.set_pace(0.0)
        studio.control.go_on()
    await _until(studio, Phase.PASSED)
    await studio.shoot("scenarios-show-over")
    studio.press("caption_end")
    await _until(studio, Phase.OVER)
    await studio.until(_hotel_runs)


async def _in_trouble(studio: Studio, panel: ScenarioPanel, folder: Path) -> None:
    """A folder without files, a file that cannot be read, a long failure; and little room."""
    empty = folder / "Новые сценарии"
    empty.mkdir()
    panel.browser.folder_chosen.emit(empty)
    await studio.shoot("scenarios-no-files")
    broken, long = empty / "Сломан.feature", empty / f"{LONG_NAME}.feature"
    broken.write_text(BROKEN, encoding="utf-8")
    long.write_text(GUEST_PAYS.replace("Тогда заказ закрыт\n", LONG_STEP, 1), encoding="utf-8")
    panel.browser.folder_chosen.emit(empty)
    panel.browser.read_all()
    panel.open(broken, 5)
    studio.press("scenario_play")
    await studio.shoot("scenarios-broken")
    panel.open(long, 10)
    await _begin(studio, panel)
    await _until(studio, Phase.FAILED)
    await studio.shoot("scenarios-long-failure")
    studio.window.resize(SMALLEST)
    await studio.shoot("scenarios-long-failure-smallest")
    studio.window.resize(SIZE)
    narrow = ScenarioPanel(studio.control, QSettings("", QSettings.Format.IniFormat))
    narrow.resize(NARROW)
    narrow.open(long, 10)
    narrow.show()
    await studio.shoot("scenarios-narrow", narrow)
    narrow.close()
    narrow.deleteLater()
    studio.control.give_back()
    await _until(studio, Phase.OVER)
    await studio.until(_hotel_runs)


async def _begin(studio: Studio, panel: ScenarioPanel, until_line: int | None = None) -> None:
    """Play as a person does, but announce no step: nobody is there to see it."""
    panel.play(until_line=until_line)
    await _until(studio, Phase.PREPARING)
    studio.control.set_pace(0.0)


async def _reached(studio: Studio, number: int) -> None:
    """The step of this number is next or under way."""
    async with asyncio.timeout(20):
        while studio.control.now is None or (studio.control.now.number or 0) + 1 < number:
            await asyncio.sleep(0)


def _hotel_runs(view: TillView) -> bool:
    return any(
        plugin.name == "hotel" and plugin.state is PluginState.RUNNING and plugin.systems
        for plugin in view.plugins
    )


def _moved_on(view: TillView, dialog_id: int) -> bool:
    return _is_free(view) or (view.dialog is not None and view.dialog.id != dialog_id)


def _is_free(view: TillView) -> bool:
    return not (view.is_busy or view.dialogs)


def _hotel(studio: Studio) -> UUID:
    choices = studio.view.choices
    return next(one.settings.id for one in choices if one.settings.payment_system_key == "hotel")


async def _until(studio: Studio, *phases: Phase) -> None:
    async with asyncio.timeout(20):
        while (studio.control.now.phase if studio.control.now else Phase.OVER) not in phases:
            await asyncio.sleep(0.005)
