import pytest

from cashier_sim.plugin_api import (
    ArgumentException,
    ButtonWidth,
    ExtendedInputDialogSettings,
    InputDialogTypes,
    NumberInputDialogResult,
)
from cashier_sim.till.dialogs import (
    Answer,
    ChooserDialog,
    Dialog,
    ErrorDialog,
    ExtendedInputDialog,
    InputDialog,
    KeyboardDialog,
    OkDialog,
    YesNoDialog,
)
from cashier_sim.till.plugins.dialogs import MAX_MESSAGE_CHARS, dialog_of

BOTH = InputDialogTypes.CARD | InputDialogTypes.NUMBER
PHONE = ExtendedInputDialogSettings(enable_phone=True)
CHOOSER = {
    "title": "Room",
    "items": ("1", "2"),
    "selected_item_index": 1,
    "button_width": ButtonWidth.WIDE,
}
KEYBOARD = {
    "title": "Name",
    "initial_text": "A",
    "is_multiline": False,
    "max_length": 10,
    "capitalize": True,
    "is_password": False,
}


@pytest.mark.parametrize(
    ("method", "arguments", "dialog"),
    [
        ("show_ok_popup", {"title": "t", "message": "m"}, OkDialog(id=0, title="t", message="m")),
        (
            "show_error_popup",
            {"message": "x" * 1_000_000},
            ErrorDialog(id=0, message="x" * MAX_MESSAGE_CHARS + "…"),
        ),
        ("show_error_popup", {"message": "m"}, ErrorDialog(id=0, message="m")),
        (
            "show_yes_no_popup",
            {"title": "t", "message": "m"},
            YesNoDialog(id=0, title="t", message="m"),
        ),
        (
            "show_chooser_popup",
            CHOOSER,
            ChooserDialog(
                id=0,
                title="Room",
                items=("1", "2"),
                selected_item_index=1,
                button_width=ButtonWidth.WIDE,
            ),
        ),
        (
            "show_input_dialog",
            {"title": "t", "types": BOTH, "initial_value": 3},
            InputDialog(id=0, title="t", types=BOTH, initial_value=3),
        ),
        (
            "show_input_dialog",
            {"title": "t", "types": BOTH, "initial_value": None},
            InputDialog(id=0, title="t", types=BOTH),
        ),
        (
            "show_extended_input_dialog",
            {"title": "t", "hint": "h", "settings": PHONE},
            ExtendedInputDialog(id=0, title="t", hint="h", settings=PHONE),
        ),
        (
            "show_keyboard",
            KEYBOARD,
            KeyboardDialog(
                id=0,
                title="Name",
                initial_text="A",
                is_multiline=False,
                max_length=10,
                capitalize=True,
            ),
        ),
    ],
)
def test_each_member_shows_its_dialog(
    method: str, arguments: dict[str, object], dialog: Dialog
) -> None:
    assert dialog_of(method, arguments).dialog == dialog


@pytest.mark.parametrize(
    ("method", "arguments", "answer", "result"),
    [
        ("show_ok_popup", {"title": "t", "message": "m"}, True, None),
        ("show_error_popup", {"message": "m"}, None, None),
        ("show_yes_no_popup", {"title": "t", "message": "m"}, True, True),
        ("show_yes_no_popup", {"title": "t", "message": "m"}, None, False),
        ("show_chooser_popup", CHOOSER, 0, 0),
        ("show_chooser_popup", CHOOSER, None, -1),
        (
            "show_input_dialog",
            {"title": "t", "types": BOTH, "initial_value": None},
            NumberInputDialogResult(number=12),
            NumberInputDialogResult(number=12),
        ),
        ("show_keyboard", KEYBOARD, None, None),
    ],
)
def test_answers_come_back_as_the_contract_says(
    method: str, arguments: dict[str, object], answer: Answer, result: object
) -> None:
    assert dialog_of(method, arguments).result(answer) == result


@pytest.mark.parametrize(
    ("method", "arguments", "sentence"),
    [
        ("show_ok_popup", {"title": 1, "message": "m"}, "title must be text"),
        ("show_chooser_popup", {**CHOOSER, "items": "abc"}, "items must be a list"),
        ("show_chooser_popup", {**CHOOSER, "items": ()}, "at least one"),
        ("show_chooser_popup", {**CHOOSER, "items": ("a", 1)}, "items must be texts"),
        ("show_chooser_popup", {**CHOOSER, "selected_item_index": 2}, "must be -1 to 1, not 2"),
        ("show_chooser_popup", {**CHOOSER, "selected_item_index": "1"}, "must be a whole number"),
        ("show_chooser_popup", {**CHOOSER, "button_width": 3}, "button_width must be"),
        (
            "show_input_dialog",
            {"title": "t", "types": InputDialogTypes(0), "initial_value": None},
            "types must be some of",
        ),
        (
            "show_input_dialog",
            {"title": "t", "types": BOTH, "initial_value": -1},
            "initial_value must be 0 to 2147483647, not -1",
        ),
        (
            "show_extended_input_dialog",
            {"title": "t", "hint": "h", "settings": None},
            "settings must be",
        ),
        (
            "show_extended_input_dialog",
            {"title": "t", "hint": "h", "settings": ExtendedInputDialogSettings()},
            "enable nothing",
        ),
        ("show_keyboard", {**KEYBOARD, "max_length": 0}, "max_length must be at least 1"),
        ("show_keyboard", {**KEYBOARD, "is_password": 1}, "is_password must be True or False"),
    ],
)
def test_wrong_arguments_are_refused_by_name(
    method: str, arguments: dict[str, object], sentence: str
) -> None:
    with pytest.raises(ArgumentException, match=sentence):
        dialog_of(method, arguments)
