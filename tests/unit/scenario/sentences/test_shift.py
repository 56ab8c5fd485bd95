from __future__ import annotations

import pytest

from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.saved_files import FOLDER
from cashier_sim.till.commands import LogIn, SaveReport
from tests.unit.scenario.scene import Scene, english_scene, scene


@scene
async def test_shift_is_opened_and_closed(scene: Scene) -> None:
    await scene.told("открывает смену")
    assert scene.view.session.current is not None
    await scene.told("закрывает смену")
    assert scene.view.session.current is None


@english_scene
async def test_shift_is_opened_and_closed_in_english(scene: Scene) -> None:
    await scene.told("opens the till shift")
    await scene.step("the cashier prints the X report")
    await scene.told("closes the till shift")


@scene
async def test_open_shift_may_be_given_twice_but_not_opened_twice(scene: Scene) -> None:
    await scene.steps("открыта смена", "открыта смена")
    assert scene.view.session.last_number == 1
    assert await scene.refused("кассир открывает смену") == "shift_open"


@english_scene
async def test_open_shift_is_given_in_english(scene: Scene) -> None:
    await scene.steps("an open till shift", "the till shift is opened")
    assert scene.view.session.last_number == 1


@scene
async def test_x_report_is_printed(scene: Scene) -> None:
    await scene.step("открыта смена")
    await scene.told("печатает X-отчёт")
    await scene.step("кассир печатает Х-отчёт")
    assert [slip.title for slip in scene.stage.happened.slips] == ["x_report", "x_report"]


@scene
async def test_employee_signs_in(scene: Scene) -> None:
    await scene.told("за кассу встаёт «Орлов Дмитрий»")
    assert scene.view.cashier.name == "Орлов Дмитрий"


@scene
async def test_unknown_employee_is_refused_with_the_nearest(scene: Scene) -> None:
    with pytest.raises(StepFailedError, match="nearest: «Орлов Дмитрий»"):
        await scene.step("за кассу встаёт «Орлова»")


@scene
async def test_pin_of_nobody_is_typed(scene: Scene) -> None:
    assert await scene.refused("входит с ПИН-кодом «9999»") == "wrong_pin"
    begun = scene.begun[-1]
    scene.said_again("входит с ПИН-кодом «9999»", begun)
    await scene.step("входит с ПИН-кодом «2222»")
    assert scene.last() == LogIn("2222")


@scene
async def test_report_shows_one_shift_or_all(scene: Scene) -> None:
    await scene.steps("открыта смена", "оплаченный типом «Наличные» заказ с блюдом «Винегрет»")
    await scene.steps("закрывает смену", "открыта смена", "переходит к отчёту по оплатам")
    await scene.told("выбирает в отчёте смену 2")
    assert scene.view.report == ()
    await scene.told("выбирает в отчёте смену 1")
    assert len(scene.view.report) == 1
    await scene.step("выбирает в отчёте смену 2")
    await scene.told("выбирает в отчёте все смены")
    assert len(scene.view.report) == 1


@scene
async def test_report_is_saved_among_the_data_of_the_register(scene: Scene) -> None:
    await scene.steps("открыта смена", "оплаченный типом «Наличные» заказ с блюдом «Винегрет»")
    await scene.step("переходит к отчёту по оплатам")
    await scene.told("сохраняет отчёт в файл «отчёт.csv»")
    folder = scene.stage.stand.data_folder
    assert folder is not None
    path = folder / FOLDER / "отчёт.csv"
    assert scene.last() == SaveReport(str(path))
    assert "Наличные" in path.read_text(encoding="utf-8-sig")


@scene
async def test_report_is_not_saved_elsewhere(scene: Scene) -> None:
    await scene.step("открыта смена")
    with pytest.raises(StepFailedError, match="is no file name"):
        await scene.step("сохраняет отчёт в файл «../отчёт.csv»")
    assert len(scene.begun) == 1
