from decimal import Decimal

import pytest

from cashier_sim.plugin_api import (
    ArgumentException,
    ButtonWidth,
    ExtendedInputDialogSettings,
    InputDialogTypes,
    NumberInputDialogResult,
    NumericInputMode,
    StringInputDialogResult,
)
from cashier_sim.till.dialogs import (
    Answer,
    ChooserDialog,
    Dialog,
    ExtendedInputDialog,
    ExtendedKeyboardDialog,
    InputDialog,
    KeyboardDialog,
)
from tests.unit.till.plugins.asking import shown

BOTH = InputDialogTypes.CARD | InputDialogTypes.NUMBER
PHONE = ExtendedInputDialogSettings(enable_phone=True)
CHOOSER: dict[str, object] = {"items": ("1", "2")}
INPUT: dict[str, object] = {"types": BOTH}
EXTENDED: dict[str, object] = {"hint": "h", "settings": PHONE}
TYPED = StringInputDialogResult(result="typed")
CAPTIONS: dict[str, object] = {"ok_caption": "Go", "cancel_caption": "Stop"}


@pytest.mark.parametrize(
    ("method", "arguments", "dialog"),
    [
        (
            "show_chooser_popup",
            {
                "items": ["1", "2"],
                "selected_item_index": 1,
                "button_width": ButtonWidth.WIDE,
                "cancel_caption": "Stop",
            },
            ChooserDialog(
                id=0,
                title="t",
                items=("1", "2"),
                selected_item_index=1,
                button_width=ButtonWidth.WIDE,
                cancel_caption="Stop",
            ),
        ),
        (
            "show_input_dialog",
            {"types": BOTH, "initial_value": 3, **CAPTIONS},
            InputDialog(
                id=0,
                title="t",
                types=BOTH,
                initial_value=3,
                ok_caption="Go",
                cancel_caption="Stop",
            ),
        ),
        ("show_input_dialog", INPUT, InputDialog(id=0, title="t", types=BOTH)),
        (
            "show_extended_input_dialog",
            {**EXTENDED, **CAPTIONS},
            ExtendedInputDialog(
                id=0, title="t", hint="h", settings=PHONE, ok_caption="Go", cancel_caption="Stop"
            ),
        ),
        (
            "show_keyboard",
            {
                "initial_text": "A",
                "is_multiline": False,
                "max_length": 10,
                "capitalize": True,
                **CAPTIONS,
            },
            KeyboardDialog(
                id=0,
                title="t",
                initial_text="A",
                is_multiline=False,
                max_length=10,
                capitalize=True,
                ok_caption="Go",
                cancel_caption="Stop",
            ),
        ),
        (
            "show_extended_keyboard_dialog",
            {"enable_card_slider": True, "enable_barcode": True, **CAPTIONS},
            ExtendedKeyboardDialog(
                id=0,
                title="t",
                enable_card_slider=True,
                enable_barcode=True,
                ok_caption="Go",
                cancel_caption="Stop",
            ),
        ),
    ],
)
def test_each_member_shows_its_dialog(
    method: str, arguments: dict[str, object], dialog: Dialog
) -> None:
    assert shown(method, arguments).dialog == dialog


@pytest.mark.parametrize(
    ("method", "arguments", "answer", "result"),
    [
        ("show_chooser_popup", CHOOSER, 0, 0),
        ("show_chooser_popup", CHOOSER, None, -1),
        (
            "show_input_dialog",
            INPUT,
            NumberInputDialogResult(number=12),
            NumberInputDialogResult(number=12),
        ),
        ("show_keyboard", {}, None, None),
        ("show_keyboard", {}, "typed", "typed"),
        ("show_extended_keyboard_dialog", {}, TYPED, TYPED),
    ],
)
def test_answers_come_back_as_the_contract_says(
    method: str, arguments: dict[str, object], answer: Answer, result: object
) -> None:
    assert shown(method, arguments).result(answer) == result


@pytest.mark.parametrize(
    ("api_version", "gives_strings"), [(None, False), ("V6", False), ("V7", True), ("V8", True)]
)
def test_digits_of_the_numeric_tab_are_a_string_since_v7(
    api_version: str | None, gives_strings: bool
) -> None:
    dialog = shown("show_extended_input_dialog", EXTENDED, api_version).dialog
    assert isinstance(dialog, ExtendedInputDialog)
    assert dialog.gives_strings is gives_strings


@pytest.mark.parametrize("mode", [NumericInputMode.STRING, NumericInputMode.DECIMAL])
def test_the_numeric_tab_is_enough_for_a_dialog(mode: NumericInputMode) -> None:
    settings = ExtendedInputDialogSettings(
        numeric_input_mode=mode,
        min_decimal_value=Decimal(1),
        max_decimal_value=Decimal(1),
        default_decimal_value=Decimal(1),
    )
    dialog = shown("show_extended_input_dialog", {"hint": "h", "settings": settings}).dialog
    assert isinstance(dialog, ExtendedInputDialog)
    assert dialog.numeric_mode is mode


@pytest.mark.parametrize(
    ("bounds", "sentence"),
    [
        ({"min_decimal_value": 1}, "min_decimal_value must be a Decimal or None, not 1"),
        ({"max_decimal_value": Decimal("NaN")}, "max_decimal_value must be"),
        ({"default_decimal_value": "1"}, "default_decimal_value must be"),
        (
            {"min_decimal_value": Decimal(2), "max_decimal_value": Decimal(1)},
            "min_decimal_value 2 is above max_decimal_value 1",
        ),
        (
            {"min_decimal_value": Decimal(2), "default_decimal_value": Decimal(1)},
            "default_decimal_value 1 is outside 2 to None",
        ),
        (
            {"max_decimal_value": Decimal(2), "default_decimal_value": Decimal(3)},
            "default_decimal_value 3 is outside None to 2",
        ),
    ],
)
def test_wrong_bounds_are_refused_by_name(bounds: dict[str, Decimal], sentence: str) -> None:
    settings = ExtendedInputDialogSettings(enable_phone=True, **bounds)  # type: ignore[arg-type]  # Decimals only
    with pytest.raises(ArgumentException, match=sentence):
        shown("show_extended_input_dialog", {"hint": "h", "settings": settings})


@pytest.mark.parametrize(
    ("method", "arguments", "sentence"),
    [
        ("show_chooser_popup", {"items": "abc"}, "items must be a list"),
        ("show_chooser_popup", {"items": ()}, "at least one"),
        ("show_chooser_popup", {"items": ("a", 1)}, "items must be texts"),
        (
            "show_chooser_popup",
            {**CHOOSER, "selected_item_index": 2},
            "must be -1 to 1, not 2",
        ),
        ("show_chooser_popup", {**CHOOSER, "button_width": 3}, "button_width must be"),
        ("show_input_dialog", {"types": InputDialogTypes(0)}, "types must be some of"),
        (
            "show_input_dialog",
            {**INPUT, "initial_value": -1},
            "initial_value must be 0 to 2147483647, not -1",
        ),
        (
            "show_extended_input_dialog",
            {"hint": "h", "settings": None},
            "settings must be",
        ),
        (
            "show_extended_input_dialog",
            {"hint": "h", "settings": ExtendedInputDialogSettings()},
            "enable nothing",
        ),
        ("show_keyboard", {"max_length": 0}, "max_length must be at least 1"),
        ("show_keyboard", {"is_password": 1}, "is_password must be True or False"),
        ("show_extended_keyboard_dialog", {"max_length": 0}, "max_length must be at least 1"),
        ("show_extended_keyboard_dialog", {"enable_barcode": None}, "enable_barcode must be"),
    ],
)
def test_wrong_arguments_are_refused_by_name(
    method: str, arguments: dict[str, object], sentence: str
) -> None:
    with pytest.raises(ArgumentException, match=sentence):
        shown(method, arguments)
