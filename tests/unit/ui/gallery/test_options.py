"""What can be changed about a call."""

import inspect
from datetime import datetime
from decimal import Decimal

import pytest

from cashier_sim.plugin_api import (
    ExtendedInputDialogSettings,
    InputDialogTypes,
    QuantityChangerItem,
    ViewManager,
)
from cashier_sim.ui.gallery.options import (
    Editor,
    OptionError,
    arguments_of,
    options_of,
    values_of,
)
from cashier_sim.ui.gallery.samples import samples

EVERY = [*samples("ru"), *samples("en")]


@pytest.mark.parametrize("sample", EVERY, ids=lambda sample: sample.name)
def test_options_that_nobody_touched_give_the_same_call(sample: object) -> None:
    arguments = sample.arguments  # type: ignore[attr-defined]  # a Sample
    assert arguments_of(values_of(arguments)) == arguments


@pytest.mark.parametrize("method", [name for name in dir(ViewManager) if name.startswith("show_")])
def test_every_argument_of_a_dialog_can_be_changed(method: str) -> None:
    parameters = set(inspect.signature(getattr(ViewManager, method)).parameters)
    offered = {option.name.split(".")[0] for option in options_of(method)}
    assert offered == parameters - {"self", "naming_func", "selected_item"}


def test_each_kind_of_argument_has_its_editor() -> None:
    editors = {option.name: option.editor for option in options_of("show_keyboard")}
    assert editors["title"] is Editor.LINE
    assert editors["initial_text"] is Editor.LINES
    assert editors["is_password"] is Editor.SWITCH
    (types,) = (o for o in options_of("show_input_dialog") if o.name == "types")
    assert types.editor is Editor.CHOICE
    assert InputDialogTypes.CARD in types.choices


def test_settings_are_changed_field_by_field() -> None:
    settings = ExtendedInputDialogSettings(min_decimal_value=Decimal("0.5"))
    values = values_of({"title": "t", "settings": settings})
    assert values["settings.min_decimal_value"] == "0.5"
    values["settings.min_decimal_value"] = ""
    values["settings.enable_phone"] = True
    assert arguments_of(values) == {
        "title": "t",
        "settings": ExtendedInputDialogSettings(enable_phone=True),
    }


def test_rows_and_moments_are_written_as_text() -> None:
    values = {
        "items": "Кофе; 1; 0; 5\n\nЧай;2;0;3",
        "selected_date": "2026-03-14 12:05",
        "yes_caption": " ",
        "initial_value": "7",
        "permission_codes": "F_STRN\nF_PAY",
    }
    assert arguments_of(values) == {
        "items": (
            QuantityChangerItem(name="Кофе", quantity=1, min=0, max=5),
            QuantityChangerItem(name="Чай", quantity=2, min=0, max=3),
        ),
        "selected_date": datetime(2026, 3, 14, 12, 5),  # noqa: DTZ001 (a plugin's naive date)
        "yes_caption": None,
        "initial_value": 7,
        "permission_codes": ("F_STRN", "F_PAY"),
    }


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("selected_date", "tomorrow"),
        ("max_length", ""),
        ("items", "a; b; c; d"),
        ("settings.min_decimal_value", "1,5"),
    ],
)
def test_text_that_is_no_value_is_named(name: str, text: str) -> None:
    with pytest.raises(OptionError) as raised:
        arguments_of({name: text})
    assert (raised.value.name, raised.value.text) == (name, text)
