"""What is given when a recording begins at a register that is no fresh one."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.engine.ports import ProcessorMethod
from cashier_sim.till import commands as acts
from cashier_sim.till.view import (
    CallFailure,
    CallFault,
    FiscalRegisterState,
    ReceiptPrinterState,
    Screen,
    TestCard,
)
from tests.unit.scenario.recorder.desk import Desk, desk
from tests.unit.scenario.recorder.test_recorder import answering, payment, product

if TYPE_CHECKING:
    from pathlib import Path

    from cashier_sim.till.commands import Command

FOLDER = "plugins/hotel"


def orders(at: Desk) -> tuple[Command, ...]:
    return acts.OpenCafeSession(), acts.CreateOrder(), product(at)


@desk
async def test_fresh_register_needs_nothing(at: Desk) -> None:
    at.record()
    assert at.lines == []


@desk
async def test_world_that_is_another_is_given(at: Desk) -> None:
    await at.do(
        acts.SetReceiptPrinter(ReceiptPrinterState.OUT_OF_PAPER),
        acts.SetFiscalRegister(FiscalRegisterState.REFUSES),
        acts.SetPaperWidth(32),
        acts.SetRealPrinter(as_real_printer=True),
        acts.SetLicence(has_licence=False),
        acts.SetModuleLicence(21005108, has_licence=False),
        acts.RemoveTestCard("Номер 12"),
        acts.AddTestCard(TestCard(name="Гость", track=";770042?")),
        acts.ChangeSetting("call_time_limit_minutes", 5),
        acts.ChangeSetting("demo_mode", value=True),
    )
    at.record()
    assert at.lines == [
        "Дано принтер чеков без бумаги",
        "И фискальный регистратор отказывает",
        "И бумага принтера чеков шириной 32 знака",
        "И чеки печатаются как на настоящем принтере",
        "И в колоде нет карты «Номер 12»",
        "И в колоде есть карта «Гость» с дорожкой «;770042?»",
        "И у кассы нет лицензии",
        "И у модуля 21005108 нет лицензии",
        "И ставит настройку «call_time_limit_minutes» на 5",
    ]
    assert at.recorder.recording.questions == ()


async def recorded_beside(at: Desk, path: Path) -> None:
    """Record into a file of the hotel's plugin, while that and the voucher's are there."""
    write_manifest(path.parent.parent)
    other = path.parent.parent.parent / "voucher"
    write_manifest(other)
    await at.do(acts.AddPlugin(str(path.parent.parent)), acts.AddPlugin(str(other)))
    at.record(path)


def write_manifest(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "Manifest.xml").write_text("<Manifest/>", encoding="utf-8")


def test_plugin_that_the_file_lies_in_is_not_given_since_it_starts_by_itself(
    tmp_path: Path,
) -> None:
    @desk
    async def story(at: Desk) -> None:
        await recorded_beside(at, tmp_path / "hotel" / "features" / "new.feature")
        assert at.lines == ["Дано установлен плагин «voucher»"]

    story()


def test_background_that_is_played_before_is_told(tmp_path: Path) -> None:
    path = tmp_path / "new.feature"
    text = (
        "# language: ru\nФункция: А\n  Предыстория:\n    Дано открыта смена\n    И создаёт заказ\n"
    )
    path.write_text(text, encoding="utf-8")

    @desk
    async def story(at: Desk) -> None:
        at.record(path)
        await at.do(acts.OpenCafeSession())
        assert at.lines == [
            "# Перед сценарием проигрывается и предыстория файла (открыта смена; создаёт заказ), "
            "а запись начата без неё.",
            "Дано открыта смена",
        ]

    story()


@desk
async def test_plugins_shift_and_faults_are_given(at: Desk) -> None:
    fault = CallFault(
        plugin_name="hotel", method=ProcessorMethod.PAY.value, failure=CallFailure.DIES
    )
    await at.do(acts.AddPlugin(FOLDER), acts.SetCallFault(fault), acts.OpenCafeSession())
    at.record()
    assert at.lines[0] == "Дано установлен плагин «hotel»"
    assert at.lines[-1] == "И открыта смена"
    assert len(at.lines) == 3
    at.recorder.undo_last()
    assert len(at.lines) == 3


@desk
async def test_stopped_plugin_is_given_so(at: Desk) -> None:
    await at.do(acts.AddPlugin(FOLDER), acts.StopPlugin("hotel"))
    at.record()
    assert at.lines == ["Дано установлен плагин «hotel»", "И останавливает плагин «hotel»"]


@desk
async def test_failed_plugin_is_remarked(at: Desk) -> None:
    await at.do(acts.AddPlugin(FOLDER), acts.KillPlugin("hotel"))
    at.record()
    assert at.lines[1:] == ["# Плагин «hotel» в начале записи не работал."]


@desk
async def test_order_of_dishes_is_given_with_its_guests_and_page(at: Desk) -> None:
    table = at.scene.view.restaurant.tables[2]
    await at.do(acts.OpenCafeSession(), acts.CreateOrder(table.id), product(at))
    await at.do(acts.AddGuest("Аня"), replace(product(at, "Медовик"), amount=Decimal(2)))
    await at.do(acts.GoToPayment())
    at.record()
    assert at.lines == [
        "Дано открыта смена",
        f"И создаёт заказ за столом {table.number}",
        "И добавляет блюдо «Борщ с пампушками»",
        "И добавляет гостя «Аня»",
        "И добавляет блюдо «Медовик» в количестве 2",
        "И переходит в кассу",
    ]


@desk
async def test_order_with_money_is_given_as_far_as_it_can_be(at: Desk) -> None:
    await at.do(*orders(at), acts.GoToPayment(), payment(at, "Наличные"))
    at.record()
    assert at.lines == [
        "Дано открыта смена",
        "# В начале записи был открыт заказ № 1, который сценарий повторяет не полностью.",
        "И создаёт заказ",
        "И добавляет блюдо «Борщ с пампушками»",
        "И переходит в кассу",
    ]


@desk
async def test_precheque_is_given(at: Desk) -> None:
    await at.do(*orders(at), acts.PrintPrecheque())
    at.record()
    assert at.lines[-1] == "И печатает пречек"


@desk
async def test_other_orders_and_shifts_are_remarked(at: Desk) -> None:
    await at.do(acts.OpenCafeSession(), acts.CloseCafeSession(), *orders(at))
    await at.do(acts.ShowScreen(Screen.ORDERS), acts.CreateOrder(), acts.ShowScreen(Screen.REPORT))
    at.record()
    assert at.lines == [
        "# До начала записи были закрыты смены: 1.",
        "Дано открыта смена",
        "# В начале записи в этой смене уже были заказы: № 1, № 2. Сценарий их не повторяет.",
        "И переходит к отчёту по оплатам",
    ]


@desk
async def test_other_cashier_is_given(at: Desk) -> None:
    other = at.scene.view.restaurant.employees[1]
    await at.do(acts.LogIn(other.pin))
    at.record()
    assert at.lines == [f"Дано за кассу встаёт «{other.user.name}»"]


@desk
async def test_goods_return_is_given(at: Desk) -> None:
    dish = product(at).product_id
    cash = payment(at, "Наличные").payment_type_id
    await at.do(acts.OpenCafeSession(), acts.ShowScreen(Screen.GOODS_RETURN))
    await at.do(acts.SetGoodsReturnAmount(dish, Decimal(2)), acts.ChooseGoodsReturnType(cash))
    at.record()
    assert at.lines[:2] == ["Дано открыта смена", "И переходит к возврату товаров"]
    assert len(at.lines) == 4
    assert at.recorder.recording.questions == ()


@desk
async def test_changed_reference_data_are_remarked(at: Desk) -> None:
    await at.do(acts.CreateProduct("Уха", Decimal(300)))
    at.record()
    assert at.lines == ["# Справочники кассы отличаются от демонстрационных: меню."]


@desk
async def test_open_dialog_is_remarked(at: Desk) -> None:
    answering(at)
    await at.do(*orders(at), acts.GoToPayment(), payment(at, "Гостиница"))
    at.record()
    assert "# Запись началась, когда на экране уже шло действие: «Номер или карта»." in at.lines
