from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.till.commands import AddPlugin, OpenCafeSession
from cashier_sim.till.view import FiscalRegisterState, ReceiptPrinterState
from tests.unit.scenario.scene import Scene, english_scene, scene
from tests.unit.scenario.sentences.asking import on_cash_screen


@scene
async def test_printers_get_into_every_state(scene: Scene) -> None:
    for text, printer in (
        ("без бумаги", ReceiptPrinterState.OUT_OF_PAPER),
        ("открыт", ReceiptPrinterState.COVER_OPEN),
        ("не на связи", ReceiptPrinterState.OFFLINE),
        ("не настроен", ReceiptPrinterState.NONE),
        ("готов", ReceiptPrinterState.READY),
    ):
        await scene.told(f"принтер чеков {text}")
        assert scene.view.world.receipt_printer is printer
    for text, register in (
        ("без бумаги", FiscalRegisterState.OUT_OF_PAPER),
        ("отказывает", FiscalRegisterState.REFUSES),
        ("теряет связь", FiscalRegisterState.CONNECTION_LOST),
        ("готов", FiscalRegisterState.READY),
    ):
        await scene.told(f"фискальный регистратор {text}")
        assert scene.view.world.fiscal_register is register


@english_scene
async def test_printers_in_english(scene: Scene) -> None:
    await scene.told("the receipt printer is out of paper")
    await scene.told("the fiscal register loses the connection")
    await scene.told("the paper of the receipt printer is 48 characters wide")
    await scene.told("slips are printed as the real printer would")
    assert scene.view.world.width_chars == 48
    assert scene.view.world.as_real_printer


@scene
async def test_paper_and_quirks(scene: Scene) -> None:
    await scene.told("бумага принтера чеков шириной 32 знака")
    await scene.step("бумага принтера чеков шириной 48 знаков")
    assert scene.view.world.width_chars == 48
    refused = await scene.refused("бумага принтера чеков шириной 33 знака")
    assert refused == "no_such_paper_width"
    await scene.told("чеки печатаются как на настоящем принтере")
    await scene.told("чеки печатаются как задумал автор")
    assert not scene.view.world.as_real_printer


@scene
async def test_licences_go_and_come_back(scene: Scene) -> None:
    await scene.told("у кассы нет лицензии")
    assert not scene.view.world.has_licence
    await scene.told("у кассы есть лицензия")
    assert scene.view.world.has_licence
    await scene.told("у модуля 21005918 нет лицензии")
    assert scene.view.world.modules_without_licence == (21005918,)


@english_scene
async def test_licences_in_english(scene: Scene) -> None:
    await scene.told("the register has no licence")
    await scene.told("the module 21005918 has no licence")
    await scene.told("the module 21005918 has a licence")
    assert scene.view.world.modules_without_licence == ()


@scene
async def test_licence_of_a_plugin_is_that_of_its_module(scene: Scene) -> None:
    await scene.stage.do(AddPlugin("/plugins/hotel"))
    with pytest.raises(StepFailedError, match=r"«hotel» names no LicenseModuleId"):
        await scene.step("у плагина «hotel» нет лицензии")
    scene.fake.shelf["hotel"] = replace(scene.fake.shelf["hotel"], license_module_id=42)
    scene.fake.till.plugins_changed()
    await scene.told("у плагина «hotel» нет лицензии")
    assert scene.view.world.modules_without_licence == (42,)


@english_scene
async def test_licence_of_a_plugin_that_is_not_there(scene: Scene) -> None:
    with pytest.raises(StepFailedError, match="no plugin «hotel»; nearest: none"):
        await scene.step('the plugin "hotel" has no licence')


@scene
async def test_clock_moves_on_by_a_span_and_to_a_moment(scene: Scene) -> None:
    before = scene.view.now
    await scene.told("часы переводятся на 5 минут вперёд")
    await scene.step("проходит 1 минута")
    assert scene.view.now - before >= timedelta(minutes=6)
    await scene.step("наступает 2026-03-15 09:00")
    assert scene.view.now.strftime("%Y-%m-%d %H:%M") == "2026-03-15 09:00"
    assert await scene.refused("наступает 2026-03-14 09:00") == "clock_goes_forward_only"


@english_scene
async def test_clock_in_english(scene: Scene) -> None:
    await scene.told("the clock moves on by 1 hour")
    await scene.step("the clock moves on to 2026-03-20 18:30")
    assert scene.view.now.hour == 18


@scene
async def test_another_terminal_takes_an_order_and_lets_go(scene: Scene) -> None:
    await on_cash_screen(scene)
    await scene.told("другой терминал занимает заказ 1")
    assert scene.view.locked_orders == {scene.order.record.order.id}
    await scene.told("другой терминал отпускает заказ 1")
    await scene.step("другой терминал занимает заказ на экране")
    assert scene.view.locked_orders
    await scene.step("другой терминал отпускает заказ на экране")
    assert not scene.view.locked_orders


@english_scene
async def test_another_terminal_in_english(scene: Scene) -> None:
    with pytest.raises(StepFailedError, match="no order is on the screen"):
        await scene.step("another terminal takes the order on the screen")
    with pytest.raises(StepFailedError, match="no order «7»; nearest: none"):
        await scene.step("another terminal takes the order 7")
    with pytest.raises(StepFailedError, match="no order «7»; nearest: none"):
        await scene.step("another terminal lets go of the order 7")
    await on_cash_screen(scene)
    await scene.step("another terminal takes the order on the screen")
    await scene.step("another terminal lets go of the order on the screen")


@scene
async def test_register_restarts_with_its_data(scene: Scene) -> None:
    await scene.stage.do(OpenCafeSession())
    before = scene.stage.stand.till
    await scene.step("касса перезапускается")
    assert scene.stage.stand.till is not before
    assert scene.view.session.current is not None


@english_scene
async def test_register_restarts_in_english(scene: Scene) -> None:
    before = scene.stage.stand.till
    await scene.told("the register restarts")
    assert scene.stage.stand.till is not before
