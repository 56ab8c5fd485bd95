"""The dialogs of `ViewManager` that something is chosen or typed in."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TypedDict

from cashier_sim.plugin_api import (
    ArgumentException,
    ArgumentOutOfRangeException,
    ButtonWidth,
    ExtendedInputDialogSettings,
    InputDialogTypes,
    NumericInputMode,
)
from cashier_sim.till.dialogs import (
    MAX_NUMBER,
    ChooserDialog,
    ExtendedInputDialog,
    ExtendedKeyboardDialog,
    InputDialog,
    KeyboardDialog,
)
from cashier_sim.till.plugins.asked import Asked, ShownDialog, same

_STRINGS_SINCE = 7
"""From this ApiVersion on the digits of the numeric tab are a `StringInputDialogResult`."""


def _chooser_popup(asked: Asked) -> ShownDialog:
    items = asked.arguments["items"]
    if not isinstance(items, Sequence) or isinstance(items, str):
        raise ArgumentException(f"items must be a list of texts, not {items!r}")
    texts = tuple(item for item in items if isinstance(item, str))
    if len(texts) != len(items) or not texts:
        raise ArgumentException("items must be texts, and at least one")
    width = asked.arguments["button_width"]
    if not isinstance(width, ButtonWidth):
        raise ArgumentException(f"button_width must be a ButtonWidth, not {width!r}")
    selected = asked.whole("selected_item_index")
    if not -1 <= selected < len(texts):
        raise ArgumentOutOfRangeException(
            f"selected_item_index must be -1 to {len(texts) - 1}, not {selected}"
        )
    dialog = ChooserDialog(
        id=0,
        title=asked.text("title"),
        items=texts,
        selected_item_index=selected,
        button_width=width,
        cancel_caption=asked.caption("cancel_caption"),
    )
    return ShownDialog(dialog, lambda answer: -1 if answer is None else answer)


def _input_dialog(asked: Asked) -> ShownDialog:
    types = asked.arguments["types"]
    if not isinstance(types, InputDialogTypes) or not types:
        raise ArgumentException(f"types must be some of InputDialogTypes, not {types!r}")
    initial = None
    if asked.arguments["initial_value"] is not None:
        initial = asked.whole("initial_value")
        if not 0 <= initial <= MAX_NUMBER:
            raise ArgumentOutOfRangeException(
                f"initial_value must be 0 to {MAX_NUMBER}, not {initial}"
            )
    dialog = InputDialog(
        id=0,
        title=asked.text("title"),
        types=types,
        initial_value=initial,
        ok_caption=asked.caption("ok_caption"),
        cancel_caption=asked.caption("cancel_caption"),
    )
    return ShownDialog(dialog, same)


def _extended_input_dialog(asked: Asked) -> ShownDialog:
    settings = asked.arguments["settings"]
    if not isinstance(settings, ExtendedInputDialogSettings):
        raise ArgumentException(f"settings must be ExtendedInputDialogSettings, not {settings!r}")
    dialog = ExtendedInputDialog(
        id=0,
        title=asked.text("title"),
        hint=asked.text("hint"),
        settings=settings,
        gives_strings=asked.api_version >= _STRINGS_SINCE,
        ok_caption=asked.caption("ok_caption"),
        cancel_caption=asked.caption("cancel_caption"),
    )
    if not (
        settings.enable_barcode
        or settings.enable_card_slider
        or settings.enable_phone
        or dialog.numeric_mode is not NumericInputMode.DISABLED
    ):
        raise ArgumentException("settings enable nothing that the cashier could enter")
    _check_decimals(settings)
    return ShownDialog(dialog, same)


def _check_decimals(settings: ExtendedInputDialogSettings) -> None:
    least, most = settings.min_decimal_value, settings.max_decimal_value
    default = settings.default_decimal_value
    for name, value in (
        ("min_decimal_value", least),
        ("max_decimal_value", most),
        ("default_decimal_value", default),
    ):
        if value is not None and not (isinstance(value, Decimal) and value.is_finite()):
            raise ArgumentException(f"{name} must be a Decimal or None, not {value!r}")
    if least is not None and most is not None and least > most:
        raise ArgumentException(f"min_decimal_value {least} is above max_decimal_value {most}")
    is_low = default is not None and least is not None and default < least
    is_high = default is not None and most is not None and default > most
    if is_low or is_high:
        raise ArgumentOutOfRangeException(
            f"default_decimal_value {default} is outside {least} to {most}"
        )


def _keyboard(asked: Asked) -> ShownDialog:
    return ShownDialog(KeyboardDialog(id=0, **_typing(asked)), same)


def _extended_keyboard(asked: Asked) -> ShownDialog:
    dialog = ExtendedKeyboardDialog(
        id=0,
        **_typing(asked),
        enable_card_slider=asked.flag("enable_card_slider"),
        enable_barcode=asked.flag("enable_barcode"),
    )
    return ShownDialog(dialog, same)


class _Typing(TypedDict):
    title: str
    initial_text: str
    is_multiline: bool
    max_length: int
    capitalize: bool
    is_password: bool
    ok_caption: str | None
    cancel_caption: str | None


def _typing(asked: Asked) -> _Typing:
    max_length = asked.whole("max_length")
    if max_length < 1:
        raise ArgumentOutOfRangeException(f"max_length must be at least 1, not {max_length}")
    return _Typing(
        title=asked.text("title"),
        initial_text=asked.text("initial_text"),
        is_multiline=asked.flag("is_multiline"),
        max_length=max_length,
        capitalize=asked.flag("capitalize"),
        is_password=asked.flag("is_password"),
        ok_caption=asked.caption("ok_caption"),
        cancel_caption=asked.caption("cancel_caption"),
    )


INPUT_DIALOGS = {
    "show_chooser_popup": _chooser_popup,
    "show_input_dialog": _input_dialog,
    "show_extended_input_dialog": _extended_input_dialog,
    "show_keyboard": _keyboard,
    "show_extended_keyboard_dialog": _extended_keyboard,
}
