from __future__ import annotations

from decimal import Decimal

import pytest

from cashier_sim.engine.restaurant import Right
from cashier_sim.plugin_api import (
    BarcodeInputDialogResult,
    DecimalInputDialogResult,
    ExtendedInputDialogSettings,
    NumericInputMode,
    NumericStringInputDialogResult,
    PhoneInputDialogResult,
    StringInputDialogResult,
)
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.till.dialogs import (
    ExtendedInputDialog,
    ExtendedKeyboardDialog,
    OkDialog,
    PermissionDialog,
    PinEntry,
)
from tests.unit.scenario.scene import Scene, english_scene, scene
from tests.unit.scenario.sentences.asking import asked

DIGITS = ExtendedInputDialogSettings(
    enable_numeric_string=True, enable_phone=True, enable_barcode=True
)
DECIMALS = ExtendedInputDialogSettings(numeric_input_mode=NumericInputMode.DECIMAL)
TABS = ExtendedInputDialog(id=0, title="Гость", hint="", settings=DIGITS)


@scene
async def test_every_tab_takes_its_own(scene: Scene) -> None:
    strings = ExtendedInputDialog(id=0, title="", hint="", settings=DIGITS, gives_strings=True)
    decimals = ExtendedInputDialog(id=0, title="", hint="", settings=DECIMALS)
    answers = await asked(scene, TABS, strings, TABS, TABS, decimals)
    await scene.told("вводит цифры «0042»")
    await scene.told("вводит цифры «0042»")
    await scene.told("вводит телефон «+70000000000»")
    await scene.told("вводит штрихкод «4600000000001»")
    await scene.told("вводит дробное число 12,5")
    assert answers == [
        NumericStringInputDialogResult(numeric_string="0042"),
        StringInputDialogResult(result="0042"),
        PhoneInputDialogResult(phone_number="+70000000000"),
        BarcodeInputDialogResult(barcode="4600000000001"),
        DecimalInputDialogResult(decimal=Decimal("12.5")),
    ]


@english_scene
async def test_tabs_in_english(scene: Scene) -> None:
    decimals = ExtendedInputDialog(id=0, title="", hint="", settings=DECIMALS)
    keyboard = ExtendedKeyboardDialog(id=0, title="", enable_barcode=True)
    await asked(scene, TABS, TABS, keyboard, decimals)
    await scene.told('enters the digits "7"')
    await scene.told('enters the phone "70000000000"')
    await scene.told('types the barcode "A-1"')
    await scene.told("enters the decimal number -0.25")


@scene
async def test_tab_that_is_off_refuses(scene: Scene) -> None:
    await asked(scene, TABS)
    assert await scene.refused("вводит дробное число 1,5") == "answer_not_listened_to"
    assert await scene.refused("вводит телефон «+7»") == "answer_incomplete"
    await scene.step("закрывает окно")


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("вводит цифры «1»", "digits"),
        ("вводит дробное число 1", "a number with decimals"),
        ("вводит телефон «1»", "a phone number"),
        ("вводит штрихкод «1»", "a barcode"),
        ("подтверждает право пин-кодом «1»", "a pin"),
        ("вводит номер 1", "a number"),
        ("вводит текст «1»", "a text"),
        ("выбирает пункт «1»", "an item"),
        ("выбирает пункт номер 1", "an item"),
        ("выбирает дату 2026-01-01", "a date"),
        ("выбирает дату и время 2026-01-01 00:00", "a date and time"),
    ],
)
def test_message_takes_none_of_them(text: str, given: str) -> None:
    @scene
    async def told(scene: Scene) -> None:
        await asked(scene, OkDialog(id=0, title="Вот", message="так"))
        problem = f"the OkDialog «Вот» does not take {given}; it has the buttons «OK»"
        with pytest.raises(StepFailedError, match=problem):
            await scene.step(text)
        await scene.step("закрывает окно")

    told()


@scene
async def test_pin_confirms_a_right(scene: Scene) -> None:
    dialog = PermissionDialog(
        id=0, rights=(Right.RUN_SHIFT,), staff=scene.view.restaurant.employees
    )
    answers = await asked(scene, dialog)
    assert await scene.refused("подтверждает право пин-кодом «3333»") == "answer_no_right"
    await scene.told("подтверждает право пин-кодом «1111»")
    assert answers == [PinEntry("1111")]


@english_scene
async def test_pin_in_english(scene: Scene) -> None:
    dialog = PermissionDialog(
        id=0, rights=(Right.RUN_SHIFT,), staff=scene.view.restaurant.employees
    )
    await asked(scene, dialog)
    assert await scene.refused('confirms the right by the pin "9999"') == "answer_wrong_pin"
    await scene.told('confirms the right by the pin "1111"')
