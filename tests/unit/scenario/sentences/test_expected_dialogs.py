"""What dialogs show: title, text, options, limits, captions."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from cashier_sim.engine.ports import Failed, Outcome, ProcessorMethod
from cashier_sim.engine.restaurant import Right
from cashier_sim.plugin_api import (
    ExtendedInputDialogSettings,
    InputDialogTypes,
    NumericInputMode,
    PermissionsCheckMode,
    QuantityChangerItem,
)
from cashier_sim.till.commands import PressPay, SetFiscalRegister
from cashier_sim.till.dialogs import (
    CalendarDialog,
    ChooserDialog,
    ErrorDialog,
    ExtendedInputDialog,
    InputDialog,
    KeyboardDialog,
    OkDialog,
    PermissionDialog,
    QuantityChangerDialog,
    YesNoDialog,
)
from cashier_sim.till.view import FiscalRegisterState
from tests.unit.scenario.scene import Scene, english_scene, scene
from tests.unit.scenario.sentences.asking import asked, calling
from tests.unit.scenario.sentences.expecting import all_hold, fails, look, told

if TYPE_CHECKING:
    from tests.unit.till.fake_plugins import FakeCall

ROOM = InputDialog(
    id=0, title="Введите номер", types=InputDialogTypes.CARD | InputDialogTypes.NUMBER
)
PAID = "заказ в кассе с блюдом «Борщ с пампушками»"


@scene
async def test_title_and_kind(scene: Scene) -> None:
    await look(scene, "окон нет")
    assert (await fails(scene, "открыто окно «Введите номер»")).actual == "none"
    await asked(scene, ROOM)
    await all_hold(
        scene,
        "открыто окно «Введите номер»",
        "открыто окно ввода «Введите {что}»",
        "было показано окно «Введите номер»",
    )
    wrong = await told(scene, "открыто окно «Введите карту»")
    assert wrong == ("Введите карту", "ввода «Введите номер»")
    wrong = await told(scene, "открыто окно выбора «Введите номер»")
    assert wrong == ("выбора «Введите номер»", "ввода «Введите номер»")
    assert await told(scene, "окон нет") == ("no dialog", "ввода «Введите номер»")
    assert await told(scene, "было показано окно «Карта»") == ("Карта", "Введите номер")
    assert scene.stage.happened.expected_dialogs == {scene.stage.dialog.id}


@english_scene
async def test_title_and_kind_in_english(scene: Scene) -> None:
    await asked(scene, ROOM)
    await all_hold(
        scene,
        'the dialog "Введите номер" is open',
        'the dialog for input "Введите номер" is open',
        'the dialog "Введите номер" was shown',
    )
    await scene.stage.answer(None)
    await all_hold(scene, "no dialog is open", "the dialogs are closed")


@scene
async def test_dialog_that_is_closed_by_now_is_told(scene: Scene) -> None:
    await asked(scene, ROOM)
    await scene.stage.answer(None)
    error = await fails(scene, "открыто окно «Введите номер»")
    assert error.actual == "none; there were: ввода «Введите номер»"
    await look(scene, "было показано окно «Введите номер»")


@scene
async def test_limits_and_captions(scene: Scene) -> None:
    await asked(scene, ROOM)
    await look(
        scene,
        "в окне:",
        "вид | ввода",
        "принимает | число, карта",
        "начальное значение | ",
        "Кнопка отмены | Отмена",
        "plugin | fake",
    )
    expected, actual = await told(scene, "в окне:", "принимает | карта", "плагин | fake")
    assert expected == "\n  | принимает | карта |\n  | плагин    | fake  |"
    assert actual == "\n  | принимает | число, карта |\n  | плагин    | fake         |"
    error = await fails(scene, "в окне:", "подсказка | ")
    assert "there is no «подсказка»; there is: «вид», «заголовок»" in error.problem
    error = await fails(scene, "в окне:", "вид")
    assert "two columns" in error.problem


@english_scene
async def test_limits_of_typing_in_english(scene: Scene) -> None:
    await asked(
        scene,
        KeyboardDialog(id=0, title="Имя", initial_text="Иван", max_length=20, ok_caption="Готово"),
    )
    await look(
        scene,
        "in the dialog:",
        "kind | text",
        "takes | text",
        "initial value | Иван",
        "greatest length | 20",
        "several lines | yes",
        "hides the input | no",
        "confirming button | Готово",
        "cancelling button | Cancel",
    )


@scene
async def test_limits_of_numbers_and_days(scene: Scene) -> None:
    day = datetime(2026, 3, 14, 9, 30, tzinfo=UTC)
    settings = ExtendedInputDialogSettings(
        enable_barcode=True,
        enable_phone=True,
        numeric_input_mode=NumericInputMode.DECIMAL,
        max_decimal_value=None,
        min_decimal_value=None,
    )
    await asked(
        scene,
        ExtendedInputDialog(id=0, title="Код", hint="Или телефон", settings=settings),
        CalendarDialog(
            id=0, title="День", selected_date=day, min_date=day, max_date=day.replace(day=20)
        ),
    )
    await look(scene, "в окне:", "принимает | дробное число, телефон, штрихкод", "наибольшее | ")
    await look(scene, "в окне сказано «Или телефон»")
    await scene.stage.answer(None)
    await look(scene, "в окне:", "начальное значение | 2026-03-14", "наибольшее | 2026-03-20")


@scene
async def test_text_whole_and_in_part(scene: Scene) -> None:
    await asked(scene, OkDialog(id=0, title="Отель", message="Гость\nИванов, номер 12"))
    await all_hold(
        scene,
        "открыто окно сообщения «Отель»",
        "в окне сказано «Гость Иванов, номер {номер}»",
        "в окне есть текст «номер {номер}»",
        "окно предлагает «ОК»",
    )
    assert scene.stage.remembered == {"номер": "12"}
    wrong = await told(scene, "в окне сказано «Гость»")
    assert wrong == ("Гость", "Гость Иванов, номер 12")
    assert (await told(scene, "в окне есть текст «Петров»"))[1] == "Гость Иванов, номер 12"


@scene
async def test_options_in_order(scene: Scene) -> None:
    await asked(scene, ChooserDialog(id=0, title="Что?", items=("Завтрак", "Ужин")))
    await look(scene, "окно предлагает:", "Завтрак", "Ужин")
    await look(scene, "окно предлагает «Ужин»")
    await look(scene, "окно не предлагает «Обед»")
    expected, actual = await told(scene, "окно предлагает:", "Ужин", "Завтрак")
    assert expected == "\n  | Ужин    |\n  | Завтрак |"
    assert actual == "\n  | Завтрак |\n  | Ужин    |"
    assert (await told(scene, "окно предлагает «Обед»"))[1] == "\n  Завтрак\n  Ужин"
    assert (await fails(scene, "окно не предлагает «Ужин»")).problem == "the dialog offers it"
    error = await fails(scene, "окно предлагает:", "Завтрак | 1")
    assert "one column" in error.problem


@english_scene
async def test_quantities_and_buttons_in_english(scene: Scene) -> None:
    rows = (QuantityChangerItem(name="Борщ", quantity=1, min=0, max=3),)
    await asked(
        scene,
        QuantityChangerDialog(
            id=0, title="Сколько?", text="Порций", min_quantity=1, max_quantity=3, items=rows
        ),
        YesNoDialog(id=0, title="Списать?", message="500", yes_caption="Списать"),
        ErrorDialog(id=0, message="Нет связи"),
    )
    await look(scene, "the dialog offers:", "name | amount | from | to", "Борщ | 1 | 0 | 3")
    await look(scene, "the dialog offers:", "Борщ")
    await look(scene, "in the dialog:", "least | 1", "most | 3")
    error = await fails(scene, "the dialog offers:", "name | to", "Борщ | 4")
    assert error.actual == "\n  | name | to |\n  | Борщ | 3  |"
    await scene.stage.answer(None)
    await look(scene, 'the dialog for question "Списать?" is open')
    await look(scene, "the dialog offers:", "Списать", "No")
    await look(scene, 'the dialog offers "No"')
    await look(scene, 'the dialog does not offer "Cancel"')
    await scene.stage.answer(False)
    await all_hold(scene, 'the dialog for error "Error" is open', 'the dialog says "Нет связи"')
    await look(scene, 'the dialog\'s text contains "связи"')


@scene
async def test_rights_by_their_words(scene: Scene) -> None:
    rights = (Right.EDIT_ORDERS, Right.RUN_SHIFT)
    await asked(scene, PermissionDialog(id=0, rights=rights, mode=PermissionsCheckMode.ANY))
    said = "Изменять заказы, Открывать и закрывать смену"
    await look(scene, f"касса просит подтвердить право «{said}»")
    wrong = await told(scene, "касса просит подтвердить право «Изменять заказы»")
    assert wrong == ("Изменять заказы", f"подтверждения прав «{said}»")
    error = await fails(scene, "касса сообщает «Отказ»")
    assert error.problem == "the open dialog is another one"


@english_scene
async def test_rights_in_english(scene: Scene) -> None:
    await asked(scene, PermissionDialog(id=0, rights=(Right.EDIT_ORDERS,)))
    await look(scene, 'the register wants the right "Change orders" confirmed')


@scene
async def test_notice_of_a_failure(scene: Scene) -> None:
    async def script(call: FakeCall) -> Outcome:
        del call
        return Failed("Номер не найден")

    await calling(scene, script)
    await look(scene, "касса сообщает «Номер не найден»")
    wrong = await told(scene, "касса сообщает «Номер занят»")
    assert wrong == ("Номер занят", "сообщения кассы «Номер не найден»")
    error = await fails(scene, "касса спрашивает «Номер не найден»")
    assert error.actual == "сообщения кассы «Номер не найден»"


@english_scene
async def test_notice_in_english(scene: Scene) -> None:
    async def script(call: FakeCall) -> Outcome:
        del call
        return Failed("Номер не найден")

    await calling(scene, script)
    await look(scene, 'the register tells "Номер не найден"')


async def refused_cheque(scene: Scene, cash: str) -> None:
    await scene.step(cash)
    await scene.stage.do(SetFiscalRegister(FiscalRegisterState.REFUSES))
    await scene.stage.do(PressPay())


@scene
async def test_question_of_the_register_with_its_options(scene: Scene) -> None:
    await scene.steps("открыта смена", PAID)
    await refused_cheque(scene, "выбирает тип оплаты «Наличные»")
    await look(
        scene, "касса спрашивает «Фискальный регистратор не напечатал чек на 420,00: отказ.»"
    )
    await look(scene, "окно предлагает:", "Повторить", "Отказаться")
    assert scene.stage.happened.entries
    assert not scene.fake.scripts.get(ProcessorMethod.PAY)


@english_scene
async def test_question_of_the_register_in_english(scene: Scene) -> None:
    await scene.steps(
        "an open till shift", 'an order on the cash screen with the dish "Борщ с пампушками"'
    )
    await refused_cheque(scene, 'chooses the payment type "Наличные"')
    await look(scene, 'the register asks "{}did not print the cheque for 420.00{}"')
    await look(scene, "the dialog offers:", "Try again", "Give up")
